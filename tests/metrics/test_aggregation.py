"""How members' reports become the consortium's figure, over members and over time."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lib import metrics
from lib.metrics import SenselessSumError
from lib.vocabulary import Aggregation
from tests.helpers.rows import frame

YEAR = "2025/26"
H1, H2 = "2025/26-H1", "2025/26-H2"


def indicator(aggregation="sum", nature="flow", period_type="half", **values):
    return frame(
        "indicators",
        {
            "indicator_code": "1.1",
            "aggregation": aggregation,
            "nature": nature,
            "period_type": period_type,
            "unit": "шт.",
        }
        | values,
    )


def report(member, period=YEAR, value=None, numerator=None, denominator=None, n=None, **values):
    return {
        "indicator_code": "1.1",
        "member_code": member,
        "period": period,
        "value": value,
        "numerator": numerator,
        "denominator": denominator,
        "sample_size": n,
    } | values


def members(*codes, **dates):
    rows = ({"member_code": code} | dates.get(code, {}) for code in codes)
    return frame("members", *rows)


def weigh(rows, aggregation="sum", **values):
    return metrics.to_components(frame("measurements", *rows), indicator(aggregation, **values))


def combined(*rows, aggregation="sum", **values):
    result = metrics.combine(weigh(rows, aggregation, **values))
    assert len(result) == 1
    return result.iloc[0]


def test_a_sum_adds_the_values():
    assert combined(report("S1", value=3), report("S2", value=4)).value == 7


def test_a_ratio_is_the_numerators_over_the_denominators_and_no_mean_of_percentages():
    result = combined(
        report("S1", numerator=31, denominator=310),
        report("S2", numerator=825, denominator=1650),
        aggregation="ratio",
        unit_kind="percent",
    )
    assert result.value == pytest.approx(856 / 1960 * 100)
    assert (result.numerator, result.denominator) == (856, 1960)


@pytest.mark.parametrize(
    ("unit", "unit_kind", "times"),
    [
        ("%", "percent", 100),
        ("%", None, 100),
        ("доля", None, 100),
        ("на 1000", "per_1000", 1000),
        ("на 1000", None, 1000),
        ("ч", "hours", 1),
        ("на педагога", None, 1),
    ],
)
def test_a_ratio_is_written_in_its_unit(unit, unit_kind, times):
    row = report("S1", numerator=1, denominator=4)
    result = combined(row, aggregation="ratio", unit=unit, unit_kind=unit_kind)
    assert result.value == times / 4


def test_the_ratio_wins_over_a_typed_value():
    row = report("S1", value=99.0, numerator=1, denominator=4)
    weighed = weigh([row], "ratio", unit_kind="percent")
    assert weighed.value.tolist() == [25.0]


def test_a_ratio_without_its_base_is_shown_at_its_member_and_left_out_of_the_sum():
    rows = [
        report("S1", numerator=1, denominator=4),
        report("S2", value=90.0),
        report("S3", numerator=5),
    ]
    weighed = weigh(rows, "ratio", unit_kind="percent")
    assert weighed.value.iloc[:2].tolist() == [25.0, 90.0]
    assert pd.isna(weighed.value.iloc[2])
    result = metrics.combine(weighed).iloc[0]
    assert (result.value, result.members, result.without_base) == (25.0, 3, 2)


def test_without_any_base_or_with_a_zero_denominator_there_is_no_figure():
    for row in (report("S1", value=90.0), report("S1", numerator=0, denominator=0)):
        assert pd.isna(combined(row, aggregation="ratio").value)


def test_members_that_have_something_are_counted_over_members_that_reported():
    result = combined(
        report("S1", value=5),
        report("S2", value=0),
        report("S3", numerator=1, denominator=1),
        report("S4", numerator=0, denominator=1),
        aggregation="ratio_of_members",
        unit_kind="percent",
    )
    assert (result.value, result.numerator, result.denominator) == (50.0, 2, 4)


def test_items_are_counted_over_items():
    result = combined(
        report("S1", numerator=1, denominator=4),
        report("S2", numerator=3, denominator=4),
        aggregation="ratio_of_items",
        unit_kind="percent",
    )
    assert result.value == 50.0


def test_a_score_is_weighed_by_its_answers():
    result = combined(
        report("S1", value=50, n=10),
        report("S2", value=80, n=30),
        report("S3", value=99),
        aggregation="weighted_mean",
    )
    assert result.value == 72.5
    assert (result.sample_size, result.without_base) == (40, 1)


def test_a_plain_mean_counts_every_member_once():
    assert combined(report("S1", value=1), report("S2", value=2), aggregation="mean").value == 1.5


def test_the_greatest_and_the_latest():
    rows = [
        report("S1", value=9, reported_on="2026-01-01"),
        report("S2", value=7, reported_on="2026-03-01"),
        report("S3", value=8),
    ]
    assert combined(*rows, aggregation="max").value == 9
    assert combined(*rows, aggregation="last").value == 7


def test_a_joint_event_reported_by_four_members_is_not_four():
    four = [report(f"S{number}", value=1) for number in range(4)]
    assert metrics.combine(weigh(four, "distinct")).empty
    assert combined(*four, report("consortium", value=1), aggregation="distinct").value == 1


def test_the_consortium_s_own_row_counts_only_where_no_member_reported():
    target = report("consortium", value=10)
    assert combined(target).value == 10
    assert combined(target, report("S1", value=3)).value == 3


@pytest.mark.parametrize("aggregation", ["ratio", "ratio_of_members", "weighted_mean", "mean"])
def test_the_consortium_s_own_quotient_needs_no_base(aggregation):
    result = combined(
        report("consortium", value=57.4), aggregation=aggregation, unit_kind="percent"
    )
    assert result.value == pytest.approx(57.4)
    assert result.without_base == 0
    assert pd.isna(result.numerator)


def test_the_consortium_s_own_share_of_members_has_its_own_base():
    target = report("consortium", numerator=9, denominator=12)
    assert combined(target, aggregation="ratio_of_members", unit_kind="percent").value == 75


def test_drafts_and_empty_reports_do_not_count():
    rows = [
        report("S1", value=3),
        report("S2", value=4, status="draft"),
        report("S3"),
        report("S4", value=5, status="approved"),
    ]
    assert combined(*rows).value == 8
    assert combined(*rows).members == 2
    nothing_over_something = report("S1", denominator=4)
    assert weigh([nothing_over_something], "ratio").empty


def test_zero_is_a_figure_and_nothing_is_none():
    assert combined(report("S1", value=0)).value == 0
    assert metrics.combine(weigh([])).empty


def test_reports_of_an_unknown_indicator_are_refused():
    unknown = frame("measurements", report("S1", value=1) | {"indicator_code": "9.9"})
    with pytest.raises(SenselessSumError, match=r"9\.9"):
        metrics.to_components(unknown, indicator())


few = settings(deadline=None, max_examples=20)
kinds = st.sampled_from(list(Aggregation))


@st.composite
def reports(draw, kind):
    """Reports of some members, with and without bases."""
    counts = st.one_of(st.none(), st.integers(0, 50))
    rows = [
        report(
            f"S{number}",
            value=draw(counts),
            numerator=draw(counts),
            denominator=draw(counts),
            n=draw(st.one_of(st.none(), st.integers(1, 50))),
        )
        for number in range(draw(st.integers(1, 6)))
    ]
    return weigh(rows, kind, unit_kind="percent")


@few
@given(kinds.flatmap(reports))
def test_the_members_parts_add_up_to_the_whole(weighed):
    figures = metrics.combine(weighed)
    if figures.empty or weighed.aggregation.iloc[0] in (Aggregation.MAX, Aggregation.LAST):
        return
    parts = metrics.contributions(weighed)
    assert parts.sum(min_count=1) == pytest.approx(figures.value.iloc[0], nan_ok=True)


@few
@given(kinds.flatmap(reports), st.randoms())
def test_the_order_of_reports_does_not_matter(weighed, random):
    order = list(weighed.index)
    random.shuffle(order)
    pd.testing.assert_frame_equal(
        metrics.combine(weighed), metrics.combine(weighed.loc[order]), check_exact=False
    )


def years(rows, aggregation="sum", nature="flow", period_type="half", register=None, **values):
    register = members("S1", "S2", "S3") if register is None else register
    catalogue = indicator(aggregation, nature, period_type, **values)
    weighed = metrics.to_components(frame("measurements", *rows), catalogue)
    return metrics.school_years(weighed, catalogue, register)


def year(rows, *kind, **values):
    result = metrics.combine_with_coverage(metrics.complete_only(years(rows, *kind, **values)))
    assert result.period.tolist() == [YEAR]
    return result.iloc[0]


def value_and_parts(total):
    return total.value, bool(total.complete), int(total.parts_in), int(total.parts_due)


def test_a_flow_is_the_sum_of_its_parts():
    assert value_and_parts(year([report("S1", H1, 3), report("S1", H2, 4)])) == (7, True, 2, 2)


def test_quarters_of_a_school_year_run_from_october():
    codes = ("2025-Q4", "2026-Q1", "2026-Q2", "2026-Q3")
    rows = [report("S1", code, 1) for code in codes]
    assert value_and_parts(year(rows, "sum", "flow", "quarter")) == (4, True, 4, 4)
    assert value_and_parts(year(rows[:3], "sum", "flow", "quarter")) == (3, False, 3, 4)


def test_half_a_year_is_told_as_half_a_year():
    assert value_and_parts(year([report("S1", H1, 3), report("S2", H1, 4)])) == (7, False, 1, 2)


def test_the_year_s_own_row_is_taken_at_its_word():
    rows = [report("S1", YEAR, 10), report("S1", H1, 3)]
    assert value_and_parts(year(rows)) == (10, True, 1, 1)


def test_a_member_with_a_missing_half_is_missing_from_a_complete_year():
    rows = [
        *(report(code, half, 1) for code in ("S1", "S2") for half in (H1, H2)),
        report("S3", H1, 100),
    ]
    assert value_and_parts(year(rows)) == (4, True, 2, 2)


def test_a_year_is_of_the_members_that_gave_all_its_parts():
    rows = [report("S1", H1, 1), report("S1", H2, 1), report("S2", H1, 1), report("S3", H1, 1)]
    assert value_and_parts(year(rows)) == (2, True, 2, 2)


def test_a_member_owes_only_the_parts_in_which_it_belonged():
    joined = members("S1", "S2", S2={"joined_on": "2026-02-01"})
    rows = [report("S1", H1, 1), report("S1", H2, 1), report("S2", H2, 5)]
    assert value_and_parts(year(rows, register=joined)) == (7, True, 2, 2)
    left = members("S1", "S2", S2={"left_on": "2026-02-01"})
    rows = [report("S1", H1, 1), report("S1", H2, 1), report("S2", H1, 5)]
    assert value_and_parts(year(rows, register=left)) == (7, True, 2, 2)


def test_a_stock_is_the_last_census():
    rows = [report("S1", H1, 3), report("S1", H2, 4)]
    assert value_and_parts(year(rows, "sum", "stock")) == (4, True, 2, 2)
    assert value_and_parts(year(rows[1:], "sum", "stock")) == (4, True, 2, 2)
    assert value_and_parts(year(rows[:1], "sum", "stock")) == (3, False, 1, 2)


def test_a_ratio_is_made_anew_of_the_whole_year():
    rows = [
        report("S1", H1, numerator=1, denominator=10),
        report("S1", H2, numerator=3, denominator=30),
        report("S2", H1, numerator=9, denominator=10),
        report("S2", H2, numerator=9, denominator=10),
    ]
    result = year(rows, "ratio", "ratio", unit_kind="percent")
    assert result.value == pytest.approx(22 / 60 * 100)
    assert (result.numerator, result.denominator) == (22, 60)


def test_a_ratio_with_a_part_without_base_has_none_for_the_year():
    rows = [report("S1", H1, numerator=1, denominator=10), report("S1", H2, value=30.0)]
    result = year(rows, "ratio", "ratio", unit_kind="percent")
    assert pd.isna(result.value)
    assert result.without_base == 1


@pytest.mark.parametrize("aggregation", ["ratio", "ratio_of_items", "weighted_mean"])
def test_a_year_with_a_part_without_base_is_in_neither_sum(aggregation):
    """S1 gave one half without its base: the figure is that of S2 alone."""
    numbers = {"numerator": 3, "denominator": 10, "value": 30, "n": 10}
    rows = [
        report("S1", H1, numerator=1, denominator=40, value=90, n=40),
        report("S1", H2, value=30.0),
        report("S2", H1, **numbers),
        report("S2", H2, **numbers),
    ]
    result = year(rows, aggregation, "ratio", unit_kind="percent")
    assert (result.value, result.without_base) == (30.0, 1)


def test_a_member_that_had_something_once_in_the_year_counts_once():
    rows = [
        report("S1", H1, 1),
        report("S1", H2, 0),
        report("S2", H1, 0),
        report("S2", H2, 0),
    ]
    result = year(rows, "ratio_of_members", "ratio", unit_kind="percent")
    assert (result.value, result.denominator) == (50.0, 2)


def test_the_consortium_s_own_share_of_members_is_made_anew_too():
    rows = [report("consortium", half, numerator=9, denominator=12) for half in (H1, H2)]
    assert year(rows, "ratio_of_members", "ratio", unit_kind="percent").value == 75


def test_a_score_of_the_year_is_weighed_by_all_answers():
    rows = [report("S1", H1, 50, n=10), report("S1", H2, 80, n=30)]
    assert value_and_parts(year(rows, "weighted_mean", "score")) == (72.5, True, 2, 2)


def test_a_mean_of_a_flow_counts_a_member_once_for_the_year():
    rows = [report("S1", half, 10) for half in (H1, H2)]
    assert year(rows, "mean", "flow").value == 20
    assert year(rows, "mean", "score").value == 10


def test_the_consortium_s_year_stands_where_no_member_finished_its_own():
    rows = [report("S1", H1, 3), report("consortium", YEAR, 10)]
    assert value_and_parts(year(rows))[:2] == (10, True)


def test_calendar_years_are_no_part_of_a_school_year():
    assert years([report("S1", "2025", 3)]).empty
    assert metrics.combine_with_coverage(metrics.complete_only(years([]))).empty


@few
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["S1", "S2", "S3"]), st.sampled_from([H1, H2]), st.integers(0, 99)
        ),
        unique_by=lambda row: row[:2],
        min_size=1,
    )
)
def test_members_years_add_up_to_the_consortium_s(rows):
    given_years = years([report(*row) for row in rows])
    counted = metrics.complete_only(given_years)
    figure = metrics.combine_with_coverage(counted).iloc[0]
    assert counted.value.sum() == figure.value
    assert figure.parts_in <= figure.parts_due
    assert figure.complete == (figure.parts_in == figure.parts_due)


def expected_members(reporters=None, aggregation="sum", period=YEAR, **dates):
    register = pd.concat(
        [
            members("S1", "S2", **dates),
            frame("members", {"member_code": "U1", "member_type": "university"}),
        ]
    )
    wanted = pd.DataFrame({"indicator_code": ["1.1"], "period": [period]}, dtype="str")
    catalogue = indicator(aggregation, reporters=reporters)
    return sorted(metrics.expected_reports(wanted, catalogue, register)["member_code"])


def test_schools_owe_reports_unless_others_are_named():
    assert expected_members() == ["S1", "S2"]
    assert expected_members("university") == ["U1"]
    assert expected_members("school;university") == ["S1", "S2", "U1"]
    assert expected_members("consortium") == ["consortium"]
    assert expected_members(aggregation="distinct") == ["consortium"]
    assert expected_members("company") == []


@pytest.mark.parametrize(
    ("dates", "members_due"),
    [
        ({"joined_on": "2026-08-31"}, ["S1", "S2"]),
        ({"joined_on": "2026-09-01"}, ["S1"]),
        ({"left_on": "2026-08-31"}, ["S1", "S2"]),
        ({"left_on": "2026-08-30"}, ["S1"]),
    ],
)
def test_a_member_owes_what_it_belonged_to_the_consortium_for(dates, members_due):
    assert expected_members(S2=dates) == members_due


def test_coverage_is_the_reporting_members_of_those_who_owe():
    catalogue, register = indicator(), members("S1", "S2", "S3", S3={"left_on": "2024-01-01"})
    wanted = pd.DataFrame(
        {"indicator_code": ["1.1", "1.1"], "period": [YEAR, "2024/25"]}, dtype="str"
    )
    given_rows = weigh([report("S1", value=1), report("S3", value=1)])
    counts = metrics.coverage(wanted, catalogue, register, given_rows)
    assert counts.to_numpy().tolist() == [[1, 2], [0, 2]]
    nobody = metrics.coverage(wanted.assign(period=None), catalogue, register, given_rows)
    assert nobody.to_numpy().tolist() == [[0, 0], [0, 0]]


def step(before, after, aggregation="sum", restated=None, **values):
    frames = [weigh(rows, aggregation, **values) for rows in (before, after)]
    components = None if restated is None else weigh(restated, aggregation, **values)
    return metrics.decompose(*frames, components).set_index("indicator_code").loc["1.1"]


def test_change_is_that_of_members_present_in_both_periods():
    before = [report("S1", "2024/25", 10), report("S2", "2024/25", 20)]
    after = [report("S1", value=13), report("S3", value=50)]
    change = step(before, after)
    assert (change.before, change.after) == (30, 63)
    assert (change.revised, change.left, change.same, change.joined) == (0, -20, 3, 50)


def test_what_was_corrected_is_told_as_revised():
    before = [report("S1", "2024/25", 10)]
    restated = [report("S1", "2024/25", 12)]
    change = step(before, [report("S1", value=15)], restated=restated)
    assert (change.revised, change.same) == (2, 3)


def test_without_common_members_there_is_no_change_of_the_same():
    change = step([report("S1", "2024/25", 10)], [report("S2", value=10)])
    assert pd.isna(change.same)
    assert (change.before, change.after) == (10, 10)


@few
@given(kinds.flatmap(lambda kind: st.tuples(*(reports(kind) for _ in range(3)))))
def test_the_parts_of_a_change_add_up_to_it(frames):
    for change in metrics.decompose(*frames).itertuples():
        parts = [change.revised, change.left, change.same, change.joined]
        if not pd.isna(parts).any():
            assert change.before + sum(parts) == pytest.approx(change.after)


@pytest.mark.parametrize(
    ("value", "percent"), [(0.0, 0.0), (1.0, 100.0), (3.0, 100.0), (100.0, 100.0)]
)
def test_the_own_figure_of_a_member_that_is_counted_is_all_or_nothing(value, percent):
    rows = weigh([report("S1", value=value)], "ratio_of_members", unit_kind="percent")
    assert rows["value"].tolist() == [percent]
