"""The points of a meeting: listed for readers, edited by those who may."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

import pandas as pd
import streamlit as st

from lib.running_order import (
    LONGEST_NOTE,
    MOST_MINUTES,
    Point,
    RunningOrderError,
    join_points,
    parse_points,
    parse_slide,
    slide_address,
)
from lib.slides.catalogue import slide_title, slide_titles
from lib.slides.decks import meeting_points
from lib.slides.scope import Scope
from lib.ui.kit import session
from lib.ui.kit.desk.submit import refuse
from lib.ui.kit.escape import escape_markdown
from lib.ui.meeting.agenda.meeting import Meeting, change_meeting, may_write
from lib.wording import values

COLUMNS = ("place", "slide", "minutes", "note")


def list_points(meeting: Meeting, scope: Scope) -> None:
    """List the points with minutes and notes, and how long they take together."""
    words, points = session.words(), meeting_points(meeting)
    if not points:
        st.caption(words("agenda-points-none" if may_write() else "agenda-points-none-read"))
        return
    titles = slide_titles(scope)
    lines = []
    for number, point in enumerate(points, 1):
        length = words("agenda-minutes", count=point.minutes) if point.minutes else ""
        parts = [slide_title(scope, slide_address(point), titles), length, point.note]
        lines.append(f"{number}. {escape_markdown(' · '.join(filter(None, parts)))}")
    st.markdown("\n".join(lines))
    total = sum(point.minutes or 0 for point in points)
    if total:
        st.caption(words("agenda-total", minutes=total))


def edit_points(meeting: Meeting, scope: Scope) -> None:
    """Let the points be changed, dropped, added and put in another order by their numbers."""
    words, titles = session.words(), slide_titles(scope)
    key, base = _editor(meeting)
    points = meeting_points({"running_order": base})
    addresses = [slide_address(point) for point in points]
    titles |= {one: slide_title(scope, one, titles) for one in addresses if one not in titles}
    titles = unambiguous(titles)
    codes = {title: code for code, title in titles.items()}
    heads = {name: words(f"agenda-point-{name}") for name in COLUMNS}
    rows = pd.DataFrame(
        {
            heads["place"]: pd.Series(range(1, len(points) + 1), dtype="Int64"),
            heads["slide"]: pd.Series([titles[one] for one in addresses], dtype="str"),
            heads["minutes"]: pd.Series([one.minutes for one in points], dtype="Int64"),
            heads["note"]: pd.Series([one.note for one in points], dtype="str"),
        }
    )
    edited = st.data_editor(
        rows,
        hide_index=True,
        num_rows="dynamic",
        placeholder="",
        key=key,
        column_config={
            heads["place"]: st.column_config.NumberColumn(width=60, step=1),
            heads["slide"]: st.column_config.SelectboxColumn(options=list(codes), required=True),
            heads["minutes"]: st.column_config.NumberColumn(
                width=80, min_value=0, max_value=MOST_MINUTES, step=1
            ),
            heads["note"]: st.column_config.TextColumn(max_chars=LONGEST_NOTE, width=240),
        },
    )
    frame = edited.rename(columns={head: name for name, head in heads.items()})
    order = join_points(read_points(frame, codes))
    now = join_points(meeting_points(meeting))
    if now not in (order, join_points(points)):
        st.warning(words("agenda-points-meanwhile"))
        st.button(
            words("agenda-points-take"), on_click=_forget_edits, args=(meeting,), key="agenda-take"
        )
    st.button(
        words("agenda-save"),
        disabled=order == now,
        on_click=_save,
        args=(meeting, order),
        key="agenda-save",
    )


def _editor(meeting: Meeting) -> tuple[str, str]:
    """Return the key of the editor, and the running order that it began with.

    As long as something is edited there, it stays the one that its reader began with, whatever
    others save meanwhile.
    """
    state, order = st.session_state, meeting["running_order"]
    current = order if isinstance(order, str) else ""
    base = state.setdefault(_base_key(meeting), current)
    key = f"points-{meeting['meeting_code']}-{base}"
    if base != current and not any(dict(state.get(key, {})).values()):
        base = state[_base_key(meeting)] = current
        key = f"points-{meeting['meeting_code']}-{base}"
    return key, base


def _base_key(meeting: Meeting) -> str:
    return f"points-of-{meeting['meeting_code']}"


def _forget_edits(meeting: Meeting) -> None:
    """Let the editor begin anew with the running order that is stored."""
    state = st.session_state
    base = state.pop(_base_key(meeting), None)
    state.pop(f"points-{meeting['meeting_code']}-{base}", None)


def unambiguous(titles: Mapping[str, str]) -> dict[str, str]:
    """Return titles by code, those that several slides share with the code behind them."""
    counts = Counter(titles.values())
    return {
        code: f"{title} ({code})" if counts[title] > 1 else title for code, title in titles.items()
    }


def read_points(rows: pd.DataFrame, codes: dict[str, str]) -> list[Point]:
    """Return edited rows (place, slide, minutes, note) as points, sorted by place.

    Rows without a slide are left out; those without a place come last, as they stand.
    """
    rows = rows.sort_values("place", kind="stable", na_position="last")
    return [
        replace(
            parse_slide(codes[row["slide"]]),
            minutes=None if pd.isna(row["minutes"]) else int(row["minutes"]),
            note=row["note"] if isinstance(row["note"], str) else "",
        )
        for row in values.rows(rows)
        if isinstance(row["slide"], str) and row["slide"] in codes
    ]


def _save(meeting: Meeting, order: str) -> None:
    if not may_write():
        return
    try:
        parse_points(order)
    except RunningOrderError as error:
        refuse(session.words()("agenda-point-malformed", point=error.point))
        return
    if change_meeting(meeting, running_order=order):
        _forget_edits(meeting)
