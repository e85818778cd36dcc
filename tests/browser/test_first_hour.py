"""A new consortium's first hour: its first account, three uploads of a clerk's files, its board."""

import pytest
from playwright.sync_api import expect
from sqlalchemy import create_engine

from lib import access, desk
from lib.text import load
from tests.browser.conftest import Visit, strange_context, watch
from tests.helpers.paths import ROOT

CLERK = ROOT / "tests" / "desk" / "saryarqa_first"
WORDS = load("ru")
STRATEGY = {
    "1_Бағыттар.csv": "directions.csv",
    "2_Ұйымдар.xlsx": "members.xlsx",
    "3_Көрсеткіштер.csv": "indicators.csv",
    "4_Нысаналы мәндер.csv": "targets.csv",
}
STEPS = ("directions", "members", "indicators", "targets", "measurements")


@pytest.fixture
def demo_database(tmp_path):
    """An empty database in the place of the demo."""
    path = tmp_path / "empty.db"
    desk.open_consortium(f"sqlite:///{path}").dispose()
    return path


@pytest.fixture
def visit(browser, address):
    """Somebody without an account; the test fails on a console error or a foreign request."""
    context = strange_context(browser)
    visit = Visit(context.new_page(), address)
    watch(visit)
    yield visit
    context.close()
    assert visit.problems == []


def drop(visit, names):
    """Give files of the clerk to the upload page and wait for its answer."""
    visit.open("/upload?lang=ru")
    visit.page.locator("input[type=file]").set_input_files(
        [
            {"name": name, "mimeType": "", "buffer": (CLERK / file).read_bytes()}
            for name, file in names.items()
        ]
    )
    expect(visit.page.get_by_text(next(iter(names))).first).to_be_visible()
    visit.settle()


def apply(visit):
    for warning in visit.page.get_by_text("Верно, так и есть").all():
        warning.click()
        visit.settle()
    visit.page.get_by_role("button", name="Применить").click()
    expect(visit.page.get_by_text("принята")).to_be_visible()


def open_first_fix(visit):
    visit.page.get_by_role("button", name="Исправить", exact=True).first.click()
    visit.settle()


def remember(visit):
    """Keep the name that the open fix is about as another name of what is chosen there."""
    visit.page.get_by_role("button", name="Запомнить как другое название").click()
    visit.settle()


def test_the_first_account_and_three_uploads_lead_to_the_first_board(visit, tmp_path):
    page = visit.page
    engine = create_engine(f"sqlite:///{tmp_path / 'consortium.db'}")
    secret = access.create_owner_secret(engine)
    engine.dispose()
    page.goto(f"{visit.address}/owner?key={secret}")
    for name, text in (("name", "aigul"), ("new", "right horse"), ("again", "right horse")):
        page.locator(f"input[name={name}]").fill(text)
    page.locator("button.main").click()
    page.wait_for_url(f"{visit.address}/")
    visit.settle()
    for kind in STEPS:
        link = page.get_by_role("link", name=WORDS(f"kind-{kind}"), exact=True)
        expect(link).to_have_attribute("href", "directions?" if kind == STEPS[0] else "upload?")

    drop(visit, STRATEGY)
    expect(page.get_by_text("4 файла станут одной загрузкой")).to_be_visible()
    apply(visit)
    visit.open("/?lang=ru")
    expect(page.get_by_text("следующий шаг: Фактические значения")).to_be_visible()

    drop(visit, {"матрица 2024-2025.csv": "matrix.csv"})
    for _ in range(2):
        open_first_fix(visit)
        remember(visit)
    apply(visit)

    drop(visit, {"алмасу.csv": "exchanges.csv"})
    open_first_fix(visit)
    box = page.get_by_test_id("stPopoverBody").get_by_role("combobox")
    box.fill("университет")
    box.press("Enter")
    visit.settle()
    remember(visit)
    apply(visit)

    visit.open("/?lang=ru")
    expect(page.get_by_text("1 показатель из 12 идёт по плану")).to_be_visible()
    expect(page.get_by_text(WORDS("first-steps-title"))).to_have_count(0)
    visit.open("/exchange?lang=ru")
    expect(page.get_by_text(WORDS("exchange-empty"))).to_have_count(0)
