"""The cycle of a meeting in a browser: prepared, frozen, shown, decided, closed, carried over."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

DECISIONS = ("Описать кабинеты школ", "Найти партнёра для лаборатории")


@pytest.fixture
def address(written_address):
    """A shared app: what this test writes, no other reads."""
    return written_address


def press(visit, name):
    """Press a button and wait for what it does."""
    visit.page.get_by_role("button", name=name).first.click()
    visit.settle()


def plan(visit, topic, day):
    """Plan a meeting on the agenda, as its form asks; the day as it is typed."""
    visit.open("/agenda?lang=ru")
    press(visit, "Новое совещание")
    visit.page.locator(".st-key-new-held_on").get_by_role("spinbutton").first.click()
    visit.page.keyboard.type(day)
    visit.page.get_by_label("Тема совещания").fill(topic)
    press(visit, "Добавить")
    expect(visit.page.get_by_test_id("stPopoverBody")).to_have_count(0)
    expect(visit.page.get_by_role("heading", name=topic)).to_be_visible()


def decide(visit, text):
    """Write a decision by the keyboard: D, the text, Control and Enter."""
    visit.page.keyboard.press("d")
    field = visit.page.get_by_role("dialog").locator("textarea")
    expect(field).to_be_visible()
    visit.settle()
    for _ in range(5):
        if field.evaluate("field => field === document.activeElement"):
            break
        visit.page.keyboard.press("Tab")
    visit.page.keyboard.type(text)
    expect(field).to_have_value(text)
    visit.page.keyboard.press("Control+Enter")
    expect(visit.page.get_by_role("dialog")).to_have_count(0)
    expect(visit.page.get_by_test_id("stToast").last).to_contain_text("Решение записано")
    visit.settle()


def test_a_meeting_from_its_agenda_to_the_next_one(visit, tmp_path):
    plan(visit, "Итоги четверти", "15102026")
    press(visit, "Заморозить данные")
    expect(visit.page.get_by_text("Данные заморожены").first).to_be_visible()
    expect(visit.page.get_by_test_id("stPopoverBody")).to_have_count(0)

    visit.page.get_by_role("link", name="Показать на экране").click()
    expect(visit.page.locator(".st-key-slides h2").first).to_be_attached()
    visit.settle()
    expect(visit.page).to_have_url(re.compile("at=[0-9]+(%40|@)2026-10-15"))
    for number, text in enumerate(DECISIONS, 2):
        visit.page.keyboard.press("ArrowRight")
        expect(visit.page.get_by_text(re.compile(rf"^{number} / [0-9]+$"))).to_be_visible()
        decide(visit, text)
    visit.page.keyboard.press("Escape")
    expect(
        visit.page.get_by_role("button", name=re.compile("Продолжить со слайда 3"))
    ).to_be_visible()

    visit.open("/agenda?lang=ru&meeting=M-2026-10-2")
    press(visit, "Отметить проведённым")
    expect(visit.page.get_by_role("button", name="Отметить проведённым")).to_have_count(0)
    expect(visit.page.get_by_role("combobox", name="Совещание")).to_have_value(
        re.compile("проведено · Итоги четверти")
    )
    press(visit, "Страница HTML")
    with visit.page.expect_download() as download:
        visit.page.get_by_role("button", name="Скачать M-2026-10-2.html").click()
    pack = tmp_path / "pack.html"
    download.value.save_as(pack)
    assert all(text in pack.read_text(encoding="utf-8") for text in DECISIONS)
    paper = visit.page.context.new_page()
    requests = []
    paper.on("request", lambda request: requests.append(request.url))
    paper.goto(pack.as_uri())
    assert [url for url in requests if not url.startswith("data:")] == [pack.as_uri()]
    violations = Axe().run(paper).response["violations"]
    assert [(rule["id"], rule["nodes"][0]["html"]) for rule in violations] == []

    plan(visit, "Следующий совет", "12112026")
    visit.page.get_by_role("link", name="Показать на экране").click()
    carried = visit.page.locator(".st-key-slide-decisions")
    for text in DECISIONS:
        expect(carried).to_contain_text(text)
