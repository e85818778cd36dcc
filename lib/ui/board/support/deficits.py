"""From deficit to help: each factor of a school with its deficit and the measures against it."""

import pandas as pd
import streamlit as st

from lib.queries.disclosure.visibility import Visibility
from lib.queries.support.profiles import compared_profiles
from lib.queries.support.road_map import participants, road_map, unanswered_factors
from lib.queries.support.visits import curator_visits
from lib.ui.kit import session, tables
from lib.ui.kit.cache import cached_part, query
from lib.ui.kit.charts.chart_toolbar import offer_table, show_source
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.links import link
from lib.ui.kit.names import names_of_members
from lib.ui.kit.pickers import MEMBER
from lib.ui.kit.tables.readable import show_readable
from lib.ui.menu import Page
from lib.vocabulary import CONTEXTUAL, EventType, ResponsibleGroup, RiskFactor, Significance
from lib.wording import support as wording
from lib.wording.values import Row, rows

WIDTHS = {
    "measure": 220,
    "measure_state": 110,
    "term": 125,
    "responsible": 150,
    "participants": 230,
    "all_groups": 115,
}
"""Columns of the list with their widths in pixels; long texts take two lines."""

ALL = ("factor", *WIDTHS, "resource", "donor", "fault", "upload", "file", "line")
"""Columns of the table behind its button."""

LATEST = 5
"""Visits whose days are named."""

ROW = 66
"""Height of a row with two lines, in pixels; Streamlit wraps words above four times the font's."""


def show_unanswered(visible: Visibility) -> None:
    """Name the factors that schools chose to work on and that no measure answers."""
    unanswered = rows(query(unanswered_factors, visible))
    if not unanswered:
        return
    words, names = session.words(), names_of_members()
    listed = "; ".join(
        f"{names.get(row['member_code'], row['member_code'])} — "
        f"{words('risk-short-' + row['factor_code'].lower())}"
        for row in unanswered
    )
    st.warning(escape_markdown(words("deficits-unanswered", listed=listed)))


def show_deficits(
    visible: Visibility, school: str, factor: str | None, dates: tuple[str, str] | None
) -> None:
    """List the factors in work of a school, its deficits in words, and the measures taken."""
    words, measures = session.words(), _measures_by_factor(visible, school)
    drawn = [
        row
        for row in _factors(visible, school, dates)
        if row["factor_code"] == factor
        or (factor is None and (row["chosen"] or row["factor_code"] in measures))
    ]
    if not drawn:
        st.caption(words(_nothing_drawn(visible, school, factor)))
        return
    for row in drawn:
        with st.container(gap="xsmall"):
            st.markdown(_heading(row))
            if row["factor_code"] in measures:
                _show_measures(row["factor_code"], *measures[row["factor_code"]])
            else:
                key = "deficits-no-measure" if row["chosen"] is True else "deficits-not-chosen"
                st.caption(f"{'⚠ ' if row['chosen'] is True else ''}{words(key)}")
    show_visits(visible, school)
    show_source(
        "deficits",
        words("deficits-note"),
        lambda: offer_table("deficits", named_measures(visible, school), ALL),
    )


def _nothing_drawn(visible: Visibility, school: str, factor: str | None) -> str:
    """Return the key of the sentence that says why no factor of a school is listed."""
    if factor is None:
        return "deficits-none"
    is_hidden = factor in CONTEXTUAL and not visible.sees_details(pd.Series([school])).all()
    return "deficits-hidden" if is_hidden else "deficits-not-rated"


def show_visits(visible: Visibility, school: str) -> None:
    """List the curator's visits to the school, latest first, with a link to these events."""
    words, visits = session.words(), query(curator_visits, school, visible)
    if visits.empty:
        st.caption(words("visits-none"))
        return
    days = ", ".join(words.short_date(day) for day in visits["starts_on"].head(LATEST))
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        st.caption(words("visits-held", count=len(visits), days=days), width="content")
        where = {MEMBER: school, "kind": str(EventType.CURATOR_VISIT)}
        link(words("visits-open"), Page.EVENTS, where)


@cached_part
def _factors(visible: Visibility, school: str, dates: tuple[str, str] | None) -> list[Row]:
    """Return the school's factors at the two dates, and those that only measures name."""
    compared = query(compared_profiles, visible, *dates) if dates else None
    profiles = rows(compared[compared["member_code"] == school]) if compared is not None else []
    rated = {row["factor_code"] for row in profiles}
    measures = query(road_map, visible, school)["factor_code"].unique()
    blank = dict.fromkeys(("before", "after", "deficit", "chosen"))
    others = [{"factor_code": str(code)} | blank for code in measures if code not in rated]
    return sorted([*map(_plain, profiles), *others], key=lambda row: str(row["factor_code"]))


def _plain(row: Row) -> Row:
    return {name: None if pd.isna(value) else value for name, value in row.items()}


def _heading(row: Row) -> str:
    """Name a factor, its level at both dates with an arrow, and the deficit in words."""
    words, code = session.words(), str(row["factor_code"])
    levels = [_level(row[side]) for side in ("before", "after") if row[side] is not None]
    change = 0
    if len(levels) == 2:
        change = (row["after"] > row["before"]) - (row["after"] < row["before"])
    arrow = {-1: " ↓", 0: "", 1: " ↑"}[change]
    level = f" — {' → '.join(levels)}{arrow}" if levels else ""
    deficit = f": {row['deficit']}" if row["deficit"] else ""
    name = words.choice(RiskFactor(code))
    return (
        f"**{escape_markdown(f'{code}. {name}')}**{escape_markdown(deficit)}"
        f" :small[{escape_markdown(level)}]"
    )


def _level(level: object) -> str:
    return session.words().choice(list(Significance)[int(str(level))])


def _show_measures(factor: str, measures: pd.DataFrame, faults: list[str]) -> None:
    show_readable(measures, f"measures-{factor}", WIDTHS, ROW)
    for fault in faults:
        st.caption(escape_markdown(f"⚠ {fault}"))


@cached_part
def _measures_by_factor(
    visible: Visibility, school: str
) -> dict[str, tuple[pd.DataFrame, list[str]]]:
    """Return by factor the measures against it, as a table in words, and what is wrong of them."""
    words, of_school = session.words(), named_measures(visible, school)
    answer = {}
    for factor in of_school["factor_code"].dropna().unique():
        measures = of_school[of_school["factor_code"] == factor]
        faults = [f"{row['measure']}: {row['fault']}" for row in rows(measures) if row["fault"]]
        answer[str(factor)] = (tables.worded(measures, list(WIDTHS), words), faults)
    return answer


@cached_part
def named_measures(visible: Visibility, school: str | None = None) -> pd.DataFrame:
    """Return the measures of a school, or of all, in words; ``participants`` of all in one text."""
    words, names = session.words(), names_of_members()
    measures = query(road_map, visible, school)
    counts = rows(query(participants, visible, school))
    listed = rows(measures)
    counts_by_measure = {
        _key(row): ", ".join(_count(count) for count in counts if _key(count) == _key(row))
        for row in listed
    }
    return measures.assign(
        school=[names[code] for code in measures["member_code"]],
        factor=[f"{row['factor_code']}. {words.choice(RiskFactor(row['factor_code']))}"
                for row in listed],
        measure=measures["title"],
        measure_state=[wording.state(row, words) for row in listed],
        term=[wording.term(row, words) for row in listed],
        responsible=[
            words.choice(ResponsibleGroup(code)) for code in measures["responsible_group"]
        ],
        participants=pd.Series(
            [counts_by_measure[_key(row)] or None for row in listed], dtype="str"
        ),
        donor=measures["donor_member"].map(names),
        fault=[wording.fault(row, words) for row in listed],
    )  # fmt: skip


def _key(row: Row) -> tuple[str, str]:
    return str(row["member_code"]), str(row["measure_id"])


def _count(row: Row) -> str:
    words = session.words()
    return words(
        "participants-of-group",
        group=words(f"group-short-{row['group']}"),
        actual=wording.count(row["actual"], row["actual_below"], words),
        planned=wording.count(row["planned"], row["planned_below"], words),
    )
