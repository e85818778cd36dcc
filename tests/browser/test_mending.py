"""A file with twenty mistakes, from drop to applied: five mended in the grid, the rest in Excel."""

import re

import pytest
from playwright.sync_api import expect
from python_calamine import CalamineWorkbook

from tests.browser.conftest import box_of
from tests.browser.test_main_job import drop
from tests.helpers.workbooks import workbook

HEADER = ("Код показателя", "Организация", "Период", "Значение", "Дата отчёта")
WRONG_VALUES = ("много", "около 12", "11-13", "12 дней", "12,5*")
WRONG_DAYS = ("31.02.2026", "вчера", "не помню", "15.13.2026", "скоро")
WRONG_MEMBERS = ("S91", "S92", "S93", "S94", "S95")
GRID_ROW, GRID_COLUMN = 52, 130
"""Where the first cell of the grid is, from its corner, in pixels."""


@pytest.fixture
def address(written_address):
    """A shared app: what this test writes, no other reads."""
    return written_address


def twenty_mistakes():
    """Lay out twenty rows, each with one mistake, as Russian Excel saves them."""
    day, half, other = "14.09.2026", "2025/26-H1", "2025/26-H2"
    rows = [("2.99", f"S{n:02}", half, "12", day) for n in range(1, 6)]
    rows += [("2.5", f"S{n:02}", half, v, day) for n, v in enumerate(WRONG_VALUES, start=6)]
    rows += [("2.5", f"S{n:02}", other, "12", d) for n, d in enumerate(WRONG_DAYS, start=1)]
    rows += [("2.5", member, other, "12", day) for member in WRONG_MEMBERS]
    return "\r\n".join([";".join(cells) for cells in (HEADER, *rows)]).encode("cp1251")


def mend_in_grid(visit, text):
    """Write a text into the first cell of the first failing row, once the grid is drawn anew."""
    visit.settle()
    grid = visit.page.get_by_test_id("stExpander").get_by_test_id("stDataFrame").first
    grid.scroll_into_view_if_needed()
    visit.settle()
    box = box_of(grid)
    visit.page.mouse.dblclick(box["x"] + GRID_COLUMN, box["y"] + GRID_ROW)
    cell = visit.page.locator(".gdg-input")
    cell.fill(text)
    cell.press("Enter")


def mended(content):
    """Return the annotated file with every remaining mistake mended, as a clerk does in Excel."""
    sheet = CalamineWorkbook.from_filelike(content).get_sheet_by_index(0)
    rows = [list(cells) for cells in sheet.to_python(skip_empty_area=False)]
    wrong = dict.fromkeys((*WRONG_VALUES, *WRONG_DAYS), None)
    right = dict(zip(WRONG_MEMBERS, ("S06", "S07", "S08", "S09", "S10"), strict=True))
    for cells in rows[1:]:
        for place, cell in enumerate(cells):
            if cell in WRONG_VALUES:
                cells[place] = 12
            elif cell in wrong:
                cells[place] = "14.09.2026"
            cells[place] = right.get(str(cell), cells[place])
    return workbook({"Значения показателей": rows})


def test_twenty_mistakes_are_mended_on_the_page_and_in_the_annotated_file(visit, tmp_path):
    visit.open("/upload?lang=ru")
    drop(visit, "отчёт.csv", twenty_mistakes())
    alert = visit.page.get_by_test_id("stAlert").first
    expect(alert).to_contain_text("20 ошибок")
    visit.page.get_by_text(re.compile("Исправить 20 строк в таблице")).click()
    for left in range(19, 14, -1):
        mend_in_grid(visit, "2.5")
        expect(alert).to_contain_text(f"{left} ошиб")
        visit.settle()
    with visit.page.expect_download() as download:
        visit.page.get_by_role("button", name="Скачать файл с пометками").click()
    path = tmp_path / "annotated.xlsx"
    download.value.save_as(path)
    with path.open("rb") as file:
        content = mended(file)

    visit.open("/upload?lang=ru")
    drop(visit, "отчёт.xlsx", content)
    expect(visit.page.get_by_role("button", name="Применить")).to_be_visible()
    for warning in visit.page.get_by_text("Верно, так и есть").all():
        warning.click()
        visit.settle()
    visit.page.get_by_role("button", name="Применить").click()
    expect(visit.page.get_by_text("принята")).to_be_visible()


def test_a_fix_closes_and_the_next_cause_keeps_its_own(visit):
    visit.open("/upload?lang=ru")
    rows = [("2.5", member, "2025/26-H2", "12", "14.09.2026") for member in ("S91", "S92")]
    drop(visit, "два.csv", "\r\n".join([";".join(one) for one in (HEADER, *rows)]).encode())
    fixes = visit.page.get_by_role("button", name="Исправить", exact=True)
    expect(fixes).to_have_count(2)
    fixes.first.click()
    visit.settle()
    visit.page.get_by_role("button", name="Пропустить 1 строку").click()
    visit.settle()
    expect(fixes).to_have_count(1)
    expect(visit.page.get_by_test_id("stPopoverBody")).to_have_count(0)
