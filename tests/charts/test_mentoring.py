"""Mentoring by form, and how many it reaches."""

import pandas as pd
import pytest

from lib import queries
from lib.charts.mentoring import (
    mentoring_forms,
    mentoring_members,
    mentoring_quality,
    mentoring_reach,
)
from lib.charts.theme import LIGHT
from lib.queries.mentoring.scope import Scope
from lib.text import load
from lib.wording.values import rows
from tests.charts import examples
from tests.charts.drawing import texts_of

RU = load("ru")


def test_a_form_keeps_its_colour_where_nobody_reported_it():
    data = examples.EXAMPLES["mentoring_forms"].data(RU)
    assert len(data) == 4
    silent = data[(data["form"] == "ученик – ученик") & (data["half"] == "I 2025/26")]
    assert list(silent["formatted"]) == ["—"]
    texts = texts_of(examples.svg("mentoring_forms", RU))
    assert {"ученик – ученик", "педагог – ученик", "1\u00a0260", "790"} <= set(texts)


def test_a_click_on_a_column_of_sums_knows_the_form():
    data = examples.EXAMPLES["mentoring_forms"].data(RU)
    assert set(data["pick"]) == {"pupil_pupil", "teacher_pupil"}
    columns = mentoring_forms.spec(RU, LIGHT, clickable=True)["layer"][0]
    assert columns["encoding"]["detail"]["field"] == "pick"


def test_the_legend_says_of_which_forms_there_was_none_and_of_a_hidden_number_it_does_not():
    forms = pd.DataFrame(
        {"form": ["A", "B", "C"], "name_ru": ["пары", "группы", "иное"], "name_en": ["", "", ""]}
    )
    counts = pd.DataFrame(
        {
            "half": ["2025/26-H1"] * 2,
            "form": ["A", "B"],
            "mentees": pd.array([12, pd.NA], dtype="Int64"),
            "suppressed": [False, True],
        }
    )
    data = mentoring_forms.data(counts, forms, "mentees", RU)
    assert list(data["form"]) == ["пары", "группы", "иное — 0"]
    assert not data["whole"].any()  # 12 would be no sum of the half-year
    alone = mentoring_forms.data(counts[1:], forms, "mentees", RU, chosen="B")
    assert alone.loc[alone["gap"], "reason"].tolist() == ["скрыто"]
    assert "скрыто" in texts_of(examples.svg("mentoring_forms", RU, data=alone))
    chosen = mentoring_forms.data(counts[1:], forms, "mentees", RU, chosen="B")
    assert list(chosen["form"]) == ["группы"]
    of_second = mentoring_forms.spec(RU, LIGHT, place=mentoring_forms.place(forms, "B"))
    assert of_second["layer"][0]["encoding"]["color"]["scale"]["range"][0] == LIGHT.forms[1]


def test_an_unknown_share_is_drawn_as_unknown_and_the_federal_one_only_for_reference():
    texts = texts_of(examples.svg("mentoring_reach", RU))
    assert {"21,6\u00a0%", "26,6\u00a0%", "78,3\u00a0%", "неизвестно"} <= set(texts)
    assert "70\u00a0% — ориентир федеральной модели на 2024 год" in texts


def test_hidden_half_years_keep_their_place_on_the_axis_of_reach():
    coverage = examples.coverage().iloc[:2]
    unknown = ["coverage", "novice_coverage"]
    coverage = coverage.assign(hidden=[tuple(unknown), ()])
    coverage.loc[coverage.index[0], unknown] = float("nan")
    texts = texts_of(
        examples.svg("mentoring_reach", RU, data=mentoring_reach.data(coverage, RU, 30))
    )
    assert texts.count("скрыто") == 2
    halves = [text for text in texts if text in ("II", "I")]
    assert halves[:2] == ["II", "I"]


def mentees(coverage):
    [row] = rows(queries.mentoring_headline(coverage).query("column == 'mentees'"))
    return row


def test_the_growth_of_mentoring_is_told():
    first = mentees(examples.coverage())
    assert mentoring_forms.title(first, RU) == f"Наставляемые: 790 за {RU.period('2025/26-H1')}"
    year = examples.coverage().assign(half=["2024/25-H1", "2025/26-H1"])
    assert "за год −37\u00a0%" in mentoring_forms.title(mentees(year), RU)
    [latest] = rows(examples.coverage().tail(1))
    pupils = "Наставник есть у 2\xa0261 из 8\xa0500 учащихся (27\xa0%)"
    assert mentoring_reach.title(latest, RU) == pupils
    [before] = rows(examples.coverage().head(1))
    assert mentoring_reach.title(before, RU) == (
        "Наставник есть у 1\xa0836 из 8\xa0500 учащихся (22\xa0%)"
        " и у 101 из 129 молодых педагогов (78\xa0%)"
    )
    assert mentoring_reach.title(before, RU, ["novices"]) == (
        "Наставник есть у 101 из 129 молодых педагогов (78\xa0%)"
    )
    assert mentoring_reach.title(None, RU) == RU("reach-finding-none")


def test_of_two_values_of_a_half_the_lower_one_is_written_below_its_point() -> None:
    data = mentoring_reach.data(examples.coverage(), RU).set_index(["line", "half"])["is_lower"]
    assert data["pupils", "II 2024/25"]
    assert not data["novices", "II 2024/25"]
    assert not data["pupils", "I 2025/26"]
    at_the_axis = examples.coverage().assign(coverage=0.0)
    data = mentoring_reach.data(at_the_axis, RU).set_index(["line", "half"])["is_lower"]
    assert not data["pupils", "II 2024/25"]  # below its point are the years


def test_of_one_form_only_whom_it_counts_is_told():
    assert Scope(form="teacher_pupil").reached == ("pupils",)
    assert Scope(form="teacher_teacher").reached == ("novices",)
    assert Scope(form="of_the_consortium").reached == Scope().reached == ("pupils", "novices")
    data = mentoring_reach.data(examples.coverage(), RU, 30, ["pupils"])
    assert set(data["line"]) == {"pupils"}
    layers = mentoring_reach.spec(RU, LIGHT, novices=False)["layer"]
    [colours] = [layer["encoding"]["color"] for layer in layers if layer["mark"]["type"] == "line"]
    assert colours["scale"]["domain"] == ["pupils"]


def test_a_missing_report_is_no_zero_and_a_hidden_number_says_so():
    data = mentoring_members.data(examples.mentored_members(), RU).set_index("member")
    assert data["state"].tolist() == ["value", "silent", "out", "given", "given"]
    assert data.loc["Школа № 3", "formatted"] == "скрыто"
    assert data.loc["Школа № 2", "formatted"] == RU("not-reported-short")
    texts = texts_of(examples.svg("mentoring_members", RU))
    assert {"25\u00a0%", "скрыто", RU("not-reported-short")} <= set(texts)
    title = mentoring_members.title([], 0, "2025/26-H1", RU)
    assert title.endswith(": среди выбранных нет школ, которые должны отчитаться")


def test_a_satisfaction_of_too_few_answers_leaves_a_gap():
    data = mentoring_quality.data(examples.quality(), RU).set_index(["line", "half"])
    assert data.loc[("mentors", "II 2024/25"), "formatted"] == "—"
    assert data.loc[("mentees", "I 2025/26"), "of"] == "42 из 50"
    assert "84\u00a0% наставляемых" in mentoring_quality.title(rows(examples.quality())[-1], RU)
    assert mentoring_quality.title(None, RU) == RU("quality-finding-none")


def test_values_at_the_ends_of_lines_are_not_written_over_each_other():
    latest = {"satisfaction_mentees": 86.0, "satisfaction_mentors": 83.0, "plans_share": 55.0}
    data = mentoring_quality.data(examples.quality().tail(1).assign(**latest), RU)
    at = data.set_index("line")["written_at"]
    assert at["plans"] == 55
    assert at["mentees"] - at["mentors"] == pytest.approx(31 * 0.12)
    assert at["mentees"] + at["mentors"] == pytest.approx(86 + 83)


HIDDEN = ("satisfaction_mentees", "satisfaction_mentors", "response_mentors")


def test_the_finding_of_quality_names_what_is_shown_and_says_what_is_not():
    [row] = rows(examples.quality().tail(1))
    title = "Выполнено планов: 76\xa0%; "
    assert mentoring_quality.title(row, RU) == (
        title + "довольны 84\xa0% наставляемых и 81\xa0% наставников"
    )
    without = row | {"satisfaction_mentors": float("nan")}
    sentence = "довольны 84\xa0% наставляемых, доля наставников не показана"
    assert mentoring_quality.title(without, RU) == title + sentence
    without |= {"satisfaction_mentees": float("nan")}
    assert mentoring_quality.title(without, RU) == title + "доли довольных не показаны"
    without |= {"plans_share": float("nan")}
    assert mentoring_quality.title(without, RU) == RU("quality-finding-none")
    hidden = without | {"hidden": HIDDEN}
    assert mentoring_quality.title(hidden, RU) == RU("quality-finding-hidden")


@pytest.mark.parametrize(
    ("hidden", "reported", "reason"),
    [
        (("coverage", "plans_share"), 13, "скрыто"),
        ((), 0, "не сдано"),
        ((), 13, "неизвестно"),
    ],
)
def test_a_half_year_without_a_share_says_why(hidden, reported, reason):
    unknown = {"hidden": [(), hidden], "members_reported": [13, reported]}
    shares = [share for share, _part, _base in mentoring_quality.LINES.values()]
    quality = examples.quality().assign(**unknown)
    quality.loc[1, shares] = float("nan")
    assert mentoring_quality.data(quality, RU)["gap"].tolist() == ["", reason, *4 * [""]]
    coverage = examples.coverage().assign(**unknown, mentees=float("nan"))
    coverage.loc[1, "coverage"] = float("nan")
    drawn = mentoring_reach.data(coverage, RU).set_index(["line", "half"])["formatted"]
    assert drawn["pupils", "I 2025/26"] == reason


def test_hidden_half_years_keep_their_place_on_the_axis_of_quality():
    coverage = examples.quality().assign(hidden=[("plans_share",), ()])
    shares = [share for share, _part, _base in mentoring_quality.LINES.values()]
    coverage.loc[0, shares] = float("nan")
    svg = examples.svg("mentoring_quality", RU, data=mentoring_quality.data(coverage, RU))
    texts = texts_of(svg)
    assert "скрыто" in texts
    halves = [text for text in texts if text in ("II", "I")]
    assert halves[:2] == ["II", "I"]


def test_a_reason_stands_inside_the_plot_however_low_it_is():
    layer = mentoring_quality.spec(RU, LIGHT)["layer"][0]
    assert layer["encoding"]["y"] == {"value": "height"}
