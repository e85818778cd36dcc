"""A list of records from files: one row opens what is behind it; doubtful records stand above."""

from collections.abc import Callable, Mapping, Sequence

import pandas as pd
import streamlit as st

from lib.ui.kit import session
from lib.ui.kit.cache import LISTED
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.links import link, upload_link
from lib.ui.kit.names import names_of_members
from lib.ui.kit.pickers import MEMBER, pick
from lib.ui.kit.tables import show_part, worded
from lib.ui.menu import Page
from lib.wording import values
from lib.wording.values import Row


def choose_record(
    rows: pd.DataFrame,
    key: str,
    widths: Mapping[str, int],
    code: str,
    *,
    label: str,
    hint: str,
    title: Callable[[Row], str],
) -> Row | None:
    """List the first records and return the one that the reader picked.

    A record that the address names is listed on top if it is not among the first.

    rows : one per record; ``code`` names the column that tells them apart, which the URL has under
    ``key``. widths : the columns to show with their widths in pixels; the others belong to the
    table behind its button. label, hint : of the box in which a record is chosen too.
    title : returns what the box calls a record.
    """
    words, listed = session.words(), _first_records(rows, code, session.chosen(key))
    place = pick(
        worded(listed, list(widths), words),
        list(listed[code]),
        key,
        label=label,
        hint=hint,
        titles=[title(row) for row in values.rows(listed)],
        widths=widths,
    )
    show_part(LISTED, len(rows))
    return None if place is None else values.rows(listed)[place]


def _first_records(rows: pd.DataFrame, code: str, linked: str | None) -> pd.DataFrame:
    later_rows = rows.iloc[LISTED:]
    linked_row = later_rows[later_rows[code] == linked]
    listed = rows.head(LISTED)
    return listed if linked_row.empty else pd.concat([linked_row, listed])


def show_doubts(title: str, doubts: Sequence[tuple[str, Sequence[str]]]) -> None:
    """Show what is doubtful about records, each by its name with its sentences; nothing if none."""
    if not doubts:
        return
    with st.expander(title):
        for name, sentences in doubts[:LISTED]:
            st.markdown(f"- {escape_markdown(name)}: {escape_markdown('. '.join(sentences))}")


def show_record(title: str, sentences: Sequence[str]) -> None:
    """Show what a record is called and, below it, sentences about it."""
    st.markdown(f"**{escape_markdown(title)}**")
    for sentence in sentences:
        st.caption(escape_markdown(sentence))


def show_record_links(members: Sequence[str], upload: int) -> None:
    """Lead from a record to the passports of its members and to the upload that it came from."""
    names = names_of_members()
    with st.container(horizontal=True, gap="small"):
        for code in members:
            link(names[code], Page.MEMBERS, {MEMBER: code})
        upload_link(upload)
