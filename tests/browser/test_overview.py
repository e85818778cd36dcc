"""The overview in a real browser: one screen, rows and questions lead on, a list on a phone."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import box_of

SIZES = ((1280, 720), (1366, 768), (1920, 1080))
"""Screens on which the board is opened, or to which its window is drawn."""
CHART = ".st-key-chart-overview svg.marks"
OVERFLOW = """() => {
    const main = document.querySelector('[data-testid=stMain]')
    return [main.scrollHeight - main.clientHeight, main.scrollWidth - main.clientWidth]
}"""
SMALLEST = f"""() => Math.min(...[...document.querySelectorAll('{CHART} text')]
    .filter(text => text.textContent).map(text => parseFloat(getComputedStyle(text).fontSize)))"""


@pytest.fixture
def address(shared_address):
    """These tests only read, so they share one app."""
    return shared_address


def drawn(visit):
    """Wait for the board and return it."""
    chart = visit.page.locator(CHART)
    expect(chart).to_be_visible()
    visit.settle()
    return chart


@pytest.mark.parametrize(("language", "sizes"), [("ru", SIZES), ("en", SIZES[::-1])])
def test_the_overview_fits_one_screen(visit, language, sizes):
    for number, (width, height) in enumerate(sizes):
        visit.page.set_viewport_size({"width": width, "height": height})
        if not number:
            visit.open(f"/?lang={language}")
        chart = drawn(visit)
        down, right = visit.page.evaluate(OVERFLOW)
        assert (max(down, 0), max(right, 0)) == (0, 0)
        assert visit.page.evaluate(SMALLEST) >= 12
        source = visit.page.locator(".st-key-source-overview p").first
        for part in (chart, source, *visit.page.locator(".st-key-beside a").all()):
            box = box_of(part)
            assert box["y"] >= 0
            assert box["y"] + box["height"] <= height


def test_a_row_leads_to_its_direction_and_back(visit):
    visit.open("/?lang=ru")
    drawn(visit).get_by_text("Обмен опытом").click(force=True)
    expect(visit.page).to_have_url(re.compile(r"/directions\?.*direction=6"))
    visit.settle()
    expect(visit.page.get_by_role("heading", name=re.compile(r"^6\. "))).to_be_visible()
    visit.page.go_back()
    drawn(visit)


def test_questions_are_links_to_an_indicator_and_to_a_member(visit):
    visit.open("/?lang=ru")
    drawn(visit)
    visit.page.get_by_role("link", name=re.compile("^. 7.7 ")).click()
    expect(visit.page).to_have_url(re.compile(r"/directions\?.*indicator=7\.7"))
    visit.settle()
    expect(visit.page.get_by_role("heading", name=re.compile(r"^7\.7 "))).to_be_visible()
    visit.open("/?lang=ru")
    drawn(visit)
    visit.page.get_by_role("link", name=re.compile("«Волга-тех»: не сдано")).click()
    expect(visit.page).to_have_url(re.compile(r"/members\?.*member=S08"))
    visit.settle()
    expect(visit.page.get_by_role("heading", name=re.compile("«Волга-тех»"))).to_be_visible()
    heading = visit.page.get_by_role("heading", name=re.compile(r"^Отчёты · не сдано \d+ из \d+"))
    expect(heading).to_be_visible()


def test_the_chosen_moment_and_what_changed_since_lie_in_the_address(visit):
    visit.open("/?lang=ru&since=2025-12-25&aside=changes")
    chart = drawn(visit)
    expect(chart.get_by_text("дек.")).to_be_visible()
    expect(visit.page.get_by_role("link", name=re.compile("→")).first).to_be_visible()
    visit.page.get_by_text("Требует внимания").click()
    visit.settle()
    assert "aside" not in visit.page.url
    assert "since=2025-12-25" in visit.page.url


def test_the_synergy_effect_opens_beside_the_headline(visit):
    visit.open("/?lang=ru")
    drawn(visit)
    visit.page.get_by_role("button", name="Синергетический эффект").click()
    expect(visit.page.get_by_text("Взаимность обменов")).to_be_visible()
    expect(visit.page.get_by_text("пары с передачами в обе стороны")).to_be_visible()


def test_a_phone_shows_the_same_as_a_list(visit):
    visit.page.set_viewport_size({"width": 390, "height": 844})
    visit.open("/?lang=ru")
    chart = drawn(visit)
    assert visit.page.evaluate(OVERFLOW)[1] <= 0
    assert visit.page.evaluate(SMALLEST) >= 12
    assert box_of(chart)["height"] > 8 * 130
    tiles = [box_of(tile) for tile in visit.page.get_by_test_id("stMetric").all()]
    assert [len({tile["x"] for tile in tiles}), len({tile["y"] for tile in tiles})] == [2, 3]
    expect(chart.get_by_text(re.compile(r"^индекс\s\d+,\sза\sгод\s[+−]\d+")).first).to_be_visible()
    expect(chart.get_by_text(re.compile(r"\d+\sпросроч")).first).to_be_visible()
    chart.get_by_text("Профориентация").click(force=True)
    expect(visit.page).to_have_url(re.compile(r"/directions\?.*direction=4"))


def test_a_printed_overview_has_the_list_beside_the_board_and_nothing_to_press(visit):
    visit.open("/?lang=ru")
    chart, page = drawn(visit), visit.page
    page.emulate_media(media="print")
    expect(page.locator(".on-paper").first).to_contain_text("«Орбита»")
    expect(page.locator(".on-paper", has_text="Требует внимания")).to_be_visible()
    question = page.get_by_role("link", name=re.compile("^. 7.7 "))
    assert box_of(question)["x"] > box_of(chart)["x"] + box_of(chart)["width"]
    for control in ("stSidebar", "stButton", "stSelectbox", "stPopover", "stTooltipIcon"):
        for one in page.get_by_test_id(control).all():
            expect(one).to_be_hidden()
    page.emulate_media(media="screen")
    expect(page.get_by_test_id("stSidebar")).to_be_visible()
