"""Numbers that titles of charts state."""

import pandas as pd

from lib import queries


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
