"""Records that several report: the same number of two members is not the same record."""

import pandas as pd

from lib.queries.records import one_report_each


def reports(*rows):
    return pd.DataFrame(rows, columns=["number", "reported_by", "parties"])


def test_two_members_reports_of_one_number_are_two_records_unless_their_sides_are_the_same():
    rows = reports(
        ("1", "S1", "S1;U1"), ("1", "S2", "S2;U1"), ("2", "U1", "S1;U1"), ("2", "S1", "S1;U1")
    )
    records = one_report_each(rows, "number", ["parties"])
    assert records[["number", "parties"]].to_numpy().tolist() == [
        ["1 · S1", "S1;U1"],
        ["1 · S2", "S2;U1"],
        ["2", "S1;U1"],
    ]


def test_the_consortium_s_report_takes_the_place_of_those_of_its_sides():
    rows = reports(("1", "S1", "S1;U1"), ("1", "consortium", "S1;S2;U1"), ("1", "S9", "S9;U1"))
    records = one_report_each(rows, "number", ["parties"])
    assert records[["number", "reported_by"]].to_numpy().tolist() == [
        ["1", "consortium"],
        ["1 · S9", "S9"],
    ]
