"""Somebody signs in, uploads, signs out, and finds the door closed in the other tab too."""

import pytest
from playwright.sync_api import expect
from sqlalchemy import create_engine

from lib import access, store
from lib.access import AccountRole
from lib.text import load
from tests.browser.conftest import IDLE

WORDS = load("ru")
SECRET = "right horse battery"
OWN = "Код показателя;Организация;Период;Числитель;Знаменатель\n3.1;S10;2025/26;31;31\n"
FOREIGN = OWN + "3.1;S04;2025/26;31;31\n"


@pytest.fixture
def database(address, tmp_path):
    """The demo that the app shows, with an account of school S10 whose password was given."""
    engine = create_engine(f"sqlite:///{tmp_path / 'consortium.db'}")
    password = access.add(engine, "boris", AccountRole.STAFF, "S10")
    yield engine, password
    engine.dispose()


def fill(page, **fields):
    for name, value in fields.items():
        page.locator(f"input[name={name}]").fill(value)
    page.locator("button.main").click()


def drop(visit, content):
    file = {"name": "родник.csv", "mimeType": "text/csv", "buffer": content.encode()}
    visit.page.locator("input[type=file]").set_input_files(file)
    expect(visit.page.get_by_text("родник.csv").first).to_be_visible()
    visit.settle()


def test_signing_in_uploading_and_signing_out(visit, database):
    engine, password = database
    page = visit.page

    visit.open("/upload?lang=ru")
    expect(page.get_by_text(WORDS("guard-staff"))).to_be_visible()
    expect(page.locator("input[type=file]")).to_have_count(0)
    page.get_by_test_id("stMain").get_by_role("link", name=WORDS("sign-in-title")).click()
    expect(page.get_by_role("heading", name=WORDS("sign-in-title"))).to_be_visible()
    fill(page, name="boris", password="wrong password")
    expect(page.get_by_role("alert")).to_have_text(WORDS("sign-in-refused"))
    [unauthorised] = visit.problems
    assert "401" in unauthorised
    visit.problems.clear()
    fill(page, name="boris", password=password)
    expect(page.get_by_text(WORDS("password-forced"))).to_be_visible()
    fill(page, current=password, new=SECRET, again=SECRET)
    page.wait_for_url("**/upload")
    visit.settle()

    drop(visit, FOREIGN)
    refusal = WORDS("rights-refused", count=1, member="Школа «Родник» (демо)")
    expect(page.get_by_text(refusal)).to_be_visible()
    expect(page.get_by_test_id("stMain").get_by_role("button", name="Применить")).to_have_count(0)
    visit.open("/upload?lang=ru")
    drop(visit, OWN)
    expect(page.get_by_role("button", name="Применить")).to_be_visible()
    for warning in page.get_by_text(WORDS("upload-acknowledge")).all():
        warning.click()
        visit.settle()
    page.get_by_role("button", name="Применить").click()
    visit.settle()
    last = store.history(engine).iloc[0]
    assert (last["uploaded_by"], last["member"]) == ("boris", "S10")

    other = page.context.new_page()
    other.goto(f"{visit.address}/history?lang=ru")
    other.locator(IDLE).wait_for(state="attached")
    expect(other.get_by_test_id("stDataFrame").first).to_be_visible()
    page.get_by_test_id("stSidebar").get_by_role("button", name="boris").click()
    page.get_by_role("button", name=WORDS("sign-out"), exact=True).click()
    page.wait_for_url(f"{visit.address}/")
    visit.settle()
    expect(page.get_by_role("link", name=WORDS("page-upload"))).to_have_count(0)

    other.get_by_role("link", name=WORDS("page-upload")).click()
    expect(other.get_by_text(WORDS("guard-staff"))).to_be_visible()
    expect(other.locator("input[type=file]")).to_have_count(0)
