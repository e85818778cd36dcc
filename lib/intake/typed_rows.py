"""Rows of a table as the sheet of a contract: columns named, cells typed."""

from collections.abc import Sequence

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from lib.contracts import CONTRACTS, columns_called, money_within
from lib.formats import column_letters
from lib.intake import cells
from lib.intake.indicator_units import take_units_off
from lib.intake.layout import structure
from lib.intake.layout.headers import header_units
from lib.intake.layout.headers.meanings import NAMED_IN, Fit
from lib.intake.layout.rows.body import Body
from lib.intake.layout.table import Table
from lib.intake.layout.wide_tables.across import VALUE
from lib.intake.layout.wide_tables.shapes import Shape
from lib.intake.made_codes import drop_empty_codes, make_codes
from lib.intake.parsing.notation import Notation
from lib.intake.parsing.quantities import split as quantities_and_units
from lib.intake.parsing.settings import canonical
from lib.intake.reading.grid import Mask, Texts
from lib.intake.rules.money import currency_of_consortium
from lib.intake.sheet import Context, Sheet


def sheet_of(body: Body, table: Table, shape: Shape, context: Context) -> Sheet:
    """Name the columns of some rows, and report rows that are longer or shorter than the header."""
    columns = shape.fit.columns
    texts = {column: body.columns[places[0]] for column, places in columns.items()}
    drop_empty_codes(texts, shape.kind)
    named = {
        column: shape.header[places[0]] or column_letters(places[0])
        for column, places in columns.items()
        if column in texts
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
    if shape.kind in VALUE and (place := _units_at(table.header, shape.fit)) is not None:
        sheet.units = body.columns[place]
    if is_list:
        sheet.report_once("list-joined", surplus, last)
        surplus = np.zeros(len(body.lines), dtype=bool)
    sheet.report("surplus-cells", surplus, None, expected=str(width))
    unnamed = {
        column_letters(place): structure.holds_figures(column)
        for place, column in enumerate(body.columns[: min(width, len(table.header))])
        if not table.header[place]
        and [place] not in columns.values()
        and column.matching(bool).any()
    }
    for code, has_figures in (("columns-of-figures", True), ("columns-unknown", False)):
        letters = [letter for letter, figures in unnamed.items() if figures is has_figures]
        if letters:
            sheet.report_file(code, headers=", ".join(letters), count=len(letters))
    sheet.report_once("rows-short", body.lengths < width, None)
    return sheet


def _units_at(header: Sequence[str], fit: Fit) -> int | None:
    """Return the place of a column of units, which the kind itself does not have."""
    called = (place for place in fit.unknown if _is_unit(header[place]))
    return next(called, None)


def _is_unit(heading: str) -> bool:
    return columns_called(heading).get("indicators") in ("unit", "unit_kind")


def _rejoined(columns: Sequence[Texts], rows: Mask) -> Texts:
    """Join the cells of a list that the file's delimiter parted, in its last column."""
    texts, codes = list(columns[0].distinct), columns[0].codes.copy()
    for row in np.flatnonzero(rows):
        texts.append("; ".join(filter(None, (column[int(row)] for column in columns))))
        codes[row] = len(texts) - 1
    return Texts(texts, codes).compact()


def type_cells(sheet: Sheet, table: Table, shape: Shape, notation: Notation) -> None:
    """Type the cells, with what the header says of units, and codes of the file itself known."""
    for column in sheet.contract.columns.values():
        kind, _, name = (column.refers_to or "").partition(".")
        if kind == sheet.contract.kind and name in sheet.texts:
            sheet.context.names.learn(f"{kind}.{name}", sheet.texts[name].distinct)
    fit, header = shape.fit, shape.header
    take_units_off(sheet)
    typed_units = sheet.texts.get("unit")
    factors = _settle_units(sheet)
    for name, currency in header_units.currencies(fit, header).items():
        sheet.currencies[name] = pd.Series(currency, range(len(sheet.lines)), dtype="str")
    scales = header_units.scales(fit, header, table.titles)
    cells.parse(sheet, sheet.context.names, scales, notation)
    if typed_units is not None:
        sheet.texts["unit"] = sheet.texts["unit"].under(typed_units)
    if factors is not None:
        sheet.frame["quantity"] = sheet.frame["quantity"] * factors
        sheet.report_once("unit-converted", factors != 1, "quantity")
    for name, value in header_units.constants(fit, header).items():
        sheet.frame[name] = pd.Series(value, sheet.frame.index, dtype="str")
        sheet.report_file("read-header-unit", column=name, examples=value)
    _fill_currency(sheet, fit, table.titles)
    _fill_names(sheet)
    make_codes(sheet)
    _settle_values(sheet)


def _fill_currency(sheet: Sheet, fit: Fit, titles: Sequence[str]) -> None:
    """Fill the currency that must be there: what cells say, or a title, or what is set."""
    declared = sheet.contract.columns.get("currency")
    if not declared or not declared.required or "currency" in fit.columns:
        return
    empty = sheet.frame["currency"].isna()
    if not empty.any():
        return
    named = (money.currency for title in titles if (money := money_within(title)))
    titled = next((currency for currency in named if currency), None)
    currency = titled or currency_of_consortium(sheet)
    sheet.frame["currency"] = sheet.frame["currency"].fillna(currency)
    if titled:
        sheet.report_file("read-header-unit", column="currency", examples=titled)
    else:
        count = int(empty.sum())
        sheet.report_file("currency-assumed", column="currency", currency=currency, count=count)


def _fill_names(sheet: Sheet) -> None:
    """Take a Kazakh or English name for the Russian one where the file has no column of that."""
    if "name_ru" not in sheet.contract.columns or "name_ru" in sheet.texts:
        return
    for name in NAMED_IN:
        if name in sheet.texts:
            sheet.fill("name_ru", sheet.frame[name])


def _settle_values(sheet: Sheet) -> None:
    """Replace valid values of settings by their stored form; invalid ones stay as typed."""
    if sheet.contract.kind != "settings":
        return
    pairs = zip(sheet.frame["setting"], sheet.frame["value"], strict=True)
    values = [
        canonical(name, value) or value
        if isinstance(name, str) and isinstance(value, str)
        else value
        for name, value in pairs
    ]
    sheet.frame["value"] = pd.Series(values, sheet.frame.index, dtype="str")


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
