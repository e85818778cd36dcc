"""On paper charts and tables are whole, and a slide has its code in its corner."""

import pytest

PAGE, UPRIGHT = 190 * 96 / 25.4, 277 * 96 / 25.4
"""Heights of a page of A4, landscape and portrait, without its margins, in pixels."""

FIRST_CHART = """
() => document.querySelector("[data-testid=stMain] svg.marks").getBoundingClientRect().bottom
    - document.querySelector("[data-testid=stMainBlockContainer]").getBoundingClientRect().top
"""
"""How far below the top of the page its first chart ends."""

HEIGHTS = """
() => [...document.querySelectorAll("[data-testid=stMain] svg.marks")]
    .map(chart => chart.getBoundingClientRect().height).filter(height => height)
"""

CORNERS = """
() => [...document.querySelectorAll(".st-key-slides > *")].map(slide => {
    const [page, code] = [slide, slide.querySelector(".on-paper img")].map(
        one => one.getBoundingClientRect());
    const chart = slide.querySelector("svg.marks").getBoundingClientRect();
    return [code.top - page.top, page.right - code.right, chart.top - code.bottom];
})
"""
"""Of every slide: how far its code is from the upper edge, the right edge and the chart."""


@pytest.fixture
def address(shared_address):
    """These tests only read, so they share one app."""
    return shared_address


def test_terms_of_agreements_stand_below_their_headline_on_one_page(visit):
    visit.open("/agreements?lang=ru")
    visit.page.emulate_media(media="print")
    end = visit.page.evaluate(FIRST_CHART)
    visit.page.emulate_media(media="screen")
    assert PAGE < end < UPRIGHT


def test_the_register_is_printed_with_all_its_members(visit):
    visit.open("/members?lang=ru")
    lines, grid = (visit.page.locator(f".st-key-{one}-member-list") for one in ("narrow", "wide"))
    visit.page.emulate_media(media="print")
    are_printed = lines.is_visible(), grid.is_visible()
    visit.page.emulate_media(media="screen")
    assert are_printed == (True, False)
    assert lines.locator("p").count() == 25


def test_no_chart_is_taller_than_a_page(visit):
    visit.open("/members?member=S05&lang=ru")
    on_screen = visit.page.evaluate(HEIGHTS)
    visit.page.emulate_media(media="print")
    on_paper = visit.page.evaluate(HEIGHTS)
    visit.page.emulate_media(media="screen")
    assert max(on_screen) > 500
    assert 0 < max(on_paper) < PAGE


def test_a_printed_slide_has_its_code_in_the_corner_above_its_chart(visit):
    visit.open("/present?lang=ru&slides=overview,4,exchange")
    visit.page.emulate_media(media="print")
    corners = visit.page.evaluate(CORNERS)
    visit.page.emulate_media(media="screen")
    assert len(corners) == 3
    for from_top, from_right, above_chart in corners:
        assert 0 <= from_top < 20
        assert 0 <= from_right < 20
        assert above_chart >= 0


def test_a_slide_that_shows_a_part_of_its_table_is_printed_with_all_rows(visit):
    visit.open("/present?lang=ru&slides=needs")
    slide = visit.page.locator(".st-key-slides")
    rows = slide.locator("tbody tr:visible")
    count = int(slide.locator("h2").inner_text().partition(" ")[0])
    assert rows.count() < count
    assert "К доске" in slide.inner_text()
    visit.page.emulate_media(media="print")
    on_paper, text = rows.count(), slide.inner_text()
    visit.page.emulate_media(media="screen")
    assert on_paper == count
    assert "К доске" not in text
