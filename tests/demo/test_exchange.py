"""What the demo's members are and do together: the register, exchanges, events, agreements."""

import pandas as pd
import pytest

from tests.helpers import demo
from tests.helpers.demo import LAST_DAY, TOTALS, YEARS, census_of, expected, half, school_year

OF_SUPPORT = ("curator_visit", "practice")
"""Kinds of events of supported schools, which indicators do not count."""


@pytest.fixture(scope="module")
def reports():
    return demo.reports()


def test_the_register_adds_up():
    members, expected_ = demo.read("members"), TOTALS["register"]
    assert len(members) == expected_["members"]
    assert (members["member_type"] == "school").sum() == expected_["schools"]
    for name in ("pupils_total", "pupils_10_19", "teachers_total", "teachers_novice"):
        assert members[name].sum() == expected_[name]
        counts = demo.read("headcounts").groupby("school_year")[name].sum()
        assert (counts == expected_[name]).all()
    leading = members[members["role"].isin(("coordinator", "founder"))]
    assert sorted(leading["member_code"]) == expected_["founders"]
    assert set(leading["joined_on"]) == {"2022-09-01"}


def test_everything_is_marked_as_demo():
    members = demo.read("members")
    assert members["is_demo"].all()
    for name in ("name_ru", "name_kk"):
        assert members[name].str.endswith("(демо)").all()
    assert members["name_en"].str.endswith("(demo)").all()
    for kind in ("events", "agreements"):
        assert demo.read(kind)["title"].str.endswith("(демо)").all()


def with_parties(exchanges):
    parties = demo.read("members").set_index("member_code")["party"]
    parties["students"] = "students"
    return exchanges.assign(
        from_party=exchanges["from_member"].map(parties),
        to_party=exchanges["to_member"].map(parties),
    )


@pytest.fixture(scope="module")
def delivered():
    rows = demo.read("exchanges")
    rows = rows[rows["state"] == "delivered"]
    return rows.assign(year=rows["date"].map(school_year), half=rows["date"].map(half))


def test_exchanges_of_the_last_year_add_up_between_parties(delivered):
    tenge = delivered["unit"] == "kkzt"
    year = with_parties(delivered[(delivered["year"] == "2025/26") & ~tenge])
    keys = ["from_party", "to_party", "resource", "unit"]
    result = year.groupby(keys)["quantity"].agg(transfers="size", quantity="sum")
    wanted = expected("exchanges").set_index(keys).sort_index()
    pd.testing.assert_frame_equal(
        result[["transfers", "quantity"]], wanted[["transfers", "quantity"]], check_dtype=False
    )
    totals = TOTALS["exchanges_2025"]
    assert len(year) == totals["transfers"]
    assert year.loc[year["resource"] == "equipment", "quantity"].sum() == totals["equipment_hours"]
    assert year.loc[year["unit"] == "krub", "quantity"].sum() == totals["krub"]
    [flow] = delivered[tenge].to_dict("records")
    assert (flow["from_member"], flow["to_member"]) == ("C05", "S12")
    assert (flow["quantity"], flow["year"]) == (totals["kkzt"], "2025/26")


def test_earlier_years_have_fewer_exchanges(delivered):
    counts = delivered.groupby("year").size()
    assert counts["2024/25"] / 264 == pytest.approx(0.6, abs=0.02)
    assert counts["2023/24"] / 264 == pytest.approx(0.3, abs=0.02)
    equipment = delivered[delivered["resource"] == "equipment"]
    hours = equipment.groupby("year")["quantity"].sum()
    assert hours[list(YEARS)].to_dict() == TOTALS["equipment_hours"]


@pytest.mark.parametrize(("code", "resource"), [("8.3", "equipment"), ("2.5", "staff")])
def test_schools_report_the_hours_that_they_received(code, resource, delivered, reports):
    result = reports[reports["indicator_code"] == code].set_index(["member_code", "period"])[
        "value"
    ]
    lessons = with_parties(delivered[delivered["resource"] == resource])
    lessons = lessons[(lessons["to_party"] == "institution") & lessons["year"].isin(YEARS)]
    hours = lessons.groupby(["to_member", "half"])["quantity"].sum()
    assert (hours == result.reindex(hours.index)).all()
    assert result.sum() == hours.sum()


def test_promises_stand_beside_what_was_delivered():
    states = demo.read("exchanges")["state"].value_counts()
    assert states["pledged"] >= 3
    assert states["agreed"] >= 3
    kept = demo.versions("exchanges").groupby("exchange_id")["state"].agg(list)
    assert ["pledged", "delivered"] in kept.tolist()


def test_events_are_those_that_indicators_count(reports):
    events = demo.read("events").query("status == 'held'")
    events = events[~events["event_type"].isin(OF_SUPPORT)]
    over = events[events["starts_on"] < "2026-09-01"]
    assert len(over) == 120
    methodical = over[over["direction"].str.split(";").map(lambda codes: "6" in codes)]
    quarter = methodical["starts_on"].map(lambda day: f"{day[:4]}-Q{(int(day[5:7]) + 2) // 3}")
    result = reports[reports["indicator_code"] == "6.1"].set_index("period")["value"]
    assert quarter.value_counts().sort_index().to_dict() == result.sort_index().to_dict()
    joint = over[over["event_type"].isin(("contest", "olympiad")) & over["co_hosts"].notna()]
    years = joint["starts_on"].map(school_year).value_counts().to_dict()
    contests = reports[reports["indicator_code"] == "1.3"].set_index("period")["value"]
    assert years == contests.to_dict()


def test_curators_visit_supported_schools_and_these_publish_practices():
    members = demo.read("members").set_index("member_code")
    supported = set(demo.read("risk_profiles")["member_code"])
    events = demo.read("events").set_index("event_type")
    for kind, count in zip(OF_SUPPORT, (18, 4), strict=True):
        rows = events.loc[kind]
        assert len(rows) == count
        assert set(rows["host_member"]) <= supported <= set(members.index)
    visits = events.loc["curator_visit"].groupby("host_member")["starts_on"].min()
    assert visits.str[:7].to_dict() == dict.fromkeys(supported, "2024-03")


def test_agreements_are_counted_by_kind_and_two_have_expired(reports):
    agreements = demo.read("agreements")
    active = agreements[agreements["status"].isna()]
    assert active["kind"].value_counts().to_dict() == TOTALS["agreements_in_force"]
    over = agreements[agreements["status"] == "expired"]
    assert len(over) == TOTALS["agreements_expired"]
    assert (over["valid_to"] < LAST_DAY).all()
    assert active["valid_to"].between("2026-10-16", "2026-11-14").sum() == 1
    network = agreements[agreements["kind"] == "network_form"]
    result = reports[reports["indicator_code"] == "2.1"].set_index("period")["value"]
    for period, count in result.items():
        census = census_of(period)
        valid = (network["valid_from"] <= census) & (network["valid_to"] >= census)
        assert valid.sum() == count


def test_money_of_the_last_year_adds_up_in_roubles():
    rows = demo.read("funding").query("period == '2025/26' and currency == 'RUB'")
    sums = rows[["planned", "received", "spent"]].sum() / 1000
    assert sums.to_dict() == TOTALS["funding_2025"]
