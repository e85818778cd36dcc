"""Cells to typed values: every distinct text of a column is parsed once and mapped back."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
import pandas as pd

from lib.intake import cell_reports
from lib.intake.parsing import columns
from lib.intake.parsing.choices import SCALE
from lib.intake.parsing.notation import RECOGNISED, Notation, observed
from lib.intake.parsing.numbers import CURRENCY
from lib.intake.parsing.outcomes import ParseResult
from lib.intake.parsing.references.names import Names
from lib.intake.reading.grid import Codes
from lib.intake.sheet import Sheet
from lib.tables import Type


def parse(
    sheet: Sheet,
    names: Names | None,
    scales: Mapping[str, float],
    notation: Notation = RECOGNISED,
) -> None:
    """Fill the sheet's frame and report every cell that cannot be taken.

    scales : column of money -> what its header says its numbers are to be multiplied by.
    notation : what is known of how numbers and days are written.
    """
    items = sheet.contract.columns.items()
    sheet.notation = observed(
        ((column, sheet.texts[name].distinct) for name, column in items if name in sheet.texts),
        notation,
    )
    notation = replace(
        notation,
        month_first=sheet.notation.month_first,
        commas=sheet.notation.commas,
    )
    parsed: dict[str, ParseResult] = {}
    frame: dict[str, object] = {}
    for name, column in sheet.contract.columns.items():
        dtype = sheet.contract.dtypes[name]
        if name not in sheet.texts:
            frame[name] = _by_row([None], dtype, np.zeros(len(sheet.lines), dtype=np.int32))
            continue
        texts = sheet.texts[name].distinct
        parsed[name] = columns.parse(name, column, texts, names, notation)
        cell_reports.ask_about_lost_zero(sheet, name, column, names, parsed[name])
        sheet.texts[name] = sheet.texts[name].unmarked()
        cell_reports.find_damage(sheet, name, column, parsed[name])
        if column.type is Type.TEXT:
            formulas = sheet.texts[name].matching(lambda text: text.startswith("="))
            sheet.report_once("formula-text", formulas, name)
        cell_reports.report_faults(sheet, name, parsed[name])
        cell_reports.note_readings(sheet, name, parsed[name])
        frame[name] = _by_row(parsed[name].entries, dtype, sheet.texts[name].codes)
        cell_reports.ask_about_day_order(sheet, name, column)
    sheet.frame = pd.DataFrame(frame)
    _fill_from_columns(sheet, parsed)
    _fill_keys(sheet)
    _require(sheet, parsed)
    _scale(sheet, parsed, scales)


def _by_row(by_text: Sequence[Any], dtype: str, codes: Codes) -> "pd.Series[Any]":
    """Spread one value per distinct text over the rows."""
    return pd.Series(by_text, dtype=dtype).take(codes).reset_index(drop=True)


def _fill_from_columns(sheet: Sheet, parsed: Mapping[str, ParseResult]) -> None:
    """Fill columns that a text of another column speaks for: the end of a range, a date's grain."""
    for source, outcome in parsed.items():
        if CURRENCY in outcome.beside:
            of_cells = _spread(sheet, source, outcome.beside[CURRENCY])
            of_header = sheet.currencies.get(source, of_cells)
            sheet.currencies[source] = of_cells.fillna(of_header)
        for target, values_beside in outcome.beside.items():
            if target not in sheet.frame:
                continue
            values = _spread(sheet, source, values_beside)
            sheet.frame[target] = sheet.frame[target].fillna(values)
    if "grain" in sheet.frame:
        dated = next(n for n, c in sheet.contract.columns.items() if c.type is Type.DAY_OR_PERIOD)
        days = pd.Series("day", index=sheet.frame.index, dtype="str")
        sheet.frame["grain"] = sheet.frame["grain"].fillna(days.where(sheet.frame[dated].notna()))


def _spread(sheet: Sheet, source: str, values_beside: Mapping[int, Any]) -> "pd.Series[str]":
    """Return, by row, values of another column that distinct texts of ``source`` imply."""
    by_text: list[Any] = [None] * len(sheet.texts[source].distinct)
    for place, value in values_beside.items():
        by_text[place] = value
    return _by_row(by_text, "str", sheet.texts[source].codes)


def _fill_keys(sheet: Sheet) -> None:
    """Give empty cells of a key the code that they stand for."""
    for name, column in sheet.contract.columns.items():
        if not column.empty_means:
            continue
        if name in sheet.texts:
            empty = sheet.texts[name].matching(lambda text: not text)
            sheet.frame.loc[empty, name] = column.empty_means
        else:
            sheet.frame[name] = pd.Series(column.empty_means, sheet.frame.index, dtype="str")


def _require(sheet: Sheet, parsed: Mapping[str, ParseResult]) -> None:
    """Report empty cells that must be filled."""
    for name, column in sheet.contract.columns.items():
        if not (column.required or column.key) or name not in parsed:
            continue
        faulty = sheet.texts[name].where(parsed[name].faults)
        sheet.report("required-empty", sheet.frame[name].isna() & ~faulty, name)


def _scale(sheet: Sheet, parsed: Mapping[str, ParseResult], scales: Mapping[str, float]) -> None:
    """Turn money in thousands or millions into whole units, and scores into per cent.

    A cell's own «350 тыс. руб.» wins; else the header and the currency of the row decide. The two
    may say the same, not different things.
    """
    height = len(sheet.lines)
    by_row = np.ones(height)
    scale_by_text = parsed["currency"].beside.get(SCALE) if "currency" in parsed else None
    if scale_by_text:
        by_text = np.ones(len(sheet.texts["currency"].distinct))
        for place, value in scale_by_text.items():
            by_text[place] = value
        by_row = by_text[sheet.texts["currency"].codes]
    for name, column in sheet.contract.columns.items():
        scale = scales.get(name, 1)
        if name not in parsed or (column.unit != "currency" and scale == 1):
            continue
        rows = by_row if column.unit == "currency" else np.ones(height)
        has_own_scale = sheet.texts[name].where(
            place for place, code in parsed[name].readings.items() if code == "read-scale"
        )
        twice = (rows != 1) & (scale != 1) & (rows != scale) & ~has_own_scale
        sheet.report("scale-twice", twice, name)
        factor = sheet.factors[name] = np.where(has_own_scale, 1, np.where(rows != 1, rows, scale))
        if (factor != 1).any():
            sheet.frame[name] = sheet.frame[name] * factor
        if scale != 1:
            sheet.report_file("unit-taken", column=name, scale=scale)
