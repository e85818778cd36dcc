"""From the register to a passport, to the rows behind one of its figures, and back by a name."""

import re

import pytest
from playwright.sync_api import expect


@pytest.fixture
def address(shared_address):
    """A shared app: the test only reads."""
    return shared_address


def test_a_member_is_opened_its_figure_leads_to_its_row_and_its_name_back(visit):
    page = visit.page
    visit.open("/members?lang=ru")
    page.locator(".st-key-member input").click()
    page.locator(".st-key-member input").fill("S05")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Лицей «Импульс»")).to_be_visible()
    expect(page).to_have_url(re.compile("member=S05"))
    visit.settle()

    visit.click_middle(page.locator(".vega-embed svg text", has_text=re.compile(r"^3\.2$")).first)
    page.get_by_role("link", name="Строки за цифрой: 3.2").click()
    expect(page).to_have_url(re.compile(r"/directions\?.*indicator=3\.2"))
    expect(page.get_by_text("Как записано в файле")).to_be_visible()
    visit.settle()

    page.get_by_role("link", name="«Импульс»").click()
    expect(page).to_have_url(re.compile("/members.*member=S05"))
    expect(page.get_by_role("heading", name="Лицей «Импульс»")).to_be_visible()
