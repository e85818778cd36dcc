"""The members behind an indicator: whose gap it is, who reported when, each over time."""

import pandas as pd
import streamlit as st

from lib import figures, periods
from lib.charts import multiples, pulls, reports
from lib.charts.written import Row
from lib.metrics.aggregation import QUOTIENTS
from lib.ui.reads import figure
from lib.ui.session import text, theme
from lib.ui.show import show
from lib.vocabulary import CONSORTIUM

PERIODS = 6
"""How many periods members are compared over, the one shown included."""

CELLS = ("member", "period", "value", "numerator", "denominator", "reported")
SENSITIVE_CELLS = ("member", "period", "reported")
PULLS = ("member", "value", "numerator", "denominator", "reported", "pull")


def show_members(row: Row) -> None:
    """Show whose distance from the path the gap is, and what members gave in the last periods.

    Of a sensitive indicator only who reported is shown: members are never set beside each other.
    """
    words = text()
    codes = _periods(row)
    if not codes:
        st.caption(words("indicator-no-reports"))
        return
    spreads = pd.concat([figure(figures.spread, row["indicator_code"], each) for each in codes])
    if set(spreads["member_code"]) == {CONSORTIUM}:
        st.caption(words("indicator-of-consortium"))
        return
    spreads = spreads.assign(member=reports.names(spreads, words))
    if row["sensitive"] is True:
        st.caption(words("indicator-sensitive"))
        _show_reports(spreads, row, list(spreads["member"].unique())[: pulls.MOST])
        return
    now = spreads[spreads["period"] == codes[-1]]
    parts = figure(figures.gap_parts, row["indicator_code"], codes[-1])
    marks = pulls.pull_marks(now, parts, row, words)
    if len(parts):
        told = pulls.telling(marks)
        whose, when = st.columns([2, 3], gap="medium")
        with whose:
            _show_pulls(now, marks, told, row)
        with when:
            _show_reports(spreads, row, told)
    else:
        _show_reports(spreads, row, pulls.telling(marks))
    _show_over_time(spreads, marks, row)


def _periods(row: Row) -> list[str]:
    """Periods of which members owed reports, up to the one shown, the earliest first."""
    shown = row["period"]
    series = figure(figures.series, row["indicator_code"])
    codes = list(series.loc[series["members_due"].notna(), "period"])
    if shown in codes:
        return codes[: codes.index(shown) + 1][-PERIODS:]
    if pd.isna(shown):
        return codes[-PERIODS:]
    years = [shown]
    while len(years) < PERIODS // 2:
        years.append(periods.previous(years[-1]))
    return years[::-1]


def _show_pulls(now: pd.DataFrame, marks: pd.DataFrame, told: list[str], row: Row) -> None:
    words = text()
    finding = pulls.pulls_finding(marks, row, words)
    pull = now["member"].map(marks.set_index("member")["pull"])
    show(
        pulls.pulls(words, theme()),
        marks[marks["member"].isin(told)],
        "pulls",
        title=finding,
        alt=finding,
        table=(now.assign(pull=pull), PULLS),
        note=words("pulls-note-share" if row["aggregation"] in QUOTIENTS else "pulls-note-sum"),
    )


def _show_reports(spreads: pd.DataFrame, row: Row, told: list[str]) -> None:
    words, hidden = text(), row["sensitive"] is True
    finding = reports.reports_finding(
        spreads[spreads["period"] == spreads["period"].iloc[-1]], words
    )
    cells = spreads[spreads["member"].isin(told)]
    show(
        reports.reports(words, theme()),
        reports.report_marks(cells, row["unit_kind"], words, hidden=hidden),
        "reports",
        title=finding,
        alt=finding,
        table=(spreads, SENSITIVE_CELLS if hidden else CELLS),
        note=words("reports-note"),
    )


def _show_over_time(spreads: pd.DataFrame, marks: pd.DataFrame, row: Row) -> None:
    words = text()
    told = pulls.telling(marks, multiples.MOST)
    order = {name: place for place, name in enumerate(marks["member"]) if name in told}
    cells = spreads[spreads["member"].isin(order)].assign(place=spreads["member"].map(order))
    codes = list(spreads["period"].unique())
    if len(codes) < 2 or cells["value"].isna().all():
        return
    if row["aggregation"] in QUOTIENTS:
        whole, note = _whole(row["indicator_code"], codes), words("multiples-note")
    else:
        whole, note = spreads.groupby("period")["value"].mean(), words("multiples-note-mean")
    show(
        multiples.multiples(words, theme()),
        multiples.multiple_marks(
            cells.sort_values("place", kind="stable"),
            whole.reindex(codes),
            row["unit_kind"],
            words,
        ),
        "multiples",
        title=words("multiples-title"),
        alt=words("multiples-title"),
        table=(cells, CELLS),
        note=note,
    )


def _whole(indicator_code: str, codes: list[str]) -> pd.Series:
    """Return the consortium's values by period; school years may be made for the choice of one."""
    values = figure(figures.series, indicator_code).set_index("period")["value"]
    if set(codes) <= set(values.index):
        return values
    boards = {code: figure(figures.strategy, code).set_index("indicator_code") for code in codes}
    return pd.Series({code: board.loc[indicator_code, "value"] for code, board in boards.items()})
