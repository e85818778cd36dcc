"""The way of a file on its page: chosen, read, its problems listed, applied."""

import hashlib
from dataclasses import dataclass

import pandas as pd
import streamlit as st

from lib import desk, store
from lib.cache import SHARED
from lib.contracts import CONTRACTS
from lib.desk import Submission
from lib.export import template
from lib.intake import Problem
from lib.ui.kit import session
from lib.ui.kit.desk.outcome import ACCEPTED, NOTE, ROUND, apply
from lib.ui.kit.desk.permissions import show_refused
from lib.ui.kit.desk.preview import act_title, height, show_consequences
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.session import database, engine, moment, settings
from lib.vocabulary import SettingName, UploadMode

LISTED = 1000
"""Problems listed in a table; the counts above it are whole."""


@dataclass(frozen=True)
class ChosenFile:
    """A file as it was dropped on the page."""

    name: str
    content: bytes


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
        contract = CONTRACTS[kind]
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


def choose_file() -> ChosenFile | None:
    """Ask for a file; nothing until one is there and is small enough."""
    words = session.words()
    limit = int(settings()[SettingName.UPLOAD_LIMIT_MB])
    round_ = st.session_state.setdefault(ROUND, 0)
    file = st.file_uploader(
        words("upload-drop", limit=limit),
        type=["csv", "tsv", "txt", "xlsx"],
        key=f"staff-file-{round_}",
        max_upload_size=limit,
    )
    if file is None:
        return None
    content = file.getvalue()
    if len(content) > limit * 1024 * 1024:
        st.error(words("upload-too-big", limit=limit))
        return None
    return ChosenFile(file.name, content)


def choose_reading() -> tuple[str | None, UploadMode]:
    """Ask for the kind of file and for what becomes of rows that it lacks."""
    words = session.words()
    with st.container(horizontal=True, vertical_alignment="bottom"):
        kind = st.selectbox(
            words("upload-kind"),
            [None, *CONTRACTS],
            format_func=lambda code: act_title(code, words) if code else words("upload-recognise"),
            key="staff-kind",
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


def check(file: ChosenFile, kind: str | None, mode: UploadMode) -> Submission:
    """Check a file against what is known now; the result is cached until somebody uploads."""
    today = desk.today(engine())
    key = (
        *("check", database(), store.latest(engine()), today),
        *(file.name, hashlib.sha256(file.content).digest(), kind, mode),
    )

    def run() -> Submission:
        return desk.check(engine(), file.content, file.name, kind=kind, mode=mode, today=today)

    with st.spinner(session.words()("upload-checking")):
        return SHARED.get_by_key(key, run)


def show_reading(submission: Submission) -> None:
    """Say in one line how the file was read."""
    words, result = session.words(), submission.result
    parts = [
        act_title(result.kind, words) if result.kind else words("upload-unrecognised"),
        words("upload-rows", count=result.row_count),
    ]
    found = result.source_format
    if found and found.sheet:
        parts.append(words("upload-sheet", sheet=found.sheet))
    elif found:
        separator = {"\t": "Tab"}.get(found.delimiter or "", found.delimiter or "—")
        parts += [found.encoding or "—", words("upload-delimiter", delimiter=separator)]
    if found and found.header_row:
        parts.append(words("upload-header-row", row=found.header_row))
    st.markdown(
        f"**{escape_markdown(submission.name)}** — "
        + " · ".join(escape_markdown(part) for part in parts)
    )


def show_problems(submission: Submission) -> None:
    """List errors, warnings and what was normalised, each with its row, column and mend."""
    words, result = session.words(), submission.result
    if result.errors:
        st.error(words("upload-has-errors", count=_total(result.errors)), icon=":material/block:")
        _table(result.errors, result.kind, "errors")
    if result.warnings:
        st.warning(words("upload-has-warnings", count=_total(result.warnings)))
        _table(result.warnings, result.kind, "warnings")
    if result.notes:
        with st.expander(words("upload-has-notes", count=_total(result.notes))):
            _table(result.notes, result.kind, "notes")


def _total(problems: tuple[Problem, ...]) -> int:
    return sum(problem.count for problem in problems)


def _table(problems: tuple[Problem, ...], kind: str | None, name: str) -> None:
    words = session.words()
    said = [desk.problem_text(problem, kind, words) for problem in problems[:LISTED]]
    frame = pd.DataFrame(
        {
            words("problem-row"): pd.array([one.row for one in said], dtype="Int64"),
            words("problem-column"): [one.header or one.column for one in said],
            words("problem-found"): [one.found for one in said],
            words("problem-sentence"): [one.sentence for one in said],
            words("problem-expected"): [one.expected for one in said],
            words("problem-fix"): [one.fix for one in said],
        }
    )
    shown = frame.dropna(axis="columns", how="all")
    said_in_words = shown.columns.drop(words("problem-row"), errors="ignore")
    shown = shown.fillna(dict.fromkeys(said_in_words, ""))
    st.dataframe(
        shown.style.format(na_rep="", precision=0),
        hide_index=True,
        key=f"staff-{name}",
        height=height(len(shown)),
        column_config={
            words("problem-row"): st.column_config.NumberColumn(width=60),
            words("problem-column"): st.column_config.TextColumn(width=130),
            words("problem-found"): st.column_config.TextColumn(width=90),
            words("problem-sentence"): st.column_config.TextColumn(width=330),
            words("problem-expected"): st.column_config.TextColumn(width=220),
        },
    )
    if len(problems) > LISTED:
        st.caption(words("upload-more", count=len(problems) - LISTED))


def offer_apply(submission: Submission) -> None:
    """Offer to apply a sound file, once its warnings are accepted; say where nothing changes."""
    words, found = session.words(), submission.difference
    if found is None:
        st.info(words("upload-mend"))
        return
    ended = found.missing if submission.mode is UploadMode.REPLACE else 0
    if not found.new + found.changed + ended:
        st.info(words("upload-nothing-new"))
        return
    if show_refused(submission):
        return
    show_consequences(desk.consequences(engine(), submission, moment()))
    accepted = True
    if submission.result.warnings:
        accepted = st.checkbox(words("upload-accept"), key=ACCEPTED)
    st.text_input(words("upload-note"), key=NOTE, max_chars=300)
    st.button(
        words("upload-apply", count=found.new + found.changed + ended),
        type="primary",
        disabled=not accepted,
        on_click=apply,
        args=(submission,),
        key="staff-apply",
    )
