"""The demo consortium: its files can be made anew, and its strategy has the values it promises."""

import subprocess
import sys

import pytest

from tests.helpers import demo
from tests.helpers.demo import LAST_DAY, YEARS, census_of, expected

JOINED_LATER = "C05"  # in the middle of a school year, of which it owes no more
EXTRAS = (
    *("1.100", "2.40", "2.50", "2.61", "2.62", "4.70", "4.110"),
    *("5.80", "5.90", "8.120", "8.121"),
)
"""K4-K12, which begin with their second year."""
PARTS = {"half": 2, "quarter": 4, "school_year": 1}


def test_the_generator_writes_the_same_files_again(tmp_path):
    subprocess.run([sys.executable, demo.FOLDER / "generate.py", tmp_path], check=True)
    files = {path.name: path.read_bytes() for path in tmp_path.glob("*.csv")}
    assert files == {path.name: path.read_bytes() for path in demo.FOLDER.glob("*.csv")}


@pytest.fixture(scope="module")
def indicators():
    return demo.read("indicators").set_index("indicator_code")


@pytest.fixture(scope="module")
def reports():
    return demo.reports()


def consortium_value(rows, indicator):
    """One year's value of one indicator, of the members whose parts of the year are all in."""
    if indicator["nature"] == "stock" and indicator["aggregation"] == "distinct":
        return rows.sort_values("period")["value"].iloc[-1]
    parts = rows.groupby("member_code")["period"].transform("size")
    rows = rows[(parts == PARTS[indicator["period_type"]]) | (rows["member_code"] == JOINED_LATER)]
    if indicator["aggregation"] == "ratio_of_members":
        return 100 * (rows.groupby("member_code")["numerator"].max() > 0).mean()
    if indicator["aggregation"] in ("ratio", "ratio_of_items"):
        times = {"percent": 100, "per_1000": 1000}.get(indicator["unit_kind"], 1)
        return times * rows["numerator"].sum() / rows["denominator"].sum()
    if indicator["aggregation"] == "weighted_mean":
        return (rows["value"] * rows["sample_size"]).sum() / rows["sample_size"].sum()
    return rows["value"].sum()


@pytest.mark.parametrize(
    "row", expected("values").to_dict("records"), ids=lambda row: str(row["indicator_code"])
)
def test_the_values_of_three_years_hold(row, indicators, reports):
    indicator = indicators.loc[row["indicator_code"]]
    indicator_reports = reports[reports["indicator_code"] == row["indicator_code"]]
    result = {
        year: consortium_value(rows, indicator) for year, rows in indicator_reports.groupby("year")
    }
    digits = {year: len(f"{row[year]:g}".partition(".")[2]) for year in YEARS}
    rounded = {year: round(result[year], digits[year]) for year in YEARS}
    assert rounded == {year: row[year] for year in YEARS}
    assert indicator["baseline_value"] == row["baseline"]
    journey = row["target"] - row["baseline"]
    assert round((rounded["2025/26"] - row["baseline"]) / journey * 100) == row["attainment"]
    exact = (result["2025/26"] - row["baseline"]) / journey * 100
    assert exact == pytest.approx(
        row["attainment"], abs=0.51 if row["indicator_code"] != "1.4" else 1
    )


def test_targets_run_along_a_line_up_to_their_limit(indicators):
    targets = demo.read("targets").pivot_table("target_value", "indicator_code", "period")
    for row in expected("values").to_dict("records"):
        line = targets.loc[row["indicator_code"]]
        step = (row["target"] - row["baseline"]) / 3
        assert line["2025/26"] == row["target"]
        assert line["2023/24"] == pytest.approx(row["baseline"] + step, abs=0.005)
        assert line["2024/25"] == pytest.approx(row["baseline"] + 2 * step, abs=0.005)
        far = row["baseline"] + 5 * step
        assert abs(line["2027/28"] - row["baseline"]) <= abs(far - row["baseline"]) + 0.005
    percent = indicators.index[indicators["unit_kind"] == "percent"].difference(EXTRAS)
    assert targets.loc[percent].max().max() == 100
    assert targets.min().min() >= 0


def test_three_indicators_came_later_than_the_strategy_and_the_extras_in_the_last_year():
    first = demo.versions("indicators").groupby("indicator_code")["accepted_on"].min()
    assert len(first) == 60
    extras = first[first.index.isin(EXTRAS)]
    assert len(extras) == 11
    assert set(extras) == {"2025-09-22"}
    strategy = first.drop(extras.index)
    assert strategy[strategy > demo.days()[0]].to_dict() == {
        "4.7": "2026-09-24",
        "7.7": "2025-09-22",
        "8.7": "2025-09-22",
    }


def test_extras_start_from_their_first_year(indicators, reports):
    for code in EXTRAS:
        first = reports[(reports["indicator_code"] == code) & (reports["period"] == "2024/25")]
        value = consortium_value(first, indicators.loc[code])
        assert value == pytest.approx(indicators.loc[code, "baseline_value"], abs=0.06), code
    rows = reports[reports["indicator_code"].isin(EXTRAS)]
    assert set(rows["comment"]) == {"демонстрационное значение"}
    countries = demo.read("members").set_index("member_code")["country"]
    assert {"RU", "KZ"} <= set(rows["member_code"].map(countries).dropna())


def test_a_twenty_fifth_of_the_cells_is_missing_and_each_half_has_a_draft_and_a_late_report():
    rows = demo.read("measurements")
    halves = rows[rows["period"].str.contains("H")]
    drafts = halves[halves["status"] == "draft"]
    assert drafts.groupby("period").size().to_dict() == dict.fromkeys(halves["period"].unique(), 1)
    assert set(rows.loc[rows["status"] == "draft", "period"]) == set(halves["period"])
    census = halves["period"].map(census_of)
    late = halves[halves["reported_on"] > census]
    assert sorted(late.groupby("period")["member_code"].agg(set).map(len)) == [1] * 6
    schools = demo.read("members").query("member_type == 'school'")["member_code"]
    ratios = rows[rows["member_code"].isin(schools) & (rows["indicator_code"] != "7.7")]
    periods = ratios.groupby("indicator_code")["period"].nunique()
    due_count = 13 * periods.sum() - 12
    assert 0.03 < (due_count - len(ratios)) / due_count < 0.05


def test_one_school_has_not_reported_the_last_half_year(reports):
    last = reports[reports["period"] == "2025/26-H2"]
    schools = last.loc[last["member_code"] != "consortium", "member_code"].unique()
    assert len(schools) == 12
    assert "S08" not in schools
    assert "2026-05-20" in set(
        demo.read("mentoring_counts").query("member_code == 'S08'")["census_date"]
    )


def test_the_last_file_corrects_earlier_reports():
    versions = demo.versions("measurements")
    key = ["indicator_code", "member_code", "period"]
    corrected = versions[versions.duplicated(key, keep=False)].sort_values([*key, "accepted_on"])
    now = corrected.drop_duplicates(key, keep="last").set_index(key)["value"]
    before = corrected.drop_duplicates(key).set_index(key)["value"]
    assert list(now.index) == [
        ("1.1", "S04", "2025/26"),
        ("4.2", "S12", "2025/26"),
        ("5.3", "S06", "2024/25"),
    ]
    assert (now > before).all()


def test_the_latest_file_is_the_last_day():
    assert demo.days()[-1] == LAST_DAY
    assert demo.days()[0] == "2023-09-25"


@pytest.mark.parametrize(
    ("kind", "column", "states"),
    [
        ("measurements", "reported_on", None),
        ("events", "ends_on", ("held",)),
        ("measures", "done_on", None),
        ("exchanges", "date", ("delivered",)),
        ("mentoring_counts", "census_date", None),
        ("risk_profiles", "assessed_on", None),
        ("members", "joined_on", None),
        ("agreements", "signed_on", None),
        ("notes", "happened_on", None),
        ("meetings", "held_on", ("held",)),
        ("decisions", "done_on", None),
    ],
)
def test_nothing_is_told_before_it_happened(kind, column, states):
    rows = demo.versions(kind)
    if states:
        rows = rows[rows["status" if kind == "events" else "state"].isin(states)]
    dated = rows[rows[column].notna()]
    assert (dated[column] <= dated["accepted_on"]).all()


def test_members_take_part_only_once_they_have_joined():
    joined = demo.read("members").set_index("member_code")["joined_on"]
    exchanges = demo.read("exchanges")
    for side in ("from_member", "to_member"):
        since = exchanges[side].map(joined)
        assert (since.isna() | (since <= exchanges["date"])).all()
    agreements = demo.read("agreements").query("kind != 'consortium'")
    parties = agreements.assign(member=agreements["parties"].str.split(";")).explode("member")
    assert (parties["member"].map(joined) <= parties["signed_on"]).all()
    events = demo.read("events")
    assert (events["host_member"].map(joined) <= events["starts_on"]).all()
