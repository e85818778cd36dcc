"""Every chart of the list: constant specification, complete frame, both themes, its snapshot."""

import json
import re
from functools import cache
from itertools import product
from pathlib import Path

import pytest

from lib.charts.registry import CHARTS
from lib.charts.theme import DARK, LIGHT, THEMES
from lib.geography import OUTLINES
from lib.text import languages, load
from tests.charts import examples
from tests.charts.drawing import spoken_of, texts_of
from tests.charts.examples import EXAMPLES
from tests.helpers.paths import ROOT

ENGLISH = re.compile(r"[XY]-axis|[A-Z][a-z]+ legend|Title text")
"""How Vega begins the descriptions of its own parts, in every language."""

RU = load("ru")
HEAT_MAPS = (
    *("reports", "matrix", "risk_map", "mentoring_members"),
    *("event_calendar", "partners"),
)
SNAPSHOTS = Path(__file__).parent / "snapshots"


@cache
def spec_of(chart, words=RU, theme=LIGHT):
    """A specification, built once for all tests; none of them changes it."""
    return CHARTS[chart].spec(words, theme, **EXAMPLES[chart].constants)


def test_every_chart_has_an_example_and_is_listed():
    assert set(EXAMPLES) == set(CHARTS)
    assert charts_on_disk() == set(CHARTS)


def charts_on_disk():
    """Names of modules that draw a specification; a ``drawing`` bears the name of its package."""
    folder = ROOT / "lib/charts"
    sources = {path: path.read_text(encoding="utf-8") for path in folder.rglob("*.py")}
    drawing = [path for path, source in sources.items() if "\ndef spec(" in source]
    return {path.parent.name if path.stem == "drawing" else path.stem for path in drawing}


@pytest.mark.parametrize("chart", CHARTS)
def test_a_specification_equals_its_snapshot(request, chart):
    kept = {
        name: part for name, part in spec_of(chart).items() if name not in ("$schema", "config")
    }
    drawn = json.dumps(kept, indent=1, ensure_ascii=False, sort_keys=True) + "\n"
    stored = SNAPSHOTS / f"{chart}.vl.json"
    if request.config.getoption("--update-snapshots"):
        stored.write_text(drawn, encoding="utf-8")
    assert stored.exists(), f"pytest --update-snapshots writes {stored.name}"
    assert drawn == stored.read_text(encoding="utf-8")


def test_every_snapshot_is_of_a_chart():
    assert {path.name.partition(".")[0] for path in SNAPSHOTS.iterdir()} == set(CHARTS)


@pytest.mark.parametrize("chart", CHARTS)
def test_languages_differ_in_words_only(chart):
    specs = [spec_of(chart, load(language)) for language in languages()]
    structures = [without_strings(spec | {"config": {}}) for spec in specs]
    assert all(structure == structures[0] for structure in structures)


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("chart", CHARTS)
def test_a_title_and_an_alternative_text_are_sentences(chart, language):
    words = load(language)
    for sentence in (EXAMPLES[chart].title(words), EXAMPLES[chart].alt(words)):
        assert len(sentence) > 5
        assert "{" not in sentence


@pytest.mark.parametrize("chart", CHARTS)
def test_a_specification_holds_no_figures(chart):
    """Outlines of countries and regions are fetched by the browser from the app."""
    spec = spec_of(chart)
    layers = [dict(layer) for layer in spec.get("layer", [])]
    outlines = [layer.pop("data") for layer in layers if layer.get("name") in OUTLINES]
    assert all(data["url"].startswith("geo/") for data in outlines)
    assert not {"data", "datasets"} & keys({**spec, "layer": layers})


@pytest.mark.parametrize("chart", CHARTS)
def test_every_field_that_is_drawn_is_in_the_frame(chart):
    spec, data = spec_of(chart), EXAMPLES[chart].data(RU)
    computed = set(re.findall(r'"as": "(\w+)"', json.dumps(spec)))
    used = fields(spec) | set(re.findall(r"datum\.(\w+)", json.dumps(spec)))
    assert used - computed - {"label"} <= set(data)


def drawings():
    """Charts, widths and themes to draw; where a theme only changes colours, each width in one."""
    for chart, width, theme in product(CHARTS, (360, 1000), THEMES):
        if chart in HEAT_MAPS or (width, theme) in ((360, "light"), (1000, "dark")):
            yield chart, width, theme


@pytest.mark.parametrize(("chart", "width", "theme"), list(drawings()))
def test_a_chart_draws_on_a_phone_and_on_a_wall_in_both_themes(chart, width, theme):
    drawing = examples.svg(chart, RU, THEMES[theme], width=width)
    assert texts_of(drawing)
    assert [part for part in spoken_of(drawing) if ENGLISH.match(part)] == []


@pytest.mark.parametrize("chart", [chart for chart in CHARTS if chart not in HEAT_MAPS])
def test_themes_differ_in_nothing_but_colour(chart):
    """Of heat maps the background decides which text is readable, so they are left out."""
    without = [
        re.sub(r'\\?"(#[0-9a-f]{6}|transparent|view_\w+)\\?"', '"colour"', json.dumps(spec))
        for spec in (spec_of(chart, theme=theme) for theme in (LIGHT, DARK))
    ]
    assert without[0] == without[1]


def test_numbers_and_months_are_those_of_the_language():
    locale = spec_of("contributions")["config"]["locale"]
    assert locale["number"]["decimal"] == ","
    assert locale["time"]["months"][0] == "январь"
    english = spec_of("contributions", load("en"))["config"]["locale"]
    assert english["number"]["decimal"] == "."


def keys(part):
    """Every key anywhere in a specification."""
    if isinstance(part, list):
        return set().union(*map(keys, part))
    if not isinstance(part, dict):
        return set()
    return set(part).union(*map(keys, part.values()))


def without_strings(part):
    """The structure of a specification, every string left out."""
    if isinstance(part, list):
        return [without_strings(item) for item in part]
    if isinstance(part, dict):
        return {name: without_strings(item) for name, item in part.items()}
    return "" if isinstance(part, str) else part


def fields(part):
    """Every field that a specification encodes."""
    if isinstance(part, list):
        return set().union(*map(fields, part))
    if not isinstance(part, dict):
        return set()
    names = {part["field"]} if isinstance(part.get("field"), str) else set()
    return names.union(*map(fields, part.values()))
