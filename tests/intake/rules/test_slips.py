"""Slips of a clerk that are possible values: each is asked about, with what is known beside it."""

import pytest

from lib.contracts import CONTRACTS
from tests.helpers.files import KNOWN, checked, codes_of, frame

TRANSFER = {
    "exchange_id": "X-1",
    "reported_by": "S01",
    "date": "2025-10-10",
    "from_member": "U01",
    "to_member": "S01",
    "resource": "staff",
    "quantity": 8.0,
    "unit": "person_hours",
}
GRANT = {
    "funding_id": "F-1",
    "reported_by": "consortium",
    "period": "2024/25",
    "source_type": "grant",
    "receiver_member": "S01",
    "planned": 40_000.0,
    "currency": "RUB",
    "purpose": "класс",
}
CENSUS = {"member_code": "S02", "census_date": "2025-05-20", "form": "teacher_pupil", "mentees": 6}
MEETING = {
    "meeting_code": "M-1",
    "held_on": "2025-10-22",
    "meeting_kind": "council",
    "topic": "Год",
}
TARGET = {"indicator_code": "6.1", "period": "2025/26", "member_code": "consortium"}
COUNTRIES = KNOWN["members"].assign(country="RU", city="Пошехонье")
SLIPS = {
    **KNOWN,
    "members": COUNTRIES,
    "indicators": KNOWN["indicators"].assign(baseline_period="2022/23"),
    "exchanges": frame(
        "exchanges", *(TRANSFER | {"exchange_id": f"X-{n}", "quantity": 4.0 + n} for n in range(6))
    ),
    "funding": frame(
        "funding", *(GRANT | {"funding_id": f"F-{n}", "purpose": f"класс {n}"} for n in range(6))
    ),
    "mentoring_counts": frame("mentoring_counts", CENSUS),
    "meetings": frame("meetings", MEETING),
    "targets": frame("targets", TARGET | {"target_value": 30.0}),
}
VALUE = "indicator_code;member_code;period;value;numerator;denominator;reported_on"
EXCHANGE = "exchange_id;reported_by;date;from_member;to_member;resource;quantity;unit"
MONEY = "funding_id;period;source_type;payer_member;receiver_member;planned;currency;purpose"
OWN = "indicator_code;period;member_code;target_value"
EVENT = (
    "event_id;title;event_type;direction;starts_on;host_member;mode;participants_total;"
    "participants_pupils;participants_teachers;participants_parents;participants_partners;status"
)
DECISION = "decision_id;meeting_code;text;owner;due_on;state"
MEMBER = "member_code;name_ru;member_type;role;country;region;city;joined_on"
INDICATOR = (
    "indicator_code;direction;name_ru;unit;unit_kind;better;aggregation;nature;period_type;"
    "baseline_period;baseline_value"
)
MEASURE = (
    "measure_id;reported_by;member_code;factor_code;title;responsible_group;due_on;donor_member"
)


@pytest.mark.parametrize(
    ("kind", "header", "row", "doubt"),
    [
        ("measurements", VALUE, "6.1;S01;2024/25-H2;4,5;;;", "count-fraction"),
        ("measurements", VALUE, "6.1;S01;2024/25-H2;60;;;", "value-jumps"),
        ("measurements", VALUE, "6.1;S01;2024/25-H1;40;;;", "count-jumps"),
        ("measurements", VALUE, "3.1;S01;2024/25;;0;0;", "denominator-zero"),
        ("measurements", VALUE, "6.1;S01;2024/25-H2;6;;;15.09.2020", "reported-too-early"),
        ("targets", OWN, "6.1;2025/26;S01;4", "target-below-own"),
        ("targets", OWN, "6.1;2025/26;S01;4000", "count-jumps"),
        ("targets", OWN, "6.1;2020/21;consortium;20", "target-before-baseline"),
        ("exchanges", EXCHANGE, "X-9;S01;2025-10-10;U01;S01;кадры;6;чел.-ч", "row-twice"),
        ("exchanges", EXCHANGE, "X-1;U01;2025-10-10;U01;S01;кадры;6;чел.-ч", "transfer-confirms"),
        ("exchanges", EXCHANGE, "X-9;S01;2025-10-10;S01;U01;кадры;6;чел.-ч", "transfer-reversed"),
        ("exchanges", EXCHANGE, "X-9;S01;2025-10-11;S01;U01;кадры;900;чел.-ч", "size-unusual"),
        ("exchanges", EXCHANGE, "X-9;C04;2025-10-11;S01;U01;кадры;6;чел.-ч", "reporter-not-party"),
        ("funding", MONEY, "F-9;2024/25;грант;;S01;40000;RUB;класс 1", "row-twice"),
        ("funding", MONEY, "F-9;2024/25;грант;;S01;900000;RUB;зал", "size-unusual"),
        ("funding", MONEY, "F-9;2024/25;грант;;S01;0,04;RUB;зал", "scale-doubtful"),
        ("funding", MONEY, "F-9;2024/25;грант;S01;S01;40000;RUB;зал", "payer-is-receiver"),
        ("funding", MONEY, "F-9;2024/25;грант;;S01;40000;KZT;зал", "currency-unusual"),
        (
            "events",
            EVENT,
            "E-1;Семинар;семинар;2;12.11.2025;S01;очно;400;4;2;0;0;проведено",
            "parts-below-total",
        ),
        ("decisions", DECISION, "D-1;M-1;Дело;coordinator;2024-11-01;open", "due-before-meeting"),
        (
            "meetings",
            "meeting_code;held_on;meeting_kind;topic;state",
            "M-2;2025-10-22;council;Год;held",
            "row-twice",
        ),
        (
            "mentoring_counts",
            "member_code;census_date;form;mentors;mentees;pairs",
            "S02;2025-12-20;педагог – ученик;60;60;60",
            "count-jumps",
        ),
        (
            "members",
            MEMBER,
            "U01;Лесная опытная станция;вуз;участник;RU;Область;Углич;01.09.2023",
            "name-changes",
        ),
        (
            "members",
            MEMBER,
            "S02;Гимназия имени А. И. Герцена;вуз;участник;RU;Область;Углич;01.09.2023",
            "type-changes",
        ),
        (
            "indicators",
            INDICATOR,
            "6.1;6;Совместные мероприятия;ед.;count;снижение;sum;flow;half;2022/23;10",
            "better-changes",
        ),
        (
            "indicators",
            INDICATOR,
            "6.9;6;Доля уроков;%;percent;рост;sum;flow;half;2022/23;10",
            "percent-summed",
        ),
        (
            "indicators",
            INDICATOR,
            "6.9;6;Число уроков;ед.;count;рост;sum;flow;half;2031/32;10",
            "baseline-in-future",
        ),
        ("aliases", "subject;alias;code", "members;Северный университет;S01", "alias-taken"),
        (
            "measures",
            MEASURE,
            "D-9;S01;S01;R02;Кружок;методисты;2026-04-30;S01",
            "donor-is-self",
        ),
        (
            "measures",
            MEASURE,
            "D-9;S01;S01;R02;Уроки физики;методисты;2026-05-30;",
            "row-twice",
        ),
    ],
)
def test_a_slip_is_asked_about(kind, header, row, doubt):
    result = checked([header, row], kind=kind, current_rows=SLIPS)
    assert doubt in codes_of(result.warnings), codes_of([*result.errors, *result.warnings])


@pytest.mark.parametrize(
    ("kind", "header", "row"),
    [
        ("measurements", VALUE, "6.1;S01;2024/25-H2;7;;;15.05.2025"),
        ("exchanges", EXCHANGE, "X-9;S01;2025-10-12;U01;S01;кадры;6;чел.-ч"),
        ("funding", MONEY, "F-9;2024/25;грант;;S01;90000;RUB;зал"),
        ("members", MEMBER, "U01;Северный университет технологий;вуз;участник;RU;О;У;01.09.2023"),
        ("targets", OWN, "6.1;2025/26;S01;12"),
    ],
)
def test_an_ordinary_row_is_not(kind, header, row):
    result = checked([header, row], kind=kind, current_rows=SLIPS)
    doubts = set(codes_of([*result.errors, *result.warnings]))
    assert doubts - {"coordinators-not-one", "codes-made"} == set()


@pytest.mark.parametrize(
    ("reporters", "doubts"),
    [
        (["U01"], ["transfer-confirms"]),
        (["U01", "U01"], ["transfer-confirms", "row-twice"]),
        (["S01"], ["row-twice"]),
        (["consortium"], ["row-twice"]),
    ],
)
def test_only_the_other_sides_first_report_of_a_stored_transfer_confirms_it(reporters, doubts):
    row = "X-{};{};2025-10-10;U01;S01;кадры;6;чел.-ч"
    file = [row.format(20 + place, reporter) for place, reporter in enumerate(reporters)]
    warnings = codes_of(checked([EXCHANGE, *file], kind="exchanges", current_rows=SLIPS).warnings)
    assert [code for code in warnings if code in ("transfer-confirms", "row-twice")] == sorted(
        doubts, key=["transfer-confirms", "row-twice"].index
    )


def test_two_members_of_one_name_under_new_codes_are_asked_about():
    row = "{};Школа № 9;школа;участник;RU;Область;Углич;01.09.2023"
    result = checked([MEMBER, row.format("S08"), row.format("S09")], kind="members")
    assert "member-twice" in codes_of(result.warnings)


def test_a_member_whose_short_name_is_its_name_is_asked_about_once():
    header = MEMBER + ";short_name"
    row = "S09;Гимназия имени А. И. Герцена;школа;участник;RU;Область;;01.09.2023;"
    result = checked([header, row + "Гимназия имени А. И. Герцена"], kind="members")
    assert codes_of(result.warnings).count("member-twice") == 1


@pytest.mark.parametrize("kind", sorted(CONTRACTS))
def test_the_first_file_of_a_kind_is_compared_with_nothing(kind):
    columns = CONTRACTS[kind].names
    result = checked(
        [";".join(columns), ";".join("1" for _ in columns)], kind=kind, current_rows={}
    )
    assert result.kind == kind
