"""One indicator in depth: over time, in words, its passport, its members, the rows behind it."""

import pandas as pd
import streamlit as st

from lib import figures, periods
from lib.charts import path, reports
from lib.charts.written import Row
from lib.contracts import CONTRACTS, header_key
from lib.tables import Type
from lib.text import Text
from lib.ui import evidence
from lib.ui.overriding import offer_override, show_override
from lib.ui.plain import plain
from lib.ui.reads import figure, known
from lib.ui.session import text, theme
from lib.ui.show import show
from lib.vocabulary import CONSORTIUM

DEPTH = "depth"
PASSPORT = (
    "unit", "numerator_text", "denominator_text", "aggregation", "period_type", "owner",
    "source_standard", "method_note",
)  # fmt: skip

YEARS = 3
"""How many years back members are compared, the one shown included."""

MEMBER_COLUMNS = ("member", "period", "value", "numerator", "denominator", "reported")
SERIES_COLUMNS = ("period", "value", "path", "complete", "members_reported", "members_due")


def show_indicator(row: Row) -> None:
    """Show the chosen indicator, whose row of ``figures.strategy`` is given."""
    words = text()
    st.subheader(plain(f"{row['indicator_code']} {words.named(row)}"), anchor=False)
    show_override(row)
    st.markdown(plain(figures.explain(row, words)))
    chart, passport = st.columns([3, 2], gap="medium")
    with chart:
        _show_series(row)
    with passport:
        _show_passport(row)
    offer_override(row)
    titles = [words("indicator-members"), words("indicator-rows")]
    members, rows = st.tabs(titles, key=DEPTH, bind="query-params")
    if members.open:
        with members:
            _show_members(row)
    if rows.open:
        with rows:
            evidence.show_rows(row)


def _show_series(row: Row) -> None:
    words = text()
    series = figure(figures.published_series, row["indicator_code"])
    show(
        path.path(words, theme()),
        path.path_marks(series, row, words),
        "path",
        title=path.path_finding(row | {"plan": row["computed"]}, words),
        alt=figures.explain(row, words),
        table=(series, SERIES_COLUMNS),
        note=words("coverage", reported=row["members_reported"], due=row["members_due"]),
    )


def _show_passport(row: Row) -> None:
    """Show what the indicator is and how it is formed, as its own file says it."""
    words = text()
    indicators = known("indicators").set_index("indicator_code")
    own = indicators.loc[row["indicator_code"]]
    said = {
        words(header_key("indicators", name)): _said(name, own[name], words)
        for name in PASSPORT
        if pd.notna(own[name])
    }
    st.markdown(f"#### {words('indicator-passport')}")
    frame = pd.DataFrame({"column": list(said), "said": map(plain, said.values())})
    st.table(frame, hide_index=True, hide_header=True, border="horizontal")


def _said(name: str, value: object, words: Text) -> str:
    column = CONTRACTS["indicators"].columns[name]
    if column.type is Type.CHOICE and column.choices:
        return words.choice(column.choices(str(value)))
    return str(value)


def _show_members(row: Row) -> None:
    """Show what members gave in the last years, and who pulls the figure up or down now."""
    words, code = text(), row["indicator_code"]
    if pd.isna(row["period"]):
        st.caption(words("indicator-no-reports"))
        return
    spreads = pd.concat([figure(figures.spread, code, each) for each in _years(row["period"])])
    spreads = spreads.assign(member=reports.names(spreads, words))
    now = spreads[spreads["period"] == row["period"]]
    if row["sensitive"] is True:
        st.caption(words("indicator-sensitive"))
        return
    if set(spreads["member_code"]) == {CONSORTIUM}:
        st.caption(words("indicator-of-consortium"))
        return
    marks = reports.pull_marks(now, row, words)
    told = reports.telling(marks)
    over_time, pull = st.columns([3, 2], gap="medium")
    with over_time:
        show(
            reports.reports(words, theme()),
            reports.report_marks(spreads[spreads["member"].isin(told)], row["unit_kind"], words),
            "reports",
            title=reports.reports_finding(now, words),
            alt=reports.reports_finding(now, words),
            table=(spreads, MEMBER_COLUMNS),
        )
    with pull:
        show(
            reports.pulls(words, theme()),
            marks[marks["member"].isin(told)],
            "pulls",
            title=reports.pulls_finding(marks, words),
            alt=reports.pulls_finding(marks, words),
            table=(now, (*MEMBER_COLUMNS, "contribution")),
        )


def _years(code: str) -> list[str]:
    years = [code]
    while len(years) < YEARS:
        years.append(periods.previous(years[-1]))
    return years[::-1]
