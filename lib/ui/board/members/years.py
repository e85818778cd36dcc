"""Years in the consortium: a direction's indicators over the years since the members joined."""

from functools import partial

import streamlit as st

from lib import queries
from lib.charts.members import tenure as chart
from lib.queries.members.tenure import UNTIL, moved, tenure
from lib.text import Text
from lib.ui.kit import session
from lib.ui.kit.cache import cached_part, query, query_at
from lib.ui.kit.charts.chart_view import ChartView, show
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.pickers import DIRECTION, choose_one_from_list
from lib.ui.kit.session import board_moment
from lib.wording import values

YEARS = "years"
"""Key of how many years after joining are compared, in the URL as well."""

COLUMNS = ("indicator_code", "name", "year_of_membership", "value", "panel")


def show_years() -> None:
    """Show the indicators of a direction over the years since the members joined."""
    words = session.words()
    names = {
        row["direction"]: words.named(row, "short")
        for row in values.rows(query(queries.known_directions))
    }
    if not names:
        st.caption(escape_markdown(words("tenure-none")))
        return
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        direction = _choose(DIRECTION, names, words("tenure-direction"))
        until = _choose(YEARS, _spans(words), words("tenure-years"), UNTIL[1])
    view = _view(direction, int(until))
    if view is None:
        st.info(escape_markdown(words("tenure-none")))
    else:
        show(view, "tenure")
    if note := _note(direction, int(until)):
        st.caption(escape_markdown(note))


def _spans(words: Text) -> dict[str, str]:
    return {str(count): words("tenure-after", count=count) for count in UNTIL}


def _choose(key: str, names: dict[str, str], label: str, default: object = None) -> str:
    """Picker: one of some codes; the URL holds it."""
    first = None if default is None else str(default)
    return choose_one_from_list(
        key, list(names), label, names.__getitem__, default=first, width=300
    )


@cached_part
def _view(direction: str, until: int) -> ChartView | None:
    words = session.words()
    rows = query_at(board_moment(), tenure, direction, until).rows
    if rows.empty:
        return None
    counts = moved(rows)
    name_year = partial(chart.year, words=words)
    return ChartView(
        "tenure",
        data=chart.data(rows, words),
        title=chart.title(counts, until, words),
        alt=chart.alt(counts, until, words),
        table=(
            rows.assign(year_of_membership=rows["offset"].map(name_year), panel=rows["members"]),
            COLUMNS,
        ),
        note=words("tenure-note"),
    )


@cached_part
def _note(direction: str, until: int) -> str:
    """Return in words from which year the comparison goes, and who is not in it."""
    words, result = session.words(), query_at(board_moment(), tenure, direction, until)
    sentences = []
    if len(result.rows):
        sentences.append(words("tenure-since", year=chart.year(result.since, words)))
        sentences.append(words("tenure-earlier", count=result.earlier))
    if result.undated:
        sentences.append(words("tenure-undated", count=result.undated))
    return " ".join(sentences)
