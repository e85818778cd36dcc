"""Web pages and XML under a workbook's name: read as the sheets that they are."""

import base64
import quopri
from time import process_time

import pytest

from lib.intake import UnreadableError, read_table
from tests.helpers.files import checked, codes_of

HEADER = ["Код показателя", "Код организации", "Период", "Значение"]


def page(*rows, head='<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">'):
    """A page with one table, as programs write it under the name of an .xls."""
    lines = ("".join(f"<td>{cell}</td>" for cell in row) for row in rows)
    return (
        f"<html><head>{head}<style>td {{mso-number-format:General}}</style></head><body>"
        f"<table border=1><tr>{'</tr><tr>'.join(lines)}</tr></table></body></html>"
    )


def xml(*rows):
    """A workbook as Excel 2003 writes it in XML."""
    return (
        '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>'
        '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" '
        'xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">'
        '<Styles><Style ss:ID="a"/></Styles>'
        f'<Worksheet ss:Name="Отчёт"><Table>{"".join(rows)}</Table></Worksheet></Workbook>'
    )


def xml_cells(*cells):
    """Cells of XML; numbers are numbers."""
    types = ["String" if isinstance(cell, str) else "Number" for cell in cells]
    return "".join(
        f'<Cell><Data ss:Type="{type_}">{cell}</Data></Cell>'
        for type_, cell in zip(types, cells, strict=True)
    )


def test_a_page_saved_as_a_workbook_is_read():
    rows = [
        HEADER,
        ["6.1", "S01", "2024/25-H1", "12,5"],
        ["6.1", "S02", "2024/25-H1", "1&nbsp;300"],
    ]
    answer = checked(page(*rows), encoding="cp1251", name="report.xls")
    assert codes_of(answer.errors) == []
    assert answer.rows["value"].tolist() == [12.5, 1300]
    assert answer.rows["line"].tolist() == [2, 3]
    assert not answer.may_be_stored


def test_merged_cells_of_a_page_keep_their_places():
    content = (
        "<table><tr><th>Код организации<th>Код показателя<th>Период<th>Значение"
        "<tr><td rowspan=2>S01<td>6.1<td>2024/25-H1<td>12"
        "<tr><td>6.1<td>2024/25-H2<td>13</table>"
    )
    answer = checked(content)
    assert answer.rows[["member_code", "period", "value"]].to_numpy().tolist() == [
        ["S01", "2024/25-H1", 12.0],
        ["S01", "2024/25-H2", 13.0],
    ]


def test_a_table_inside_a_table_is_one_of_its_own():
    inner = page(HEADER, ["6.1", "S01", "2024/25-H1", "12"], head="")
    table = read_table(f"<table><tr><td>Меню</td><td>{inner}</td></tr></table>".encode())
    assert table.header == HEADER
    assert table.rows == [["6.1", "S01", "2024/25-H1", "12"]]


def test_xml_of_excel_2003_keeps_types_gaps_and_comments_apart():
    content = xml(
        f"<Row>{xml_cells(*HEADER)}</Row>",
        f'<Row ss:Index="3">{xml_cells("6.1", "S01", "2024/25-H1")}'
        '<Cell><Data ss:Type="Number">1.234</Data>'
        "<Comment><Data>сверено</Data></Comment></Cell></Row>",
        f"<Row>{xml_cells('6.1', 'S02')}"
        '<Cell ss:Index="4"><Data ss:Type="Number">7</Data></Cell></Row>',
    )
    table = read_table(content.encode())
    assert table.rows == [
        ["", "", "", ""],
        ["6.1", "S01", "2024/25-H1", "1.234"],
        ["6.1", "S02", "", "7"],
    ]
    assert table.source_format.sheet == "Отчёт"
    assert ("comment", "", "сверено") in table.elsewhere
    assert checked(content).rows["value"].tolist() == [1.234, 7]


def archive(*parts, beginning="MIME-Version: 1.0"):
    head = f'{beginning}\r\nContent-Type: multipart/related; boundary="----=_Next"\r\n\r\n'
    body = "".join(f"------=_Next\r\n{part}\r\n" for part in parts)
    return f"{head}{body}------=_Next--\r\n".encode()


def quoted(content, encoding="utf-8"):
    text = quopri.encodestring(content.encode(encoding)).decode()
    head = f'Content-Type: text/html; charset="{encoding}"\r\nContent-ID: <frame@mhtml.blink>'
    return f"{head}\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n{text}"


@pytest.mark.parametrize("encoding", ["utf-8", "windows-1251"])
@pytest.mark.parametrize(
    "beginning",
    [
        "MIME-Version: 1.0",
        "From: <Saved by Blink>\r\nSubject: report\r\nDate: Mon, 1 Sep 2025\r\nMIME-Version: 1.0",
    ],
)
def test_web_archives_of_excel_and_of_browsers_are_read(beginning, encoding):
    content = page(HEADER, ["6.1", "S01", "2024/25-H1", "12"], head="")
    picture = "Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo="
    answer = checked(archive(quoted(content, encoding), picture, beginning=beginning))
    assert answer.errors == ()
    assert answer.rows["value"].tolist() == [12]
    assert answer.may_be_stored is False


def test_a_web_archive_in_base64_is_read():
    content = page(HEADER, ["6.1", "S01", "2024/25-H1", "12"], head="")
    text = base64.b64encode(content.encode()).decode()
    head = "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64"
    assert checked(archive(f"{head}\r\n\r\n{text}")).rows["value"].tolist() == [12]


def test_a_web_archive_without_a_table_is_a_web_page():
    assert codes_of(checked(archive(quoted("<p>Войдите</p>"))).errors) == ["file-web-page"]


@pytest.mark.parametrize(
    "content",
    [
        "<html><body><p>Войдите в систему</p></body></html>",
        "<table></table>",
        "<table><tr><td> </td></tr></table>",
    ],
)
def test_a_page_without_a_filled_table_is_a_web_page(content):
    assert codes_of(checked(content).errors) == ["file-web-page"]


def test_persons_beside_the_table_of_a_page_are_found():
    content = page(HEADER, ["6.1", "S01", "2024/25-H1", "12"], head="")
    content = content.replace("</body>", "<p>Исполнитель: Иванова Мария Петровна</p></body>")
    assert "personal-property" in codes_of(checked(content).errors)


def test_a_row_far_out_is_refused():
    content = xml(
        f"<Row>{xml_cells(*HEADER)}</Row>", f'<Row ss:Index="9000000">{xml_cells("6.1")}</Row>'
    )
    with pytest.raises(UnreadableError, match="workbook-too-wide"):
        read_table(content.encode())


@pytest.mark.parametrize(
    "piece", ["<!--", "<td ", "<td rowspan=9999 colspan=200>x", "<table>", "&#", "<![", "<a b='"]
)
def test_hostile_markup_is_read_within_seconds(piece):
    begun = process_time()
    checked("<table><tr><td>1" + piece * (100_000 // len(piece)))
    assert process_time() - begun < 5
