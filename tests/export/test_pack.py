"""Packs opened by readers that did not write them: archives, XML, calamine, an HTML parser."""

import dataclasses
import io
import re
import subprocess
import zipfile
from datetime import date
from functools import partial
from html.parser import HTMLParser
from itertools import pairwise
from xml.etree import ElementTree

import pandas as pd
import pytest
from docx import Document
from pptx import Presentation
from pptx.util import Inches, Pt
from python_calamine import CalamineWorkbook

from lib.charts.mentoring import mentoring_forms
from lib.charts.theme import LIGHT
from lib.export.pack.amounts import amounts
from lib.export.pack.deck import Bars, Deck, Slide, table_cells
from lib.export.pack.html_page import html
from lib.export.pack.minutes import docx
from lib.export.pack.slideshow import pptx
from lib.export.pack.tables import xlsx
from lib.export.pack.type_sizes import column_widths, largest_unbroken, sentence_size
from lib.text import load
from tests.tools.key_families import PACK_LABELS

RU = load("ru")
CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
HOSTILE = "<script>alert(1)</script> & «кавычки»"
DATA = pd.DataFrame(
    {"half": ["I 2025/26"], "form": ["ученик"], "rank": [0], "count": [12.0], "formatted": ["12"]}
)
SLIDES = [
    Slide(
        "overview",
        "Восемь направлений",
        "Два показателя из трёх идут по плану",
        "Два из трёх.",
        "Загрузка № 7 · на 3 июня 2026 г.",
        table=pd.DataFrame({"Направление": ["1. Первое", "2. Второе"], "по плану": [2, 0]}),
        bars=Bars(
            "stacked",
            ["1. Первое", "2. Второе"],
            {"по плану": [2.0, 0.0], "отстаёт": [1.0, None]},
            ["#2f8fbd", "#10306a"],
        ),
        minutes=15,
        note="начать с главного",
    ),
    Slide(
        "mentoring",
        "Наставничество",
        "Двенадцать наставляемых",
        "Двенадцать.",
        "Загрузка № 7",
        spec=partial(mentoring_forms.spec, RU, LIGHT),
        data=DATA,
    ),
    Slide("open", "Решения", HOSTILE, "Одно.", "Загрузка № 7", sentences=[HOSTILE]),
]
DECK = Deck(
    language="ru",
    consortium="Консорциум «Орбита»",
    title="Совет: итоги года",
    day="3 июня 2026 г.",
    place="Лицей",
    moment="Загрузка № 7 · на 3 июня 2026 г.",
    upload=7,
    on="2026-06-03",
    slides=SLIDES,
    attended=["«Родник»", "«Рассвет»"],
    decisions=pd.DataFrame({"Решение": ["Описать кабинеты"], "Срок": ["01.12.2026"]}),
    labels={name: RU(f"pack-{name}") for name in PACK_LABELS},
)


def parts(content):
    """The parts of an office file by name."""
    archive = zipfile.ZipFile(io.BytesIO(content))
    assert archive.testzip() is None
    return {name: archive.read(name) for name in archive.namelist()}


@pytest.fixture(scope="module")
def slideshow():
    return parts(pptx(DECK))


def test_native_charts_hold_the_same_numbers_as_the_slide(slideshow):
    [name] = [one for one in slideshow if re.fullmatch(r"ppt/charts/chart[^/]*\.xml", one)]
    chart = ElementTree.fromstring(slideshow[name])
    read = {
        series.find(f"{CHART}tx//{CHART}v").text: {
            int(point.get("idx")): float(point.find(f"{CHART}v").text)
            for point in series.findall(f"{CHART}val//{CHART}pt")
        }
        for series in chart.iter(f"{CHART}ser")
    }
    assert read == {"по плану": {0: 2.0, 1: 0.0}, "отстаёт": {0: 1.0}}
    assert float(chart.find(f".//{CHART}valAx/{CHART}majorUnit").get("val")) == 1
    inks = [
        ink.get("val")
        for labels in chart.findall(f".//{CHART}ser/{CHART}dLbls")
        for ink in labels.iter("{http://schemas.openxmlformats.org/drawingml/2006/main}srgbClr")
    ]
    assert inks == ["000000", "FFFFFF"]
    [book] = [one for one in slideshow if one.endswith(".xlsx")]
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(slideshow[book])).get_sheet_by_index(0)
    assert sheet.to_python()[:2] == [["", "по плану", "отстаёт"], ["1. Первое", 2.0, 1.0]]


def test_of_two_lines_one_has_its_numbers_and_goes_on_over_periods_of_the_other():
    bars = Bars(
        "lines",
        ["I 2026", "2025/26", "II 2026"],
        {"Значение": [171.0, None, 180.0], "Путь": [172.1, 175.0, 177.5]},
        ["#2f8fbd", "#52616a"],
        digits=1,
    )
    package = parts(
        pptx(dataclasses.replace(DECK, slides=[Slide("s", "t", "t", "a", "z", bars=bars)]))
    )
    [name] = [one for one in package if re.fullmatch(r"ppt/charts/chart[^/]*\.xml", one)]
    chart = ElementTree.fromstring(package[name])
    lines = {
        series.find(f"{CHART}tx//{CHART}v").text: series for series in chart.iter(f"{CHART}ser")
    }
    labels = {
        line: series.find(f"{CHART}dLbls/{CHART}showVal").get("val")
        for line, series in lines.items()
    }
    assert labels == {"Значение": "1", "Путь": "0"}
    assert {code.text for code in chart.iter(f"{CHART}formatCode")} == {"#,##0"}
    assert chart.find(f".//{CHART}dispBlanksAs").get("val") == "span"


def test_the_code_of_a_printed_slide_stays_with_its_source_line():
    slide = dataclasses.replace(SLIDES[0], figure="7-1WV-overview", link="http://host/f/7")
    page = html(dataclasses.replace(DECK, slides=[slide])).decode()
    origin = page[page.index('<div class="origin">') :]
    assert 0 < origin.index('class="qr"') < origin.index('class="source"') < origin.index("</div>")
    assert ".origin { break-before: avoid; break-inside: avoid; }" in page


def test_pictures_and_charts_have_alternative_text_and_notes_the_source(slideshow):
    pages = b"".join(
        slideshow[one] for one in sorted(slideshow) if one.startswith("ppt/slides/slide")
    ).decode()
    assert 'descr="Два из трёх."' in pages
    assert 'descr="Двенадцать."' in pages
    notes = b"".join(one for name, one in slideshow.items() if "notesSlides/n" in name).decode()
    for words in ("начать с главного", "Загрузка № 7", DECK.checksum[:16], "1. Первое | 2"):
        assert words in notes


def test_minutes_name_attended_points_and_decisions():
    document = parts(docx(DECK))
    body = ElementTree.fromstring(document["word/document.xml"])
    lines = [
        "".join(part.text or "" for part in line.iter(f"{WORD}t")) for line in body.iter(f"{WORD}p")
    ]
    for words in ("ПРОТОКОЛ", "«Родник»; «Рассвет»", "Описать кабинеты", "Решили"):
        assert words in lines
    assert f"Слушали: {SLIDES[0].title}" in lines
    assert lines.index("Решили") > lines.index("Повестка дня")
    footers = b"".join(one for name, one in document.items() if "footer" in name).decode()
    assert DECK.checksum[:16] in footers


class Page(HTMLParser):
    """Tags with their attributes, and the text."""

    def __init__(self, content):
        super().__init__()
        self.tags, self.text = [], []
        self.feed(content.decode())

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.text.append(data)


def test_the_page_has_no_script_and_asks_nothing_of_a_network():
    page = Page(html(DECK))
    tags = [tag for tag, _ in page.tags]
    assert not {"script", "link", "iframe", "object"} & set(tags)
    for _tag, attributes in page.tags:
        for name in ("src", "href"):
            assert attributes.get(name, "#").startswith(("#", "data:image/svg+xml;base64,"))
    assert [tags.count(tag) for tag in ("h1", "h2", "img")] == [1, 4, 1]
    assert [a["alt"] for tag, a in page.tags if tag == "img"] == ["Двенадцать."]
    assert HOSTILE in page.text
    assert DECK.checksum[:16] in page.text
    assert dict(page.tags[0:1])["html"] == {"lang": "ru"}


def test_the_page_is_accessible():
    """What axe checks of a page without script: language, title, landmarks, headings, names."""
    page = Page(html(DECK))
    tags = [tag for tag, _ in page.tags]
    levels = [int(tag[1]) for tag in tags if tag in ("h1", "h2", "h3", "h4")]
    assert levels[0] == 1
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))
    assert [tags.count(tag) for tag in ("main", "title", "header")] == [1, 1, 1]
    identifiers = [attributes["id"] for _, attributes in page.tags if "id" in attributes]
    assert len(identifiers) == len(set(identifiers))
    targets = {a["href"].removeprefix("#") for tag, a in page.tags if tag == "a"}
    assert targets <= set(identifiers)
    for tag, attributes in page.tags:
        if tag == "img":
            assert attributes["alt"].strip()
        if tag == "th":
            assert attributes["scope"] == "col"
        if attributes.get("tabindex") == "0" or tag == "nav":
            assert attributes["aria-label"].strip()


def test_nothing_is_off_a_page_and_every_text_is_large_enough():
    show = Presentation(io.BytesIO(pptx(DECK)))
    for page in show.slides:
        assert page.shapes.title.text_frame.text.strip()
        for shape in page.shapes:
            assert shape.left >= 0
            assert shape.top >= 0
            assert shape.left + shape.width <= show.slide_width
            assert shape.top + shape.height <= show.slide_height
            if shape.has_text_frame:
                sizes = [one.font.size.pt for one in shape.text_frame.paragraphs if one.text]
                assert min(sizes, default=12) >= 12


def test_long_tables_and_many_sentences_stay_on_their_page():
    long = pd.DataFrame({"Школа": ["«Родник»"] * 30, "Что нужно": ["длинная причина " * 8] * 30})
    table = dataclasses.replace(SLIDES[0], table=long, bars=None)
    text = dataclasses.replace(SLIDES[2], sentences=["слово " * 25] * 7)
    show = Presentation(io.BytesIO(pptx(dataclasses.replace(DECK, slides=[table, text]))))
    [drawn] = [shape for shape in show.slides[1].shapes if shape.has_table]
    assert 2 <= len(drawn.table.rows) < 12
    notes = show.slides[1].notes_slide.notes_text_frame.text
    assert f"строк на слайде {len(drawn.table.rows) - 1} / 30 · все — в таблицах XLSX" in notes
    sizes = {
        paragraph.font.size.pt
        for row in drawn.table.rows
        for cell in row.cells
        for paragraph in cell.text_frame.paragraphs
    }
    assert min(sizes) >= 16
    assert drawn.top + sum(row.height for row in drawn.table.rows) <= Inches(6.8)
    assert sum(column.width for column in drawn.table.columns) <= drawn.width
    assert sentence_size(["слово"] * 3, Inches(12), Inches(4.95)) == 22
    assert sentence_size(["слово " * 25] * 7, Inches(12), Inches(4.95)) < 22
    assert sentence_size(["слово " * 19], Inches(12), Inches(0.4), (16, 12)) == 12


def test_slides_name_a_font_whose_letters_are_as_wide_on_every_system(slideshow):
    theme = slideshow["ppt/theme/theme1.xml"]
    assert b'<a:latin typeface="Arial"/>' in theme
    assert b"Calibri" not in theme


def test_minutes_have_of_a_decision_what_was_known_when_they_were_signed():
    heads = ["Код", "Решение", "Ответственный", "Срок", "Состояние", "Выполнено", "Ход исполнения"]
    cells = ["D-1", "Сдать отчёты", "совет", "01.10.2026", "выполнено", "21.09.2026", "сдали все"]
    taken = pd.DataFrame([cells], columns=heads)
    paper = Document(io.BytesIO(docx(dataclasses.replace(DECK, decisions=taken))))
    rows = [[cell.text for cell in row.cells] for row in paper.tables[-1].rows]
    assert rows == [heads[:4], cells[:4]]


def test_minutes_say_how_many_rows_of_a_long_table_they_quote():
    rows = pd.DataFrame({"Организация": [f"S{n:02}" for n in range(25)]})
    long = dataclasses.replace(SLIDES[2], sentences=(), table=rows)
    assert DECK.quoted_source_of(long).endswith(" · показано строк 12 / 25 · все — в таблицах XLSX")
    short = dataclasses.replace(long, table=rows.head(12))
    assert DECK.quoted_source_of(short) == DECK.source_of(short)


def test_the_page_says_how_many_rows_of_a_very_long_table_it_holds():
    rows = pd.DataFrame({"Организация": [f"S{n:03}" for n in range(201)]})
    long = dataclasses.replace(SLIDES[2], sentences=("Вопрос",), table=rows)
    page = html(dataclasses.replace(DECK, slides=[long])).decode()
    assert "показано строк 200 / 201" in page
    assert ">S199<" in page
    assert ">S200<" not in page


def test_the_workbook_holds_every_table():
    book = CalamineWorkbook.from_filelike(io.BytesIO(xlsx(DECK)))
    assert len(book.sheet_names) == 5
    rows = book.get_sheet_by_index(1).to_python()
    assert rows[-2:] == [["1. Первое", 2.0], ["2. Второе", 0.0]]
    assert any(DECK.checksum in str(row) for row in book.get_sheet_by_index(0).to_python())


def test_figures_in_words_and_days_are_numbers_and_days_of_the_workbook():
    table = pd.DataFrame(
        {
            "Показатель": ["1.10", "=1+1"],
            "Значение": amounts(["57,4\u00a0%", "<5"], [57.4, None], ["percent", "count"]),
            "Срок": ["20.05.2026", "без срока"],
        }
    )
    deck = dataclasses.replace(DECK, slides=[dataclasses.replace(SLIDES[0], table=table)])
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(xlsx(deck))).get_sheet_by_index(1)
    assert sheet.to_python()[-2:] == [
        ["1.10", 57.4, date(2026, 5, 20)],
        ["=1+1", "<5", "без срока"],
    ]
    xml = parts(xlsx(deck))["xl/worksheets/sheet2.xml"].decode()
    assert 'state="frozen"' in xml
    assert "<f>" not in xml  # a text that looks like a formula stays a text
    assert deck.checksum == dataclasses.replace(DECK, slides=[
        dataclasses.replace(SLIDES[0], table=table.astype(str))]).checksum  # fmt: skip


def test_a_table_with_more_columns_than_a_page_takes_is_a_list_in_the_minutes():
    columns = {f"Заголовок{number}": ["словословослово", "да"] for number in range(9)}
    table = pd.DataFrame({"Решение": ["Отремонтировать", "Купить"], "Итог": ["", ""], **columns})
    deck = dataclasses.replace(DECK, slides=[dataclasses.replace(SLIDES[0], table=table)])
    minutes = Document(io.BytesIO(docx(deck)))
    paragraphs = [paragraph.text for paragraph in minutes.paragraphs]
    assert any(
        line.startswith("Отремонтировать; Заголовок0: словословослово") for line in paragraphs
    )
    sizes = {
        run.font.size.pt
        for table in minutes.tables
        for cell in table._cells
        for paragraph in cell.paragraphs
        for run in paragraph.runs
    }
    assert min(sizes) >= 10


def test_a_checksum_is_of_the_figures_and_the_moment():
    same = dataclasses.replace(DECK, title="Другая тема", slides=list(SLIDES))
    assert same.checksum == DECK.checksum
    assert dataclasses.replace(DECK, upload=8).checksum != DECK.checksum
    assert dataclasses.replace(DECK, slides=SLIDES[:1]).checksum != DECK.checksum


def test_the_longest_topic_of_a_meeting_is_written_in_every_format():
    longest = dataclasses.replace(DECK, title=f"Совет консорциума: {'ж' * 250}")
    assert longest.title in "".join(parts(docx(longest))["word/document.xml"].decode())
    assert parts(pptx(longest))
    assert longest.title in Page(html(longest)).text


def test_a_deck_without_slides_says_so():
    empty = dataclasses.replace(DECK, slides=[], attended=[], decisions=pd.DataFrame())
    assert RU("pack-empty") in Page(html(empty)).text
    for write in (pptx, docx, xlsx):
        assert parts(write(empty))


def printed_pages(tmp_path, name, content):
    """How many pages LibreOffice prints of a file."""
    file = tmp_path / name
    file.write_bytes(content)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    convert = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    subprocess.run([*convert, str(file)], check=True, capture_output=True, timeout=120)
    return len(re.findall(rb"/Type\s*/Page\b", file.with_suffix(".pdf").read_bytes()))


def test_an_office_program_opens_slides_and_minutes(tmp_path):
    assert printed_pages(tmp_path, "slides.pptx", pptx(DECK)) == 1 + len(SLIDES)
    assert printed_pages(tmp_path, "minutes.docx", docx(DECK)) >= 1  # its fonts are the machine's


def test_columns_of_minutes_are_as_wide_as_their_longest_words_ask():
    cells = {"Код": ["4.1"], "Название": ["Профориентация учащихся старших классов"]}
    decisions = dataclasses.replace(DECK, decisions=pd.DataFrame(cells))
    document = ElementTree.fromstring(parts(docx(decisions))["word/document.xml"])
    *_, table = document.iter(f"{WORD}tbl")
    widths = [int(one.get(f"{WORD}w")) for one in table.find(f"{WORD}tblGrid")]
    assert widths[1] > 3 * widths[0]
    assert len(list(table.iter(f"{WORD}cantSplit"))) == 2


def test_words_and_codes_of_minutes_stay_whole_in_smaller_type():
    head = ["Код", "Решение", "Ответственный", "Срок", "Состояние", "Выполнено", "Исполнение"]
    row = ["D-2026-06-1", "Найти по партнёру-компании", "консорциум", "20.10.2026", "выполнено",
           "21.09.2026", "остался один отчёт"]  # fmt: skip
    width = Inches(6.5)
    size = largest_unbroken([head, row], width, (10, 9, 8))
    assert size == 9
    widths = column_widths([head, row], width, size)
    words = ("D-2026-06-1", "компании", "Ответственный", "20.10.2026", "Состояние", "21.09.2026")
    for column, word in zip(widths, words, strict=False):
        assert column >= len(word) * size * 0.55 * Pt(1) + Inches(0.2) - 1
    assert sum(widths) <= width
    assert largest_unbroken([["слово " * 3]], width, (10, 9, 8)) == 10


def test_numbers_of_tables_are_written_as_the_language_writes_them():
    table = pd.DataFrame({"Дано": [41.0, 2100.0, 0.25, None], "Всего": [1, 2, 3, 4]})
    assert table_cells(table, "ru") == [
        ["Дано", "Всего"], ["41", "1"], ["2\xa0100", "2"], ["0,25", "3"], ["", "4"],
    ]  # fmt: skip
    assert table_cells(table, "en", 2)[1:] == [["41", "1"], ["2,100", "2"]]


def test_a_chart_without_any_value_gives_its_place_to_its_table():
    bars = Bars("bars", ["4.1", "4.2"], {"Путь": [None, None]}, ["#2f8fbd"])
    table = pd.DataFrame({"Показатель": ["4.1", "4.2"], "Статус": ["нет данных"] * 2})
    slide = dataclasses.replace(SLIDES[0], bars=bars, table=table)
    show = Presentation(io.BytesIO(pptx(dataclasses.replace(DECK, slides=[slide]))))
    shapes = list(show.slides[1].shapes)
    assert [shape.has_chart for shape in shapes] == [False] * len(shapes)
    [drawn] = [shape.table for shape in shapes if shape.has_table]
    assert [cell.text for cell in drawn.rows[2].cells] == ["4.2", "нет данных"]


def test_a_chart_names_every_category_and_writes_whole_numbers_whole():
    bars = Bars("bars", [f"4.{n}" for n in range(9)], {"Путь": [float(n) for n in range(9)]},
                ["#2f8fbd"], digits=1)  # fmt: skip
    deck = dataclasses.replace(DECK, slides=[dataclasses.replace(SLIDES[0], bars=bars)])
    [chart] = [one for name, one in parts(pptx(deck)).items() if name.startswith("ppt/charts/c")]
    assert b'<c:tickLblSkip val="1"/>' in chart
    assert b"#,##0.0" not in chart
