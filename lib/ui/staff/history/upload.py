"""One upload: what it changed and what was acknowledged, its original file, its undo."""

import json
import re
from collections.abc import Sequence

import pandas as pd
import streamlit as st

from lib import desk, queries, store
from lib.contracts import header_key
from lib.text import Text
from lib.ui.kit import session
from lib.ui.kit.cache import changed_cells, query, rows_of, touched_indicators
from lib.ui.kit.desk.changed_cells import cell_in_words
from lib.ui.kit.desk.outcome import offer_undo
from lib.ui.kit.desk.permissions import may_undo, original
from lib.ui.kit.desk.preview import (
    TALLEST,
    act_title,
)
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.links import link
from lib.ui.kit.pickers import DEPTH, DIRECTION, INDICATOR
from lib.ui.kit.session import engine
from lib.ui.kit.tables import show_part, show_table
from lib.ui.menu import Page
from lib.wording import values

LINKED = 4
"""How many touched indicators are linked to."""

_ISO_DAY = re.compile(r"\b\d{4}-\d\d-\d\d\b")


def show_upload(upload: pd.Series) -> None:
    """Show what an upload changed; to its author, offer its original file and its undo too."""
    words, number = session.words(), int(upload["upload"])
    st.subheader(escape_markdown(words("history-one", upload=number)), anchor=False)
    _show_files(number)
    _link_indicators(number)
    _show_acknowledged(upload)
    if not may_undo(number):
        st.caption(words("history-not-yours"))
        return
    _show_changed(upload)
    _offer_back(upload)


def _show_files(upload: int) -> None:
    """List the files of an upload of several, each with the kinds that it holds."""
    words = session.words()
    kinds: dict[str, list[str]] = {}
    for part in store.parts(engine(), upload):
        if part.file:
            kinds.setdefault(part.file, []).append(act_title(part.kind, words))
    lines = [f"- {escape_markdown(file)}: {', '.join(names)}" for file, names in kinds.items()]
    if lines:
        st.markdown("\n".join([words("history-files", count=len(lines)), "", *lines]))


def _show_acknowledged(upload: pd.Series) -> None:
    """List the warnings that the author of an upload acknowledged: sentences, or their codes."""
    acknowledged = upload["acknowledged"]
    sentences = json.loads(acknowledged) if isinstance(acknowledged, str) else []
    if not sentences:
        return
    with st.expander(session.words()("history-acknowledged", count=len(sentences))):
        st.markdown("\n".join(f"- {escape_markdown(sentence)}" for sentence in sentences))


def _link_indicators(upload: int) -> None:
    """Link to the indicators that an upload touched, the first few, and count the others."""
    words = session.words()
    indicators = {row["indicator_code"]: row for row in values.rows(rows_of("indicators"))}
    codes = [code for code in touched_indicators(upload) if code in indicators]
    first = query(queries.known_directions)["direction"].iloc[0]
    for code in codes[:LINKED]:
        indicator = indicators[code]
        where = {INDICATOR: code, DEPTH: "rows"}
        if indicator["direction"] != first:  # which the page shows anyway
            where[DIRECTION] = indicator["direction"]
        link(f"{code} {words.named(indicator)}", Page.DIRECTIONS, where)
    if len(codes) > LINKED:
        st.caption(words("history-more-indicators", count=len(codes) - LINKED))


def _show_changed(upload: pd.Series) -> None:
    """List the rows that an upload changed, each with what of it was and became."""
    words, cells = session.words(), changed_cells(int(upload["upload"]))
    if cells.empty:
        return
    rows = _row_by_row(cells, words)
    changed = int(upload["added"] + upload["changed"] + upload["ended"])
    st.markdown(f"#### {words('history-what-changed', count=changed)}")
    frame = pd.DataFrame(
        {
            words("history-kind"): [act_title(kind, words) for kind in rows["kind"]],
            words("history-row"): [_with_days(row, words) for row in rows["row"]],
            words("upload-old"): rows["old"],
            words("history-became"): rows["new"],
        }
    )
    if len(rows["kind"].unique()) == 1:
        del frame[words("history-kind")]
    columns = {words("upload-old"): st.column_config.TextColumn(width="medium")}
    show_table(frame, "history-changed", columns=columns, tallest=TALLEST)
    show_part(len(rows), changed)


def _with_days(key: str, words: Text) -> str:
    """Return the values of a key with their days as people write them."""
    return _ISO_DAY.sub(lambda day: words.short_date(day[0]), key)


def _row_by_row(cells: pd.DataFrame, words: Text) -> pd.DataFrame:
    """Return one line per changed row: kind, row, and its cells as one text before and after."""
    by_row: dict[tuple[str, str], list[values.Row]] = {}
    for cell in values.rows(cells):
        by_row.setdefault((cell["kind"], cell["row"]), []).append(cell)
    lines = [
        (*row, *(_cells_in_one_text(changed, side, words) for side in ("old", "new")))
        for row, changed in by_row.items()
    ]
    return pd.DataFrame(lines, columns=["kind", "row", "old", "new"])


def _cells_in_one_text(cells: Sequence[values.Row], side: str, words: Text) -> str:
    """Return the cells of a row on one side in one text; empty where the row was not there."""
    other = "new" if side == "old" else "old"
    if all(pd.isna(cell[side]) for cell in cells):
        return ""
    return "; ".join(
        f"{words(header_key(cell['kind'], cell['column']))}: "
        f"{cell_in_words(cell[side], cell['column'], cell['kind'], cell[other])}"
        for cell in cells
    )


def _offer_back(upload: pd.Series) -> None:
    """Offer an upload's original file and its undo, with what the undo would change."""
    words, number = session.words(), int(upload["upload"])
    if upload["has_content"]:
        st.download_button(
            words("history-original"),
            original(number),
            desk.original_name(engine(), number, str(upload["file_name"])),
            key="staff-original",
            on_click="ignore",
        )
    if number == 1 or upload["kind"] == "erase":
        st.caption(words("history-no-undo"))
        return
    if pd.notna(upload["undone_by"]):
        st.caption(words("history-is-undone", by=int(upload["undone_by"])))
        return
    offer_undo(number)
