"""What all slides of one deck share: the database, the moments, the language."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Concatenate, ParamSpec, TypeVar

import pandas as pd

from lib import periods, store
from lib.charts.theme import LIGHT, Theme
from lib.queries.disclosure.visibility import Visibility
from lib.queries.settings import consortium_name, settings
from lib.queries.strategy.summary import known_directions
from lib.text import Text
from lib.vocabulary import CONSORTIUM, OWNER_ROLES, PeriodType
from lib.wording import values
from lib.wording.names import Names, names_of_groups, names_of_members, names_of_parties

Params = ParamSpec("Params")
Answer = TypeVar("Answer")


@dataclass(frozen=True)
class Scope:
    """Database, moment, the earlier moment to compare with, and the language of a deck.

    visible : what its readers may see of single schools. filters : parameters of a slide's page.
    """

    database: store.Database
    moment: store.Moment
    earlier: store.Moment | None
    words: Text
    visible: Visibility = field(default=Visibility(), kw_only=True)
    theme: Theme = LIGHT
    filters: Mapping[str, str] = field(default_factory=dict, hash=False)

    def query(
        self,
        function: Callable[Concatenate[store.Database, store.Moment, Params], Answer],
        *args: Params.args,
        **kwargs: Params.kwargs,
    ) -> Answer:
        """Return the answer of a function of ``lib.queries`` at the deck's moment.

        A cached database keeps it, for boards and for the next deck.
        """
        if isinstance(self.database, store.CachedDatabase):
            return self.database.cache.get(function, self.database, self.moment, *args, **kwargs)
        return function(self.database, self.moment, *args, **kwargs)

    def rows_of(self, kind: str) -> pd.DataFrame:
        """Return all rows of a kind at the deck's moment."""
        return _rows_of(self.database, kind, self.moment.upload)

    @cached_property
    def period(self) -> str | None:
        """The school year that the filters name; None means each figure's latest period."""
        period = periods.parse(self.filters.get("period", ""))
        return period.code if period and period.type is PeriodType.SCHOOL_YEAR else None

    def year_of(self, years: pd.Series) -> str | None:
        """Return the school year to show of those with rows: the filters', else the last one over.

        Where none is over yet, the first begun; where there is none at all, nothing.
        """
        sorted_years = sorted(set(years.dropna()))
        over = [year for year in sorted_years if periods.of(year).end < self.moment.day]
        return self.period or next(iter([*over[::-1], *sorted_years]), None)

    @cached_property
    def consortium(self) -> str:
        """What the consortium is called."""
        return consortium_name(settings(self.database, self.moment.upload), self.words.language)

    @cached_property
    def members(self) -> Names:
        """Names of members, and of the consortium and the roles that own decisions, by code."""
        return _names_of_members(self.database, self.moment.upload, self.words)

    @cached_property
    def parties(self) -> Names:
        """Names of parties, of resources and of whoever is no single member, by code."""
        return Names(names_of_parties(self.words) | names_of_groups(self.words))

    @cached_property
    def directions(self) -> Mapping[str, values.Row]:
        """Rows of the directions by number."""
        return {row["direction"]: row for row in values.rows(self.query(known_directions))}

    def source(self, *notes: str) -> str:
        """Return upload, day and notes as the source line of a slide."""
        line = self.words(
            "source-line",
            upload=self.moment.upload,
            day=self.words.date(self.moment.day.isoformat()),
        )
        return " · ".join(filter(None, (line, *notes)))


@store.cached
def _rows_of(database: store.Database, kind: str, upload: int) -> pd.DataFrame:
    return store.read(database, kind, upload)


@store.cached
def _names_of_members(database: store.Database, upload: int, words: Text) -> Names:
    names = names_of_members(_rows_of(database, "members", upload), words)
    return Names({code: words(f"reserved-{code}") for code in (CONSORTIUM, *OWNER_ROLES)} | names)
