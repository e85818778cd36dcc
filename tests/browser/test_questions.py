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


def test_the_board_answers_what_is_in_trouble_why_since_when_and_as_of_a_day(visit):
    page = visit.page
    visit.open("/?lang=ru")
    for direction in ("Профориентация", "Обмен опытом", "Методики и ФГОС"):
        expect(page.locator(".vega-embed svg text", has_text=direction).first).to_be_in_viewport()

    page.get_by_role("link", name=re.compile("^. 7.7 ")).click()
    visit.settle()
    reason = page.get_by_text("главный вклад в отставание — «Меридиан», тянет назад с 2025/26")
    expect(reason).to_be_in_viewport()

    visit.open("/?lang=ru&aside=changes")
    choose_day(visit, "сравнить", "10.09.2026")
    expect(page.get_by_role("button", name="10 сентября 2026")).to_be_in_viewport()
    expect(page.get_by_role("link", name=re.compile("1.4 .*→ «вне плана»"))).to_be_in_viewport()

    choose_day(visit, "известно", "01.03.2025")
    expect(page.get_by_text("Как было известно: 1 марта 2025")).to_be_in_viewport()
    expect(page).to_have_url(re.compile("at=2025-03-01"))


def choose_day(visit, button, day):
    """One click: open a choice of days and type one."""
    visit.page.get_by_role("button", name=re.compile(button)).click()
    visit.page.get_by_role("textbox", name="День или номер загрузки").fill(day)
    visit.page.keyboard.press("Enter")
    visit.settle()


def test_the_rows_behind_a_figure_take_two_clicks(visit):
    page = visit.page
    visit.open("/?lang=ru")
    visit.click_middle(page.locator(".vega-embed svg text", has_text="Достижения").first)
    visit.settle()
    rows = page.get_by_role("button", name="Откуда 57,4 %")
    expect(rows).to_be_in_viewport()
    rows.click()
    visit.settle()
    expect(page.get_by_text(re.compile("7.950 ÷ .*13.850"))).to_be_in_viewport()
    expect(page.get_by_text("2026-09-24_measurements.csv").first).to_be_attached()
