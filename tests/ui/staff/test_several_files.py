"""Several files dropped at once on the upload page: each with its own questions, one answer."""

import pytest

from lib import access, desk, store
from lib.access import AccountRole, Identity
from lib.desk import archives
from lib.text import load
from lib.ui.staff.upload import file_box
from lib.ui.staff.upload.choices import ChosenFile, key
from tests.helpers import pages
from tests.helpers.pages import apply_upload, click, open_sound
from tests.helpers.workbooks import workbook

pytestmark = pytest.mark.usefixtures("signed_in")

PAGE = "pages/staff/upload.py"
WORDS = load("ru")
HEADER = "Код показателя;Код организации;Период;Значение\n"
FIRST = ("первый.csv", (HEADER + "3.1;S10;2024/25;41,9\n").encode("cp1251"))
ODD = ("второй.csv", "Шифр строки;Школа №;За год;Вышло\n3.1;S11;2024/25;40,8\n".encode())
WRONG = ("третий.csv", (HEADER + "3.1;S11;2024/25;много\n3.1;S11;2023/24;41\n").encode())


def drop(*files):
    app = open_sound(PAGE, lang="ru")
    app.file_uploader[0].set_value([(name, content, "") for name, content in files])
    app.run()
    assert not app.exception
    return app


def text(app):
    parts = [*app.markdown, *app.caption, *app.error, *app.warning, *app.info, *app.success]
    return "\n".join(part.value for part in parts).replace("\\", "")


def choose(app, name, file, value, place=""):
    """Choose in a picker of one of the files; place : of a column, from 0."""
    pages.choose(app, f"{key(name, ChosenFile(*file))}{place}", value)


def test_the_kind_and_columns_of_one_file_are_chosen_beside_a_known_one(consortium):
    app = drop(FIRST, ODD)
    labels = {one.label.replace("\\", ""): one.proto.expanded for one in app.expander}
    assert labels["первый.csv · Фактические значения, 1 строка"] is False
    assert labels[f"второй.csv · {WORDS('upload-unrecognised')}, 0 строк · 1 ошибка"] is True
    choose(app, "kind", ODD, "measurements")
    for place, name in enumerate(("indicator_code", "member_code", "period", "value")):
        choose(app, "column-measurements", ODD, name, place=f"-{place}-")
    assert app.error == []
    apply_upload(app)
    rows = store.rows(consortium, "measurements").set_index("member_code")
    assert rows["file"].to_dict() == {"S10": "первый.csv", "S11": "второй.csv"}
    assert rows["value"].to_dict() == {"S10": 41.9, "S11": 40.8}


def test_a_cell_of_one_file_is_mended_on_the_page_and_all_are_applied(consortium):
    app = drop(FIRST, WRONG)
    assert "третий.csv · Фактические значения" in text(app)
    box = next(one for one in app.text_input if (one.key or "").startswith("staff-replace-"))
    box.set_value("40,8").run()
    click(app, "staff-replace-button-")
    assert WORDS("mend-count", count=1) in text(app)
    assert app.error == []
    apply_upload(app)
    assert len(store.read(consortium, "measurements")) == 3
    upload = store.latest(consortium)
    kept = [name for name, _ in desk.unpacked([("a.zip", store.content(consortium, upload))])]
    assert kept == ["первый.csv", "третий.csv"]


def test_the_same_file_twice_counts_once_and_an_archive_is_its_files(consortium):
    app = drop(FIRST, ("копия.csv", FIRST[1]), ("ещё.zip", archives.pack([WRONG])))
    shown = text(app)
    assert WORDS("upload-twice", files="копия.csv") in shown
    assert WORDS("upload-together", count=2) in shown
    assert "третий.csv · Фактические значения" in shown


def test_too_many_files_are_refused_before_they_are_read(consortium, monkeypatch):
    monkeypatch.setattr(desk, "FILES_AT_MOST", 1)
    shown = text(drop(FIRST, ODD))
    assert WORDS("upload-too-many", count=2, limit=1) in shown
    assert WORDS("upload-preview") not in shown


def test_files_may_not_be_larger_together_than_one_may_be(consortium, monkeypatch):
    monkeypatch.setattr(file_box, "MEGABYTE", 5)
    shown = text(drop(FIRST, ODD))
    assert WORDS("upload-too-big", limit=20) in shown


def test_rows_of_a_foreign_member_name_their_file(consortium, monkeypatch):
    reader = Identity("anna", AccountRole.STAFF, "S10")
    monkeypatch.setattr(access, "identify", lambda *_, **__: reader)
    app = drop(FIRST, ("чужой.csv", (HEADER + "3.1;S11;2024/25;40,8\n").encode()))
    [refused] = [one.value for one in app.dataframe if WORDS("rights-member") in one.value]
    assert refused.to_numpy().tolist() == [["чужой.csv", 2, "Школа № 11", WORDS("rights-owner")]]
    assert "ваша организация — Школа № 10" in app.error[0].value
    assert not [one for one in app.button if one.key == "staff-apply"]


def test_a_workbook_with_a_sheet_for_each_school_is_one_upload(consortium):
    rows = [["Код показателя", "Период", "Значение"], ["3.1", "2024/25", "41,9"]]
    app = drop(("свод.xlsx", workbook({"Школа № 10": rows, "Школа № 11": rows})))
    assert "свод.xlsx · Школа № 11 · Фактические значения" in text(app)
    apply_upload(app)
    stored = store.rows(consortium, "measurements")
    assert stored["file"].tolist() == ["свод.xlsx · Школа № 10", "свод.xlsx · Школа № 11"]
