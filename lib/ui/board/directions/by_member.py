"""The members of an indicator: contributions to its gap, reports by period, values over time."""

from functools import partial
from typing import NamedTuple

import pandas as pd
import streamlit as st

from lib import periods, queries
from lib.charts.directions import contributions, multiples, reports
from lib.queries.strategy.gaps import own_targets
from lib.ui.board.directions.direction import indicators
from lib.ui.kit import session
from lib.ui.kit.cache import cached_part, query
from lib.ui.kit.charts.chart_view import ChartView, show
from lib.ui.kit.links import member_links
from lib.vocabulary import CONSORTIUM, QUOTIENTS
from lib.wording import values
from lib.wording.questions import describe_way_back
from lib.wording.values import Row

PERIODS = 6
"""How many periods of members are shown, up to the period of the figure."""

CELLS = ("member", "period", "value", "numerator", "denominator", "reported")
SENSITIVE_CELLS = ("member", "period", "reported")
CONTRIBUTIONS = ("member", "value", "numerator", "denominator", "reported", "gap_part")


class Members(NamedTuple):
    """Chart views of an indicator's members and their codes, or a sentence why there are none."""

    sentence: str = ""
    contributions: ChartView | None = None
    reports: ChartView | None = None
    over_time: ChartView | None = None
    codes: tuple[str, ...] = ()


def show_members(row: Row) -> None:
    """Show the members' contributions to the gap and their values in the last periods.

    Of a sensitive indicator only who reported is shown: its members are never compared.
    """
    members = members_of(row["direction"], row["indicator_code"])
    if members.sentence:
        st.caption(members.sentence)
    if members.contributions:
        left, right = st.columns([2, 3], gap="medium")
        with left:
            show(members.contributions, "contributions")
    else:
        right = st.container()
    if members.reports:
        with right:
            show(members.reports, "reports")
    if members.over_time:
        show(members.over_time, "multiples")
    member_links(members.codes)


@cached_part
def members_of(direction: str, code: str) -> Members:
    """Return what is shown of an indicator's members."""
    words, row = session.words(), indicators(direction)[code]
    codes = _periods(row)
    if not codes:
        return Members(words("indicator-no-reports"))
    rows = _reports(code, tuple(codes))
    if set(rows["member_code"]) == {CONSORTIUM}:
        return Members(f"{words('indicator-of-consortium')} {_way_back_alone(row, {})}".strip())
    if row["sensitive"] is True:
        shown = list(rows["member"].unique())[: contributions.MOST]
        return Members(
            words("indicator-sensitive"),
            reports=_reports_view(rows, row, shown),
            codes=_codes_of(rows, shown),
        )
    latest = rows[rows["period"] == codes[-1]]
    parts = query(queries.gap_parts, code, codes[-1])
    ranked = contributions.data(latest, parts, row, words)
    chosen = contributions.choose_members(ranked)
    shown = [name for name in ranked["member"] if name in chosen]
    names = dict(zip(latest["member_code"], latest["member"], strict=True))
    return Members(
        "" if len(parts) else _way_back_alone(row, names),
        contributions=_contributions_view(latest, parts, ranked, shown, row)
        if len(parts)
        else None,
        reports=_reports_view(rows, row, shown),
        over_time=_multiples_view(rows, ranked, row),
        codes=_codes_of(rows, shown),
    )


def _reports(code: str, codes: tuple[str, ...]) -> pd.DataFrame:
    """Return the reports of all members on some periods, with each member's name."""
    rows = query(queries.by_member_series, code, codes)
    return rows.assign(member=reports.names(rows, session.words()))


def _codes_of(rows: pd.DataFrame, names: list[str]) -> tuple[str, ...]:
    """Return the codes of the members that charts show by their names."""
    codes = dict(zip(rows["member"], rows["member_code"], strict=True))
    return tuple(codes[name] for name in names)


def _periods(row: Row) -> list[str]:
    """Periods of which members owed reports, up to that of the figure, the earliest first."""
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


def _contributions_view(
    latest: pd.DataFrame, parts: pd.DataFrame, ranked: pd.DataFrame, shown: list[str], row: Row
) -> ChartView:
    words, gap = session.words(), _gap(parts, row)
    names = dict(zip(latest["member_code"], latest["member"], strict=True))
    note = (
        "contributions-note-share" if row["aggregation"] in QUOTIENTS else "contributions-note-sum"
    )
    part = latest["member"].map(ranked.set_index("member")["contribution"])
    targets = query(own_targets, row["indicator_code"], latest["period"].iloc[0])
    columns = [*CONTRIBUTIONS, "own_target"] if targets else list(CONTRIBUTIONS)
    table = latest.assign(gap_part=part, own_target=latest["member_code"].map(targets))[columns]
    sentences = [words(note), words("contributions-note-own") if targets else ""]
    return ChartView(
        "contributions",
        data=ranked[ranked["member"].isin(shown)],
        title=contributions.title(gap, row, names, words),
        alt=contributions.alt(gap, row, names, words),
        table=(table, columns),
        note=_joined(_drawn(shown, latest), *sentences, _way_back(row, names)),
    )


def _gap(parts: pd.DataFrame, row: Row) -> Row | None:
    """Return the summary of a gap, and since when the weakest member has held the figure back."""
    gap = queries.gap_summary(parts)
    if gap is None or gap["gap"] >= 0 or pd.isna(row["period"]):
        return gap
    since = query(queries.behind_since, row["indicator_code"], row["period"], gap["weakest"])
    return {**gap, "since": since}


def _way_back_alone(row: Row, names: dict[str, str]) -> str:
    """Return ``_way_back`` as a sentence that stands by itself."""
    clause = _way_back(row, names)
    return f"{clause[0].upper()}{clause[1:]}." if clause else ""


def _way_back(row: Row, names: dict[str, str]) -> str:
    """Return which members can bring the indicator back to its path; empty where it is on it."""
    if pd.isna(row["period"]):
        return ""
    way = query(queries.way_back, row["indicator_code"], row["period"])
    return describe_way_back(values.rows(way), row, names, session.words())


def _reports_view(rows: pd.DataFrame, row: Row, shown: list[str]) -> ChartView:
    words, hidden = session.words(), row["sensitive"] is True
    latest = rows[rows["period"] == rows["period"].iloc[-1]]
    silent = list(latest.loc[~latest["reported"], "member"])
    order = {name: place for place, name in enumerate(shown)}
    cells = rows[rows["member"].isin(order)]
    cells = cells.sort_values("member", key=lambda names: names.map(order), kind="stable")
    return ChartView(
        "reports",
        data=reports.data(cells, row["unit_kind"], words, hidden=hidden),
        title=reports.title(silent, len(latest), words),
        alt=reports.alt(silent, len(latest), words),
        table=(
            partial(_reports, row["indicator_code"], tuple(rows["period"].unique())),
            SENSITIVE_CELLS if hidden else CELLS,
        ),
        note=_joined(_drawn(shown, latest), words("reports-note")),
    )


def _multiples_view(rows: pd.DataFrame, ranked: pd.DataFrame, row: Row) -> ChartView | None:
    words = session.words()
    shown = contributions.choose_members(ranked, multiples.MOST)
    order = {name: place for place, name in enumerate(ranked["member"]) if name in shown}
    cells = rows[rows["member"].isin(order)].assign(place=rows["member"].map(order))
    codes = list(rows["period"].unique())
    if len(codes) < 2 or cells["value"].isna().all():
        return None
    if row["aggregation"] in QUOTIENTS:
        reference = _consortium_values(row["indicator_code"], codes)
        note = words("multiples-note")
    else:
        reference, note = queries.mean_by_period(rows), words("multiples-note-mean")
    cells = cells.sort_values("place", kind="stable")
    return ChartView(
        "multiples",
        data=multiples.data(cells, reference.reindex(codes), row["unit_kind"], words),
        title=multiples.title(words),
        alt=multiples.alt(words),
        table=(cells, CELLS),
        note=_joined(_drawn(shown, ranked), note),
    )


def _drawn(shown: list[str], members: pd.DataFrame) -> str:
    """Return how many of the members a chart draws; empty if all of them."""
    if len(shown) == len(members):
        return ""
    return session.words()("chart-drawn", drawn=len(shown), all=len(members))


def _joined(*notes: str) -> str:
    return " · ".join(filter(None, notes))


def _consortium_values(indicator_code: str, codes: list[str]) -> pd.Series:
    """Return the consortium's values by period, school years derived if need be."""
    reported = query(queries.suppressed_series, indicator_code).set_index("period")["value"]
    if set(codes) <= set(reported.index):
        return reported
    boards = {
        code: query(queries.suppressed_strategy, code).set_index("indicator_code") for code in codes
    }
    return pd.Series({code: board.loc[indicator_code, "value"] for code, board in boards.items()})
