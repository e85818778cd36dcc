"""The sheet of mentoring counts that is filed: one census, of one member or of all."""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from lib import periods, store
from lib.contracts import CONTRACTS
from lib.metrics import mentoring as counting
from lib.queries.mentoring.counts.reports import due_members
from lib.queries.mentoring.counts.rows import counts
from lib.queries.snapshot import accepted_on, read_snapshot
from lib.vocabulary import EVERY_FORM, PeriodType

FORM_COLUMNS = (
    *("mentors", "mentees", "pairs", "groups", "mentees_10_19", "mentors_15_19"),
    *("novice_mentees", "plans_total", "plans_done"),
)
"""Columns of the sheet."""

PERSON_COLUMNS = ("mentors", "mentees", "both_roles", "participants")
"""Columns of unique persons; missing where a member does not report them."""


@dataclass(frozen=True)
class Sheet:
    """Counts of one census as they are filed; nothing is masked.

    half, file_by : the half-year, the day by which the sheet is due.
    member : its code; None is all members. forms : one row per form of the consortium with
    ``FORM_COLUMNS``, missing where nobody counted. participations : their sums. persons :
    ``PERSON_COLUMNS`` of all, missing unless every member reports them. members : the same by
    member_code, of those that reported. missing : codes of schools that did not report. due : how
    many had to. uploads : upload, file, accepted_on of what the counts rest on.
    """

    half: str
    file_by: str
    member: str | None
    forms: pd.DataFrame
    participations: pd.Series
    persons: pd.Series
    members: pd.DataFrame
    missing: tuple[str, ...]
    due: int
    uploads: pd.DataFrame


def sheet_half(year_or_period: str) -> str | None:
    """Return the half-year of a sheet: of a calendar year, the one counted in its December."""
    period = periods.parse(year_or_period)
    if period is None:
        return None
    if period.type is PeriodType.YEAR:
        return periods.containing(date(period.start.year, 12, 1), PeriodType.HALF).code
    return period.code if period.type is PeriodType.HALF else None


def mentoring_sheet(
    source: store.Database, moment: store.Moment, half: str, member: str | None = None
) -> Sheet | None:
    """Return the sheet of a half-year, None where nobody of it reported.

    Counts of the first half-year go to the regional centre; those of the second are due as the
    monitoring is.
    """
    snapshot = read_snapshot(source, moment)
    rows = counts(source, moment, half)
    rows = rows if member is None else rows[rows["member_code"] == member]
    if rows.empty:
        return None
    people = counting.person_rows(rows)[list(PERSON_COLUMNS)].droplevel("half")
    single = rows[rows["form"] != EVERY_FORM]
    form_codes = store.read(source, "mentoring_forms", moment.upload)["form"]
    sums = single.groupby("form")[list(FORM_COLUMNS)].sum(min_count=1).astype("Int64")
    due = due_members(source, moment, half)
    calendar, period = snapshot.rules.calendar, periods.of(half)
    deadline = calendar.deadline(period)
    if period.start.month == periods.SCHOOL_YEAR_STARTS:
        deadline = date.fromisoformat(f"{deadline.year}-{calendar.regional_centre}")
    return Sheet(
        half=half,
        file_by=deadline.isoformat(),
        member=member,
        forms=sums.reindex(form_codes).rename_axis("form").reset_index(),
        participations=single[list(FORM_COLUMNS)].sum(min_count=1).astype("Int64"),
        persons=people.sum(skipna=False).astype("Int64"),
        members=people.reset_index(),
        missing=tuple(sorted(set(due) - set(rows["member_code"]))) if member is None else (),
        due=len(due),
        uploads=_uploads(source, moment, rows),
    )


def _uploads(source: store.Database, moment: store.Moment, rows: pd.DataFrame) -> pd.DataFrame:
    where = {
        "census_date": rows["census_date"].unique().tolist(),
        "member_code": rows["member_code"].unique().tolist(),
    }
    source_rows = store.rows(source, "mentoring_counts", moment.upload, where)
    listed = (
        source_rows[["upload", "file"]].drop_duplicates().sort_values("upload", ignore_index=True)
    )
    return listed.assign(accepted_on=listed["upload"].map(accepted_on(source, moment)))


def rows_to_fill(
    source: store.Database, moment: store.Moment, half: str, member: str
) -> pd.DataFrame:
    """Return the counts of a member on a census, to be filled in or corrected.

    Returns the columns of ``mentoring_counts``: the rows reported for the half-year. If there are
    none: an empty row for each form of the member's last counts (each form of the consortium if it
    never counted) and one over all forms.
    """
    names = CONTRACTS["mentoring_counts"].names
    of_member = counts(source, moment)
    of_member = of_member[of_member["member_code"] == member]
    reported = of_member[of_member["half"] == half]
    if len(reported):
        return reported[names].reset_index(drop=True)
    last_forms = of_member[of_member["census_date"] == of_member["census_date"].max()]["form"]
    form_codes = (
        last_forms
        if len(last_forms)
        else store.read(source, "mentoring_forms", moment.upload)["form"]
    )
    forms = [form for form in form_codes if form != EVERY_FORM]
    frame = pd.DataFrame({"form": [*forms, EVERY_FORM]}).assign(
        member_code=member, census_date=periods.of(half).census.isoformat()
    )
    return frame.reindex(columns=names).astype(CONTRACTS["mentoring_counts"].dtypes)
