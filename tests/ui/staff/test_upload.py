"""The upload page: how a file was read is shown and can be changed, columns are chosen by hand."""

import pytest

from lib import access, desk, store
from lib.access import AccountRole, Identity
from lib.intake import Decisions
from lib.text import load
from lib.ui.staff.upload.choices import digest
from tests.helpers import visitors
from tests.helpers.pages import open_sound

pytestmark = pytest.mark.usefixtures("signed_in")

PAGE = "pages/staff/upload.py"
WORDS = load("ru")
TITLED = "\r\n".join(
    [
        "Отчёт за 2025/26;;;;",
        "",
        "Код показателя;Код организации;Период;Значение;Дата отчёта",
        "3.1;S10;2024/25;41,9;14.09.2025",
    ]
).encode("cp1251")
ODD = "\n".join(
    ["Шифр строки;Школа №;За год;Сколько вышло", "3.1;S10;2024/25;41,9", "3.1;S11;2024/25;40,8"]
)


def drop(content, name="отчёт.csv"):
    app = open_sound(PAGE, lang="ru")
    app.file_uploader[0].set_value((name, content, "text/csv"))
    app.run()
    assert not app.exception
    return app


def box(app, label):
    [one] = [one for one in app.selectbox if one.label.replace("\\", "") == label]
    return one


def choose(app, label, value):
    box(app, label).set_value(value).run()
    assert not app.exception


def press(app, label):
    next(one for one in app.button if one.label == label).click().run()
    assert not app.exception


def text(app):
    parts = [*app.markdown, *app.caption, *app.error, *app.warning, *app.info, *app.success]
    return "\n".join(part.value for part in parts).replace("\\", "")


def test_the_facts_of_reading_stand_above_the_first_rows_and_can_be_changed(consortium):
    app = drop(TITLED)
    facts = {one.label: one.value for one in app.selectbox}
    assert facts[WORDS("fact-encoding")] == "cp1251"
    assert facts[WORDS("fact-delimiter")] == ";"
    assert facts[WORDS("fact-decimal")] == ","
    assert facts[WORDS("fact-days")] == "day-first"
    assert facts[WORDS("fact-header-row")] == 3
    [rows] = [one for one in app.dataframe if "A" in one.value.columns]
    assert rows.value.loc[3, "A"] == "Код показателя"
    choose(app, WORDS("fact-encoding"), "koi8-r")
    [rows] = [one for one in app.dataframe if "A" in one.value.columns]
    assert "Код показателя" not in rows.value["A"].tolist()
    choose(app, WORDS("fact-encoding"), "cp1251")
    assert box(app, WORDS("fact-header-row")).value == 3
    choose(app, WORDS("fact-header-row"), 4)
    assert WORDS("upload-unrecognised") in text(app)


def test_a_file_of_no_kind_is_described_and_read_by_hand(consortium):
    app = drop(ODD.encode())
    assert WORDS("upload-unrecognised") in text(app)
    assert WORDS("recognition-title") in text(app) or WORDS("recognition-none") in text(app)
    kind = next(one for one in app.selectbox if (one.key or "").startswith("staff-kind-"))
    kind.set_value("measurements").run()
    for label, name in (
        ("A · Шифр строки", "indicator_code"),
        ("B · Школа №", "member_code"),
        ("C · За год", "period"),
        ("D · Сколько вышло", "value"),
    ):
        choose(app, label, name)
    assert app.error == []
    for checkbox in app.checkbox:
        checkbox.check()
    app.run()
    next(one for one in app.button if one.key == "staff-apply").click().run()
    assert len(store.read(consortium, "measurements")) == 2
    again = drop(ODD.replace("41,9", "43,5").encode())
    assert WORDS("recognition-reused", upload=store.latest(consortium)) in text(again)
    assert again.error == []
    press(again, WORDS("recognition-afresh"))
    assert WORDS("upload-unrecognised") in text(again)


def test_what_the_file_does_not_say_is_asked_once_for_all_rows(consortium):
    lines = ["Код показателя;Период;Значение", "3.1;2024/25;41,9"]
    app = drop("\n".join(lines).encode())
    assert WORDS("recognition-constants") in text(app)
    choose(app, "Код организации", "S10")
    assert app.error == []


def test_a_decision_is_reused_until_its_upload_is_undone(consortium):
    columns = dict(enumerate(["indicator_code", "member_code", "period", "value"]))
    today = desk.today(consortium)
    submission = desk.check_file(
        consortium,
        ODD.encode(),
        "a.csv",
        kind="measurements",
        decisions=Decisions(columns=columns),
        today=today,
    )
    upload = desk.apply(consortium, submission, by="anna")
    again = desk.check_file(consortium, ODD.encode(), "b.csv", today=today)
    assert (again.reused_from, again.result.kind) == (upload, "measurements")
    assert again.result.errors == ()
    assert desk.raw_lines(consortium, upload, [2])["column"].tolist() == list(columns.values())
    desk.undo(consortium, upload, by="anna", note="не то")
    assert desk.check_file(consortium, ODD.encode(), "b.csv", today=today).reused_from is None


def test_warnings_of_one_code_are_acknowledged_at_once(consortium):
    values = ";".join(["Код показателя", "Код организации", "Период", "Значение"])
    years = ("2019/20", "2020/21", "2021/22", "2022/23", "2023/24")
    before = [values, *(f"3.1;S10;{year};2" for year in years)]
    submission = desk.check_file(
        consortium, "\n".join(before).encode(), "a.csv", today=desk.today(consortium)
    )
    desk.apply(consortium, submission, by="anna")
    after = [f"3.1;S10;{year};{90 + number}" for number, year in enumerate(years)]
    app = drop("\n".join([values, *after]).encode())
    assert app.button(key="staff-apply").disabled
    [at_once] = [one for one in app.button if "похожих" in one.label]
    assert at_once.label == "Верно во всех 5 похожих случаях"
    at_once.click().run()
    assert [box.value for box in app.checkbox].count(True) == 5
    for box in app.checkbox:
        box.check()
    app.run()
    assert not app.button(key="staff-apply").disabled


def test_the_grid_stays_open_while_its_rows_grow_fewer(consortium):
    lines = ["Код показателя;Код организации;Период;Значение"]
    lines += [f"3.1;{school};2024/25;{text}" for school, text in (("S10", "да"), ("S11", "нет"))]
    content = "\n".join(lines).encode()
    app = drop(content)
    assert grids(app) == [("Исправить 2 строки в таблице", False)]
    app.session_state[f"staff-mend-grid-{digest(content)[:12]}-0"] = True
    press(app, WORDS("mend-skip", count=1))
    assert grids(app) == [("Исправить 1 строку в таблице", True)]


def grids(app):
    return [(one.label, one.proto.expanded) for one in app.expander if "в таблице" in one.label]


def test_consequences_are_worked_out_once_until_somebody_uploads(consortium, monkeypatch):
    submissions, compute = [], desk.consequences

    def consequences(engine, submission, moment):
        submissions.append(submission)
        return compute(engine, submission, moment)

    monkeypatch.setattr(desk, "consequences", consequences)
    app = drop(TITLED)
    app.checkbox[0].check().run()
    app.checkbox[0].uncheck().run()
    assert len(submissions) == 1
    other = desk.check(consortium, visitors.OWN.encode(), "own.csv", today=desk.today(consortium))
    desk.apply(consortium, other, by="boris")
    app.run()
    assert len(submissions) == 2


def test_numbers_of_one_fault_are_taken_with_one_button(consortium):
    lines = ["Код показателя;Код организации;Период;Значение"]
    lines += [f"3.1;{school};2024/25;≈{value}" for school, value in (("S10", 41), ("S11", 38))]
    app = drop("\n".join(lines).encode())
    assert "Так же: ≈38" in text(app)
    [each] = [one for one in app.button if "предложенное" in one.label]
    assert each.label == "Взять предложенное для каждого (2): ≈41 → 41, ≈38 → 38"
    each.click().run()
    assert not app.exception
    assert "Так же" not in text(app)
    assert not [one for one in app.button if (one.key or "").startswith("staff-skip-")]


def test_either_bound_of_ranges_is_taken_with_one_button(consortium):
    lines = ["Дата;Название;Вид;Направление;Организатор;Участников всего"]
    lines += [f"1{at}.11.2025;Встреча {at};семинар;6;S10;{at}0-{at}5" for at in (1, 2)]
    app = drop("\n".join(lines).encode())
    [lower] = [one for one in app.button if one.label.startswith("Взять меньшее")]
    assert lower.label == r"Взять меньшее (2): 10\-15 → 10, 20\-25 → 20"
    lower.click().run()
    assert not app.exception
    assert not app.error


UNKNOWN_FORM = "\n".join(
    [
        "Код организации;Дата мониторинга;Форма наставничества;Наставников;Наставляемых;Пар",
        "S10;20.12.2024;директор – завуч;2;2;2",
    ]
).encode()


def test_a_form_of_mentoring_that_nobody_knows_is_added_by_a_button_and_can_be_undone(consortium):
    app = drop(UNKNOWN_FORM)
    assert "такого кода или названия нет" in text(app)
    press(app, "Добавить форму наставничества «директор – завуч»")
    assert "такого кода или названия нет" not in text(app)
    forms = store.read(consortium, "mentoring_forms")
    added = forms[forms["name_ru"] == "директор – завуч"]
    assert added["form"].tolist() == ["direktor_zavuch"]
    upload = store.latest(consortium)
    assert store.history(consortium)["kind"].iloc[0] == "mentoring_forms"
    desk.undo(consortium, upload, by="anna", note="не та форма")
    assert len(store.read(consortium, "mentoring_forms")) == len(forms) - 1


def test_a_form_that_somebody_else_has_added_meanwhile_is_added_once(consortium):
    first, second = drop(UNKNOWN_FORM), drop(UNKNOWN_FORM)
    for app in (first, second):
        press(app, "Добавить форму наставничества «директор – завуч»")
        assert "такого кода или названия нет" not in text(app)
    forms = store.read(consortium, "mentoring_forms")
    assert forms.loc[forms["name_ru"] == "директор – завуч", "form"].tolist() == ["direktor_zavuch"]


def test_a_button_shows_the_name_of_a_form_as_it_is_written(consortium):
    app = drop(UNKNOWN_FORM.replace("директор – завуч".encode(), b"![x](//a.b/c.png)"))
    [button] = [one for one in app.button if "Добавить форму" in one.label]
    assert r"«\!\[x\]\(//a\.b/c\.png\)»" in button.label


def test_staff_may_not_add_a_form_but_choose_a_known_one(consortium, monkeypatch):
    reader = Identity("anna", AccountRole.STAFF, "S10")
    monkeypatch.setattr(access, "identify", lambda *_, **__: reader)
    app = drop(UNKNOWN_FORM)
    assert not [one for one in app.button if "Добавить форму" in one.label]
    assert "координатор добавляет её кнопкой" in text(app)
    choose(app, "Заменить на", "teacher_teacher")
    press(app, WORDS("mend-replace-button", count=1))
    assert "такого кода или названия нет" not in text(app)


def test_the_undo_at_once_shows_its_consequences_and_asks_for_a_reason(consortium):
    content = "Код показателя;Код организации;Период;Значение;Числитель;Знаменатель"
    content += "\n3.1;S10;2025/26;40;20;50"
    submission = desk.check(consortium, content.encode(), "a.csv", today=desk.today(consortium))
    upload = desk.apply(consortium, submission, by="anna", acknowledged=["так"])
    state = {"staff-done": ("applied", upload), f"staff-undo-at-once-{upload}": True}
    app = open_sound(PAGE, lang="ru", state=state)
    assert WORDS("consequences-title", count=1) in text(app)
    button = app.button(key="staff-undo")
    assert button.label == WORDS("undo-button", upload=upload)
    assert button.disabled
    app.text_input(key="staff-undo-reason").set_value("не тот файл").run()
    app.button(key="staff-undo").click().run()
    assert not app.exception
    assert WORDS("undo-done", upload=upload, made=upload + 1) in text(app)
    assert store.history(consortium, 1)["note"].tolist() == ["не тот файл"]


def test_an_undo_at_once_is_worked_out_only_when_asked_for(consortium, monkeypatch):
    monkeypatch.setattr(desk, "undo_consequences", None)
    app = open_sound(PAGE, lang="ru", state={"staff-done": ("applied", store.latest(consortium))})
    assert WORDS("undo-reason") not in [one.label for one in app.text_input]


def test_a_picture_has_no_cells_to_mend(consortium):
    app = drop(b"\x89PNG\r\n\x1a\n" + bytes(40), "фото.csv")
    assert WORDS("problem-file-picture") in text(app)
    assert WORDS("upload-mend") not in text(app)
    assert "staff-annotated" not in [one.key for one in app.get("download_button")]


def test_a_cause_of_one_text_has_no_empty_line(consortium):
    lines = ["Дата;Название;Вид;Направление;Организатор;Участников всего"]
    app = drop("\n".join([*lines, "12.11.2025;Встреча;семинар;6;S10;10-15"]).encode())
    assert "Строка 2" in text(app)
    assert ":gray[]" not in text(app)


def test_only_what_can_stand_in_a_cell_is_proposed(consortium):
    lines = ["Код показателя;Код организации;Период;Значение;Дата предоставления"]
    app = drop("\n".join([*lines, "99.9;S10;2024/25;41;вчера"]).encode())
    labels = [one.label for one in app.button if (one.key or "").startswith("staff-accept-")]
    assert labels == []


def test_days_proposed_for_months_are_written_as_people_write_them(consortium):
    lines = ["Название;Вид;Направление;Организатор;сентябрь 2025;октябрь 2025"]
    app = drop("\n".join([*lines, "Клуб;семинар;6;S10;10;9"]).encode())
    [each] = [one for one in app.button if (one.key or "").endswith("-each")]
    examples = r"сентябрь 2025 → 01\.09\.2025, октябрь 2025 → 01\.10\.2025"
    assert each.label == WORDS("mend-accept-each", count=2, examples=examples)
    each.click().run()
    assert not app.exception
    assert not app.error
