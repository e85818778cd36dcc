"""Evidence: the reports behind a figure, their files and lines, and their sum."""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import pandas as pd

from lib import metrics, periods, store
from lib.metrics.aggregation import eligible
from lib.metrics.rollup import DATED, SHORTER
from lib.queries.disclosure.sensitive_indicators import read_indicators
from lib.queries.disclosure.suppression import suppressed_reports
from lib.vocabulary import PeriodType, ReportStatus

ONE = ["period", "member_code"]
FIGURE = ("value", "numerator", "denominator", "sample_size")


class ExclusionReason(StrEnum):
    """Why a report of a figure's period is not in the figure."""

    DRAFT = "draft"
    BLANK = "blank"
    NO_BASE = "no_base"
    NOT_ENTITLED = "not_entitled"
    NOT_EXPECTED = "not_expected"
    UNFINISHED = "unfinished"
    REPLACED = "replaced"


@dataclass(frozen=True)
class Evidence:
    """The rows from which the figure of one indicator and period is calculated, and the figure.

    rows : one row per report of the indicator known at the moment, the latest period first, then
        by member: upload, file and line it was typed in, the columns of ``measurements``, and

        behind : whether it is of the figure's period, or of a part of the school year.
        counted : whether it is in the figure. uncounted : the reason why a row behind it is not.
        suppressed : whether its numbers may only be shown to the member itself.
    aggregation : how the figure is calculated.
    value, numerator, denominator, sample_size : the figure of the counted rows, missing where
        there is none. members : how many members it is calculated from.
    """

    rows: pd.DataFrame
    aggregation: str = ""
    value: float | None = None
    numerator: float | None = None
    denominator: float | None = None
    sample_size: float | None = None
    members: int = 0

    @property
    def counted_total(self) -> int:
        """Number of rows that are in the figure."""
        return int(self.rows["counted"].sum())

    @property
    def excluded_total(self) -> int:
        """Number of rows of the figure's period that are not in the figure."""
        return int((self.rows["behind"] & ~self.rows["counted"]).sum())


def evidence(
    source: store.Database, moment: store.Moment, indicator_code: str, period: str | None
) -> Evidence:
    """Return the reports of an indicator, and which of them its figure of a period is made from.

    period : that of the figure, as in ``strategy``; None where there is no figure.
    """
    where = {"indicator_code": indicator_code}
    indicators = read_indicators(source, moment.upload, where)
    rows = store.rows(source, "measurements", moment.upload, where)
    rows = _in_order(rows).assign(behind=False, counted=False, suppressed=False)
    rows["uncounted"] = pd.Series(pd.NA, rows.index, dtype="str")
    if indicators.empty or rows.empty:
        return Evidence(rows)
    rows["suppressed"] = suppressed_reports(source, moment, rows, indicators)
    indicator = indicators.iloc[0]
    if period is None:
        return Evidence(rows, indicator["aggregation"])
    rows["behind"] = rows["period"].isin(_parts(indicator["period_type"], period))
    reported = metrics.to_components(rows[rows["behind"]], indicators)
    members = store.read(source, "members", moment.upload)
    components = metrics.only_expected(reported, indicators, members)
    member_values = metrics.as_reported(components)
    if _is_derived(indicator["period_type"], period):
        member_values = metrics.complete_only(metrics.school_years(components, indicators, members))
    reasons = _reasons(
        rows, reported, components, member_values, period, dated=indicator["nature"] in DATED
    )
    rows["uncounted"] = reasons.where(rows["behind"])
    rows["counted"] = rows["behind"] & rows["uncounted"].isna()
    return _with_sum(rows, indicator["aggregation"], metrics.combine_with_coverage(member_values))


def _in_order(rows: pd.DataFrame) -> pd.DataFrame:
    """Sort reports by time, the latest first, a half before its year, then by member."""
    spans = {code: periods.of(code) for code in rows["period"].unique()}
    order = rows[["member_code"]].assign(
        ends=[spans[code].end for code in rows["period"]],
        begins=[spans[code].start for code in rows["period"]],
    )
    ordered = order.sort_values(["ends", "begins", "member_code"], ascending=[False, False, True])
    return rows.loc[ordered.index].reset_index(drop=True)


def _is_derived(period_type: str, period: str) -> bool:
    """Whether a figure is of a school year and its reports are of shorter periods."""
    return period_type in SHORTER and periods.of(period).type is PeriodType.SCHOOL_YEAR


def _parts(period_type: str, period: str) -> set[str]:
    """Codes of the periods whose reports may enter the figure of a period."""
    if not _is_derived(period_type, period):
        return {period}
    return {period, *(part for kind in SHORTER for part in periods.parts(period, kind))}


def _reasons(
    rows: pd.DataFrame,
    reported: pd.DataFrame,
    components: pd.DataFrame,
    member_values: pd.DataFrame,
    period: str,
    *,
    dated: bool,
) -> pd.Series:
    """Why each report is not in the figure; missing for one that is.

    reported : the reports that are filled in. components : those of members that owe them.
    member_values : the value of each member for the period.
    dated : whether only a member's latest report counts, the others being of earlier days.
    """
    key = pd.MultiIndex.from_frame(rows[ONE])
    is_filled = key.isin(pd.MultiIndex.from_frame(reported[ONE]))
    for_itself = components.loc[components["period"] == period, "member_code"]
    replaced = rows["member_code"].isin(for_itself) & (rows["period"] != period)
    if dated:
        latest = rows[is_filled & ~replaced].drop_duplicates("member_code")
        replaced |= ~rows.index.isin(latest.index)
    usable = eligible(member_values)
    exclusions: dict[ExclusionReason, pd.Series | np.ndarray] = {
        ExclusionReason.DRAFT: rows["status"] == ReportStatus.DRAFT,
        ExclusionReason.BLANK: ~is_filled,
        ExclusionReason.NOT_EXPECTED: ~key.isin(pd.MultiIndex.from_frame(components[ONE])),
        ExclusionReason.REPLACED: replaced,
        ExclusionReason.UNFINISHED: ~rows["member_code"].isin(member_values["member_code"]),
        ExclusionReason.NOT_ENTITLED: ~rows["member_code"].isin(usable["member_code"]),
        ExclusionReason.NO_BASE: ~rows["member_code"].isin(
            usable.dropna(subset="amount")["member_code"]
        ),
    }
    reasons = pd.Series(pd.NA, rows.index, dtype="str")
    for reason, applies in exclusions.items():
        reasons = reasons.mask(reasons.isna() & applies, reason.value)
    return reasons


def _with_sum(rows: pd.DataFrame, aggregation: str, figure: pd.DataFrame) -> Evidence:
    if figure.empty:
        return Evidence(rows, aggregation)
    total = figure.iloc[0]
    numbers = {name: None if pd.isna(total[name]) else float(total[name]) for name in FIGURE}
    members = int(total["members"] - total["without_base"])
    return Evidence(rows, aggregation, members=members, **numbers)
