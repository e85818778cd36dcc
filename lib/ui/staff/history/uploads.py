"""The list of uploads, newest first, by kind and member."""

import pandas as pd
import streamlit as st

from lib.formats import alphabetical
from lib.text import Text
from lib.ui.kit import session
from lib.ui.kit.cache import rows_of, uploads, uploads_about
from lib.ui.kit.desk.preview import act_title
from lib.ui.kit.links import member_links
from lib.ui.kit.names import names_of_members
from lib.ui.kit.pickers import UPLOAD, pick
from lib.ui.kit.tables.times import written_times
from lib.wording import values

TALLEST = 430
"""Height of the list in pixels from which its rows scroll."""

KIND, MEMBER = "history-kind-filter", "history-member-filter"


def choose_upload() -> pd.Series | None:
    """List uploads, newest first, and return the one that the reader picked."""
    words, listed = session.words(), _filtered(uploads())
    frame = pd.DataFrame(
        {
            words("history-upload"): listed["upload"],
            words("history-accepted"): written_times(listed["accepted_at"]),
            words("history-kind"): [act_title(kind, words) for kind in listed["kind"]],
            words("history-file"): listed["file_name"],
            words("history-by"): listed["uploaded_by"],
            words("history-member"): listed["member"],
            words("history-added"): listed["added"],
            words("history-changed"): listed["changed"],
            words("history-ended"): listed["ended"],
            words("history-undone"): listed["undone_by"],
            words("history-note"): listed["note"],
        }
    )
    table = frame.dropna(axis="columns", how="all")
    place = pick(
        table,
        [str(number) for number in listed["upload"]],
        UPLOAD,
        label=words("history-choose"),
        hint=words("history-choose-how"),
        titles=[_name(row, words) for row in values.rows(listed)],
        tallest=TALLEST,
    )
    return None if place is None else listed.iloc[place]


def _name(upload: values.Row, words: Text) -> str:
    """Return what an upload is called: its number, day and kind."""
    day = words.short_date(str(upload["accepted_on"]))
    return f"{upload['upload']} · {day} · {act_title(upload['kind'], words)}"


def _filtered(listed: pd.DataFrame) -> pd.DataFrame:
    """Return the uploads of the kind that the reader chose, and with rows of the member."""
    words, names = session.words(), names_of_members()
    kinds = list(dict.fromkeys(listed["kind"]))
    codes = rows_of("members")["member_code"]
    members = sorted(codes, key=lambda code: alphabetical(names[code]))
    with st.container(horizontal=True):
        titles = {kind: act_title(kind, words) for kind in kinds}
        kind = _choose(KIND, sorted(kinds, key=titles.__getitem__), titles, words)
        member = _choose(MEMBER, members, names, words) if members else None
    if kind:
        listed = listed[listed["kind"] == kind]
    with st.container():  # what comes and goes here leaves the popovers below in their place
        member_links([member] if member else ())
    if not member:
        return listed
    return listed[listed["upload"].isin(uploads_about(member)) | (listed["member"] == member)]


def _choose(key: str, codes: list[str], names: dict[str, str], words: Text) -> str | None:
    chosen: str | None = st.selectbox(
        words(key),
        codes,
        index=None,
        format_func=lambda code: names[code],
        placeholder=words("history-all"),
        key=key,
        width=260,
    )
    return chosen
