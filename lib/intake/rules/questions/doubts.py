"""Questions about implausible amounts and about repeated rows."""

import re
from collections.abc import Mapping

import numpy as np
import pandas as pd

from lib.contracts import normalise
from lib.intake.parsing.references.lookalikes import latin_code, latin_codes
from lib.intake.rules.comparisons import with_stored
from lib.intake.rules.strategy import of_indicator
from lib.intake.sheet import Sheet
from lib.vocabulary import EventStatus, ExchangeState, ExchangeUnit, UnitKind

_MOST: Mapping[str, int] = {
    "members": 50_000,
    "headcounts": 50_000,
    "mentoring_counts": 5_000,
    "measures": 5_000,
}
"""Kind -> persons of one row beyond which the number is asked about."""

_MOST_OF_UNIT: Mapping[str, float] = {
    ExchangeUnit.ATTENDANCES: 20_000,
    ExchangeUnit.HOURS: 20_000,
    ExchangeUnit.UNITS: 5_000,
    ExchangeUnit.ITEMS: 50_000,
    ExchangeUnit.PERSON_HOURS: 20_000,
}
_MOST_MONEY = 1_000_000
"""Thousands of a currency: a transfer of more is asked about."""

_TIMES, _FEW = 10, 20
_SCORE_AT_MOST = 5
_CYRILLIC = re.compile("[А-Яа-яІЅЗ]")
_CODED = {"agreements", "exchanges", "events", "funding", "measures", "decisions", "meetings"}


def persons_are_plausible(sheet: Sheet) -> None:
    """Ask about a number of persons in one row that no member has."""
    most = _MOST[sheet.contract.kind]
    for name, column in sheet.contract.columns.items():
        if column.unit == "persons" and name in sheet.texts:
            count = sheet.frame[name]
            sheet.report("persons-doubtful", count > most, name, value=count)


def teachers_are_fewer_than_pupils(sheet: Sheet) -> None:
    """Ask about more teachers than pupils."""
    pupils, teachers = sheet.frame["pupils_total"], sheet.frame["teachers_total"]
    sheet.report("teachers-above-pupils", teachers > pupils, "teachers_total", pupils=pupils)


def headcount_has_a_number(sheet: Sheet) -> None:
    """Ask about a row of a headcount without a single number: it would empty the stored row."""
    names = [name for name in sheet.contract.columns if name not in sheet.contract.key]
    empty = sheet.frame[names].isna().all(axis=1) & ~sheet.unsound
    sheet.report("row-empty", empty, sheet.contract.key[0])


def quantity_is_plausible(sheet: Sheet) -> None:
    """Ask about a transfer of zero, and about an implausibly large one."""
    quantity, unit, state = (sheet.frame[name] for name in ("quantity", "unit", "state"))
    delivered = state.isna() | (state == ExchangeState.DELIVERED)
    sheet.report("zero-doubtful", (quantity == 0) & delivered, "quantity")
    most = unit.map(_MOST_OF_UNIT).astype("float64").fillna(_MOST_MONEY)
    sheet.report("quantity-doubtful", quantity > most, "quantity")


def somebody_came(sheet: Sheet) -> None:
    """Ask about a held event without participants, or with implausibly many organisations.

    A satisfaction of at most five is asked about too: it may be a score.
    """
    frame = sheet.frame
    is_held = frame["status"] == EventStatus.HELD
    sheet.report(
        "zero-doubtful", is_held & (frame["participants_total"] == 0), "participants_total"
    )
    counts = max(_FEW, len(sheet.context.current("members")))
    present = frame["members_present"]
    sheet.report("members-doubtful", present > _TIMES * counts, "members_present", known=counts)
    if not sheet.problems or "unit-taken" not in {one.code for one in sheet.problems}:
        score = frame["satisfaction"]
        low = (score > 0) & (score <= _SCORE_AT_MOST)
        sheet.report("score-for-percent", low, "satisfaction")


def score_written_as_share(sheet: Sheet) -> None:
    """Ask about scores in per cent that are all shares."""
    score = sheet.frame["score"]
    shares = (score > 0) & (score < 1)
    if (score.isna() | (score <= 1)).all():
        sheet.report("share-for-percent", shares, "score")


def baseline_written_as_share(sheet: Sheet) -> None:
    """Ask about a baseline in per cent that is below one."""
    base = sheet.frame["baseline_value"]
    percent = sheet.frame["unit_kind"] == UnitKind.PERCENT
    sheet.report("share-for-percent", percent & (base > 0) & (base < 1), "baseline_value")


def target_is_plausible(sheet: Sheet) -> None:
    """Ask about a target ten times the size of the usual one of its indicator, or a tenth of it."""
    rows = with_stored(sheet, [*sheet.contract.key, "target_value"])
    usual = rows.groupby("indicator_code")["target_value"].median()
    target, code = sheet.frame["target_value"], sheet.frame["indicator_code"]
    before = of_indicator(sheet, "baseline_value").fillna(code.map(usual))
    large = (target.abs() >= _FEW) | (before.abs() >= _FEW)
    jump = (target > _TIMES * before) | (before > _TIMES * target)
    is_of_member = sheet.frame["member_code"] != "consortium"
    sheet.report(
        "count-jumps",
        jump & large & (before > 0) & ~is_of_member,
        "target_value",
        previous=before,
        value=target,
    )


def code_looks_like_another(sheet: Sheet) -> None:
    """Ask about a code with Cyrillic letters that look like those of a known one."""
    name = sheet.contract.key[0]
    if name in sheet.texts and not _CYRILLIC.search("\n".join(sheet.texts[name].distinct)):
        return
    codes = sheet.frame[name].dropna()
    suspects = [code for code in codes.unique() if _CYRILLIC.search(code)]
    if not suspects:
        return
    spellings = pd.DataFrame({name: [latin for code in suspects for latin in latin_codes(code)]})
    stored = sheet.context.alike(sheet.contract.kind, spellings, [name])
    all_codes = {*stored[name], *codes}
    twins = {code: twin for code in suspects if (twin := latin_code(code, all_codes))}
    other = sheet.frame[name].map(twins).astype("str")
    sheet.report("code-alike", other.notna(), name, other=other)


def row_is_entered_once(sheet: Sheet) -> None:
    """Ask about a row that repeats an earlier one in every column but its code."""
    name = sheet.contract.key[0]
    cells = {column: texts.codes for column, texts in sheet.texts.items() if column != name}
    if len(sheet.lines) < 2 or not cells:
        return
    rows = pd.DataFrame(cells)
    is_repeat = rows.duplicated()
    if not is_repeat.any():
        return
    alike = rows[rows.duplicated(keep=False)]
    codes = sheet.frame[name]
    first = (
        alike.groupby(list(cells)).ngroup().pipe(lambda group: codes[group.index].groupby(group))
    )
    other = first.transform("first").reindex(sheet.frame.index)
    sheet.report("row-twice", is_repeat & (other != codes), name, other=other)


def indicator_is_entered_once(sheet: Sheet) -> None:
    """Ask about an indicator of the name of another."""
    rows = with_stored(sheet, ["indicator_code", "name_ru"])
    rows["name"] = rows["name_ru"].map(normalise, na_action="ignore")
    first = rows.dropna(subset=["name"]).groupby("name")["indicator_code"].transform("first")
    twins = rows["position"].notna() & first.notna() & (first != rows["indicator_code"])
    other = pd.Series(
        first[twins].to_numpy(), index=rows.loc[twins, "position"].astype(np.int64), dtype="str"
    )
    other = other[~other.index.duplicated()].reindex(sheet.frame.index)
    sheet.report("row-twice", other.notna(), "name_ru", other=other)


_REPEATED = (code_looks_like_another, row_is_entered_once)

RULES = {
    **dict.fromkeys(_CODED, _REPEATED),
    "members": (persons_are_plausible, teachers_are_fewer_than_pupils),
    "headcounts": (
        persons_are_plausible,
        teachers_are_fewer_than_pupils,
        headcount_has_a_number,
    ),
    "mentoring_counts": (persons_are_plausible,),
    "measures": (persons_are_plausible, *_REPEATED),
    "exchanges": (quantity_is_plausible, *_REPEATED),
    "events": (somebody_came, *_REPEATED),
    "risk_profiles": (score_written_as_share,),
    "indicators": (baseline_written_as_share, indicator_is_entered_once),
    "targets": (target_is_plausible,),
}
