"""Files of meetings and of decisions: what they say, and their rules, each both ways."""

import pytest

from tests.helpers.files import KNOWN, checked, codes_of, frame, table

MEETING = {
    "meeting_code": "M-2026-03",
    "held_on": "27.03.2026",
    "meeting_kind": "рабочее совещание",
    "topic": "Профориентация в школах",
    "state": "запланировано",
    "running_order": "decisions | 10; overview | 15 | начать с главного",
}
DECISION = {
    "decision_id": "D-1",
    "meeting_code": "M-1",
    "text": "Закрепить наставника по математике",
    "owner": "U01",
    "due_on": "15.06.2026",
    "state": "в работе",
    "done_on": "",
}
HELD = frame("meetings", {"meeting_code": "M-1", "held_on": "2026-02-10", "topic": "Совет"})
HERE = KNOWN | {"meetings": HELD}


def meeting(**cells):
    return checked(table(MEETING | cells), current_rows=HERE)


def decision(**cells):
    return checked(table(DECISION | cells), current_rows=HERE)


def test_a_meeting_is_recognised_and_read():
    answer = meeting(compared_with="M-1", attended="S01, U01")
    assert (answer.kind, answer.errors, answer.warnings) == ("meetings", (), ())
    [row] = answer.rows.to_dict("records")
    assert (row["held_on"], row["meeting_kind"], row["state"]) == (
        "2026-03-27",
        "working",
        "planned",
    )
    assert (row["compared_with"], row["attended"]) == ("M-1", "S01;U01")


@pytest.mark.parametrize("text", ["обзор | 10", "overview | десять", "a | 1 | b | c"])
def test_a_running_order_is_readable(text):
    answer = meeting(running_order=f"overview | 15; {text}")
    assert codes_of(answer.errors, "column") == [("running-order-malformed", "running_order")]
    assert answer.errors[0].values["point"] == text


@pytest.mark.parametrize(
    ("held_on", "state", "codes"),
    [
        ("28.02.2026", "проведено", ([], [])),
        ("02.03.2026", "проведено", (["date-in-future"], [])),
        ("28.02.2026", "запланировано", ([], ["meeting-overdue"])),
        ("28.02.2026", "", ([], ["meeting-overdue"])),
        ("01.03.2026", "", ([], [])),
    ],
)
def test_a_meeting_is_held_when_its_day_has_come(held_on, state, codes):
    answer = meeting(held_on=held_on, state=state)
    assert (codes_of(answer.errors), codes_of(answer.warnings)) == codes


def test_the_meeting_compared_with_is_known():
    assert codes_of(meeting(compared_with="M-9").errors) == ["unknown-code"]
    assert codes_of(meeting(figures_on="02.03.2026").errors) == ["date-in-future"]


@pytest.mark.parametrize("owner", ["U01", "координатор направления", "council", "рабочая группа"])
def test_an_organisation_or_a_role_owns_a_decision(owner):
    answer = decision(owner=owner)
    assert (answer.kind, answer.errors, answer.warnings) == ("decisions", (), ())


@pytest.mark.parametrize("column", ["owner", "text", "note"])
def test_a_person_owns_nothing(column):
    person = "Иванова Анна Петровна"
    answer = decision(**{column: person})
    assert codes_of(answer.errors) == ["personal-value"]
    assert person not in str(answer.errors)


@pytest.mark.parametrize(
    ("state", "done_on", "errors"),
    [
        ("выполнено", "28.02.2026", []),
        ("", "28.02.2026", []),
        ("выполнено", "", ["decision-disagrees"]),
        ("в работе", "28.02.2026", ["decision-disagrees"]),
        ("снято", "28.02.2026", ["decision-disagrees"]),
        ("снято", "", []),
        ("выполнено", "02.03.2026", ["date-in-future"]),
    ],
)
def test_done_means_done(state, done_on, errors):
    assert codes_of(decision(state=state, done_on=done_on).errors) == errors


def test_a_decision_has_one_subject_that_is_not_retired():
    assert decision(indicator_code="3.1").errors == ()
    assert codes_of(decision(indicator_code="3.1", direction="3").errors) == ["decision-subjects"]
    retired = KNOWN["indicators"].assign(retired_on="2026-02-01")
    answer = checked(
        table(DECISION | {"indicator_code": "3.1"}), current_rows=HERE | {"indicators": retired}
    )
    assert codes_of(answer.warnings) == ["indicator-retired"]


@pytest.mark.parametrize(
    ("header", "code", "column"),
    [
        ("Направление", "2", "direction"),
        ("Код показателя", "1.1", "indicator_code"),
        ("Организация", "S01", "member_code"),
        ("Номер договора", "A-1", "agreement_id"),
    ],
)
def test_what_a_decision_is_about_is_found_under_the_usual_headers(header, code, column):
    current_rows = HERE | {
        "agreements": frame("agreements", {"agreement_id": "A-1"}),
        "indicators": frame("indicators", {"indicator_code": "1.1"}),
    }
    answer = checked(table(DECISION | {header: code}), current_rows=current_rows)
    assert (answer.errors, answer.rows[column].tolist()) == ((), [code])
