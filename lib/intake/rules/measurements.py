"""Rules for measurements: each row, against the series, against each other."""

import numpy as np
import pandas as pd

from lib import periods
from lib.intake.rules.comparisons import (
    looked_up,
    member_active,
    not_in_future,
    period_begun,
    period_ends,
    period_over,
    with_stored,
)
from lib.intake.rules.plausibility import counts_are_not_negative, percent_written_as_share
from lib.intake.rules.strategy import (
    COUNTED,
    is_percent_of_whole,
    of_indicator,
    v03_percent_within_0_and_100,
    v04_period_fits,
)
from lib.intake.sheet import Sheet
from lib.vocabulary import CONSORTIUM, Aggregation, MemberType, Nature, PeriodType, UnitKind

_FACTORS = {UnitKind.PERCENT: 100.0, UnitKind.PER_1000: 1000.0}
_ADDED_UP = (Aggregation.RATIO, Aggregation.RATIO_OF_ITEMS)
"""Ratios that add up numerators and denominators; of ratios of members each counts as one."""
_APART, _JUMP_POINTS, _JUMP_TIMES, _BASE_TIMES, _FEW = 0.1, 30, 3, 5, 10
_FEW_POINTS = 10
"""Points of per cent below which a value three times as large, or a third, means little."""


def something_measured(sheet: Sheet) -> None:
    """A measurement has a value, a word for «no figure», or a numerator and a denominator."""
    frame, texts = sheet.frame, sheet.texts
    empty = frame["value"].isna() & (frame["numerator"].isna() | frame["denominator"].isna())
    has_text = np.zeros(len(frame), dtype=bool)
    for column in ("value", "numerator", "denominator"):
        if column in texts:
            has_text |= texts[column].matching(bool) & frame[column].isna().to_numpy()
    sheet.report("value-absent", empty & ~has_text, "value")


def v01_numerator_within_denominator(sheet: Sheet) -> None:
    """A share's numerator is at most its denominator."""
    above = sheet.frame["numerator"] > sheet.frame["denominator"]
    sheet.report(
        "numerator-above-denominator",
        above & is_percent_of_whole(sheet),
        "numerator",
        denominator=sheet.frame["denominator"],
    )


def v02_value_is_the_ratio(sheet: Sheet) -> None:
    """A value agrees with its numerator and denominator; where it does not, the ratio wins."""
    frame = sheet.frame
    factor = of_indicator(sheet, "unit_kind").map(_FACTORS).astype("float64")
    ratio = frame["numerator"] / frame["denominator"].replace(0, np.nan) * factor
    differs = (frame["value"] - ratio).abs() > _APART
    sheet.report("value-differs-from-ratio", differs, "value", ratio=ratio.round(2))


def v06_member_active(sheet: Sheet) -> None:
    """A member belonged to the consortium in the period that it reports on."""
    column = "school_year" if sheet.contract.kind == "headcounts" else "period"
    member_active(sheet, "member_code", *period_ends(sheet.frame[column]))


def _values(sheet: Sheet, *alike: str) -> pd.DataFrame:
    """Return the stored values and the file's; see ``with_stored``.

    Where only a numerator and a denominator are given, their ratio is the value; a numerator of
    zero is left out: a first or a last value is no slip of a unit.
    """
    columns = ["indicator_code", "member_code", "period", "value", "numerator", "denominator"]
    rows = with_stored(sheet, columns, alike=alike)
    units = sheet.context.current("indicators").set_index("indicator_code")["unit_kind"]
    factor = rows["indicator_code"].map(units).map(_FACTORS).astype("float64").fillna(1.0)
    ratio = rows["numerator"] / rows["denominator"].replace(0, np.nan) * factor
    rows["value"] = rows["value"].fillna(ratio[rows["numerator"] > 0])
    return rows[rows["value"].notna()].copy()


def v07_no_jump(sheet: Sheet) -> None:
    """Warn about a value three times, or thirty points, away from the previous period's.

    Per cent that fall to a third are asked about from ten points on: 45 % and then 15 %. Counts
    below ten are not: of a school's one prize winner, four the next year are no slip.

    A ratio of members is left out: a member's value there is 0 or 100, so a jump means nothing. A
    denominator of a year five times as large, or as small, is warned about too: with one digit too
    many a member outweighs all others, whatever its own value. Those of parts of a year may vary.
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
    rows["previous_base"] = series["denominator"].shift()
    from_file = rows[rows["position"].notna()].set_index(rows["position"].dropna().astype(int))
    from_file = from_file.reindex(sheet.frame.index)
    value, previous = from_file["value"], from_file["previous"]
    percent = of_indicator(sheet, "unit_kind") == UnitKind.PERCENT
    apart = (value - previous).abs()
    low, high = np.minimum(value, previous), np.maximum(value, previous)
    times = (low > 0) & (high > _JUMP_TIMES * low)
    third = (low > 0) & (high >= _JUMP_TIMES * low) & (apart >= _FEW_POINTS)
    counted = of_indicator(sheet, "unit_kind").isin(COUNTED)
    times &= ~(counted & (high < _FEW))
    jumps = (percent & ((apart > _JUMP_POINTS) | third)) | (~percent & times)
    jumps &= of_indicator(sheet, "aggregation") != Aggregation.RATIO_OF_MEMBERS
    sheet.report(
        "value-jumps",
        jumps,
        "value",
        previous=previous.round(2),
        value=value.round(2),
        period=from_file["before"],
    )
    base, previous_base = from_file["denominator"], from_file["previous_base"]
    outweighs = (base > _BASE_TIMES * previous_base) | (previous_base > _BASE_TIMES * base)
    large = (base > 0) & ((base >= _FEW) | (previous_base >= _FEW))
    yearly = from_file["type"].isin([PeriodType.SCHOOL_YEAR, PeriodType.YEAR])
    sheet.report(
        "value-jumps",
        outweighs & large & yearly,
        "denominator",
        previous=previous_base,
        value=base,
        period=from_file["before"],
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
    differs = (both["value"] - both["halves"]).abs() > 1e-6 * both["halves"].abs().clip(lower=1)
    differing = both[differs & both["last"].notna()]
    sums = differing.set_index(differing["last"].astype(int))[["halves", "value"]].reindex(
        sheet.frame.index
    )
    sheet.report(
        "halves-differ-from-year",
        sums["value"].notna(),
        "value",
        halves=sums["halves"],
        year=sums["value"],
    )


def sum_is_the_consortiums(sheet: Sheet) -> None:
    """The consortium's own row of a sum equals the sum of the members' rows."""
    indicators = sheet.context.current("indicators")
    sums = indicators.loc[indicators["aggregation"] == Aggregation.SUM, "indicator_code"]
    rows = _values(sheet, "indicator_code", "period")
    rows = rows[rows["indicator_code"].isin(sums)]
    group = ["indicator_code", "period"]
    consortium = rows[rows["member_code"] == CONSORTIUM].set_index(group)
    members = rows[rows["member_code"] != CONSORTIUM].groupby(group)["value"].sum()
    both = consortium.join(members.rename("sum"), how="inner")
    differing = both[((both["value"] - both["sum"]).abs() > 1e-6) & both["position"].notna()]
    member_sums = differing.set_index(differing["position"].astype(int))["sum"].reindex(
        sheet.frame.index
    )
    sheet.report("sum-differs-from-consortium", member_sums.notna(), "value", sum=member_sums)


def ratio_has_its_base(sheet: Sheet) -> None:
    """A ratio has its numerator and denominator; without them members cannot be added up."""
    frame = sheet.frame
    ratio = of_indicator(sheet, "aggregation").isin(_ADDED_UP)
    absent = frame["numerator"].isna() | frame["denominator"].isna() | (frame["denominator"] == 0)
    single = frame["member_code"] != CONSORTIUM
    sheet.report("denominator-absent", ratio & absent & single & frame["value"].notna(), "value")


def about_a_time_that_has_come(sheet: Sheet) -> None:
    """A report is on a period that has begun; a warning where it is not over."""
    period_begun(sheet, "period")
    period_over(sheet, "period")


def reported_by_expected_member(sheet: Sheet) -> None:
    """Warn of reports of members that do not owe the indicator: they stay out of its figure."""
    types = of_indicator(sheet, "reporters")
    usual = of_indicator(sheet, "aggregation").map({Aggregation.DISTINCT: CONSORTIUM})
    types = types.fillna(usual.astype("str")).fillna(MemberType.SCHOOL.value)
    member_types = looked_up(sheet, "member_code", "members", "member_code", "member_type")
    is_known = of_indicator(sheet, "aggregation").notna() & member_types.notna()
    owes = [
        isinstance(names, str) and isinstance(kind, str) and kind in names.split(";")
        for names, kind in zip(types, member_types, strict=True)
    ]
    sheet.report(
        "reporter-not-expected",
        is_known & ~pd.Series(owes, index=member_types.index),
        "member_code",
    )


def reported_in_time(sheet: Sheet) -> None:
    """Warn of reports later than their deadline, and of surveys with few answers."""
    not_in_future(sheet, "reported_on")
    codes = sheet.frame["period"].dropna().unique()
    deadline = sheet.context.calendar.deadline
    deadlines = sheet.frame["period"].map({c: deadline(periods.of(c)).isoformat() for c in codes})
    late = sheet.frame["reported_on"] > deadlines.astype("str")
    sheet.report_once("late-report", late, "reported_on")
    sheet.report_once("few-answers", sheet.frame["sample_size"] < _FEW, "sample_size")


RULES = {
    "measurements": (
        something_measured,
        v01_numerator_within_denominator,
        v02_value_is_the_ratio,
        v03_percent_within_0_and_100,
        percent_written_as_share,
        counts_are_not_negative,
        v04_period_fits,
        v06_member_active,
        v07_no_jump,
        v08_halves_make_the_year,
        sum_is_the_consortiums,
        ratio_has_its_base,
        about_a_time_that_has_come,
        reported_by_expected_member,
        reported_in_time,
    ),
}
