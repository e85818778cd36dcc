"""On paper a chart stands whole on one page."""

import pytest

PAGE = 190 * 96 / 25.4
"""Height of a page of A4, landscape, without its margins, in pixels."""

HEIGHTS = """
() => [...document.querySelectorAll("[data-testid=stMain] svg.marks")]
    .map(chart => chart.getBoundingClientRect().height).filter(height => height)
"""


@pytest.fixture
def address(shared_address):
    """These tests only read, so they share one app."""
    return shared_address


@pytest.mark.parametrize("path", ["/agreements", "/members?member=S05"])
def test_no_chart_is_taller_than_a_page(visit, path):
    visit.open(f"{path}&lang=ru" if "?" in path else f"{path}?lang=ru")
    on_screen = visit.page.evaluate(HEIGHTS)
    visit.page.emulate_media(media="print")
    on_paper = visit.page.evaluate(HEIGHTS)
    visit.page.emulate_media(media="screen")
    assert max(on_screen) > 500
    assert 0 < max(on_paper) < PAGE
