"""A curator's round: a file of counts is refused in words, mended, loaded; the sheet follows."""

import shutil
from datetime import date

import pytest

from lib import desk, queries, store
from lib.desk.mentoring_sheets import fill_form, mentoring_file
from lib.text import load

RU = load("ru")
TODAY = date(2026, 1, 10)
HALF = "2025/26-H1"
MEMBERS = "Код организации;Наименование;Тип организации;Населённый пункт\nS01;Первая;школа;Казань\n"
PUPILS = "Код организации;Учебный год;Учащихся 10–19 лет\nS01;2025/26;100\n"
HEADER = "Код организации;Дата мониторинга;Форма наставничества;Наставников;Наставляемых;Пар;Групп;"
HEADER += "в т. ч. 10–19 лет;В обеих ролях\n"
SOUND = "S01;20.12.2025;педагог – ученик;12;40;10;4;40;\nS01;20.12.2025;все формы;12;40;;;40;0\n"


@pytest.fixture
def consortium(tmp_path, founded):
    shutil.copy(founded, tmp_path / "consortium.db")
    engine = desk.open_consortium(f"sqlite:///{tmp_path}/consortium.db")
    give(engine, "members.csv", MEMBERS)
    give(engine, "headcounts.csv", PUPILS)
    yield engine
    engine.dispose()


def look(engine, name, content):
    return desk.check(engine, content.encode(), name, today=TODAY)


def give(engine, name, content):
    submission = look(engine, name, content)
    assert submission.is_sound, submission.result.errors
    return desk.apply(engine, submission, by="anna")


def problems(engine, rows):
    result = look(engine, "mentoring_counts.csv", HEADER + rows).result
    return [desk.problem_text(problem, result.kind, RU) for problem in result.errors]


def test_counts_that_do_not_fit_each_other_are_told_in_words(consortium):
    [pairs] = problems(consortium, "S01;20.12.2025;педагог – ученик;12;10;10;4;10;\n")
    assert pairs.sentence == (
        "Наставляемых 10, а пар и групп столько, что их должно быть не меньше 18."
    )
    [pupils] = problems(consortium, "S01;20.12.2025;педагог – ученик;12;140;10;4;140;\n")
    assert "140" in pupils.sentence
    assert "100" in pupils.sentence


def test_a_form_that_nobody_knows_is_offered_to_be_added(consortium):
    [problem] = problems(consortium, "S01;20.12.2025;директор – завуч;12;40;10;4;40;\n")
    assert problem.fix == RU("mentoring-form-to-add", form="директор – завуч")


def test_after_the_upload_coverage_moves_and_the_december_sheet_is_there(consortium):
    before = store.Moment(store.latest(consortium), TODAY)
    assert queries.mentoring_coverage(consortium, before).empty
    upload = give(consortium, "mentoring_counts.csv", HEADER + SOUND)
    after = store.Moment(upload, TODAY)
    [row] = queries.mentoring_coverage(consortium, after).to_dict("records")
    assert (row["coverage"], row["participants"]) == (40.0, 52)
    sheet = mentoring_file(consortium, after, HALF, "S01", RU, as_csv=True).decode("utf-8-sig")
    assert "Первая (S01)" in sheet
    assert "Человек, всего;12;40;0;52" in sheet


def test_the_form_to_fill_asks_for_every_form_and_is_accepted_when_filled(consortium):
    moment = store.Moment(store.latest(consortium), TODAY)
    form = fill_form(consortium, moment, HALF, "S01", RU, as_csv=True).decode("utf-8-sig")
    header, *lines = form.splitlines()
    assert len(lines) == len(store.read(consortium, "mentoring_forms")) + 1
    assert all(line.startswith("S01;2025-12-20;") for line in lines)
    columns = header.split(";")
    filled = {"Наставников": "12", "Наставляемых": "40", "Пар": "10", "Групп": "4"}
    rows = [dict(zip(columns, line.split(";"), strict=True)) for line in lines]
    [row] = [row for row in rows if row["Форма наставничества"] == "педагог – ученик"]
    give(consortium, "mentoring_counts.csv", f"{header}\n{';'.join((row | filled).values())}\n")
    after = store.Moment(store.latest(consortium), TODAY)
    again = fill_form(consortium, after, HALF, "S01", RU, as_csv=True).decode("utf-8-sig")
    assert len(again.splitlines()) == 2
    assert ";12;40;" in again
    assert fill_form(consortium, after, HALF, "S01", RU, as_csv=False).startswith(b"PK")
