"""The road map of a school as one HTML page to print and sign; it loads nothing from elsewhere."""

from functools import cache
from pathlib import Path

import pandas as pd
from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from lib.text import MISSING, Text
from lib.vocabulary import ResponsibleGroup

FOLDER = Path(__file__).parent / "templates"
COLUMNS = ("factor", "measure", "measure_state", "term", "responsible", "participants", "donor")


def page(
    school: str, measures: pd.DataFrame, drawing: str, source: str, consortium: str, words: Text
) -> bytes:
    """Return the page: heading, timeline, table of measures, a line for each group's signature.

    measures : texts in the columns ``COLUMNS``. drawing : the timeline as SVG that we drew.
    """
    headers = [words(f"figure-{column}") for column in COLUMNS]
    cells = measures[list(COLUMNS)].astype(object)
    content = _template().render(
        language=words.language,
        title=words("road-map-title", school=school),
        consortium=consortium,
        drawing=drawing,
        headers=headers,
        rows=cells.where(cells.notna(), MISSING).to_numpy().tolist(),
        groups=[words.choice(group) for group in ResponsibleGroup],
        signature=words("road-map-signature"),
        day=words("road-map-day"),
        source=source,
    )
    return content.encode()


@cache
def _template() -> Template:
    environment = Environment(
        loader=FileSystemLoader(FOLDER), autoescape=True, undefined=StrictUndefined
    )
    return environment.get_template("road_map.html")
