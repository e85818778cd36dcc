"""Rules for indicators, targets, measurements and settings."""

from datetime import date
from zoneinfo import ZoneInfo, available_timezones

import numpy as np
import pandas as pd

from lib import periods
from lib.contracts import CONTRACTS
from lib.intake.choices import code_of
from lib.intake.comparing import (
    looked_up,
    member_active,
    not_in_future,
    period_ends,
    with_known,
)
from lib.intake.sheet import Sheet
from lib.vocabulary import (
    CONSORTIUM,
    Aggregation,
    Better,
    Nature,
    PeriodType,
    SettingName,
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

_SCHOOL = set(PeriodType) - {PeriodType.YEAR}
TARGET_FITS: dict[PeriodType, set[PeriodType]] = {
    type_: {type_} if type_ is PeriodType.YEAR else _SCHOOL for type_ in PeriodType
}
"""Period of an indicator -> periods of its targets: calendar years only where it is reported so."""

_FACTORS = {UnitKind.PERCENT: 100.0, UnitKind.PER_1000: 1000.0}
_RATIOS = (Aggregation.RATIO, Aggregation.RATIO_OF_MEMBERS, Aggregation.RATIO_OF_ITEMS)
_APART, _JUMP_POINTS, _JUMP_TIMES, _FEW = 0.1, 30, 3, 10


def _of_indicator(sheet: Sheet, wanted: str) -> "pd.Series":
    return looked_up(sheet, "indicator_code", "indicators", "indicator_code", wanted)


def _is_percent_of_whole(sheet: Sheet) -> "pd.Series[bool]":
    """Rows whose indicator is a share in per cent; one that may exceed 100 is no share."""
    share = _of_indicator(sheet, "is_share").astype("boolean").fillna(value=True)
    return (_of_indicator(sheet, "unit_kind") == UnitKind.PERCENT) & share


def something_measured(sheet: Sheet) -> None:
    """A measurement has a value, a word for «no figure», or a numerator and a denominator."""
    frame, texts = sheet.frame, sheet.texts
    empty = frame["value"].isna() & (frame["numerator"].isna() | frame["denominator"].isna())
    told = np.zeros(len(frame), dtype=bool)
    for column in ("value", "numerator", "denominator"):
        if column in texts:
            told |= texts[column].matching(bool) & frame[column].isna().to_numpy()
    sheet.report("value-absent", empty & ~told, "value")


def v01_numerator_within_denominator(sheet: Sheet) -> None:
    """A share's numerator is at most its denominator."""
    above = sheet.frame["numerator"] > sheet.frame["denominator"]
    sheet.report(
        "numerator-above-denominator",
        above & _is_percent_of_whole(sheet),
        "numerator",
        denominator=sheet.frame["denominator"],
    )


def v02_value_is_the_ratio(sheet: Sheet) -> None:
    """A value agrees with its numerator and denominator; where it does not, the ratio wins."""
    frame = sheet.frame
    factor = _of_indicator(sheet, "unit_kind").map(_FACTORS).astype("float64")
    ratio = frame["numerator"] / frame["denominator"].replace(0, np.nan) * factor
    apart = (frame["value"] - ratio).abs() > _APART
    sheet.report("value-differs-from-ratio", apart, "value", ratio=ratio.round(2))


def v03_percent_within_0_and_100(sheet: Sheet) -> None:
    """A share in per cent lies between 0 and 100."""
    column = "target_value" if sheet.contract.kind == "targets" else "value"
    value = sheet.frame[column]
    beyond = ((value < 0) | (value > 100)) & _is_percent_of_whole(sheet)
    sheet.report("percent-beyond", beyond, column, expected="0..100")


def percent_written_as_share(sheet: Sheet) -> None:
    """Ask about an indicator in per cent whose every value is at most 1: «0,45» may be 45 %."""
    value, code = sheet.frame["value"], sheet.frame["indicator_code"]
    percent = (_of_indicator(sheet, "unit_kind") == UnitKind.PERCENT) & value.notna()
    small = (value.abs() <= 1) & percent
    whole = small.groupby(code).transform("sum") == percent.groupby(code).transform("sum")
    broken = (small & (value % 1 != 0)).groupby(code).transform("any")
    first = ~pd.Series(code).where(percent).duplicated()
    asked = (small & whole & broken & first).fillna(value=False)
    sheet.report("share-for-percent", asked, "value")


def v04_period_fits(sheet: Sheet) -> None:
    """A measurement's period is the indicator's, or a longer one made of such periods."""
    period, wanted = sheet.frame["period"], _of_indicator(sheet, "period_type")
    found = period.map({code: str(periods.of(code).type) for code in period.dropna().unique()})
    pairs = pd.DataFrame({"wanted": wanted, "found": found}).dropna().drop_duplicates()
    fits = TARGET_FITS if sheet.contract.kind == "targets" else SHORTER_FITS
    wrong = pd.Series(data=False, index=period.index)
    for one, other in pairs.itertuples(index=False):
        if other not in fits[PeriodType(one)]:
            wrong |= (wanted == one) & (found == other)
    fix = period.where(found == PeriodType.YEAR).map(_school_years)
    sheet.report("period-type-differs", wrong, "period", fix=fix, type=wanted)


def _school_years(year: object) -> str | None:
    """Return both school years that a calendar year may mean."""
    if not isinstance(year, str):
        return None
    start = periods.of(year).start
    before, after = periods.school_year_of(start), periods.school_year_of(start.replace(month=12))
    return f"{before} | {after}"


def v06_member_active(sheet: Sheet) -> None:
    """A member reports on a time when it belonged to the consortium."""
    column = "school_year" if sheet.contract.kind == "headcounts" else "period"
    member_active(sheet, "member_code", *period_ends(sheet.frame[column]))


def _values(sheet: Sheet, *alike: str) -> pd.DataFrame:
    """Return the values known beside the file's and the file's own; see ``with_known``.

    Where only a numerator and a denominator are given, their ratio is the value.
    """
    columns = ["indicator_code", "member_code", "period", "value", "numerator", "denominator"]
    rows = with_known(sheet, columns, alike=alike)
    units = sheet.context.current("indicators").set_index("indicator_code")["unit_kind"]
    factor = rows["indicator_code"].map(units).map(_FACTORS).astype("float64").fillna(1.0)
    ratio = rows["numerator"] / rows["denominator"].replace(0, np.nan) * factor
    rows["value"] = rows["value"].fillna(ratio)
    return rows[rows["value"].notna()].copy()


def v07_no_jump(sheet: Sheet) -> None:
    """Ask about a value three times, or thirty points, away from the previous period's.

    Of a ratio of members each member is all or nothing, so its turning says nothing.
    """
    rows = _values(sheet, "indicator_code", "member_code")
    spans = {code: periods.of(code) for code in rows["period"].unique()}
    rows["type"] = rows["period"].map({code: str(span.type) for code, span in spans.items()})
    rows["start"] = rows["period"].map(
        {code: span.start.isoformat() for code, span in spans.items()}
    )
    rows = rows.sort_values("start", kind="stable")
    series = rows.groupby(["indicator_code", "member_code", "type"])
    rows["previous"], rows["before"] = series["value"].shift(), series["period"].shift()
    own = rows[rows["position"].notna()].set_index(rows["position"].dropna().astype(int))
    own = own.reindex(sheet.frame.index)
    value, previous = own["value"], own["previous"]
    percent = _of_indicator(sheet, "unit_kind") == UnitKind.PERCENT
    points = (value - previous).abs() > _JUMP_POINTS
    times = (value > _JUMP_TIMES * previous) | (previous > _JUMP_TIMES * value)
    jumps = (percent & points) | (~percent & times & (value > 0) & (previous > 0))
    jumps &= _of_indicator(sheet, "aggregation") != Aggregation.RATIO_OF_MEMBERS
    sheet.report(
        "value-jumps",
        jumps,
        "value",
        previous=previous.round(2),
        value=value.round(2),
        period=own["before"],
    )


def v08_halves_make_the_year(sheet: Sheet) -> None:
    """Two half-years of a sum add up to the year's own row."""
    indicators = sheet.context.current("indicators")
    flows = indicators[
        (indicators["aggregation"] == Aggregation.SUM) & (indicators["nature"] == Nature.FLOW)
    ]
    rows = _values(sheet, "indicator_code", "member_code")
    rows = rows[rows["indicator_code"].isin(flows["indicator_code"])]
    rows["year"], rows["part"] = rows["period"].str[:7], rows["period"].str[7:]
    year, first, second = (
        rows[rows["part"] == part].set_index(["indicator_code", "member_code", "year"])
        for part in ("", "-H1", "-H2")
    )
    both = year.join(first.add_suffix("_h1"), how="inner").join(
        second.add_suffix("_h2"), how="inner"
    )
    both["halves"] = both["value_h1"] + both["value_h2"]
    both["last"] = both[["position", "position_h1", "position_h2"]].max(axis=1)
    apart = (both["value"] - both["halves"]).abs() > 1e-6 * both["halves"].abs().clip(lower=1)
    own = both[apart & both["last"].notna()]
    told = own.set_index(own["last"].astype(int))[["halves", "value"]].reindex(sheet.frame.index)
    sheet.report(
        "halves-differ-from-year",
        told["value"].notna(),
        "value",
        halves=told["halves"],
        year=told["value"],
    )


def sum_is_the_consortiums(sheet: Sheet) -> None:
    """The consortium's own row of a sum is what the members' rows add up to."""
    indicators = sheet.context.current("indicators")
    sums = indicators.loc[indicators["aggregation"] == Aggregation.SUM, "indicator_code"]
    rows = _values(sheet, "indicator_code", "period")
    rows = rows[rows["indicator_code"].isin(sums)]
    group = ["indicator_code", "period"]
    whole = rows[rows["member_code"] == CONSORTIUM].set_index(group)
    members = rows[rows["member_code"] != CONSORTIUM].groupby(group)["value"].sum()
    both = whole.join(members.rename("sum"), how="inner")
    own = both[((both["value"] - both["sum"]).abs() > 1e-6) & both["position"].notna()]
    told = own.set_index(own["position"].astype(int))["sum"].reindex(sheet.frame.index)
    sheet.report("sum-differs-from-consortium", told.notna(), "value", sum=told)


def ratio_has_its_base(sheet: Sheet) -> None:
    """A ratio comes with its numerator and denominator, or cannot be added up over members."""
    frame = sheet.frame
    ratio = _of_indicator(sheet, "aggregation").isin(_RATIOS)
    absent = frame["numerator"].isna() | frame["denominator"].isna() | (frame["denominator"] == 0)
    single = frame["member_code"] != CONSORTIUM
    sheet.report("denominator-absent", ratio & absent & single & frame["value"].notna(), "value")


def reported_in_time(sheet: Sheet) -> None:
    """Tell of reports later than their deadline, and of surveys with few answers."""
    not_in_future(sheet, "reported_on")
    codes = sheet.frame["period"].dropna().unique()
    deadline = sheet.context.calendar.deadline
    due = sheet.frame["period"].map({c: deadline(periods.of(c)).isoformat() for c in codes})
    late = sheet.frame["reported_on"] > due.astype("str")
    sheet.report_once("late-report", late, "reported_on")
    sheet.report_once("few-answers", sheet.frame["sample_size"] < _FEW, "sample_size")


def v20_target_is_an_improvement(sheet: Sheet) -> None:
    """A target lies on the better side of the baseline."""
    better, base = _of_indicator(sheet, "better"), _of_indicator(sheet, "baseline_value")
    target = sheet.frame["target_value"]
    against = ((better == Better.UP) & (target < base)) | (
        (better == Better.DOWN) & (target > base)
    )
    whole = sheet.frame["member_code"] == CONSORTIUM
    sheet.report("target-against-direction", against & whole, "target_value", baseline=base)


def indicator_is_whole(sheet: Sheet) -> None:
    """An indicator's limits are in order, its baseline possible, its kind of unit known."""
    frame = sheet.frame
    sheet.report("range-reversed", frame["range_low"] > frame["range_high"], "range_high")
    absent = frame["range_low"].isna() & frame["range_high"].isna()
    sheet.report("range-absent", (frame["better"] == Better.RANGE) & absent, "range_low")
    column = CONTRACTS["indicators"].columns["unit_kind"]
    kinds = {unit: code_of(unit, column) for unit in frame["unit"].dropna().unique()}
    derived = frame["unit"].map({u: kind or str(UnitKind.COUNT) for u, kind in kinds.items()})
    sheet.fill("unit_kind", derived)
    percent = (frame["unit_kind"] == UnitKind.PERCENT) & frame["is_share"].fillna(value=True)
    base = frame["baseline_value"]
    sheet.report("percent-beyond", percent & ((base < 0) | (base > 100)), "baseline_value")


def setting_is_possible(sheet: Sheet) -> None:
    """A setting's value is of the sort that the setting needs."""
    told = zip(sheet.frame["setting"], sheet.frame["value"], strict=True)
    wrong = [isinstance(n, str) and isinstance(v, str) and not _is_possible(n, v) for n, v in told]
    sheet.report("setting-malformed", pd.Series(wrong, dtype=bool), "value")


def _is_possible(name: str, value: str) -> bool:
    if name.startswith("consortium_name"):
        return True
    if name == SettingName.TIME_ZONE:
        return value in available_timezones() and bool(ZoneInfo(value))
    if name.startswith("deadline") and name != SettingName.DEADLINE_DAYS_AFTER:
        try:
            return bool(date.fromisoformat(f"2001-{value}"))
        except ValueError:
            return False
    return value.isdigit()


RULES = {
    "indicators": (indicator_is_whole,),
    "targets": (v03_percent_within_0_and_100, v04_period_fits, v20_target_is_an_improvement),
    "measurements": (
        something_measured,
        v01_numerator_within_denominator,
        v02_value_is_the_ratio,
        v03_percent_within_0_and_100,
        percent_written_as_share,
        v04_period_fits,
        v06_member_active,
        v07_no_jump,
        v08_halves_make_the_year,
        sum_is_the_consortiums,
        ratio_has_its_base,
        reported_in_time,
    ),
    "settings": (setting_is_possible,),
}
