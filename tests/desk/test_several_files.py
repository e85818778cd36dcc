"""Files handed in together: read in parents' order, one upload, one undo, each with its lines."""

import io
import zipfile
from datetime import date

import pytest

from lib import desk, queries, store
from lib.desk import archives
from lib.intake import Decisions, SourceFile
from lib.text import load
from lib.vocabulary import UploadMode
from tests.helpers.paths import ROOT
from tests.helpers.workbooks import workbook

CLERK = ROOT / "tests" / "desk" / "saryarqa_first"
TODAY = date(2025, 10, 10)
MEMBERS_HEADER = "Код организации;Наименование;Тип;Населённый пункт\n"
MEMBERS = MEMBERS_HEADER + "A1;Школа №1;школа;Астана\nA2;Лицей №2;школа;Астана\n"
INDICATORS = (
    "Код показателя;Направление;Наименование;Единица измерения;Желаемая динамика;"
    "Правило свода;Характер;Периодичность\n"
    "1.1;1;Проекты;шт.;рост;сумма;поток;учебный год\n"
)
HEADER = "Код показателя;Код организации;Период;Значение\n"
FIRST = HEADER + "1.1;A1;2024/25;5\n"
SECOND = "Отчёт лицея;;;\n" + HEADER + "1.1;A2;2024/25;7\n"


def files(**texts):
    return [SourceFile(f"{name}.csv", text.encode()) for name, text in texts.items()]


def check(engine, handed_in, **options):
    return desk.check_files(engine, handed_in, today=TODAY, **options)


def apply(engine, submission):
    errors = [(part.name, part.result.errors) for part in submission.parts]
    assert submission.is_sound, errors
    accepted = {one.code for one in submission.warnings}
    return desk.apply(engine, submission, by="anna", acknowledged=accepted)


def errors_of(submission):
    return [
        (part.name, one.code, one.row) for part in submission.parts for one in part.result.errors
    ]


def all_files():
    return files(лицей=SECOND, школа=FIRST, показатели=INDICATORS, организации=MEMBERS)


def test_files_are_read_parents_first_and_become_one_upload(empty):
    before = store.state_hash(empty)
    submission = check(empty, all_files())
    kinds = [part.result.kind for part in submission.parts]
    assert kinds == ["members", "indicators", "measurements", "measurements"]
    assert (submission.difference.new, len(submission.tables)) == (5, 3)
    upload = apply(empty, submission)
    listed = store.history(empty).iloc[0]
    assert (upload, listed["upload"], listed["added"]) == (2, 2, 5)
    assert listed["file_name"] == "лицей.csv + школа.csv + показатели.csv + организации.csv"
    desk.undo(empty, upload, by="anna", note="не то")
    assert store.state_hash(empty) == before


def test_rows_name_their_own_file_and_its_line(empty):
    upload = apply(empty, check(empty, all_files()))
    rows = store.rows(empty, "measurements").set_index("member_code")
    assert rows.loc["A1", ["file", "line"]].tolist() == ["школа.csv", 2]
    assert rows.loc["A2", ["file", "line"]].tolist() == ["лицей.csv", 3]
    assert set(store.rows(empty, "members")["file"]) == {"организации.csv"}
    for member, value in (("A1", "5"), ("A2", "7")):
        file, line = rows.loc[member, ["file", "line"]]
        lines = desk.raw_lines(empty, upload, [line], file=file)
        assert lines["text"].tolist() == ["1.1", member, "2024/25", value]


def test_the_original_files_are_given_back_whole(empty):
    handed_in = all_files()
    upload = apply(empty, check(empty, handed_in))
    name = store.history(empty)["file_name"].iloc[0]
    assert desk.original_name(empty, upload, name) == f"{name}.zip"
    with zipfile.ZipFile(io.BytesIO(store.content(empty, upload))) as archive:
        content = {one: archive.read(one) for one in archive.namelist()}
    assert content == {file.name: file.content for file in handed_in}


def test_the_same_files_again_change_nothing(empty):
    apply(empty, check(empty, all_files()))
    again = check(empty, all_files())
    assert (again.difference.new, again.difference.changed, again.difference.same) == (0, 0, 5)


def test_an_error_in_one_file_keeps_all_out_and_names_the_file(empty):
    wrong = FIRST.replace(";5", ";много")
    submission = check(empty, files(школа=wrong, показатели=INDICATORS, организации=MEMBERS))
    assert errors_of(submission) == [("школа.csv", "not-a-number", 2)]
    with pytest.raises(desk.UnsoundFileError):
        desk.apply(empty, submission, by="anna")
    assert store.latest(empty) == 1


def test_a_wrong_row_of_a_parent_does_not_make_its_children_wrong(empty):
    members = MEMBERS + "A3;Школа №3;дворец;Астана\n"
    submission = check(empty, files(школа=FIRST, показатели=INDICATORS, организации=members))
    assert errors_of(submission) == [("организации.csv", "not-a-choice", 4)]


def test_a_key_of_two_files_is_an_error_unless_the_rows_are_equal(empty):
    apply(empty, check(empty, files(показатели=INDICATORS, организации=MEMBERS)))
    other = FIRST.replace(";5", ";6")
    submission = check(empty, files(школа=FIRST, правка=other))
    assert errors_of(submission) == [("правка.csv", "key-in-other-file", 2)]
    [problem] = submission.parts[1].result.errors
    sentence = desk.problem_text(problem, "measurements", load("ru")).sentence
    assert "«школа.csv», строка 2" in sentence
    twice = check(empty, files(школа=FIRST, вместе=FIRST + "1.1;A2;2024/25;7\n"))
    assert errors_of(twice) == []
    assert [one.code for one in twice.warnings] == ["rows-in-other-file"]
    apply(empty, twice)
    rows = store.rows(empty, "measurements").set_index("member_code")
    assert rows.loc["A1", "file"] == "школа.csv"
    assert rows.loc["A2", ["file", "line"]].tolist() == ["вместе.csv", 3]


def test_replacing_files_of_one_kind_end_only_what_none_of_them_has(empty):
    apply(empty, check(empty, all_files()))
    replaced = check(empty, files(лицей=SECOND, школа=FIRST), mode=UploadMode.REPLACE)
    assert (replaced.difference.missing, replaced.difference.same) == (0, 2)
    fewer = files(лицей=HEADER + "1.1;A2;2024/25;8\n", школа=HEADER + "1.1;A1;2025/26;1\n")
    submission = check(empty, fewer, mode=UploadMode.REPLACE)
    [table] = submission.tables
    assert (table.difference.new, table.difference.changed, table.difference.missing) == (1, 1, 0)


def test_a_person_in_one_file_keeps_the_bytes_of_all_out(empty):
    person = MEMBERS.replace("пункт", "пункт;Контакт").replace("Астана", "Астана;+7 912 345-67-89")
    submission = check(empty, files(показатели=INDICATORS, организации=person))
    assert not submission.may_be_stored
    assert not submission.is_sound


def test_every_file_has_its_own_decisions_which_are_reused(empty):
    apply(empty, check(empty, files(показатели=INDICATORS, организации=MEMBERS)))
    odd = SourceFile(
        "чужой.csv",
        "Шифр;Школа;За год;Вышло\n1.1;A1;2024/25;5\n".encode("cp1251"),
        "measurements",
        Decisions(columns=dict(enumerate(["indicator_code", "member_code", "period", "value"]))),
    )
    more = SourceFile("ещё.csv", f"{MEMBERS_HEADER}A3;Школа №3;школа;Астана\n".encode())
    upload = apply(empty, check(empty, [odd, more]))
    assert len(store.read(empty, "members")) == 3
    later = SourceFile("потом.csv", odd.content.replace(b";5", b";6"))
    again = check(empty, [later, *files(совсем=MEMBERS_HEADER + "A4;Школа №4;школа;Астана\n")])
    reused_from = {part.name: part.reused_from for part in again.parts}
    assert reused_from == {"потом.csv": upload, "совсем.csv": None}
    assert again.difference.changed == 1


def test_workbooks_and_texts_come_together(empty):
    sheets = {
        "Показатели": [line.split(";") for line in INDICATORS.splitlines()],
        "Организации-участники": [line.split(";") for line in MEMBERS.splitlines()],
    }
    book = SourceFile("всё.xlsx", workbook(sheets))
    submission = check(empty, [*files(школа=FIRST), book])
    kinds = [(part.name, part.result.kind) for part in submission.parts]
    assert kinds == [
        ("всё.xlsx", "members"),
        ("всё.xlsx", "indicators"),
        ("школа.csv", "measurements"),
    ]
    upload = apply(empty, submission)
    assert set(store.rows(empty, "members")["file"]) == {"всё.xlsx"}
    assert "Лицей №2" in set(desk.raw_lines(empty, upload, [3], "members", "всё.xlsx")["text"])


def test_an_annotated_archive_has_a_workbook_for_every_file(empty):
    wrong = FIRST.replace(";5", ";много")
    handed_in = files(школа=wrong, показатели=INDICATORS, организации=MEMBERS)
    submission = check(empty, handed_in)
    content = desk.annotate(submission, load("ru"))
    assert desk.annotated_name(submission).endswith(".zip")
    books = [SourceFile(*file) for file in desk.unpacked([("файлы.zip", content)])]
    assert {book.name for book in books} == {"школа.xlsx", "показатели.xlsx", "организации.xlsx"}
    again = check(empty, books)
    assert errors_of(again) == [("школа.xlsx", "not-a-number", 2)]


def test_names_that_files_share_are_numbered():
    names = ["a.csv", "b.csv", "A.csv", "a.csv"]
    assert archives.own_names(names) == ["a.csv", "b.csv", "A (2).csv", "a (3).csv"]


def test_the_files_of_a_clerk_are_in_by_one_upload(empty):
    named = ("targets.csv", "directions.csv", "members.xlsx", "indicators.csv", "matrix.csv")
    handed_in = [SourceFile(name, (CLERK / name).read_bytes()) for name in named]
    submission = check(empty, handed_in)
    assert {error[:2] for error in errors_of(submission)} == {("matrix.csv", "name-proposed")}
    submission = check(empty, handed_in[:-1])
    apply(empty, submission)
    kinds = ("directions", "members", "indicators", "targets")
    assert [len(store.read(empty, kind)) for kind in kinds] == [5, 8, 12, 36]


def test_members_across_in_two_files_keep_what_only_one_of_them_has(empty):
    apply(empty, check(empty, files(показатели=INDICATORS, организации=MEMBERS)))
    across = "За 2024-2025 учебный год;;;\nКод показателя;Показатель;A1;A2\n1.1;Проекты;{};{}\n"
    handed_in = files(школа=across.format("5", ""), вместе=across.format("5", "7"))
    submission = check(empty, handed_in)
    assert errors_of(submission) == []
    assert submission.difference.new == 2


def test_many_names_are_shortened_to_the_first_ones_and_their_number():
    names = [f"отчёт школы {number}.csv" for number in range(1, 9)]
    shown = "отчёт школы 1.csv + отчёт школы 2.csv + отчёт школы 3.csv … (8)"
    assert archives.joined_name(names) == shown
    assert archives.joined_name(["a.csv"]) == "a.csv"


def test_targets_that_came_with_other_files_are_a_change_of_the_path(empty):
    targets = "Код показателя;Период;Целевое значение\n1.1;2024/25;{}\n"
    apply(empty, check(empty, [*all_files(), *files(планы=targets.format(9))]))
    later = files(планы=targets.format(12), школа=FIRST.replace(";5", ";6"))
    upload = apply(empty, check(empty, later))
    moment = store.Moment(upload, TODAY)
    before, changed_by = queries.target_path_before(empty, moment, "1.1")
    assert (before["value"].tolist(), changed_by) == ([9], upload)


def of_members(*names, header=("Код показателя", "Период", "Значение")):
    sheets = {
        name: [list(header), ["1.1", "2024/25", str(number)]]
        for number, name in enumerate(names, start=5)
    }
    return SourceFile("свод.xlsx", workbook(sheets))


def test_sheets_called_after_members_are_all_read_and_each_asks(empty):
    apply(empty, check(empty, files(показатели=INDICATORS, организации=MEMBERS)))
    submission = check(empty, [of_members("Школа №1", "Лицей №2")])
    assert errors_of(submission) == []
    warnings = [(one.code, one.found) for one in submission.warnings]
    assert warnings == [("title-taken", "Школа №1"), ("title-taken", "Лицей №2")]
    titles = [desk.part_title(part, submission, load("ru")) for part in submission.parts]
    assert titles[0] == "свод.xlsx · Школа №1 · Фактические значения"
    upload = apply(empty, submission)
    rows = store.rows(empty, "measurements").set_index("member_code")
    assert rows.loc["A1", ["value", "file", "line"]].tolist() == [5, "свод.xlsx · Школа №1", 2]
    assert rows.loc["A2", ["value", "file", "line"]].tolist() == [6, "свод.xlsx · Лицей №2", 2]
    lines = desk.raw_lines(empty, upload, [2], file="свод.xlsx · Лицей №2")
    assert lines["text"].tolist() == ["1.1", "2024/25", "6"]
    assert desk.original_name(empty, upload, "свод.xlsx") == "свод.xlsx"


def test_sheets_of_members_with_indicators_across_are_all_read(empty):
    indicators = INDICATORS + INDICATORS.splitlines()[1].replace("1.1", "1.2") + "\n"
    apply(empty, check(empty, files(показатели=indicators, организации=MEMBERS)))
    rows = [["Учебный год", "1.1", "1.2"], ["2023/24", "5", "7"], ["2024/25", "6", "8"]]
    book = workbook({"Школа №1": rows, "Лицей №2": rows})
    submission = check(empty, [SourceFile("свод.xlsx", book)])
    assert (errors_of(submission), submission.difference.new) == ([], 8)


def test_sheets_called_after_members_refer_to_members_of_another_file(empty):
    handed_in = [of_members("Школа №1", "Лицей №2"), *files(п=INDICATORS, о=MEMBERS)]
    submission = check(empty, handed_in)
    assert (errors_of(submission), submission.difference.new) == ([], 5)


def test_a_sheet_that_names_no_member_keeps_the_question_about_the_others(empty):
    apply(empty, check(empty, files(показатели=INDICATORS, организации=MEMBERS)))
    submission = check(empty, [of_members("Школа №1", "Черновик")])
    assert isinstance(submission, desk.Submission)
    assert [one.code for one in submission.warnings] == ["sheets-alike", "title-taken"]
