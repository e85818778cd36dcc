"""How a file was read: one line of facts that can be changed, above its first rows."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from lib.desk import Submission
from lib.formats import column_letters
from lib.intake import CODE_PAGES, CheckResult, SourceFormat
from lib.text import MISSING, Text
from lib.ui.kit import session
from lib.ui.kit.tables import show_table
from lib.ui.kit.tables.table_view import UNLIMITED
from lib.ui.staff.upload import choices
from lib.ui.staff.upload.choices import ChosenFile

ENCODINGS = ("utf-8", *CODE_PAGES)
DELIMITERS = (";", ",", "\t", "|")
DECIMAL_NAMES = {",": "comma", ".": "point"}
DAY_FORMS = ("day-first", "month-first")
HEADER_ROWS = 30
"""Rows among which the header may be chosen."""


@dataclass(frozen=True)
class Fact:
    """One thing about how a file was read.

    name : of the widget and of the message of its label. options : what it may be instead.
    change : what another option decides.
    """

    name: str
    value: Any
    options: Sequence[Any]
    in_words: Callable[[Any], str]
    change: Callable[[Any], dict[str, object]]


def show_facts(submission: Submission, file: ChosenFile) -> None:
    """Show how a table was read; whatever is changed is read anew."""
    result, words = submission.result, session.words()
    if result.source_format is None:
        return
    with st.container(horizontal=True, gap="small", key=choices.key("facts", file)):
        for fact in _facts(result, words):
            if fact.name != "sheet" or file.sheet is None:
                _show_fact(fact, submission, file)


def _show_fact(fact: Fact, submission: Submission, file: ChosenFile) -> None:
    options = list(dict.fromkeys([*fact.options, fact.value]))
    key = f"{choices.key(f'fact-{fact.name}', file)}-{fact.value}"
    st.selectbox(
        session.words()(f"fact-{fact.name}"),
        options,
        index=options.index(fact.value),
        format_func=fact.in_words,
        key=key,
        on_change=_change,
        args=(fact, key, submission, file),
        width=172,
    )


def _change(fact: Fact, key: str, submission: Submission, file: ChosenFile) -> None:
    reused = submission.result.decisions if submission.reused_from else None
    if reused:
        choices.choose_kind(file, submission.result.kind)
    choices.decide(file, reused, **fact.change(st.session_state[key]))


def _facts(result: CheckResult, words: Text) -> Iterator[Fact]:
    """Yield what is known of how a file was read: of its text or its sheet, then of its cells."""
    source_format, notation = result.source_format, result.notation
    assert source_format is not None
    yield from _facts_of_format(source_format, [name for name, _, _ in result.sheets], words)
    if result.places:
        marks, in_words = tuple(DECIMAL_NAMES), partial(_decimal, words)
        yield Fact("decimal", notation.decimal, marks, in_words, lambda mark: {"decimal": mark})
    if notation.day_form:
        yield Fact(
            "days",
            notation.day_form,
            DAY_FORMS,
            partial(_days, words),
            lambda form: {"month_first": form == "month-first"},
        )
    height = max([*result.beginning, source_format.header_row or 0])
    yield Fact(
        "header-row",
        (source_format.header_row or 0) if source_format.header_height else 0,
        range(min(height, HEADER_ROWS) + 1),
        partial(_header_row, words),
        lambda row: {"header_row": row, "columns": {}},
    )


def _facts_of_format(
    source_format: SourceFormat, sheets: Sequence[str], words: Text
) -> Iterator[Fact]:
    """Yield the sheet of a workbook, or the encoding and the delimiter of a text."""
    sheet, mark = source_format.sheet, source_format.delimiter
    if sheet is not None:
        yield Fact("sheet", sheet, sheets or [sheet], str, lambda name: {"sheet": name})
        return
    name = "utf-8" if source_format.encoding == "utf-8-sig" else source_format.encoding
    yield Fact("encoding", name, ENCODINGS, _encoding, lambda name: {"encoding": name})
    in_words = partial(_delimiter, words)
    yield Fact("delimiter", mark, DELIMITERS, in_words, lambda mark: {"delimiter": mark})


def _encoding(name: str | None) -> str:
    called = {"cp1251": "Windows-1251", "cp1252": "Windows-1252", "kz1048": "KZ-1048"}
    return called.get(name or "", (name or MISSING).upper().replace("_", " "))


def _delimiter(words: Text, mark: str | None) -> str:
    names = {"\t": "fact-tab", " ": "fact-space", "  ": "fact-space"}
    return words(names[mark]) if mark in names else (mark or MISSING)


def _decimal(words: Text, mark: str | None) -> str:
    return words(f"fact-decimal-{DECIMAL_NAMES.get(mark or '', 'none')}")


def _days(words: Text, form: str) -> str:
    return words(f"fact-days-{form}")


def _header_row(words: Text, row: int) -> str:
    return words("fact-header-row-number", row=row) if row else words("fact-header-row-none")


def show_first_rows(submission: Submission, file: ChosenFile) -> None:
    """Show the rows about the header as they stand in the file, the header's own marked."""
    result, words = submission.result, session.words()
    rows, source_format = result.beginning, result.source_format
    if not rows or source_format is None:
        return
    width = max(map(len, rows.values()))
    frame = pd.DataFrame(
        [[*cells, *[""] * (width - len(cells))] for cells in rows.values()],
        index=pd.Index(list(rows), name=words("problem-row")),
        columns=[column_letters(place) for place in range(width)],
    )
    first = source_format.header_row or 0
    header = range(first, first + source_format.header_height)
    styled = frame.style.apply(
        lambda cells: ["font-weight: bold" if cells.name in header else ""] * width, axis=1
    )
    key = choices.key("first-rows", file)
    show_table(styled, key, tallest=UNLIMITED, empty="", index=True)
