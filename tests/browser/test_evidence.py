"""From a number to its rows, to the upload that brought them, and back, each by its address."""

import re

import pytest
from playwright.sync_api import expect

from lib import store
from tests.helpers.paths import ROOT

TAB = "Строки за цифрой"


@pytest.fixture
def address(shared_address):
    """These tests only read, so they share one app."""
    return shared_address


def facts(visit):
    """What the tables under the chosen row say, by header."""
    expect(visit.page.get_by_text("Как записано в файле")).to_be_visible()
    rows = visit.page.locator("[data-testid=stTable] tr").all()
    return dict([cell.inner_text().strip() for cell in row.locator("td").all()] for row in rows)


def summed(visit):
    """The sentence that adds up the rows behind the figure."""
    line = visit.page.get_by_text("Σ").first
    expect(line).to_be_visible()
    return line.inner_text()


def test_a_number_opens_its_rows_a_row_its_upload_and_back_leads_to_the_row(visit):
    page = visit.page
    visit.open("/?lang=ru")
    visit.click_middle(page.locator(".vega-embed svg text", has_text="Квалификация").first)
    expect(page).to_have_url(re.compile(r"/directions\?direction=3"))
    visit.settle()
    page.locator(".st-key-indicator button", has_text="3.2").click()
    page.get_by_role("radio", name=TAB).click()
    visit.settle()
    value = re.search(r"= (\S+)", summed(visit))[1]
    expect(page.get_by_role("heading", level=4, name=f": {value}")).to_be_visible()

    page.locator(".st-key-row input").click()
    page.locator(".st-key-row input").fill("S10")
    page.keyboard.press("Enter")
    visit.settle()
    cells = facts(visit)
    path = ROOT / "data" / "demo" / cells["Файл"]
    header, line = (
        path.read_text(encoding="utf-8-sig").splitlines()[number - 1].split(";")
        for number in (1, int(cells["Строка"]))
    )
    for name, cell in zip(header, line, strict=True):
        assert cells[name] == cell, name
    there = page.url

    page.get_by_role("link", name="→ К загрузке №").click()
    expect(page).to_have_url(re.compile(r"/history\?upload=\d+$"))
    upload = page.url.rpartition("=")[2]
    heading = page.get_by_role("heading", name=f"Загрузка № {upload}")
    expect(heading).to_be_visible()
    visit.settle()
    page.reload()
    expect(heading).to_be_visible()
    visit.settle()

    page.go_back()
    visit.settle()
    assert page.url == there
    assert facts(visit) == cells
    expect(page.locator(".st-key-row input")).to_have_value("«Родник» · S10, 2025/26 уч. год")


def upload_of(database, file):
    """The number of the upload of a file of the demo."""
    engine = store.open_database(f"sqlite:///{database}")
    history = store.history(engine).set_index("file_name")
    engine.dispose()
    return history.loc[file, "upload"]


def test_an_upload_leads_to_the_indicators_that_it_changed(visit, demo_database):
    page, upload = visit.page, upload_of(demo_database, "2026-10-15_measurements.csv")
    visit.open(f"/history?lang=ru&upload={upload}")
    expect(page.get_by_text(re.compile(r"Загрузка изменила \d+ строк"))).to_be_visible()
    page.get_by_role("link", name="→ 4.2").click()
    expect(page).to_have_url(re.compile(r"/directions\?indicator=4\.2"))
    visit.settle()
    expect(page.get_by_role("radio", name=TAB)).to_be_checked()
    expect(page.get_by_role("heading", name="4.2").first).to_be_visible()
    page.go_back()
    expect(page).to_have_url(re.compile(rf"/history\?upload={upload}$"))


def test_an_earlier_moment_shows_the_number_and_the_rows_of_then(visit):
    page = visit.page
    address = f"/directions?lang=ru&direction=3&indicator=3.2&depth={TAB}"
    visit.open(address)
    now = summed(visit)
    visit.open(f"{address}&at=2026-09-01&row=S10 2024/25")
    expect(page.get_by_text("Как было известно: 1 сентября 2026")).to_be_visible()
    then = summed(visit)
    assert now.startswith("2025/26")
    assert then.startswith("2024/25")
    assert facts(visit)["Период"] == "2024/25"
    page.get_by_role("link", name="→ К загрузке №").click()
    expect(page).to_have_url(re.compile(r"/history\?at=2026-09-01&upload=\d+$"))
