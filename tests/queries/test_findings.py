"""Numbers that titles of charts state."""

import pandas as pd

from lib import queries
from lib.queries.exchange import MOST, OTHERS

SIDES = ("from_member", "to_member")


def exchanges(*rows):
    columns = ["from_party", "to_party", "resource", "transfers"]
    return pd.DataFrame(list(rows), columns=columns)


def test_statuses_are_counted_over_indicators():
    strategy = pd.DataFrame(
        [("reached", "fresh", 3, 3), ("on_plan", "overdue", 1, 3), ("off_plan", "fresh", 2, 3)],
        columns=["plan", "freshness", "members_reported", "members_due"],
    )
    counts = queries.status_counts(strategy)
    assert (counts["indicators"], counts["sound"], counts["off_plan"]) == (3, 2, 1)
    assert (counts["overdue"], counts["members_reported"], counts["members_due"]) == (1, 6, 9)


def test_a_gap_names_its_lowest_and_highest_part_and_leaves_out_the_unknown():
    parts = pd.DataFrame(
        [("S1", 6.7), ("S2", -6.0), ("S3", -4.0), ("S4", None)], columns=["member_code", "part"]
    )
    summary = queries.gap_summary(parts)
    assert round(summary["gap"], 6) == -3.3
    assert (summary["weakest"], summary["weakest_part"]) == ("S2", -6.0)
    assert (summary["strongest"], summary["strongest_part"]) == ("S1", 6.7)
    assert queries.gap_summary(parts[3:]) is None


def test_the_busiest_giver_gives_most_often_and_its_resource_is_its_own():
    giver = queries.busiest_giver(
        exchanges(
            ("science", "institution", "staff", 41),
            ("science", "students", "finance", 3),
            ("institution", "institution", "finance", 43),
        )
    )
    assert giver == {
        "giver": "science",
        "resource": "staff",
        "transfers": 44,
        "all_transfers": 87,
    }


def test_a_matrix_of_many_members_folds_the_quiet_ones_and_loses_no_transfer():
    many = pd.DataFrame(
        [(f"S{n}", f"S{n % 50}", n + 1) for n in range(200)], columns=[*SIDES, "transfers"]
    )
    matrix = queries.exchange_matrix(many, SIDES)
    pairs = matrix.dropna()
    assert pairs["giver"].nunique() == pairs["receiver"].nunique() == MOST + 1
    assert OTHERS in set(pairs["giver"])
    givers = matrix[matrix["receiver"].isna()]
    receivers = matrix[matrix["giver"].isna()]
    for rows in (pairs, givers, receivers):
        assert rows["transfers"].sum() == many["transfers"].sum()


def test_a_small_matrix_keeps_all_its_members():
    few = exchanges(("science", "institution", "staff", 41), ("science", "students", "staff", 3))
    matrix = queries.exchange_matrix(few, ("from_party", "to_party"))
    assert OTHERS not in {*matrix["giver"], *matrix["receiver"]}


def test_mentoring_is_compared_with_the_same_half_a_year_earlier():
    columns = ["half", "participants", "mentees", "mentors", "pairs", "groups", "coverage"]
    coverage = pd.DataFrame(
        [("2024/25-H1", 10, 50, 5, 5, 1, 10.0), ("2025/26-H1", 20, 75, 5, 5, 0, 15.0)],
        columns=columns,
    )
    headline = queries.mentoring_headline(coverage).set_index("column")
    assert headline.loc["mentees", ["value", "previous", "change"]].tolist() == [75, 50, 50.0]
    first = queries.mentoring_headline(coverage[:1]).set_index("column")
    assert first["previous"].isna().all()
    assert first["change"].isna().all()
    assert queries.mentoring_headline(coverage[:0]).empty
