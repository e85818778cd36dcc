"""How a chart stands on a page: finding, drawing, source, and the same figures as a table."""

from collections.abc import Callable, Sequence

import pandas as pd
import streamlit as st

from lib.charts.theme import Spec
from lib.export import tables as files
from lib.ui import tables
from lib.ui.plain import plain
from lib.ui.session import moment, text


def show(
    spec: Spec,
    marks: pd.DataFrame,
    name: str,
    *,
    alt: str,
    table: tuple[pd.DataFrame, Sequence[str]],
    title: str | None = None,
    coverage: str | None = None,
    on_select: Callable[[], None] | None = None,
) -> None:
    """Draw a chart with the sentence it proves above it and its source and table beneath it.

    Parameters
    ----------
    spec, marks : the constant specification and the frame it draws.
    name : key of the chart and name of the downloaded file.
    alt : what the chart shows, in one sentence, for those who do not see it.
    table : the figures that the chart draws, and the columns of them that people should see.
    title : the finding. coverage : how many members stand behind it.
    on_select : called when a reader clicks a mark; the selection lies in ``chart-<name>``.
    """
    if title:
        st.markdown(f"#### {plain(title)}")
    st.vega_lite_chart(
        marks, spec, key=f"chart-{name}", alt=alt, on_select=on_select or "ignore", width="stretch"
    )
    source(name, table, coverage)


def source(
    name: str, table: tuple[pd.DataFrame, Sequence[str]], coverage: str | None = None
) -> None:
    """Say where figures come from and offer them as a table and as a file."""
    words = text()
    now = moment()
    said = words("source-line", upload=now.upload, day=words.date(now.day.isoformat()))
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.caption(plain(f"{said} · {coverage}" if coverage else said))
        with st.popover(words("source-table"), type="tertiary"):
            frame, columns = table
            shown = tables.worded(frame, columns, words)
            st.dataframe(tables.localised(shown, words), hide_index=True, key=f"table-{name}")
            st.download_button(
                words("source-download"),
                lambda: files.csv(shown, words),
                f"{name}.csv",
                "text/csv",
                on_click="ignore",
                key=f"download-{name}",
            )


def nothing(sentence: str, step: str | None = None, page: str | None = None) -> None:
    """Say why there is nothing to show and what to do next."""
    with st.container(border=True):
        st.markdown(plain(sentence))
        if step and page:
            st.page_link(page, label=plain(step), icon=":material/arrow_forward:")
