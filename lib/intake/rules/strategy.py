"""Rules for indicators, targets, settings, overrides and notes, and what measurements share."""

from datetime import timedelta

import pandas as pd

from lib import periods
from lib.contracts import CONTRACTS, money_unit
from lib.intake.parsing.choices import code_of
from lib.intake.parsing.settings import canonical
from lib.intake.rules.comparisons import looked_up, not_in_future
from lib.intake.sheet import Sheet
from lib.vocabulary import (
    CONSORTIUM,
    Aggregation,
    Better,
    MemberType,
    Nature,
    PeriodType,
    UnitKind,
)

SHORTER_FITS: dict[PeriodType, set[PeriodType]] = {
    PeriodType.SCHOOL_YEAR: {PeriodType.SCHOOL_YEAR},
    PeriodType.HALF: {PeriodType.HALF, PeriodType.SCHOOL_YEAR},
    PeriodType.QUARTER: {PeriodType.QUARTER, PeriodType.SCHOOL_YEAR, PeriodType.YEAR},
    PeriodType.MONTH: set(PeriodType),
    PeriodType.YEAR: {PeriodType.YEAR},
}
"""Period of an indicator -> periods of its measurements: its own, or a longer one that stands for
its parts."""

OVERRIDDEN_AT_MOST = timedelta(days=366)
"""An override that lasts longer is questioned."""

COUNTED = (UnitKind.COUNT, UnitKind.HOURS, UnitKind.PER_1000)
"""Kinds of units of which there are never less than none."""

_SCHOOL = set(PeriodType) - {PeriodType.YEAR}
TARGET_FITS: dict[PeriodType, set[PeriodType]] = {
    type_: {type_} if type_ is PeriodType.YEAR else _SCHOOL for type_ in PeriodType
}
"""Period of an indicator -> periods of its targets: calendar years only where it is reported so."""


_NATURE_OF = {
    Aggregation.SUM: Nature.FLOW,
    Aggregation.DISTINCT: Nature.FLOW,
    Aggregation.MAX: Nature.FLOW,
    Aggregation.LAST: Nature.STOCK,
    Aggregation.RATIO: Nature.RATIO,
    Aggregation.RATIO_OF_MEMBERS: Nature.RATIO,
    Aggregation.RATIO_OF_ITEMS: Nature.RATIO,
    Aggregation.MEAN: Nature.SCORE,
    Aggregation.WEIGHTED_MEAN: Nature.SCORE,
}
"""Aggregation -> the nature that it usually goes with."""


def of_indicator(sheet: Sheet, column: str) -> "pd.Series":
    """Return a column of every row's indicator; missing where the indicator is unknown."""
    return looked_up(sheet, "indicator_code", "indicators", "indicator_code", column)


def is_percent_of_whole(sheet: Sheet) -> "pd.Series[bool]":
    """Whether each row's indicator is a share in per cent; one that may exceed 100 is no share."""
    share = of_indicator(sheet, "is_share").astype("boolean").fillna(value=True)
    return (of_indicator(sheet, "unit_kind") == UnitKind.PERCENT) & share


def v03_percent_within_0_and_100(sheet: Sheet) -> None:
    """A share in per cent lies between 0 and 100."""
    column = "target_value" if sheet.contract.kind == "targets" else "value"
    value = sheet.frame[column]
    beyond = ((value < 0) | (value > 100)) & is_percent_of_whole(sheet)
    sheet.report("percent-beyond", beyond, column, expected="0..100")


def v04_period_fits(sheet: Sheet) -> None:
    """A measurement's period is the indicator's, or a longer one made of such periods."""
    period, expected = sheet.frame["period"], of_indicator(sheet, "period_type")
    types = period.map({code: str(periods.of(code).type) for code in period.dropna().unique()})
    pairs = pd.DataFrame({"wanted": expected, "type": types}).dropna().drop_duplicates()
    fits = TARGET_FITS if sheet.contract.kind == "targets" else SHORTER_FITS
    wrong = pd.Series(data=False, index=period.index)
    for one, other in pairs.itertuples(index=False):
        if other not in fits[PeriodType(one)]:
            wrong |= (expected == one) & (types == other)
    fix = period.where(types == PeriodType.YEAR).map(_school_years)
    sheet.report("period-type-differs", wrong, "period", fix=fix, type=expected)


def _school_years(year: object) -> str | None:
    """Return both school years that a calendar year may mean."""
    if not isinstance(year, str):
        return None
    start = periods.of(year).start
    before, after = periods.school_year_of(start), periods.school_year_of(start.replace(month=12))
    return f"{before} | {after}"


def v20_target_is_an_improvement(sheet: Sheet) -> None:
    """A target lies on the better side of the baseline."""
    better, base = of_indicator(sheet, "better"), of_indicator(sheet, "baseline_value")
    target = sheet.frame["target_value"]
    against = ((better == Better.UP) & (target < base)) | (
        (better == Better.DOWN) & (target > base)
    )
    of_consortium = sheet.frame["member_code"] == CONSORTIUM
    sheet.report("target-against-direction", against & of_consortium, "target_value", baseline=base)


def target_is_within_limits(sheet: Sheet) -> None:
    """A target of an indicator that keeps to limits lies within them: else nothing is inside."""
    better, target = of_indicator(sheet, "better"), sheet.frame["target_value"]
    low, high = of_indicator(sheet, "range_low"), of_indicator(sheet, "range_high")
    is_kept = better.isin([Better.KEEP, Better.RANGE])
    for side, beyond, limit in (("above", target > high, high), ("below", target < low, low)):
        sheet.report(
            "target-outside-limits", is_kept & beyond, "target_value", side=side, limit=limit
        )


def nature_follows_from_aggregation(sheet: Sheet) -> None:
    """The nature of an indicator, if the file lacks it, follows from its aggregation."""
    if "nature" not in sheet.texts:
        sheet.fill("nature", sheet.frame["aggregation"].map(_NATURE_OF).astype("str"))


def indicator_is_whole(sheet: Sheet) -> None:
    """An indicator's limits are in order, its baseline is possible, its unit kind is known."""
    frame = sheet.frame
    sheet.report("range-reversed", frame["range_low"] > frame["range_high"], "range_high")
    absent = frame["range_low"].isna() & frame["range_high"].isna()
    sheet.report("range-absent", (frame["better"] == Better.RANGE) & absent, "range_low")
    column = CONTRACTS["indicators"].columns["unit_kind"]
    kinds = {
        unit: code_of(unit, column) or (UnitKind.MONEY if money_unit(unit) else None)
        for unit in frame["unit"].dropna().unique()
    }
    derived = frame["unit"].map({u: kind or str(UnitKind.COUNT) for u, kind in kinds.items()})
    sheet.fill("unit_kind", derived)
    percent = (frame["unit_kind"] == UnitKind.PERCENT) & frame["is_share"].fillna(value=True)
    base = frame["baseline_value"]
    sheet.report("percent-beyond", percent & ((base < 0) | (base > 100)), "baseline_value")
    counted = frame["unit_kind"].isin(COUNTED)
    for name in ("baseline_value", "range_low", "range_high"):
        sheet.report("count-negative", counted & (frame[name] < 0), name)


def distinct_is_counted_by_the_consortium(sheet: Sheet) -> None:
    """Members cannot owe a distinct count: their reports never make its figure, however many."""
    by_members = sheet.frame["reporters"].fillna(CONSORTIUM) != CONSORTIUM
    is_distinct = sheet.frame["aggregation"] == Aggregation.DISTINCT
    sheet.report("distinct-by-members", is_distinct & by_members, "reporters")


_TEACHING = (
    *(MemberType.UNIVERSITY, MemberType.COLLEGE, MemberType.RESEARCH),
    *(MemberType.ADDITIONAL, MemberType.METHODICAL),
)


def reporters_of_a_network_without_schools(sheet: Sheet) -> None:
    """Empty reporters mean schools; in a consortium without schools they become other types."""
    types = set(sheet.context.current("members")["member_type"].dropna())
    teaching = sorted(types & {str(one) for one in _TEACHING})
    if MemberType.SCHOOL in types or not teaching:
        return
    usual = pd.Series(";".join(teaching), sheet.frame.index, dtype="str")
    is_of_consortium = sheet.frame["aggregation"] == Aggregation.DISTINCT
    sheet.fill("reporters", usual.where(~is_of_consortium))


def setting_is_possible(sheet: Sheet) -> None:
    """The value of a setting has the type that the setting needs."""
    pairs = zip(sheet.frame["setting"], sheet.frame["value"], strict=True)
    wrong = [isinstance(n, str) and isinstance(v, str) and canonical(n, v) != v for n, v in pairs]
    sheet.report("setting-malformed", pd.Series(wrong, dtype=bool), "value")


def override_lasts_a_while(sheet: Sheet) -> None:
    """An override ends on a day that is still to come, but not years ahead."""
    today = sheet.context.today
    until = sheet.frame["expires_on"]
    sheet.report("override-expired", until < today.isoformat(), "expires_on")
    far = (today + OVERRIDDEN_AT_MOST).isoformat()
    sheet.report("override-long", until > far, "expires_on")


def override_is_seen(sheet: Sheet) -> None:
    """An override is of an indicator that is not retired."""
    retired = of_indicator(sheet, "retired_on")
    gone = retired <= sheet.context.today.isoformat()
    sheet.report("indicator-retired", gone, "indicator_code", since=retired)


def note_happened(sheet: Sheet) -> None:
    """A note is of a day that has come."""
    not_in_future(sheet, "happened_on")


RULES = {
    "indicators": (
        nature_follows_from_aggregation,
        indicator_is_whole,
        distinct_is_counted_by_the_consortium,
        reporters_of_a_network_without_schools,
    ),
    "targets": (
        v03_percent_within_0_and_100,
        v04_period_fits,
        v20_target_is_an_improvement,
        target_is_within_limits,
    ),
    "settings": (setting_is_possible,),
    "overrides": (override_lasts_a_while, override_is_seen),
    "notes": (note_happened,),
}
