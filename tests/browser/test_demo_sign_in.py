"""The demo is entered without a password, in any role."""

import pytest
from playwright.sync_api import expect

from lib.text import load

WORDS = load("ru")


@pytest.fixture
def address(shared_address):
    """A shared app: the test only reads."""
    return shared_address


def test_the_demo_is_entered_as_anybody_by_one_click(visit):
    page = visit.page
    page.context.clear_cookies()
    page.goto(f"{visit.address}/login?next=/accounts")
    page.get_by_role("button", name=WORDS("account-role-coordinator")).click()
    page.wait_for_url("**/accounts")
    visit.settle()
    expect(page.get_by_role("heading", name=WORDS("page-accounts")).first).to_be_visible()
    expect(page.get_by_test_id("stDataFrame").first).to_be_visible()
