"""Preview of a file or an undo: changed rows and cells, and the consequences for indicators."""

import hashlib
from collections.abc import Callable, Hashable, Sequence
from functools import partial

import pandas as pd
import streamlit as st

from lib import desk, store
from lib.cache import SHARED
from lib.contracts import CONTRACTS, header_key
from lib.desk import Consequences, FileSubmission, KindChange
from lib.text import MISSING, Text
from lib.ui.kit import session
from lib.ui.kit.desk.changed_cells import cells_with_headers, rows_with_headers
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.tables import show_table
from lib.ui.kit.tables.readable import show_lines
from lib.ui.kit.tables.table_view import UNLIMITED
from lib.vocabulary import PlanStatus, UploadMode
from lib.wording import values
from lib.wording.consequences import describe_moves, describe_other_consequences

TALLEST = 290
"""Height of a table of changes in pixels from which its rows scroll."""

REASONS = 5
"""Indicators of which the preview says why their status would change."""


def act_title(kind: str, words: Text) -> str:
    """Return the title of an upload: the kind of its file, or the act that it records."""
    if kind in CONTRACTS:
        return words(f"kind-{kind}")
    return words(f"act-{kind}")


def show_changes(submission: FileSubmission) -> None:
    """Show the counts and the list of changes that the file would make."""
    words, difference = session.words(), submission.difference
    if difference is None:
        return
    st.subheader(words("upload-preview"))
    with st.container(horizontal=True):
        for name in ("new", "changed", "same", "missing"):
            label = words(f"upload-{name}")
            st.metric(label, words.number(getattr(difference, name)), border=True)
    if len(submission.tables) > 1:
        _show_counts(submission.tables, words)
    for table in submission.tables:
        _show_table(table, words, titled=len(submission.tables) > 1)


def _show_counts(tables: Sequence[KindChange], words: Text) -> None:
    """Count what would change of each kind."""
    counted = [(table.kind, table.difference) for table in tables if table.difference]
    frame = pd.DataFrame(
        {
            words("history-kind"): [act_title(kind, words) for kind, _ in counted],
            **{
                words(f"upload-{name}"): [getattr(difference, name) for _, difference in counted]
                for name in ("new", "changed", "same")
            },
        }
    )
    show_table(frame, "staff-sheets", tallest=UNLIMITED)


def _show_table(table: KindChange, words: Text, *, titled: bool) -> None:
    """List what would change of one kind, under its title where there are several."""
    difference, kind = table.difference, table.kind
    assert difference is not None
    ends = not difference.missing_rows.empty and table.mode is UploadMode.REPLACE
    if titled and (not difference.changes.empty or ends):
        st.markdown(f"**{escape_markdown(act_title(kind, words))}**")
    if table.kept:
        headers = ", ".join(words(header_key(kind, name)) for name in table.kept)
        st.caption(escape_markdown(words("upload-kept", columns=headers)))
    if not difference.changes.empty:
        cells, key = cells_with_headers(difference.changes, kind), f"staff-changes-{kind}"
        show_table(cells, key, tallest=TALLEST, on_phone=partial(show_lines, cells, key))
    if ends:
        st.warning(words("upload-ends-rows", count=difference.missing))
        rows = rows_with_headers(difference.missing_rows, kind)
        show_table(rows, f"staff-missing-{kind}", tallest=TALLEST, localise=False)


def consequences_of(step: FileSubmission | int) -> Consequences:
    """Return what a file, or undoing an upload, would change on the board.

    It is cached until somebody uploads: each tick at a warning draws the page again.
    """
    source, at = session.engine(), session.moment()
    if isinstance(step, int):
        return _cached(step, partial(desk.undo_consequences, source, step, at))
    content = tuple(
        (part.result.kind, part.mode, part.reading, hashlib.sha256(part.content).digest())
        for part in step.parts
    )
    return _cached(content, partial(desk.consequences, source, step, at))


def _cached(step: Hashable, compute: Callable[[], Consequences]) -> Consequences:
    """Return the cached consequences of a step for the reader's moment."""
    latest = store.latest(session.engine())
    key = ("consequences", session.database(), latest, session.moment(), step)
    return SHARED.get_by_key(key, compute)


def show_consequences(consequences: Consequences) -> None:
    """Show what would change on the board: indicators, one row each, and whatever else does."""
    words = session.words()
    if consequences.indicators.empty:
        st.caption(words("consequences-none"))
    else:
        _show_indicators(consequences.indicators, words)
    reasons = list(describe_moves(consequences.indicators, consequences.after, words))
    for sentence in reasons[:REASONS]:
        st.markdown(f"- {escape_markdown(sentence)}")
    if len(reasons) > REASONS:
        st.caption(words("upload-more", count=len(reasons) - REASONS))
    sentences = describe_other_consequences(
        consequences.promised, consequences.own_plans, consequences.headline, words
    )
    for sentence in sentences:
        st.caption(escape_markdown(sentence))


def _show_indicators(consequences: pd.DataFrame, words: Text) -> None:
    moved = _has_moved(consequences)
    st.markdown("**" + words("consequences-title", count=len(consequences)) + "**")
    if any(moved):
        st.caption(words("consequences-moved", count=sum(moved)))
    consequences = consequences.iloc[sorted(range(len(moved)), key=lambda place: not moved[place])]
    moved.sort(reverse=True)
    frame = pd.DataFrame(
        {
            "": ["●" if is_new else "" for is_new in moved],
            words("consequences-indicator"): [
                f"{row['indicator_code']} {words.named(row)}" for row in values.rows(consequences)
            ],
            words("consequences-period"): [
                words.period(code) if isinstance(code, str) else ""
                for code in consequences["period_after"]
            ],
            words("consequences-before"): consequences["value_before"],
            words("consequences-after"): consequences["value_after"],
            words("consequences-plan-before"): _plans(consequences, "before", words),
            words("consequences-plan-after"): _plans(consequences, "after", words),
        }
    )
    name = words("consequences-indicator")
    phone = frame.drop(columns="").assign(**{name: (frame[""] + " " + frame[name]).str.strip()})
    key = "staff-consequences"
    show_table(frame, key, tallest=TALLEST, on_phone=partial(show_lines, phone, key))


def _has_moved(consequences: pd.DataFrame) -> list[bool]:
    """Whether the status word of each indicator would change; a new one has none before."""
    pairs = consequences[["plan_before", "plan_after"]].itertuples(index=False)
    return [not pd.isna(before) and before != after for before, after in pairs]


def _plans(consequences: pd.DataFrame, side: str, words: Text) -> list[str]:
    """Return the status words of one side, with the last day of those set by hand."""
    both = consequences[[f"plan_{side}", f"override_until_{side}"]]
    return [_plan(plan, until, words) for plan, until in both.itertuples(index=False)]


def _plan(plan: object, until: object, words: Text) -> str:
    if not isinstance(plan, str):
        return MISSING
    in_words = words.choice(PlanStatus(plan))
    if not isinstance(until, str):
        return in_words
    return words("consequences-by-hand", plan=in_words, until=words.date(until))
