"""Counts of mentoring and which cells viewers do not see (rules: ``metrics.mentoring.masks``)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

from lib import periods, store
from lib.metrics import mentoring as counting
from lib.metrics.mentoring import Masks
from lib.queries.settings import rules
from lib.vocabulary import EVERY_FORM, PeriodType

KEY = ["half", "member_code", "form"]
BOTH = [*counting.CELLS, "groups", *counting.PUBLIC]


@dataclass(frozen=True)
class MaskedCounts:
    """Counts of every half-year and what of them may be shown.

    rows : half, member_code, form, block, member_type, region, ``CELLS`` and what counts nobody.
    There are as many as members, forms and half-years, so they are kept small: texts as categories,
    counts as float32, which holds every count below 2^24 exactly. The form ``all`` holds a member's
    unique persons as far as they are known, its participants, and documents only where no form
    gives them. masks : of the same index; withheld by half and form. limit : counts below it are
    small; 0 where nothing is masked.
    """

    rows: pd.DataFrame
    masks: Masks
    limit: int

    def among(self, chosen: "pd.Series[bool]") -> "MaskedCounts":
        """Return the counts of some half-years and forms, whole: masks of others do not matter."""
        parts = (self.rows, self.masks.marks, self.masks.pooled)
        rows, marks, pooled = (part[chosen].reset_index(drop=True) for part in parts)
        return MaskedCounts(rows, Masks(marks, pooled, self.masks.withheld), self.limit)


@store.cached_until_change("mentoring_counts", "members", "settings")
def masked_counts(source: store.Database, upload: int, *, exact: bool = False) -> MaskedCounts:
    """Return the counts as of an upload. exact : nothing is masked, for those who file them."""
    limit = rules(source, upload).small.count
    members = store.read(source, "members", upload)
    block_of = counting.blocks(members)
    named = {str(code): block for code, block in block_of.items()}
    versions = store.all_versions(source, "mentoring_counts", upload)
    versions = versions.assign(half=versions["census_date"].map(halves_of(versions["census_date"])))
    touched, last = _touched(versions, upload)
    states = last if exact else pd.concat([touched, last], ignore_index=True)
    states["state"] = states.groupby(["half", "upload"]).ngroup()
    cells = _cells(_rows_at(versions, states))
    frames, masks = [], {}
    for half, of_half in states.groupby("half"):
        final = of_half["state"] == of_half["state"].max()
        is_of = cells.index.get_level_values("state").isin(of_half["state"])
        frames.append(_at_end(cells[is_of], of_half["state"].max()).assign(half=half))
        if not exact:
            masks[str(half)] = counting.masks_after(of_half[~final], cells[is_of], named, limit)
    rows = pd.concat([_EMPTY, *frames], ignore_index=True)
    kinds = members.set_index("member_code")[["member_type", "region"]]
    rows = rows.join(kinds, on="member_code")
    rows["block"] = rows["member_code"].map(block_of).fillna(counting.REST)
    return MaskedCounts(_compact(rows), _joined(masks, rows), 0 if exact else limit)


def _compact(rows: pd.DataFrame) -> pd.DataFrame:
    texts = [*KEY, "block", "member_type", "region"]
    return pd.concat([rows[texts].astype("category"), rows[BOTH].astype("float32")], axis=1)


_EMPTY = pd.DataFrame(columns=[*KEY, *BOTH]).astype(
    dict.fromkeys(KEY, "str") | dict.fromkeys(BOTH, "Int64")
)


def _joined(masks: dict[str, Masks], rows: pd.DataFrame) -> Masks:
    """Return the masks of all half-years as one, of the index of the counts' rows."""
    index = pd.MultiIndex.from_frame(rows[KEY])

    def joined(name: str, by: list[str]) -> pd.DataFrame:
        empty = pd.DataFrame(columns=["half", *by, *counting.CELLS]).set_index(["half", *by])
        frames = {half: getattr(one, name) for half, one in masks.items()}
        return pd.concat(frames, names=["half"]) if frames else empty

    cell = ["member_code", "form"]
    marks = joined("marks", cell).reindex(index).fillna(0).astype("int8")
    pooled = joined("pooled", cell).reindex(index).astype("boolean").fillna(value=False)
    return Masks(
        marks=marks.reset_index(drop=True),
        pooled=pooled.astype("bool").reset_index(drop=True),
        withheld=joined("withheld", ["form"]),
    )


def halves_of(days: pd.Series) -> dict[str, str]:
    """Return the half-year of each day of a column, by day."""
    return {
        day: periods.containing(date.fromisoformat(day), PeriodType.HALF).code
        for day in days.unique()
    }


def mentoring_marks(
    source: store.Database,
    moment: store.Moment,
    member: str,
    forms: "pd.Series[str]",
    census_date: str,
    columns: Sequence[str],
) -> pd.DataFrame:
    """Return how a member's counts on a census date are shown, by the index of ``forms``.

    Returns ``columns`` with ``SHOWN``, ``SMALL`` or ``HIDDEN``. A document's number over all forms
    is hidden where that of any form is.
    """
    counts = masked_counts(source, moment.upload)
    half = halves_of(pd.Series([census_date]).dropna()).get(census_date)
    mine = (counts.rows["member_code"] == member) & (counts.rows["half"] == half)
    marks = counts.masks.marks[mine].set_index(counts.rows.loc[mine, "form"].astype("str"))
    guarded = [name for name in columns if name in marks]
    documents = [name for name in guarded if name in counting.DOCUMENTS]
    if EVERY_FORM in marks.index and len(documents):
        hides_documents = (marks[documents] > counting.SHOWN).any()
        marks.loc[EVERY_FORM, documents] = (
            hides_documents.astype("int8").to_numpy() * counting.HIDDEN
        )
    marks_of_forms = marks[guarded].reindex(forms).fillna(counting.SHOWN).astype("int8")
    return marks_of_forms.set_axis(forms.index).reindex(
        columns=list(columns), fill_value=counting.SHOWN
    )


def _touched(versions: pd.DataFrame, upload: int) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return two frames of half, upload and member_code: what each upload touched, and the end.

    The first has a row for each member whose counts of a half-year an upload opened or ended. The
    second has a row for each member that ever reported, with a number above every upload.
    """
    key = ["half", "member_code"]
    pairs = [
        versions[[*key, column]].dropna().set_axis([*key, "upload"], axis=1)
        for column in ("since", "until")
    ]
    touched = pd.concat(pairs).astype({"upload": "int64"}).drop_duplicates(ignore_index=True)
    return touched, versions[key].drop_duplicates(ignore_index=True).assign(upload=upload + 1)


def _rows_at(versions: pd.DataFrame, states: pd.DataFrame) -> pd.DataFrame:
    """Return the versions of members' counts that were current in each state; adds ``state``.

    states : half, upload, member_code and state, each once.
    """
    rows = versions.drop(columns="upload", errors="ignore").merge(
        states, on=["half", "member_code"]
    )
    begun = rows["since"] <= rows["upload"]
    return rows[begun & ~(rows["until"] <= rows["upload"]).fillna(value=False).astype("bool")]


def _at_end(cells: pd.DataFrame, state: int) -> pd.DataFrame:
    return cells[cells.index.get_level_values("state") == state].droplevel("state").reset_index()


def _cells(counts: pd.DataFrame) -> pd.DataFrame:
    """Return ``BOTH`` indexed by state, member_code and form; counts : of ``_rows_at``."""
    added = [name for name in BOTH if name in (*counting.DOCUMENTS, *counting.PUBLIC)]
    every = counting.person_rows(counts, "state")
    single = counts[counts["form"] != EVERY_FORM].set_index(["state", "member_code"])
    by_forms = single[added].groupby(level=["state", "member_code"]).count() > 0
    in_forms = by_forms.reindex(every.index).astype("boolean").fillna(value=False).astype("bool")
    every[added] = every[added].mask(in_forms)
    cells = pd.concat([single, every.assign(form=EVERY_FORM)])
    return cells.set_index("form", append=True)[BOTH].astype("Int64")
