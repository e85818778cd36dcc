"""Questions of directors that other pages answer: at most two clicks from the overview."""

import re

import pytest
from playwright.sync_api import expect


@pytest.fixture
def address(shared_address):
    """These tests only read, so they share one app."""
    return shared_address


def click_link(visit, name):
    """First click: from the overview to a page of the menu."""
    visit.open("/?lang=ru")
    visit.page.get_by_role("link", name=name, exact=True).first.click()
    visit.settle()


def test_agreements_reports_and_mentors_that_directors_ask_for_take_two_clicks(visit):
    page = visit.page
    click_link(visit, "Договоры")
    for agreement in ("A-016", "A-020"):
        expect(page.get_by_text(agreement).first).to_be_in_viewport()

    click_link(visit, "Кто что сдаёт")
    heading = page.get_by_role("heading", name=re.compile(r"^Не сданы \d+ отчёта?.*13 организаций"))
    expect(heading).to_be_in_viewport()

    click_link(visit, "Наставничество")
    page.locator(".st-key-member input").click()
    page.locator(".st-key-member input").fill("S05")
    page.keyboard.press("Enter")
    visit.settle()
    expect(page).to_have_url(re.compile("member=S05"))
    expect(page.get_by_text("Наставник есть у 241 из").first).to_be_visible()
