"""The texts of the model: uploaded, in the language of the reader, in the order of the story."""

import re

import pandas as pd

from lib import store

STEPS = ("DEFINITION", "WHY", "PARTIES", "ROAD", "LETTERS", "JOIN", "CRITERIA", "SURVEY")
"""Steps of the story, in its order; the codes of their texts."""

_LANGUAGE = "ru"
_NUMBERS = re.compile(r"(\d+)")
_NAMED = re.compile(r"(?<!\s)\s*\{([^{}]{1,40})\}")

AREAS = ("organisational", "material", "methodological", "information", "access")
"""Problem areas in the order of the domain; a consortium may name others in its directions."""


@store.cached
def model_texts(source: store.Database, moment: store.Moment, language: str) -> pd.DataFrame:
    """Return the texts of the model in a language, each else in Russian, in the order of the story.

    Columns: step (of ``STEPS``), part (what follows the dot; empty for the step's own text), title,
    text, source; missing where the file has none; indicators: the list of codes of indicators that
    the text names in braces, such as ``{8.6}``, which are taken out of it. Codes of no step are
    left out.
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
    rows = rows.loc[order, columns].reset_index(drop=True)
    indicator_codes = set(store.read(source, "indicators", moment.upload)["indicator_code"])
    texts = [text if isinstance(text, str) else "" for text in rows["text"]]
    named = [[code for code in _NAMED.findall(text) if code in indicator_codes] for text in texts]
    rows["indicators"] = pd.Series(named, rows.index, dtype="object")
    rows["text"] = pd.Series(
        [_without(indicator_codes, text) or None for text in texts], dtype="str"
    )
    return rows


def _without(indicator_codes: set[str], text: str) -> str:
    """Return a text without the names of indicators in it; other braces stay as written."""
    return _NAMED.sub(lambda name: "" if name[1] in indicator_codes else name[0], text)


def _order(step: str, part: str) -> tuple[int, int, list[tuple[int, str]]]:
    area = part.lower()
    place = AREAS.index(area) + 1 if area in AREAS else 0 if not part else len(AREAS) + 1
    counted = [
        (int(piece), "") if piece.isdigit() else (0, piece) for piece in _NUMBERS.split(part)
    ]
    return STEPS.index(step), place, counted
