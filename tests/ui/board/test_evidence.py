"""The rows behind a figure on its page, and the upload behind a row: who sees how much of them."""

import shutil
from datetime import date

import pandas as pd
import pyarrow as pa
import pytest
from streamlit.elements.lib.pandas_styler_utils import marshall_styler
from streamlit.proto.ArrowData_pb2 import ArrowData

from lib import desk, store
from lib.access import AccountRole
from lib.text import load
from lib.ui.kit import tables
from lib.ui.kit.tables.cells import localised
from tests.conftest import opened as opened_database
from tests.helpers import visitors
from tests.helpers.pages import open_sound

WORDS = load("ru")
MEMBERS = visitors.MEMBERS + (
    "S12;Школа № 12;школа;Казань;01.09.2022\nS13;Школа № 13;школа;Казань;01.09.2022\n"
)
SENSITIVE = visitors.INDICATORS.replace("Вид единицы", "Вид единицы;Чувствительный").replace(
    "3.1;3;Доля педагогов;%;рост;RATIO;ratio;учебный год;2022/23;31;процент",
    "3.2;3;Доля учащихся с рисками;%;снижение;RATIO;ratio;учебный год;2022/23;31;процент;да",
)
MEASURED = (
    "Код показателя;Код организации;Период;Числитель;Знаменатель;Заметка завуча\n"
    "3.1;S10;2024/25; 20 ;50;не для всех\n3.1;S11;2024/25;10;50;\n3.1;S10;2023/24;9;50;\n"
    "3.2;S10;2024/25;3;100;\n3.2;S11;2024/25;40;100;\n3.2;S12;2024/25;9;100;\n"
    "3.2;S13;2024/25;50;100;\n"
)
DIRECTIONS = "pages/board/directions.py"
HISTORY = "pages/staff/history.py"


@pytest.fixture(scope="module")
def database_path(tmp_path_factory):
    """A database file with four schools, an indicator and a sensitive one, one upload of both."""
    path = tmp_path_factory.mktemp("pages") / "consortium.db"
    visitors.create_database(path)
    engine = desk.open_consortium(f"sqlite:///{path}")
    for name, content in (
        ("members.csv", MEMBERS),
        ("indicators.csv", SENSITIVE),
        ("measurements.csv", MEASURED),
    ):
        submission = desk.check(engine, content.encode(), name, today=desk.today(engine))
        assert submission.is_sound, submission.result.errors
        assert desk.apply(engine, submission, by="anna", note="из письма")
    engine.dispose()
    return path


@pytest.fixture
def consortium(database_path, tmp_path, monkeypatch):
    """A copy of it of the test's own, which is also the app's."""
    yield from opened_database(f"sqlite:///{shutil.copy(database_path, tmp_path)}", monkeypatch)


@pytest.fixture
def open_as(consortium, sign_in):
    """A function that opens a page inside the app in a role; staff is of school S10."""

    def opened(role, page=DIRECTIONS, **query):
        sign_in(consortium, role)
        if page == DIRECTIONS:
            query = {"direction": "3", "depth": WORDS("indicator-rows")} | query
        return open_sound(page, **query)

    return opened


def listed(app):
    """The rows of the evidence, as they are shown."""
    [rows] = [frame.value for frame in app.dataframe if WORDS("figure-line") in frame.value]
    return rows


def texts(app):
    """What stands in the tables of the page, by its header."""
    return dict(row for table in app.table for row in table.value.to_numpy().tolist())


def links(app):
    """Links from the page to another one of the app."""
    return [part.proto.body for part in app.get("html") if ">→ " in part.proto.body]


def test_rows_add_up_to_the_figure_and_other_periods_are_a_switch_away(open_as):
    app = open_as(AccountRole.VIEWER, indicator="3.1")
    sums = [part.value for part in app.markdown if "Σ" in part.value]
    assert [line.replace("\\", "") for line in sums] == [
        "**2024/25 уч. год.** 2 строки: Σ числителей 30 ÷ Σ знаменателей 100 = 30\u00a0%"
    ]
    assert listed(app)[WORDS("figure-line")].tolist() == [2, 3]
    app.toggle(key="every").set_value(True).run()
    assert listed(app)[WORDS("figure-line")].tolist() == [2, 3, 4]


def test_a_row_shows_its_line_as_typed_and_where_it_came_from(open_as, consortium):
    app = open_as(AccountRole.COORDINATOR, indicator="3.1", row="S10 2024/25")
    cells = texts(app)
    assert cells["Числитель"] == "20"
    assert cells["Заметка завуча"] == "не для всех"
    assert cells[WORDS("history-note")] == "из письма"
    assert cells[WORDS("figure-file")] == "measurements\\.csv"
    [link] = links(app)
    assert f'href="history?upload={store.latest(consortium)}"' in link


def test_a_viewer_reads_what_was_taken_in_and_gets_no_link_to_a_closed_page(open_as):
    app = open_as(AccountRole.VIEWER, indicator="3.1", row="S10 2024/25")
    cells = texts(app)
    assert cells["Числитель"] == "20"
    assert "Заметка завуча" not in cells
    assert cells[WORDS("history-note")] == "из письма"
    assert not links(app)


@pytest.mark.parametrize(
    ("role", "hidden"),
    [
        (AccountRole.VIEWER, ["S10", "S12"]),
        (AccountRole.STAFF, ["S12"]),
        (AccountRole.COORDINATOR, []),
    ],
)
def test_small_numbers_are_for_the_member_itself_and_the_coordinator(open_as, role, hidden):
    app = open_as(role, indicator="3.2")
    shown = listed(app)[WORDS("figure-numerator")]
    codes = ["S10", "S11", "S12", "S13"]
    word = WORDS("figure-masked")
    assert [code for code, cell in zip(codes, shown, strict=True) if cell == word] == hidden
    assert (WORDS("evidence-masked", most=4) in [part.value for part in app.caption]) == bool(
        hidden
    )
    for code in codes:
        app.selectbox(key="row").select(f"{code} 2024/25").run()
        assert ("Числитель" in texts(app)) == (code not in hidden)


def test_a_hidden_number_is_told_from_a_missing_one_and_from_zero():
    rows = pd.DataFrame({"value": [0.0, None, None], "suppressed": [False, False, True]})
    table = tables.worded(rows, ["value"], WORDS)
    assert cells_in_browser(localised(table, WORDS)) == [["0"], ["—"], ["скрыто"]]


def test_a_table_writes_numbers_and_days_for_the_language_and_keeps_what_it_sorts_by():
    table = pd.DataFrame(
        {
            "name": ["Лицей", None],
            "hours": [1234.5, None],
            "count": pd.Series([1200, None], dtype="Int64"),
            "day": [date(2026, 5, 20), None],
            "figure": ["<5", 7.25],
        }
    )
    shown = localised(table, WORDS)
    assert cells_in_browser(shown) == [
        ["Лицей", "1\u00a0234,5", "1\u00a0200", "20.05.2026", "<5"],
        ["—", "—", "—", "—", "7,25"],
    ]
    assert shown.data is table


def test_a_table_of_words_and_short_numbers_is_shown_as_it_is():
    table = pd.DataFrame({"name": ["Лицей", "Школа"], "count": [12, 999]})
    assert localised(table, WORDS) is table
    table["count"] *= 10
    assert cells_in_browser(localised(table, WORDS)) == [["Лицей", "120"], ["Школа", "9\u00a0990"]]


def cells_in_browser(table):
    """Return the cells, as they are written, of what Streamlit sends to a browser."""
    message = ArrowData()
    marshall_styler(message, table, "table")
    return pa.ipc.open_stream(message.styler.display_values).read_pandas().to_numpy().tolist()


def test_a_figure_of_a_few_people_is_written_as_fewer_in_a_table():
    rows = pd.DataFrame({"value": [None, 9.0], "attainment": [None, 90.0], "target": [None, 1.0]})
    rows["below"] = pd.Series([5, None], dtype="Int64")
    table = tables.worded(rows, ["value", "attainment", "target"], WORDS)
    assert table.iloc[0].fillna("").tolist() == ["<5", "скрыто", ""]


def test_an_upload_of_the_address_is_shown_with_what_it_changed(open_as, consortium):
    upload = str(store.latest(consortium))
    app = open_as(AccountRole.COORDINATOR, HISTORY, upload=upload)
    assert app.selectbox(key="upload").value == upload
    [changed] = [frame.value for frame in app.dataframe if WORDS("history-became") in frame.value]
    first = changed.iloc[0]
    assert first[WORDS("history-row")] == "3.1 · S10 · 2023/24"
    assert first[WORDS("history-became")] == "Числитель: 9; Знаменатель: 50"
    assert [part for part in links(app) if "directions?indicator=3.2" in part]


def test_staff_sees_which_indicators_a_foreign_upload_touched_but_not_its_cells(
    open_as, consortium
):
    app = open_as(AccountRole.STAFF, HISTORY, upload=str(store.latest(consortium)))
    assert links(app)
    assert not [frame for frame in app.dataframe if WORDS("history-became") in frame.value]


@pytest.mark.parametrize("upload", ["999", "нет"])
def test_an_upload_that_does_not_exist_leaves_the_list(open_as, upload):
    app = open_as(AccountRole.COORDINATOR, HISTORY, upload=upload)
    assert WORDS("history-how") in [part.value for part in app.caption]
