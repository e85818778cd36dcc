"""The main job: a school's file from Russian Excel reaches the board, mistakes and all."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import box_of

HEADER = ("Код показателя", "Организация", "Период", "Числитель", "Знаменатель", "Дата отчёта")
RIGHT = ("3.1", "Школа «Родник» (демо)", "2025/2026 уч. год", "31", "31", "14.09.2026")
TOO_MANY = ("3.1", "S10", "2025/26", "310", "31", "14.09.2026")
FIRST_VALUE = 490, 71
"""Where the value of the first row of a sheet to fill is, from the grid's corner, in pixels."""
UNKNOWN = ("3.99", "S10", "2025/26", "около 12", "31", "14.09.2026")


@pytest.fixture
def address(written_address):
    """A shared app: what these tests write, no other reads."""
    return written_address


def from_russian_excel(*rows):
    """Lay rows out as Russian Excel saves them: a title, an empty line, cp1251, semicolons."""
    lines = ["Отчёт школы «Родник» за 2025/26 учебный год;;;;;", ";;;;;", ";".join(HEADER)]
    lines += [";".join(row) for row in rows]
    return "\r\n".join([*lines, ""]).encode("cp1251")


def drop(visit, name, content):
    """Give a file to the upload page and wait for its answer."""
    visit.page.locator("input[type=file]").set_input_files(
        {"name": name, "mimeType": "text/csv", "buffer": content}
    )
    expect(visit.page.get_by_text(name).first).to_be_visible()
    visit.settle()


ICON = re.compile(r"[a-z_]+")


def value_on_board(visit):
    """Read what the page of indicator 3.1 says, its value included; names of icons are no text."""
    visit.open("/directions?lang=ru&direction=3&indicator=3.1")
    page_text = visit.page.locator("[data-testid=stMain]").inner_text()
    result = re.search(r"(\d+,?\d*)\s?%", page_text)
    assert result, page_text
    return [line for line in page_text.splitlines() if line.strip() and not ICON.fullmatch(line)]


def test_a_wrong_file_is_explained_and_the_right_one_changes_the_charts(visit):
    visit.open("/?lang=ru")
    expect(visit.page.get_by_role("heading", name="Обзор").first).to_be_visible()
    expect(visit.page.locator(".vega-embed svg").first).to_be_visible()
    before = value_on_board(visit)

    visit.open("/upload?lang=ru")
    drop(visit, "родник.csv", from_russian_excel(RIGHT, TOO_MANY, UNKNOWN))
    alert = visit.page.locator("[data-testid=stAlert]").first
    expect(alert).to_contain_text("данные не изменились")
    encoding = visit.page.get_by_role("combobox", name="Кодировка")
    expect(encoding).to_have_value("Windows-1251")
    expect(visit.page.get_by_role("button", name="Применить")).to_have_count(0)
    assert value_on_board(visit) == before

    visit.open("/upload?lang=ru")
    drop(visit, "родник.csv", from_russian_excel(RIGHT))
    expect(visit.page.get_by_role("button", name="Применить")).to_be_visible()
    for warning in visit.page.get_by_text("Верно, так и есть").all():
        warning.click()
        visit.settle()
    visit.page.get_by_role("button", name="Применить").click()
    expect(visit.page.get_by_text("принята")).to_be_visible()
    after = value_on_board(visit)
    assert after != before

    visit.open("/upload?lang=ru")
    drop(visit, "родник.csv", from_russian_excel(RIGHT))
    expect(visit.page.get_by_text("менять нечего")).to_be_visible()


def test_a_curators_round_from_the_form_to_the_december_sheet(visit):
    page, board = visit.page, "/mentoring?lang=ru&member=S10&part=sheets"
    visit.open(board)
    before = page.locator("[data-testid=stMetric]", has_text="Охват учащихся").inner_text()
    choose_half(visit, "Полугодие", 1, 1)
    with page.expect_download() as form:
        page.get_by_role("button", name="Бланк в CSV").click()
    header, *lines = form.value.path().read_text("utf-8-sig").splitlines()
    assert len(lines) > 1
    place = header.split(";").index("в т. ч. 10–19 лет")
    filled = [header]
    for line in lines:
        cells = line.split(";")
        if cells[2] == "все формы":
            cells[place] = str(int(cells[place]) - 10)
        filled.append(";".join(cells))

    visit.open("/upload?lang=ru")
    drop(visit, form.value.suggested_filename, "\r\n".join([*filled, ""]).encode("utf-8-sig"))
    for warning in page.get_by_text("Верно, так и есть").all():
        warning.click()
        visit.settle()
    page.get_by_role("button", name="Применить").click()
    expect(page.get_by_text("принята")).to_be_visible()

    visit.open(board)
    coverage = page.locator("[data-testid=stMetric]", has_text="Охват учащихся")
    assert coverage.inner_text() != before
    choose_half(visit, "Полугодие", 0, 1)
    with page.expect_download() as sheet:
        page.get_by_role("button", name="Скачать CSV").click()
    text = sheet.value.path().read_text("utf-8-sig").replace("\xa0", " ")
    assert "20 декабря 2025" in text
    assert "«Родник»" in text


def test_a_report_that_is_owed_is_filled_on_the_page(visit):
    page = visit.page
    visit.open("/due?lang=ru&member=S05")
    grid = page.get_by_test_id("stDataFrame").last
    grid.scroll_into_view_if_needed()
    visit.settle()
    corner = box_of(grid)
    page.mouse.dblclick(corner["x"] + FIRST_VALUE[0], corner["y"] + FIRST_VALUE[1])
    editor = page.locator("#portal :is(input, textarea)")
    editor.fill("83,1")
    editor.press("Enter")
    visit.settle()
    page.get_by_role("button", name="Применить: 1 строка").click()
    expect(page.get_by_text("принята")).to_be_visible()
    visit.settle()
    with page.expect_download() as sheet:
        page.get_by_role("button", name="CSV", exact=True).click()
    rows = sheet.value.path().read_text("utf-8-sig").splitlines()
    assert "5.5" not in [row.split(";")[1] for row in rows]


def choose_half(visit, label, place, down):
    """Choose a half-year in one of the boxes with a label, some lines below the chosen one.

    While a list is open, nothing else on the page is announced, so keys go to the page.
    """
    box = visit.page.get_by_role("combobox", name=label).nth(place)
    box.scroll_into_view_if_needed()
    visit.settle()
    box.click()
    expect(visit.page.get_by_role("option").first).to_be_visible()
    for key in ["ArrowDown"] * down + ["Enter"]:
        visit.page.keyboard.press(key)
    visit.settle()
