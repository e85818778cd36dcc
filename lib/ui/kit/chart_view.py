"""How a chart stands on a page: finding, drawing, source, and the same figures as a table."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

import pandas as pd
import pyarrow as pa
import streamlit as st

from lib.charts.theme import Spec
from lib.export import spreadsheet
from lib.ui.kit import tables
from lib.ui.kit.cache import LISTED
from lib.ui.kit.escape import plain
from lib.ui.kit.session import moment, text
from lib.ui.menu import Page

Figures = tuple[pd.DataFrame, Sequence[str]]
"""A frame of figures and the columns of it that people should see."""


@dataclass(frozen=True)
class Picture:
    """What a chart shows.

    title : the finding. alt : the same for those who do not see the chart, in one sentence.
    marks : the frame that the chart draws. table : the figures behind it.
    note : what must be known to read it.
    """

    title: str
    alt: str
    marks: pd.DataFrame
    table: Figures
    note: str = ""

    @cached_property
    def sent(self) -> pa.Table:
        """The marks as they go to a browser: pictures are shared, so they are packed once."""
        return pa.Table.from_pandas(self.marks, preserve_index=False)


UNSEEN = "unseen"
"""How keys of containers begin that only those meet who have a page read to them.

A chart's sentence stands there: were it the chart's own name, it would change with the figures, and
a browser builds a chart anew whose name changes instead of moving its marks.
"""


def show(
    spec: Spec,
    picture: Picture,
    name: str,
    *,
    select: str | None = None,
    on_select: Callable[[str], None] | None = None,
    beside: Callable[[], None] | None = None,
    height: Literal["content", "stretch"] = "content",
) -> str | None:
    """Draw a chart with the sentence it proves above it and its source and table beneath it.

    Parameters
    ----------
    spec, picture : the constant specification and what it draws.
    name : key of the chart and name of the downloaded file.
    select : a field that a click on a mark selects.
    on_select : called with the value that was just clicked, before the page runs again.
    beside : draws what stands to the right of the title.
    height : ``stretch`` where the page's style says how tall the chart is.

    Returns the selected value.
    """
    _title(picture.title, beside)
    if picture.alt != picture.title:
        with st.container(key=f"{UNSEEN}-{name}"):
            st.caption(plain(picture.alt))

    def clicked() -> None:
        value = _selected(name, select)
        if on_select and value:
            on_select(value)

    st.vega_lite_chart(
        picture.sent,
        spec,
        key=f"chart-{name}",
        alt=text()("chart-alt"),
        on_select=clicked if select else "ignore",
        selection_mode=select,
        theme=None,
        height=height,
    )
    source(name, picture.table, picture.note)
    return _selected(name, select)


def _title(finding: str, beside: Callable[[], None] | None) -> None:
    if beside is None:
        st.markdown(f"#### {plain(finding)}")
        return
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.markdown(f"#### {plain(finding)}", width="stretch")
        beside()


def _selected(name: str, field: str | None) -> str | None:
    state = st.session_state.get(f"chart-{name}", {})
    points = state.get("selection", {}).get(field, []) if field else []
    return str(points[0][field]) if points else None


def source(name: str, table: Figures, note: str = "") -> None:
    """Say where figures come from and offer them as a table and as a file."""
    words, now = text(), moment()
    said = words("source-line", upload=now.upload, day=words.date(now.day.isoformat()))
    with st.container(horizontal=True, wrap=False, vertical_alignment="center", gap="small"):
        st.caption(plain(f"{said} · {note}" if note else said), width="stretch")
        _offer(name, *table)


def _offer(name: str, frame: pd.DataFrame, columns: Sequence[str]) -> None:
    """Offer figures as a table and as a file, made once somebody opens them."""
    words = text()
    opened = st.popover(
        words("source-table"), type="tertiary", key=f"figures-{name}", on_change="rerun"
    )
    if not opened.open:
        return
    shown = tables.worded(frame.head(LISTED), columns, words)
    with opened:
        st.dataframe(
            tables.localised(shown, words), hide_index=True, width="content", key=f"table-{name}"
        )
        if len(frame) > LISTED:
            st.caption(words("source-part", listed=LISTED, all=len(frame)))
        st.download_button(
            words("source-download"),
            lambda: spreadsheet.csv(tables.worded(frame, columns, words), words),
            f"{name}.csv",
            "text/csv",
            on_click="ignore",
            key=f"download-{name}",
        )


def nothing(sentence: str, step: str, page: Page) -> None:
    """Say why there is nothing to show, and link to the next step."""
    with st.container(border=True):
        st.markdown(plain(sentence))
        st.page_link(page, label=plain(step), icon=":material/arrow_forward:")
