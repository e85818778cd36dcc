"""Heat map of risk profiles at two dates that the reader chooses."""

import pandas as pd
import streamlit as st

from lib.charts.support import risk_map
from lib.queries.disclosure.visibility import Visibility
from lib.queries.support.profiles import (
    compared_profiles,
    profile_dates,
    risk_finding,
    risk_indices,
)
from lib.ui.board.support.pickers import pick
from lib.ui.kit import session
from lib.ui.kit.cache import cached_part, query
from lib.ui.kit.charts.chart_view import ChartView, show_with_picks
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.names import names_of_members
from lib.ui.kit.pickers import choose_one_from_list
from lib.vocabulary import CONTEXTUAL, RiskFactor, Significance

NAMED = 10
"""Schools that a sentence names; the others are counted."""

BEFORE, AFTER = "profile-before", "profile-after"
"""Keys of the two dates, in the URL as well."""

TABLE = (
    *("school", "factor", "risk_before", "risk_after", "chosen", "deficit"),
    *("upload", "file", "line"),
)


def choose_dates(visible: Visibility) -> tuple[str, str] | None:
    """Picker: the two dates that profiles are compared of; None where no profile is shown."""
    dates = query(profile_dates, visible)
    if not dates:
        return None
    words = session.words()
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        before = _choose_date(BEFORE, dates, dates[0], words("risk-before"))
        after = _choose_date(AFTER, dates, dates[-1], words("risk-after"))
    return min(before, after), max(before, after)


def _choose_date(key: str, dates: list[str], default: str, label: str) -> str:
    words = session.words()
    return choose_one_from_list(
        key,
        dates,
        label,
        lambda day: f"{label}: {words.short_date(day)}",
        default=default,
        is_default_in_url=False,
        width=210,
    )


def show_map(visible: Visibility, before: str, after: str) -> None:
    """Draw the heat map, where a click chooses school and factor; a phone shows it as a list."""
    view = map_view(visible, before, after)
    with st.container(key="wide-risk-map"):
        show_with_picks(view, "risk-map", ("pick", "node"), pick)
    with st.container(key="narrow-risk-map"):
        st.markdown(f"#### {escape_markdown(view.title)}")
        for profile in _profiles_in_words(visible, before, after):
            st.markdown(profile)
    single = _assessed_once(visible, before, after)
    if single and before != after:
        words = session.words()
        st.caption(escape_markdown(words("risk-single", names=words.listed(single, NAMED))))


@cached_part
def _profiles_in_words(visible: Visibility, before: str, after: str) -> list[str]:
    """Return the profile of each school as Markdown, for a window too narrow for the map."""
    drawn = map_view(visible, before, after).data
    return [
        f"**{escape_markdown(school)}**  \n{escape_markdown(factors)}"
        for school, factors in risk_map.profiles_in_words(drawn)
    ]


@cached_part
def _assessed_once(visible: Visibility, before: str, after: str) -> list[str]:
    """Return the names of the schools that have no earlier profile to compare with."""
    names = names_of_members()
    compared = query(compared_profiles, visible, before, after)
    codes = compared.loc[compared["before_on"].isna(), "member_code"].unique()
    return [str(names[code]) for code in codes]


@cached_part
def map_view(visible: Visibility, before: str, after: str) -> ChartView:
    """Return the heat map of the schools that a reader may see."""
    words, names = session.words(), names_of_members()
    compared = query(compared_profiles, visible, before, after)
    indices = risk_indices(compared)
    finding = risk_finding(indices)
    days = {"before": words.short_date(before), "after": words.short_date(after)}
    dates = words("risk-map-note" if before != after else "risk-map-note-one", **days)
    suppressed = "" if visible.details else words("risk-masked")
    named = compared.assign(
        school=[names[code] for code in compared["member_code"]],
        factor=[words.choice(RiskFactor(code)) for code in compared["factor_code"]],
        risk_before=[_word(level) for level in compared["before"]],
        risk_after=[_word(level) for level in compared["after"]],
    )
    return ChartView(
        "risk_map",
        data=risk_map.data(compared, indices, names, [str(code) for code in CONTEXTUAL], words),
        title=risk_map.title(finding, words),
        alt=risk_map.alt(finding, indices, names, words),
        table=(named.sort_values(["school", "factor_code"]), TABLE),
        note=" · ".join(
            part for part in (dates, words("risk-contextual-note"), suppressed) if part
        ),
    )


def _word(level: object) -> str:
    words = session.words()
    if pd.isna(level):  # type: ignore[call-overload]
        return words("risk-not-rated")
    return words.choice(list(Significance)[int(str(level))])
