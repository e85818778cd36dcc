"""Corrections on the page: one fix for all rows of a cause, or the failing rows in a grid."""

import zlib
from collections.abc import Callable, Mapping, Sequence

import pandas as pd
import streamlit as st

from lib import desk, intake
from lib.contracts import CONTRACTS, header_key
from lib.desk import Edits, ProblemGroup, Submission
from lib.tables import Type
from lib.ui.kit import session
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.layout.expanders import steady_expander
from lib.ui.staff.upload import additions
from lib.ui.staff.upload.checks import EDITED_FROM, EDITS, edits_of
from lib.ui.staff.upload.choices import ChosenFile, digest
from lib.ui.staff.upload.options import options_of

GRID_ROWS = 100
"""Failing rows that the grid shows at a time."""

PROPOSALS = 3
"""Texts that are proposed as buttons; of more, none is likelier than the list."""


def offer_undo_edits(files: Sequence[ChosenFile]) -> None:
    """Count the corrections made on the page, and offer to discard them."""
    words = session.words()
    edits = [one for file in files for one in current(file).values()]
    count = sum(len(one.replaced) + len(one.cells) + len(one.skipped) for one in edits)
    if not count:
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(words("mend-count", count=count))
        st.button(words("mend-undo"), on_click=forget, args=(files,), key="staff-mend-undo")


def current(file: ChosenFile) -> Mapping[str, Edits]:
    """Return the corrections of a file in this session, by sheet."""
    return edits_of(digest(file.content))


def restore(file: ChosenFile, edits: Mapping[str, Edits]) -> None:
    """Resume the corrections of a file from another session."""
    forget([file])
    for sheet, one in edits.items():
        st.session_state.setdefault(EDITS, {})[digest(file.content), sheet] = one


def forget(files: Sequence[ChosenFile]) -> None:
    """Discard all corrections of some files."""
    for file in files:
        for sheet in current(file):
            del st.session_state[EDITS][digest(file.content), sheet]


def offer_fix(
    cause: ProblemGroup, submission: Submission, together: Sequence[Submission], key: str
) -> None:
    """Offer one fix for all rows of a cause: what is proposed, another text, leaving them out.

    together : the tables that are handed in together, the submission among them.
    """
    if not cause.rows or cause.rows[0] <= _header_end(submission.result):
        return  # a heading is no row to be left out; its column is chosen above
    words = session.words()
    # only a popover that the app listens to is another one when its key is
    with st.popover(
        words("mend-fix"), icon=":material/build:", key=f"staff-fix-{key}", on_change="rerun"
    ):
        if cause.proposals:
            _offer_replacement(cause, submission, together, key)
        st.button(
            words("mend-skip", count=cause.count),
            on_click=_edit,
            args=(submission, lambda edits: edits.skip(frozenset(cause.rows))),
            disabled=len(cause.rows) < cause.count,
            key=f"staff-skip-{key}",
        )


def _offer_replacement(
    cause: ProblemGroup, submission: Submission, together: Sequence[Submission], key: str
) -> None:
    words, problem = session.words(), cause.example
    name, wrong = str(problem.column), str(problem.found)
    column = CONTRACTS[str(submission.result.kind)].columns[name]
    options = options_of(column, together)
    additions.offer_form(column, problem, key)
    for way, texts in cause.ways.items():
        _offer_way(way, texts, submission, name, key)
    if not (options or cause.is_about_text):
        return
    proposals = _proposals(cause, options)
    for number, fix in enumerate(proposals):
        st.button(
            words("mend-accept", fix=escape_markdown(options.get(fix, fix)), count=cause.count),
            on_click=_edit,
            args=(submission, lambda edits, fix=fix: _replace_all(edits, cause, name, fix)),
            type="primary",
            key=f"staff-accept-{key}-{number}",
        )
    if options:
        text = st.selectbox(
            words("mend-replace"),
            list(options),
            index=list(options).index(proposals[0]) if len(proposals) == 1 else None,
            format_func=lambda code: options[code],
            key=f"staff-replace-{key}",
        )
    else:
        text = st.text_input(words("mend-replace"), value=wrong, key=f"staff-replace-{key}")
    with st.container(horizontal=True):
        st.button(
            words("mend-replace-button", count=cause.count),
            on_click=_edit,
            args=(submission, lambda edits: _replace_all(edits, cause, name, str(text))),
            disabled=not text or text == wrong,
            key=f"staff-replace-button-{key}",
        )
        additions.offer_alias(column, wrong, text, key)


def _offer_way(
    way: str, texts: Mapping[str, str], submission: Submission, name: str, key: str
) -> None:
    """Offer to write a text in the place of each one of a cause."""
    examples = list(texts.items())[:PROPOSALS]
    is_day = CONTRACTS[str(submission.result.kind)].columns[name].type is Type.DAY
    in_words = session.words().short_date if is_day else str
    st.button(
        session.words()(
            f"mend-accept-{way}",
            examples=escape_markdown(
                ", ".join(f"{wrong} → {in_words(right)}" for wrong, right in examples)
            ),
            count=len(texts),
        ),
        on_click=_edit,
        args=(submission, lambda edits: _replace_each(edits, texts, name)),
        type="primary" if way == "each" else "secondary",
        key=f"staff-accept-{key}-{way}",
    )


def _replace_all(edits: Edits, cause: ProblemGroup, name: str, text: str) -> Edits:
    return _replace_each(edits, dict.fromkeys(cause.proposals, text), name)


def _replace_each(edits: Edits, texts: Mapping[str, str], name: str) -> Edits:
    for wrong, right in texts.items():
        edits = edits.replace(name, wrong, right)
    return edits


def _proposals(cause: ProblemGroup, options: Mapping[str, str]) -> list[str]:
    """Return what the check proposes for all texts, where it can stand in a cell as it is.

    What is expected may also be said for machines, such as a form of dates: only codes of the
    list are proposals.
    """
    if len(cause.fixes) > 1 and not cause.is_about_text:
        return []
    if cause.fixes:
        return [text for text in cause.fixes if text in options or not options][:PROPOSALS]
    expected = (cause.example.expected or "").split(" | ")
    return [text for text in expected if text in options] if len(expected) <= PROPOSALS else []


def _edit(submission: Submission, change: Callable[[Edits], Edits]) -> None:
    """Apply a change to the corrections of a submission's table."""
    table = _original_digest(submission), submission.sheet
    edits = st.session_state.setdefault(EDITS, {})
    edits[table] = change(edits.get(table, desk.NO_EDITS))


def _original_digest(submission: Submission) -> str:
    """Return the digest of a file as it was dropped, before any correction."""
    mended = digest(submission.content)
    return str(st.session_state.get(EDITED_FROM, {}).get(mended) or mended)


def table_key(submission: Submission) -> str:
    """Return a widget key for a table that stays the same while it is corrected."""
    return f"{_original_digest(submission)[:12]}-{zlib.crc32(submission.sheet.encode())}"


def offer_grid(submission: Submission) -> None:
    """Show the failing rows in a grid; what is changed there is checked again at once."""
    words, result = session.words(), submission.result
    failing = sorted({one.row for one in result.errors if one.row})[:GRID_ROWS]
    rows, places = result.failing, result.places
    failing = [row for row in failing if row in rows and row > _header_end(result)]
    if not failing or not places:
        return
    label = words("mend-grid", count=len(failing))
    opener = f"staff-mend-grid-{table_key(submission)}"
    with steady_expander(label, opener, icon=":material/table_edit:"):
        frame = pd.DataFrame(
            {
                words(header_key(str(result.kind), name)): [
                    _text(rows[row], place) for row in failing
                ]
                for name, place in places.items()
            },
            index=pd.Index(failing, name=words("problem-row")),
        )
        key = (
            f"staff-grid-{digest(submission.content)[:12]}-{zlib.crc32(submission.sheet.encode())}"
        )
        st.data_editor(
            frame,
            placeholder="",
            key=key,
            on_change=_take_grid,
            args=(submission, key, failing, list(places)),
        )
        st.caption(words("mend-grid-how"))


def _header_end(result: intake.CheckResult) -> int:
    """Return the last row of the header."""
    source_format = result.source_format
    return (source_format.header_row or 1) + source_format.header_height - 1 if source_format else 0


def _text(cells: tuple[str, ...], place: int) -> str:
    return cells[place] if place < len(cells) else ""


def _take_grid(submission: Submission, key: str, failing: list[int], names: list[str]) -> None:
    """Write the cells that somebody changed in the grid into the file."""
    headers = [session.words()(header_key(str(submission.result.kind), name)) for name in names]
    changed = {
        (failing[row], names[headers.index(header)]): "" if value is None else str(value)
        for row, cells in st.session_state[key]["edited_rows"].items()
        for header, value in cells.items()
        if header in headers
    }
    _edit(submission, lambda edits: edits.write(changed))
