"""The history: filters, acknowledged warnings, revisions of an indicator, days as people write."""

import shutil

import pytest

from lib import desk, store
from lib.text import load
from tests.conftest import opened as opened_database
from tests.helpers import visitors
from tests.helpers.consortium import accept
from tests.helpers.pages import open_sound

PAGE = "pages/staff/history.py"
WORDS = load("ru")


@pytest.fixture(scope="module")
def founded(tmp_path_factory):
    """A database file with two schools, an indicator, and one report with a warning."""
    path = tmp_path_factory.mktemp("founded") / "consortium.db"
    visitors.create_database(path)
    engine = desk.open_consortium(f"sqlite:///{path}")
    for content in (visitors.OWN, visitors.OWN.replace("20;50", "30;50")):
        submission = desk.check(engine, content.encode(), "own.csv", today=desk.today(engine))
        desk.apply(engine, submission, by="anna", member="S10", acknowledged=["Так и есть"])
    engine.dispose()
    return path


@pytest.fixture
def consortium(founded, tmp_path, monkeypatch, signed_in):
    yield from opened_database(f"sqlite:///{shutil.copy(founded, tmp_path)}", monkeypatch)


def test_uploads_are_filtered_by_kind(consortium):
    app = open_sound(PAGE, lang="ru")
    assert len(app.dataframe[0].value) == store.latest(consortium)
    app.selectbox(key="history-kind-filter").set_value("measurements").run()
    assert not app.exception
    assert len(app.dataframe[0].value) == 2
    accepted = app.dataframe[0].value[WORDS("history-accepted")].iloc[0]
    assert accepted[2] == accepted[5] == "."


def test_uploads_of_several_members_are_found_by_each_of_them(consortium):
    rows = visitors.FOREIGN.replace("20;50", "35;50")
    submission = desk.check(consortium, rows.encode(), "all.csv", today=desk.today(consortium))
    upload = desk.apply(consortium, submission, by="anna")
    accept(consortium, "members", {"member_code": "S9", "name_ru": "Школа № 9"})
    app = open_sound(PAGE, lang="ru")
    names = app.selectbox(key="history-member-filter").options
    assert names == ["Школа № 9", "Школа № 10", "Школа № 11"]
    for member, uploads in (("S11", [upload]), ("S10", [upload, upload - 1, upload - 2])):
        app.selectbox(key="history-member-filter").set_value(member).run()
        assert not app.exception
        assert app.dataframe[0].value[WORDS("history-upload")].tolist() == uploads
        links = "".join(each.proto.body for each in app.get("html"))
        assert f"members?member={member}" in links


def test_acknowledged_warnings_are_shown(consortium):
    app = open_sound(PAGE, lang="ru", upload=str(store.latest(consortium)))
    assert "- Так и есть" in [one.value for one in app.markdown]


def test_conflicts_of_an_undo_are_links(consortium):
    latest = store.latest(consortium)
    app = open_sound(PAGE, lang="ru", upload=str(latest - 1))
    links = " ".join(element.value for element in app.main if element.type == "html")
    bodies = links or str(app.main)
    assert f"upload={latest}" in bodies


def test_revisions_of_an_indicator_are_a_triangle(consortium):
    app = open_sound(PAGE, lang="ru", state={"history-revisions": "3.1"})
    table = app.dataframe[-1].value
    assert table.shape == (1, 2)
    assert table.iloc[0].tolist() == ["40", "60"]
