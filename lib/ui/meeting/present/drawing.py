"""A slide on the whole screen: its topic, its finding, chart, sentences or table, its source."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import pyarrow as pa
import streamlit as st

from lib.export.pack.deck import SHOWN_ROWS, table_cells
from lib.export.pack.deck import Slide as PackSlide
from lib.running_order import parse_slide
from lib.slides.catalogue import COVER, MEMBER
from lib.slides.figure_codes import figure_code
from lib.slides.topics.model import MODEL
from lib.ui.about.model.panels import show_on_slide_in_words
from lib.ui.kit import session
from lib.ui.kit.charts.chart_view import draw_on_slide, show_on_slide
from lib.ui.kit.charts.map_view import is_narrow
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.session import AT, chosen, demo_day, is_known, moment
from lib.ui.kit.tables.readable import as_lines
from lib.ui.meeting.paper_code import show_code_on_paper
from lib.ui.meeting.present.layout import is_long, is_low, shorten_table
from lib.ui.meeting.present.slides import ScreenSlide, find_slide, table_of_slide
from lib.ui.meeting.present.titles import MAP, OVERVIEW

SENTENCES = 6
"""Sentences that are readable on a slide from afar."""

ENTRIES = 40
"""Rows of what a slide shows that a phone lists."""

LISTED_ON_PHONE = (OVERVIEW, MAP)
"""Slides whose charts a phone cannot show in readable type; nor can it a member's figures."""


def show_slide(code: str) -> ScreenSlide:
    """Draw a slide and return it."""
    slide = find_slide(code)
    view = slide.view
    with st.container(key=f"slide-{code}", gap=None):
        head = " · ".join(filter(None, (slide.topic, session.consortium_name())))
        st.caption(escape_markdown(head))
        if isinstance(view, str):
            st.header(escape_markdown(view), anchor=False)
            if slide.step is not None:
                show_on_slide_in_words(slide.step)
            st.caption(escape_markdown(_source(code=_code_of(code))))
        elif isinstance(view, PackSlide):
            st.header(escape_markdown(view.title), anchor=False)
            _show_source(view, code, _show_talk(view, code))
        else:
            st.header(escape_markdown(view.title), anchor=False)
            if has_small_chart(code):
                _show_small_chart(view.spec(), view.arrow, view.alt, code)
            else:
                with st.container(key=f"wide-slide-{_key(code)}"):
                    show_on_slide(view, code)
            show_on_phone(code)
            st.caption(escape_markdown(_source(view.coverage, view.note, code=_code_of(code))))
        if _has_code(code):
            show_code_on_paper(code)
    return slide


def _has_code(address: str) -> bool:
    """Whether a slide shows figures, which a code opens again."""
    return address != COVER and not address.startswith(MODEL)


def _code_of(address: str) -> str:
    """Return the short code of a slide, as paper has it; none of those that show no figures."""
    if not _has_code(address):
        return ""
    return f"{session.words()('pack-figure')} {figure_code(moment(), address)}"


def _show_source(slide: PackSlide, code: str, drawn: str) -> None:
    """Write the source line of a slide that packs have too.

    drawn : how much of a table is on the screen. Paper has all of it, and no link to press.
    """
    line, short_code = slide.source, _code_of(code)
    if not drawn:
        st.caption(escape_markdown(_source(line=line, code=short_code)))
        return
    part = "" if slide.sentences else _show_table_on_paper(slide.table, code)
    with st.container(key=f"paper-source-{_key(code)}"):
        st.caption(escape_markdown(_source(part, line=line, code=short_code)))
    with st.container(key=f"screen-source-{_key(code)}"):
        st.caption(escape_markdown(_source(drawn, line=line, code=short_code)))


def _show_table_on_paper(table: pd.DataFrame, code: str) -> str:
    """Draw a table whole where only paper shows it; return how many of its rows, if not all."""
    headers, *lines = table_cells(table, session.words().language, SHOWN_ROWS)
    with st.container(key=f"paper-table-{_key(code)}"):
        cells = pd.DataFrame(lines, columns=headers).map(escape_markdown)
        st.table(cells, hide_index=True, border="horizontal")
    return _part(len(lines), len(table))


def _show_talk(slide: PackSlide, code: str) -> str:
    """Draw chart, sentences or table of a slide, as much as is readable from afar.

    Returns how much of them is on the slide and where all are; empty where it is all.
    """
    cells = shorten_table(slide.table)
    kind = "large" if is_low(cells) else "usual"
    if slide.sentences and slide.spec is None:
        kind = "dense" if is_long(slide.sentences[:SENTENCES]) else "usual"
    with st.container(key=f"talk-{kind}-{_key(code)}"):
        if slide.spec is not None and slide.data is not None:
            if has_small_chart(code):
                _show_small_chart(slide.spec(), slide.data, slide.alt, f"talk-{code}")
            else:
                with st.container(key=f"wide-slide-{_key(code)}"):
                    draw_on_slide(slide.spec(), slide.data, slide.alt, f"talk-{code}")
            show_on_phone(code)
        elif slide.sentences:
            shown = list(slide.sentences[:SENTENCES])
            st.markdown("\n".join(f"- {escape_markdown(one)}" for one in shown))
            return _where_all_are(len(shown), len(slide.table))
        elif len(slide.table):
            with st.container(key=f"wide-slide-{_key(code)}"):
                st.table(cells.map(escape_markdown), hide_index=True, border="horizontal")
            show_on_phone(code)
            rows = len(slide.table)
            return " · ".join(
                filter(None, (_part(len(cells), rows), _where_all_are(len(cells), rows)))
            )
    return ""


def show_on_phone(code: str) -> None:
    """Draw the figures of a slide as a list that only a phone shows."""
    table = table_of_slide(code)
    cells = table_cells(table, session.words().language, ENTRIES)
    with st.container(key=f"narrow-slide-{_key(code)}"):
        st.markdown("\n\n".join(_entries(cells)))
        if part := _part(min(len(table), ENTRIES), len(table)):
            st.caption(part)


def _entries(cells: Sequence[Sequence[str]]) -> list[str]:
    """Return each row as Markdown; a code and the name after it are one."""
    headers, *lines = cells
    if headers[1:2] == [session.words()("figure-name")]:
        headers, lines = headers[1:], [[f"{one[0]} {one[1]}", *one[2:]] for one in lines]
    return as_lines(headers, [list(map(escape_markdown, line)) for line in lines])


def has_small_chart(address: str) -> bool:
    """Whether a slide has a chart on this reader's screen that is a phone's."""
    code = parse_slide(address).slide
    return is_narrow() and code not in LISTED_ON_PHONE and not code.startswith(MEMBER)


def _show_small_chart(
    spec: Mapping[str, Any], data: pd.DataFrame | pa.Table, alt: str, name: str
) -> None:
    """Draw a specification and its frame as boards do, in their type."""
    st.vega_lite_chart(data, dict(spec), key=f"small-chart-{name}", alt=alt, theme=None)


def _key(code: str) -> str:
    return re.sub("[^a-z0-9]+", "-", code.lower())


def _part(drawn: int, total: int) -> str:
    return session.words()("slide-part", shown=drawn, all=total) if drawn < total else ""


def _where_all_are(drawn: int, total: int) -> str:
    """Return where all rows of a slide are that draws a part; empty where it draws all."""
    return session.words()("present-rest") if drawn < total else ""


def _source(*notes: str, line: str = "", code: str = "") -> str:
    """Return what stands below a slide as one line.

    The code on paper, warnings about the moment, then ``line`` (the source line of a slide that
    packs have too; left out, upload and day), then notes.
    """
    words, now, chosen_at = session.words(), moment(), chosen(AT)
    moment_line = words("source-line", upload=now.upload, day=words.date(now.day.isoformat()))
    parts = [
        words("banner-moment-unknown", at=chosen_at)
        if chosen_at and not is_known(chosen_at)
        else "",
        code,
        words("present-demo") if demo_day() else "",
        line or moment_line,
        *notes,
    ]
    return " · ".join(part for part in parts if part)
