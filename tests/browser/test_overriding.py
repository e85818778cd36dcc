"""A coordinator sets a status by hand: it is shown with the computed one, and taken back."""

import pytest
from playwright.sync_api import expect

PAGE = "/directions?lang=ru&direction=3&indicator=3.4"
BY_HAND, COMPUTED = "Вручную до 13 января 2027 г.: ● по плану", "По расчёту: ▲ вне плана"


@pytest.fixture
def address(written_address):
    """A shared app: what this test writes, no other reads."""
    return written_address


def open_form(visit):
    """Open the form below the chart."""
    visit.page.get_by_text("Поставить статус вручную").click()
    visit.settle()


def press(visit, name):
    visit.page.get_by_role("button", name=name, exact=True).click()
    visit.settle()


def test_a_status_is_set_by_hand_and_taken_back(visit):
    visit.open(PAGE)
    open_form(visit)
    press(visit, "Поставить")
    expect(visit.page.get_by_text("«Причина» не заполнена")).to_be_visible()

    visit.page.get_by_label("Ручной статус").click()
    visit.page.get_by_role("option", name="по плану").click()
    visit.page.get_by_label("Причина").fill("аттестация перенесена на март")
    press(visit, "Поставить")
    expect(visit.page.get_by_text("принята")).to_be_visible()
    page_text = visit.page.locator("[data-testid=stMain]").inner_text().replace("\u00a0", " ")
    assert BY_HAND in page_text
    assert COMPUTED in page_text
    assert "«аттестация перенесена на март» (demo-coordinator); по расчёту — вне плана" in page_text

    press(visit, "Вернуть расчётный статус")
    expect(visit.page.get_by_text("Вручную до")).to_have_count(0)
    expect(visit.page.get_by_text("Вне плана: за 2025/26")).to_be_visible()
