"""A direction in a real browser: chosen by its key, one indicator in depth, back by URL."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import box_of


@pytest.fixture
def address(shared_address):
    """These tests only read, so they share one app."""
    return shared_address


def url_parameters(visit):
    """What the URL asks for."""
    return {name: value for name, [value] in parse_qs(urlsplit(visit.page.url).query).items()}


def test_keys_choose_a_direction_and_are_only_typed_in_a_field(visit):
    visit.open("/directions?lang=ru")
    heading = visit.page.get_by_role("heading", level=2)
    expect(heading).to_contain_text("1. ")
    for key in ("7", "3"):
        visit.page.keyboard.press(key)
        expect(heading).to_contain_text(f"{key}. ")
        visit.settle()
        assert url_parameters(visit)["direction"] == key
    visit.page.get_by_role("button", name="известно: сейчас").click()
    field = visit.page.get_by_role("textbox", name="День или номер загрузки")
    field.click()
    field.press_sequentially("8")
    expect(field).to_have_value("8")
    field.fill("")
    field.press("Escape")
    visit.settle()
    expect(heading).to_contain_text("3. ")
    assert url_parameters(visit)["direction"] == "3"


def test_back_and_forward_choose_direction_year_and_moment_again(visit):
    page = visit.page
    visit.open("/directions?lang=ru")
    heading = page.get_by_role("heading", level=2)
    expect(heading).to_contain_text("1. ")
    page.get_by_role("radio", name="3", exact=True).click()
    expect(heading).to_contain_text("3. ")
    visit.settle()
    year = page.get_by_role("combobox", name="Учебный год")
    year.click()
    page.get_by_role("option", name="2024/25").click()
    expect(page).to_have_url(re.compile("period=2024"))
    visit.settle()
    page.go_back()
    expect(page).not_to_have_url(re.compile("period="))
    expect(heading).to_contain_text("3. ")
    visit.settle()
    page.go_back()
    expect(heading).to_contain_text("1. ")
    visit.settle()
    page.go_forward()
    expect(heading).to_contain_text("3. ")
    visit.settle()
    page.get_by_role("button", name="известно: сейчас").click()
    field = page.get_by_role("textbox", name="День или номер загрузки")
    field.fill("40")
    field.press("Enter")
    then = page.get_by_text(re.compile("Как было известно: "))
    expect(then.first).to_be_visible()
    visit.settle()
    page.go_back()
    expect(then).to_have_count(0)


def test_the_first_screen_shows_every_bullet_and_the_way_back(visit):
    visit.open("/directions?lang=ru&direction=7")
    chart = visit.page.locator(".vega-embed svg").first
    box = box_of(chart)
    assert box["y"] + box["height"] <= 720
    visit.page.get_by_role("link", name="К обзору").click()
    expect(visit.page.get_by_role("heading", name="Обзор").first).to_be_visible()


def test_another_moment_is_kept_in_the_url_with_its_tab(visit):
    visit.open("/directions?lang=ru&direction=1&indicator=1.1&since=2026-09-30")
    tab = visit.page.get_by_role("radio", name="Другой момент")
    tab.click()
    expect(visit.page.get_by_text("Как известно 30 сентября 2026")).to_be_visible()
    visit.settle()
    expect(visit.page.get_by_text(re.compile("исправила отчёт")).first).to_be_visible()
    visit.page.get_by_role("radio", name="1.2").click()
    expect(visit.page.get_by_role("heading", level=3)).to_contain_text("1.2 ")
    visit.settle()
    held = {"indicator": "1.2", "since": "2026-09-30", "depth": "then"}
    assert held.items() <= url_parameters(visit).items()
    visit.page.reload()
    visit.settle()
    expect(tab).to_be_checked()


@pytest.mark.parametrize("path", ["/exchange?lang=ru", "/directions?lang=ru&direction=3"])
def test_a_page_on_a_phone_ends_with_its_last_line(visit, path):
    visit.page.set_viewport_size({"width": 390, "height": 844})
    visit.open(path)
    visit.settle()
    main = visit.page.get_by_test_id("stMain")
    controls = main.locator("a, button").all()
    boxes = [box for control in controls if (box := control.bounding_box())]
    last = max(box["y"] + box["height"] for box in boxes)
    height = main.evaluate("page => page.scrollHeight")
    assert height - last < 120


def test_another_indicator_changes_a_chart_and_its_name_without_building_it_anew(visit):
    visit.open("/directions?lang=ru&direction=7&indicator=7.7")
    name = visit.page.locator("[role=graphics-document]").nth(1)
    drawing = visit.page.locator("svg.marks").nth(1)
    expect(name).to_have_attribute("aria-label", re.compile("10,4"))
    drawing.evaluate("drawing => { drawing.dataset.kept = 'yes' }")
    visit.page.get_by_role("radio", name="7.2").click()
    expect(name).to_have_attribute("aria-label", re.compile("70\u00a0%"))
    visit.settle()
    assert drawing.get_attribute("data-kept") == "yes"
