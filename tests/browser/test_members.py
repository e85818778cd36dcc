"""From the register to a passport, to rows behind its figures and agreements, to files and back."""

import re

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.conftest import Visit, box_of

FIRST_BOX = {"x": 17, "y": 52}
"""Pixels from the corner of a table, which is a drawing, to the box that ticks its first row."""
SURGUT = {"x": 804, "y": 84}
"""Pixels from the corner of the map to the only member of its town."""


@pytest.fixture
def address(shared_address):
    """A shared app: the test only reads."""
    return shared_address


def test_from_the_register_to_a_passport_an_agreement_its_file_and_back(visit):
    page = visit.page
    visit.open("/members?lang=ru")
    page.get_by_role("textbox", name=re.compile("Поиск")).fill("S05")
    page.keyboard.press("Enter")
    expect(page.get_by_text(re.compile(r"^1 участник\."))).to_be_visible()
    visit.settle()
    page.locator("[data-testid=stDataFrame]").first.click(position=FIRST_BOX)
    passport = page.get_by_role("heading", name="Лицей «Импульс»")
    expect(passport).to_be_visible()
    visit.settle()
    page.go_back()
    expect(page.get_by_role("textbox", name=re.compile("Поиск"))).to_have_value("S05")
    visit.settle()
    page.go_forward()
    expect(passport).to_be_visible()
    visit.settle()

    page.get_by_role("button", name="все 6").click()
    page.get_by_role("link", name="A-016").click()
    expect(page).to_have_url(re.compile("/agreements.*agreement=A-016"))
    behind = page.get_by_text(re.compile(r"2026\sг\. Файл «.*agreements.csv», строка\s\d+\.$"))
    expect(behind).to_be_in_viewport()
    page.get_by_role("link", name="К загрузке №").click()
    expect(page).to_have_url(re.compile("/history.*upload="))
    expect(page.get_by_role("heading", name=re.compile("^Загрузка №"))).to_be_visible()
    visit.settle()

    page.go_back()
    expect(behind).to_be_in_viewport()
    page.go_back()
    expect(passport).to_be_visible()


def test_back_and_forward_return_to_what_was_chosen(visit):
    page = visit.page
    visit.open("/agreements?lang=ru")
    criteria = page.get_by_text("Семь признаков, которыми консорциум отличается")
    page.get_by_text("Признаки консорциума").click()
    expect(criteria).to_be_visible()
    visit.settle()
    page.go_back()
    expect(criteria).to_have_count(0)
    visit.settle()
    page.go_forward()
    expect(criteria).to_be_visible()


def test_a_name_at_the_edge_of_the_matrix_of_partners_leads_to_the_passport(visit):
    visit.open("/agreements?lang=ru&part=partners")
    visit.click_middle(visit.page.locator(".vega-embed svg text", has_text="«Родник»").last)
    expect(visit.page).to_have_url(re.compile("/members.*member=S10"))
    visit.settle()
    visit.page.go_back()
    expect(visit.page).to_have_url(re.compile("part=partners"))


def test_a_passport_is_one_screen_and_on_paper_every_part_of_it_is_whole(visit):
    page = visit.page
    parts = ("Обмен", "Наставничество", "Договоры и соглашения", "Мероприятия", "Отчёты")
    visit.open("/members?lang=ru&member=S05")
    visit.settle()
    window = page.viewport_size
    assert window == {"width": 1280, "height": 720}
    main = page.get_by_test_id("stMain")
    assert main.evaluate("page => page.scrollHeight") <= 720
    headings = [page.get_by_role("heading", name=re.compile(f"^{part} · ")) for part in parts]
    name = page.locator(".vega-embed svg text", has_text="исследовательским или инженерным")
    for part in (*headings, name):
        expect(part).not_to_be_visible()
    page.emulate_media(media="print")
    for part in (*headings, name):
        expect(part).to_be_visible()
    assert name.evaluate("text => text.getBoundingClientRect().width") > 100


def test_two_members_beside_each_other_are_one_screen(visit):
    page = visit.page
    visit.open("/members?lang=ru&member=S05&beside=S10")
    visit.settle()
    for name in ("Лицей «Импульс»", "Школа «Родник»"):
        expect(page.get_by_role("link", name=name)).to_be_in_viewport()
    assert page.get_by_test_id("stMain").evaluate("page => page.scrollHeight") <= 720
    page.get_by_role("link", name="Договоры и соглашения").click()
    for figure in ("действует 6 из 6", "действует 2 из 2"):
        heading = page.get_by_role("heading", name=f"Договоры и соглашения · {figure}")
        expect(heading).to_be_visible()


def test_two_clicks_lead_from_any_board_to_the_reports_that_a_member_owes(visit):
    page = visit.page
    visit.open("/exchange?lang=ru")
    page.get_by_role("link", name="Кто что сдаёт").click()
    expect(page.get_by_role("heading", name=re.compile("^Не сданы"))).to_be_in_viewport()
    visit.settle()
    page.locator("[data-testid=stDataFrame]").first.click(position=FIRST_BOX)
    expect(page).to_have_url(re.compile("member=S08"))
    expect(page.get_by_text(re.compile(r"«Волга-тех»: не сдан"))).to_be_in_viewport()


def test_a_figure_of_a_passport_leads_to_its_row_and_its_name_back(visit):
    page = visit.page
    visit.open("/members?lang=ru&member=S05")
    drawn_code = page.locator(".vega-embed svg text", has_text=re.compile(r"^3\.2$")).first
    visit.click_middle(drawn_code)
    page.get_by_role("link", name="Строки за цифрой: 3.2").click()
    expect(page).to_have_url(re.compile(r"/directions\?.*indicator=3\.2"))
    expect(page.get_by_text("Как записано в файле")).to_be_visible()
    visit.settle()

    page.get_by_role("link", name="«Импульс»").click()
    expect(page).to_have_url(re.compile("/members.*member=S05"))
    expect(page.get_by_role("heading", name="Лицей «Импульс»")).to_be_visible()


def test_a_point_of_the_map_opens_the_passport(visit):
    visit.open("/members?lang=ru&section=map")
    chart = visit.page.locator("[data-testid=stDeckGlJsonChart]")
    wait_for_points(visit, chart)
    chart.click(position=SURGUT, delay=100)  # a processor that draws WebGL may miss a shorter one
    expect(visit.page).to_have_url(re.compile("member=C02"))


def test_a_point_of_the_flat_map_opens_the_passport(visit):
    visit.open("/members?lang=ru&section=map&flat=true")
    visit.settle()
    label = box_of(visit.page.locator(".vega-embed svg text", has_text="«Родник»").last)
    visit.page.mouse.click(label["x"] + label["width"] / 2, label["y"] + label["height"] / 2 + 15)
    expect(visit.page).to_have_url(re.compile("member=S10"))
    visit.settle()
    visit.page.go_back()
    expect(visit.page.locator(".vega-embed svg text", has_text="«Родник»").last).to_be_visible()


def wait_for_points(visit: Visit, chart: Locator) -> None:
    """Wait until the point under ``SURGUT`` answers to the pointer: WebGL draws when it can."""
    box = box_of(chart)
    tooltip = visit.page.get_by_text("СеверЭнергоТех")
    for shift in range(120):
        visit.page.mouse.move(box["x"] + SURGUT["x"] + shift % 2, box["y"] + SURGUT["y"])
        visit.page.wait_for_timeout(500)
        if tooltip.count():
            return


@pytest.mark.parametrize(
    "path", ["/members?", "/members?member=S05&", "/agreements?", "/events?", "/funding?"]
)
def test_a_phone_lists_records_one_below_the_other_without_cutting_them(visit, path):
    visit.page.set_viewport_size({"width": 390, "height": 844})
    visit.open(f"{path}lang=ru")
    visit.settle()
    main = visit.page.get_by_test_id("stMain")
    assert [one for one in main.get_by_test_id("stDataFrame").all() if one.is_visible()] == []
    entries = main.locator("[class*=st-key-narrow-] p").all()
    assert len([entry for entry in entries if entry.is_visible()]) >= 9
    assert not main.get_by_text("Отметьте строку").is_visible()
    assert main.evaluate("page => page.scrollWidth") <= 390
