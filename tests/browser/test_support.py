"""From a cell of the heat map to a pledge, in one walk: the need is then answered."""

import re

import pytest
from playwright.sync_api import expect


@pytest.fixture
def address(written_address):
    """A shared app: what this test writes, no other reads."""
    return written_address


def test_a_cell_leads_to_a_pledge_and_the_need_is_answered(visit):
    page = visit.page
    visit.open("/support?lang=ru")
    teachers_of_rodnik = page.locator(".vega-embed svg text", has_text=re.compile(r"^2\u2009↓$"))
    visit.click_middle(teachers_of_rodnik.last)
    visit.settle()
    expect(page).to_have_url(re.compile(r"school=S10.*factor=R02"))

    page.get_by_role("radio", name="Кто может помочь").click()
    visit.settle()
    pledged = page.get_by_test_id("glide-cell-5-0")  # of the list's text for screen readers
    expect(pledged).not_to_contain_text("Балтийский")
    page.get_by_text("Записать обещание помочь").click()
    amount = page.get_by_label("Количество")
    amount.fill("24")
    amount.press("Tab")
    visit.settle()
    page.get_by_role("button", name="Записать обещание", exact=True).click()
    visit.settle()
    expect(page.get_by_text("принята")).to_be_visible()
    expect(pledged).to_have_text(re.compile(r"^Балтийский технологический, до \d\d\.\d\d\.2026$"))
