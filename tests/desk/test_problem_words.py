"""Problems in words: by cause, in the reader's language, without codes and holes."""

import pytest

from lib import desk
from lib.intake.problems import problem
from lib.text import load

RU = load("ru")


def jump(row, value, previous):
    values = {"previous": previous, "value": float(value), "period": "2024/25"}
    return problem("value-jumps", row=row, column="value", found=value, **values)


def worded(kind, code, **values):
    return desk.problem_text(problem(code, row=2, **values), kind, RU)


def test_rows_of_which_different_things_are_said_are_different_causes():
    problems = [jump(2, "1", 5.0), jump(3, "1", 4.0), jump(4, "1", 5.0)]
    causes = desk.group(problems, "measurements", RU)
    assert [(cause.rows, cause.example.values["previous"]) for cause in causes] == [
        ((2, 4), 5.0),
        ((3,), 4.0),
    ]


def test_cells_of_different_texts_are_one_cause_where_the_words_do_not_repeat_them():
    problems = [
        problem("denominator-absent", row=row, column="value", found=value)
        for row, value in ((2, "50"), (2, "51"), (3, "52"))
    ]
    [cause] = desk.group(problems, "measurements", RU)
    assert (cause.rows, cause.count, cause.is_about_text) == ((2, 3), 2, False)


def test_cells_of_different_texts_are_different_causes_where_the_words_repeat_them():
    problems = [
        problem("not-a-period", row=row, column="period", found=value)
        for row, value in ((2, "осень"), (3, "весна"), (4, "осень"))
    ]
    causes = desk.group(problems, "measurements", RU)
    assert [(one.example.found, one.rows, one.is_about_text) for one in causes] == [
        ("осень", (2, 4), True),
        ("весна", (3,), True),
    ]


def test_texts_in_place_of_numbers_are_one_cause_and_may_all_be_unknown():
    problems = [
        problem("not-a-number", row=row, column="value", found=value)
        for row, value in ((2, "много"), (3, "мало"), (4, "много"))
    ]
    [cause] = desk.group(problems, "measurements", RU)
    assert (cause.rows, cause.ways) == (
        (2, 3, 4),
        {"unknown": {"много": "н/д", "мало": "н/д"}},
    )


def approximate(row, value):
    fix = value.removeprefix("≈")
    return problem("number-approximate", row=row, column="value", found=value, fix=fix)


def test_numbers_of_one_fault_are_one_cause_with_a_number_for_each():
    problems = [approximate(row, f"≈{30 + row}") for row in range(2, 13)]
    [cause] = desk.group(problems, "measurements", RU)
    assert (cause.count, len(cause.proposals), cause.is_about_text) == (11, 11, False)
    assert list(cause.proposals.items())[:2] == [("≈32", "32"), ("≈33", "33")]
    texts = "Так же: ≈33; ≈34; ≈35; ≈36; ≈37 … (всего 11)"
    assert desk.texts_in_words(cause, RU) == texts
    [left] = desk.group(problems[1:], "measurements", RU)
    assert left.digest == cause.digest


def test_words_that_a_closed_list_lacks_are_one_cause():
    problems = [
        problem("not-a-choice", row=row, column="event_type", found=value)
        for row, value in ((2, "слёт"), (3, "квест"), (4, "слёт"))
    ]
    [cause] = desk.group(problems, "events", RU)
    assert (cause.rows, cause.proposals) == ((2, 3, 4), {"слёт": None, "квест": None})
    assert desk.texts_in_words(cause, RU) == "Так же: квест"


def test_a_cause_of_one_text_says_it_once():
    [cause] = desk.group([approximate(2, "≈41"), approximate(3, "≈41")], "measurements", RU)
    assert (cause.is_about_text, desk.texts_in_words(cause, RU)) == (True, "")


def test_a_cause_keeps_its_digest_while_others_are_mended():
    problems = [
        problem("not-a-period", row=row, column="period", found=value)
        for row, value in ((2, "осень"), (3, "весна"))
    ]
    much, little = (one.digest for one in desk.group(problems, "measurements", RU))
    [left] = desk.group(problems[1:], "measurements", RU)
    assert left.digest == little != much


@pytest.mark.parametrize(
    ("column", "previous", "new", "sentence"),
    [
        ("nature", "ratio", "flow", "было «доля», стало «за период»"),
        ("period_type", "school_year", "half", "было «учебный год», стало «полугодие»"),
        ("unit", "на 1000", "балл", "было «на 1000», стало «балл»"),
    ],
)
def test_codes_of_closed_lists_are_told_in_words(column, previous, new, sentence):
    values = {"column": column, "found": "", "previous": previous, "new": new}
    assert sentence in worded("indicators", "meaning-changes", **values).sentence


def test_days_of_a_note_are_written_as_the_reader_writes_them():
    examples = "«01.09.2024» → 2024-09-01, «2024-09-02» → 2024-09-02"
    note = worded("members", "read-date", column="joined_on", examples=examples)
    assert note.sentence.endswith("«01.09.2024» → 01.09.2024, «2024-09-02» → 02.09.2024.")


@pytest.mark.parametrize(
    ("kind", "column", "code", "fix", "sentence"),
    [
        ("measurements", "value", "not-a-number", "680", "Возможно, имелось в виду «680»."),
        ("members", "country", "not-a-choice", "KZ", "Возможно, имелось в виду «Казахстан»."),
        (
            "members",
            "joined_on",
            "not-a-date",
            "2024-09-01",
            "Возможно, имелось в виду «01.09.2024».",
        ),
        ("measurements", "value", "not-a-number", None, None),
    ],
)
def test_what_is_proposed_is_a_sentence(kind, column, code, fix, sentence):
    assert worded(kind, code, column=column, found="х", fix=fix).fix == sentence


def test_a_list_of_kinds_is_never_cut_short():
    kinds = " | ".join(["members", "indicators", "targets", "measurements"] * 6)
    expected = worded(None, "kind-unknown", expected=kinds, nearest="", headers="«А»").expected
    assert "…" not in expected
    assert expected.endswith("«Фактические значения»")


@pytest.mark.parametrize(
    ("code", "several"),
    [
        ("formula-unvalued", "В ячейках"),
        ("quotes-mended", "В строках"),
        ("delimiter-differs", "Строки"),
    ],
)
def test_a_sentence_that_names_twenty_one_places_is_plural(code, several):
    sentence = worded("measurements", code, count=21, rows="2, 3 …", cells="D2, D3 …").sentence
    assert sentence.startswith(several)


@pytest.mark.parametrize(
    ("spent", "sentence"),
    [
        ("60000", "Израсходовано 60\u00a0000, а получено 50\u00a0000."),
        ("60 тыс.", "Израсходовано 60 тыс., а получено 50\u00a0000."),
    ],
)
def test_numbers_of_one_sentence_are_written_alike(spent, sentence):
    values = {"found": spent, "received": 50_000.0}
    assert worded("funding", "spent-above-received", column="spent", **values).sentence == sentence


def test_figures_that_a_file_empties_are_written_as_the_language_does():
    lost = worded(
        "measurements",
        "figures-lost",
        column="value",
        count=2,
        figures=(("5.5 · S05 · 2025/26", 36.77),),
    )
    assert lost.sentence.endswith("Есть сейчас: 5.5 · S05 · 2025/26: 36,77 ….")
