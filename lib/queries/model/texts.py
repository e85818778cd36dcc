"""The texts of the model: uploaded, in the language of the reader, in the order of the story."""

import re

import pandas as pd

from lib import store
from lib.queries.model.areas import AREAS

STEPS = ("DEFINITION", "WHY", "PARTIES", "ROAD", "LETTERS", "JOIN", "CRITERIA", "SURVEY")
"""Steps of the story, in its order; the codes of their texts."""

_LANGUAGE = "ru"
_NUMBERS = re.compile(r"(\d+)")


@store.cached
def model_texts(source: store.Database, moment: store.Moment, language: str) -> pd.DataFrame:
    """Return the texts of the model in a language, each else in Russian, in the order of the story.

    Columns: step (of ``STEPS``), part (what follows the dot; empty for the step's own text), title,
    text, source; missing where the file has none. Codes of no step are left out.
    """
    rows = store.read(source, "pages", moment.upload)
    languages = rows["language"].str.strip().str.lower()
    in_language, fallback = rows[languages == language], rows[languages == _LANGUAGE]
    codes = fallback["text_code"].isin(in_language["text_code"])
    rows = pd.concat([in_language, fallback[~codes]], ignore_index=True)
    steps = rows["text_code"].str.replace(r"\..*", "", regex=True)
    parts = rows["text_code"].str.replace(r"^[^.]*\.?", "", regex=True)
    rows = rows.assign(step=steps.astype("str"), part=parts.astype("str"))
    rows = rows[rows["step"].isin(STEPS)]
    order = sorted(rows.index, key=lambda place: _order(*rows.loc[place, ["step", "part"]]))
    columns = ["step", "part", "title", "text", "source"]
    return rows.loc[order, columns].reset_index(drop=True)


def _order(step: str, part: str) -> tuple[int, int, list[tuple[int, str]]]:
    area = part.lower()
    place = AREAS.index(area) + 1 if area in AREAS else 0 if not part else len(AREAS) + 1
    counted = [
        (int(piece), "") if piece.isdigit() else (0, piece) for piece in _NUMBERS.split(part)
    ]
    return STEPS.index(step), place, counted
