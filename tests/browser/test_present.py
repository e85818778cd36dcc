"""A presentation in a real browser: turned by keys, alone on the screen, of one moment."""

import re

import pytest
from playwright.sync_api import expect

from lib.charts.theme import THEMES
from tests.browser.conftest import box_of

SLIDES = "overview,7,exchange,mentoring"
KEYS = (("ArrowRight", 2), ("PageDown", 3), (" ", 4), ("ArrowRight", 4), ("ArrowLeft", 3),
        ("PageUp", 2), ("End", 4), ("Home", 1))  # fmt: skip
EVERY_KIND = (
    "cover,overview,changes,attention,success,exchange,matrix,map,synergy,mentoring,members,"
    "agreements,events,funding,needs,open,decisions,4,indicator:1.1,member:S10,model-definition,"
    "7?period=2024/25,model-why,model-join,model-criteria,model-letters"
)
MEASURE = """
() => [...document.querySelectorAll(".st-key-slides > *")].map(slide => {
    const captions = [...slide.querySelectorAll("[data-testid=stCaptionContainer]")];
    const size = part => parseFloat(getComputedStyle(part).fontSize);
    const texts = [...slide.querySelectorAll("p, li, td, th")].filter(one => one.textContent);
    const chart = slide.querySelector("svg.marks");
    return {
        code: slide.querySelector("h2").textContent,
        head: size(slide.querySelector("h2")),
        least: Math.min(...texts.map(size)),
        bottom: captions[captions.length - 1].getBoundingClientRect().bottom,
        chart: chart && chart.getBoundingClientRect().width,
    };
})
"""
"""Of every slide: its type in pixels, where its source line ends, the width of its chart."""


@pytest.fixture
def address(shared_address):
    """These tests only read, so they share one app."""
    return shared_address


def shown(visit, number):
    """Wait until a slide is the only one on the screen and return its heading."""
    expect(visit.page.get_by_text(f"{number} / 4", exact=True)).to_be_visible()
    headings = visit.page.locator(".st-key-slides h2").all()
    seen = [place for place, heading in enumerate(headings, 1) if heading.is_visible()]
    assert seen == [number]
    return headings[number - 1].inner_text()


def drawn(visit):
    """Charts as they are now; one that was built anew is another."""
    charts = visit.page.locator(".st-key-slides svg.marks")
    expect(charts).to_have_count(4)
    return charts.element_handles()


def test_keys_turn_slides_that_fill_the_screen_and_are_never_built_anew(visit):
    visit.open(f"/present?lang=ru&at=40&slides={SLIDES}")
    charts = drawn(visit)
    first = shown(visit, 1)
    for hidden in ("stSidebar", "stHeader", "stSelectbox"):
        expect(visit.page.get_by_test_id(hidden).first).to_be_hidden()
    for key, number in KEYS:
        visit.page.keyboard.press(key)
        heading = shown(visit, number)
        assert "at=40" in visit.page.url
    assert heading == first
    assert all(chart.evaluate("chart => chart.isConnected") for chart in charts)


def test_keys_that_follow_each_other_fast_turn_every_time(visit):
    visit.open(f"/present?lang=ru&at=40&slides={SLIDES}")
    shown(visit, 1)
    for key in ("ArrowRight", "PageDown", " "):
        visit.page.keyboard.press(key)
    shown(visit, 4)
    for key in ("3", "Enter"):
        visit.page.keyboard.press(key)
    visit.settle()
    shown(visit, 3)


def test_every_slide_fits_the_window_in_type_that_a_hall_can_read_in_both_themes(visit):
    visit.open(f"/present?lang=ru&slides={EVERY_KIND}&slide=2")
    name = visit.page.locator(".st-key-slide-overview svg.marks text", has_text="Достижения")
    for theme in ("light", "dark"):
        visit.page.emulate_media(color_scheme=theme)
        for width, height in ((1280, 720), (1920, 1080)):
            visit.page.set_viewport_size({"width": width, "height": height})
            visit.settle()
            expect(name).to_have_attribute("fill", THEMES[theme].ink)
            slides = visit.page.evaluate(MEASURE)
            assert [slide["code"] for slide in slides if slide["bottom"] > height + 1] == []
            assert [slide["code"] for slide in slides if slide["head"] < 20] == []
            assert [slide["code"] for slide in slides if slide["least"] < 18] == []
    assert len(slides) == len(EVERY_KIND.split(","))
    charts = [slide["chart"] for slide in slides if slide["chart"]]
    assert len(charts) > 10
    assert min(charts) > 0.85 * width


def test_what_was_revised_since_stands_below_the_slide(visit):
    visit.open("/present?lang=ru&at=40&slides=7")
    note = visit.page.locator(".st-key-slide-revised")
    expect(note).to_contain_text("С тех пор данные пересмотрены")
    source = visit.page.locator(".st-key-slides [data-testid=stCaptionContainer]").last
    above, below = box_of(source), box_of(note)
    assert above["y"] + above["height"] <= below["y"]
    assert below["y"] + below["height"] <= 720


def test_nothing_on_a_slide_changes_under_a_resting_pointer(visit):
    visit.open("/present?lang=ru&at=40&slides=overview,exchange")
    row = visit.page.locator(".st-key-slides svg.marks:visible text", has_text="Достижения").first
    box = box_of(row)
    visit.page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    visit.settle()
    over = "([x, y]) => document.elementFromPoint(x, y).closest('svg.marks') !== null"
    assert not visit.page.evaluate(over, [box["x"] + 5, box["y"] + 5])
    expect(visit.page.locator("#vg-tooltip-element")).not_to_be_visible()


def test_the_address_opens_the_same_slide_again(visit):
    visit.open(f"/present?lang=ru&at=40&slides={SLIDES}")
    shown(visit, 1)
    visit.page.keyboard.press("End")
    heading = shown(visit, 4)
    expect(visit.page).to_have_url(re.compile("slide=4"))
    visit.page.reload()
    visit.settle()
    assert shown(visit, 4) == heading


def test_slides_are_chosen_shown_and_left_for_the_board(visit):
    visit.open("/present?lang=ru")
    show = visit.page.get_by_role("button", name=re.compile(r"Показать \d+ слайд"))
    count = re.sub(r"\D", "", show.inner_text())
    assert int(count) > 8
    show.click()
    visit.settle()
    expect(visit.page.get_by_text(f"1 / {count}", exact=True)).to_be_visible()
    pinned = re.search(r"at=(\d+)", visit.page.url)
    assert pinned
    visit.page.keyboard.press("ArrowRight")
    expect(visit.page.get_by_text(f"2 / {count}", exact=True)).to_be_visible()
    visit.page.get_by_role("link", name="К доске").click()
    expect(visit.page).to_have_url(re.compile("/directions"))
    visit.settle()
    expect(visit.page.get_by_test_id("stSidebar")).to_be_visible()
    assert f"at={pinned[1]}" in visit.page.url
    assert "slides=" not in visit.page.url
    visit.page.go_back()
    expect(visit.page.get_by_text(f"2 / {count}", exact=True)).to_be_visible()
    visit.settle()


def test_the_model_is_walked_as_eight_slides_by_keys_in_russian(visit):
    visit.open("/model?lang=ru")
    visit.page.get_by_role("link", name="Показать как слайды").click()
    visit.settle()
    seen = []
    for number in range(1, 9):
        expect(visit.page.get_by_text(f"{number} / 8", exact=True)).to_be_visible()
        shown_headings = visit.page.locator(".st-key-slides h2:visible")
        expect(shown_headings).to_have_count(1)
        seen.append(shown_headings.inner_text())
        visit.page.keyboard.press("ArrowRight")
    visit.settle()
    assert len(set(seen)) == 8
    assert {"Актуальность", "Что говорят педагоги"} <= set(seen)
    expect(visit.page.get_by_test_id("stException")).to_have_count(0)
    visit.page.keyboard.press("Home")
    expect(visit.page.get_by_text("1 / 8", exact=True)).to_be_visible()


def test_the_address_of_a_show_in_another_language_names_it_once(visit):
    visit.open("/model?lang=kk")
    visit.page.get_by_role("link", name="Слайд ретінде көрсету").click()
    expect(visit.page.get_by_text("1 / 8", exact=True)).to_be_visible()
    visit.settle()
    assert visit.page.url.count("lang=kk") == 1


ON_PHONE = """
() => {
    const slide = document.querySelector(".st-key-slides > *");
    const seen = one => one.getClientRects().length > 0;
    const least = (tags, scale) => Math.min(...[...slide.querySelectorAll(tags)].filter(
        one => one.textContent.trim() && seen(one)
    ).map(one => parseFloat(getComputedStyle(one).fontSize) * scale(one)));
    const enlarged = one => one.ownerSVGElement.getScreenCTM().a;
    return {
        least: least("p, li, td, th", () => 1),
        drawn: least("text", enlarged),
        charts: [...slide.querySelectorAll("svg.marks")].filter(seen).length,
        wide: document.documentElement.scrollWidth,
        words: slide.innerText,
        reaches: slide.scrollHeight > slide.clientHeight ? getComputedStyle(slide).overflowY : "",
    };
}
"""
"""Of the first slide on a phone: its smallest type in text and in charts, charts, width, words,
whether it scrolls."""


@pytest.mark.parametrize(
    ("slide", "charts", "words"),
    [
        ("4", 1, "4.5 Договоры"),
        ("indicator:1.1", 1, "57,4 %"),
        ("overview", 0, "1. Достижения"),
        ("model-why", 0, "лучше"),
        ("needs", 0, "»"),
    ],
)
def test_a_slide_on_a_phone_is_a_list_with_its_chart_in_readable_type(visit, slide, charts, words):
    visit.page.set_viewport_size({"width": 390, "height": 844})
    visit.open(f"/present?slides={slide}&lang=ru")
    visit.settle()
    phone = visit.page.evaluate(ON_PHONE)
    assert phone["least"] >= 14
    assert phone["charts"] == charts
    assert phone["drawn"] is None or phone["drawn"] >= 12
    assert phone["wide"] == 390
    assert words in phone["words"].replace("\u00a0", " ")
    assert phone["reaches"] in ("", "auto")
