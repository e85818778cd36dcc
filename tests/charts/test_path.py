"""The path of one indicator over time."""

import re
from dataclasses import replace

import pandas as pd
import pytest

from lib.charts.directions import path
from lib.charts.theme import LIGHT
from lib.text import load
from lib.vocabulary import PlanStatus
from lib.wording.values import rows
from tests.charts import examples
from tests.charts.drawing import texts_of

RU = load("ru")


def test_a_period_that_nobody_reported_is_drawn_and_the_baseline_is_not_taken_for_one():
    texts = texts_of(examples.svg("path", RU))
    assert texts.count("не сдано") == 1
    assert {"62\u00a0%", "74\u00a0%", "80\u00a0%", "цель 100\u00a0%"} <= set(texts)


def test_milestones_pace_and_days_are_named_where_they_stand():
    texts = texts_of(examples.svg("path", RU))
    pace = "нужно +6,9\u00a0п.\u00a0п. в год"
    assert {"77,2\u00a0%", pace, "сегодня", "отчёт до 20.09.2027", "1", "2"} <= set(texts)
    assert {"2022/23", "2023/24", "2025/26", "2027/28"} <= set(texts)


def test_days_stand_where_they_are_in_time():
    svg = examples.svg("path", RU)
    places = {
        label: float(re.search(rf"translate\(([\d.]+),[^>]*>{label}<", svg)[1])
        for label in ("2023/24", "2025/26", "2027/28", "1", "2")
    }
    year = (places["2027/28"] - places["2023/24"]) / 4
    assert places["2025/26"] - places["2023/24"] == pytest.approx(2 * year, abs=1)
    assert places["2"] - places["1"] == pytest.approx(267 / 365.25 * year, abs=1)


@pytest.mark.parametrize(
    ("row", "is_above"),
    [
        ({"value": 81.0}, True),
        ({"value": 71.0}, True),
        ({"value": 104.0}, False),
        ({"value": float("nan")}, True),
        ({"baseline": 130.0, "value": 120.0, "path": 125.0}, False),
    ],
)
def test_the_name_of_the_target_stands_where_no_line_to_it_runs(row, is_above):
    data = path.data(examples.timeline(row=row, former_path=None), RU)
    assert data.loc[data["kind"] == "target", "above"].tolist() == [is_above]


def test_the_pace_starts_at_the_likely_value_where_members_are_silent():
    data = path.data(examples.timeline(row={"likely": 83.0}), RU)
    assert data.loc[data["part"] == "pace", "at"].tolist() == [83.0, 100.0]


@pytest.mark.parametrize("today", ["2026-10-15", "2027-03-01", "2027-12-01"])
def test_no_line_of_a_date_crosses_the_text_of_the_pace(today):
    data = path.data(replace(examples.timeline(), today=today), RU)
    days = pd.to_datetime(data.set_index("part")["on"])
    pace = data.set_index("part").loc["pace_label"]
    room = (days.max() - days.min()) * 0.14
    begins = days["pace_label"] - (room if pace["side"] == "left" else room * 0)
    lines = days[days.index.isin(["today", "deadline"])]
    assert not lines.between(begins, begins + room).any()
    (start, low), (end, high) = data.loc[data["part"] == "pace", ["on", "at"]].to_numpy()
    share = (days["pace_label"] - pd.Timestamp(start)) / (pd.Timestamp(end) - pd.Timestamp(start))
    assert pace["at"] == pytest.approx(low + (high - low) * share)


def test_the_pace_of_a_period_that_is_not_the_latest_is_not_drawn():
    data = path.data(examples.timeline(row={"ends_on": "2024-08-31"}), RU)
    assert not {"pace", "pace_label"} & set(data["part"])


def test_a_report_that_is_overdue_is_named_in_ink_and_in_no_colour_of_a_status():
    overdue = {"freshness": "overdue", "due_on": "2026-09-20"}
    data = path.data(examples.timeline(row=overdue), RU)
    svg = examples.svg("path", RU, data=data)
    assert "отчёт просрочен: 20.09.2026" in texts_of(svg)
    assert f'stroke="{LIGHT.behind}"' in svg
    assert LIGHT.plan[PlanStatus.OFF_PLAN] not in svg
    sides = data.set_index("part")["side"]
    assert (sides["deadline"], sides["today"]) == ("left", "right")


def test_what_was_known_before_is_drawn_in_grey_beneath():
    data = path.data(examples.timeline(), RU)
    assert list(data["part"][:3]) == ["former_path"] * 3
    assert data.loc[data["part"] == "former_value", "formatted"].tolist() == ["73\u00a0%"]
    alone = path.data(examples.timeline(former_path=None, former_series=None), RU)
    assert not {"former_value", "former_path"} & set(alone["part"])


def test_a_note_far_from_all_figures_is_not_drawn_and_keeps_its_number():
    notes = examples.notes().assign(happened_on=["2001-01-01", "2025-02-01"])
    data = path.data(examples.timeline(notes=notes), RU)
    assert data.loc[data["part"] == "note", "label"].tolist() == ["2"]


def test_halves_stand_above_their_school_year_and_far_years_are_named_too():
    halves = examples.series()[1:].assign(
        period=["2024/25-H1", "2024/25-H2", "2025/26-H1", "2027/28"],
        ends_on=["2024-12-31", "2025-08-31", "2025-12-31", "2028-08-31"],
    )
    data = path.data(examples.timeline(series=halves), RU)
    ticks = data[data["part"] == "tick"]
    result = list(zip(ticks["label"], ticks["year"], strict=True))
    assert result == [("", "2022/23"), ("I", ""), ("II", "2024/25"), ("I", "2025/26"),
                    ("", "2027/28")]  # fmt: skip


def test_figures_written_over_each_other_are_left_out_the_latest_last():
    months = pd.date_range("2023-01-31", periods=48, freq="ME")
    series = pd.DataFrame(
        {
            "period": months.strftime("%Y-%m"),
            "ends_on": months.strftime("%Y-%m-%d"),
            "value": range(48),
            "path": 50.0,
            "complete": True,
            "members_reported": 1,
            "members_due": 1,
        }
    )
    data = path.data(examples.timeline(series=series, former_path=None, former_series=None), RU)
    values = data[data["part"] == "value"]
    assert len(values) == 48
    assert 5 <= (values["label"] != "").sum() <= 15
    assert 2 <= (values["narrow"] != "").sum() <= 6
    assert values["label"].iloc[-1] == "47\u00a0%"


def test_a_period_reported_without_a_base_is_not_said_to_be_unreported():
    bare = examples.series().assign(members_reported=[None, 13, 5, 12, None])
    data = path.data(examples.timeline(series=bare), RU)
    assert data.loc[data["part"] == "missing", "label"].tolist() == ["не вычислить"]


def test_a_figure_of_a_few_people_is_neither_drawn_nor_said_to_be_missing():
    few = examples.series().assign(below=[None, None, 5, None, None])
    data = path.data(examples.timeline(series=few), RU)
    assert data.loc[data["part"] == "missing", "label"].tolist() == ["<5"]
    row = examples.indicator() | {"value": float("nan"), "below": 5}
    assert path.title(row, RU) == "2025/26: <5 при плане 84\u00a0% — по плану"


def test_the_latest_value_is_compared_in_words():
    row = examples.indicator()
    assert path.title(row, RU) == "2025/26: 86,2\u00a0% при плане 84\u00a0% — по плану"
    silent = rows(examples.indicators())[4]
    assert path.title(silent, RU).startswith("Сравнить с планом нельзя")
    alone = row | {"path": float("nan"), "plan": "no_data"}
    assert path.title(alone, RU) == "2025/26: 86,2\u00a0%, плана на этот срок нет"


def test_limits_are_told_and_drawn():
    row = {"better": "range", "range_low": 70.0, "range_high": 90.0, "path": float("nan")}
    finding = path.title(examples.indicator() | row, RU)
    assert finding == "2025/26: 86,2\u00a0%, норма от 70 до 90\u00a0% — по плану"
    data = path.data(examples.timeline(row=row), RU)
    svg = examples.svg("path", RU, data=data)
    assert {"не ниже 70\u00a0%", "не выше 90\u00a0%"} <= set(texts_of(svg))


def test_a_word_that_hangs_on_silent_members_is_drawn_between_its_bounds():
    row = {"firm": False, "likely": 84.0, "lowest": 70.0, "highest": 88.0, "plan": "on_plan"}
    timeline = examples.timeline(row=row)
    data = path.data(timeline, RU).set_index("part")
    assert data.loc["bounds", ["at", "to"]].tolist() == [70, 88]
    assert data.loc["likely", "at"] == 84
    assert "84\u00a0%" in data.loc["bounds", "formatted"]
    reported = data.loc[["value"]].set_index("on")["complete"]
    assert not reported["2026-08-31"]
    title = path.title(timeline.indicator, RU)
    assert "(с прошлогодними числами тех, кто молчит, — 84\u00a0%)" in title
    firm = path.data(examples.timeline(), RU)
    assert not {"bounds", "likely"} & set(firm["part"])
    suppressed = examples.timeline(row=row | dict.fromkeys(("likely", "lowest", "highest"), None))
    assert not {"bounds", "likely"} & set(path.data(suppressed, RU)["part"])
