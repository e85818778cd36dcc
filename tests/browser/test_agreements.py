"""The page of agreements in a browser: from a question to the row behind it, a member, and back."""

import re

import pytest
from playwright.sync_api import expect


@pytest.fixture
def address(shared_address):
    """The test only reads, so it shares one app."""
    return shared_address


def test_from_an_agreement_that_ends_to_its_row_its_member_and_back(visit):
    page = visit.page
    visit.open("/agreements?lang=ru&status=ending")
    finding = page.get_by_role("heading", name=re.compile(r"\d+ истека[ею]т за 60 дней"))
    expect(finding).to_be_visible()
    visit.open("/agreements?lang=ru&agreement=A-016")
    behind = page.get_by_text(re.compile("agreements.csv"))
    expect(behind.first).to_be_visible()
    page.locator("a.plain-link", has_text="«Импульс»").first.click()
    expect(page).to_have_url(re.compile(r"/members\?.*member=S05"))
    visit.settle()
    page.go_back()
    expect(page).to_have_url(re.compile(r"/agreements\?.*agreement=A-016"))
    expect(behind.first).to_be_visible()
