"""A chart on a page or a slide: finding, drawing, source, and the same figures as a table."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from html import escape
from typing import Any, Literal

import pandas as pd
import pyarrow as pa
import streamlit as st

from lib.charts.registry import CHARTS
from lib.charts.vega import Spec
from lib.ui.kit import session
from lib.ui.kit.charts.chart_toolbar import offer_picture, offer_table, show_source, source_line
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.session import theme

Table = tuple[pd.DataFrame | Callable[[], pd.DataFrame], Sequence[str]]
"""A frame of figures, or what makes it once it is opened, and the columns that people should see.

Views are kept in the process's cache, where a frame of a row per member would displace others.
"""


@dataclass(frozen=True)
class ChartView:
    """A chart as pages and slides show it.

    chart : its name in ``CHARTS``. data : the frame that it draws. title : the finding.
    alt : the same for screen readers, in one sentence. table : the figures behind it.
    note : what a reader must know to understand it. coverage : how many reports are in, for slides,
    which show no table. constants, headers : arguments of the specification, of ``worded``.
    """

    chart: str
    data: pd.DataFrame
    title: str
    alt: str
    table: Table
    note: str = ""
    coverage: str = ""
    constants: Mapping[str, Hashable] = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def arrow(self) -> pa.Table:
        """The data as sent to a browser: views are shared, so they are converted once."""
        return pa.Table.from_pandas(self.data, preserve_index=False)

    def spec(self) -> Spec:
        """Return the chart's constant specification in the reader's language and theme."""
        spec: Spec = CHARTS[self.chart].spec(session.words(), theme(), **self.constants)
        return spec


def show(
    view: ChartView,
    name: str,
    *,
    select: str | None = None,
    on_select: Callable[[str], None] | None = None,
    about: str = "",
    controls: Callable[[], None] | None = None,
    height: Literal["content", "stretch"] = "content",
    drawing: Callable[[str], None] | None = None,
) -> str | None:
    """Draw a chart with its finding above it and its source and table below it.

    Parameters
    ----------
    name : key of the chart and name of the downloaded file.
    select : a field that a click on a mark selects.
    on_select : called with the value that was just clicked, before the page runs again.
    controls : draws pickers to the right of the title. about : a sentence below the title then.
    height : ``stretch`` where the page's style sets the height of the chart.
    drawing : draws the chart in another way, given its alternative text; table and picture stay.

    Returns the selected value.
    """
    _show_title(view.title, name, about, controls)
    if drawing is not None:
        drawing(view.alt)
        _show_tools(view, name)
        return None

    def clicked() -> None:
        value = _selected(name, select)
        if on_select and value:
            on_select(value)

    _name_for_screen_readers(view.alt)
    st.vega_lite_chart(
        view.arrow,
        view.spec(),
        key=f"chart-{name}",
        alt=session.words()("chart"),
        on_select=clicked if select else "ignore",
        selection_mode=select,
        theme=None,
        height=height,
    )
    _show_tools(view, name)
    return _selected(name, select)


def show_with_picks(
    view: ChartView,
    name: str,
    params: Sequence[str],
    on_pick: Callable[[str], None],
    height: Literal["content", "stretch"] = "content",
) -> None:
    """Draw a chart whose marks select something on the page.

    params : names of the specification's selections; each has one field. on_pick : called with the
    value that was just clicked, before the page runs again. What was clicked is shown by the page,
    so the chart keeps no selection of its own: after each it is drawn anew.
    """
    count = f"picks-{name}"
    key = f"chart-{name}-{st.session_state.get(count, 0)}"

    def clicked() -> None:
        selection = st.session_state[key].get("selection", {})
        points = [point for param in params for point in selection.get(param, [])]
        values = [value for point in points for value in point.values() if value]
        if values:
            st.session_state[count] = st.session_state.get(count, 0) + 1
            on_pick(str(values[0]))

    _show_title(view.title, name, "", None)
    _name_for_screen_readers(view.alt)
    st.vega_lite_chart(
        view.arrow,
        view.spec(),
        key=key,
        alt=session.words()("chart"),
        on_select=clicked,
        selection_mode=list(params),
        theme=None,
        height=height,
    )
    _show_tools(view, name)


def _show_tools(view: ChartView, name: str) -> None:
    """Write the source line and offer the figures, the picture and the full screen."""
    show_source(
        name,
        view.note,
        lambda: offer_table(name, *view.table, headers=view.headers),
        lambda: offer_picture(name, view.spec(), view.data, view.title, view.note),
        lambda: _offer_full_screen(view, name),
    )


SLIDE_WIDTH, SLIDE_HEIGHT = 840, 380
"""Pixels in which the chart of a slide is laid out; the browser then scales it to the window."""


def show_on_slide(view: ChartView, name: str) -> None:
    """Draw a chart that fills a slide."""
    draw_on_slide(view.spec(), view.arrow, view.alt, name)


def draw_on_slide(
    spec: Mapping[str, Any], data: pd.DataFrame | pa.Table, alt: str, name: str
) -> None:
    """Draw a specification and its frame so that they fill a slide."""
    size = {
        "width": SLIDE_WIDTH,
        "height": SLIDE_HEIGHT,
        "autosize": {"type": "fit", "contains": "padding"},
    }
    st.vega_lite_chart(
        data,
        dict(spec) | size,
        key=f"slide-chart-{name}",
        alt=alt,
        width="content",
        theme=None,
    )


def _offer_full_screen(view: ChartView, name: str) -> None:
    """Draw a button that opens the chart in a window as large as the screen."""
    words = session.words()
    if st.button(
        "", icon=":material/fullscreen:", help=words("chart-full"), type="tertiary",
        key=f"enlarge-{name}",
    ):  # fmt: skip
        full_screen = st.dialog(escape_markdown(view.title), width="large")(_show_full_screen)
        full_screen(view, name)


def _show_full_screen(view: ChartView, name: str) -> None:
    with st.container(key="full-screen"):
        st.vega_lite_chart(
            view.arrow,
            view.spec() | {"width": SLIDE_WIDTH},
            key=f"full-screen-{name}",
            alt=view.alt,
            width="content",
            theme=None,
        )
        st.caption(escape_markdown(source_line(view.note)))


def _show_title(finding: str, name: str, about: str, controls: Callable[[], None] | None) -> None:
    title = f"#### {escape_markdown(finding)}"
    if controls is None:
        st.markdown(title)
        return
    with st.container(
        horizontal=True, vertical_alignment="center", gap="small", key=f"titled-{name}"
    ):
        with st.container(gap=None):
            st.markdown(title)
            if about:
                st.caption(escape_markdown(about))
        controls()


def _name_for_screen_readers(alt: str) -> None:
    """Put the alternative text before a chart; ``document.js`` makes it the drawing's name.

    As Streamlit's ``alt`` it would be a part of the specification, and every change of it would
    build the chart anew.
    """
    st.html(f'<p class="chart-alt" hidden>{escape(alt)}</p>')


def _selected(name: str, field: str | None) -> str | None:
    state = st.session_state.get(f"chart-{name}", {})
    points = state.get("selection", {}).get(field, []) if field else []
    return str(points[0][field]) if points else None


def source(name: str, table: Table, note: str = "") -> None:
    """Show upload and day of figures without a chart, and offer them as a table and a file."""
    show_source(name, note, lambda: offer_table(name, *table))
