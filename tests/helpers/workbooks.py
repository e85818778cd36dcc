"""Workbooks for tests: ordinary ones, and hostile ones written part by part."""

import io
import zipfile
from collections.abc import Iterable, Mapping

import xlsxwriter

PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPES = (
    f'<?xml version="1.0"?><Types xmlns="{PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships'
    '+xml"/><Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.spreadsheetml.sheet.main+xml"/></Types>'
)
LINKS = f'<?xml version="1.0"?><Relationships xmlns="{PACKAGE}/relationships">{{}}</Relationships>'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
BOOK = (
    f'<?xml version="1.0"?><workbook xmlns="{MAIN}" xmlns:r="{OFFICE}">'
    '<sheets><sheet name="Лист1" sheetId="1" r:id="rId1"/></sheets></workbook>'
)


def workbook(sheets: Mapping[str, Iterable[Iterable[object]]]) -> bytes:
    """Write a workbook: sheet name -> rows; a cell may be a pair of a value and a number format."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_numbers": False})
    for name, rows in sheets.items():
        sheet = book.add_worksheet(name)
        for row, cells in enumerate(rows):
            for column, cell in enumerate(cells):
                if isinstance(cell, tuple):
                    sheet.write(row, column, cell[0], book.add_format({"num_format": cell[1]}))
                elif cell is not None:
                    sheet.write(row, column, cell)
    book.close()
    return out.getvalue()


def raw_workbook(cells: str, *, span: str = "A1") -> bytes:
    """Write a workbook of one sheet from the XML of its cells, as no program would."""
    sheet = (
        f'<?xml version="1.0"?><worksheet xmlns="{MAIN}"><dimension ref="{span}"/>'
        f"<sheetData>{cells}</sheetData></worksheet>"
    )
    return packed(
        {
            "[Content_Types].xml": TYPES,
            "_rels/.rels": LINKS.format(
                f'<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/>'
            ),
            "xl/workbook.xml": BOOK,
            "xl/_rels/workbook.xml.rels": LINKS.format(
                f'<Relationship Id="rId1" Type="{OFFICE}/worksheet"'
                ' Target="worksheets/sheet1.xml"/>'
            ),
            "xl/worksheets/sheet1.xml": sheet,
        }
    )


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    """Pack parts into an archive."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()
