"""The way of a file: founded, checked, shown with its consequences, applied, undone."""

import shutil
import sys
from datetime import UTC, date, datetime, time
from pathlib import Path

import pandas as pd
import pytest

from lib import desk, queries, store
from lib.desk import consortium as opening
from lib.text import load
from lib.vocabulary import UploadMode
from lib.wording.consequences import describe_moves, describe_other_consequences

TODAY = date(2026, 10, 1)
MEMBERS = "member_code;name_ru;member_type;city\nS01;Первая;школа;Казань\nS02;Вторая;школа;Казань\n"
INDICATORS = (
    "indicator_code;direction;name_ru;unit;unit_kind;better;aggregation;nature;period_type;"
    "baseline_period;baseline_value\n3.1;3;Доля;%;percent;up;ratio;ratio;school_year;2022/23;31\n"
)
TARGETS = "indicator_code;period;target_value\n3.1;2026/27;55\n"
MEASUREMENTS = (
    "indicator_code;member_code;period;numerator;denominator\n"
    "3.1;S01;2025/26;25;50\n3.1;S02;2025/26;25;50\n"
)
LOWER = "indicator_code;member_code;period;numerator;denominator\n3.1;S02;2025/26;15;50\n"


@pytest.fixture(scope="module")
def database_path(tmp_path_factory, founded):
    """A database file with two schools, one indicator and its measurements; to be copied."""
    path = tmp_path_factory.mktemp("desk") / "consortium.db"
    shutil.copy(founded, path)
    engine = desk.open_consortium(f"sqlite:///{path}")
    for kind, content in {
        "members": MEMBERS,
        "indicators": INDICATORS,
        "targets": TARGETS,
        "measurements": MEASUREMENTS,
    }.items():
        give(engine, f"{kind}.csv", content)
    engine.dispose()
    return path


@pytest.fixture
def consortium(database_path, tmp_path):
    """A consortium of a test's own, with two schools, one indicator and its measurements."""
    shutil.copy(database_path, tmp_path / "consortium.db")
    engine = desk.open_consortium(f"sqlite:///{tmp_path}/consortium.db")
    yield engine
    engine.dispose()


def look(engine, name, content, mode=UploadMode.UPDATE):
    return desk.check(engine, content.encode(), name, mode=mode, today=TODAY)


def give(engine, name, content, mode=UploadMode.UPDATE, by="anna"):
    submission = look(engine, name, content, mode)
    assert submission.is_sound, submission.result.errors
    return desk.apply(engine, submission, by=by)


def now(engine):
    return store.Moment(store.latest(engine), TODAY)


def test_a_new_database_starts_with_eight_directions_and_the_forms(sqlite):
    engine = desk.open_consortium()
    assert store.latest(engine) == 1
    directions = store.read(engine, "directions")
    assert list(directions["direction"]) == [str(number) for number in range(1, 9)]
    assert directions["name_ru"][5] == "Обмен опытом"
    assert directions[["name_en", "name_kk"]].notna().all(axis=None)
    assert "teacher_pupil" in set(store.read(engine, "mentoring_forms")["form"])


def test_opening_again_founds_nothing_again(sqlite):
    desk.open_consortium()
    assert store.latest(desk.open_consortium()) == 1


def test_consequences_are_told_before_and_nothing_has_changed_yet(consortium):
    before = store.state_hash(consortium)
    submission = look(consortium, "lower.csv", LOWER)
    effects = desk.consequences(consortium, submission, now(consortium))
    [indicators] = effects.indicators.to_dict("records")
    assert (
        indicators["indicator_code"],
        indicators["value_before"],
        indicators["value_after"],
    ) == ("3.1", 50, 40)
    assert (indicators["plan_before"], indicators["plan_after"]) == ("on_plan", "off_plan")
    assert store.state_hash(consortium) == before


def test_consequences_say_because_of_what_a_status_changes(consortium):
    effects = desk.consequences(consortium, look(consortium, "lower.csv", LOWER), now(consortium))
    [sentence] = describe_moves(effects.indicators, effects.after, load("ru"))
    assert sentence.replace("\u00a0", " ") == (
        "3.1 Доля: по плану → вне плана, потому что за 2025/26 уч. год 40 % при плане 49 %, "
        "отставание 37,5 % пути."
    )


def lost_figures(submission):
    """The sentences of warnings about stored figures that a file empties."""
    lost = [one for one in submission.warnings if one.code == "figures-lost"]
    return [desk.problem_text(one, submission.result.kind, load("ru")).sentence for one in lost]


@pytest.mark.parametrize("empty_cell", ["н/д", "#Н/Д", "#ДЕЛ/0!"])
def test_a_stored_figure_that_the_file_does_not_know_needs_consent_to_go(consortium, empty_cell):
    content = LOWER.replace("15;50", f"{empty_cell};{empty_cell}")
    assert lost_figures(look(consortium, "unknown.csv", content)) == [
        "Уйдёт 1 число столбца «Числитель»: сейчас оно есть, а в файле пусто. "
        "Есть сейчас: 3.1 · S02 · 2025/26: 25.",
        "Уйдёт 1 число столбца «Знаменатель»: сейчас оно есть, а в файле пусто. "
        "Есть сейчас: 3.1 · S02 · 2025/26: 50.",
    ]
    assert lost_figures(look(consortium, "lower.csv", LOWER)) == []


def test_a_yes_that_the_file_does_not_know_is_no_figure(consortium):
    sensitive = INDICATORS.replace("baseline_value", "baseline_value;sensitive")
    give(consortium, "sensitive.csv", sensitive.replace("2022/23;31", "2022/23;31;да"))
    submission = look(consortium, "empty.csv", sensitive.replace("2022/23;31", ";;"))
    assert lost_figures(submission) == [
        "Уйдёт 1 число столбца «Базовое значение»: сейчас оно есть, а в файле пусто. "
        "Есть сейчас: 3.1: 31."
    ]


def test_an_indicator_that_would_be_new_has_its_name_in_the_preview(consortium):
    new = INDICATORS.replace("3.1;3;Доля", "3.9;3;Доля новая")
    effects = desk.consequences(consortium, look(consortium, "new.csv", new), now(consortium))
    [indicator] = effects.indicators.to_dict("records")
    assert (indicator["indicator_code"], indicator["name_ru"]) == ("3.9", "Доля новая")


def others(consortium, name, content):
    """What a preview says beside its table of indicators."""
    effects = desk.consequences(consortium, look(consortium, name, content), now(consortium))
    sentences = describe_other_consequences(
        effects.promised, effects.own_plans, effects.headline, load("ru")
    )
    return [sentence.replace("\u00a0", " ") for sentence in sentences]


def test_a_preview_of_members_and_targets_says_what_else_changes(consortium):
    third = MEMBERS.splitlines()[0] + "\nS03;Третья;школа;Казань\n"
    assert others(consortium, "members.csv", third) == ["Над панелью изменится: участников 2 → 3."]
    [planned, above] = others(consortium, "targets.csv", TARGETS.replace("55", "80"))
    assert planned == "Планы, база или границы изменятся у 1 показателя: 3.1 Доля."
    assert "индекс выполнения" in above
    targets = TARGETS.replace("target_value", "target_value;member_code").replace("55", "80;S01")
    assert others(consortium, "targets.csv", targets) == [
        "Планы отдельных организаций изменятся у 1 показателя: 3.1 Доля."
    ]


def test_a_preview_names_the_plan_of_a_year_to_come(consortium):
    give(consortium, "last.csv", TARGETS.replace("2026/27;55", "2028/29;70"))
    assert others(consortium, "next.csv", TARGETS.replace("2026/27;55", "2027/28;60")) == [
        "Планы, база или границы изменятся у 1 показателя: 3.1 Доля."
    ]


def test_a_preview_of_exchanges_and_its_undo_say_how_many_transfers_there_are(consortium):
    given = "№;Дата;Кто передаёт;Кто получает;Ресурс;Количество;Единица\n"
    given += "1;03.10.2025;S01;S02;кадры;12;чел.-ч\n"
    assert others(consortium, "exchanges.csv", given) == [
        "Над панелью изменится: передач ресурсов — → 1."
    ]
    upload = give(consortium, "exchanges.csv", given)
    second = given + "2;01.09.2026;S02;S01;опыт;5;чел.-участий\n"
    second += "3;01.10.2025;S02;S01;опыт;5;чел.-участий\n"
    assert others(consortium, "exchanges.csv", second) == [
        "Над панелью изменится: передач ресурсов 1 → 2."  # the running year is not yet over
    ]
    headline = desk.undo_consequences(consortium, upload, now(consortium)).headline
    assert headline["code"].tolist() == ["exchanges"]
    assert headline["value_before"].tolist() == [1]


def test_a_figure_that_reads_the_same_is_no_change():
    before, after = [91.41, 200.0], [91.43, 201.0]
    headline = pd.DataFrame({"code": ["attainment", "exchanges"], "unit": ["%", "1"]})
    headline = headline.assign(value_before=before, value_after=after)
    none = pd.DataFrame()
    sentences = describe_other_consequences(none, none, headline, load("ru"))
    assert list(sentences) == ["Над панелью изменится: передач ресурсов 200 → 201."]


def test_what_was_told_before_is_what_comes(consortium):
    submission = look(consortium, "lower.csv", LOWER)
    indicators = desk.consequences(consortium, submission, now(consortium)).indicators
    desk.apply(consortium, submission, by="anna")
    [came] = queries.full_strategy(consortium, now(consortium)).to_dict("records")
    assert came["value"] == indicators["value_after"][0]
    assert came["plan"] == indicators["plan_after"][0]


def test_undo_tells_its_consequences_and_restores_the_board(consortium):
    before = store.state_hash(consortium)
    upload = give(consortium, "lower.csv", LOWER)
    indicators = desk.undo_consequences(consortium, upload, now(consortium)).indicators
    assert list(indicators["value_after"]) == [50]
    desk.undo(consortium, upload, by="anna", note="опечатка")
    assert store.state_hash(consortium) == before


def test_a_preview_grows_old_when_somebody_else_applies(consortium):
    submission = look(consortium, "lower.csv", LOWER)
    give(consortium, "the_same_keys.csv", LOWER)
    with pytest.raises(store.StaleStateError):
        desk.apply(consortium, submission, by="anna")


def test_a_file_with_errors_cannot_be_applied(consortium):
    submission = look(consortium, "wrong.csv", LOWER.replace("S02", "S99"))
    assert not submission.is_sound
    with pytest.raises(desk.UnsoundFileError):
        desk.apply(consortium, submission, by="anna")


def test_replace_ends_what_the_file_lacks_in_its_own_period_only(consortium):
    one = "indicator_code;member_code;period;numerator;denominator\n3.1;S01;2025/26;25;50\n"
    submission = look(consortium, "one.csv", one.replace("S01", "S02"), UploadMode.REPLACE)
    assert submission.difference.missing == 0
    give(consortium, "one.csv", one.replace("S01", "S02"), UploadMode.REPLACE)
    assert len(store.read(consortium, "measurements")) == 2


def test_the_upload_keeps_the_bytes_and_how_they_were_read(consortium):
    upload = give(consortium, "lower.csv", LOWER)
    assert store.content(consortium, upload) == LOWER.encode()
    reading = store.parts(consortium, upload)[0].reading
    assert (reading["encoding"], reading["delimiter"]) == ("utf-8", ";")


def test_files_are_ordered_by_date_then_parents_first():
    names = [
        "2024-05-01_measurements.csv",
        "2024-05-01_members.csv",
        "2023-09-01_targets.csv",
        "2023-09-01_indicators.csv",
    ]
    ordered = desk.ordered(map(Path, names))
    assert [path.name for path in ordered] == [names[3], names[2], names[1], names[0]]


def test_files_of_other_names_are_applied_by_what_they_hold(tmp_path):
    files = {"б.csv": MEMBERS, "а.csv": INDICATORS, "в.csv": "Просто;текст\n1;2\n"}
    paths = [tmp_path / name for name in reversed(files)]
    for path in paths:
        path.write_text(files[path.name], encoding="utf-8")
    assert [path.name for path in desk.ordered(paths)] == ["б.csv", "а.csv", "в.csv"]


def test_the_demo_keeps_the_dates_of_its_files_and_is_judged_on_its_last_day(
    sqlite, tmp_path, monkeypatch
):
    (tmp_path / "demo").mkdir()
    (tmp_path / "demo" / "2023-09-25_members.csv").write_text(MEMBERS, encoding="utf-8")
    (tmp_path / "demo" / "2024-05-02_indicators.csv").write_text(INDICATORS, encoding="utf-8")
    engine = desk.open_consortium()
    monkeypatch.setattr(opening, "DATA", tmp_path)
    assert desk.demo_day(engine) is None
    assert desk.load_demo(engine)
    assert desk.load_demo(engine)
    assert list(store.history(engine)["upload"]) == [3, 2, 1]
    assert desk.demo_day(engine) == desk.today(engine) == date(2024, 5, 2)
    at = store.moment(engine, "2023-12-31", today=TODAY, zone="Europe/Moscow")
    assert at.upload == 2


def test_a_demo_that_was_interrupted_is_completed(sqlite, tmp_path, monkeypatch):
    (tmp_path / "demo").mkdir()
    (tmp_path / "demo" / "2023-09-25_members.csv").write_text(MEMBERS, encoding="utf-8")
    engine = desk.open_consortium()
    monkeypatch.setattr(opening, "DATA", tmp_path)
    desk.load_demo(engine)
    (tmp_path / "demo" / "2024-05-02_indicators.csv").write_text(INDICATORS, encoding="utf-8")
    desk.load_demo(engine)
    assert list(store.history(engine)["kind"]) == ["indicators", "members", "start"]
    give(engine, "targets.csv", TARGETS)
    (tmp_path / "demo" / "2024-06-02_measurements.csv").write_text(MEASUREMENTS, encoding="utf-8")
    assert not desk.load_demo(engine)
    assert store.latest(engine) == 4


@pytest.mark.parametrize("name", ["members.csv", "2023-09-25_members.csv"])
def test_uploads_in_the_demos_name_are_no_demo(sqlite, tmp_path, monkeypatch, name):
    (tmp_path / "demo").mkdir()
    (tmp_path / "demo" / "2023-09-25_members.csv").write_text(MEMBERS, encoding="utf-8")
    engine = desk.open_consortium()
    monkeypatch.setattr(opening, "DATA", tmp_path)
    give(engine, name, MEMBERS.replace("Казань", "Кашира"), by="demo")
    assert not desk.load_demo(engine)
    assert store.latest(engine) == 2


def test_today_is_the_day_in_the_consortiums_own_time_zone(consortium, monkeypatch):
    class Clock(datetime):
        @classmethod
        def now(cls, tz=None):
            return datetime.combine(TODAY, time(22, 30), UTC).astimezone(tz)

    monkeypatch.setattr(sys.modules["lib.desk.clock"], "datetime", Clock)
    assert desk.today(consortium) == date(2026, 10, 2)


def test_a_column_that_a_file_lacks_keeps_what_was_known_and_says_so(consortium):
    give(consortium, "with-city.csv", MEMBERS.replace("Казань", "Кашира"))
    short = "member_code;name_ru;member_type;city;role\nS01;Первая школа;школа;Тверь;координатор\n"
    give(consortium, "roles.csv", short)
    submission = look(consortium, "members.csv", MEMBERS)
    assert submission.kept == ("role",)
    desk.apply(consortium, submission, by="anna")
    members = store.read(consortium, "members").set_index("member_code")
    assert members.loc["S01", ["city", "role"]].tolist() == ["Казань", "coordinator"]


def test_an_empty_cell_is_a_statement_and_empties_what_was_known(consortium):
    with_region = "member_code;name_ru;member_type;city;region\nS01;Первая;школа;Казань;{}\n"
    give(consortium, "region.csv", with_region.format("Татарстан"))
    give(consortium, "region.csv", with_region.format(""))
    assert store.read(consortium, "members")["region"].isna().all()


def test_a_new_value_never_keeps_the_base_of_the_old_one(consortium):
    bare = "indicator_code;member_code;period;value\n3.1;S02;2025/26;40\n"
    give(consortium, "bare.csv", bare)
    rows = store.read(consortium, "measurements", where={"member_code": "S02"})
    assert rows["value"].tolist() == [40]
    assert rows[["numerator", "denominator"]].isna().all(axis=None)


def test_an_undo_belongs_to_the_member_of_its_author(consortium):
    upload = give(consortium, "lower.csv", LOWER)
    undo = desk.undo(consortium, upload, by="boris", member="S02", note="опечатка")
    undone = store.history(consortium).set_index("upload").loc[undo]
    assert (undone["uploaded_by"], undone["member"], undone["undoes"]) == ("boris", "S02", upload)


def test_a_line_of_an_upload_is_shown_as_typed(consortium):
    upload = give(consortium, "lower.csv", LOWER)
    result = desk.raw_lines(consortium, upload, [2])
    assert result["text"].tolist() == ["3.1", "S02", "2025/26", "15", "50"]
    assert desk.raw_lines(consortium, 1, [2]).empty


def test_what_was_erased_is_shown_no_more(consortium):
    upload = give(consortium, "noted.csv", LOWER.replace("\n", ";comment\n", 1)[:-1] + ";тайна\n")
    assert "тайна" in set(desk.raw_lines(consortium, upload, [2])["text"])
    store.erase(consortium, upload=upload, by="anna", reason="просьба")
    assert desk.raw_lines(consortium, upload, [2]).empty


def changes(engine, upload):
    cells = desk.changed_cells(engine, upload, 100)
    return cells[["row", "column", "old", "new"]].to_numpy().tolist()


def test_an_upload_tells_what_it_changed_and_an_undo_the_same_backwards(consortium):
    upload = give(consortium, "lower.csv", LOWER)
    row = "3.1 · S02 · 2025/26"
    assert changes(consortium, upload) == [[row, "numerator", 25, 15]]
    undo = desk.undo(consortium, upload, by="anna", note="опечатка")
    assert changes(consortium, undo) == [[row, "numerator", 15, 25]]
    assert desk.touched_indicators(consortium, undo) == ["3.1"]


def test_added_and_ended_rows_tell_all_that_they_say(consortium):
    upload = give(consortium, "next.csv", LOWER.replace("2025/26", "2024/25"))
    row = "3.1 · S02 · 2024/25"
    added = [[row, "numerator", None, 15], [row, "denominator", None, 50]]
    assert changes(consortium, upload) == added
    undo = desk.undo(consortium, upload, by="anna", note="опечатка")
    assert changes(consortium, undo) == [[*cell[:2], cell[3], None] for cell in added]


def test_a_note_about_the_whole_strategy_touches_no_indicator(consortium):
    notes = (
        "Показатель;Дата события;Вид заметки;Заметка\n"
        "3.1;01.09.2025;событие;открылись курсы\n"
        ";01.10.2025;событие;сменился устав\n"
    )
    assert desk.touched_indicators(consortium, give(consortium, "notes.csv", notes)) == ["3.1"]


def test_only_so_many_changed_rows_are_listed(consortium):
    members = store.history(consortium).query("kind == 'members'")["upload"].iloc[0]
    assert set(desk.changed_cells(consortium, members, 1)["row"]) == {"S01"}
    assert desk.touched_indicators(consortium, members) == []


@pytest.mark.parametrize(
    "text", ["по просьбе Ивановой Анны Петровны", "тел. +7 912 345-67-89", "anna@example.org"]
)
def test_notes_and_reasons_about_persons_are_refused_and_change_nothing(consortium, text):
    before = store.latest(consortium)
    submission = desk.check(consortium, LOWER.encode(), "lower.csv", today=TODAY)
    for attempt in (
        lambda: desk.apply(consortium, submission, by="anna", note=text),
        lambda: desk.undo(consortium, before, by="anna", note=text),
        lambda: desk.erase(consortium, upload=before, by="anna", reason=text),
    ):
        with pytest.raises(desk.PersonalTextError) as refused:
            attempt()
        assert text not in desk.refusal(refused.value, load("ru"))
    assert store.latest(consortium) == before


def test_a_file_whose_name_tells_of_a_person_is_refused(consortium):
    submission = desk.check(consortium, LOWER.encode(), "Иванова Анна Петровна.csv", today=TODAY)
    assert "personal-file-name" in {problem.code for problem in submission.result.errors}
    assert not submission.is_sound


def test_an_erasure_keeps_totals_and_tells_where_traces_may_remain(consortium):
    erasure = desk.erase(consortium, upload=store.latest(consortium), by="anna", reason="просьба")
    log = (store.Remains.LOG,) if consortium.dialect.name == "postgresql" else ()
    assert erasure.remains == log
    assert not queries.full_strategy(consortium, now(consortium)).empty


def test_a_refusal_says_how_many_codes_it_is_about_and_names_twenty():
    rows = pd.DataFrame({"code": [f"S{number:04}" for number in range(1_000)] * 2})
    sentence = desk.refusal(store.BrokenReferencesError(rows), load("ru"))
    assert sentence.endswith(
        ": S0000, " + ", ".join(f"S{n:04}" for n in range(1, 20)) + " … (1000)."
    )
