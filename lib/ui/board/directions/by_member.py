"""The members behind an indicator: whose gap it is, who reported when, each over time."""

from typing import NamedTuple

import pandas as pd
import streamlit as st

from lib import periods, queries
from lib.charts import multiples, pulls, reports
from lib.metrics.aggregation import QUOTIENTS
from lib.ui.board.directions.direction import indicators
from lib.ui.kit.cache import cached_part, query
from lib.ui.kit.chart_view import Picture, show
from lib.ui.kit.session import text, theme
from lib.vocabulary import CONSORTIUM
from lib.wording.values import Row

PERIODS = 6
"""How many periods members are compared over, the one shown included."""

CELLS = ("member", "period", "value", "numerator", "denominator", "reported")
SENSITIVE_CELLS = ("member", "period", "reported")
PULLS = ("member", "value", "numerator", "denominator", "reported", "pull")


class Members(NamedTuple):
    """What members tell of an indicator: pictures of what there is, or a sentence why not."""

    said: str = ""
    pulls: Picture | None = None
    reports: Picture | None = None
    over_time: Picture | None = None


def show_members(row: Row) -> None:
    """Show whose distance from the path the gap is, and what members gave in the last periods.

    Of a sensitive indicator only who reported is shown: members are never set beside each other.
    """
    words, members = text(), _members(row["direction"], row["indicator_code"])
    if members.said:
        st.caption(members.said)
    if members.pulls:
        whose, when = st.columns([2, 3], gap="medium")
        with whose:
            show(pulls.pulls(words, theme()), members.pulls, "pulls")
    else:
        when = st.container()
    if members.reports:
        with when:
            show(reports.reports(words, theme()), members.reports, "reports")
    if members.over_time:
        show(multiples.multiples(words, theme()), members.over_time, "multiples")


@cached_part
def _members(direction: str, code: str) -> Members:
    words, row = text(), indicators(direction)[code]
    codes = _periods(row)
    if not codes:
        return Members(words("indicator-no-reports"))
    spreads = query(queries.by_member_series, code, tuple(codes))
    if set(spreads["member_code"]) == {CONSORTIUM}:
        return Members(words("indicator-of-consortium"))
    spreads = spreads.assign(member=reports.names(spreads, words))
    if row["sensitive"] is True:
        some = list(spreads["member"].unique())[: pulls.MOST]
        return Members(words("indicator-sensitive"), reports=_reports(spreads, row, some))
    now = spreads[spreads["period"] == codes[-1]]
    parts = query(queries.gap_parts, code, codes[-1])
    marks = pulls.pull_marks(now, parts, row, words)
    some = pulls.telling(marks)
    told = [name for name in marks["member"] if name in some]
    return Members(
        pulls=_pulls(now, marks, told, row) if len(parts) else None,
        reports=_reports(spreads, row, told),
        over_time=_over_time(spreads, marks, row),
    )


def _periods(row: Row) -> list[str]:
    """Periods of which members owed reports, up to the one shown, the earliest first."""
    shown = row["period"]
    series = query(queries.series, row["indicator_code"])
    codes = list(series.loc[series["members_due"].notna(), "period"])
    if shown in codes:
        return codes[: codes.index(shown) + 1][-PERIODS:]
    if pd.isna(shown):
        return codes[-PERIODS:]
    years = [shown]
    while len(years) < PERIODS // 2:
        years.append(periods.previous(years[-1]))
    return years[::-1]


def _pulls(now: pd.DataFrame, marks: pd.DataFrame, told: list[str], row: Row) -> Picture:
    words = text()
    finding = pulls.pulls_finding(marks, row, words)
    pull = now["member"].map(marks.set_index("member")["pull"])
    return Picture(
        finding,
        finding,
        marks[marks["member"].isin(told)],
        (now.assign(pull=pull), PULLS),
        words("pulls-note-share" if row["aggregation"] in QUOTIENTS else "pulls-note-sum"),
    )


def _reports(spreads: pd.DataFrame, row: Row, told: list[str]) -> Picture:
    words, hidden = text(), row["sensitive"] is True
    finding = reports.reports_finding(
        spreads[spreads["period"] == spreads["period"].iloc[-1]], words
    )
    order = {name: place for place, name in enumerate(told)}
    cells = spreads[spreads["member"].isin(order)]
    cells = cells.sort_values("member", key=lambda names: names.map(order), kind="stable")
    return Picture(
        finding,
        finding,
        reports.report_marks(cells, row["unit_kind"], words, hidden=hidden),
        (spreads, SENSITIVE_CELLS if hidden else CELLS),
        words("reports-note"),
    )


def _over_time(spreads: pd.DataFrame, marks: pd.DataFrame, row: Row) -> Picture | None:
    words = text()
    told = pulls.telling(marks, multiples.MOST)
    order = {name: place for place, name in enumerate(marks["member"]) if name in told}
    cells = spreads[spreads["member"].isin(order)].assign(place=spreads["member"].map(order))
    codes = list(spreads["period"].unique())
    if len(codes) < 2 or cells["value"].isna().all():
        return None
    if row["aggregation"] in QUOTIENTS:
        whole, note = _whole(row["indicator_code"], codes), words("multiples-note")
    else:
        whole, note = spreads.groupby("period")["value"].mean(), words("multiples-note-mean")
    return Picture(
        words("multiples-title"),
        words("multiples-title"),
        multiples.multiple_marks(
            cells.sort_values("place", kind="stable"),
            whole.reindex(codes),
            row["unit_kind"],
            words,
        ),
        (cells, CELLS),
        note,
    )


def _whole(indicator_code: str, codes: list[str]) -> pd.Series:
    """Return the consortium's values by period; school years may be made for the choice of one."""
    values = query(queries.series, indicator_code).set_index("period")["value"]
    if set(codes) <= set(values.index):
        return values
    boards = {
        code: query(queries.full_strategy, code).set_index("indicator_code") for code in codes
    }
    return pd.Series({code: board.loc[indicator_code, "value"] for code, board in boards.items()})
