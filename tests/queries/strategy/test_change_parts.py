"""The change of a figure in parts: pure, in a small consortium, and for all of the demo."""

from datetime import date

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lib import metrics, periods, queries, store
from lib.cache import Cache
from lib.vocabulary import Aggregation
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
from tests.helpers.rows import frame

BEFORE = "2024/25"
STEPS = ["revised", "left", "same", "joined"]


def weigh(rows, aggregation="sum", unit_kind="count"):
    passport = indicator(aggregation=aggregation, unit_kind=unit_kind)
    return metrics.to_components(frame("measurements", *rows), frame("indicators", passport))


def values_and_members(parts):
    """Value and members of each part, missing values as None."""
    return {
        part: (None if pd.isna(value) else value, members)
        for part, value, members in parts.itertuples(index=False)
    }


def adds_up(parts):
    """Whether the parts lead from the first figure to the last, where they are all known."""
    values = parts.set_index("part")["value"]
    total = values["before"] + values[STEPS].sum(skipna=False)
    return pd.isna(total) or total == pytest.approx(values["after"])


def test_each_part_has_its_value_and_its_members():
    before = weigh([report("S1", BEFORE, 10), report("S2", BEFORE, 20), report("S3", BEFORE, 5)])
    restated = weigh([report("S1", BEFORE, 12), report("S2", BEFORE, 20), report("S3", BEFORE, 5)])
    after = weigh([report("S1", YEAR, 13), report("S2", YEAR, 30), report("S4", YEAR, 7)])
    assert values_and_members(metrics.parts(before, after, restated)) == {
        "before": (35, 3),
        "revised": (2, 1),
        "left": (-5, 1),
        "same": (11, 2),
        "joined": (7, 1),
        "after": (50, 3),
    }


def test_the_consortium_is_no_member():
    before, after = (weigh([report("consortium", period, 4)]) for period in (BEFORE, YEAR))
    assert values_and_members(metrics.parts(before, after))["same"] == (0, 0)


def test_without_reports_nothing_is_taken_for_zero():
    nothing, one = weigh([]), weigh([report("S1", YEAR, 3)])
    parts = values_and_members(metrics.parts(nothing, one))
    assert parts["before"] == (None, 0)
    assert parts["joined"] == (None, 1)
    assert parts["after"] == (3, 1)
    assert set(values_and_members(metrics.parts(nothing, nothing)).values()) == {(None, 0)}


def test_between_two_states_corrections_are_told_from_what_came_and_went():
    before = weigh([report("S1", YEAR, 10), report("S2", YEAR, 20)])
    after = weigh([report("S1", YEAR, 11), report("S3", YEAR, 5)])
    restated = metrics.restate(before, after)
    assert dict(zip(restated["member_code"], restated["value"], strict=True)) == {
        "S1": 11,
        "S2": 20,
    }
    assert values_and_members(metrics.parts(before, after, restated)) == {
        "before": (30, 2),
        "revised": (1, 1),
        "left": (-20, 1),
        "same": (0, 1),
        "joined": (5, 1),
        "after": (16, 2),
    }


MEMBERS = ("S1", "S2", "S3", "S4", "consortium")
counts = st.one_of(st.none(), st.integers(0, 40))
few = settings(deadline=None, max_examples=12)  # each makes thirty frames


@st.composite
def states(draw):
    """Reports of one kind of indicator by some of five parties, three times over."""
    kind = draw(st.sampled_from(list(Aggregation)))
    frames = []
    for _ in range(3):
        rows = [
            report(
                code,
                value=draw(counts),
                numerator=draw(counts),
                denominator=draw(counts),
                sample_size=draw(st.one_of(st.none(), st.integers(1, 40))),
            )
            for code in draw(st.sets(st.sampled_from(MEMBERS)))
        ]
        frames.append(weigh(sorted(rows, key=lambda row: row["member_code"]), kind, "percent"))
    return frames


@few
@given(states())
def test_the_parts_add_up_to_the_change(frames):
    before, after, restated = frames
    for restated_rows in (None, restated, metrics.restate(before, after)):
        parts = metrics.parts(before, after, restated_rows)
        assert parts["part"].tolist() == list(metrics.PARTS)
        assert adds_up(parts)
        members = parts.set_index("part")["members"]
        assert members["same"] + members["joined"] == members["after"]
    assert members["same"] + members["left"] == members["before"]  # a correction adds no member


@pytest.fixture
def begun(sqlite):
    start_consortium(sqlite)
    accept(sqlite, "indicators", indicator(), indicator("1.2", period_type="half"))
    accept(sqlite, "targets", target(40.0), target(40.0, code="1.2"))
    return sqlite


def test_a_change_over_time_is_that_of_the_same_members_and_of_the_others(begun):
    accept(begun, "measurements", report("S1", BEFORE, 10), report("S2", BEFORE, 20))
    meeting = now(begun)
    accept(begun, "measurements", report("S2", BEFORE, 22), report("S2", YEAR, 30))
    accept(begun, "measurements", report("S3", YEAR, 4))
    parts = values_and_members(queries.change_parts(begun, now(begun), "1.1", YEAR, BEFORE))
    assert parts == {
        "before": (32, 2),
        "revised": (0, 0),
        "left": (-10, 1),
        "same": (8, 1),
        "joined": (4, 1),
        "after": (34, 2),
    }
    since = values_and_members(
        queries.change_parts(begun, now(begun), "1.1", YEAR, BEFORE, meeting)
    )
    assert since == parts | {"before": (30, 2), "revised": (2, 1)}


def test_a_figure_is_revised_between_two_moments(begun):
    accept(begun, "measurements", report("S1", value=10), report("S2", value=20))
    before = now(begun)
    accept(begun, "measurements", report("S2", value=25), report("S3", value=1))
    assert values_and_members(queries.revision_parts(begun, before, now(begun), "1.1", YEAR)) == {
        "before": (30, 2),
        "revised": (5, 1),
        "left": (0, 0),
        "same": (0, 2),
        "joined": (1, 1),
        "after": (36, 3),
    }


def test_years_are_made_of_their_halves(begun):
    halves = [f"{year}-H{half}" for year in (BEFORE, YEAR) for half in (1, 2)]
    rows = [report("S1", half, n + 1, "1.2") for n, half in enumerate(halves)]
    accept(begun, "measurements", *rows)
    parts = values_and_members(queries.change_parts(begun, now(begun), "1.2", YEAR, BEFORE))
    assert (parts["before"], parts["same"], parts["after"]) == ((3, 1), (4, 1), (7, 1))
    halves = values_and_members(
        queries.change_parts(begun, now(begun), "1.2", halves[3], halves[1])
    )
    assert (halves["before"], halves["same"], halves["after"]) == ((2, 1), (2, 1), (4, 1))


def test_an_unknown_indicator_has_parts_without_values(begun):
    parts = queries.change_parts(begun, now(begun), "9.9", YEAR, BEFORE)
    assert set(values_and_members(parts).values()) == {(None, 0)}


def test_of_a_sensitive_indicator_only_the_two_figures_are_told(begun):
    accept(begun, "indicators", indicator(sensitive=True))
    accept(begun, "measurements", report("S1", BEFORE, 10), report("S1", YEAR, 30))
    before = now(begun)
    accept(begun, "measurements", report("S2", YEAR, 3))
    for parts in (
        queries.change_parts(begun, now(begun), "1.1", YEAR, BEFORE),
        queries.revision_parts(begun, before, now(begun), "1.1", YEAR),
    ):
        by_step = values_and_members(parts)
        assert [by_step[part][0] for part in STEPS] == [None] * 4
        assert (by_step["joined"], by_step["after"]) == ((None, 1), (33, 2))


@pytest.fixture(scope="module")
def demo(demo_database):
    engine = store.open_database(f"sqlite:///{demo_database}")
    yield engine
    engine.dispose()


def test_the_parts_add_up_for_every_indicator_of_the_demo(demo):
    last = store.Moment(store.latest(demo), DAY)
    earlier = store.moment(demo, "2025-12-01", today=DAY, zone="Europe/Moscow")
    cached, explained = store.CachedDatabase(demo, Cache()), 0
    for row in queries.full_strategy(cached, last).dropna(subset="period").itertuples():
        code, period = row.indicator_code, row.period
        before = periods.previous(period)
        values = queries.series(cached, last, code).set_index("period")["value"]
        parts = queries.change_parts(cached, last, code, period, before, earlier)
        now_known = queries.change_parts(cached, last, code, period, before)
        revised = queries.revision_parts(cached, earlier, last, code, before)
        assert adds_up(parts), code
        assert adds_up(now_known), code
        assert adds_up(revised), code
        explained += parts["value"].notna().all()
        ends = now_known.set_index("part")["value"][["before", "after"]].tolist()
        assert ends == pytest.approx([values.get(before, float("nan")), row.value], nan_ok=True)
    assert explained > 40


def test_what_the_demo_corrected_is_told_as_revised(demo):
    moments = [
        store.moment(demo, day, today=date(2026, 10, 15), zone="Europe/Moscow")
        for day in ("2025-12-01", "2026-01-10")
    ]
    assert values_and_members(queries.revision_parts(demo, *moments, "5.3", BEFORE)) == {
        "before": (86, 13),
        "revised": (4, 1),
        "left": (0, 0),
        "same": (0, 13),
        "joined": (0, 0),
        "after": (90, 13),
    }
