"""Statuses set by hand: in force, expired, as of a moment, undone; in words and in a preview."""

import json
from datetime import date

import pandas as pd
import pytest
from typer.testing import CliRunner

from lib import desk, queries, store
from lib.cli import app
from lib.text import load
from lib.wording import status
from tests.helpers.consortium import (
    DAY,
    YEAR,
    accept,
    indicator,
    now,
    report,
    start_consortium,
    target,
)

RU, EN = load("ru"), load("en")
OVERRIDE = {"plan": "on_plan", "reason": "отчёты придут в марте", "expires_on": "2027-03-01"}
MARKS = ["plan", "computed", "override_reason", "override_until", "override_by"]
BY_HAND = ["on_plan", "off_plan", "отчёты придут в марте", "2027-03-01", "anna"]
COMPUTED = ["off_plan", "off_plan", None, None, None]


def override(code="1.1", **values):
    return {"indicator_code": code} | OVERRIDE | values


def begin(engine):
    """Tell of an indicator that is far off its plan and of one that is not; return the engine."""
    start_consortium(engine)
    accept(engine, "indicators", indicator(), indicator("1.2"))
    accept(engine, "targets", target(40.0), target(40.0, code="1.2"))
    accept(engine, "measurements", report(value=3), report(value=30, code="1.2"))
    return engine


@pytest.fixture
def begun(sqlite):
    """A consortium with an indicator that is far off its plan."""
    return begin(sqlite)


def marks(engine, moment=None, period=None, code="1.1"):
    board = queries.full_strategy(engine, moment or now(engine), period).set_index("indicator_code")
    values = board.loc[code, MARKS]
    return [None if pd.isna(value) else value for value in values]


def test_without_an_override_the_computed_word_is_shown(begun):
    assert marks(begun) == COMPUTED


def test_an_override_is_shown_and_the_computed_word_stands_beside_it(engine):
    begun = begin(engine)
    accept(begun, "overrides", override())
    assert marks(begun) == BY_HAND
    assert marks(begun, code="1.2") == ["on_plan", "on_plan", None, None, None]
    row = queries.full_strategy(begun, now(begun)).iloc[0]
    assert (row.rule, row.value) == ("gap_off_plan", 3)


@pytest.mark.parametrize("period", [None, YEAR, "2023/24"])
def test_an_override_is_shown_whatever_period_is_asked_for(begun, period):
    before = marks(begun, period=period)
    accept(begun, "overrides", override())
    assert marks(begun, period=period) == [BY_HAND[0], before[0], *BY_HAND[2:]]


def test_an_override_of_an_indicator_with_old_reports_only_is_shown_too(begun):
    accept(begun, "overrides", override(expires_on="2031-02-01"))
    assert marks(begun, now(begun, date(2031, 1, 1)))[0] == "on_plan"


@pytest.mark.parametrize(
    ("day", "expected"),
    [("2027-02-28", BY_HAND), ("2027-03-01", BY_HAND), ("2027-03-02", COMPUTED)],
)
def test_an_override_expires_by_the_calendar_alone(begun, day, expected):
    accept(begun, "overrides", override())
    assert marks(begun, now(begun, date.fromisoformat(day))) == expected


def test_a_moment_knows_the_override_that_was_in_force_then(begun):
    before = now(begun)
    first = accept(begun, "overrides", override())
    accept(begun, "overrides", override(plan="slipping"), uploaded_by="boris")
    assert marks(begun, before) == COMPUTED
    assert marks(begun, store.Moment(first, DAY)) == BY_HAND
    assert marks(begun) == ["slipping", *BY_HAND[1:4], "boris"]


def test_the_undo_of_its_upload_takes_an_override_back(begun):
    first = accept(begun, "overrides", override())
    second = accept(begun, "overrides", override(reason="решение совета"), uploaded_by="boris")
    desk.undo(begun, second, by="vera", note="ошибка")
    assert marks(begun) == BY_HAND
    desk.undo(begun, first, by="vera", note="ошибка")
    assert marks(begun) == COMPUTED


def test_a_direction_counts_words_set_by_hand_apart(begun):
    accept(begun, "overrides", override())
    counted = queries.directions(
        queries.full_strategy(begun, now(begun)), store.read(begun, "directions")
    )
    assert counted.iloc[0][["on_plan", "off_plan", "by_hand"]].tolist() == [1, 0, 1]


def test_an_indicator_that_is_overridden_cannot_vanish(begun):
    upload = accept(begun, "indicators", indicator("1.3"))
    accept(begun, "overrides", override("1.3"))
    with pytest.raises(store.UndoConflictError):
        desk.undo(begun, upload, by="vera", note="лишний")


def explanation(engine, text, **change):
    row = queries.full_strategy(engine, now(engine)).iloc[0].to_dict() | change
    return status.explain(row, text).replace("\u00a0", " ")


def test_the_sentence_says_an_override_first_and_then_what_was_computed(begun):
    russian, english = explanation(begun, RU), explanation(begun, EN)
    assert russian.startswith("Вне плана: за 2025/26 уч. год 3 при плане 30")
    accept(begun, "overrides", override())
    assert explanation(begun, RU) == (
        "Вручную до 1 марта 2027 г.: по плану — «отчёты придут в марте» (anna); "
        f"по расчёту — в{russian[1:]}"
    )
    assert explanation(begun, EN) == (
        "Set by hand until 1 March 2027: on plan — “отчёты придут в марте” (anna); "
        f"computed — o{english[1:]}"
    )


def test_a_reason_brings_its_own_signs_and_loses_its_full_stop(begun):
    accept(begun, "overrides", override(reason="Приказ «О плане» подписан; ждём."))
    assert "— «Приказ «О плане» подписан; ждём» (anna);" in explanation(begun, RU)


def test_nobody_is_named_where_nobody_has_signed_yet(begun):
    accept(begun, "overrides", override())
    assert "(—)" in explanation(begun, RU, override_by=None)


FILE = "indicator_code;plan;reason;expires_on\n1.1;{plan};{reason};01.03.2027\n"


def consequences(engine, **cells):
    content = FILE.format(**{"plan": "по плану", "reason": "ждём отчётов"} | cells).encode()
    submission = desk.check(engine, content, "overrides.csv", today=DAY)
    assert submission.is_sound
    return desk.consequences(engine, submission, now(engine)).indicators.to_dict("records")


def test_a_preview_shows_what_an_override_would_change(begun):
    [consequence] = consequences(begun)
    assert (
        consequence["indicator_code"],
        consequence["value_before"],
        consequence["value_after"],
    ) == ("1.1", 3, 3)
    assert (consequence["plan_before"], consequence["plan_after"]) == ("off_plan", "on_plan")
    assert consequence["override_until_after"] == "2027-03-01"
    assert marks(begun) == COMPUTED


def test_a_preview_shows_an_override_that_says_what_is_computed(begun):
    [consequence] = consequences(begun, plan="вне плана")
    assert (consequence["plan_before"], consequence["plan_after"]) == ("off_plan", "off_plan")
    assert pd.isna(consequence["override_until_before"])
    assert consequence["override_until_after"] == "2027-03-01"


def test_a_preview_of_the_undo_shows_the_computed_word_again(begun):
    upload = accept(begun, "overrides", override())
    effects = desk.undo_consequences(begun, upload, now(begun))
    [consequence] = effects.indicators.to_dict("records")
    assert (consequence["plan_before"], consequence["plan_after"]) == ("on_plan", "off_plan")


def test_json_gives_the_word_that_is_shown_under_the_same_keys(begun):
    def figure():
        answer = CliRunner().invoke(app, ["figures", "--json", "--at", "2098-01-01"])
        return json.loads(answer.stdout)[0]

    before = figure()
    accept(begun, "overrides", override(expires_on="2098-01-01"))
    after = figure()
    assert (before["plan"], after["plan"]) == ("off_plan", "on_plan")
    assert list(after) == list(before)
    assert after["explain"].startswith("Вручную до")
