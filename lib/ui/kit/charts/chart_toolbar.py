"""Toolbar below a chart: source line, the figures as a table, the chart as a picture."""

from collections.abc import Callable, Mapping, Sequence
from urllib.parse import urlencode, urlsplit

import pandas as pd
import streamlit as st

from lib.charts.vega import Spec
from lib.export import picture
from lib.ui.kit import session, tables
from lib.ui.kit.cache import LISTED
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.session import AT, moment

SHOW = "show"
"""Parameter of the show that a reader came from; it is no part of what the page shows."""


def source_line(note: str = "") -> str:
    """Return upload and day of the figures, and the note of the chart."""
    words, now = session.words(), moment()
    line = words("source-line", upload=now.upload, day=words.date(now.day.isoformat()))
    return f"{line} · {note}" if note else line


def show_source(name: str, note: str, *tools: Callable[[], None]) -> None:
    """Write the source line, with tools to its right or, on a phone, below it."""
    with st.container(
        key=f"source-{name}",
        horizontal=True,
        wrap=False,
        vertical_alignment="center",
        gap="small",
    ):
        st.caption(escape_markdown(source_line(note)), width="stretch")
        with st.container(horizontal=True, wrap=False, width="content", gap="small"):
            for tool in tools:
                tool()


def offer_table(
    name: str,
    figures: pd.DataFrame | Callable[[], pd.DataFrame],
    columns: Sequence[str],
    label: str = "",
    headers: Mapping[str, str] | None = None,
) -> None:
    """Offer figures as a table and as files, built when the popover is opened.

    figures : the table, or what reads it once the popover is open. label : of what opens it.
    headers : as in ``tables.worded``.
    """
    words = session.words()
    opened = st.popover(
        label or words("source-table"), type="tertiary", key=f"figures-{name}", on_change="rerun"
    )
    if not opened.open:
        return
    frame = figures() if callable(figures) else figures
    table = tables.worded(frame.head(LISTED), columns, words, headers)
    with opened:
        tables.show_table(table, f"table-{name}", width="content")
        tables.show_part(LISTED, len(frame))
        tables.offer_files(name, lambda: tables.worded(frame, columns, words, headers))


def offer_picture(name: str, spec: Spec, data: pd.DataFrame, title: str, note: str) -> None:
    """Offer a chart as PNG and as SVG with title, moment and source, drawn on demand."""
    words, source = session.words(), source_line(note)
    opened = st.popover(
        words("chart-picture"), type="tertiary", key=f"pictures-{name}", on_change="rerun"
    )
    if not opened.open:
        return
    with opened:
        st.download_button(
            words("chart-picture-png"),
            lambda: picture.png(spec, data, title, source),
            f"{name}.png",
            "image/png",
            on_click="ignore",
            key=f"png-{name}",
        )
        st.download_button(
            words("chart-picture-svg"),
            lambda: picture.svg(spec, data, title, source).encode(),
            f"{name}.svg",
            "image/svg+xml",
            on_click="ignore",
            key=f"svg-{name}",
        )
        st.caption(words("chart-link"))
        st.code(figures_link(), language=None, wrap_lines=True)


def figures_link() -> str:
    """Return the address that opens this page with these figures, whatever is uploaded later."""
    now = moment()
    query = {name: st.query_params[name] for name in st.query_params if name != SHOW}
    query |= session.scope() | {AT: f"{now.upload}@{now.day.isoformat()}"}
    here = urlsplit(st.context.url or "/")
    return here._replace(query=urlencode(query, safe="@/,"), fragment="").geturl()
