"""A picker redraws its part of a page; an upload in between, or the end of a right, all of it."""

from playwright.sync_api import expect
from streamlit.testing.v1 import AppTest

from lib import desk, store
from lib.ui.kit import guard
from tests.helpers import visitors

FILE = "Код показателя;Организация;Период;Числитель;Знаменатель\n3.1;S10;2025/26;31;31\n"


def test_a_picker_begins_the_page_anew_once_something_was_uploaded(visit, tmp_path):
    page = visit.page
    visit.open("/directions?lang=ru&direction=3")
    engine = desk.open_consortium(f"sqlite:///{tmp_path / 'consortium.db'}")
    before = store.latest(engine)
    page.get_by_role("radio", name="4", exact=True).click()
    expect(page.get_by_role("heading", level=2)).to_contain_text("4. ")
    visit.settle()
    expect(page.get_by_text(f"Загрузка № {before} ·").first).to_be_visible()
    submission = desk.check(engine, FILE.encode(), "родник.csv", today=desk.today(engine))
    accepted = sorted({problem.code for problem in submission.result.warnings})
    desk.apply(engine, submission, by="boris", acknowledged=accepted)
    engine.dispose()
    page.get_by_role("radio", name="3", exact=True).click()
    expect(page.get_by_role("heading", level=2)).to_contain_text("3. ")
    visit.settle()
    expect(page.get_by_text(f"Загрузка № {before + 1} ·").first).to_be_visible()
    expect(page.get_by_text(f"Загрузка № {before} ·")).to_have_count(0)


def board():
    import streamlit as st

    from lib import ui

    @ui.fragment
    def show():
        st.write("figures")

    show()


def test_a_section_asks_who_reads_every_time_it_is_drawn(monkeypatch, founded):
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{founded}")
    visitors.let_in(monkeypatch)
    app = AppTest.from_function(board).run()
    assert [part.value for part in app.markdown] == ["figures"]
    monkeypatch.setattr(guard, "handshake", lambda: (None, None))
    app.run()
    assert not app.markdown
    assert app.info
