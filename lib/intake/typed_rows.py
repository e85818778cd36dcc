"""Rows of a table as the sheet of a contract: columns named, cells typed."""

from collections.abc import Sequence

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from lib.contracts import CONTRACTS
from lib.intake import cells
from lib.intake.layout import header_units
from lib.intake.layout.body import Body
from lib.intake.layout.headers import NAMED_IN, Fit
from lib.intake.layout.shapes import Shape
from lib.intake.layout.table import Table
from lib.intake.made_codes import make_codes
from lib.intake.parsing.notation import Notation
from lib.intake.parsing.quantities import split as quantities_and_units
from lib.intake.privacy import screen
from lib.intake.reading.grid import Mask, Texts
from lib.intake.sheet import Context, Sheet


def sheet_of(body: Body, table: Table, shape: Shape, context: Context) -> Sheet:
    """Name the columns of some rows, and report rows that are longer or shorter than the header."""
    columns = shape.fit.columns
    texts = {column: body.columns[places[0]] for column, places in columns.items()}
    named = {
        column: shape.header[places[0]] or screen.letter(places[0])
        for column, places in columns.items()
    }
    contract = CONTRACTS[shape.kind]
    header = slice(table.start - table.source_format.header_height, table.start)
    has_header = table.source_format.header_height > 0
    width = int(table.grid.lengths[header].max()) if has_header else len(table.header)
    surplus = np.zeros(len(body.lines), dtype=bool)
    for column in body.columns[width : len(table.header)]:
        surplus |= column.matching(bool)
    last = next((name for name, places in columns.items() if places[0] == width - 1), None)
    is_list = last is not None and contract.columns[last].many and surplus.any()
    if last and is_list:
        texts[last] = _rejoined(body.columns[width - 1 : len(table.header)], surplus)
    sheet = Sheet(contract, body.lines, texts, context, named)
    if is_list:
        sheet.report_once("list-joined", surplus, last)
        surplus = np.zeros(len(body.lines), dtype=bool)
    sheet.report("surplus-cells", surplus, None, expected=str(width))
    unnamed = [
        screen.letter(place)
        for place, column in enumerate(body.columns[: min(width, len(table.header))])
        if not table.header[place]
        and [place] not in columns.values()
        and column.matching(bool).any()
    ]
    if unnamed:
        sheet.tell("columns-unknown", headers=", ".join(unnamed), count=len(unnamed))
    sheet.report_once("rows-short", body.lengths < width, None)
    return sheet


def _rejoined(columns: Sequence[Texts], rows: Mask) -> Texts:
    """Join the cells of a list that the file's delimiter parted, in its last column."""
    texts, codes = list(columns[0].distinct), columns[0].codes.copy()
    for row in np.flatnonzero(rows):
        texts.append("; ".join(filter(None, (column[int(row)] for column in columns))))
        codes[row] = len(texts) - 1
    return Texts(texts, codes).compact()


def type_cells(sheet: Sheet, table: Table, fit: Fit, notation: Notation) -> None:
    """Type the cells, with what the header says of units, and codes of the file itself known."""
    for column in sheet.contract.columns.values():
        kind, _, name = (column.refers_to or "").partition(".")
        if kind == sheet.contract.kind and name in sheet.texts:
            sheet.context.names.learn(f"{kind}.{name}", sheet.texts[name].distinct)
    factors = _settle_units(sheet)
    scales = header_units.scales(fit, table.header, table.titles)
    cells.parse(sheet, sheet.context.names, scales, notation)
    if factors is not None:
        sheet.frame["quantity"] = sheet.frame["quantity"] * factors
        sheet.report_once("unit-converted", factors != 1, "quantity")
    for name, value in header_units.constants(fit, table.header).items():
        sheet.frame[name] = pd.Series(value, sheet.frame.index, dtype="str")
        sheet.tell("read-header-unit", column=name, examples=value)
    _fill_names(sheet)
    make_codes(sheet)


def _fill_names(sheet: Sheet) -> None:
    """Take a Kazakh or English name for the Russian one where the file has no column of that."""
    if "name_ru" not in sheet.contract.columns or "name_ru" in sheet.texts:
        return
    for name in NAMED_IN:
        if name in sheet.texts:
            sheet.fill("name_ru", sheet.frame[name])


def _settle_units(sheet: Sheet) -> "NDArray[np.float64] | None":
    """Part quantities of exchanges from their units; by what each is multiplied, if anything is."""
    if sheet.contract.kind != "exchanges" or "quantity" not in sheet.texts:
        return None
    quantities, units, factors = quantities_and_units(
        sheet.texts["quantity"], sheet.texts.get("unit"), sheet.contract
    )
    sheet.texts["quantity"] = quantities
    if units is not None:
        sheet.texts["unit"] = units
    return factors if (factors != 1).any() else None
