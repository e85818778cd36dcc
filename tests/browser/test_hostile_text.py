"""What a file contains never becomes code: hostile names and notes on every page and in exports."""

import csv
import io
import re
import zipfile

import pandas as pd
import pytest
from playwright.sync_api import expect

from lib import desk, store
from lib.contracts import CONTRACTS
from lib.export import spreadsheet
from lib.intake import SourceFile
from lib.running_order import LONGEST_NOTE
from lib.tables import Type
from lib.text import load
from tests.browser.conftest import box_of, new_context, served
from tests.helpers.paths import ROOT

WORDS = load("ru")
PAGES = sorted(path.stem for path in ROOT.glob("pages/*/[!_]*.py"))
HOSTILE = (
    "![x](http://evil.example/x.png)",
    "<script>alert(1)</script>",
    '=HYPERLINK("http://evil.example")',
    ":material/delete: :red[boo]",
    "$x^2$ **bold** `code`",
    "# heading http://evil.example/z",
    "[link](http://evil.example)",
    "www.evil.example",
    "\u202egnp.exe",
    "<img src=http://evil.example/y onerror=alert(1)>",
)
FORMULA = re.compile(r"[=+@\t\r]|-(?![\d—]|$)")
TRACES = """() => {
    const found = [];
    const all = selector => [...document.querySelectorAll(selector)];
    for (const one of all('[href*="evil.example"], [src*="evil.example"]'))
        found.push(one.outerHTML.slice(0, 200));
    const become = {'strong': 'bold', 'code': 'code', 'a': 'link', '[translate=no]': 'delete',
        '.stMarkdownColoredText, .stMarkdownBadge': 'boo', '.katex': null};
    for (const [selector, said] of Object.entries(become))
        for (const one of all(selector))
            if (said === null || one.textContent.trim() === said)
                found.push(selector + ': ' + one.textContent.slice(0, 80));
    for (const one of all('h1, h2, h3, h4, h5, h6'))
        if (one.textContent.trim().startsWith('heading')) found.push(one.outerHTML.slice(0, 200));
    for (const one of all('[data-testid=stMarkdownContainer]'))
        if (one.textContent.includes('\\u202e')) found.push('direction: ' + one.textContent);
    if (document.documentElement.scrollWidth > window.innerWidth) found.push('wider than screen');
    return found;
}"""


def as_much_as_fits(first, longest):
    """Join hostile texts from a certain one on, as many as a column takes."""
    joined = ""
    for text in HOSTILE[first % len(HOSTILE) :] + HOSTILE[: first % len(HOSTILE)]:
        if len(joined) + 1 + len(text) <= longest:
            joined = f"{joined} {text}".strip()
    return joined


def spoiled(engine, kind):
    """Return a file of a kind's rows with hostile text in every column of text, if it has any.

    The unit of a measured indicator cannot change: a new indicator has the hostile one.
    """
    contract, frame = CONTRACTS[kind], store.read(engine, kind)
    if kind == "indicators":
        new = frame[:1].assign(indicator_code="1.99", unit=HOSTILE[0])
        frame = pd.concat([frame, new], ignore_index=True)
    columns = [
        name
        for name, column in contract.columns.items()
        if column.type is Type.TEXT and not column.key and name != "unit"
    ]
    if frame.empty or kind == "settings" or not columns:
        return None
    for place, name in enumerate(columns):
        longest = (contract.columns[name].longest or 250) - 5
        longest = min(longest, LONGEST_NOTE - 5) if name == "running_order" else longest
        values = [f"{as_much_as_fits(n + place, longest)} {n}" for n in range(len(frame))]
        if name == "running_order":  # a text of a form of its own, in which notes are free
            values = [f"overview | 15 | {note}" for note in values]
        frame[name] = frame[name].where(frame[name].isna(), values)
    frame.columns = contract.header(WORDS)
    return SourceFile(f"{HOSTILE[0]} {kind}.csv", spreadsheet.csv(frame, WORDS), kind)


def upload(engine, *files):
    submission = desk.check_files(engine, files, today=desk.today(engine))
    assert submission.is_sound, [part.result.errors for part in submission.parts]
    desk.apply(engine, submission, by=HOSTILE[6], note=HOSTILE[3])


@pytest.fixture(scope="module")
def hostile(demo_database, tmp_path_factory):
    """The demo with hostile text wherever a file may bring text."""
    path = tmp_path_factory.mktemp("hostile") / "consortium.db"
    path.write_bytes(demo_database.read_bytes())
    engine = desk.open_consortium(f"sqlite:///{path}")
    *files, last = filter(None, (spoiled(engine, kind) for kind in CONTRACTS))
    upload(engine, *files)  # together: every upload computes all totals anew
    upload(engine, last)
    engine.dispose()
    return path


@pytest.fixture(scope="module")
def hostile_address(hostile, browser, shared_contexts):
    with served(hostile) as address:
        shared_contexts[address] = new_context(browser, address)
        yield address
        shared_contexts.pop(address).close()


@pytest.fixture
def address(hostile_address):
    """One app for all tests here: none of them changes anything."""
    return hostile_address


def assert_inert(visit):
    assert visit.page.evaluate(TRACES) == []


def assert_book_is_plain(visit, button):
    """Download a workbook and check that it has cells, none of which is a formula."""
    with visit.page.expect_download() as started:
        button.last.click()
    with zipfile.ZipFile(started.value.path()) as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
    assert "<v>" in sheet
    assert "<f>" not in sheet


@pytest.mark.parametrize("page", PAGES)
def test_hostile_text_stays_text_on_a_page_and_in_its_files(visit, page):
    visit.page.on("dialog", lambda dialog: visit.problems.append(f"dialog: {dialog.message}"))
    visit.open(f"/{'' if page == 'overview' else page}?lang=ru")
    if page == "history":
        table = box_of(visit.page.get_by_test_id("stDataFrame").first)
        visit.page.mouse.click(table["x"] + 16, table["y"] + 52)
        expect(visit.page.get_by_role("button", name=WORDS("history-original"))).to_be_visible()
        visit.settle()
    assert_inert(visit)
    popovers = visit.page.get_by_role("button", name=WORDS("source-table"))
    for number in range(popovers.count()):
        popovers.nth(number).click()
        downloads = visit.page.get_by_test_id("stDownloadButton")
        button = downloads.get_by_role("button", name=WORDS("source-csv")).last
        with visit.page.expect_download() as started:
            button.click()
        content = started.value.path().read_text(encoding="utf-8-sig")
        cells = [cell for row in csv.reader(io.StringIO(content), delimiter=";") for cell in row]
        assert cells
        assert not [cell for cell in cells if FORMULA.match(cell)]
        if not number:
            assert_book_is_plain(visit, downloads.get_by_role("button", name=WORDS("source-xlsx")))
        assert_inert(visit)
        visit.page.keyboard.press("Escape")


def test_a_hostile_file_is_explained_without_coming_alive(visit):
    visit.open("/upload?lang=ru")
    header = "Код показателя;Организация;Период;Числитель;Знаменатель\n"
    rows = "".join(f'"{text.replace(chr(34), chr(34) * 2)}";S10;2025/26;1;2\n' for text in HOSTILE)
    visit.page.locator("input[type=file]").set_input_files(
        {"name": f"{HOSTILE[4]}.csv", "mimeType": "text/csv", "buffer": (header + rows).encode()}
    )
    visit.settle()
    expect(visit.page.locator("[data-testid=stAlert]").first).to_be_visible()
    assert_inert(visit)


def test_exports_hold_no_formula_and_no_link(hostile):
    engine = desk.open_consortium(f"sqlite:///{hostile}")
    for kind in CONTRACTS:
        frame = store.read(engine, kind)
        text = spreadsheet.csv(frame, WORDS).decode("utf-8-sig")
        cells = [cell for row in csv.reader(io.StringIO(text), delimiter=";") for cell in row]
        assert not [cell for cell in cells if FORMULA.match(cell)]
        with zipfile.ZipFile(io.BytesIO(spreadsheet.workbook(frame, WORDS))) as book:
            parts = {name: book.read(name) for name in book.namelist()}
        assert not [name for name, part in parts.items() if b"<f>" in part or b"hyperlink" in part]
    engine.dispose()
