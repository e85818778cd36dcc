"""Reports about the cells of a column: damaged texts, faults, questions, how texts were read."""

import re
from dataclasses import replace
from decimal import Decimal

import numpy as np

from lib.intake.parsing.days import is_unsure
from lib.intake.parsing.outcomes import Fault, ParseResult
from lib.intake.parsing.references.names import Names
from lib.intake.reading import mojibake
from lib.intake.reading.workbook import NUMBER_MARK
from lib.intake.sheet import Sheet, counted
from lib.tables import Column, Type

_LETTERS_LOST = re.compile(
    r"[а-яёәғқңөұүһі]\?+[а-яёәғқңөұүһі]|(?<!\w)\?[а-яё]{2,}|\?{3,}", re.IGNORECASE
)
_SUSPECT = re.compile(
    "[\ufffd?ÐÑ╨╤]|[À-ÿ]{4}|[–—][\u00a0-\u045f\u2018-\u22ff][–—]|[РС][\u0080-\u00bf\u0402-\u045f\u2013-\u2122]"
    "|[\u2500-\u259f\u00adЎўҐґЄєЇїЏџЃѓЌќЋћЂђЉљЊњЈј]|[а-яё][А-ЯЁ]{2}"
)
_UNKNOWN = {"unknown-member", "unknown-code"}
_FOREIGN, _NAMED, _LETTERS = 4, 8, 60
"""Texts that are a list of somebody else's; how many of them a problem names, and letters."""
_SHOWN = 3
"""Examples that a note names."""


def ask_about_lost_zero(
    sheet: Sheet, name: str, column: Column, names: Names | None, parsed: ParseResult
) -> None:
    """Ask about the number 1.1 of a workbook where 1.10 is a code too: it is the same number.

    Where only 1.10 is a code, it is proposed.
    """
    if names is None or column.refers_to != "indicators.indicator_code":
        return
    codes = names.register(column.refers_to).codes
    other = {
        place: f"{text.removesuffix(NUMBER_MARK)}0"
        for place, text in enumerate(sheet.texts[name].distinct)
        if text.endswith(NUMBER_MARK) and f"{text.removesuffix(NUMBER_MARK)}0" in codes
    }
    for place, code in other.items():
        if place in parsed.faults:
            parsed.faults[place] = replace(parsed.faults[place], fix=code)
            continue
        row = int(sheet.lines[sheet.texts[name].where([place]).argmax()])
        cell = sheet.texts[name].distinct[place].removesuffix(NUMBER_MARK)
        sheet.report_file("code-lost-zero", row=row, column=name, found=cell, other=code)


def find_damage(sheet: Sheet, name: str, column: Column, parsed: ParseResult) -> None:
    """Mark texts in a wrong encoding as faults, and report those that lost letters on their way."""
    texts = sheet.texts[name].distinct
    if column.type not in (Type.TEXT, Type.CODE, Type.REFERENCE):
        return
    if not _SUSPECT.search("\n".join(texts)):
        return
    lost = []
    for place, text in enumerate(texts):
        original = (
            mojibake.repaired(text)
            or mojibake.read_as_western(text)
            or mojibake.read_as_other_page(text)
        )
        if "\ufffd" in text:
            parsed.faults[place] = Fault("broken-character")
        elif original:
            parsed.faults[place] = Fault("mojibake", fix=original)
        elif _LETTERS_LOST.search(text):
            lost.append(place)
    sheet.report("lost-letters", sheet.texts[name].where(lost), name)


def report_faults(sheet: Sheet, name: str, parsed: ParseResult) -> None:
    """Report every cell of a column that cannot be taken; it counts as empty from here on."""
    cells = sheet.texts[name]
    for place in parsed.faults:
        parsed.entries[place] = None
    bad = cells.where(parsed.faults)
    sheet.unsound |= bad
    if _is_foreign(parsed):
        texts = [cells.distinct[place] for place in parsed.faults]
        shown = ", ".join(f"«{text[:_LETTERS]}»" for text in texts[:_NAMED])
        sheet.report_file(
            "codes-foreign",
            row=int(sheet.lines[bad.argmax()]),
            column=name,
            count=int(bad.sum()),
            texts=shown + (" …" if len(texts) > _NAMED else ""),
            number=len(texts),
        )
        return
    for count, position in counted(np.flatnonzero(bad)):
        fault = parsed.faults[int(cells.codes[position])]
        sheet.report_file(
            fault.code,
            row=int(sheet.lines[position]),
            column=name,
            found=cells[position],
            expected=fault.expected,
            fix=fault.fix,
            count=count,
            **fault.values,
        )


def _is_foreign(parsed: ParseResult) -> bool:
    """Whether nothing in a column of references is known, and that of several texts.

    The cause is one: the list that they are from is not loaded, or the column is another.
    """
    codes = {fault.code for fault in parsed.faults.values()}
    is_known = any(entry is not None for entry in parsed.entries)
    return len(parsed.faults) >= _FOREIGN and codes <= _UNKNOWN and not is_known


def ask_about_day_order(sheet: Sheet, name: str, column: Column) -> None:
    """Ask about «03/04/2025» where no day of the file proves that the day comes first."""
    if sheet.notation.day_order_proved or column.type not in (Type.DAY, Type.DAY_OR_PERIOD):
        return
    unsure = sheet.texts[name].matching(is_unsure)
    if unsure.any():
        examples = ", ".join(
            dict.fromkeys(sheet.texts[name].only(unsure).compact().distinct[:_SHOWN])
        )
        row = int(sheet.lines[unsure.argmax()])
        count = int(unsure.sum())
        sheet.report_file("read-day-first", row=row, column=name, count=count, examples=examples)


def note_readings(sheet: Sheet, name: str, parsed: ParseResult) -> None:
    """Report how the texts of a column were parsed: one note per way, with examples."""
    cells = sheet.texts[name]
    rows = np.bincount(cells.codes, minlength=len(cells.distinct))
    for code in sorted(set(parsed.readings.values())):
        places = [place for place, reading in parsed.readings.items() if reading == code]
        examples = [
            f"«{cells.distinct[place]}» → {_as_text(parsed.entries[place])}"
            for place in places[:_SHOWN]
        ]
        sheet.report_file(
            code,
            row=int(sheet.lines[cells.where(places).argmax()]),
            column=name,
            count=int(rows[places].sum()),
            examples=", ".join(examples),
        )


def _as_text(value: object) -> str:
    if isinstance(value, float):
        return format(Decimal(f"{value:.15g}"), "f")
    return "—" if value is None else str(value)
