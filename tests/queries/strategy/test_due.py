"""Reports that members owe: in, warned, missing with days late, due, not due yet."""

from datetime import date

from lib import desk, queries
from lib.export import prefill
from lib.text import load
from tests.helpers.consortium import accept, indicator, now, report, start_consortium

DAY = date(2026, 10, 15)
YEAR = "2025/26"


def states(engine, year=YEAR, day=DAY):
    rows = queries.due_reports(engine, now(engine, day), year)
    return {
        (row["member_code"], row["period"]): (row["state"], row["days_late"])
        for row in rows.to_dict("records")
    }


def consortium(engine):
    start_consortium(engine, "S1", "S2")
    accept(engine, "indicators", indicator(period_type="school_year"))
    return engine


def test_a_report_is_missing_after_its_deadline_and_counts_the_days(sqlite):
    engine = consortium(sqlite)
    accept(engine, "measurements", report("S1", YEAR, 3.0), on="2026-09-10")
    result = states(engine)
    assert result[("S1", YEAR)][0] == "accepted"
    assert result[("S2", YEAR)] == ("missing", 25)


def test_a_report_that_came_late_says_how_late(sqlite):
    engine = consortium(sqlite)
    accept(engine, "measurements", report("S1", YEAR, 3.0, reported_on="2026-09-25"))
    assert states(engine)[("S1", YEAR)] == ("accepted", 5)


def test_a_draft_is_no_report(sqlite):
    engine = consortium(sqlite)
    accept(engine, "measurements", report("S1", YEAR, 3.0, status="draft"))
    assert states(engine)[("S1", YEAR)][0] == "missing"


def test_warnings_that_were_acknowledged_are_told(sqlite):
    engine = consortium(sqlite)
    accept(engine, "measurements", report("S1", YEAR, 3.0), acknowledged=["value-jumps"])
    assert states(engine)[("S1", YEAR)][0] == "warned"


def test_before_its_period_ends_a_report_is_not_due_and_then_it_is(sqlite):
    engine = consortium(sqlite)
    assert {state for state, _ in states(engine, day=date(2026, 5, 1)).values()} == {"not_due"}
    assert {state for state, _ in states(engine, day=date(2026, 9, 1)).values()} == {"due"}


def test_the_open_reports_of_a_member_come_back_from_its_sheet(sqlite):
    engine = consortium(sqlite)
    accept(engine, "measurements", report("S1", "2024/25", 7.0))
    reports = queries.due_reports(engine, now(engine, DAY), YEAR)
    frame = reports.loc[reports["member_code"] == "S1", ["indicator_code", "member_code", "period"]]
    frame = frame.assign(value=[12.5])
    for make, name in ((prefill.as_csv, "S1.csv"), (prefill.as_workbook, "S1.xlsx")):
        content = make(frame, "measurements", load("ru"), ["Показатель · было 7"])
        checked = desk.check(engine, content, name, today=DAY)
        assert (checked.result.kind, checked.result.errors) == ("measurements", ())
        assert checked.rows["value"].tolist() == [12.5]
        assert "columns-unknown" not in {one.code for one in checked.result.notes}


def test_rows_of_a_sheet_that_nobody_filled_are_left_out(sqlite):
    engine = consortium(sqlite)
    reports = queries.due_reports(engine, now(engine, DAY), YEAR)
    frame = reports[["indicator_code", "member_code", "period"]].assign(value=[4.0, None])
    content = prefill.as_csv(frame, "measurements", load("ru"), ["первый", "второй"])
    checked = desk.check(engine, content, "sheet.csv", today=DAY)
    assert checked.result.errors == ()
    assert len(checked.rows) == 1
    assert "rows-unfilled" in {one.code for one in checked.result.notes}


def test_reports_of_a_member_and_period_are_counted_under_the_worst_state(sqlite):
    engine = start_consortium(sqlite, "S1", "S2")
    accept(engine, "indicators", indicator(), indicator("1.2"))
    accept(engine, "measurements", report("S1", YEAR, 3.0), on="2026-09-10")
    reports = queries.due_reports(engine, now(engine, DAY), YEAR)
    counts = queries.count_due(reports)
    columns = ["member_code", "period", "state", "came", "expected"]
    assert counts[columns].to_numpy().tolist() == [
        ["S1", YEAR, "missing", 1, 2],
        ["S2", YEAR, "missing", 0, 2],
    ]
    assert queries.count_missing(reports).to_dict() == {"S1": 1, "S2": 2}
    first = queries.debt(reports[reports["member_code"] == "S1"])
    assert (first.missing, first.deadline, first.count) == (1, None, 0)
    early = queries.due_reports(engine, now(engine, date(2026, 7, 1)), YEAR)
    ahead = queries.debt(early[early["member_code"] == "S2"])
    assert (ahead.missing, ahead.deadline, ahead.count) == (0, "2026-09-20", 2)


def test_the_quality_of_a_members_reports_is_counted_for_itself(sqlite):
    engine = consortium(sqlite)
    accept(engine, "indicators", indicator("1.2"), on="2026-01-01")
    accept(engine, "measurements", report("S1", YEAR, 3.0), acknowledged=["value-jumps"])
    accept(engine, "measurements", report("S1", YEAR, 4.0, reported_on="2026-09-25"))
    quality = queries.report_quality(engine, now(engine, DAY), YEAR, "S1")
    assert (quality.due, quality.came, quality.late, quality.revised) == (2, 1, 1, 1)
    nobody = queries.report_quality(engine, now(engine, DAY), YEAR, "S2")
    assert (nobody.due, nobody.came, nobody.revised) == (2, 0, 0)


def test_revisions_show_each_value_as_it_was_known(sqlite):
    engine = consortium(sqlite)
    accept(engine, "measurements", report("S1", YEAR, 3.0), on="2026-09-10")
    first = now(engine, DAY).upload
    accept(engine, "measurements", report("S1", YEAR, 4.0), on="2026-09-12")
    revisions = queries.revisions(engine, now(engine, DAY), "1.1")
    assert revisions["value"].tolist() == [3.0, 4.0]
    assert revisions["upload"].tolist() == [first, first + 1]
    assert queries.revisions(engine, now(engine, DAY), "9.9").empty
