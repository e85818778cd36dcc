"""Directions, headline figures, synergy, exchanges and mentoring at a moment."""

from datetime import date

import pandas as pd
import pytest

from lib import queries, store
from lib.queries.mentoring.scope import Scope
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


@pytest.fixture
def board(sqlite):
    """Two indicators in direction 1 with reports of two schools, nothing in direction 2."""
    start_consortium(sqlite, "S1", "S2")
    accept(sqlite, "members", {"member_code": "U1", "member_type": "university"})
    accept(sqlite, "indicators", indicator(), indicator("1.2"))
    accept(sqlite, "targets", target(40.0), target(40.0, code="1.2"))
    rows = [report(value=30), report("S2", value=10), report("S1", code="1.2", value=-4)]
    accept(sqlite, "measurements", *rows)
    return sqlite


def test_a_direction_counts_its_indicators_by_word(board):
    strategy = queries.full_strategy(board, now(board))
    rows = queries.directions(strategy, store.read(board, "directions"))
    first, second = rows.to_dict("records")
    words = ("reached", "on_plan", "slipping", "off_plan", "backwards", "not_due", "no_data")
    assert [first[word] for word in words] == [1, 0, 0, 0, 1, 0, 0]
    assert (first["fresh"], first["indicators"], first["overdue"]) == (2, 2, 0)
    assert (first["members_reported"], first["members_due"]) == (3, 4)
    assert first["score"] == 50
    assert [second[word] for word in (*words, "indicators", "members_due")] == [0] * 9
    assert pd.isna(second["score"])


def assessed(**words):
    """Rows of ``strategy`` as far as directions look at them: a plan word per indicator."""
    rows = [
        {
            "indicator_code": code[1:].replace("_", "."),
            "direction": code[1],
            "plan": plan,
            "computed": plan,
        }
        for code, plan in words.items()
    ]
    columns = ["indicator_code", "direction", "plan"]
    names = dict.fromkeys(("name_ru", "name_en", "name_kk"), "Показатель")
    result = {"freshness": "fresh", "members_reported": 1, "members_due": 2, "attainment": 90.0}
    result |= {"complete": True, "period": YEAR, "rule": "near_path"}
    board = pd.DataFrame(rows, columns=columns).assign(**names, **result)
    return board.assign(computed=board["plan"])


NUMBERS = pd.DataFrame({"direction": ["10", "2", "1"]}).reindex(
    columns=["direction", "name_ru", "name_en", "name_kk", "short_ru", "short_en", "short_kk"]
)


def test_moves_count_indicators_that_stand_better_or_worse_than_before():
    now = assessed(
        i1_1="reached", i1_2="backwards", i1_3="on_plan", i1_4="off_plan", i2_1="on_plan"
    )
    then = assessed(
        i1_1="slipping", i1_2="off_plan", i1_3="on_plan", i1_4="not_due", i1_5="on_plan"
    )
    steps = queries.moves(now, then)
    assert steps[["plan_before", "plan", "step"]].to_numpy().tolist() == [
        ["slipping", "reached", 2],
        ["off_plan", "backwards", -1],
        ["on_plan", "on_plan", 0],
    ]
    rows = queries.directions(now, NUMBERS, earlier=then)
    assert rows["direction"].tolist() == ["1", "2", "10"]
    assert rows["better"].fillna(-1).tolist() == [1, -1, -1]
    assert rows["worse"].fillna(-1).tolist() == [1, -1, -1]
    without = queries.directions(now, NUMBERS)
    assert without["better"].isna().all()


def test_a_score_stands_beside_that_of_the_year_before_most_of_its_figures():
    now = assessed(i1_1="reached", i1_2="on_plan", i1_3="on_plan", i2_1="on_plan")
    now["period"] = ["2025/26", "2025/26", "2026/27-H1", "2024/25"]
    trend = pd.DataFrame(
        [("1", "2024/25", 80.0), ("1", "2025/26", 85.0), ("2", "2024/25", 70.0)],
        columns=["direction", "period", "score"],
    )
    rows = queries.directions(now, NUMBERS, trend)
    assert rows["previous_year"].fillna("").tolist() == ["2024/25", "2023/24", ""]
    assert rows["previous_score"].fillna(-1).tolist() == [80, -1, -1]
    unfinished = queries.directions(now.assign(complete=False), NUMBERS, trend)
    assert unfinished["previous_score"].isna().all()


def test_a_plan_that_has_not_begun_does_not_draw_its_direction_down():
    now = assessed(i1_1="on_plan", i1_2="not_due", i2_1="not_due", i2_2="not_due", i2_3="on_plan")
    now.loc[now["plan"] == "not_due", ["rule", "attainment"]] = ["not_begun", 0.0]
    assert queries.directions(now, NUMBERS)["score"].fillna(-1).tolist() == [90, -1, -1]


def test_words_set_by_hand_are_told_by_direction():
    now = assessed(i1_1="reached", i1_2="on_plan", i1_3="on_plan", i2_1="slipping")
    now["override_until"] = ["2026-12-31", "2026-12-31", None, None]
    now["firm"] = [False, True, True, False]
    rows = queries.directions(now, NUMBERS)
    assert rows["words_by_hand"].tolist() == ["on_plan;reached", "", ""]
    assert rows[["by_hand", "on_plan", "reached"]].to_numpy().tolist()[0] == [2, 1, 0]
    assert rows["words_not_firm"].tolist() == ["", "slipping", ""]
    assert rows["not_firm"].tolist() == [0, 1, 0]
    counts = queries.status_counts(now)
    assert (counts["by_hand"], counts["sound"], counts["not_firm"]) == (2, 1, 1)


def test_a_word_set_by_hand_moves_no_arrow():
    earlier, now = (
        assessed(i1_1="off_plan", i1_2="off_plan"),
        assessed(i1_1="on_plan", i1_2="on_plan"),
    )
    now["computed"] = ["off_plan", "on_plan"]
    rows = queries.directions(now, NUMBERS, earlier=earlier)
    assert rows[["better", "worse"]].iloc[0].tolist() == [1, 0]


def test_scores_over_the_years_are_of_what_each_year_promised(board):
    accept(board, "measurements", report("S1", "2024/25", 20))
    rows = queries.trend(board, now(board))
    assert rows.to_numpy().tolist() == [["1", "2024/25", 50.0], ["1", "2025/26", 50.0]]


def headline(engine, period=None, day=DAY):
    rows = queries.headline(engine, now(engine, day), period)
    return rows.set_index("code")


def transfer(number, day, **values):
    return {"exchange_id": f"X-{number}", "date": day} | values


def test_headline_figures_stand_beside_the_same_a_year_earlier(board):
    accept(board, "members", {"member_code": "S1", "joined_on": "2026-01-15"})
    accept(board, "exchanges", transfer(1, "2025-10-03"), transfer(2, "2026-10-03"))
    accept(
        board, "exchanges", transfer(3, "2026-11-03", state="pledged"), transfer(4, "2026-03-01")
    )
    rows = headline(board)
    assert rows.loc["members", ["value", "previous"]].tolist() == [3, 2]
    assert rows.loc["members_institution", ["value", "previous"]].tolist() == [2, 1]
    assert rows.loc["members_science", ["value", "previous"]].tolist() == [1, 1]
    running = headline(board, "2026/27").loc["exchanges"]
    assert running[["value", "previous"]].tolist() == [1, 1]
    first_year = headline(board, YEAR).loc["exchanges"]
    assert first_year["value"] == 2
    assert pd.isna(first_year["previous"])
    assert rows.loc["exchanges", ["value", "period"]].tolist() == [2, YEAR]
    assert rows.loc["attainment", "value"] == 50


def test_without_a_transfer_their_number_is_missing_and_in_the_first_year_it_is_so_far(board):
    assert pd.isna(headline(board).loc["exchanges", "value"])
    accept(board, "exchanges", transfer(1, "2026-10-03"))
    assert headline(board).loc["exchanges", ["value", "period"]].tolist() == [1, "2026/27"]


def test_a_leap_day_has_a_day_a_year_earlier(board):
    assert headline(board, day=date(2028, 2, 29)).loc["members", "previous"] == 3


def test_reports_are_on_time_by_what_they_say_or_by_when_they_were_accepted(board):
    punctual = {"reported_on": "2026-09-20"}
    late = {"reported_on": "2026-09-21"}
    rows = [report("S1", value=30, **punctual), report("S2", value=10, **late)]
    accept(board, "measurements", *rows)
    accept(board, "measurements", report("S2", code="1.2", value=1), on="2026-09-18")
    measure = queries.synergy_effect(board, now(board), YEAR).set_index("code").loc["on_time"]
    assert (measure.part, measure.base) == (1, 4)
    assert headline(board).loc["on_time", ["value", "period"]].tolist() == [25, YEAR]


def test_nothing_is_late_before_its_deadline(board):
    measures = queries.synergy_effect(board, now(board, date(2026, 9, 19)), YEAR)
    measure = measures.set_index("code").loc["on_time"]
    assert measure.base == 0
    assert pd.isna(measure.value)


def test_synergy_comes_with_its_bases(board):
    accept(board, "exchanges", transfer(1, "2025-10-03"), transfer(2, "2025-10-03", to_member="U1"))
    back = {"from_member": "S2", "to_member": "S1", "direction": "2"}
    accept(board, "exchanges", transfer(3, "2025-10-03", **back))
    money = {"funding_id": "F-1", "reported_by": "consortium", "period": YEAR, "planned": 9.0}
    money |= {"receiver_member": "S1", "currency": "RUB"}
    accept(board, "funding", money | {"source_type": "grant", "received": 600.0, "spent": 100.0})
    own_money = money | {
        "funding_id": "F-2",
        "source_type": "own",
        "received": 100.0,
        "spent": 300.0,
    }
    accept(board, "funding", own_money)
    measures = queries.synergy_effect(board, now(board), YEAR).set_index("code")
    assert measures.loc["density", ["part", "base"]].tolist() == [2, 3]
    assert measures.loc["reciprocity", ["value", "part", "base"]].tolist() == [50, 1, 2]
    assert measures.loc["broadly_active", ["value", "base"]].tolist() == [0, 3]
    assert measures.loc["leverage", ["value", "unit", "currency"]].tolist() == [2, "factor", "RUB"]
    assert measures.loc["attainment", "value"] == 50


def test_a_held_event_makes_its_hosts_active_in_its_directions(board):
    accept(board, "directions", {"direction": "3"})
    event = {
        "event_id": "E-1",
        "reported_by": "consortium",
        "title": "Форум",
        "event_type": "forum",
        "direction": "1;2;3",
        "starts_on": "2025-11-12",
        "host_member": "S1",
        "co_hosts": "S2",
        "participants_total": 10,
        "status": "held",
    }
    planned = event | {"event_id": "E-2", "status": "planned", "host_member": "U1"}
    accept(board, "events", event, planned)
    measures = queries.synergy_effect(board, now(board), YEAR).set_index("code")
    assert measures.loc["broadly_active", ["part", "base"]].tolist() == [2, 3]


STAFF = {"resource": "staff", "unit": "person_hours", "quantity": 24.0}
MONEY = {"resource": "finance", "unit": "krub", "quantity": 100.0}


def test_exchanges_are_grouped_by_what_is_asked_for(board):
    rows = [
        transfer(1, "2025-10-03", **STAFF),
        transfer(2, "2026-02-03", from_member="U1", estimated_value=36.0, **STAFF),
        transfer(3, "2026-02-03", to_member="students", **MONEY),
        transfer(4, "2026-02-03", state="pledged", **STAFF),
    ]
    accept(board, "exchanges", *rows)
    moment = now(board)
    usual = queries.exchanges(board, moment)
    assert list(usual.columns) == ["giver", "receiver", "resource", "unit", "quantity", "exchanges"]
    assert usual.to_numpy().tolist() == [
        ["S1", "S2", "staff", "person_hours", 24.0, 1],
        ["S1", "students", "finance", "krub", 100.0, 1],
        ["U1", "S2", "staff", "person_hours", 24.0, 1],
    ]
    by_half = queries.exchanges(board, moment, YEAR, ["half"])
    assert by_half[["half", "exchanges"]].to_numpy().tolist() == [
        ["2025/26-H1", 1],
        ["2025/26-H2", 2],
    ]
    assert by_half["quantity"].isna().all()
    by_state = queries.exchanges(board, moment, None, ["state"])
    assert by_state["exchanges"].tolist() == [3, 1]
    assert queries.exchanges(board, moment, "2024/25").empty
    regions = queries.exchanges(board, moment, None, ["region", "direction"])
    assert regions["exchanges"].tolist() == [3]


@pytest.mark.parametrize("by", [[], ["weight"]])
def test_what_cannot_be_grouped_by_is_refused(board, by):
    with pytest.raises(ValueError, match="grouped by"):
        queries.exchanges(board, now(board), None, by)
    with pytest.raises(ValueError, match="grouped by"):
        queries.mentoring_sums(board, now(board), None, by)


@pytest.mark.parametrize(
    ("day", "grain", "year", "half"),
    [
        ("2025-12-31", "half", YEAR, "2025/26-H1"),
        ("2026-09-30", "quarter", YEAR, "2025/26-H2"),
        ("2026-09-30", "month", "2026/27", "2026/27-H1"),
        ("2026-08-31", "school_year", YEAR, None),
        ("2025-12-31", "year", None, None),
        ("2025-12-31", "day", YEAR, "2025/26-H1"),
    ],
)
def test_a_date_counts_where_its_period_begins_as_exactly_as_it_is_known(
    board, day, grain, year, half
):
    accept(board, "exchanges", transfer(1, day, grain=grain))
    row = queries.exchanges(board, now(board), None, ["period", "half"]).iloc[0]
    assert (row["period"] == year) if year else pd.isna(row["period"])
    assert (row["half"] == half) if half else pd.isna(row["half"])


def count(member, **values):
    return {"member_code": member, "census_date": "2025-12-20"} | values


def test_mentoring_is_covered_by_the_pupils_of_the_same_year(board):
    accept(board, "headcounts", {"member_code": "S1", "school_year": YEAR, "pupils_10_19": 200})
    rows = [
        count("S1", mentors=4, mentees=50, both_roles=4, mentees_10_19=50, novice_mentees=0),
        count("S1", form="teacher_pupil", mentors=4, mentees=60, mentees_10_19=60, pairs=9),
        count("S1", census_date="2026-05-20", form="teacher_pupil", mentees_10_19=7),
    ]
    accept(board, "mentoring_counts", *rows)
    december, may = queries.mentoring_coverage(board, now(board), Scope(exact=True)).to_dict(
        "records"
    )
    assert (december["half"], december["census_date"]) == ("2025/26-H1", "2025-12-20")
    assert (december["mentees_10_19"], december["pupils_10_19"]) == (50, 200)
    assert december["coverage"] == 25
    assert pd.isna(december["novice_coverage"])
    assert (december["participants"], december["participations"]) == (50, 64)
    assert (december["members_reported"], december["members_due"]) == (1, 2)
    assert pd.isna(may["participants"])
    assert may["coverage"] == 3.5
    query = queries.mentoring_sums(board, now(board), "2025/26-H1", ["school_year"])
    assert query[["school_year", "mentees", "pairs"]].to_numpy().tolist() == [[YEAR, 60, 9]]


def test_the_register_s_counts_hold_for_the_year_of_their_upload(sqlite):
    start_consortium(sqlite, "S1")
    counted = {"member_code": "S1", "pupils_10_19": 100}
    accept(sqlite, "members", counted, on="2035-10-01")
    rows = [count("S1", mentees_10_19=10, census_date=f"{year}-12-20") for year in (2034, 2035)]
    accept(sqlite, "mentoring_counts", *rows)
    coverage = queries.mentoring_coverage(sqlite, now(sqlite)).set_index("half")["coverage"]
    unreported = "2034/35-H2"
    assert coverage.drop(unreported).fillna(-1).tolist() == [-1, 10]
    assert pd.isna(coverage[unreported])
