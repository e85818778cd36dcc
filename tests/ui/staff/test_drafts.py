"""Files that are not applied wait for their account: a new session goes on where it was left."""

import pytest

from lib import desk, store
from lib.access import AccountRole
from lib.text import load
from tests.helpers import visitors
from tests.helpers.pages import open_sound

PAGE = "pages/staff/upload.py"
WORDS = load("ru")
OWN = "coordinator1"
HEADER = "Код показателя;Код организации;Период;Значение\n"
WRONG = (HEADER + "3.1;S10;2024/25;много\n3.1;S11;2024/25;41\n").encode("cp1251")
RIGHT = (HEADER + "3.1;S10;2024/25;40,8\n").encode("cp1251")


@pytest.fixture
def consortium(consortium, sign_in):
    """Two schools, of which the coordinator reads."""
    sign_in(consortium, AccountRole.COORDINATOR)
    return consortium


def visit(content=None, name="отчёт.csv"):
    """Begin a new session, and drop a file in it."""
    app = open_sound(PAGE, lang="ru")
    if content is not None:
        app.file_uploader[0].set_value((name, content, "text/csv"))
        app.run()
        assert not app.exception
    return app


def press(app, label):
    next(one for one in app.button if one.label == label).click().run()
    assert not app.exception


def labels(app):
    return {one.label for one in app.button}


def text(app):
    parts = [*app.markdown, *app.caption, *app.error, *app.warning, *app.info, *app.success]
    return "\n".join(part.value for part in parts).replace("\\", "")


def mend(app, value):
    box = next(one for one in app.text_input if one.label == WORDS("mend-replace"))
    box.set_value(value).run()
    press(app, WORDS("mend-replace-button", count=1))


def waiting(engine, account=OWN):
    return [entry.name for entry in store.drafts(engine, account)]


def test_a_mended_file_is_continued_in_a_new_session_and_applied(consortium):
    mend(visit(WRONG), "40,8")
    app = visit()
    assert "Не применено: **отчёт.csv**" in text(app)
    press(app, WORDS("draft-continue"))
    assert WORDS("mend-count", count=1) in text(app)
    assert WORDS("draft-open") in text(app)
    for box in [one for one in app.checkbox if (one.key or "").startswith("staff")]:
        box.check()
    app.run()
    app.button(key="staff-apply").click().run()
    assert not app.exception
    assert list(store.read(consortium, "measurements")["value"]) == [40.8, 41]
    assert waiting(consortium) == []
    assert "Не применено" not in text(visit())


def test_the_preview_of_a_draft_is_made_anew(consortium):
    visit(RIGHT)
    submission = desk.check(consortium, RIGHT, "r.csv", today=desk.today(consortium))
    codes = sorted({one.code for one in submission.warnings})
    desk.apply(consortium, submission, by="anna", acknowledged=codes)
    app = visit()
    press(app, WORDS("draft-continue"))
    assert WORDS("upload-nothing-new") in text(app)


def test_decisions_by_hand_are_taken_up_too(consortium):
    odd = "Шифр строки;Школа №;За год;Сколько вышло\n3.1;S10;2024/25;41,9\n"
    app = visit(odd.encode(), "данные.csv")
    assert waiting(consortium) == ["данные.csv"]
    next(one for one in app.selectbox if (one.key or "").startswith("staff-kind-")).set_value(
        "measurements"
    ).run()
    columns = {"A · Шифр строки": "indicator_code", "B · Школа №": "member_code"}
    columns |= {"C · За год": "period", "D · Сколько вышло": "value"}
    for label, name in columns.items():
        box = next(one for one in app.selectbox if one.label.replace("\\", "") == label)
        box.set_value(name).run()
    assert waiting(consortium) == ["данные.csv"]
    app = visit()
    press(app, WORDS("draft-continue"))
    assert "staff-apply" in {one.key for one in app.button}


def test_a_draft_is_put_aside_or_deleted(consortium):
    visit(WRONG)
    app = visit()
    press(app, WORDS("draft-continue"))
    press(app, WORDS("draft-later"))
    assert WORDS("draft-continue") in labels(app)
    press(app, WORDS("draft-delete"))
    assert WORDS("draft-continue") not in labels(app)
    assert waiting(consortium) == []


def test_another_account_never_sees_a_draft(consortium, sign_in):
    visit(WRONG)
    sign_in(consortium, AccountRole.STAFF)
    assert WORDS("draft-continue") not in labels(visit())
    sign_in(consortium, AccountRole.COORDINATOR)
    assert WORDS("draft-continue") in labels(visit())


def test_a_draft_that_is_erased_while_it_is_open_is_gone(consortium):
    visit(WRONG)
    app = visit()
    press(app, WORDS("draft-continue"))
    store.erase(consortium, upload=2, by="anna", reason="имя")
    app.run()
    assert WORDS("draft-gone") in text(app)
    assert waiting(consortium) == []


def test_a_file_that_changes_nothing_or_tells_of_a_person_does_not_wait(consortium):
    visit(visitors.MEMBERS.encode(), "members.csv")
    visit(WRONG.replace(b"3.1;S11;2024/25;41", "Петрова Анна Ивановна;;;".encode("cp1251")))
    assert waiting(consortium) == []
