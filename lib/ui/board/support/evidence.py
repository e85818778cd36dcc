"""The rows behind each total of the support of schools, of the schools that the reader sees."""

from collections.abc import Callable, Sequence
from functools import partial

import pandas as pd

from lib.queries.disclosure.visibility import Visibility
from lib.queries.support.evidence import (
    chosen_factors,
    practices,
    schools_on_list,
    transfers_given,
)
from lib.ui.board.support.deficits import ALL, named_measures
from lib.ui.kit import session
from lib.ui.kit.cache import query
from lib.ui.kit.charts.chart_toolbar import offer_table
from lib.ui.kit.names import names_of_members
from lib.vocabulary import MeasureStatus, RiskFactor, Significance
from lib.wording.values import is_missing

TYPED = ("upload", "file", "line")
COLUMNS: dict[str, tuple[str, ...]] = {
    "lowered": ("school", "factor", "chosen_on", "risk_before", "rated_on", "risk_after",
                "is_lowered", *TYPED),
    "left": ("school", "rated_on", "factors_chosen", "has_left", *TYPED),
    "practices": ("begins", "event_title", "school", "event_id", *TYPED),
    "transfers": ("date", "giver", "receiver", "resource", "quantity", "unit", "exchange_id",
                  *TYPED),
}  # fmt: skip
"""Columns of the tables behind the figures; those of the others are measures."""


def offer_rows(code: str, visible: Visibility) -> None:
    """Offer the rows behind a figure of ``figures_of`` as a table and as a file."""
    columns: Sequence[str] = COLUMNS.get(code, ("school", *ALL))
    rows: Callable[[], pd.DataFrame] = partial(_ROWS[code], visible)
    offer_table(f"support-{code}", rows, columns, session.words()("support-rows"))


def _due(visible: Visibility) -> pd.DataFrame:
    rows = named_measures(visible)
    return rows.loc[rows["is_due"]]


def _with_known_groups(visible: Visibility) -> pd.DataFrame:
    rows = named_measures(visible)
    return rows.loc[rows["all_groups"].notna() & (rows["state"] != MeasureStatus.CANCELLED)]


def _overdue(visible: Visibility) -> pd.DataFrame:
    rows = named_measures(visible)
    return rows.loc[rows["days_overdue"].notna()]


def _factors(visible: Visibility) -> pd.DataFrame:
    words, rows = session.words(), query(chosen_factors, visible)
    names = names_of_members()
    return rows.assign(
        school=[names[code] for code in rows["member_code"]],
        factor=[f"{code}. {words.choice(RiskFactor(code))}" for code in rows["factor_code"]],
        chosen_on=[words.short_date(day) for day in rows["assessed_on"]],
        rated_on=[words.short_date(day) for day in rows["last_assessed_on"]],
        risk_before=pd.Series(map(_level, rows["level"]), rows.index, dtype="str"),
        risk_after=pd.Series(map(_level, rows["last_level"]), rows.index, dtype="str"),
    )


def _level(level: object) -> str | None:
    if is_missing(level):
        return None
    return session.words().choice(list(Significance)[int(str(level))])


def _schools(visible: Visibility) -> pd.DataFrame:
    words, rows, names = session.words(), query(schools_on_list, visible), names_of_members()
    return rows.assign(
        school=[names[code] for code in rows["member_code"]],
        rated_on=[words.short_date(day) for day in rows["last_assessed_on"]],
        factors_chosen=rows["chosen"],
    )


def _practices(visible: Visibility) -> pd.DataFrame:
    rows, names = query(practices, visible), names_of_members()
    return rows.assign(
        begins=rows["starts_on"],
        event_title=rows["title"],
        school=[", ".join(names[code] for code in codes.split(";")) for codes in rows["authors"]],
    )


def _transfers(visible: Visibility) -> pd.DataFrame:
    rows, names = query(transfers_given, visible), names_of_members()
    return rows.assign(
        giver=rows["from_member"].map(names),
        receiver=[names[code] for code in rows["to_member"]],
    )


_ROWS: dict[str, Callable[[Visibility], pd.DataFrame]] = {
    "on-time": _due,
    "all-groups": _with_known_groups,
    "overdue": _overdue,
    "lowered": _factors,
    "left": _schools,
    "practices": _practices,
    "transfers": _transfers,
}
"""What reads the rows behind each figure of ``figures_of``."""
