"""The page of exchange in a browser: questions in two clicks, one selection for all views."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import box_of


@pytest.fixture
def address(shared_address):
    """These tests only read, so they share one app."""
    return shared_address


def menu(visit):
    """First click: from the overview to the exchange."""
    visit.open("/?lang=ru")
    visit.page.get_by_role("link", name="Обмен ресурсами").click()
    expect(visit.page.get_by_role("radio", name="Потоки")).to_be_visible()
    visit.settle()


def test_hours_that_a_school_received_and_money_of_companies_take_two_clicks(visit):
    page = visit.page
    menu(visit)
    page.get_by_role("radio", name="финансы").click()
    visit.settle()
    given = page.get_by_text("компания 4 750")
    expect(given).to_be_in_viewport()
    expect(page.get_by_text("компания 1 200")).to_be_in_viewport()

    menu(visit)
    page.locator(".st-key-member input").click()
    page.locator(".st-key-member input").fill("S10")
    page.keyboard.press("Enter")
    visit.settle()
    expect(page.get_by_text("вуз 30").first).to_be_in_viewport()
    expect(page).to_have_url(re.compile("member=S10"))
    label = page.locator(".vega-embed svg text", has_text="Северный университет")
    expect(label.first).to_be_visible()


def test_needs_and_offers_take_two_clicks(visit):
    menu(visit)
    visit.page.locator(".st-key-member input").click()
    visit.page.locator(".st-key-member input").fill("S11")
    visit.page.keyboard.press("Enter")
    visit.settle()
    expect(visit.page.get_by_text("Что нужно и кто может дать")).to_be_in_viewport()
    expect(visit.page.get_by_role("link", name="«Траектория»").first).to_be_in_viewport()

    menu(visit)
    visit.page.get_by_role("radio", name="Кому что нужно").click()
    visit.settle()
    expect(
        visit.page.get_by_role("heading", name="Кому что нужно и кто может дать")
    ).to_be_visible()
    expect(visit.page.get_by_role("columnheader", name="Кто может дать")).to_be_in_viewport()

    visit.page.set_viewport_size({"width": 390, "height": 844})
    for choice in ("финансы", "Кому что нужно"):  # nothing is cut at the edge of a phone
        expect(visit.page.get_by_role("radio", name=choice)).to_be_in_viewport(ratio=1)
    expect(visit.page.get_by_role("columnheader", name="Кто может дать")).to_be_hidden()
    expect(visit.page.get_by_text("Кто может дать:").first).to_be_visible()


def test_a_node_a_ribbon_and_a_cell_select_and_the_other_views_follow(visit):
    page = visit.page
    visit.open("/exchange?lang=ru")
    visit.click_middle(page.locator(".vega-embed svg .mark-rect path").first)
    visit.settle()
    expect(page).to_have_url(re.compile("giver=party%3Ascience"))
    expect(page.get_by_role("radio", name="по регионам")).to_be_checked()
    page.get_by_role("radio", name="Матрица").click()
    visit.settle()
    chart = page.locator(".st-key-wide-matrix .vega-embed svg")
    expect(chart.locator("text", has_text="Санкт-Петербург").first).to_be_visible()

    page.get_by_role("button", name="отдаёт: Наука").click()
    visit.settle()
    expect(page).not_to_have_url(re.compile("giver="))
    cell = box_of(chart.locator(".mark-rect path").first)
    page.mouse.click(cell["x"] + cell["width"] / 2, cell["y"] + 3)
    visit.settle()
    expect(page).to_have_url(re.compile("giver=party.*receiver=party"))

    visit.open("/exchange?lang=ru&view=matrix")
    visit.click_middle(chart.locator(".mark-rect").nth(1).locator("path").first)  # a giver's total
    visit.settle()
    expect(page).to_have_url(re.compile("giver=party"))
    expect(page.get_by_role("radio", name="по регионам")).to_be_checked()

    visit.open("/exchange?lang=ru")
    ribbon = box_of(page.locator(".vega-embed svg .mark-area path").first)
    page.mouse.click(ribbon["x"] + 4, ribbon["y"] + ribbon["height"] / 2)
    visit.settle()
    expect(page).to_have_url(re.compile("giver=party.*resource=|resource=.*giver=party"))
