"""What pages remember between runs is forgotten when it may have changed."""

import ast
import shutil
from collections import deque
from datetime import date
from threading import Event, Thread

import pytest

from lib import desk, queries, store
from lib.text import load
from lib.ui.kit import ahead, session
from lib.ui.kit.run_context import holding
from tests.helpers.consortium import accept, indicator, report, target
from tests.helpers.pages import open_sound
from tests.helpers.paths import ROOT

RU = load("ru")
EARLIER, LATER = "2024-09-20", "2025-09-20"


@pytest.fixture
def consortium(founded, tmp_path, signed_in, monkeypatch):
    """The database of a consortium with two members, whose reader has signed in."""
    url = f"sqlite:///{shutil.copy(founded, tmp_path)}"
    monkeypatch.setenv("DATABASE_URL", url)
    engine = desk.open_consortium(url)
    accept(engine, "members", {"member_code": "S1"}, {"member_code": "S2"}, on="2024-09-01")
    accept(engine, "indicators", indicator(), on="2024-09-01")
    accept(engine, "targets", target(50.0), on="2024-09-01")
    accept(engine, "measurements", report("S1", "2023/24", 10.0), on=EARLIER)
    yield engine
    engine.dispose()


@pytest.fixture
def directions(consortium):
    """The page of directions, open at the rows behind the figure."""
    return open_sound("pages/board/directions.py", depth=RU("indicator-rows"))


def shows(page, sentence):
    """Whether a page says a sentence in its text."""
    return any(sentence in part.value.replace("\\", "") for part in page.markdown)


def test_days_of_uploads_are_offered_as_soon_as_there_are_new_ones(consortium, directions):
    directions.session_state["choose-at"] = True  # its ways are offered once it is opened
    assert directions.run().selectbox(key="at-upload-day").options[0] == RU.date(EARLIER)
    accept(consortium, "measurements", report("S1", "2024/25", 20.0), on=LATER)
    directions.session_state["choose-at"] = True
    assert directions.run().selectbox(key="at-upload-day").options[0] == RU.date(LATER)


def test_rows_of_a_new_upload_name_who_made_it(consortium, directions):
    accept(consortium, "measurements", report("S1", "2024/25", 20.0), on=LATER, uploaded_by="boris")
    rows = directions.run().dataframe[-1].value
    assert "boris" in list(rows[RU("figure-uploaded-by")])


def test_figures_and_their_sentences_follow_a_new_upload(consortium, directions):
    accept(consortium, "measurements", report("S1", "2024/25", 20.0), on=LATER)
    assert shows(directions.run(), "2024/25: 20")


def test_an_open_page_shows_what_follows_a_restore_under_the_same_number(
    consortium, directions, tmp_path
):
    store.backup(consortium, tmp_path / "copy.backup")
    accept(consortium, "measurements", report("S1", "2024/25", 20.0), on=LATER)
    assert shows(directions.run(), "2024/25: 20")
    store.restore(str(consortium.url), tmp_path / "copy.backup")
    accept(consortium, "measurements", report("S1", "2024/25", 30.0), on=LATER)
    assert shows(directions.run(), "2024/25: 30")


def test_an_open_page_forgets_what_was_erased_at_every_moment(consortium, directions):
    secret = "тайна.csv"
    upload = accept(
        consortium, "measurements", report("S1", "2024/25", 20.0), on=LATER, file_name=secret
    )
    assert secret in list(directions.run().dataframe[-1].value[RU("figure-file")])
    store.erase(consortium, upload=upload, by="anna", reason="по просьбе")
    rows = directions.run().dataframe[-1].value
    assert list(rows[RU("figure-upload")]) == [upload]
    assert secret not in rows.to_string()
    then = open_sound(
        "pages/board/directions.py",
        depth=RU("indicator-rows"),
        at=str(upload),
        period="2024/25",
    )
    rows = then.dataframe[-1].value
    assert list(rows[RU("figure-upload")]) == [upload]
    assert secret not in rows.to_string()


def test_another_year_is_worked_out_before_a_reader_chooses_it(consortium, monkeypatch):
    monkeypatch.setenv("SYNERGIA_AHEAD", "yes")
    monkeypatch.setattr(ahead, "start", lambda: None)
    monkeypatch.setattr(ahead, "wait_until_idle", lambda: None)
    open_sound("pages/board/overview.py")
    ahead.work_out_waiting()
    for query in ("headline", "attention", "suppressed_strategy", "by_member_series"):
        monkeypatch.setattr(queries, query, None)  # nobody can ask for it any more
    open_sound("pages/board/overview.py", period="2023/24")
    assert shows(open_sound("pages/board/directions.py"), "2023/24: 10")


def test_nothing_is_worked_out_any_more_where_parts_take_long(monkeypatch):
    monkeypatch.setattr(ahead, "LONGEST", -1)  # any part is longer
    monkeypatch.setattr(ahead, "_long_parts", deque(maxlen=ahead.PATIENCE))
    monkeypatch.setattr(ahead, "wait_until_idle", lambda: None)
    monkeypatch.setattr(session, "is_current", lambda: True)
    worked_out = []
    monkeypatch.setattr(
        ahead, "_waiting", deque([({}, lambda: map(worked_out.append, range(10)))] * 2)
    )
    ahead.work_out_waiting()
    assert worked_out == [0, 1, 2]


def test_a_server_that_stops_waits_for_the_part_that_is_worked_out(monkeypatch):
    monkeypatch.setattr(ahead, "wait_until_idle", lambda: None)
    monkeypatch.setattr(session, "is_current", lambda: True)
    events = {name: Event() for name in ("_is_waiting", "_is_stopping")}
    for name, event in events.items():
        monkeypatch.setattr(ahead, name, event)
    has_begun, may_end, worked_out = Event(), Event(), []

    def parts():
        has_begun.set()
        may_end.wait()
        worked_out.append("first")
        yield
        worked_out.append("second")
        yield

    monkeypatch.setattr(ahead, "_waiting", deque([({}, parts)] * 2))
    worker = Thread(target=ahead._work)
    monkeypatch.setattr(ahead, "_worker", worker)
    events["_is_waiting"].set()
    ahead.start()
    has_begun.wait()
    stopping = Thread(target=ahead.stop)
    stopping.start()
    events["_is_stopping"].wait()
    may_end.set()
    stopping.join()
    assert not worker.is_alive()
    assert worked_out == ["first"]


def test_two_readers_may_let_parts_be_worked_out_at_once(monkeypatch):
    monkeypatch.setenv("SYNERGIA_AHEAD", "yes")
    monkeypatch.setattr(ahead, "start", lambda: None)
    monkeypatch.setattr(ahead, "_waiting", deque())
    threads = []

    class Task:
        """A task that another reader puts one beside while it is compared."""

        def __eq__(self, other):
            if not threads:
                threads.append(Thread(target=put, args=("2024/25",)))
                threads[0].start()
                threads[0].join(0.1)
            return False

    def put(year):
        now = store.Moment(1, date(2026, 1, 1))
        moments = {session.STATE: (None, 1), session.MOMENT: now, session.EARLIER: now}
        with holding(moments | {session.WORDS: RU}):
            ahead.prepare(list, [year])

    monkeypatch.setattr(ahead, "_put", deque([Task()], maxlen=2))
    put("2023/24")
    threads[0].join()
    years = [choices[session.PERIOD] for choices, _ in ahead._waiting]
    assert years == ["2023/24", "2024/25"]


def test_pages_have_no_cache_but_the_one_of_the_process():
    caches = {"lru_cache", "st.cache_data", "st.cache_resource"}
    others = [
        f"{path.name}: {ast.unparse(decorator)}"
        for folder in ("lib/ui", "pages")
        for path in sorted((ROOT / folder).rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef)
        for decorator in node.decorator_list
        if ast.unparse(decorator).partition("(")[0] in caches
    ]
    assert others == []
