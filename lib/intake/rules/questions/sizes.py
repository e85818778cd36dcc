"""Questions about numbers far from the stored ones, and about cells that do not fit each other."""

import pandas as pd

from lib.intake.rules.comparisons import period_ends
from lib.intake.rules.strategy import of_indicator
from lib.intake.sheet import Sheet
from lib.vocabulary import CONSORTIUM, Aggregation, Better, UnitKind

_TIMES, _KNOWN = 10, 5
"""A number ten times the largest of at least five known ones is asked about."""
_TINY = 100
"""Money a hundred times below the smallest known is typed in other units."""
_JUMP_TIMES, _JUMP_POINTS, _FEW = 5, 40, 20
_WHOLE = (Aggregation.SUM, Aggregation.DISTINCT, Aggregation.MAX, Aggregation.LAST)
_CURRENCY_OF = {"RU": "RUB", "KZ": "KZT"}
_GROUPS = {"pupils", "teachers", "parents", "partners"}


def _ask_about_size(sheet: Sheet, column: str, group: str | None = None) -> None:
    """Report numbers ten times the largest known one, of the same unit or currency."""
    value, sizes = sheet.frame[column], sheet.context.sizes(sheet.contract.kind, column, group)
    groups = pd.Series("", value.index) if group is None else sheet.frame[group]
    largest = groups.map(sizes.loc[sizes["count"] >= _KNOWN, "largest"]).astype("float64")
    sheet.report("size-unusual", value > _TIMES * largest, column, value=value, largest=largest)


def transfer_is_of_usual_size(sheet: Sheet) -> None:
    """Ask about a transfer, or its worth, ten times the largest known of its unit."""
    _ask_about_size(sheet, "quantity", "unit")
    _ask_about_size(sheet, "estimated_value")


def money_is_of_usual_size(sheet: Sheet) -> None:
    """Ask about money ten times the largest known in its currency, or far below the smallest."""
    columns = ("amount",) if "amount" in sheet.frame else ("planned", "received", "spent")
    for column in columns:
        _ask_about_size(sheet, column, "currency")
    current, value = sheet.context.current(sheet.contract.kind)[columns[0]], sheet.frame[columns[0]]
    if (current > 0).sum() >= _KNOWN:
        tiny = (value > 0) & (value < current[current > 0].min() / _TINY)
        sheet.report("scale-doubtful", tiny, columns[0], amount=value)


def event_is_of_usual_size(sheet: Sheet) -> None:
    """Ask about ten times as many participants as ever, and about groups that miss most of them."""
    _ask_about_size(sheet, "participants_total")
    frame = sheet.frame
    groups = frame[[f"participants_{group}" for group in sorted(_GROUPS)]]
    total, summed = frame["participants_total"], groups.sum(axis=1)
    below = groups.notna().all(axis=1) & (2 * summed < total)
    sheet.report("parts-below-total", below, "participants_total", sum=summed)


def reported_by_a_party(sheet: Sheet) -> None:
    """Ask about a transfer that is reported by neither side of it nor by the consortium."""
    frame = sheet.frame
    by, sides = frame["reported_by"], (frame["from_member"], frame["to_member"])
    stranger = by.notna() & (by != CONSORTIUM) & sides[0].notna() & sides[1].notna()
    for side in sides:
        stranger &= by != side
    sheet.report("reporter-not-party", stranger, "reported_by")


def money_has_two_ends(sheet: Sheet) -> None:
    """Ask about money that a member pays to itself, and about another country's currency."""
    frame = sheet.frame
    payer, receiver = frame["payer_member"], frame["receiver_member"]
    is_self_paid = (payer == receiver) & ~frame["source_type"].isin(["own", "endowment"])
    sheet.report("payer-is-receiver", is_self_paid, "payer_member")
    members = sheet.context.current("members").drop_duplicates("member_code")
    country = receiver.map(members.set_index("member_code")["country"])
    usual = country.map(_CURRENCY_OF).astype("str")
    odd = frame["currency"].isin(list(_CURRENCY_OF.values())) & usual.notna()
    odd &= frame["currency"] != usual
    sheet.report("currency-unusual", odd, "currency", usual=usual, currency=frame["currency"])


def mentoring_grows_slowly(sheet: Sheet) -> None:
    """Ask about participants five times as many as at the member's last census of the form."""
    names = ["member_code", "form"]
    current = sheet.context.current("mentoring_counts").sort_values("census_date", kind="stable")
    earlier = sheet.frame[[*names, "census_date"]].reset_index().merge(current, on=names)
    earlier = earlier[earlier["census_date_y"] <= earlier["census_date_x"]]
    last = earlier.drop_duplicates("index", keep="last").set_index("index")
    for column in ("mentors", "mentees", "pairs"):
        before, value = last[column].reindex(sheet.frame.index), sheet.frame[column]
        jump = (value > _JUMP_TIMES * before) & (value >= _FEW) & (before > 0)
        sheet.report("count-jumps", jump, column, previous=before, value=value)


def count_is_whole(sheet: Sheet) -> None:
    """Ask about a fraction of something that is counted in whole numbers."""
    value = sheet.frame["value"]
    counted = of_indicator(sheet, "unit_kind") == UnitKind.COUNT
    counted &= of_indicator(sheet, "aggregation").isin(_WHOLE)
    sheet.report("count-fraction", counted & (value % 1 != 0) & value.notna(), "value")


def correction_is_small(sheet: Sheet) -> None:
    """Ask about a value that replaces a known one of quite another size."""
    key = sheet.contract.key
    current = sheet.context.alike("measurements", sheet.frame, key)
    stored = current.drop_duplicates(key)[[*key, "value"]]
    before = sheet.frame[key].merge(stored, how="left", on=key)["value"]
    before.index = sheet.frame.index
    value = sheet.frame["value"]
    percent = of_indicator(sheet, "unit_kind") == UnitKind.PERCENT
    times = (value > _JUMP_TIMES * before) | (before > _JUMP_TIMES * value)
    large = (value >= _FEW) | (before >= _FEW)
    jumps = (percent & ((value - before).abs() > _JUMP_POINTS)) | (~percent & times & large)
    jumps &= of_indicator(sheet, "aggregation") != Aggregation.RATIO_OF_MEMBERS
    reported_rows = {problem.row for problem in sheet.problems if problem.code == "value-jumps"}
    jumps &= ~pd.Series(sheet.lines, index=jumps.index).isin(reported_rows)
    sheet.report("count-jumps", jumps, "value", previous=before, value=value)


def base_is_not_zero(sheet: Sheet) -> None:
    """Ask about a share of nothing: with a denominator of zero there is no figure."""
    frame = sheet.frame
    is_empty = (frame["denominator"] == 0) & frame["value"].isna()
    sheet.report("denominator-zero", is_empty, "denominator")


def reported_after_the_period_began(sheet: Sheet) -> None:
    """Ask about a report from before its period began: the year of one of them is mistyped."""
    start, _end = period_ends(sheet.frame["period"])
    early = sheet.frame["reported_on"] < start
    sheet.report("reported-too-early", early, "reported_on", start=start)


def target_follows_the_baseline(sheet: Sheet) -> None:
    """Ask about a target of a time before the baseline."""
    _start, end = period_ends(sheet.frame["period"])
    base = of_indicator(sheet, "baseline_period")
    _start, base_end = period_ends(base)
    sheet.report("target-before-baseline", end < base_end, "period", baseline=base)


def own_target_is_an_improvement(sheet: Sheet) -> None:
    """Ask about a member's own target that is worse, or ten times as large, as its last value."""
    frame = sheet.frame
    reported = sheet.context.alike("measurements", frame, ["indicator_code"])
    reported = reported[reported["value"].notna()].sort_values("period", kind="stable")
    last = reported.drop_duplicates(["indicator_code", "member_code"], keep="last")
    names = ["indicator_code", "member_code"]
    before = frame[names].merge(last[[*names, "value", "period"]], how="left", on=names)
    before.index = frame.index
    value, target, better = before["value"], frame["target_value"], of_indicator(sheet, "better")
    is_of_member = frame["member_code"] != CONSORTIUM
    ratio = of_indicator(sheet, "aggregation") != Aggregation.RATIO_OF_MEMBERS
    worse = ((better == Better.UP) & (target < value)) | (
        (better == Better.DOWN) & (target > value)
    )
    sheet.report(
        "target-below-own",
        is_of_member & worse & ratio,
        "target_value",
        value=value,
        period=before["period"],
    )
    total = _targets_of_consortium(sheet)
    large = (
        is_of_member & (target >= _FEW) & ((target > _TIMES * value) | (target > _TIMES * total))
    )
    sheet.report(
        "count-jumps",
        large & ~worse,
        "target_value",
        previous=value.fillna(total),
        value=target,
    )


def _targets_of_consortium(sheet: Sheet) -> "pd.Series[float]":
    """Return the largest known target of the consortium for the indicator of every row."""
    rows = sheet.context.current("targets")
    rows = rows[rows["member_code"] == CONSORTIUM]
    largest = rows.groupby("indicator_code")["target_value"].max()
    return sheet.frame["indicator_code"].map(largest).astype("float64")


RULES = {
    "measurements": (
        count_is_whole,
        correction_is_small,
        base_is_not_zero,
        reported_after_the_period_began,
    ),
    "targets": (target_follows_the_baseline, own_target_is_an_improvement),
    "exchanges": (transfer_is_of_usual_size, reported_by_a_party),
    "events": (event_is_of_usual_size,),
    "funding": (money_is_of_usual_size, money_has_two_ends),
    "agreements": (money_is_of_usual_size,),
    "mentoring_counts": (mentoring_grows_slowly,),
}
