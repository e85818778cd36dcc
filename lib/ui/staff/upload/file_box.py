"""The file box: templates to fill, the files, their kinds, what happens to rows they lack."""

from collections.abc import Sequence

import streamlit as st

from lib import desk, store
from lib.access import AccountRole, may_upload, writable_rows
from lib.contracts import CONTRACTS
from lib.export import consortium, prefill, template
from lib.ui.kit import session
from lib.ui.kit.cache import rows_of
from lib.ui.kit.desk import dropped_files
from lib.ui.kit.desk.outcome import DROPPED, ROUND
from lib.ui.kit.desk.preview import act_title
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.guard import identity
from lib.ui.kit.session import settings
from lib.ui.staff.upload import choices
from lib.ui.staff.upload.choices import ChosenFile
from lib.vocabulary import SettingName, UploadMode

MEGABYTE = 1024 * 1024

MODE = "staff-mode"
"""Session key of what becomes of rows that the files lack."""


def offer_templates() -> None:
    """Offer an empty file of every kind, as CSV and as Excel, and a filled workbook of all."""
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
        st.download_button(
            words("upload-example"),
            lambda: desk.example_workbook(words),
            f"{words('upload-example-file')}.xlsx",
            help=words("upload-example.about"),
            key="staff-template-example",
            on_click="ignore",
        )


def _offer_template(kind: str) -> None:
    words, contract = session.words(), CONTRACTS[kind]
    st.caption(escape_markdown(words(f"kind-{kind}.about")))
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
    if kind == "indicators":
        st.download_button(
            words("upload-extra-indicators"),
            lambda: desk.extra_indicators(words.language),
            "indicators_extra.csv",
            key="staff-extra-indicators",
            on_click="ignore",
        )
    reader = identity()
    if may_upload(reader, kind):
        rows, is_all = rows_of(kind), reader.has(AccountRole.COORDINATOR)
        st.download_button(
            words("upload-known" if is_all else "upload-known-own"),
            lambda: prefill.as_workbook(writable_rows(reader, kind, rows), kind, words),
            f"{kind}.xlsx",
            key="staff-known",
            on_click="ignore",
        )


def choose_files() -> list[ChosenFile]:
    """Picker: files that become one upload; none until all are there and are small enough.

    Whatever a name says, the bytes tell what a file is: a refusal is a sentence of ours.
    """
    words = session.words()
    limit = int(settings()[SettingName.UPLOAD_LIMIT_MB])
    round_ = st.session_state.setdefault(ROUND, 0)
    dropped = st.file_uploader(
        words("upload-drop", limit=limit),
        key=f"staff-file-{round_}",
        max_upload_size=limit,
        accept_multiple_files=True,
        on_change=_forget_dropped,
    )
    ids = [file.file_id for file in dropped]
    dropped_files.make_room(ids)
    if not set(st.session_state.get(DROPPED, ())) <= set(ids):
        st.info(words("upload-given-back"))
        return []
    st.session_state[DROPPED] = ids
    most = limit * MEGABYTE
    files = desk.unpacked([(file.name, file.getvalue()) for file in dropped], most)
    if len(files) > desk.FILES_AT_MOST:
        st.error(words("upload-too-many", count=len(files), limit=desk.FILES_AT_MOST))
        return []
    if sum(len(content) for _, content in files) > most:
        st.error(words("upload-too-big", limit=limit))
        return []
    return _different([ChosenFile(*file) for file in files])


def _different(files: Sequence[ChosenFile]) -> list[ChosenFile]:
    """Return files of different bytes; of those with equal bytes the first, with a word."""
    firsts: dict[str, ChosenFile] = {}
    for file in files:
        firsts.setdefault(choices.digest(file.content), file)
    kept = list(firsts.values())
    twice = [file.name for file in files if file not in kept]
    if twice:
        st.caption(escape_markdown(session.words()("upload-twice", files=", ".join(twice))))
    return kept


def _forget_dropped() -> None:
    """Another file was dropped, or the reader took one away."""
    st.session_state.pop(DROPPED, None)


def choose_reading(files: Sequence[ChosenFile]) -> UploadMode:
    """Pickers: the kind of a single file, and what becomes of rows that the files lack."""
    words = session.words()
    st.session_state.setdefault(MODE, UploadMode.UPDATE)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        if len(files) == 1:
            choose_kind(files[0])
        mode = st.segmented_control(
            words("upload-mode"),
            list(UploadMode),
            format_func=lambda code: words(f"upload-mode-{code}"),
            required=True,
            help=words("upload-mode-help"),
            key=MODE,
        )
    return UploadMode(mode or UploadMode.UPDATE)


def choose_kind(file: ChosenFile) -> None:
    """Picker: the kind of a file; its header tells where nothing is chosen."""
    words = session.words()
    st.selectbox(
        words("upload-kind"),
        [None, *CONTRACTS],
        format_func=lambda code: act_title(code, words) if code else words("upload-recognise"),
        key=choices.kind_key(file),
        on_change=choices.forget_sheets,
        args=(file,),
    )


def choose_sheet_kind(sheet: ChosenFile) -> None:
    """Picker: the kind of a sheet of a workbook of several tables, or that it is not read."""
    words = session.words()
    kind, options = choices.kind(sheet) or "", ["", *CONTRACTS]
    key = f"{choices.key('sheet-kind', sheet)}-{kind}"
    st.selectbox(
        words("upload-sheet-kind"),
        options,
        index=options.index(kind),
        format_func=lambda code: act_title(code, words) if code else words("recognition-skip"),
        key=key,
        on_change=_choose_sheet_kind,
        args=(sheet, key),
    )


def _choose_sheet_kind(sheet: ChosenFile, key: str) -> None:
    choices.choose_kind(sheet, st.session_state[key] or None)
