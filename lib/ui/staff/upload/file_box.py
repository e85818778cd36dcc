"""The file box: templates to fill, the file itself, its kind, what happens to rows it lacks."""

import dataclasses
import hashlib

import streamlit as st

from lib import access, desk, intake, store
from lib.access import AccountRole, Occasion
from lib.cache import SHARED
from lib.contracts import CONTRACTS
from lib.desk import FileSubmission, Submission
from lib.export import consortium, prefill, template
from lib.ui.kit import session
from lib.ui.kit.cache import rows_of
from lib.ui.kit.desk import dropped_files
from lib.ui.kit.desk.outcome import DROPPED, ROUND
from lib.ui.kit.desk.preview import act_title
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.guard import identity
from lib.ui.kit.session import database, engine, settings
from lib.ui.staff.upload import choices
from lib.ui.staff.upload.choices import ChosenFile
from lib.vocabulary import SettingName, UploadMode

EDITS, EDITED_FROM = "staff-edits", "staff-edited-from"
"""Session keys: what was mended, by the digest of the file; which file a mended one was."""


def offer_templates() -> None:
    """Offer an empty file of every kind, as CSV and as Excel."""
    words = session.words()
    with st.popover(words("upload-templates"), icon=":material/description:"):
        kind = st.selectbox(
            words("upload-kind"),
            list(CONTRACTS),
            index=list(CONTRACTS).index("measurements"),
            format_func=lambda code: act_title(code, words),
            key="staff-template",
        )
        _offer_template(kind)
        st.divider()
        st.caption(words("upload-everything"))
        st.download_button(
            words("upload-everything-template"),
            lambda: consortium.workbook({}, words),
            f"{store.WORKBOOK}.xlsx",
            key="staff-template-everything",
            on_click="ignore",
        )


def _offer_template(kind: str) -> None:
    words, contract = session.words(), CONTRACTS[kind]
    st.caption(escape_markdown(words(f"kind-{kind}.about".replace("_", "-"))))
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
    if identity().has(AccountRole.COORDINATOR):
        rows = rows_of(kind)
        st.download_button(
            words("upload-known"),
            lambda: prefill.as_workbook(rows, kind, words),
            f"{kind}.xlsx",
            key="staff-known",
            on_click="ignore",
        )


def choose_file() -> ChosenFile | None:
    """Picker: a file; nothing until one is there and is small enough.

    Whatever its name says, the bytes tell what a file is: a refusal is a sentence of ours.
    """
    words = session.words()
    limit = int(settings()[SettingName.UPLOAD_LIMIT_MB])
    round_ = st.session_state.setdefault(ROUND, 0)
    file = st.file_uploader(
        words("upload-drop", limit=limit),
        key=f"staff-file-{round_}",
        max_upload_size=limit,
        on_change=_forget_dropped,
    )
    dropped_files.make_room(file.file_id if file else None)
    if file is None:
        if st.session_state.get(DROPPED):
            st.info(words("upload-given-back"))
        return None
    st.session_state[DROPPED] = file.file_id
    content = file.getvalue()
    if len(content) > limit * 1024 * 1024:
        st.error(words("upload-too-big", limit=limit))
        return None
    return ChosenFile(file.name, content)


def _forget_dropped() -> None:
    """Another file was dropped, or the reader took it away."""
    st.session_state.pop(DROPPED, None)


def choose_reading() -> tuple[str | None, UploadMode]:
    """Pickers: the kind of file, and what becomes of rows that it lacks."""
    words = session.words()
    with st.container(horizontal=True, vertical_alignment="bottom"):
        kind = st.selectbox(
            words("upload-kind"),
            [None, *CONTRACTS],
            format_func=lambda code: act_title(code, words) if code else words("upload-recognise"),
            key=choices.KIND,
        )
        mode = st.segmented_control(
            words("upload-mode"),
            list(UploadMode),
            format_func=lambda code: words(f"upload-mode-{code}"),
            default=UploadMode.UPDATE,
            required=True,
            help=words("upload-mode-help"),
            key="staff-mode",
        )
    return kind, UploadMode(mode)


def check(file: ChosenFile, kind: str | None, mode: UploadMode) -> FileSubmission:
    """Check a file, as it was mended on the page, against what is known now.

    The result is cached until somebody uploads.
    """
    decisions, recalls = choices.decisions(file), choices.recalls(file)
    submission = _check(file, kind, mode, decisions, recalls)
    digest = choices.digest(file.content)
    edits = st.session_state.get(EDITS, {}).get(digest)
    if not edits or not isinstance(submission, Submission):
        return submission
    content = desk.edited(submission, edits)
    st.session_state.setdefault(EDITED_FROM, {})[choices.digest(content)] = digest
    without_encoding = dataclasses.replace(submission.result.decisions, encoding=None)
    kind = kind or submission.result.kind
    mended = _check(ChosenFile(file.name, content), kind, mode, without_encoding, recalls)
    if isinstance(mended, Submission):
        return dataclasses.replace(mended, recalled=submission.recalled)
    return mended


def _check(
    file: ChosenFile,
    kind: str | None,
    mode: UploadMode,
    decisions: intake.Decisions,
    recalls: bool,
) -> FileSubmission:
    today = desk.today(engine())
    key = (
        *("check", database(), store.latest(engine()), today, repr(decisions), recalls),
        *(file.name, hashlib.sha256(file.content).digest(), kind, mode),
    )

    def run() -> FileSubmission:
        submission = desk.check_file(
            engine(),
            file.content,
            file.name,
            kind=kind,
            decisions=decisions,
            recalls=recalls,
            mode=mode,
            today=today,
        )
        if not submission.is_sound:
            access.record(engine(), Occasion.REFUSAL, identity().account, "upload with errors")
        return submission

    with st.spinner(session.words()("upload-checking")):
        return SHARED.get_by_key(key, run)
