"""The overview chart: a row per direction, on a wall and on a phone."""

import re

import pandas as pd
import pytest

from lib.charts import overview
from lib.charts.overview.geometry import LIST_ROW, WIDTH
from lib.charts.overview.layout import reports_label
from lib.charts.theme import LIGHT
from lib.text import load
from lib.vocabulary import PlanStatus
from tests.charts import examples
from tests.charts.drawing import sizes_of, texts_of

RU = load("ru")


def test_the_board_counts_indicators_by_word():
    texts = texts_of(examples.svg("overview", RU))
    assert {"Достижения", "Совместные программы", "отстаёт", "достиг", "цели"} <= set(texts)
    assert texts.count("1") >= 3


@pytest.mark.parametrize(
    ("reported", "due", "label"),
    [(62, 63, "62/63"), (0, 0, "—"), (4_995, 5_580, "89 %"), (5_579, 5_580, "99 %")],
)
def test_many_reports_are_written_as_a_share_that_is_whole_only_with_all(reported, due, label):
    assert reports_label(reported, due, RU).replace("\u00a0", " ") == label


def test_a_row_of_the_board_tells_freshness_coverage_change_and_moves_apart_from_status():
    texts = texts_of(examples.svg("overview", RU))
    assert {"свежие", "2 просрочены"} <= set(texts)
    assert texts.count("52/53") == 2
    assert {"108", "+4", "↑2", "↓1", "с 15", "сент."} <= set(texts)
    assert texts.count("—") == 3  # the second row has no score, no change and no earlier word
    assert texts.count("✎\u20091") == 1  # a word set by hand is counted apart
    assert texts.count("○\u20091") == 1  # one of the two on plan hangs on silent members


def test_a_long_title_of_a_direction_is_drawn_whole_in_two_lines_of_smaller_type():
    directions = examples.directions()
    directions["short_ru"] = ["Повышение качества образования", "Наставничество"]
    data = overview.data(directions, examples.trend(), "2026-09-15", RU)
    titles = data[data["part"] == "title"].set_index("direction")
    assert titles["heading"].tolist() == ["Повышение качества\nобразования", "Наставничество"]
    assert set(titles["size"]) == {13.5}  # one type size for all
    assert titles.loc["1", "title"] == "Повышение качества образования"
    svg = examples.svg("overview", RU, data=data, width=WIDTH)
    assert ("Повышение качества образования", 13.5) in [
        (" ".join(label.split()), size) for label, size in sizes_of(svg)
    ]


def test_titles_of_few_directions_are_not_cut_where_rows_are_high():
    directions = examples.directions()
    directions["short_ru"] = ["STEM и научные проекты", "Наставничество"]
    data = overview.data(directions, examples.trend(), "2026-09-15", RU)
    svg = examples.svg("overview", RU, data=data, width=900)
    assert "STEM и научные проекты" in texts_of(svg)


def test_a_sign_is_hollow_where_none_of_its_words_is_firm():
    data = overview.data(examples.directions(), examples.trend(), "2026-09-15", RU)
    first = data[(data["part"] == "cell") & (data["direction"] == "1")].set_index("plan")
    assert first["firm"].to_dict() == {"reached": True, "on_plan": True, "off_plan": False}
    assert first.loc["off_plan", "open"] == ""
    svg = examples.svg("overview", RU)
    assert f'stroke="{LIGHT.plan["off_plan"]}"' in svg
    assert f'fill="{LIGHT.plan["off_plan"]}" stroke=' not in svg


def test_an_overdue_badge_is_hollow_and_a_fresh_one_is_filled():
    badges = re.findall(r'Z"([^>]*) stroke-width="1.5"', examples.svg("overview", RU))
    assert badges == [f' fill="{LIGHT.faint}" stroke="{LIGHT.faint}"', f' stroke="{LIGHT.ink}"']


def test_screen_readers_get_one_sentence_per_row_of_the_board():
    first, second = re.findall(r'aria-label="([^"]*)"', examples.svg("overview", RU))
    assert first == (
        "Направление: Достижения; Статус: достиг цели — 1, по плану — 2, вне плана — 1, "
        "из них зависит от тех, кто молчит, — 2, задано вручную — 1; "
        "Свежесть: данные свежие — 5; Полнота: сдано отчётов 52 из 53; "
        "Индекс: 108, в 2024/25 — 103; Статус сменили: с 15\u00a0сент.: ↑2 ↓1"
    )
    assert "пора сдавать — 1, просрочено — 2" in second


def test_nothing_known_is_drawn_as_nothing_known():
    row = examples.directions()[:1].assign(
        **dict.fromkeys((str(plan) for plan in PlanStatus), 0),
        words_by_hand="",
        words_not_firm="",
        fresh=0,
        members_reported=0,
        members_due=0,
        score=float("nan"),
    )
    data = overview.data(row, examples.trend()[:0], "2026-09-15", RU)
    kinds = data["part"].value_counts()
    assert kinds["none"] == len(PlanStatus)
    assert not {"cell", "badge", "track", "reported", "trend"} & set(kinds.index)
    assert (
        data.set_index("part").loc[["coverage", "score", "change"], "label"].tolist() == ["—"] * 3
    )


@pytest.mark.parametrize("language", ["ru", "en"])
def test_a_board_of_eight_rows_can_be_read_from_afar(language):
    words = load(language)
    eight = pd.concat([examples.directions()] * 4).assign(direction=[str(n) for n in range(1, 9)])
    data = overview.data(eight, examples.trend(), "2026-09-15", words)
    sizes = sizes_of(examples.svg("overview", words, data=data, width=WIDTH))
    assert min(size for _label, size in sizes) >= 12
    title = words.named(examples.directions().iloc[0], "short")
    titles = [size for label, size in sizes if label == title]
    assert len(titles) == 4
    assert min(titles) >= 17
    assert min(size for label, size in sizes if label == "4") >= 20


def test_on_a_phone_a_row_is_an_entry_of_a_list_that_says_all_in_words():
    texts = texts_of(examples.svg("overview", RU, width=342, height=2 * LIST_ROW))
    assert "индекс 108, за год +4 · с 15\u00a0сент.: ↑2 ↓1" in texts
    assert "индекс —, за год — · с 15\u00a0сент.: —" in texts
    assert {"Достижения", "достиг", "вне", "свежие", "52/53"} <= set(texts)
    assert "свежесть" not in texts


def test_the_overview_says_how_many_go_as_planned():
    totals = {"sound": 4, "indicators": 10, "by_hand": 0, "no_data": 0, "not_due": 0}
    assert overview.title(totals, RU).startswith("4 показателя из 10")
    none = totals | {"sound": 0}
    assert overview.title(none, RU) == "Ни один показатель из 10 не идёт по плану"
    by_hand = overview.title(totals | {"by_hand": 1}, RU)
    assert by_hand.endswith("по плану или достигли цели; ещё 1 статус задан вручную")
    alt = examples.EXAMPLES["overview"].alt(RU)
    assert alt.endswith("Сдано отчётов: 104 из 106; просрочены 2 показателя.")
    assert "2 направления" in alt
    assert "по плану — 2" in alt
    assert "отстаёт" not in alt


@pytest.mark.parametrize("language", ["ru", "en"])
def test_headings_of_a_slide_have_twenty_pixels_at_1280_by_720(language: str) -> None:
    words = load(language)
    eight = pd.concat([examples.directions()] * 4).assign(direction=[str(n) for n in range(1, 9)])
    data = overview.data(eight, examples.trend(), "2026-09-15", words)
    fit = {"autosize": {"type": "fit", "contains": "padding"}}
    svg = examples.svg("overview", words, data=data, width=840, height=405, **fit)
    enlarged = 1210 / 840  # a slide leaves 35 pixels free on each side
    headings = {
        words(f"plan-head-{code}").split()[0] for code in ("reached", "slipping", "no-data")
    }
    sizes = [size for label, size in sizes_of(svg) if label.split()[0] in headings]
    assert sizes
    assert min(sizes) * enlarged >= 20


def test_on_a_phone_what_is_apart_of_a_count_stands_above_the_signs_of_its_neighbours():
    svg = examples.svg("overview", RU, width=342, height=2 * LIST_ROW)
    height = {
        label: float(y)
        for y, label in re.findall(r"<text[^>]*translate\([\d.]+,([\d.]+)\)[^>]*>([^<]+)<", svg)
    }
    centre, radius = 48.0, 7.906  # of the signs of the first row
    assert f',{centre:.0f})" d="M{radius},0A' in svg
    assert height["○\u20091"] < centre - radius
