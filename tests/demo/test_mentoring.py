"""The demo's mentoring and the schools that need help."""

from datetime import date

import pandas as pd
import pytest

from lib import desk, queries, store
from lib.metrics.mentoring.masks import SHOWN
from lib.queries.members.profile import member_profile
from lib.queries.mentoring.cohorts import cohorts
from lib.queries.mentoring.counts.masks import masked_counts
from lib.text import load
from lib.wording.status import explain
from tests.helpers import demo
from tests.helpers.demo import LAST_DAY, TOTALS, expected, half


@pytest.fixture(scope="module")
def counts():
    rows = demo.read("mentoring_counts")
    return rows.assign(half=rows["census_date"].map(half))


def test_mentoring_adds_up_by_form(counts):
    forms = counts[counts["form"] != "all"]
    result = forms.groupby(["form", "half"])[["mentors", "mentees", "pairs", "groups"]].sum()
    wanted = expected("mentoring_forms").set_index(["form", "half"]).sort_index()
    pd.testing.assert_frame_equal(result, wanted, check_dtype=False)


@pytest.mark.parametrize(
    "row", expected("mentoring").to_dict("records"), ids=lambda row: row["half"]
)
def test_mentoring_adds_up_over_forms(row, counts):
    rows = counts[(counts["form"] != "all") & (counts["half"] == row["half"])]
    for name in (
        "mentors",
        "mentees",
        "pairs",
        "groups",
        "mentees_10_19",
        "novice_mentees",
        "mentor_organisations",
    ):
        assert rows[name].sum() == row[name]
    for who in ("mentees", "mentors"):
        satisfied = 100 * rows[f"satisfied_{who}"].sum() / rows[f"surveyed_{who}"].sum()
        assert round(satisfied) == row[f"satisfied_{who}"]
    assert round(100 * rows["plans_done"].sum() / rows["plans_total"].sum()) == row["plans_done"]
    assert round(rows["mentees_10_19"].sum() / 86, 1) == row["coverage"]
    assert round(rows["novice_mentees"].sum() / 1.38) == row["novice_coverage"]


def test_each_row_of_mentoring_keeps_the_rules(counts):
    counts = counts.merge(demo.read("members"), on="member_code", suffixes=("", "_of_member"))
    assert (counts["mentees"] >= counts["pairs"] + 2 * counts["groups"]).all()
    assert (counts["mentors"] <= counts["pairs"] + counts["groups"]).all()
    assert ((counts["mentees"] > 0) == (counts["mentors"] > 0)).all()
    assert (counts["mentees_10_19"] <= counts["pupils_10_19"]).all()
    assert (counts["novice_mentees"] <= counts["teachers_novice"]).all()
    for low, high in (
        ("satisfied_mentees", "surveyed_mentees"),
        ("surveyed_mentees", "mentees"),
        ("satisfied_mentors", "surveyed_mentors"),
        ("surveyed_mentors", "mentors"),
        ("plans_done", "plans_total"),
        ("consents_withdrawn", "consents_on_file"),
    ):
        assert (counts[low] <= counts[high]).all()


def test_every_member_that_reports_tells_unique_persons(counts):
    forms = counts[counts["form"] != "all"]
    unique = counts[counts["form"] == "all"].set_index(["member_code", "half"])
    sums = forms.groupby(["member_code", "half"])[["mentors", "mentees"]].sum()
    assert set(unique.index) == set(sums.index)
    assert (unique["mentors"] <= sums["mentors"].reindex(unique.index)).all()
    assert (unique["mentees"] == sums["mentees"].reindex(unique.index)).all()
    assert unique["both_roles"].notna().all()


def test_the_register_of_pairs_agrees_with_the_counts_of_its_school(counts):
    pairs = demo.read("mentoring_pairs")
    open_ = pairs[(pairs["started_on"] <= "2026-05-20") & ~(pairs["ended_on"] <= "2026-05-20")]
    mentees = open_["mentee_codes"].str.split(";").map(len)
    result = open_.assign(
        mentees=mentees, pairs=open_["kind"] == "pair", groups=open_["kind"] == "group"
    )
    result = result.groupby("form").agg(
        mentors=("mentor_code", "nunique"),
        mentees=("mentees", "sum"),
        pairs=("pairs", "sum"),
        groups=("groups", "sum"),
    )
    wanted = counts.query(
        "member_code == 'S10' and half == '2025/26-H2' and form != 'all' and mentees > 0"
    )
    wanted = wanted.set_index("form")[["mentors", "mentees", "pairs", "groups"]].sort_index()
    pd.testing.assert_frame_equal(result, wanted, check_dtype=False)
    assert (pairs["end_reason"] == "replacement").sum() == pairs["replaced_pair"].notna().sum() == 3
    assert (pairs["consent_mentee"] == "withdrawn").sum() == 1
    assert counts["mentor_replacements"].sum() == 3


def test_risk_profiles_are_those_of_two_springs():
    rows = demo.read("risk_profiles")
    weights = rows["significance"].map({"none": 0, "low": 1, "medium": 2, "high": 3})
    result = rows.assign(weight=weights, year=rows["assessed_on"].str[:4].astype(int))
    result = result.pivot_table("weight", ["member_code", "year"], "factor_code", aggfunc="first")
    wanted = expected("risks").set_index(["member_code", "year"]).sort_index()
    pd.testing.assert_frame_equal(result, wanted, check_names=False, check_dtype=False)
    index = (100 * result.sum(axis="columns") / 36).round().astype(int)
    assert index.groupby("member_code").agg(list).to_dict() == TOTALS["risk_index"]


def test_measures_are_done_in_progress_overdue_or_cancelled():
    measures = demo.read("measures")
    late = (measures["status"] == "in_progress") & (measures["due_on"] < LAST_DAY)
    states = measures["status"].mask(late, "overdue").value_counts().to_dict()
    assert states == TOTALS["measures"]
    done = measures["status"] == "done"
    assert (done == measures["done_on"].notna()).all()
    assert (done == (measures["progress"] == 100)).all()
    assert (measures["due_on"] >= measures["start_on"]).all()


def test_every_factor_in_work_is_answered_within_sixty_days():
    risks = demo.read("risk_profiles").query("chosen")
    answers = risks.merge(demo.read("measures"), on=["member_code", "factor_code"])
    waited = pd.to_datetime(answers["start_on"]) - pd.to_datetime(answers["assessed_on"])
    answered = answers[waited.dt.days.between(0, 60)]
    assert len(answered.drop_duplicates(["member_code", "factor_code", "assessed_on"])) == len(
        risks
    )


def test_the_last_two_years_tell_who_took_part_in_the_year_before(counts):
    unique = counts[counts["form"] == "all"].set_index(["half", "member_code"])
    for persons in ("mentees", "mentors"):
        returning = unique[f"{persons}_returning"].dropna()
        assert set(returning.index.unique("half")) == {"2024/25-H2", "2025/26-H2"}
        for (half_year, member), number in returning.items():
            year_before = f"{int(half_year[:4]) - 1}/{int(half_year[2:4])}-H2"
            assert number <= unique.loc[(year_before, member), persons]


def test_any_reader_sees_who_is_new_and_who_returned_in_the_whole_consortium(demo_database):
    engine = desk.open_consortium(f"sqlite:///{demo_database}")
    moment = store.moment(engine, None, today=date.fromisoformat(LAST_DAY), zone="Europe/Moscow")
    rows = cohorts(engine, moment).set_index(["half", "role"])
    engine.dispose()
    assert not rows["suppressed"].any()
    numbers = rows[["persons", "returning", "new", "members"]]
    assert numbers.loc[("2025/26-H2", "mentees")].tolist() == [2936, 926, 2010, 14]
    assert numbers.loc[("2025/26-H2", "mentors")].tolist() == [1080, 538, 542, 14]


def test_the_share_of_novices_with_a_mentor_tells_nothing_that_mentoring_hides(demo_database):
    """«8 of 9» of S05 says that one novice has no mentor; the whole's figure stays."""
    engine = store.open_database(f"sqlite:///{demo_database}")
    source, moment = (
        store.with_cache(engine),
        store.Moment(store.latest(engine), date.fromisoformat(LAST_DAY)),
    )
    counts = masked_counts(source, moment.upload)
    hidden = counts.rows[counts.masks.states["novice_mentees"] > SHOWN]
    halves = [f"{year}/{year % 100 + 1}-H{half}" for year in (2023, 2024, 2025) for half in (1, 2)]
    reported = queries.by_member_series(source, moment, "3.5", halves).dropna(subset="numerator")
    shown = set(zip(reported["member_code"], reported["period"], strict=True))
    assert not shown & set(zip(hidden["member_code"], hidden["half"], strict=True))
    assert ("S05", "2025/26-H2") not in shown
    rows = queries.evidence(source, moment, "3.5", "2025/26-H2").rows
    open_rows = rows[~rows["suppressed"]]
    assert set(zip(open_rows["member_code"], open_rows["period"], strict=True)) == shown
    last = queries.last_reports(source, moment, "S05").set_index("indicator_code")
    assert last.loc["3.5", "suppressed"]
    profile = member_profile(source, moment, "S05").set_index("indicator_code")
    assert pd.isna(profile.loc["3.5", "value"])
    assert queries.way_back(source, moment, "3.5", "2025/26-H2").empty
    figures = [
        queries.suppressed_strategy(source, moment, period).set_index("indicator_code").loc["3.5"]
        for period in ("2025/26-H1", "2025/26-H2", "2025/26")
    ]
    assert [(row["numerator"], row["denominator"]) for row in figures[:2]] == [
        (119, 135),
        (110, 125),
    ]
    # S08 reported the first half only: the year of the others tells its share.
    assert figures[2]["withheld"]
    assert "рядом с другими показанными числами" in explain(figures[2].to_dict(), load("ru"))
    # The board of mentoring adds T01, and counts on one day, the indicator within a half-year: the
    # difference is only the least that T01 can have, and leaves 2, 3 and 4 possible.
    everybody = queries.mentoring_coverage(source, moment).set_index("half")["novice_mentees"]
    least = [
        everybody[half]
        - queries.suppressed_strategy(source, moment, half)
        .set_index("indicator_code")
        .loc["3.5", "numerator"]
        for half in halves[:-1]
    ]
    assert max(least) == 2
    engine.dispose()
