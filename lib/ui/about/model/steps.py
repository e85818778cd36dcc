"""The steps of the story in words: titles and texts of the file, with figures filled in."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from lib.queries.model import STEPS, model_figures, model_texts
from lib.text import Text
from lib.ui.kit import session
from lib.ui.kit.cache import cached_part, query
from lib.wording.values import Row, rows

MODEL = "model-"
"""Beginning of the code of a slide that is a step of the model."""


@dataclass(frozen=True)
class Passage:
    """One text of the model: a step's own or a part of it; empty where the file has none."""

    part: str
    title: str
    text: str
    source: str


@dataclass(frozen=True)
class Step:
    """One step of the story: its own text and its parts, in order."""

    code: str
    opening: Passage
    parts: list[Passage]


def slide_of(step: Step) -> str:
    """Return the code of a step's slide, as the address of a presentation names it."""
    return f"{MODEL}{step.code.lower()}"


@cached_part
def model_steps() -> list[Step]:
    """Return the steps of which the file has a text, in the order of the story."""
    words = session.words()
    texts = query(model_texts, words.language)
    if texts.empty:
        return []
    figures = _figures(query(model_figures), words)
    steps = [_step(code, rows(texts[texts["step"] == code]), figures) for code in STEPS]
    return [step for step in steps if step.opening.title or step.opening.text or step.parts]


def _figures(figures: Mapping[str, int | str], words: Text) -> dict[str, str]:
    return {
        name: words.number(value, 0) if isinstance(value, int) else words.period(value)
        for name, value in figures.items()
    }


def _step(code: str, texts: list[Row], figures: Mapping[str, str]) -> Step:
    passages = [
        Passage(
            str(row["part"]),
            *(_filled(row[name], figures) for name in ("title", "text", "source")),
        )
        for row in texts
    ]
    opening = next((each for each in passages if not each.part), Passage("", "", "", ""))
    return Step(code, opening, [each for each in passages if each.part])


def _filled(text: object, figures: Mapping[str, str]) -> str:
    """Put figures in place of their names in braces; what is no name stays as it is written."""
    if not isinstance(text, str) or pd.isna(text):
        return ""
    for name, value in figures.items():
        text = text.replace(f"{{{name}}}", value)
    return text
