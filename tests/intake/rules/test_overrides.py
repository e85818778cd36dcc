"""Files of overrides and of notes: what they say, and their rules, each both ways."""

import pytest

from lib.contracts import CONTRACTS
from lib.vocabulary import RANKED, OverridePlan
from tests.helpers.files import KNOWN, checked, codes_of, frame, table

OVERRIDE = {
    "indicator_code": "3.1",
    "plan": "по плану",
    "reason": "приказы подписаны, отчёты придут позже",
    "expires_on": "01.04.2026",
}
NOTE = {
    "indicator_code": "6.1",
    "happened_on": "02.09.2024",
    "note_kind": "смена методики",
    "text": "считают и онлайн-встречи",
}


def test_only_words_with_a_rank_can_be_set_by_hand():
    assert list(OverridePlan) == list(RANKED)
    assert codes_of(checked(table(OVERRIDE | {"plan": "ещё рано"})).errors) == ["not-a-choice"]
    assert codes_of(checked(table(OVERRIDE | {"plan": "нет данных"})).errors) == ["required-empty"]


@pytest.mark.parametrize("word", ["по плану", "в плане", "on_plan", "on plan", "On track"])
def test_a_status_may_be_typed_in_many_ways(word):
    answer = checked(table(OVERRIDE | {"plan": word}))
    assert (answer.kind, answer.errors, answer.warnings) == ("overrides", (), ())
    assert answer.rows[list(OVERRIDE)].to_numpy().tolist() == [
        ["3.1", "on_plan", OVERRIDE["reason"], "2026-04-01"]
    ]


@pytest.mark.parametrize("column", ["indicator_code", "plan", "reason", "expires_on"])
def test_an_override_says_everything(column):
    answer = checked(table(OVERRIDE | {column: ""}))
    assert codes_of(answer.errors, "column") == [("required-empty", column)]


def test_an_override_is_of_a_known_indicator_and_there_is_one_of_each():
    assert codes_of(checked(table(OVERRIDE | {"indicator_code": "9.9"})).errors) == ["unknown-code"]
    twice = table(OVERRIDE, OVERRIDE | {"plan": "отстаёт"})
    assert codes_of(checked(twice).errors) == ["key-twice"]


@pytest.mark.parametrize(
    ("until", "warnings"),
    [
        ("28.02.2026", ["override-expired"]),
        ("01.03.2026", []),
        ("02.03.2027", []),
        ("03.03.2027", ["override-long"]),
    ],
)
def test_an_override_ends_on_a_day_that_is_to_come_and_not_far(until, warnings):
    answer = checked(table(OVERRIDE | {"expires_on": until}))
    assert (codes_of(answer.errors), codes_of(answer.warnings)) == ([], warnings)


@pytest.mark.parametrize(
    ("retired", "warnings"),
    [(None, []), ("2026-03-02", []), ("2026-03-01", ["indicator-retired"])],
)
def test_an_override_of_what_is_no_longer_on_the_board_is_asked_about(retired, warnings):
    indicators = KNOWN["indicators"].assign(retired_on=retired).to_dict("records")
    current_rows = KNOWN | {"indicators": frame("indicators", *indicators)}
    assert codes_of(checked(table(OVERRIDE), current_rows=current_rows).warnings) == warnings


def test_a_reason_and_a_note_name_no_persons():
    person = "решила Иванова Мария Петровна"
    assert codes_of(checked(table(OVERRIDE | {"reason": person})).errors) == ["personal-value"]
    assert codes_of(checked(table(NOTE | {"text": person})).errors) == ["personal-value"]


@pytest.mark.parametrize(("cell", "about"), [("6.1", "6.1"), ("", "consortium")])
@pytest.mark.parametrize(("kind", "code"), [("событие", "event"), ("разрыв ряда", "method_break")])
def test_a_note_is_about_an_indicator_or_the_whole_strategy(cell, about, kind, code):
    answer = checked(table(NOTE | {"indicator_code": cell, "note_kind": kind}))
    assert (answer.kind, answer.errors, answer.warnings) == ("notes", (), ())
    assert answer.rows[list(NOTE)].to_numpy().tolist() == [
        [about, "2024-09-02", code, NOTE["text"]]
    ]


def test_the_whole_strategy_may_be_named():
    answer = checked(table(NOTE | {"indicator_code": "консорциум"}))
    assert answer.rows["indicator_code"].tolist() == ["consortium"]


@pytest.mark.parametrize(
    ("day", "errors"), [("01.03.2026", []), ("02.03.2026", ["date-in-future"])]
)
def test_a_note_is_of_a_day_that_has_come(day, errors):
    assert codes_of(checked(table(NOTE | {"happened_on": day})).errors) == errors


@pytest.mark.parametrize(("length", "errors"), [(160, []), (161, ["text-too-long"])])
def test_a_note_fits_on_a_chart(length, errors):
    assert codes_of(checked(table(NOTE | {"text": "х" * length})).errors) == errors


def test_notes_have_the_columns_that_charts_read():
    assert CONTRACTS["notes"].names == ["indicator_code", "happened_on", "note_kind", "text"]
    assert CONTRACTS["notes"].key == ["indicator_code", "happened_on"]
    assert CONTRACTS["overrides"].key == ["indicator_code"]
