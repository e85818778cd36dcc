"""What a director should ask about: which questions, in what order, in what words."""

from datetime import date

import pandas as pd
import pytest

from lib import queries
from lib.queries.strategy.questions import interleave, worst_contributor
from lib.text import load
from lib.wording.questions import describe_question
from tests.helpers.consortium import YEAR, accept, indicator, now, report, start_consortium, target

RU, EN = load("ru"), load("en")
RATIO = {"aggregation": "ratio", "nature": "ratio", "unit": "%", "unit_kind": "percent"}
NAMES = {"S1": "«Родник»", "S2": "«Импульс»", "S3": "«Волга-тех»", "U1": "ВШЭ"}


@pytest.fixture
def consortium(sqlite):
    """Three schools; a share far off its plan, pulled down by a large school and a small one."""
    start_consortium(sqlite)
    accept(sqlite, "indicators", indicator(**RATIO, name_ru="Охват", name_en="Reach"))
    accept(sqlite, "targets", target(80.0, YEAR))
    shares = {"S1": (90, 100), "S2": (10, 200), "S3": (1, 20)}
    rows = [report(m, numerator=n, denominator=d) for m, (n, d) in shares.items()]
    accept(sqlite, "measurements", *rows)
    return sqlite


def questions(engine, day=date(2026, 11, 21), **values):
    moment = now(engine, day)
    return queries.questions(engine, moment, queries.suppressed_strategy(engine, moment), **values)


def sentences(engine, text=RU, **values):
    return [
        describe_question(row, NAMES, text)
        for row in questions(engine, **values).to_dict("records")
    ]


def test_an_indicator_off_plan_names_the_member_that_makes_most_of_the_gap(consortium):
    [row] = questions(consortium).to_dict("records")
    assert (row["what"], row["plan"], row["indicator_code"]) == ("astray", "off_plan", "1.1")
    assert (row["members"], row["path"]) == ("S2", 80)
    assert row["weight"] == pytest.approx((80 - 100 * 101 / 320) / 80)
    assert sentences(consortium) == [
        "1.1 Охват: 31,6\u00a0% при плане 80\u00a0%; главный вклад в отставание — «Импульс»"
    ]
    [english] = sentences(consortium, EN)
    assert english == "1.1 Reach: 31.6%, planned 80%; most of the gap is from «Импульс»"


def test_the_plan_of_a_quotient_of_counts_keeps_its_fraction_in_a_question(consortium):
    accept(consortium, "indicators", indicator(**RATIO | {"unit_kind": "count"}, name_ru="Участий"))
    accept(consortium, "targets", target(1.8, YEAR))
    [sentence] = sentences(consortium)
    assert sentence.startswith("1.1 Участий: 0,3 при плане 1,8")


def test_no_member_is_named_where_small_numbers_must_not_be_shown(consortium):
    accept(consortium, "indicators", indicator(**RATIO, name_ru="Охват", sensitive=True))
    assert questions(consortium)["members"].isna().all()
    assert sentences(consortium) == ["1.1 Охват: 31,6\u00a0% при плане 80\u00a0%"]


def parts(*members):
    """What ``metrics.gap_parts`` returns."""
    return pd.DataFrame(members, columns=["member_code", "part"])


def test_the_member_that_pulls_most_to_the_worse_side_is_named():
    assert worst_contributor(parts(("S1", -2.0), ("S2", -7.5), ("S3", 4.0))) == "S2"


def test_nobody_is_named_for_a_single_report_or_where_nobody_pulls_back():
    assert worst_contributor(parts(("consortium", -3.0))) is None
    assert worst_contributor(parts(("S1", 0.5), ("S2", 1.0))) is None
    assert worst_contributor(parts()) is None


def test_reports_that_nobody_gave_and_members_that_did_not_are_asked_about(sqlite):
    start_consortium(sqlite, "S1", "S2", "S3")
    accept(sqlite, "indicators", indicator(baseline_period="2024/25"))
    accept(sqlite, "indicators", indicator("1.2", baseline_period="2024/25", name_ru="Часы"))
    accept(sqlite, "measurements", report("S1", value=1), report("S2", value=2))
    assert questions(sqlite, date(2026, 10, 4)).empty
    rows = questions(sqlite)
    assert rows["what"].tolist() == ["overdue", "late", "late", "late"]
    assert rows["weight"].tolist() == [62, 2, 1, 1]
    assert rows["members"].fillna("").tolist() == ["", "S3", "S1", "S2"]
    due = "срок был 20\u00a0сентября\u00a02026\u00a0г."
    assert sentences(sqlite)[:2] == [
        f"1.2 Часы: отчёт за 2025/26 уч. год просрочен, {due}",
        f"«Волга-тех»: не сданы 2 отчёта за 2025/26 уч. год, {due}",
    ]


def agreement(number, ends, **values):
    return {"agreement_id": f"A-{number}", "valid_to": ends, "kind": "grant"} | values


def test_agreements_about_to_end_name_their_parties(sqlite):
    start_consortium(sqlite, *NAMES)
    accept(
        sqlite,
        "agreements",
        agreement(1, "2027-01-20"),
        agreement(2, "2026-11-21", parties="S1;S2;S3;U1"),
        agreement(3, "2026-12-01", auto_renew=True),
        agreement(4, "2026-12-01", status="terminated"),
        agreement(5, "2027-01-21"),
        agreement(6, "2026-11-20"),
        agreement(7, None),
    )
    rows = questions(sqlite)
    assert rows["agreement_id"].tolist() == ["A-2", "A-1"]
    assert rows["weight"].tolist() == [0, -60]
    first, second = sentences(sqlite)
    parties = "«Родник», «Импульс», «Волга-тех» и ещё 1"
    day = "21\u00a0ноября\u00a02026\u00a0г."
    assert first == f"{day} заканчивается договор (грант): {parties} (A-2)"
    assert second.endswith("заканчивается договор (грант): «Родник», «Импульс» (A-1)")


def test_kinds_take_turns_so_that_many_of_one_do_not_hide_another():
    kinds = [pd.DataFrame({"of": [f"{name}{n}" for n in range(count)]})
             for name, count in (("a", 4), ("b", 0), ("c", 2))]  # fmt: skip
    assert interleave(kinds)["of"].tolist() == ["a0", "c0", "a1", "c1", "a2", "a3"]


def test_every_question_is_asked_and_never_a_mistake_where_there_are_none(sqlite):
    assert questions(start_consortium(sqlite)).empty
    codes = [f"1.{n}" for n in range(1, 12)]
    accept(sqlite, "indicators", *(indicator(code) for code in codes))
    accept(sqlite, "targets", *(target(90.0, YEAR, code) for code in codes))
    accept(sqlite, "measurements", *(report(value=n, code=f"1.{n}") for n in range(1, 12)))
    rows = questions(sqlite)
    assert rows["what"].tolist()[:6] == ["astray", "overdue", "late"] * 2  # one of three reported
    assert set(rows["what"][6:]) == {"astray", "overdue"}
    astray = rows[rows["what"] == "astray"]
    assert astray["weight"].is_monotonic_decreasing
    assert len(questions(sqlite, most=3)) == 3


def test_members_without_an_agreement_are_asked_about_where_agreements_are_kept(sqlite):
    start_consortium(sqlite, *NAMES)
    assert questions(sqlite).empty
    accept(sqlite, "agreements", agreement(1, "2028-01-01", parties="S1;S2"))
    [row] = questions(sqlite).to_dict("records")
    assert (row["what"], row["members"], row["count"]) == ("unbound", "S3;U1", 2)
    assert sentences(sqlite) == ["У 2 участников нет действующего договора: «Волга-тех», ВШЭ"]


def test_an_agreement_in_force_of_a_member_that_left_is_asked_about(sqlite):
    start_consortium(sqlite, *NAMES)
    accept(sqlite, "members", {"member_code": "S2", "left_on": "2026-08-31"})
    accept(
        sqlite,
        "agreements",
        agreement(1, "2028-01-01", parties="S1;S2;S3;U1"),
        agreement(2, "2026-09-30", parties="S1;S2"),
        agreement(3, "2028-01-01", parties="S1;S3"),
    )
    [row] = questions(sqlite).to_dict("records")
    assert (row["what"], row["agreement_id"], row["members"]) == ("former-party", "A-1", "S2")
    [sentence] = sentences(sqlite)
    assert sentence.startswith("Договор A-1 (")
    assert sentence.endswith("действует, хотя уже вышли из консорциума: «Импульс»")


def test_an_event_without_a_report_is_asked_about(sqlite):
    start_consortium(sqlite, *NAMES)
    held = {
        "reported_by": "consortium",
        "event_type": "seminar",
        "direction": "1",
        "host_member": "S1",
        "participants_total": 20,
    }
    planned = held | {"status": "planned", "starts_on": "2026-11-01", "title": "Форум"}
    accept(
        sqlite,
        "events",
        planned | {"event_id": "E-1"},
        planned | {"event_id": "E-2", "ends_on": "2026-11-21"},
        planned | {"event_id": "E-3", "status": "held"},
    )
    [row] = questions(sqlite).to_dict("records")
    assert (row["what"], row["event_id"], row["weight"]) == ("unreported", "E-1", 20)
    day = RU.date("2026-11-01")
    assert sentences(sqlite) == [
        f"«Форум» («Родник»): было назначено на {day}, проведено ли — не сообщили"
    ]


def test_plans_nobody_paid_and_money_spent_above_receipt_are_asked_about(sqlite):
    start_consortium(sqlite, *NAMES)
    money = {
        "reported_by": "consortium",
        "period": YEAR,
        "receiver_member": "S1",
        "source_type": "grant",
        "planned": 900_000.0,
        "purpose": "смена",
    }
    accept(
        sqlite,
        "funding",
        money | {"funding_id": "F-1", "currency": "RUB"},
        money | {"funding_id": "F-2", "currency": "RUB", "planned": 1_000_000.0},
        money | {"funding_id": "F-3", "currency": "KZT", "received": 0.0},
        money | {"funding_id": "F-4", "currency": "RUB", "received": 5000.0, "spent": 7000.0},
    )
    rows = questions(sqlite)
    assert rows["funding_id"].tolist() == ["F-2", "F-4", "F-3", "F-1"]
    assert rows["what"].tolist() == ["unpaid", "overspent", "unpaid", "unpaid"]
    first, second, *_ = sentences(sqlite)
    amount = RU.number(1000)
    year = RU.period(YEAR)
    assert first == f"«Родник», смена: запланировано {amount} тыс. руб. на {year}, деньги не пришли"
    assert second.endswith("израсходовано на 2 тыс. руб. больше, чем получено")
