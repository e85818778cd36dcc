"""What the staff pages show: a file's way from upload to board, and the history of uploads."""

from dataclasses import dataclass

import pandas as pd
import streamlit as st

from lib import desk, store
from lib.contracts import CONTRACTS, header_key
from lib.desk import Checking
from lib.export import template
from lib.intake import Problem
from lib.text import Text
from lib.ui.plain import plain
from lib.ui.session import database, engine, moment, settings, text
from lib.vocabulary import SettingName, UploadMode

AUTHOR = "local"
"""Who uploads while there are no accounts: whoever sits at this machine."""

LISTED = 1000
"""Problems listed in a table; the counts above it are whole."""

FILE, KIND, MODE, ACCEPTED, NOTE, DONE = (
    "staff-file",
    "staff-kind",
    "staff-mode",
    "staff-accepted",
    "staff-note",
    "staff-done",
)


@dataclass(frozen=True)
class Dropped:
    """A file as it was dropped on the page."""

    name: str
    content: bytes


def kind_title(kind: str, words: Text) -> str:
    """Return what a kind of file is called."""
    return words(f"kind-{kind}".replace("_", "-"))


def offer_templates() -> None:
    """Offer an empty file of every kind, as CSV and as Excel."""
    words = text()
    with st.popover(words("upload-templates"), icon=":material/description:"):
        kind = st.selectbox(
            words("upload-kind"),
            list(CONTRACTS),
            index=list(CONTRACTS).index("measurements"),
            format_func=lambda code: kind_title(code, words),
            key="staff-template",
        )
        contract = CONTRACTS[kind]
        st.caption(plain(words(f"kind-{kind}.about".replace("_", "-"))))
        with st.container(horizontal=True):
            st.download_button(
                "Excel",
                lambda: template.workbook(contract, words),
                f"{kind}.xlsx",
                key="staff-template-xlsx",
                on_click="ignore",
            )
            st.download_button(
                "CSV",
                lambda: contract.template(words),
                f"{kind}.csv",
                key="staff-template-csv",
                on_click="ignore",
            )


def choose_file() -> Dropped | None:
    """Ask for a file; nothing until one is there and is small enough."""
    words = text()
    limit = int(settings()[SettingName.UPLOAD_LIMIT_MB])
    round_ = st.session_state.setdefault(f"{FILE}-round", 0)
    file = st.file_uploader(
        words("upload-drop", limit=limit),
        type=["csv", "tsv", "txt", "xlsx"],
        key=f"{FILE}-{round_}",
    )
    if file is None:
        return None
    content = file.getvalue()
    if len(content) > limit * 1024 * 1024:
        st.error(words("upload-too-big", limit=limit))
        return None
    return Dropped(file.name, content)


def choose_reading() -> tuple[str | None, UploadMode]:
    """Ask for the kind of file and for what becomes of rows that it lacks."""
    words = text()
    with st.container(horizontal=True, vertical_alignment="bottom"):
        kind = st.selectbox(
            words("upload-kind"),
            [None, *CONTRACTS],
            format_func=lambda code: kind_title(code, words) if code else words("upload-recognise"),
            key=KIND,
        )
        mode = st.segmented_control(
            words("upload-mode"),
            list(UploadMode),
            format_func=lambda code: words(f"upload-mode-{code}"),
            default=UploadMode.UPDATE,
            required=True,
            help=words("upload-mode-help"),
            key=MODE,
        )
    return kind, UploadMode(mode)


def check(file: Dropped, kind: str | None, mode: UploadMode) -> Checking:
    """Check a file against what is known now; the answer is kept until somebody uploads."""
    with st.spinner(text()("upload-checking")):
        return _check(file.name, file.content, kind, mode, database(), store.latest(engine()))


@st.cache_resource(max_entries=8, ttl=1800, show_spinner=False, scope="session")
def _check(
    name: str, content: bytes, kind: str | None, mode: UploadMode, _database: str, _state: int
) -> Checking:
    return desk.check(engine(), content, name, kind=kind, mode=mode, today=desk.today(engine()))


def show_reading(checking: Checking) -> None:
    """Say in one line how the file was read."""
    words, checked = text(), checking.checked
    parts = [
        kind_title(checked.kind, words) if checked.kind else words("upload-unrecognised"),
        words("upload-rows", count=checked.row_count),
    ]
    found = checked.detected
    if found and found.sheet:
        parts.append(words("upload-sheet", sheet=found.sheet))
    elif found:
        separator = {"\t": "Tab"}.get(found.delimiter or "", found.delimiter or "—")
        parts += [found.encoding or "—", words("upload-delimiter", delimiter=separator)]
    if found and found.header_row:
        parts.append(words("upload-header-row", row=found.header_row))
    st.markdown(f"**{plain(checking.name)}** — " + " · ".join(plain(part) for part in parts))


def show_problems(checking: Checking) -> None:
    """List errors, warnings and what was normalised, each with its row, column and mend."""
    words, checked = text(), checking.checked
    if checked.errors:
        st.error(words("upload-has-errors", count=_total(checked.errors)), icon=":material/block:")
        _table(checked.errors, checked.kind, "errors")
    if checked.warnings:
        st.warning(words("upload-has-warnings", count=_total(checked.warnings)))
        _table(checked.warnings, checked.kind, "warnings")
    if checked.notes:
        with st.expander(words("upload-has-notes", count=_total(checked.notes))):
            _table(checked.notes, checked.kind, "notes")


def _total(problems: tuple[Problem, ...]) -> int:
    return sum(problem.count for problem in problems)


def _table(problems: tuple[Problem, ...], kind: str | None, name: str) -> None:
    words = text()
    said = [desk.worded(problem, kind, words) for problem in problems[:LISTED]]
    frame = pd.DataFrame(
        {
            words("problem-row"): pd.array([one.row for one in said], dtype="Int64"),
            words("problem-column"): [one.header or one.column for one in said],
            words("problem-sentence"): [one.sentence for one in said],
            words("problem-found"): [one.found for one in said],
            words("problem-expected"): [one.expected for one in said],
            words("problem-fix"): [one.fix for one in said],
        }
    )
    shown = frame.dropna(axis="columns", how="all")
    st.dataframe(
        shown,
        hide_index=True,
        key=f"staff-{name}",
        height=min(36 * (len(shown) + 1), 290),
        column_config={
            words("problem-row"): st.column_config.NumberColumn(width=80),
            words("problem-sentence"): st.column_config.TextColumn(width="large"),
        },
    )
    if len(problems) > LISTED:
        st.caption(words("upload-more", count=len(problems) - LISTED))


def show_changes(checking: Checking) -> None:
    """Count and list what the file would change, before it does."""
    words, found, kind = text(), checking.difference, checking.checked.kind
    if found is None or kind is None:
        return
    st.subheader(words("upload-preview"))
    with st.container(horizontal=True):
        for name in ("new", "changed", "same", "missing"):
            label = words(f"upload-{name}")
            st.metric(label, words.number(getattr(found, name)), border=True)
    if not found.changes.empty:
        st.dataframe(
            _named(found.changes, kind, words),
            hide_index=True,
            key="staff-changes",
            height=min(36 * (len(found.changes) + 1), 290),
        )
    if not found.missing_rows.empty and checking.mode is UploadMode.REPLACE:
        st.warning(words("upload-ends-rows", count=found.missing))
        rows = found.missing_rows
        rows.columns = pd.Index(CONTRACTS[kind].header(words))
        st.dataframe(rows, hide_index=True, key="staff-missing", height=200)


def _named(changes: pd.DataFrame, kind: str, words: Text) -> pd.DataFrame:
    """Put the cells of a preview under headers that people read."""
    headers = {name: words(header_key(kind, name)) for name in CONTRACTS[kind].names}
    named = changes.assign(column=changes["column"].map(headers)).astype(
        {"old": "str", "new": "str"}
    )
    return named.rename(
        columns=headers
        | {
            "column": words("problem-column"),
            "old": words("upload-old"),
            "new": words("upload-new-value"),
        }
    )


def show_consequences(consequences: pd.DataFrame) -> None:
    """Say what would become of the board's indicators; one line each."""
    words = text()
    if consequences.empty:
        st.caption(words("consequences-none"))
        return
    st.markdown("**" + words("consequences-title", count=len(consequences)) + "**")
    frame = pd.DataFrame(
        {
            words("consequences-indicator"): consequences["indicator_code"],
            words("consequences-period"): [
                words.period(code) if isinstance(code, str) else ""
                for code in consequences["period_after"]
            ],
            words("consequences-before"): consequences["value_before"],
            words("consequences-after"): consequences["value_after"],
            words("consequences-plan-before"): _plans(consequences["plan_before"], words),
            words("consequences-plan-after"): _plans(consequences["plan_after"], words),
        }
    )
    number = st.column_config.NumberColumn(format="localized")
    st.dataframe(
        frame,
        hide_index=True,
        key="staff-consequences",
        height=min(36 * (len(frame) + 1), 290),
        column_config={
            words("consequences-before"): number,
            words("consequences-after"): number,
        },
    )


def _plans(plans: pd.Series, words: Text) -> list[str]:
    return [
        words(f"plan-{plan}".replace("_", "-")) if isinstance(plan, str) else "—" for plan in plans
    ]


def offer_apply(checking: Checking) -> None:
    """Offer to apply a sound file, once its warnings are accepted; say where nothing changes."""
    words, found = text(), checking.difference
    if found is None:
        st.info(words("upload-mend"))
        return
    ended = found.missing if checking.mode is UploadMode.REPLACE else 0
    if not found.new + found.changed + ended:
        st.info(words("upload-nothing-new"))
        return
    show_consequences(desk.consequences(engine(), checking, moment()))
    accepted = True
    if checking.checked.warnings:
        accepted = st.checkbox(words("upload-accept"), key=ACCEPTED)
    st.text_input(words("upload-note"), key=NOTE, max_chars=300)
    st.button(
        words("upload-apply", count=found.new + found.changed + ended),
        type="primary",
        disabled=not accepted,
        on_click=_apply,
        args=(checking,),
        key="staff-apply",
    )


def _apply(checking: Checking) -> None:
    accepted = sorted({problem.code for problem in checking.checked.warnings})
    try:
        upload = desk.apply(
            engine(),
            checking,
            by=AUTHOR,
            note=st.session_state.get(NOTE) or None,
            acknowledged=accepted if st.session_state.get(ACCEPTED) or not accepted else (),
        )
    except store.RefusedChangeError as error:
        st.session_state[DONE] = ("error", desk.refusal(error, text()))
        return
    st.session_state[f"{FILE}-round"] += 1
    st.session_state[ACCEPTED] = False
    st.session_state[DONE] = ("applied", upload)


def show_outcome() -> None:
    """Say once what became of the last press of a button, with the way on and the way back."""
    words = text()
    outcome, value = st.session_state.get(DONE, (None, None))
    if outcome == "error":
        st.error(plain(value))
    elif outcome == "undone":
        st.success(words("undo-done", upload=value[0], made=value[1]))
    elif outcome == "applied" and value is None:
        st.info(words("upload-nothing-new"))
    elif outcome == "applied":
        st.success(words("upload-applied", upload=value))
        with st.container(horizontal=True):
            st.page_link("pages/board/overview.py", label=words("upload-to-board"))
            st.page_link("pages/staff/history.py", label=words("upload-to-history"))
            st.button(words("upload-undo"), on_click=_undo, args=(value,), key="staff-undo-at-once")
    if outcome in ("error", "undone"):
        del st.session_state[DONE]


def _undo(upload: int) -> None:
    note = st.session_state.get(NOTE) or None
    try:
        made = desk.undo(engine(), upload, by=AUTHOR, note=note)
    except store.RefusedChangeError as error:
        st.session_state[DONE] = ("error", desk.refusal(error, text()))
    else:
        st.session_state[DONE] = ("undone", (upload, made))


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
            words("history-kind"): [_kind_or_act(kind, words) for kind in listed["kind"]],
            words("history-file"): listed["file_name"],
            words("history-by"): listed["uploaded_by"],
            words("history-added"): listed["added"],
            words("history-changed"): listed["changed"],
            words("history-ended"): listed["ended"],
            words("history-undone"): listed["undone_by"],
            words("history-note"): listed["note"],
        }
    )
    picked = st.dataframe(
        frame,
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


def _kind_or_act(kind: str, words: Text) -> str:
    return kind_title(kind, words) if kind in CONTRACTS else words(f"act-{kind}")


def show_upload(upload: pd.Series) -> None:
    """Offer an upload's original file and its undo, with what the undo would change."""
    words, number = text(), int(upload["upload"])
    st.subheader(words("history-one", upload=number))
    if upload["has_content"]:
        st.download_button(
            words("history-original"),
            lambda: store.content(engine(), number) or b"",
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
        on_click=_undo,
        args=(number,),
        disabled=not st.session_state.get(NOTE),
        help=words("undo-needs-reason"),
        key="staff-undo",
    )
