"""The commands of ``python -m lib``, on a new SQLite database unless said otherwise."""

import errno
import json
import os
import shutil

import pytest
from typer.testing import CliRunner

from lib.cli import app
from lib.contracts import CONTRACTS
from lib.export import template as templates
from lib.text import DEFAULT, load

MEMBERS = (
    "Код организации;Наименование;Тип организации;Населённый пункт;Дата вступления;Роль\n"
    "S01;Школа «Первая»;школа;Казань;01.09.2022;координатор\n"
    "S02;Школа «Вторая»;школа;Казань;01.09.2022;участник\n"
)
INDICATORS = (
    "Код показателя;Направление;Показатель;Единица измерения;Желаемая динамика;Правило свода;"
    "Характер;Периодичность;Базовый период;Базовое значение;Вид единицы\n"
    "3.1;3;Доля педагогов;%;рост;RATIO;ratio;учебный год;2022/23;31;процент\n"
)
TARGETS = "Код показателя;Период;Плановое значение\n3.1;2025/26;45\n"
MEASUREMENTS = (
    "Код показателя;Код организации;Период;Числитель;Знаменатель\n"
    "3.1;S01;2024/25;20;50\n"
    "3.1;S02;2024/25;10;50\n"
)
WRONG = (
    "Код показателя;Код организации;Период;Числитель;Знаменатель\n"
    "3.1;S01;2025/26;60;50\n"
    "9.9;S02;2025/26;около 20;50\n"
)


@pytest.fixture
def folder(tmp_path, monkeypatch, founded):
    """A folder of files as Russian Excel writes them, beside an empty database."""
    write_files(tmp_path, founded)
    use(monkeypatch, tmp_path)
    return tmp_path


def write_files(folder, founded):
    shutil.copy(founded, folder / "consortium.db")
    files = {
        "members.csv": MEMBERS,
        "indicators.csv": INDICATORS,
        "targets.csv": TARGETS,
        "measurements.csv": MEASUREMENTS,
        "wrong.csv": WRONG,
    }
    for name, content in files.items():
        (folder / name).write_bytes(content.replace("\n", "\r\n").encode("cp1251"))


def use(monkeypatch, folder):
    """Let commands use the database of a folder."""
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{folder}/consortium.db")


def run(*arguments):
    """Run a command; returns its exit code, what it printed, and what it said beside."""
    result = CliRunner().invoke(app, [str(argument) for argument in arguments])
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result.exit_code, result.stdout, result.stderr


def ask(*arguments):
    """Run a command that answers in JSON."""
    code, printed, _ = run(*arguments, "--json")
    return code, json.loads(printed)


@pytest.fixture(scope="module")
def loaded_once(tmp_path_factory, founded):
    """A folder after its four sound files were loaded by a command, to be copied."""
    folder = tmp_path_factory.mktemp("loaded")
    write_files(folder, founded)
    names = ("measurements", "targets", "indicators", "members")
    with pytest.MonkeyPatch.context() as monkeypatch:
        use(monkeypatch, folder)
        code, _, errors = run(
            "load", "--each", *(folder / f"{name}.csv" for name in names), "--by", "anna"
        )
    assert code == 0, errors
    return folder


@pytest.fixture
def loaded(loaded_once, tmp_path, monkeypatch):
    """The folder after its four sound files were loaded."""
    shutil.copytree(loaded_once, tmp_path, dirs_exist_ok=True)
    use(monkeypatch, tmp_path)
    return tmp_path


def test_a_file_is_checked_without_changing_anything(folder):
    code, answer = ask("check", folder / "members.csv")
    assert code == 0
    assert (answer["kind"], answer["encoding"], answer["delimiter"]) == ("members", "cp1251", ";")
    assert (answer["header_row"], answer["rows"]) == (1, 2)
    assert answer["changes"] == {"new": 2, "changed": 0, "same": 0, "missing": 0, "emptied": 0}
    assert (answer["days"], answer["cells"], answer["lost"]) == ("day-first", [], [])
    assert ask("rows", "members")[1] == []


def test_a_check_names_the_indicators_of_which_plans_change_as_the_page_does(loaded):
    (loaded / "plan.csv").write_text("Код показателя;Период;Плановое значение\n3.1;2026/27;60\n")
    answer = ask("check", loaded / "plan.csv")[1]
    assert (answer["promised"], len(answer["others"])) == (1, 1)
    assert "3.1 Доля педагогов" in answer["others"][0]


def test_several_files_are_checked_as_one_upload(folder):
    code, answer = ask("check", folder / "targets.csv", folder / "indicators.csv")
    assert code == 0
    assert (answer["kind"], answer["rows"]) == ("consortium", 2)
    files = [(part["file"], part["kind"]) for part in answer["files"]]
    assert files == [("indicators.csv", "indicators"), ("targets.csv", "targets")]
    assert answer["changes"]["new"] == 2
    assert answer["consequences"] is not None


def test_several_files_are_loaded_as_one_upload_or_not_at_all(folder):
    sound = [folder / f"{name}.csv" for name in ("measurements", "indicators", "members")]
    code, answer = ask("load", *sound, folder / "wrong.csv")
    assert (code, answer["upload"]) == (1, None)
    assert ask("rows", "members")[1] == []
    code, answer = ask("load", *sound, "--by", "anna")
    assert (code, answer["upload"]) == (0, 2)
    [row] = ask("history", "--limit", "1")[1]
    assert row["file_name"] == "measurements.csv + indicators.csv + members.csv"
    assert {row["file"] for row in ask("rows", "members")[1]} == {"members.csv"}
    assert run("undo", "2", "--reason", "не то", "--by", "anna")[0] == 0
    assert ask("rows", "members")[1] == []


def test_each_file_is_loaded_for_itself_where_asked_parents_first(folder):
    names = ("measurements", "indicators", "members")
    code, answers = ask("load", "--each", *(folder / f"{name}.csv" for name in names))
    assert code == 0
    assert [answer["kind"] for answer in answers] == ["members", "indicators", "measurements"]
    assert [answer["upload"] for answer in answers] == [2, 3, 4]


def test_a_wrong_file_changes_nothing_and_names_every_mistake(loaded):
    code, answer = ask("load", loaded / "wrong.csv")
    assert code == 1
    assert answer["upload"] is None
    places = {(error["row"], error["column"]) for error in answer["errors"]}
    assert places == {(2, "numerator"), (3, "indicator_code"), (3, "numerator")}
    assert all(error["code"] and error["message"] for error in answer["errors"])
    assert len(ask("rows", "measurements")[1]) == 2


def test_a_file_that_was_not_loaded_is_called_so_and_its_causes_name_their_rows(loaded):
    rows = "".join(f"3.1;S09;2024/25;{number};50\n" for number in range(1, 11))
    (loaded / "many.csv").write_text(MEASUREMENTS.splitlines()[0] + "\n" + rows)
    _, _, report = run("load", loaded / "many.csv")
    [cause] = [line for line in report.splitlines() if "S09" in line]
    assert cause.startswith("  Строки 2, 3, 4, 5, 6, 7, 8, 9 … (всего 10), «Код организации»: ")
    assert report.splitlines()[-1].startswith("many.csv: не загружено, в файле ошибки.")


def test_the_same_file_twice_changes_nothing(loaded):
    code, answer = ask("load", loaded / "measurements.csv")
    assert (code, answer["upload"]) == (0, None)
    assert answer["changes"]["same"] == 2


def test_every_row_names_its_upload_file_and_line(loaded):
    _, rows = ask("rows", "measurements", "--where", "member_code=S02")
    [row] = rows
    assert (row["upload"], row["file"], row["line"]) == (5, "measurements.csv", 3)
    assert row["values"]["numerator"] == 10
    assert row["values"]["value"] is None or row["values"]["value"] == 20


def test_figures_are_the_sums_of_the_rows(loaded):
    _, figures = ask("figures", "--period", "2024/25")
    [figure] = figures
    assert (figure["indicator"], figure["direction"]) == ("3.1", 3)
    assert (figure["numerator"], figure["denominator"], figure["value"]) == (30, 100, 30)
    assert (figure["members_reported"], figure["members_due"]) == (2, 2)
    assert figure["plan"] == "backwards"
    assert "31" in figure["explain"]


def test_an_upload_is_undone_whole_and_the_undo_too(loaded):
    before = ask("rows", "measurements")[1]
    assert ask("undo", 5, "--reason", "ошибка")[1]["upload"] == 6
    assert ask("rows", "measurements")[1] == []
    assert ask("rows", "measurements", "--at", 5)[1] == before
    assert ask("undo", 6, "--reason", "всё же верно")[1]["upload"] == 7
    assert ask("rows", "measurements")[1] == before
    _, history = ask("history")
    assert [entry["upload"] for entry in history] == [7, 6, 5, 4, 3, 2, 1]
    assert history[1]["undoes"] == 5


def test_an_undo_that_others_stand_on_is_a_conflict(loaded):
    code, answer = ask("undo", 2, "--reason", "ошибка")
    assert code == 3
    assert 5 in [conflict["upload"] for conflict in answer["conflicts"]]


def test_a_warning_stops_a_load_until_it_is_accepted(loaded):
    (loaded / "jump.csv").write_text(
        "Код показателя;Код организации;Период;Числитель;Знаменатель\n3.1;S02;2025/26;50;50\n"
    )
    code, answer = ask("load", loaded / "jump.csv")
    assert (code, answer["upload"]) == (2, None)
    assert answer["warnings"]
    assert "повторите с ключом --accept-warnings" in run("load", loaded / "jump.csv")[2]
    code, answer = ask("load", loaded / "jump.csv", "--accept-warnings")
    assert (code, answer["upload"]) == (0, 6)


@pytest.mark.parametrize("kind", CONTRACTS)
def test_an_export_can_be_loaded_again_and_changes_nothing(loaded, kind):
    path = loaded / f"{kind}-again.csv"
    assert run("export", kind, "-o", path)[0] == 0
    code, answer = ask("load", path, "--kind", kind)
    assert (code, answer["upload"]) == (0, None), answer


def test_a_template_is_written_in_both_formats(loaded):
    for suffix in ("csv", "xlsx"):
        path = loaded / f"template.{suffix}"
        code, _, _ = run("template", "measurements", "--format", suffix, "-o", path)
        assert code == 0
        assert path.stat().st_size > 100


def test_a_backup_restores_everything(loaded):
    before = ask("rows", "measurements")[1]
    run("backup", loaded / "copy.zip")
    run("undo", 5, "--reason", "ошибка", "--by", "anna")
    assert run("restore", loaded / "copy.zip")[0] == 0
    assert ask("rows", "measurements")[1] == before
    assert len(ask("history")[1]) == 5


@pytest.mark.parametrize(
    "arguments",
    [
        ("rows", "nonsense"),
        ("rows", "members", "--where", "nothing"),
        ("rows", "measurements", "--where", "value=abc"),
        ("figures", "--at", "yesterday"),
        ("figures", "--at", "99"),
        ("figures", "--at", "2019-01-01"),
        ("figures", "--period", "qqq"),
        ("exchanges", "--by", "giver,weight"),
        ("exchanges", "--by", ","),
        ("funding", "--by", ""),
        ("exchanges", "--period", "2025/27"),
        ("mentoring", "--by", "form,nothing"),
        ("mentoring", "--member", "S01"),
        ("mentoring", "-o", "sheet.csv"),
        ("rows", "measurements", "--where", "period=2025/29"),
        ("mentoring", "--sheet", "вчера"),
        ("mentoring", "--sheet", "2025", "-o", "sheet.doc"),
        ("mentoring", "--sheet", "2025", "--member", "S99"),
        ("mentoring", "--sheet", "2031"),
        ("mentoring", "--sheet", "2025", "--member", "U01"),
        ("template", "members", "-o", "/nowhere/x.csv"),
        ("export", "members", "-o", "/nowhere/x.csv"),
        ("export", "members", "--format", "exe"),
        ("template", "members", "--format", "exe"),
        ("template", "members", "--language", "xx"),
        ("undo", "99999999999999999999", "--reason", "x"),
        ("undo", "abc", "--reason", "x"),
        ("backup", "/nowhere/copy.db"),
        ("backup", "."),
        ("figures", "--at", "31.02.2026"),
        ("figures", "--at", "01.01.2019"),
        ("erase", "99999999999999999999", "--reason", "x"),
        ("history", "--limit", "-1"),
        ("serve", "--port", "99999999"),
        ("serve", "--port", "abc"),
        ("serve", "--host", "192.0.2.1"),
        ("check", "/nowhere/x.csv"),
        ("undo", "5"),
        ("history", "--nonsense"),
        ("nonsense",),
        ("--nonsense",),
        ("user", "add", "anna", "--role", "owner"),
        ("undo", "99", "--reason", "x"),
        ("template", "nonsense"),
        ("erase", "--reason", "x"),
        ("erase", "3", "--reason", "просила Иванова Анна Петровна"),
        ("undo", "5", "--reason", "тел. +7 912 345-67-89"),
        ("undo", "5", "--reason", "x", "--by", "Иванова Анна Петровна, 8 912 345-67-89"),
    ],
)
def test_a_command_that_makes_no_sense_is_answered_with_a_sentence(loaded, arguments):
    code, printed, errors = run(*arguments)
    assert code == 1
    assert printed == ""
    assert errors.strip().endswith(".")
    assert "Traceback" not in errors
    assert len(errors.strip().splitlines()) == 1


@pytest.mark.parametrize("ending", ["", "-journal"])
@pytest.mark.parametrize(
    "arguments", [("backup",), ("export", "members", "-o"), ("template", "-o"), ("calendar", "-o")]
)
def test_no_command_writes_onto_the_database(loaded, arguments, ending):
    before = run("history")
    path = loaded / f"consortium.db{ending}"
    code, _, errors = run(*arguments, str(path))
    assert (code, errors) == (1, load(DEFAULT)("write-onto-database", file=str(path)) + "\n")
    assert run("history") == before


def test_a_log_onto_the_database_is_refused_before_the_server_starts(loaded, monkeypatch):
    path = loaded / "consortium.db"
    monkeypatch.setenv("SYNERGIA_LOG_FILE", str(path))
    code, _, errors = run("serve")
    assert (code, errors) == (1, load(DEFAULT)("write-onto-database", file=str(path)) + "\n")


def test_a_file_is_written_whole_or_not_at_all(loaded, monkeypatch):
    path, words = loaded / "members.csv", load(DEFAULT)
    path.write_bytes(b"old")
    (loaded / "folder").mkdir()
    names = sorted(one.name for one in loaded.iterdir())

    def fail(_descriptor, _mode):
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fdopen", fail)
        assert run("template", "members", "-o", str(path))[0] == 1
    assert path.read_bytes() == b"old"
    assert run("template", "members", "-o", str(loaded / "folder"))[0] == 1
    assert run("template", "members", "-o", str(path))[0] == 0
    assert path.read_bytes() == templates.file(CONTRACTS["members"], words, as_workbook=False)
    assert sorted(one.name for one in loaded.iterdir()) == names


def test_a_file_does_not_take_the_place_of_a_device_or_a_pipe(loaded):
    pipe = loaded / "pipe"
    os.mkfifo(pipe)
    reading = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    assert run("calendar", "-o", str(pipe))[0] == 0
    assert os.read(reading, 15) == b"BEGIN:VCALENDAR"
    os.close(reading)
    assert pipe.is_fifo()


def test_a_log_that_cannot_be_written_is_told_before_the_server_starts(loaded, monkeypatch):
    monkeypatch.setenv("SYNERGIA_LOG_FILE", "/nowhere/x.log")
    code, _, errors = run("serve")
    assert code == 1
    assert "/nowhere/x.log" in errors
    assert len(errors.strip().splitlines()) == 1


@pytest.mark.parametrize("day", ["2031-01-15", "15.01.2031", "15 января 2031 г.", "15/01/2031"])
def test_a_moment_is_named_in_the_form_of_any_language(loaded, day):
    assert run("figures", "--at", day)[:2] == run("figures", "--at", "2031-01-15")[:2]
    assert run("figures", "--at", day)[0] == 0


def test_rows_of_a_period_are_found_by_any_of_its_spellings(loaded):
    answer = ask("rows", "measurements", "--where", "period=2024-2025")[1]
    assert [row["values"]["member_code"] for row in answer] == ["S01", "S02"]


def test_a_table_without_rows_has_its_header_alone(loaded):
    code, printed, _ = run("rows", "members", "--where", "city=Нигде")
    assert code == 0
    assert "member_code" in printed
    assert len(printed.strip().splitlines()) == 1


def test_every_figure_can_be_written_without_a_browser(loaded):
    for command in ("exchanges", "mentoring", "figures", "history"):
        code, printed, _ = run(command)
        assert code == 0
        assert printed
    assert isinstance(ask("exchanges")[1], list)
    assert isinstance(ask("mentoring", "--by", "form")[1], list)


def test_missing_values_are_null_in_json_and_never_nan(loaded):
    _, printed, _ = run("rows", "members", "--json")
    assert "NaN" not in printed
    assert json.loads(printed)[0]["values"]["pupils_total"] is None


def test_everything_known_is_one_workbook_that_changes_nothing_when_loaded(loaded):
    book = loaded / "всё.xlsx"
    assert run("export", "-o", book)[0] == 0
    code, answer = ask("check", book)
    assert (code, answer["kind"]) == (0, "consortium")
    assert {part["kind"] for part in answer["sheets"]} >= {"members", "indicators", "measurements"}
    assert (answer["changes"]["new"], answer["changes"]["changed"]) == (0, 0)


def test_the_template_of_everything_has_nothing_to_load(folder):
    book = folder / "консорциум.xlsx"
    assert run("template", "-o", book)[0] == 0
    assert ask("check", book)[1]["rows"] == 0


def test_a_check_tells_what_would_become_of_the_board(loaded):
    (loaded / "more.csv").write_text(
        "indicator_code;member_code;period;numerator;denominator\n3.1;S02;2024/25;40;50\n"
    )
    answer = ask("check", loaded / "more.csv")[1]
    [consequence] = answer["consequences"]
    [sentence] = answer["because"]
    assert sentence.replace("\u00a0", " ") == (
        "3.1 Доля педагогов: хуже базы → достиг цели, потому что за 2024/25 уч. год 60 % при "
        "цели 45 %."
    )
    assert (
        consequence["indicator_code"],
        consequence["value_before"],
        consequence["value_after"],
    ) == ("3.1", 30, 60)
    assert ask("check", loaded / "wrong.csv")[1]["consequences"] is None
    printed = run("check", loaded / "more.csv")[2]
    assert sentence in printed
    assert "Изменится 1 показатель" in printed


def test_an_erasure_says_what_it_did(loaded):
    code, _, errors = run("erase", "5", "--reason", "просьба", "--by", "anna")
    assert (code, errors.count(".")) == (0, 2)
    [first, *_] = ask("history", "--limit", "1")[1]
    assert (first["kind"], first["uploaded_by"], first["note"]) == ("erase", "anna", "просьба")


def test_exchanges_are_listed_by_giver_receiver_and_resource_and_rows_say_what_counts(loaded):
    code, rows = ask("exchanges", "--by", "giver,receiver,resource")
    assert code == 0
    keys = {"giver", "receiver", "resource", "unit", "quantity", "exchanges"}
    assert all(set(row) == keys for row in rows)
    _, reports = ask("rows", "exchanges")
    counted = [row for row in reports if row["counted"]]
    assert sum(row["exchanges"] for row in rows) == len(counted)
    assert all({"counted", "confirmation", "promised_on", "values"} <= set(row) for row in reports)
    _, together = ask("exchanges", "--by", "party,period")
    assert all(row["quantity"] is None and row["unit"] is None for row in together)


def test_schools_that_need_help_are_listed_with_their_risk_and_measures(loaded):
    profiles = (
        "Код организации;Фактор риска;Дата оценки;Значимость\n"
        "S01;R01;15.03.2024;высокая\nS01;R02;15.03.2024;низкая\nS01;R01;16.03.2026;средняя\n"
    )
    measures = (
        "Код меры;Кто сообщил;Код организации;Фактор риска;Мера;Ответственная группа;Срок;Выполнено"
        "\n1;консорциум;S01;R01;Лаборатория;координаторы;30.04.2025;28.04.2025\n"
        "2;консорциум;S02;R01;Лаборатория;координаторы;30.05.2025;\n"
    )
    for name, text in (("risk_profiles.csv", profiles), ("measures.csv", measures)):
        (loaded / name).write_text(text, encoding="utf-8")
        assert run("load", loaded / name, "--by", "anna")[0] == 0
    code, rows = ask("support")
    assert code == 0
    keys = {"member": "S01", "assessed_on": "2026-03-16", "factors_rated": 1, "factors": {"R01": 2}}
    assert {**rows[0], "index": round(rows[0]["index"], 1)} == keys | {
        "index": 66.7,
        "measures_due": 1,
        "measures_done_on_time": 1,
    }
    assert (rows[1]["member"], rows[1]["index"], rows[1]["assessed_on"]) == ("S02", None, None)
    assert (rows[1]["measures_due"], rows[1]["measures_done_on_time"]) == (1, 0)


@pytest.mark.parametrize(
    ("arguments", "key", "values"),
    [
        (["--meeting", "M-1"], "pack-meeting-none", {}),
        (["--meeting", "M-1", "--slides", "3"], "pack-meeting-and-slides", {}),
        (["--slides", "3", "--at", "2019-01-01"], "banner-moment-nothing", {"day": "2019-01-01"}),
    ],
)
def test_a_pack_that_cannot_be_made_is_told_and_leaves_no_file(loaded, arguments, key, values):
    code, _, errors = run("pack", *arguments, "-o", loaded / "pack.pptx")
    assert code == 1
    assert load(DEFAULT)(key, **values) in errors
    assert not list(loaded.glob("pack*"))


def test_a_calendar_says_where_it_is_and_how_many_days_it_has(loaded):
    file = loaded / "days.ics"
    code, _, errors = run("calendar", "-o", file)
    count = file.read_text("utf-8").count("BEGIN:VEVENT")
    assert code == 0
    assert load(DEFAULT)("calendar-done", file=str(file), count=count) in errors


def test_a_pack_of_slides_without_data_is_written_whole(loaded):
    file = loaded / "pack.html"
    code, _, errors = run("pack", "--format", "html", "--slides", "cover,3,member:X9", "-o", file)
    assert code == 0, errors
    assert load(DEFAULT)("slide-member-none", code="X9") in file.read_text("utf-8")


@pytest.mark.parametrize(
    "command",
    [["check"], ["load", "--by", "anna"], ["restore", "--by", "anna"]],
    ids=lambda c: c[0],
)
def test_a_file_that_is_not_there_is_told_by_its_name(command, tmp_path, monkeypatch):
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'empty.db'}")
    for path in (tmp_path / "нет.csv", tmp_path):
        result = CliRunner().invoke(app, [*command, str(path)])
        assert result.exit_code == 1
        assert result.stderr.strip() == load(DEFAULT)("file-not-read", file=str(path))


@pytest.mark.parametrize("command", [["figures"], ["history"], ["export", "members"], ["undo", 2]])
def test_a_mistyped_path_of_the_database_is_no_empty_consortium(tmp_path, monkeypatch, command):
    path = tmp_path / "typo" / "consortium.db"
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{path}")
    more = ["--reason", "x", "--by", "anna"] if command[0] == "undo" else []
    code, printed, errors = run(*command, *more)
    assert (code, printed) == (1, "")
    assert f"Базы данных {path} нет." in errors
    assert not path.parent.exists()


def test_a_command_that_makes_a_new_database_says_where(tmp_path, monkeypatch):
    path = tmp_path / "new.db"
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{path}")
    file = tmp_path / "members.csv"
    file.write_text(MEMBERS, encoding="utf-8")
    sentence = f"База данных новая, её до сих пор не было: {path}"
    assert sentence in run("check", file)[2]
    assert sentence not in run("check", file)[2]
