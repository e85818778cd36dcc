"""Members of an indicator: contributions, reports, over time, what changed."""

import pandas as pd

from lib.charts.directions import bridge, contributions, multiples, reports
from lib.charts.members import comparison, profile, profile_bullets
from lib.charts.members.indicator_lines import in_columns
from lib.text import load
from tests.charts import examples
from tests.charts.drawing import texts_of

RU = load("ru")


def test_a_silent_member_has_a_framed_cell_in_every_period_it_owed():
    svg = examples.svg("reports", RU)
    assert texts_of(svg).count("нет") == 2
    assert 'stroke-dasharray="3,3"' in svg
    assert reports.title(["Волга-тех"], 3, RU) == "Не сдали отчёт: Волга-тех"
    assert reports.title([], 2, RU).startswith("Отчитались 2 организации")


def test_cells_distinguish_zero_no_base_no_report_and_not_owed():
    before = examples.by_member("2024/25")[:2].assign(value=[0.0, float("nan")])
    members = pd.concat([before, examples.by_member()])
    data = reports.data(members, "percent", RU).set_index(["member", "period"])
    assert data["formatted"].to_dict() == {
        ("Родник", "2024/25"): "0\u00a0%",
        ("Родник", "2025/26"): "90\u00a0%",
        ("Рассвет", "2024/25"): "без базы",
        ("Рассвет", "2025/26"): "50\u00a0%",
        ("Волга-тех", "2024/25"): "—",
        ("Волга-тех", "2025/26"): "нет",
    }


def test_hidden_values_leave_nothing_of_themselves_in_the_frame():
    data = reports.data(examples.by_member(), "percent", RU, hidden=True)
    assert list(data["formatted"]) == ["сдано", "сдано", "нет"]
    assert data["level"].isna().all()


def test_members_of_one_name_are_told_apart_by_their_codes():
    members = examples.by_member().assign(
        member_code=["S1", "S2", "S3"], short_name="Родник", name_ru="Школа", name_en=None
    )
    assert reports.names(members, RU) == ["Родник (S1)", "Родник (S2)", "Родник (S3)"]
    assert reports.names(members[:1], RU) == ["Родник"]
    assert reports.names(members[:1], load("en")) == ["Школа"]


def test_members_are_ordered_by_their_part_of_the_gap_and_silent_ones_hollow():
    data = examples.EXAMPLES["contributions"].data(RU)
    assert list(data["member"]) == ["Рассвет", "Волга-тех", "Родник"]
    assert list(data["counted"]) == [True, False, True]
    assert {"не сдано", "← тянет назад · тянет вперёд →"} <= set(
        texts_of(examples.svg("contributions", RU))
    )
    assert 'stroke-dasharray="3,2"' in examples.svg("contributions", RU)


def test_of_many_members_the_silent_and_the_strongest_keep_their_row():
    members = [(f"S{n}", (-1) ** n * float(n), n > 5) for n in range(100)]
    data = pd.DataFrame(members, columns=["member", "contribution", "reported"])
    result = contributions.choose_members(data)
    assert len(result) == contributions.MOST
    assert {"S0", "S5", "S99", "S98"} <= set(result)
    mostly_silent = data.assign(reported=data["contribution"] > 50)
    result = contributions.choose_members(mostly_silent)
    assert result[:11] == [*(f"S{n}" for n in range(10)), "S99"]
    assert contributions.choose_members(data[:10]) == [
        f"S{n}" for n in (0, 1, 2, 3, 4, 5, 9, 8, 7, 6)
    ]


def test_the_gap_and_its_first_cause_are_told():
    row = examples.indicator()
    behind = {
        "gap": -3.3,
        "weakest": "S2",
        "weakest_part": -6.0,
        "strongest": "S1",
        "strongest_part": 6.7,
    }
    assert contributions.title(behind, row, examples.MEMBERS, RU) == (
        "Отставание от плана 3,3\u00a0п.\u00a0п.; главный вклад — Рассвет, 6\u00a0п.\u00a0п."
    )
    assert contributions.title(behind | {"since": "2024/25-H2"}, row, examples.MEMBERS, RU) == (
        "Отставание от плана 3,3\u00a0п.\u00a0п.; главный вклад — Рассвет, 6\u00a0п.\u00a0п., "
        "тянет назад с II 2024/25"
    )
    ahead = behind | {"gap": 3.3, "since": None}
    title = contributions.title(ahead, row, examples.MEMBERS, RU)
    assert title == (
        "Опережение плана 3,3\u00a0п.\u00a0п.: больше всего даёт Родник — 6,7\u00a0п.\u00a0п."
    )
    alone = contributions.title(behind, row | {"path": float("nan")}, examples.MEMBERS, RU)
    assert alone == "Вверх тянет Родник, вниз — Рассвет"
    assert contributions.title(None, row, examples.MEMBERS, RU) == "Никто ещё не отчитался"


def test_a_line_of_a_member_never_leaps_over_a_missing_report():
    years = ["2023/24", "2024/25", "2025/26"]
    members = pd.concat([examples.by_member(year) for year in years])
    members.loc[(members["period"] == "2024/25") & (members["member"] == "Родник"), "value"] = None
    reference = pd.Series([60.0, 70.0, 80.0], index=years)
    data = multiples.data(members, reference, "percent", RU)
    values = data[(data["member"] == "Родник") & (data["part"] == "value")]
    assert values["run"].nunique() == len(values) == 2
    other = data[(data["member"] == "Рассвет") & (data["part"] == "value")]
    assert list(other["run"].unique()) == ["1-0"]
    assert (data["part"] == "silent").sum() == 1 + 3
    assert (data["part"] == "reference").sum() == 3 * 3


def test_a_small_chart_names_its_member_and_its_latest_value():
    texts = texts_of(examples.svg("multiples", RU))
    assert {"Родник", "90\u00a0%", "Волга-тех", "—"} <= set(texts)


def test_the_bridge_leads_from_the_first_figure_to_the_last():
    data = examples.EXAMPLES["bridge"].data(RU)
    assert list(data["part"]) == ["before", "left", "same", "joined", "after"]
    assert list(data["start"][1:]) == [74.0, 72.5, 79.0, 80.0]
    assert list(data["good"]) == [True, False, True, True, True]
    texts = texts_of(examples.svg("bridge", RU))
    assert {"74\u00a0%", "80\u00a0%", "−1,5\u00a0п.\u00a0п.", "Теперь не отчитались: 1"} <= set(
        texts
    )


def test_the_title_of_the_bridge_lists_its_steps():
    row, ends = examples.indicator(), ("2024/25", "2025/26")
    sentence = bridge.title(examples.change(), row, "years", ends, RU)
    assert sentence == (
        "74\u00a0% → 80\u00a0%: 1 организация теперь не отчиталась: −1,5\u00a0п.\u00a0п.; "
        "у 2 организаций, которые отчитались оба раза, +6,5\u00a0п.\u00a0п.; "
        "1 организация раньше не отчитывалась: +1\u00a0п.\u00a0п."
    )


def test_a_figure_that_was_not_known_before_leads_nowhere():
    row, ends = examples.indicator(), ("сентябрь", "октябрь")
    parts = examples.change().assign(value=[None, None, None, None, None, 80.0])
    assert not bridge.is_drawable(parts)
    sentence = bridge.title(parts, row, "moments", ends, RU)
    assert sentence == "сентябрь: не сдано; октябрь: 80\u00a0%"


def test_a_step_that_cannot_be_known_is_named_and_not_drawn():
    row, ends = examples.indicator(), ("2024/25", "2025/26")
    parts = examples.change().assign(value=[74.0, 0.0, None, None, 1.0, 80.0])
    assert bridge.is_drawable(parts)
    data = bridge.data(parts, row, "years", ends, RU)
    texts = texts_of(examples.svg("bridge", RU, data=data))
    assert texts.count("неизвестно") == 3
    sentence = bridge.title(parts, row, "years", ends, RU)
    assert sentence.endswith("у 2 организаций, которые отчитались оба раза, —; "
                         "1 организация раньше не отчитывалась: +1\u00a0п.\u00a0п.")  # fmt: skip


def test_bullets_say_after_the_value_what_is_counted_and_many_stand_in_two_columns():
    rows, directions = examples.member_profile(), {"4": "Профориентация", "5": "Исследования"}
    rows.loc[0, "name_ru"] = "Доля выпускников"
    few = profile_bullets.data(rows, directions, RU)
    assert few["part"].tolist() == ["head", "row", "row", "row", "row", "head", "row"]
    assert few["line"].tolist() == [0, 1, 2, 3, 4, 5, 6]
    assert few.loc[1, ["short", "short_name"]].tolist() == ["88\u00a0%", "выпускников"]
    rows.loc[0, ["unit_kind", "value"]] = "hours", 12345.5
    longest = profile_bullets.data(rows, directions, RU)
    assert longest.loc[1, ["short", "formatted"]].tolist() == [
        "12\u00a0345,5",
        "12\u00a0345,5\u00a0ч",
    ]
    many = profile_bullets.data(pd.concat([rows] * 3, ignore_index=True), directions, RU)
    assert many.groupby("left")["part"].agg(["size", "last"]).to_dict("index") == {
        0.0: {"size": 11, "last": "row"},
        0.5: {"size": 10, "last": "row"},
    }


def test_what_stands_for_a_silent_member_leaves_room_for_the_number_of_the_consortium():
    rows = examples.member_profile()
    rows["reported"] = False
    shown = {
        language: profile.data(rows, {}, load(language)).loc[1, "formatted"]
        for language in ("ru", "en", "kk")
    }
    assert shown == {"ru": "не сдано", "en": "not reported", "kk": "есеп жоқ"}


def test_two_members_have_both_values_in_a_line_and_the_better_one_is_told():
    data = examples.EXAMPLES["comparison"].data(RU)
    rows = data[data["part"] == "row"].set_index("indicator_code")
    assert rows[["first_short", "second_short", "better_one"]].to_numpy().tolist() == [
        ["88\u00a0%", "90\u00a0%", "second"],
        ["20\u00a0ч", "15\u00a0ч", "first"],
        ["4", "9", ""],
        ["✓", "✓", ""],
        ["7", "", ""],
    ]
    assert rows.loc["4.4", ["first", "second"]].tolist() == ["сдано", "сдано"]
    assert rows.loc["4.4", ["first_at", "second_at"]].isna().all()
    assert rows.loc["4.2", "second_at"] / rows.loc["4.2", "first_at"] == 0.75
    heads = data[data["part"] == "codes"]
    assert heads[["first_short", "second_short"]].to_numpy().tolist() == [["S05", "S10"]]
    names = ("«Импульс»", "«Родник»")
    assert comparison.title(examples.COMPARED, names, RU) == (
        "Лучше из двоих: «Импульс» — в 1, «Родник» — в 1 из 2 показателей, общих для обоих"
    )
    none = dict.fromkeys(examples.COMPARED, 0)
    assert comparison.title(none, names, RU).endswith("показателей, которые можно сравнить, нет")
    assert {"88\u00a0%", "90\u00a0%", "S10"} <= set(texts_of(examples.svg("comparison", RU)))


def test_the_answer_of_the_second_member_is_a_word_where_the_first_is_silent():
    row = {
        "indicator_code": "1.1", "name_ru": "Есть план", "name_en": None, "name_kk": None,
        "unit_kind": "percent", "period": "2025/26", "is_yes_no": True, "reported": False,
        "complete": False, "sensitive": False, "value": None, "reference": None,
        "target": None, "target_period": None, "second": 100.0,
    }  # fmt: skip
    drawn = profile.row_of(row, RU)
    assert (drawn["formatted"], drawn["second"]) == (RU("profile-silent"), "да")
    assert drawn["second_at"] is None


def test_of_more_indicators_than_a_screen_holds_directions_are_told_by_the_codes():
    few = pd.DataFrame({"direction": list("1122"), "indicator_code": ["1.1", "1.2", "2.1", "2.2"]})
    across, lines = in_columns(few, {"1": "Достижения", "2": "Программы"}, most=6)
    assert (across, [line for line, *_ in lines if isinstance(line, str)]) == (
        1, ["1. Достижения", "2. Программы"],
    )  # fmt: skip
    _, lines = in_columns(few, {"1": "Достижения", "2": "Программы"}, most=5)
    assert [(line["indicator_code"], place) for line, _, place in lines] == [
        ("1.1", 0), ("1.2", 1), ("2.1", 2), ("2.2", 3),
    ]  # fmt: skip
