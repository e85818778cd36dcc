"""The history of uploads: a list, an upload's original file, its undo."""

import pandas as pd
import streamlit as st

from lib import desk, store
from lib.contracts import CONTRACTS
from lib.text import Text
from lib.ui.outcome import NOTE, undo
from lib.ui.plain import plain
from lib.ui.preview import show_consequences
from lib.ui.rights import may_undo, original
from lib.ui.session import engine, moment, settings, text
from lib.vocabulary import SettingName


def choose_upload() -> pd.Series | None:
    """List uploads, newest first, and return the one that the reader picked."""
    words = text()
    listed = store.history(engine())
    frame = pd.DataFrame(
        {
            words("history-upload"): listed["upload"],
            words("history-accepted"): pd.to_datetime(
                listed["accepted_at"], utc=True
            ).dt.tz_convert(settings()[SettingName.TIME_ZONE]),
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
    shown = frame.dropna(axis="columns", how="all")
    numbers = shown.columns.drop(words("history-accepted"))
    picked = st.dataframe(
        shown.style.format(na_rep="", precision=0, subset=numbers),
        hide_index=True,
        key="staff-history",
        on_select="rerun",
        selection_mode="single-row",
        height=430,
        column_config={
            words("history-accepted"): st.column_config.DatetimeColumn(format="DD.MM.YYYY HH:mm"),
        },
    )
    chosen = picked["selection"]["rows"]
    return listed.iloc[chosen[0]] if chosen and chosen[0] < len(listed) else None


def act_title(kind: str, words: Text) -> str:
    """Return what an upload was: the kind of its file, or the act that it records."""
    if kind in CONTRACTS:
        return words(f"kind-{kind}".replace("_", "-"))
    return words(f"act-{kind}")


def show_upload(upload: pd.Series) -> None:
    """Offer an upload's original file and its undo, with what the undo would change."""
    words, number = text(), int(upload["upload"])
    st.subheader(words("history-one", upload=number))
    if not may_undo(number):
        st.caption(words("history-not-yours"))
        return
    if upload["has_content"]:
        st.download_button(
            words("history-original"),
            lambda: original(number),
            str(upload["file_name"]),
            key="staff-original",
            on_click="ignore",
        )
    if number == 1 or upload["kind"] == "erase":
        st.caption(words("history-no-undo"))
        return
    if pd.notna(upload["undone_by"]):
        st.caption(words("history-is-undone", by=int(upload["undone_by"])))
        return
    conflicts = store.undo_conflicts(engine(), number)
    if not conflicts.empty:
        error = store.UndoConflictError(conflicts)
        st.warning(plain(desk.refusal(error, words)))
        return
    show_consequences(desk.undo_consequences(engine(), number, moment()))
    st.text_input(words("undo-reason"), key=NOTE, max_chars=300)
    st.button(
        words("undo-button", upload=number),
        on_click=undo,
        args=(number,),
        disabled=not st.session_state.get(NOTE),
        help=words("undo-needs-reason"),
        key="staff-undo",
    )
