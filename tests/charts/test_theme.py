"""Colours and shapes: each means one thing, and everybody can tell them apart."""

import json
from itertools import combinations, pairwise

import pytest

from lib.charts.contrast import BLACK, WHITE, colour_at, contrast, text_colour
from lib.charts.registry import CHARTS
from lib.charts.theme import LIGHT, SHAPES, SIGNS, THEMES, Theme
from lib.text import load
from lib.vocabulary import PUPILS, RANKED, Party, PlanStatus, Resource
from tests.charts.colour import DEFICIENCIES, distance, lightness, simulated
from tests.charts.examples import EXAMPLES

VIEWS = (None, *DEFICIENCIES)
SHARMA = [
    ((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485), 2.0425),
    ((50.0, -1.3802, -84.2814), (50.0, 0.0, -82.7485), 1.0000),
    ((50.0, 2.5, 0.0), (73.0, 25.0, -18.0), 27.1492),
    ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
    ((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514), 0.9082),
]
"""Pairs of the reference data of CIEDE2000 with their distances."""


def palettes(theme: Theme) -> dict[str, list[str]]:
    return {
        "resources": list(theme.resources.values()),
        "parties": list(theme.parties.values()),
        "forms": list(theme.forms),
    }


def nearest(one: list[str], other: list[str], view: str | None) -> float:
    """The least distance between a colour of one list and a colour of the other."""
    return min(
        distance(simulated(first, view), simulated(second, view))
        for first in one
        for second in other
    )


@pytest.mark.parametrize(("one", "other", "expected"), SHARMA)
def test_distances_are_those_of_the_standard(
    one: tuple[float, float, float], other: tuple[float, float, float], expected: float
) -> None:
    assert distance(one, other) == pytest.approx(expected, abs=1e-3)


def test_a_status_is_told_by_its_shape_alone() -> None:
    assert len({SHAPES[plan] for plan in PlanStatus} - {"circle"}) == len(PlanStatus) - 2
    assert len({SIGNS[plan] for plan in PlanStatus}) == len(PlanStatus)


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_statuses_are_seen_on_paper_and_apart(theme: Theme) -> None:
    assert min(contrast(colour, theme.paper) for colour in theme.plan.values()) >= 3
    for view in VIEWS:
        seen = [simulated(theme.plan[word], view) for word in RANKED]
        assert min(distance(*pair) for pair in combinations(seen, 2)) >= 6


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_every_resource_and_every_party_has_a_colour(theme: Theme) -> None:
    assert set(theme.resources) == set(Resource)
    assert set(theme.parties) == {*Party, PUPILS}


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
@pytest.mark.parametrize("palette", ["resources", "parties", "forms"])
def test_no_category_looks_like_a_status(theme: Theme, palette: str) -> None:
    statuses, colours = list(theme.plan.values()), palettes(theme)[palette]
    assert nearest(colours, statuses, None) >= 15
    for deficiency in DEFICIENCIES:
        assert nearest(colours, statuses, deficiency) >= 6


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
@pytest.mark.parametrize("palette", ["resources", "parties", "forms"])
def test_categories_differ_for_everybody_and_in_greyscale(theme: Theme, palette: str) -> None:
    colours = palettes(theme)[palette]
    for view in VIEWS:
        seen = [simulated(colour, view) for colour in colours]
        assert min(distance(*pair) for pair in combinations(seen, 2)) >= 14
    shades = sorted(lightness(colour) for colour in colours)
    assert min(second - first for first, second in pairwise(shades)) >= 5


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_resources_and_parties_of_one_sankey_differ_for_everybody(theme: Theme) -> None:
    for view in VIEWS:
        assert nearest(list(theme.resources.values()), list(theme.parties.values()), view) >= 10


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_neighbours_in_a_stack_differ_strongly_in_greyscale(theme: Theme) -> None:
    shades = [lightness(colour) for colour in theme.forms]
    assert min(abs(second - first) for first, second in pairwise(shades)) >= 14


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_numbers_on_a_heat_map_can_be_read(theme: Theme) -> None:
    condition, _, colours = text_colour(theme.ramp, "level").partition(" ? ")
    turn, above = float(condition.partition(" >= ")[2]), colours[1:8]
    below = BLACK if above == WHITE else WHITE
    for step in range(1001):
        text = above if step / 1000 >= turn else below
        assert contrast(text, colour_at(theme.ramp, step / 1000)) >= 4.5


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_text_can_be_read_on_the_page(theme: Theme) -> None:
    for colour in (theme.ink, theme.quiet, theme.mark):
        assert contrast(colour, theme.paper) >= 4.5


STATUS_CHARTS = {"bullets", "model_road", "overview", "path", "profile"}
"""Charts whose marks are statuses of indicators."""


@pytest.mark.parametrize("name", sorted(set(CHARTS) - STATUS_CHARTS))
def test_a_chart_without_statuses_uses_none_of_their_colours(name: str) -> None:
    drawn = json.dumps(CHARTS[name].spec(load("ru"), LIGHT, **EXAMPLES[name].constants))
    assert [word for word in RANKED if LIGHT.plan[word] in drawn] == []
