"""Small numbers of people: what is hidden with them, so that nobody can work them out."""

from collections import defaultdict
from itertools import product

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lib import metrics
from lib.metrics.disclosure.over_uploads import disclosure, rests
from lib.metrics.disclosure.suppression import people, suppress_totals, suppressed
from tests.helpers.consortium import indicator, report
from tests.helpers.rows import frame

LIMIT = 5
NONE = float("nan")


def cells(*rows):
    """Cells of sums: total, member, people, and others where given, all of one school year."""
    columns = ["total", "member_code", "people", "others"]
    result = pd.DataFrame([(*row, NONE)[:4] for row in rows], columns=columns)
    return result.assign(within="2025/26").astype({"people": "float64", "others": "float64"})


def hidden(*counts, others=None):
    """Which of the members of one sum are hidden, by their counts."""
    rest = others or [NONE] * len(counts)
    rows = [("all", f"S{n}", *pair) for n, pair in enumerate(zip(counts, rest, strict=True))]
    return suppressed(cells(*rows), LIMIT).tolist()


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ((5, 8, 12), (0, 0, 0)),
        ((0, 8, 12), (0, 0, 0)),
        ((4, 8, 12), (1, 1, 0)),
        ((1, 12, 8), (1, 0, 1)),
        ((2, 3, 12), (1, 1, 0)),
        ((3, 9, 9), (1, 1, 1)),
        ((3, 0, 0), (1, 1, 1)),
        ((1, 1, 9, 20), (1, 1, 1, 0)),
        ((4, 4, 9, 20), (1, 1, 1, 0)),
        ((4, NONE, 12), (1, 0, 1)),
        ((3,), (1,)),
    ],
)
def test_a_small_count_is_hidden_with_others_until_the_sum_discloses_nothing(counts, expected):
    assert hidden(*counts) == [bool(one) for one in expected]


def test_the_complement_of_a_share_is_suppressed_too():
    assert hidden(98, 40, 60, others=[2, 60, 40]) == [True, True, False]


def test_a_member_is_hidden_in_all_periods_of_a_school_year():
    rows = [
        ("H1", "S1", 3), ("H1", "S2", 9), ("H1", "S3", 30),
        ("H2", "S1", 8), ("H2", "S2", 7), ("H2", "S3", 6),
        ("year", "S1", 11), ("year", "S2", 16), ("year", "S3", 36),
    ]  # fmt: skip
    result = suppressed(cells(*rows), LIMIT)
    assert result.tolist() == [True, True, False] * 3


def test_one_alone_in_another_sum_gets_company_there():
    rows = [
        ("H1", "S1", 3), ("H1", "S2", 9), ("H1", "S3", 30),
        ("H2", "S1", 8), ("H2", "S3", 40), ("H2", "S4", 50),
    ]  # fmt: skip
    result = suppressed(cells(*rows), LIMIT)
    assert result.tolist() == [True, True, True, True, True, False]


def test_the_consortium_s_own_count_is_hidden_alone():
    rows = cells(("all", "consortium", 3), ("all", "S1", 8), ("all", "S2", 9))
    assert suppressed(rows, LIMIT).tolist() == [True, False, False]


def test_a_hidden_number_cannot_be_derived_by_the_rule():
    """Of all that a reader may see, every hidden cell could be at least two numbers."""
    limit, several = 4, list(product(range(7), repeat=3))
    rows = [
        (f"sum {place}", f"{place}-{member}", count)
        for place, counts in enumerate(several)
        for member, count in enumerate(counts)
    ]
    patterns = suppressed(cells(*rows), limit).to_numpy().reshape(-1, 3).tolist()
    behind = defaultdict(list)
    for counts, pattern in zip(several, patterns, strict=True):
        shown = tuple(None if hide else one for one, hide in zip(counts, pattern, strict=True))
        total = sum(counts)
        behind[shown, "few" if 0 < total < limit else total].append(counts)
    assert len(behind) > 100
    for (shown, _total), possible in behind.items():
        for place, one in enumerate(shown):
            if one is None:
                assert len({counts[place] for counts in possible}) > 1, possible


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(*[st.integers(0, 9)] * 2), min_size=2, max_size=6),
)
def test_no_subtraction_of_halves_members_and_years_gives_a_hidden_number(halves):
    """Unknown: each hidden half and year. Known: what is shown, and the sums of all three."""
    rows = [
        (total, f"S{member}", count)
        for member, (first, second) in enumerate(halves)
        for total, count in (("H1", first), ("H2", second), ("year", first + second))
    ]
    concealed = suppressed(cells(*rows), LIMIT).to_numpy().reshape(-1, 3)
    unknown = [(member, total) for member, total in zip(*np.nonzero(concealed), strict=True)]
    sums = [[float(total == each) for _member, total in unknown] for each in range(3)]
    years = [
        [(member == each) * (1.0 if total < 2 else -1.0) for member, total in unknown]
        for each in range(len(halves))
    ]
    equations = np.array([*sums, *years])
    for place in range(len(unknown)):
        wanted = np.zeros(len(unknown))
        wanted[place] = 1
        determined_rank = np.linalg.matrix_rank(equations)
        assert np.linalg.matrix_rank(np.vstack([equations, wanted])) > determined_rank


def test_a_limit_of_one_hides_nothing():
    rows = cells(("all", "S1", 1), ("all", "S2", 9))
    assert not suppressed(rows, 1).any()


def counted(*reports, **values):
    """How many people reports of one indicator tell of."""
    indicators = frame("indicators", indicator(**values))
    weighed = metrics.to_components(frame("measurements", *reports), indicators)
    return people(weighed, indicators).iloc[0].fillna(-1).tolist()


def test_people_are_counted_by_the_kind_of_indicator():
    share = report(numerator=13, denominator=31)
    assert counted(report(value=3)) == [3, -1]
    assert counted(share, aggregation="ratio", unit_kind="percent") == [13, -1]
    assert counted(share, aggregation="ratio", unit_kind="percent", is_share=True) == [13, 18]
    assert counted(report(value=4.5, sample_size=7), aggregation="weighted_mean") == [7, -1]
    assert counted(report(value=3), unit_kind="money") == [-1, -1]
    assert counted(share, aggregation="ratio_of_members", unit_kind="percent") == [-1, -1]


def totals(**values):
    row = {"sensitive": True, "unit_kind": "count", "aggregation": "sum", "numerator": NONE}
    row |= {"value": 3.0, "gap": 0.1, "attainment": 90.0, "previous_value": 40.0, "change": 2.0}
    return suppress_totals(pd.DataFrame([row | values]), LIMIT).iloc[0]


def test_a_figure_of_a_few_people_leaves_nothing_from_which_it_could_be_told():
    few = totals()
    assert few["below"] == LIMIT
    assert few[["value", "gap", "attainment", "previous_value", "change"]].isna().all()


@pytest.mark.parametrize(
    "values",
    [
        {"value": 5.0},
        {"value": 0.0},
        {"value": NONE},
        {"sensitive": None},
        {"unit_kind": "percent"},
        {"unit_kind": "percent", "aggregation": "ratio", "numerator": 7.0},
    ],
)
def test_other_figures_stay(values):
    row = totals(**values)
    assert pd.isna(row["below"])
    assert row["attainment"] == 90


def test_a_share_of_few_people_and_a_few_of_a_year_ago_are_hidden():
    share = totals(unit_kind="percent", aggregation="ratio", numerator=2.0)
    assert pd.isna(share["value"])
    before = totals(value=30.0, previous_value=4.0)
    assert before["value"] == 30
    assert before[["previous_value", "change"]].isna().all()


def of(state):
    """Cells after an upload: member -> its first and second half, each a count or nothing."""
    rows = [
        (total, member, float(count))
        for member, (first, second) in state.items()
        for total, count in (
            ("H1", first),
            ("H2", second),
            ("year", None if None in (first, second) else first + second),
        )
        if count is not None
    ]
    result = cells(*rows)
    is_year = result["total"] == "year"
    result = result.assign(derived=is_year)
    return pd.concat([result, rests(result[~is_year], result[is_year])], ignore_index=True)


def disclosures(*states):
    """What is hidden and withheld after each of some uploads."""
    frames = [of(state) for state in states]
    return [disclosure(frames[:number], LIMIT) for number in range(1, len(frames) + 1)]


def test_a_sum_that_differs_from_the_last_shown_by_one_small_report_is_withheld():
    """The case: 96 before the upload of a school that reports 3, 99 after it."""
    before = {"S1": (50, None), "S2": (46, None)}
    first, second, third = disclosures(
        before,
        before | {"S3": (3, None)},
        before | {"S3": (3, None), "S4": (30, None)},
    )
    assert (first.hidden, first.withheld) == (frozenset(), frozenset())
    assert (second.hidden, second.withheld) == ({("S3", "2025/26")}, {"2025/26"})
    assert third.withheld == frozenset()
    assert third.hidden == {("S3", "2025/26"), ("S4", "2025/26")}


def test_a_small_report_that_came_with_others_is_hidden_among_them():
    first, second = disclosures(
        {"S1": (50, None)},
        {"S1": (50, None), "S2": (3, None), "S3": (9, None), "S4": (70, None)},
    )
    assert first.hidden == frozenset()
    assert second.hidden == {("S2", "2025/26"), ("S3", "2025/26")}
    assert not second.withheld


def test_a_small_report_that_is_withdrawn_or_corrected_alone_is_not_told_either():
    base = {"S1": (50, None), "S2": (3, None), "S3": (9, None)}
    for then in ({"S1": (50, None), "S3": (9, None)}, base | {"S2": (30, None)}):
        assert [state.withheld for state in disclosures(base, then)] == [frozenset(), {"2025/26"}]
    assert [state.withheld for state in disclosures(base, {}, base)] == [frozenset()] * 3


def test_a_correction_of_a_large_report_withholds_nothing():
    base = {"S1": (50, None), "S2": (3, None), "S3": (9, None)}
    assert disclosures(base, base | {"S1": (51, None)})[1].withheld == frozenset()


def test_a_year_that_beside_its_halves_tells_of_one_member_is_withheld_alone():
    """S3 reports 3 of the first half and is silent in the second: its 3 is the halves' rest."""
    halves = {"S1": (50, 52), "S2": (46, 40), "S4": (2, 9)}
    first = disclosures(halves | {"S3": (3, None)})[0]
    assert {("S3", "2025/26"), ("S4", "2025/26")} <= first.hidden
    assert (first.withheld, first.derived_withheld) == (frozenset(), {"2025/26"})
    assert first.withholds("2025/26", "2025/26")
    assert not first.withholds("2025/26-H1", "2025/26")


def test_a_sum_that_with_all_sums_shown_so_far_tells_a_small_report_is_withheld():
    """The second halves are 5 at first and 6 then; those of S4 and S5, who gave no first, are 0.

    Both halves less the year are the second halves of S4 and S5. So S1 reports 6 - 5 - 0.
    """
    first = {"S2": (None, 5)}
    more = {"S1": (0, 1), "S2": (0, 5), "S4": (None, 0), "S5": (None, 0)}
    before, after = disclosures(first, more)
    assert (before.withheld, before.derived_withheld) == (frozenset(), frozenset())
    assert (after.withheld, after.derived_withheld) == (frozenset(), {"2025/26"})


COUNT = st.one_of(st.none(), st.integers(0, 9))
UPLOAD = st.dictionaries(st.integers(1, 5), st.tuples(COUNT, COUNT), min_size=1, max_size=4)


class Attacker:
    """Notes every sum and every cell that is shown after any upload, and that halves make years.

    numbers : version of a cell -> its count. shown : versions whose count was seen. sums : lists of
    pairs of a sign and a version, whose sum is known.
    """

    def __init__(self):
        self.numbers, self.shown, self.sums, self._current = {}, set(), [], {}

    def look(self, state, decided):
        """See the board after another upload."""
        rows = of(state)
        rows = rows[~rows["total"].str.startswith("rest")]
        self._renew(rows)
        hidden = pd.MultiIndex.from_frame(rows[["member_code", "within"]]).isin([*decided.hidden])
        for cell in rows[~hidden][["member_code", "total"]].itertuples(index=False, name=None):
            self.shown.add(self._current[cell])
        for total in rows["total"].unique():
            if decided.withholds("2025/26" if total == "year" else total, "2025/26"):
                continue
            members = rows.loc[rows["total"] == total, "member_code"]
            self.sums.append([(1, self._current[member, total]) for member in members])
        for member in rows.loc[rows["total"] == "year", "member_code"]:
            parts = [(1, "H1"), (1, "H2"), (-1, "year")]
            self.sums.append([(sign, self._current[member, total]) for sign, total in parts])

    def _renew(self, rows):
        counts = rows.set_index(["member_code", "total"])["people"].to_dict()
        kept = {
            cell: version
            for cell, version in self._current.items()
            if counts.get(cell) == self.numbers[version]
        }
        self._current = {cell: kept.get(cell, (*cell, len(self.numbers))) for cell in counts}
        self.numbers |= {version: counts[cell] for cell, version in self._current.items()}

    def small_numbers_that_follow(self):
        """Return the small numbers that follow from what was noted."""
        unknown = [version for version in self.numbers if version not in self.shown]
        if not unknown:
            return []
        matrix = np.zeros((len(self.sums) + 1, len(unknown)))
        for row, parts in enumerate(self.sums):
            for sign, version in parts:
                if version in unknown:
                    matrix[row, unknown.index(version)] += sign
        rank = np.linalg.matrix_rank(matrix)
        determined = []
        for place, version in enumerate(unknown):
            matrix[-1] = np.eye(len(unknown))[place]
            if np.linalg.matrix_rank(matrix) == rank:
                determined.append(version)
        return [version for version in determined if 0 < self.numbers[version] < LIMIT]


@settings(max_examples=25, deadline=None)
@given(st.lists(UPLOAD, min_size=1, max_size=5))
def test_no_difference_of_moments_gives_a_small_number(uploads):
    state, states, attacker = {}, [], Attacker()
    for upload in uploads:
        state = state | {f"S{member}": halves for member, halves in upload.items()}
        states.append(state)
    for state, decided in zip(states, disclosures(*states), strict=True):
        attacker.look(state, decided)
    assert attacker.small_numbers_that_follow() == []
