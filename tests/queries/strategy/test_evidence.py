"""The reports behind a figure: which of them count, why the others do not, what they add up to."""

import pytest

from lib import queries, store
from lib.text import load
from lib.wording import status
from tests.helpers.consortium import (
    YEAR,
    accept,
    indicator,
    now,
    report,
    start_consortium,
    start_with_indicator,
)

RATIO = {"aggregation": "ratio", "nature": "ratio", "unit": "%", "unit_kind": "percent"}
SHARE = RATIO | {"sensitive": True, "is_share": True}
H1, H2 = f"{YEAR}-H1", f"{YEAR}-H2"


def behind(engine, period=YEAR):
    """The evidence of indicator 1.1, and of each of its rows whether it counts or why not."""
    result = queries.evidence(engine, now(engine), "1.1", period)
    return result, {
        (row["member_code"], row["period"]): row["counted"] or row["uncounted"]
        for row in result.rows[result.rows["behind"]].to_dict("records")
    }


def test_each_row_names_its_upload_file_and_line(sqlite):
    start_consortium(sqlite)
    accept(sqlite, "indicators", indicator())
    upload = accept(sqlite, "measurements", report("S1", value=3), report("S2", value=4))
    result, _counted = behind(sqlite)
    assert result.rows[["upload", "file", "line"]].to_numpy().tolist() == [
        [upload, "measurements.csv", 2],
        [upload, "measurements.csv", 3],
    ]
    assert (result.value, result.aggregation, result.members) == (7, "sum", 2)


def test_only_rows_of_the_figure_s_period_are_behind_it_the_latest_first(sqlite):
    start_consortium(sqlite)
    accept(sqlite, "indicators", indicator())
    accept(sqlite, "measurements", report("S1", "2024/25", 9), report("S2", value=4))
    result, counted = behind(sqlite)
    assert result.rows["period"].tolist() == [YEAR, "2024/25"]
    assert counted == {("S2", YEAR): True}


def test_a_draft_an_empty_row_and_one_without_base_are_told_apart(sqlite):
    start_consortium(sqlite)
    accept(sqlite, "indicators", indicator(**RATIO))
    rows = [
        report("S1", numerator=1, denominator=4),
        report("S2", numerator=9, denominator=9, status="draft"),
        report("S3", value=50),
        report("consortium", numerator=1, denominator=2),
    ]
    accept(sqlite, "measurements", *rows, report("S1", "2024/25"))
    result, counted = behind(sqlite)
    assert counted == {
        ("S1", YEAR): True,
        ("S2", YEAR): "draft",
        ("S3", YEAR): "no_base",
        ("consortium", YEAR): "not_entitled",
    }
    assert (result.numerator, result.denominator, result.value, result.members) == (1, 4, 25, 1)
    _current, earlier = behind(sqlite, "2024/25")
    assert earlier == {("S1", "2024/25"): "blank"}


def test_a_year_shows_its_halves_and_who_did_not_finish_it(sqlite):
    start_with_indicator(sqlite, period_type="half")
    rows = [report(member, half, 5) for member in ("S1", "S2") for half in (H1, H2)]
    accept(sqlite, "measurements", *rows, report("S3", H1, 9), report("S2", YEAR, 30))
    result, counted = behind(sqlite)
    assert counted == {
        ("S1", H1): True,
        ("S1", H2): True,
        ("S2", H1): "replaced",
        ("S2", H2): "replaced",
        ("S2", YEAR): True,
        ("S3", H1): "unfinished",
    }
    assert result.value == 40


def test_of_a_stock_only_the_last_census_counts(sqlite):
    start_consortium(sqlite)
    accept(sqlite, "indicators", indicator(period_type="half", nature="stock"))
    accept(sqlite, "measurements", report("S1", H1, 5), report("S1", H2, 7))
    result, counted = behind(sqlite)
    assert counted == {("S1", H1): "replaced", ("S1", H2): True}
    assert result.value == 7


def test_without_a_figure_the_rows_are_there_and_none_counts(sqlite):
    start_consortium(sqlite)
    accept(sqlite, "indicators", indicator())
    assert queries.evidence(sqlite, now(sqlite), "1.1", None).rows.empty
    assert queries.evidence(sqlite, now(sqlite), "9.9", YEAR).rows.empty
    accept(sqlite, "measurements", report("S1", value=4, status="draft"))
    result = queries.evidence(sqlite, now(sqlite), "1.1", None)
    assert (result.value, result.rows["counted"].any(), len(result.rows)) == (None, False, 1)


@pytest.fixture
def few(sqlite):
    """Four schools with a share of which few are counted in one, and few others in another."""
    start_consortium(sqlite, "S1", "S2", "S3", "S4")
    accept(sqlite, "indicators", indicator(period_type="half", **SHARE))
    rows = [
        report(member, half, numerator=part, denominator=100)
        for half in (H1, H2)
        for member, part in (("S1", 3), ("S2", 40), ("S3", 9), ("S4", 50))
    ]
    accept(sqlite, "measurements", *rows)
    return sqlite


def test_members_of_a_few_are_not_shown_and_still_add_up(few):
    for period in (H1, YEAR):
        parts = queries.by_member(few, now(few), "1.1", period).set_index("member_code")
        assert parts.index[parts["suppressed"]].tolist() == ["S1", "S3"]
        assert parts["reported"].all()
        numbers = ["value", "numerator", "denominator", "contribution"]
        assert parts.loc[["S1", "S3"], numbers].isna().all(axis=None)
        assert parts.loc[["S2", "S4"], numbers].notna().all(axis=None)
    result, _counted = behind(few)
    hidden = result.rows.loc[result.rows["suppressed"], "member_code"]
    assert sorted(set(hidden)) == ["S1", "S3"]
    assert result.numerator == 2 * (3 + 40 + 9 + 50)


def test_a_draft_of_a_few_is_hidden_too(few):
    accept(few, "measurements", report("S2", "2026/27-H1", numerator=2, status="draft"))
    result, _counted = behind(few)
    drafts = result.rows[result.rows["status"] == "draft"]
    assert drafts["suppressed"].tolist() == [True]


def test_the_last_report_of_a_few_is_marked(few):
    for member, is_suppressed in (("S1", True), ("S2", False)):
        last = queries.last_reports(few, now(few), member)
        assert last["suppressed"].tolist() == [is_suppressed]


def test_nothing_is_hidden_where_the_indicator_is_not_sensitive(few):
    result = indicator(period_type="half", **SHARE | {"sensitive": None})
    accept(few, "indicators", result)
    assert not queries.by_member(few, now(few), "1.1")["suppressed"].any()
    assert not behind(few)[0].rows["suppressed"].any()


def test_an_indicator_made_sensitive_later_hides_its_numbers_of_earlier_moments_too(few):
    accept(few, "indicators", indicator(period_type="half", **SHARE | {"sensitive": None}))
    before = now(few)
    assert not queries.by_member(few, before, "1.1")["suppressed"].any()
    declared = accept(few, "indicators", indicator(period_type="half", **SHARE))
    assert store.read_state(few).privacy == declared  # cached answers of before are dropped
    hidden = queries.by_member(few, now(few), "1.1").set_index("member_code")["suppressed"]
    assert hidden["S1"]
    then = queries.by_member(few, before, "1.1").set_index("member_code")["suppressed"]
    assert then.equals(hidden)
    assert queries.evidence(few, before, "1.1", H1).rows["suppressed"].any()
    assert queries.last_reports(few, before, "S1")["suppressed"].tolist() == [True]
    accept(few, "indicators", indicator(period_type="half", **SHARE | {"sensitive": None}))
    assert not queries.by_member(few, before, "1.1")["suppressed"].any()


def test_a_few_in_the_whole_consortium_are_published_as_fewer(sqlite):
    start_with_indicator(sqlite, sensitive=True)
    accept(sqlite, "measurements", report("S1", "2024/25", 30), report("S1", value=3))
    [row] = queries.suppressed_strategy(sqlite, now(sqlite)).to_dict("records")
    assert row["below"] == 5
    series = queries.suppressed_series(sqlite, now(sqlite), "1.1").set_index("period")
    assert series["value"].dropna().to_dict() == {"2024/25": 30}
    assert series["below"].dropna().to_dict() == {YEAR: 5}


def test_the_limit_is_a_setting(few):
    accept(few, "settings", {"setting": "small_count", "value": "3"})
    assert not queries.by_member(few, now(few), "1.1")["suppressed"].any()


def test_rows_known_at_a_moment_make_the_figure_of_that_moment(few):
    before = store.latest(few)
    accept(few, "measurements", report("S2", H2, numerator=60, denominator=100))
    then = store.Moment(before, now(few).day)
    assert queries.evidence(few, then, "1.1", H2).numerator == 102
    assert queries.evidence(few, now(few), "1.1", H2).numerator == 122


def test_the_sentence_of_a_few_people_says_no_number_from_which_they_could_be_told(sqlite):
    start_with_indicator(sqlite, sensitive=True)
    accept(sqlite, "measurements", report("S1", value=3))
    [row] = queries.suppressed_strategy(sqlite, now(sqlite)).to_dict("records")
    sentence = status.explain(row, load("ru"))
    assert sentence.startswith("Вне плана: за 2025/26 уч. год меньше 5 человек")
    assert "отставание" not in sentence
    assert "в год" not in sentence
