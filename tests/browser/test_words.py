"""In Russian no word of Streamlit's own is left in English, and the document says its language."""

import re

import pytest
from playwright.sync_api import expect

PAGES = ("/", "/directions", "/exchange", "/members", "/upload", "/history", "/present", "/method")
LEFT = re.compile(
    r"CSV|XLSX|Excel|TXT|TSV|Page (Up|Down)|Home|End|Synergia|https?:|python -m|\.csv|demo|Tab|ISO"
    r"|Steppe Systems"
)
"""Names of formats, keys, files, commands and a member, which are the same in every language."""

READ_ALOUD = {
    "5 options available.": "вариантов: 5",
    "Selected Date: November 21, 2026": "выбран день: 21 ноября 2026 г.",
    "Today, Sunday, November 29, 2026 selected": "сегодня, воскресенье, 29 ноября 2026 г., выбран",
    "November 2026": "ноябрь 2026 г.",
    "Choose date, November 2026": "Выбрать день, ноябрь 2026 г.",
    "11 – November": "11 – ноябрь",
    "May": "май",
}
"""What pickers of options and of days tell screen readers."""

WRITTEN = """() => {
    const texts = [], skipped = "script, style, noscript, code, canvas, table[role=grid], svg, "
        + ".page-language, [aria-hidden=true], [data-testid=stIconMaterial]";
    const walker = document.createTreeWalker(
        document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    while (walker.nextNode()) {
        const node = walker.currentNode;
        const element = node.nodeType === 3 ? node.parentElement : node;
        if (!element || element.closest(skipped)) continue;
        if (node.nodeType === 3) texts.push(node.nodeValue);
        else for (const name of ["aria-label", "aria-valuetext", "aria-roledescription", "title",
                "placeholder", "alt"])
            if (node.getAttribute(name)) texts.push(node.getAttribute(name));
    }
    return texts.map((text) => text.trim());
}"""


@pytest.fixture
def address(shared_address):
    """These tests only read, so they share one app."""
    return shared_address


@pytest.mark.parametrize("path", PAGES)
def test_no_english_is_left_on_a_russian_page(visit, path):
    visit.open(f"{path}?lang=ru")
    visit.settle()
    page = visit.page
    assert page.evaluate("document.documentElement.lang") == "ru"
    english = {
        text
        for text in page.evaluate(WRITTEN)
        if re.search(r"[A-Za-z]{3,}", text) and not LEFT.search(text)
    }
    assert english == set()
    icons = page.locator("[data-testid=stIconMaterial]")
    assert all(icon.get_attribute("aria-hidden") == "true" for icon in icons.all())


def test_the_consortium_is_named_in_the_tab_and_the_menu(visit):
    visit.open("/members?lang=ru")
    visit.settle()
    assert "Участники · Консорциум" in visit.page.title()
    assert "Консорциум" in visit.page.locator("[data-testid=stSidebar]").inner_text()


def test_an_unknown_address_is_answered_in_russian(visit):
    answer = visit.page.request.get(
        f"{visit.address}/nowhere?lang=ru", headers={"accept": "text/html"}
    )
    assert answer.status == 404
    assert "Такой страницы нет" in answer.text()


def test_a_text_of_data_that_streamlit_uses_as_a_word_stays_as_it_is(visit):
    visit.open("/dictionary?lang=ru")
    page = visit.page
    page.evaluate("""() => document.querySelector('[data-testid=stMain]').insertAdjacentHTML(
        'beforeend', '<p data-testid=stMarkdownContainer id=data>Sum</p><p id=menu>Sum</p>')""")
    expect(page.locator("#menu")).to_have_text("Сумма")
    expect(page.locator("#data")).to_have_text("Sum")

    for english, russian in READ_ALOUD.items():
        page.locator("#menu").evaluate("(node, text) => { node.textContent = text; }", english)
        expect(page.locator("#menu")).to_have_text(russian)

    page.evaluate("""() => document.body.insertAdjacentHTML('beforeend',
        '<div data-testid=stDataFrameColumnMenu><div role=menu aria-label="Dataframe column menu">'
        + '<div><div id=kind title=text>notes</div><div title=Город>Город</div></div></div></div>')
    """)
    expect(page.get_by_role("menu", name="Меню столбца").get_by_title("Город")).to_be_visible()
    expect(page.locator("#kind[title]")).to_have_count(0)


def test_what_is_chosen_in_boxes_outlives_a_change_of_language(visit):
    visit.open("/mentoring?lang=ru&member=S08&form=teacher_pupil")
    member = visit.page.get_by_role("combobox", name="Организация")
    expect(member).to_have_value("«Волга-тех» · S08")
    visit.page.get_by_role("radio", name="en", exact=True).click()
    visit.settle()
    expect(visit.page.get_by_role("combobox", name="Organisation", exact=True)).to_have_value(
        "Volga-Tech School (demo) · S08"
    )
    visit.page.get_by_role("radio", name="Programme").click()
    visit.settle()
    expect(visit.page).to_have_url(re.compile("form=teacher_pupil.*member=S08"))


def test_the_calendar_and_the_size_of_a_file_are_in_russian(visit, tmp_path):
    visit.open("/upload?lang=ru")
    visit.settle()
    page = visit.page
    page.get_by_role("button", name="известно").click()
    field = page.get_by_test_id("stDateInput").first
    expect(field.get_by_role("spinbutton", name="месяц, День в календаре")).to_be_visible()
    labels = "nodes => nodes.map(node => node.textContent + '|' + node.getAttribute('aria-label'))"
    assert field.locator("[role=spinbutton]").evaluate_all(labels) == [
        "15|день, День в календаре",
        "10|месяц, День в календаре",
        "2026|год, День в календаре",
    ]
    month = field.locator("[role=spinbutton]").nth(1)
    expect(month).to_have_attribute("aria-valuetext", "10 – октябрь")
    page.keyboard.press("Escape")
    box = page.get_by_test_id("stFileUploader")
    for language, word in (("kk", "Файл таңдау"), ("en", "Upload"), ("ru", "Выбрать файл")):
        page.get_by_role("radio", name=language, exact=True).click()
        visit.settle()
        expect(box).to_contain_text(word)
    file = tmp_path / "members.csv"
    file.write_text("Код организации;Наименование\n" + "S77;Школа\n" * 100, encoding="utf-8")
    short = tmp_path / "short.csv"
    short.write_text("Код организации;Наименование\n", encoding="utf-8")
    page.set_input_files("input[type=file]", [file, short])
    expect(box).to_contain_text(re.compile(r"\d,\d\sКБ"))
    expect(box).to_contain_text("55\u00a0Б")
