"""Questions about rows that give a stored code another identity, or name the same thing twice."""

import re

import pandas as pd

from lib.contracts import normalise
from lib.intake.parsing.references.organisation_names import plain_name
from lib.intake.rules.comparisons import looked_up, period_ends
from lib.intake.sheet import Sheet
from lib.vocabulary import Aggregation, AliasSubject, UnitKind

_WORD = re.compile(r"[^\W\d_]{4,}")
_NAMES = {"members": ("name_ru", "short_name"), "indicators": ("name_ru",)}


def code_keeps_its_name(sheet: Sheet) -> None:
    """Ask about a stored code with a name that shares no word with the stored one."""
    key = sheet.contract.key[0]
    current = sheet.context.current(sheet.contract.kind).drop_duplicates(key).set_index(key)
    names = current[list(_NAMES[sheet.contract.kind])]
    if current.empty:
        return
    stored_names = sheet.frame[key].map(names.fillna("").agg(" ".join, axis=1)).astype("str")
    previous = sheet.frame[key].map(names["name_ru"])
    differs = [
        isinstance(before, str) and isinstance(name, str) and _are_strangers(before, name)
        for before, name in zip(stored_names, sheet.frame["name_ru"], strict=True)
    ]
    rows = pd.Series(differs, index=sheet.frame.index, dtype=bool) & previous.notna()
    sheet.report("name-changes", rows, "name_ru", previous=previous)


def _are_strangers(before: str, name: str) -> bool:
    """Whether two names share neither a number nor the beginning of a long word."""
    one, other = (
        {word[:4] for word in _WORD.findall(normalise(text))} | set(re.findall(r"\d+", text))
        for text in (before, name)
    )
    return bool(one) and bool(other) and one.isdisjoint(other)


def member_stays_what_it_is(sheet: Sheet) -> None:
    """Ask about a member whose type changes: another type owes other reports."""
    before = looked_up(sheet, "member_code", "members", "member_code", "member_type")
    kind = sheet.frame["member_type"]
    sheet.report("type-changes", before.notna() & kind.notna() & (before != kind), "member_type")


def indicator_stays_what_it_is(sheet: Sheet) -> None:
    """Ask about an indicator that changes its better side, adds per cent or starts later."""
    frame = sheet.frame
    before = looked_up(sheet, "indicator_code", "indicators", "indicator_code", "better")
    turned = before.notna() & frame["better"].notna() & (before != frame["better"])
    sheet.report("better-changes", turned, "better")
    summed = frame["aggregation"].isin([Aggregation.SUM, Aggregation.DISTINCT])
    sheet.report("percent-summed", summed & (frame["unit_kind"] == UnitKind.PERCENT), "aggregation")
    start, _end = period_ends(frame["baseline_period"])
    future = start > sheet.context.today.isoformat()
    sheet.report("baseline-in-future", future, "baseline_period", start=start)


def alias_is_free(sheet: Sheet) -> None:
    """Ask about an alias that is the name of another member."""
    members = sheet.context.current("members")
    names_of_members = {
        plain_name(name): code
        for column in ("name_ru", "short_name")
        for code, name in zip(members["member_code"], members[column], strict=True)
        if isinstance(name, str)
    }
    of_member = sheet.frame["subject"] == AliasSubject.MEMBERS
    plain = sheet.frame["alias"].map(plain_name, na_action="ignore")
    other = plain.map(names_of_members).astype("str")
    differs = of_member & other.notna() & (other != sheet.frame["code"])
    sheet.report("alias-taken", differs, "alias", other=other)


def donor_is_another(sheet: Sheet) -> None:
    """Ask about a measure for which a school gets a resource from itself."""
    is_own_resource = sheet.frame["donor_member"] == sheet.frame["member_code"]
    sheet.report("donor-is-self", is_own_resource, "donor_member")


def decision_is_due_after_its_meeting(sheet: Sheet) -> None:
    """Ask about a decision due before the meeting that took it, on a day that is over.

    What a meeting that is still to come will decide may be due before it.
    """
    meeting_day = looked_up(sheet, "meeting_code", "meetings", "meeting_code", "held_on")
    due_on = sheet.frame["due_on"]
    early = (due_on < meeting_day) & (due_on < sheet.context.today.isoformat())
    sheet.report("due-before-meeting", early, "due_on", held=meeting_day)


_MEANING = ("unit", "aggregation", "nature", "period_type")
"""Columns of an indicator that the store keeps once there are measurements of it."""


def meaning_is_kept(sheet: Sheet) -> None:
    """Refuse another unit, aggregation, nature or period of an indicator that has measurements.

    Without measurements such a change is asked about: targets and the baseline are in the unit.
    """
    current = sheet.context.current("indicators").drop_duplicates("indicator_code")
    before = sheet.frame[["indicator_code"]].merge(current, how="left", on="indicator_code")
    before.index = sheet.frame.index
    changes = {
        name: before[name].notna() & sheet.frame[name].notna() & (before[name] != sheet.frame[name])
        for name in _MEANING
    }
    if not any(changed.any() for changed in changes.values()):
        return
    measured = sheet.context.current("measurements")["indicator_code"].unique()
    is_measured = sheet.frame["indicator_code"].isin(measured)
    for name, changed in changes.items():
        rows, new = changed & is_measured, sheet.frame[name]
        sheet.report("meaning-changes", rows, name, previous=before[name], new=new)
    unit = changes["unit"] & ~is_measured
    alike = before["unit"].map(normalise, na_action="ignore") == sheet.frame["unit"].map(
        normalise, na_action="ignore"
    )
    sheet.report("unit-changes", unit & ~alike, "unit", previous=before["unit"])


RULES = {
    "members": (code_keeps_its_name, member_stays_what_it_is),
    "indicators": (code_keeps_its_name, indicator_stays_what_it_is, meaning_is_kept),
    "aliases": (alias_is_free,),
    "measures": (donor_is_another,),
    "decisions": (decision_is_due_after_its_meeting,),
}
