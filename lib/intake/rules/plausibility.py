"""Plausibility: questions about slips of a unit or a digit, and about duplicates."""

import re

import pandas as pd

from lib.contracts import normalise
from lib.intake.parsing.references.organisation_names import plain_name
from lib.intake.rules.comparisons import looked_up, with_stored
from lib.intake.rules.strategy import COUNTED, of_indicator
from lib.intake.sheet import Sheet
from lib.tables import Type
from lib.vocabulary import UnitKind

_USUAL_PERCENT = 5
"""Beside values of this size in per cent, one below 1 is asked about."""
_JUMP, _FEW = 5, 20
"""A count of persons that changes more than so many times is asked about, small ones left out."""
_REMARK = re.compile(r"\([^()]{0,60}\)")
_TOWN_MARK = re.compile(r"^\W*(?:г\. ?|город |гор\. ?|с\. ?|село |пос\. ?)| қаласы$", re.IGNORECASE)
_FIRST_DAY, _YEARS_AHEAD = "1990", 15
"""A day before, or so many years ahead, is asked about."""
_SOON = {
    "joined_on": 1,
    "signed_on": 1,
    "valid_from": 3,
    "held_on": 2,
    "starts_on": 3,
    "start_on": 3,
}
"""Column of days that are never so many years ahead."""
_CROWD = 50_000
"""Participants of one event beyond which the number is asked about."""


def percent_written_as_share(sheet: Sheet) -> None:
    """Warn about per cent that look like shares: «0,45» may be 45 %.

    Once for an indicator whose every value is at most 1; at each cell below 1 among larger ones.
    """
    column = "target_value" if sheet.contract.kind == "targets" else "value"
    value, code = sheet.frame[column], sheet.frame["indicator_code"]
    percent = (of_indicator(sheet, "unit_kind") == UnitKind.PERCENT) & value.notna()
    small = (value.abs() <= 1) & percent
    all_small = small.groupby(code).transform("sum") == percent.groupby(code).transform("sum")
    fraction = small & (value % 1 != 0)
    first = ~pd.Series(code).where(percent).duplicated()
    usual = value.where(percent & ~small).groupby(code).transform("median") >= _USUAL_PERCENT
    is_share = small & all_small & fraction.groupby(code).transform("any") & first
    single = fraction & ~all_small & usual
    sheet.report("share-for-percent", (is_share | single).fillna(value=False), column)


def progress_written_as_share(sheet: Sheet) -> None:
    """Warn about a readiness between 0 and 1 per cent."""
    progress = sheet.frame["progress"]
    sheet.report("share-for-percent", (progress > 0) & (progress < 1), "progress")


def counts_are_not_negative(sheet: Sheet) -> None:
    """A count is not negative."""
    column = "target_value" if sheet.contract.kind == "targets" else "value"
    counted = of_indicator(sheet, "unit_kind").isin(COUNTED)
    sheet.report("count-negative", counted & (sheet.frame[column] < 0), column)


def persons_do_not_multiply(sheet: Sheet) -> None:
    """Warn about a count of persons five times as large, or as small, as the stored one."""
    key = sheet.contract.key
    current = sheet.context.current(sheet.contract.kind).drop_duplicates(key)
    before = sheet.frame[key].merge(current, how="left", on=key).set_axis(sheet.frame.index)
    is_headcount = sheet.contract.kind == "headcounts"
    for column in sheet.contract.columns:
        if not column.startswith(("pupils_", "teachers_")):
            continue
        count, previous = sheet.frame[column], before[column]
        if is_headcount:
            registered = looked_up(sheet, "member_code", "members", "member_code", column)
            previous = previous.fillna(registered)
        jump = (count > _JUMP * previous) | (previous > _JUMP * count)
        large = (count >= _FEW) | (previous >= _FEW)
        sheet.report("count-jumps", jump & large, column, previous=previous, value=count)


def crowd_is_meant(sheet: Sheet) -> None:
    """Warn about an event with more participants than a stadium holds."""
    total = sheet.frame["participants_total"]
    sheet.report("crowd-doubtful", total > _CROWD, "participants_total", value=total)


def days_are_near(sheet: Sheet) -> None:
    """Ask about days of other times: «1925» and «2052» are typed for 2025."""
    today = sheet.context.today
    for name, column in sheet.contract.columns.items():
        years = _SOON.get(name, _YEARS_AHEAD)
        last = f"{today.year + years}" + (f"-{today:%m-%d}" if name in _SOON else "")
        if column.type in (Type.DAY, Type.DAY_OR_PERIOD) and name in sheet.texts:
            days = sheet.frame[name]
            sheet.report("day-far", (days < _FIRST_DAY) | (days > last), name)
        elif column.type is Type.PERIOD and name in sheet.texts:
            year = sheet.frame[name].str[:4]
            sheet.report("day-far", (year < _FIRST_DAY) | (year > last), name)


def event_is_entered_once(sheet: Sheet) -> None:
    """Warn about an event of the same title, day and host under another code."""
    columns = [*sheet.contract.key, "title", "starts_on", "host_member"]
    rows = with_stored(sheet, list(dict.fromkeys(columns)), alike=["starts_on"])
    rows["title"] = rows["title"].map(normalise, na_action="ignore")
    _report_twins(sheet, rows, ["title", "starts_on", "host_member"], "event_id", "event-twice")


def member_is_entered_once(sheet: Sheet) -> None:
    """Warn about a member with the name and the town of another."""
    rows = with_stored(sheet, ["member_code", "name_ru", "short_name", "city"])
    rows["city"] = rows["city"].fillna("").map(_bare_town)
    named = [
        rows.assign(name=rows[column].map(_bare_name, na_action="ignore"))
        for column in ("name_ru", "short_name")
    ]
    both = pd.concat(named).drop_duplicates(["member_code", "name", "city"])
    _report_twins(sheet, both, ["name", "city"], "member_code", "member-twice", at="name_ru")


def _bare_name(name: str) -> str:
    """Return a name for comparison: without remarks in brackets."""
    return plain_name(_REMARK.sub(" ", name))


def _bare_town(city: str) -> str:
    """Return a town for comparison: without remarks in brackets and «г.»."""
    return normalise(_TOWN_MARK.sub("", _REMARK.sub(" ", city).strip()))


def _report_twins(
    sheet: Sheet, rows: pd.DataFrame, alike: list[str], code: str, problem: str, at: str = "title"
) -> None:
    """Report the file's rows that equal an earlier row of another code in ``alike``."""
    rows = rows.dropna(subset=alike)
    first = rows.groupby(alike)[code].transform("first")
    differs = first.map(normalise) != rows[code].map(normalise)
    twins = rows["position"].notna() & differs
    other = pd.Series(
        first[twins].to_numpy(), index=rows.loc[twins, "position"].astype(int), dtype="str"
    )
    other = other[~other.index.duplicated()].reindex(sheet.frame.index)
    sheet.report(problem, other.notna(), at, other=other)
