"""How a member's row of the register changed: when, by whom, and the passport as it was then."""

import streamlit as st

from lib.contracts import header_key
from lib.queries.members.record import CHANGED, record_history
from lib.ui.board.members.passport import cells
from lib.ui.kit import session
from lib.ui.kit.cache import query_at
from lib.ui.kit.desk.changed_cells import cell_in_words
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.guard import identity
from lib.ui.kit.links import address
from lib.ui.kit.pickers import MEMBER, UPLOAD
from lib.ui.kit.session import AT, board_moment
from lib.ui.menu import Page
from lib.wording import values
from lib.wording.values import Row


def show_record_history(code: str) -> None:
    """Show what each upload did to the row of a member; its day opens the passport as of it."""
    rows = values.rows(query_at(board_moment(), record_history, code))
    if not rows:
        return
    st.markdown(f"#### {escape_markdown(session.words()('record-title'))}")
    changes: dict[int, list[Row]] = {}
    for row in rows:
        changes.setdefault(int(row["upload"]), []).append(row)
    cells.show_table([_line(code, each) for each in changes.values()])


def _line(code: str, changes: list[Row]) -> list[str]:
    """Return an upload as cells of Markdown: its day, what it changed, for staff also who."""
    words, upload = session.words(), str(changes[0]["upload"])
    day = words.short_date(str(changes[0]["accepted_at"])[:10])
    then = address(Page.MEMBERS, {MEMBER: code, AT: upload})
    line = [
        f"[{escape_markdown(day)}]({then})",
        "; ".join(escape_markdown(_change(row)) for row in changes),
    ]
    if not identity().has(Page.HISTORY.role):
        return line
    label = words("record-upload", upload=upload, author=str(changes[0]["uploaded_by"]))
    place = address(Page.HISTORY, {UPLOAD: upload})
    return [*line, f"[{escape_markdown(label)}]({place})"]


def _change(row: Row) -> str:
    words = session.words()
    if row["what"] != CHANGED:
        return words(f"record-{row['what']}")
    name = row["column"]
    old, new = (
        cell_in_words(row[side], name, "members", row[other])
        for side, other in (("old", "new"), ("new", "old"))
    )
    column = words(header_key("members", name))
    return words("record-changed", column=column, old=old, new=new)
