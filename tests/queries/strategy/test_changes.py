"""What changed between two moments, as rows and in words: in small consortia and in the demo."""

from datetime import date, timedelta

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lib import metrics, queries, store
from lib.queries.strategy.changes.board_changes import CHANGES as COLUMNS
from lib.text import load
from lib.vocabulary import ChangeKind
from lib.wording.changes import LONGEST, describe_change
from tests.helpers.consortium import (
    DAY,
    YEAR,
    accept,
    indicator,
    now,
    report,
    start_consortium,
    start_with_indicator,
    target,
)
from tests.helpers.rows import frame

RU, EN = load("ru"), load("en")
BEFORE = "2024/25"
SUMMER = date(2026, 9, 5)
"""A day on which the year is over and none of its reports has become late."""


@pytest.fixture
def begun(sqlite):
    """Three schools, and a yearly sum that runs from 0 in 2022/23 to 40 in 2026/27."""
    return start_with_indicator(sqlite, name_ru="Пары", name_en="Pairs")


def at(engine, upload=None, day=SUMMER):
    return store.Moment(upload or store.latest(engine), day)


def since(engine, before, after=None, what=None, day=SUMMER):
    """Rows of what changed since an upload, of one kind if need be; missing cells left out."""
    rows = queries.changes(engine, at(engine, before, day), at(engine, after, day))
    return [
        {name: cell for name, cell in row.items() if pd.notna(cell)}
        for row in rows.to_dict("records")
        if what in (None, row["what"])
    ]


def only(rows, *names):
    assert len(rows) == 1
    return tuple(rows[0].get(name) for name in names)


def test_nothing_changes_between_equal_moments(begun):
    accept(begun, "measurements", report(value=30))
    moment = at(begun)
    rows = queries.changes(begun, moment, moment)
    assert rows.empty
    first = queries.changes(begun, store.Moment(0, SUMMER), moment)
    assert list(rows.dtypes.items()) == list(first.dtypes.items())


def test_a_first_figure_of_a_period_is_new_and_names_its_upload(begun):
    before = store.latest(begun)
    upload = accept(
        begun, "measurements", report("S1", value=10), report("S2", value=8), note="первый отчёт"
    )
    row = since(begun, before, what="value_new")
    assert only(row, "indicator_code", "period", "old", "new") == ("1.1", YEAR, None, 18)
    assert only(row, "added", "changed", "ended", "member_code") == (2, 0, 0, None)
    assert only(row, "upload", "file", "uploaded_by", "reason") == (
        upload,
        "measurements.csv",
        "anna",
        "первый отчёт",
    )
    assert only(row, "direction", "name_ru", "name_en", "unit_kind") == (
        "1",
        "Пары",
        "Pairs",
        "count",
    )


def test_a_correction_tells_old_and_new_and_who_was_corrected(begun):
    accept(begun, "measurements", report("S1", value=10), report("S2", value=8))
    before = store.latest(begun)
    upload = accept(begun, "measurements", report("S2", value=9), note="опечатка")
    assert since(begun, before, what="value_new") == []
    row = since(begun, before, what="value_revised")
    assert only(row, "period", "old", "new") == (YEAR, 18, 19)
    assert only(row, "member_code", "changed", "added", "ended") == ("S2", 1, 0, 0)
    assert only(row, "upload", "reason") == (upload, "опечатка")


def test_reports_that_complete_a_period_are_no_corrections(begun):
    accept(begun, "measurements", report("S1", value=10))
    before = store.latest(begun)
    upload = accept(begun, "measurements", report("S2", value=8), report("S3", value=1))
    row = since(begun, before, what="value_revised")
    assert only(row, "old", "new", "added", "changed", "ended") == (10, 19, 2, 0, 0)
    assert only(row, "member_code", "upload") == (None, upload)


def test_a_draft_that_is_handed_in_is_a_report_more(begun):
    accept(begun, "measurements", report("S1", value=10), report("S2", value=8, status="draft"))
    before = store.latest(begun)
    accept(begun, "measurements", report("S2", value=8, status="submitted"))
    row = since(begun, before, what="value_revised")
    assert only(row, "old", "new", "added", "changed", "member_code") == (10, 18, 1, 0, "S2")


def test_what_was_withdrawn_is_told(begun):
    kept = accept(begun, "measurements", report("S1", value=10))
    more = accept(begun, "measurements", report("S2", value=5))
    gone = store.undo(begun, more, by="olga", note="не тот год")
    row = since(begun, more, what="value_revised")
    assert only(row, "old", "new", "ended", "member_code") == (15, 10, 1, "S2")
    assert only(row, "upload", "uploaded_by", "reason") == (gone, "olga", "не тот год")
    last = store.undo(begun, kept, by="olga")
    row = since(begun, gone, what="value_withdrawn")
    assert only(row, "old", "new", "ended", "upload") == (10, None, 1, last)


def test_an_undone_upload_leaves_nothing(begun):
    accept(begun, "measurements", report("S1", value=10))
    before = store.latest(begun)
    upload = accept(begun, "measurements", report("S1", value=2), report("S1", BEFORE, value=1))
    assert since(begun, before)
    store.undo(begun, upload, by="anna")
    assert since(begun, before) == []


def test_corrections_that_change_no_figure_are_no_change(begun):
    accept(begun, "measurements", report("S1", value=10), report("S2", value=8))
    before = store.latest(begun)
    accept(begun, "measurements", report("S1", value=9), report("S2", value=9))
    accept(begun, "measurements", report("S1", value=9, comment="сверено"))
    assert since(begun, before) == []


def test_several_uploads_make_one_change_and_the_latest_is_named(begun):
    accept(begun, "measurements", report("S1", value=10), report("S2", value=8))
    before = store.latest(begun)
    accept(begun, "measurements", report("S1", value=11), note="раз")
    last = accept(begun, "measurements", report("S2", value=9), report("S3", value=4), note="два")
    accept(begun, "measurements", report("S1", BEFORE, value=1), note="другой период")
    row = since(begun, before, what="value_revised")
    assert only(row, "old", "new", "changed", "added") == (18, 24, 2, 1)
    assert only(row, "member_code", "upload", "reason") == (None, last, "два")


def test_only_reports_that_make_the_figure_are_counted(sqlite):
    start_consortium(sqlite)
    accept(sqlite, "indicators", indicator(aggregation="distinct"))
    accept(sqlite, "measurements", report("consortium", value=4), report("S1", value=4))
    before = store.latest(sqlite)
    accept(sqlite, "measurements", report("consortium", value=5), report("S1", value=5))
    row = since(sqlite, before, what="value_revised")
    assert only(row, "old", "new", "changed", "member_code") == (4, 5, 1, "consortium")


def test_a_target_is_set_moved_and_dropped(begun):
    before = store.latest(begun)
    upload = accept(
        begun,
        "targets",
        target(50.0, comment="решение совета"),
        target(20.0, BEFORE),
        target(9.0, member_code="S1"),
    )
    rows = since(begun, before, what="target")
    result = {row["period"]: (row.get("old"), row.get("new"), row.get("reason")) for row in rows}
    assert result == {BEFORE: (None, 20, None), "2026/27": (40, 50, "решение совета")}
    assert {row["upload"] for row in rows} == {upload}
    store.undo(begun, upload, by="anna", note="отменено")
    rows = since(begun, upload, what="target")
    result = {row["period"]: (row.get("old"), row.get("new"), row.get("reason")) for row in rows}
    assert result == {BEFORE: (20, None, "отменено"), "2026/27": (50, 40, "отменено")}
    accept(begun, "targets", target(40.0, comment="без изменений"))
    assert since(begun, store.latest(begun) - 1) == []


@pytest.mark.parametrize(
    ("value", "word", "better"), [(20, "slipping", False), (40, "reached", True)]
)
def test_a_word_moves_for_better_or_worse(begun, value, word, better):
    accept(begun, "measurements", report(value=30))
    before = store.latest(begun)
    accept(begun, "measurements", report(value=29.1 if word == "slipping" else value))
    row = since(begun, before, what="status")
    assert only(row, "old_word", "new_word", "better") == ("on_plan", word, better)
    assert only(row, "period", "old", "upload") == (YEAR, 30, None)


def test_a_word_without_a_rank_is_neither_better_nor_worse(begun):
    before = store.latest(begun)
    accept(begun, "measurements", report("S1", BEFORE, value=20))
    row = since(begun, before, what="status")
    assert only(row, "old_word", "new_word", "better") == ("no_data", "on_plan", None)
    assert only(row, "period", "old", "new") == (BEFORE, None, 20)


def test_an_indicator_that_is_new_on_the_board_has_not_moved(begun):
    before = store.latest(begun)
    accept(begun, "indicators", indicator("1.2"))
    accept(begun, "measurements", report("S1", BEFORE, value=20, code="1.2"))
    rows = since(begun, before)
    assert [(row["what"], row["indicator_code"]) for row in rows] == [("value_new", "1.2")]


def test_a_word_set_by_hand_is_told_with_its_reason(begun):
    accept(begun, "measurements", report(value=30))
    before = store.latest(begun)
    by_hand = {
        "indicator_code": "1.1",
        "plan": "off_plan",
        "reason": "отчёты не сверены",
        "expires_on": "2026-12-31",
    }
    accept(begun, "overrides", by_hand, uploaded_by="olga")
    row = since(begun, before, what="status")
    assert only(row, "old_word", "new_word", "better", "old", "new") == (
        "on_plan",
        "off_plan",
        False,
        30,
        30,
    )
    assert only(row, "reason", "uploaded_by", "upload") == ("отчёты не сверены", "olga", None)
    rows = queries.changes(begun, at(begun, before), at(begun))
    assert describe_change(rows.to_dict("records")[0], RU) == (
        "1.1 Пары: «по плану» → «вне плана», 30 за 2025/26 уч. год (вручную: отчёты не сверены)"
    )
    later = date(2027, 1, 1)
    moments = at(begun, day=SUMMER), at(begun, day=later)
    back = queries.changes(begun, *moments)
    back = back[back["what"] == "status"].to_dict("records")[0]
    assert (back["old_word"], back["new_word"], pd.isna(back["reason"])) == (
        "off_plan",
        "on_plan",
        True,
    )


@pytest.fixture
def sensitive(sqlite):
    """Three schools that count pupils of whom little may be told."""
    return start_with_indicator(sqlite, name_ru="Пары", sensitive=True)


def test_a_figure_of_a_few_people_is_not_told(sensitive):
    before = store.latest(sensitive)
    first = accept(sensitive, "measurements", report("S1", value=3))
    row = since(sensitive, before, what="value_new")
    assert only(row, "new", "new_below", "member_code", "added") == (None, 5, None, 1)
    accept(sensitive, "measurements", report("S2", value=4))
    row = since(sensitive, first, what="value_revised")
    assert only(row, "old", "old_below", "new", "new_below", "member_code") == (
        None,
        5,
        7,
        None,
        None,
    )
    rows = queries.changes(sensitive, at(sensitive, first), at(sensitive))
    sentences = [describe_change(row, RU) for row in rows.to_dict("records")]
    assert "1.1 Пары: <5 → 7 за 2025/26 уч. год (сдан ещё 1 отчёт; загрузка № 6)" in sentences
    rows = queries.changes(sensitive, at(sensitive, before), at(sensitive, first))
    sentence = describe_change(rows.to_dict("records")[0], RU)
    assert sentence.endswith("«вне плана», <5 за 2025/26 уч. год")


def test_the_calendar_alone_makes_reports_late(begun):
    accept(begun, "measurements", report("S1", value=10), report("S1", BEFORE, value=1))
    moment = at(begun)
    grace_ends = date(2026, 9, 20) + timedelta(days=14)

    def late(one, other):
        rows = queries.changes(
            begun, store.Moment(moment.upload, one), store.Moment(moment.upload, other)
        )
        rows = rows[rows["what"] == ChangeKind.LATE]
        return rows[["member_code", "period", "missing"]].to_numpy().tolist()

    missing = [["S2", YEAR, 1], ["S3", YEAR, 1]]
    assert late(SUMMER, grace_ends) == []
    assert late(SUMMER, grace_ends + timedelta(days=1)) == missing
    assert late(grace_ends, grace_ends + timedelta(days=1)) == missing
    assert late(grace_ends + timedelta(days=1), grace_ends + timedelta(days=60)) == []


def test_an_indicator_that_is_retired_by_then_is_left_out(begun):
    before = store.latest(begun)
    accept(begun, "measurements", report(value=10))
    accept(begun, "indicators", indicator(retired_on="2026-06-01"))
    assert since(begun, before) == []


def test_what_matters_most_comes_first(begun):
    accept(begun, "indicators", indicator("1.2"))
    accept(begun, "measurements", report(value=30), report("S1", BEFORE, value=1))
    before = store.latest(begun)
    accept(begun, "targets", target(60.0))
    accept(begun, "measurements", report(value=10), report(value=4, code="1.2"))
    rows = since(begun, before, day=DAY)
    assert [row["what"] for row in rows] == ["status", "target", "value_revised", "value_new"]


MEMBERS, PERIODS = ("S1", "S2", "consortium"), (BEFORE, YEAR)
steps = st.lists(
    st.one_of(
        st.dictionaries(
            st.tuples(st.sampled_from(MEMBERS), st.sampled_from(PERIODS)),
            st.one_of(st.none(), st.integers(0, 5)),
            min_size=1,
        ),
        st.just("undo"),
    ),
    min_size=1,
    max_size=6,
)


@settings(
    deadline=None,
    max_examples=8,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(steps, st.data())
def test_changes_are_the_difference_of_two_states_whatever_happened(new_database, steps, data):
    engine = store.open_database(new_database("sqlite"))
    start_consortium(engine, "S1", "S2")
    start = accept(engine, "indicators", indicator())
    for step in steps:
        if step != "undo":
            rows = [report(*key, value=value) for key, value in step.items()]
            accept(engine, "measurements", *rows)
        elif store.latest(engine) > start and not len(
            store.undo_conflicts(engine, store.latest(engine))
        ):
            store.undo(engine, store.latest(engine), by="anna")
    uploads = st.integers(start, store.latest(engine))
    before, after = sorted((data.draw(uploads), data.draw(uploads)))
    result = {
        row["period"]: (row.get("old"), row.get("new"))
        for row in since(engine, before, after)
        if row["what"].startswith("value")
    }
    then, there = (by_hand(engine, upload) for upload in (before, after))
    assert result == {
        period: (then.get(period), there.get(period))
        for period in PERIODS
        if then.get(period) != there.get(period)
    }
    engine.dispose()


def by_hand(engine, upload):
    """The consortium's figure of each period."""
    rows = store.read(engine, "measurements", upload)
    combined = metrics.combine(metrics.to_components(rows, frame("indicators", indicator())))
    return dict(zip(combined["period"], combined["value"], strict=True))


@pytest.fixture(scope="module")
def demo(demo_database):
    engine = store.open_database(f"sqlite:///{demo_database}")
    yield engine
    engine.dispose()


def of_demo(engine, day):
    return store.moment(engine, day, today=date(2026, 10, 15), zone="Europe/Moscow")


def test_a_month_of_the_demo(demo):
    rows = queries.changes(demo, of_demo(demo, "2025-12-23"), of_demo(demo, "2026-01-30"))
    counts = rows["what"].value_counts().to_dict()
    assert counts == {"value_new": 18, "late": 6, "status": 4, "value_revised": 1}
    revised = rows[rows["what"] == "value_revised"].to_dict("records")[0]
    assert revised["file"] == "2025-12-24_measurements.csv"
    assert describe_change(revised, RU) == (
        "5.3 Проекты, представленные на региональном уровне и выше: 86 → 90 за 2024/25 уч. год "
        f"(исправлен отчёт: «Северный ветер»; загрузка № {revised['upload']})"
    )


@pytest.fixture(scope="module")
def demo_changes(demo):
    """What changed in the demo over three years and in its last three weeks."""
    return [
        queries.changes(demo, of_demo(demo, day), of_demo(demo, "2026-10-15"))
        for day in ("2023-09-30", "2026-09-25")
    ]


@pytest.mark.parametrize("language", ["ru", "en", "kk"])
def test_every_change_of_the_demo_is_told(demo_changes, language):
    text = load(language)
    for rows in demo_changes:
        assert len(rows) > 20
        for row in rows.to_dict("records"):
            sentence = describe_change(row, text)
            assert not {"nan", "None", "<NA>"} & set(sentence.replace(";", " ").split())
            assert "{" not in sentence


SHARE = {"unit_kind": "percent", "name_ru": "Доля педагогов", "name_en": "Share of teachers"}
TOLD = [
    (
        {"what": "value_revised", "old": 42.0, "new": 44.1, "changed": 1, "member_code": "S1",
         "member_ru": "Лицей № 5", "member_en": "Lyceum 5", "upload": 57,
         "reason": "Нашли приказы."},
        "3.1 Доля педагогов: 42 % → 44,1 % за 2024/25 уч. год (исправлен отчёт: Лицей № 5; "
        "загрузка № 57: Нашли приказы)",
        "3.1 Share of teachers: 42% → 44.1% for school year 2024/25 (report corrected: Lyceum 5; "
        "upload 57: Нашли приказы)",
    ),
    (
        {"what": "value_revised", "old": 42.0, "new": 44.1, "changed": 3, "added": 21, "ended": 1,
         "upload": 57},
        "3.1 Доля педагогов: 42 % → 44,1 % за 2024/25 уч. год (исправлены 3 отчёта; "
        "сдан ещё 21 отчёт; отозван 1 отчёт; загрузка № 57)",
        "3.1 Share of teachers: 42% → 44.1% for school year 2024/25 (3 reports corrected; "
        "21 more reports; 1 report withdrawn; upload 57)",
    ),
    (
        {"what": "value_revised", "old": 42.0, "new": 42.001},
        "3.1 Доля педагогов: 42 % → 42,001 % за 2024/25 уч. год",
        "3.1 Share of teachers: 42% → 42.001% for school year 2024/25",
    ),
    (
        {"what": "value_new", "new": 44.0, "added": 12, "upload": 8},
        "3.1 Доля педагогов: 44 % за 2024/25 уч. год — новые данные (сдано 12 отчётов; "
        "загрузка № 8)",
        "3.1 Share of teachers: 44% for school year 2024/25, new data (12 reports; upload 8)",
    ),
    (
        {"what": "value_new", "new": 1440.0, "added": 1, "member_code": "consortium",
         "unit_kind": "hours"},
        "3.1 Доля педагогов: 1 440 ч за 2024/25 уч. год — новые данные "
        "(сдан отчёт: консорциум)",
        "3.1 Share of teachers: 1,440 h for school year 2024/25, new data (report: consortium)",
    ),
    (
        {"what": "value_withdrawn", "old": 0.0, "ended": 2},
        "3.1 Доля педагогов: за 2024/25 уч. год было 0 %, теперь данных нет (отозваны 2 отчёта)",
        "3.1 Share of teachers: 0% for school year 2024/25 before, no data now "
        "(2 reports withdrawn)",
    ),
    (
        {"what": "target", "new": 45.0, "upload": 57},
        "3.1 Доля педагогов: поставлена цель 45 % на 2024/25 уч. год (загрузка № 57)",
        "3.1 Share of teachers: a target of 45% was set for school year 2024/25 (upload 57)",
    ),
    (
        {"what": "target", "old": 42.0, "new": 45.0, "upload": 57, "reason": "решение совета"},
        "3.1 Доля педагогов: цель 42 % → 45 % на 2024/25 уч. год "
        "(загрузка № 57: решение совета)",
        "3.1 Share of teachers: target 42% → 45% for school year 2024/25 "
        "(upload 57: решение совета)",
    ),
    (
        {"what": "target", "old": 42.0},
        "3.1 Доля педагогов: снята цель 42 % на 2024/25 уч. год",
        "3.1 Share of teachers: the target of 42% for school year 2024/25 was dropped",
    ),
    (
        {"what": "status", "old_word": "slipping", "new_word": "on_plan", "new": 44.1},
        "3.1 Доля педагогов: «отстаёт» → «по плану», 44,1 % за 2024/25 уч. год",
        "3.1 Share of teachers: “slipping” → “on plan”, 44.1% for school year 2024/25",
    ),
    (
        {"what": "status", "old_word": "not_due", "new_word": "no_data", "period": None},
        "3.1 Доля педагогов: «ещё рано» → «нет данных»",
        "3.1 Share of teachers: “not due yet” → “no data”",
    ),
    (
        {"what": "late", "indicator_code": None, "member_code": "S1", "member_ru": "Лицей № 5",
         "member_en": "Lyceum 5", "missing": 2},
        "Лицей № 5: просрочены 2 отчёта за 2024/25 уч. год",
        "Lyceum 5: 2 reports for school year 2024/25 overdue",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("values", "russian", "english"), TOLD)
def test_a_change_in_words(values, russian, english):
    row = dict.fromkeys(COLUMNS) | {"indicator_code": "3.1", "period": BEFORE}
    row |= SHARE | values
    assert describe_change(row, RU).replace("\u00a0", " ") == russian
    assert describe_change(row, EN).replace("\u00a0", " ") == english


def test_a_long_name_is_cut_after_a_word(begun):
    name = "Доля педагогов, прошедших повышение квалификации, в общей численности, всего"
    accept(begun, "indicators", indicator(name_ru=name))
    before = store.latest(begun)
    accept(begun, "measurements", report(value=30))
    rows = queries.changes(begun, at(begun, before), now(begun, SUMMER))
    sentence = describe_change(rows.to_dict("records")[-1], RU)
    assert sentence.startswith(
        "1.1 Доля педагогов, прошедших повышение квалификации, в общей…: 30 за"
    )
    assert len(name) > LONGEST
