"""Rules for events, exchanges, agreements and funding, each both ways."""

import pytest

from tests.helpers.files import KNOWN, checked, codes_of, frame, table

EVENT = {
    "event_id": "E-1",
    "title": "Форум",
    "event_type": "форум",
    "direction": "6; 3",
    "starts_on": "12.11.2025",
    "host_member": "S01",
    "participants_total": "120",
    "status": "проведено",
}
EXCHANGE = {
    "exchange_id": "X-1",
    "date": "03.10.2025",
    "from_member": "U01",
    "to_member": "S01",
    "resource": "кадры",
    "quantity": "24",
    "unit": "чел.-ч",
}
AGREEMENT = {
    "agreement_id": "A-1",
    "kind": "сетевая форма",
    "parties": "S01; U01",
    "signed_on": "02.09.2024",
}
FUNDING = {
    "funding_id": "F-1",
    "period": "2025/26",
    "source_type": "грант",
    "receiver_member": "S01",
    "planned": "900000",
    "currency": "RUB",
}


def problems(row, **values):
    answer = checked(table(row | values))
    return codes_of(answer.errors), codes_of(answer.warnings)


@pytest.mark.parametrize("row", [EVENT, EXCHANGE, AGREEMENT, FUNDING])
def test_sound_rows_have_no_problem(row):
    assert problems(row) == ([], [])


def test_v09_an_event_ends_after_it_starts():
    assert problems(EVENT, ends_on="12.11.2025")[0] == []
    assert problems(EVENT, ends_on="11.11.2025")[0] == ["dates-reversed"]


def test_v09_a_range_of_days_is_split():
    answer = checked(table(EVENT | {"starts_on": "12–14.11.2025"}))
    assert answer.rows[["starts_on", "ends_on"]].to_numpy().tolist() == [
        ["2025-11-12", "2025-11-14"]
    ]


def test_v09_groups_are_not_more_than_the_total():
    groups = {"participants_pupils": "80", "participants_teachers": "30"}
    assert problems(EVENT, **groups, participants_partners="10")[0] == []
    assert problems(EVENT, **groups, participants_partners="11")[0] == ["parts-above-total"]


def test_v09_what_was_held_has_begun_and_what_is_planned_is_not_over():
    assert problems(EVENT, starts_on="01.03.2026")[0] == []
    assert problems(EVENT, starts_on="02.03.2026")[0] == ["held-in-future"]
    assert problems(EVENT, status="запланировано", starts_on="01.03.2026")[1] == []
    assert problems(EVENT, status="запланировано")[1] == ["planned-in-past"]


@pytest.mark.parametrize(
    ("row", "future", "error"),
    [
        (EVENT, {"ends_on": "02.03.2026"}, "held-in-future"),
        (EXCHANGE, {"returned_on": "02.03.2026"}, "date-in-future"),
        (AGREEMENT, {"signed_on": "02.03.2026"}, "date-in-future"),
        (AGREEMENT, {"signed_on": "02.03.2026", "status": "истёк"}, "date-in-future"),
        (FUNDING, {"period": "2026/27", "received": "900000"}, "period-not-begun"),
        (FUNDING, {"period": "2026/27", "spent": "10"}, "period-not-begun"),
    ],
)
def test_what_has_happened_is_not_in_the_future(row, future, error):
    assert problems(row, **future)[0] == [error]


@pytest.mark.parametrize(
    ("row", "planned"),
    [
        (EVENT, {"starts_on": "02.03.2026", "ends_on": "03.03.2026", "status": "запланировано"}),
        (AGREEMENT, {"signed_on": "02.03.2026", "status": "проект"}),
        (FUNDING, {"period": "2026/27"}),
        (FUNDING, {"period": "2026/27", "received": "0"}),
    ],
)
def test_what_is_planned_may_be_in_the_future(row, planned):
    assert problems(row, **planned)[0] == []


def test_a_score_for_satisfaction_is_turned_into_per_cent():
    lines = ["Код;Название;Вид;Направление;Дата;Организатор;Участников всего;Состояние;{}"]
    lines.append("E-1;Форум;форум;6;12.11.2025;S01;120;проведено;4,5")
    for header, stored in (("Оценка (балл 1–5)", 90.0), ("Удовлетворённость, %", 4.5)):
        answer = checked([lines[0].format(header), lines[1]], kind="events")
        assert answer.rows["satisfaction"].tolist() == [stored]


def test_the_host_is_no_partner_of_itself():
    answer = checked(
        table(EVENT | {"co_hosts": "U01; S01; C04"}, EVENT | {"event_id": "E-2", "co_hosts": "S01"})
    )
    assert answer.rows["co_hosts"].fillna("").tolist() == ["C04;U01", ""]
    assert "host-among-partners" in codes_of(answer.notes)
    answer = checked(table(EVENT | {"host_member": "Z99", "co_hosts": ""}))
    assert "host-among-partners" not in codes_of(answer.notes)


def test_v10_nobody_sends_to_itself():
    assert problems(EXCHANGE, to_member="U01")[0] == ["sent-to-itself"]


@pytest.mark.parametrize(
    ("resource", "unit", "errors"),
    [
        ("опыт", "чел.-участий", []),
        ("оснащение", "часы", []),
        ("оснащение", "комплект", []),
        ("информация", "ед.", []),
        ("финансы", "тыс. тенге", []),
        ("кадры", "часы", ["unit-of-other-resource"]),
        ("финансы", "ед.", ["unit-of-other-resource"]),
        ("опыт", "чел.-ч", ["unit-of-other-resource"]),
    ],
)
def test_v10_a_unit_belongs_to_its_resource(resource, unit, errors):
    assert problems(EXCHANGE, resource=resource, unit=unit)[0] == errors


@pytest.mark.parametrize("unit", ["часы", "млн руб."])
def test_a_unit_that_does_not_suit_is_reported_as_it_is_typed(unit):
    [fault] = checked(table(EXCHANGE | {"unit": unit})).errors
    assert (fault.code, fault.found) == ("unit-of-other-resource", unit)


@pytest.mark.parametrize(
    ("day", "warnings"),
    [
        ("02.09.2024", []),
        ("31.12.2025", []),
        ("01.09.2024", ["outside-agreement"]),
        ("01.01.2026", ["outside-agreement"]),
        ("2025/26-H1", []),
        ("2026-01", ["outside-agreement"]),
        ("2023/24", ["outside-agreement"]),
    ],
)
def test_v10_an_exchange_lies_in_the_term_of_its_agreement(day, warnings):
    assert problems(EXCHANGE, date=day, agreement_id="A-007")[1] == warnings


def test_v10_an_agreement_that_renews_has_no_last_day():
    renewed = KNOWN | {"agreements": KNOWN["agreements"].assign(auto_renew=True)}
    for day, warnings in (("01.01.2026", []), ("01.09.2024", ["outside-agreement"])):
        rows = table(EXCHANGE | {"date": day, "agreement_id": "A-007"})
        assert codes_of(checked(rows, current_rows=renewed).warnings) == warnings


def test_v10_what_is_lent_comes_back_later():
    assert problems(EXCHANGE, returned_on="03.10.2025")[0] == []
    assert problems(EXCHANGE, returned_on="02.10.2025")[0] == ["dates-reversed"]
    assert problems(EXCHANGE, date="2025-10", returned_on="02.10.2025")[0] == []
    assert problems(EXCHANGE, date="2025-10", returned_on="30.09.2025")[0] == ["dates-reversed"]


def test_what_is_delivered_has_been_delivered():
    assert problems(EXCHANGE, date="02.03.2026")[0] == ["delivered-in-future"]
    assert problems(EXCHANGE, date="02.03.2026", state="обещано") == ([], [])


def test_v06_both_sides_belong_to_the_consortium():
    assert problems(EXCHANGE, date="31.08.2023")[1] == ["member-not-active"]


@pytest.mark.parametrize(
    ("date", "warnings"),
    [
        ("2025/26", []),
        ("2023-09", []),
        ("2023-Q3", []),
        ("2023-08", ["member-not-active"]),
        ("2022/23", ["member-not-active"]),
    ],
)
def test_v06_both_sides_belong_to_it_in_a_part_of_the_period(date, warnings):
    assert problems(EXCHANGE, date=date)[1] == warnings


def test_a_month_for_a_day_is_its_last_day():
    answer = checked(table(EXCHANGE | {"date": "октябрь 2025"}, EXCHANGE | {"exchange_id": "X-2"}))
    assert answer.rows[["date", "grain"]].to_numpy().tolist() == [
        ["2025-10-31", "month"],
        ["2025-10-03", "day"],
    ]


@pytest.mark.parametrize(
    ("parties", "errors"),
    [("S01; U01", []), ("S01", ["parties-too-few"]), ("S01; S01", ["parties-too-few"])],
)
def test_v16_an_agreement_has_two_parties(parties, errors):
    assert problems(AGREEMENT, parties=parties)[0] == errors


def test_v16_the_parties_are_known():
    assert problems(AGREEMENT, parties="S01; S77")[0] == ["unknown-member"]


def test_v16_an_agreement_ends_after_it_begins():
    term = {"valid_from": "01.09.2025", "valid_to": "01.09.2025"}
    assert problems(AGREEMENT, **term)[0] == []
    assert problems(AGREEMENT, **term | {"valid_to": "31.08.2025"})[0] == ["dates-reversed"]
    signed = {"valid_from": "", "valid_to": "10.10.2024", "status": ""}
    assert problems(AGREEMENT | {"signed_on": "10.10.2025"}, **signed)[0] == ["dates-reversed"]
    answer = checked(table(AGREEMENT | {"valid_from": "01.09.2025 – 31.08.2027"}))
    assert answer.rows["valid_to"].tolist() == ["2027-08-31"]


@pytest.mark.parametrize(
    ("values", "warnings"),
    [
        ({"status": "действует", "valid_to": "01.03.2026"}, []),
        ({"status": "действует", "valid_to": "28.02.2026"}, ["status-against-dates"]),
        ({"status": "действует", "valid_to": "28.02.2026", "auto_renew": "да"}, []),
        ({"status": "действует", "valid_to": "бессрочно"}, []),
        ({"status": "действует", "valid_from": "01.04.2026"}, ["status-against-dates"]),
        ({"status": "истёк", "valid_to": "28.02.2026"}, []),
        ({"status": "истёк", "valid_to": "31.12.2026"}, ["status-against-dates"]),
        ({"status": "проект"}, ["status-against-dates"]),
        ({"status": "расторгнут"}, []),
    ],
)
def test_v16_a_status_agrees_with_the_dates(values, warnings):
    assert problems(AGREEMENT, **values)[1] == warnings


def test_v17_money_comes_before_it_goes():
    assert problems(FUNDING, received="900000", spent="900000")[1] == []
    assert problems(FUNDING, received="640000", spent="640001")[1] == ["spent-above-received"]
    assert problems(FUNDING, received="900001")[1] == ["received-above-planned"]


@pytest.mark.parametrize(
    ("planned", "currency", "warnings"),
    [
        ("1000000000", "RUB", []),
        ("1000000001", "RUB", ["scale-doubtful"]),
        ("100", "тыс. руб.", []),
        ("99", "тыс. руб.", ["scale-doubtful"]),
        ("99", "RUB", []),
        ("2000000", "тыс. руб.", ["scale-doubtful"]),
    ],
)
def test_v17_an_amount_of_odd_size_is_asked_about(planned, currency, warnings):
    assert problems(FUNDING, planned=planned, currency=currency)[1] == warnings


@pytest.mark.parametrize(
    ("row", "days", "member"),
    [
        (EVENT, {"starts_on": "31.08.2023"}, "S01"),
        (EVENT, {"starts_on": "31.08.2023", "ends_on": "01.09.2023"}, None),
        (EVENT, {"starts_on": "01.07.2026", "status": "запланировано"}, "S01"),
        (
            EVENT,
            {"starts_on": "31.08.2023", "host_member": "U01", "co_hosts": "«Родник»; S02"},
            "S01",
        ),
        (AGREEMENT, {"signed_on": "01.09.2022", "valid_to": "31.08.2023"}, "S01"),
        (AGREEMENT, {"signed_on": "01.09.2022", "valid_to": "01.09.2023"}, None),
        (AGREEMENT, {"valid_from": "01.07.2026", "valid_to": "31.12.2026"}, "S01"),
    ],
)
def test_v06_hosts_and_parties_belong_to_the_consortium(row, days, member):
    warnings = checked(table(row | days)).warnings
    assert [each.found for each in warnings if each.code == "member-not-active"] == (
        [member] if member else []
    )


def renewals(*rows):
    """Codes of the agreements with which terms of a file overlap, by its rows."""
    answer = checked(table(*(AGREEMENT | row for row in rows)))
    return [
        (each.row, each.values["other"]) for each in answer.warnings if each.code == "terms-overlap"
    ]


def test_a_renewal_begins_after_the_term_before_it():
    first = {"agreement_id": "A-1", "valid_to": "31.08.2025"}
    assert renewals(first, {"agreement_id": "A-2", "signed_on": "01.09.2025"}) == []
    assert renewals(first, {"agreement_id": "A-2", "signed_on": "31.08.2025"}) == [(3, "A-1")]
    assert renewals({"agreement_id": "A-2", "signed_on": "31.08.2025"}, first) == [(2, "A-1")]


@pytest.mark.parametrize(
    "other",
    [
        {"parties": "S02; U01"},
        {"kind": "практика"},
        {"status": "расторгнут"},
        {"agreement_id": "A-1", "reported_by": "U01"},
    ],
)
def test_terms_of_other_agreements_may_overlap(other):
    first = {"agreement_id": "A-1", "signed_on": "02.09.2024", "reported_by": "S01"}
    second = {"agreement_id": "A-2", "signed_on": "01.09.2025", "reported_by": "S01"}
    assert renewals(first, second) == [(3, "A-1")]
    assert renewals(first, second | other) == []


def test_a_long_term_overlaps_all_that_begin_within_it():
    rows = [
        {"agreement_id": "A-1", "valid_to": "31.12.2024", "auto_renew": "да"},
        {"agreement_id": "A-2", "signed_on": "01.02.2025", "valid_to": "28.02.2025"},
        {"agreement_id": "A-3", "signed_on": "01.09.2025", "valid_to": "31.12.2025"},
    ]
    assert renewals(*rows) == [(3, "A-1"), (4, "A-1")]


def test_a_stored_term_overlaps_that_of_a_file():
    stored = {"agreement_id": "A-8", "kind": "network_form", "parties": "S01;U01"}
    row = frame("agreements", stored | {"signed_on": "2026-01-01", "reported_by": "consortium"})
    answer = checked(table(AGREEMENT), current_rows=KNOWN | {"agreements": row})
    assert [(each.code, each.values["other"]) for each in answer.warnings] == [
        ("terms-overlap", "A-8")
    ]
