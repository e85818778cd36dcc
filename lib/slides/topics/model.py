"""Slides of the consortium's model: the steps of its story in words, and their drawings."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

import pandas as pd

from lib import store
from lib.charts.registry import CHARTS
from lib.export.pack.deck import Slide
from lib.queries.model.figures import model_figures
from lib.queries.model.signs import area_signs
from lib.queries.model.texts import STEPS, model_texts
from lib.slides.parts import empty_slide
from lib.slides.scope import Scope
from lib.slides.topics.model_drawings import Drawing, draw_step, table_of
from lib.text import Text
from lib.wording.model import (
    sign_change,
    sign_judgement,
    sign_name,
    sign_periods,
    sign_sentence,
)
from lib.wording.values import Row, rows

AREAS_STEP = "WHY"
"""The step whose parts are problem areas."""

SIGN_COLUMNS = ("area", "name", "then_now", "periods", "judgement")
"""Columns of the table of what shows areas improving."""

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


def code_of_step(step: Step) -> str:
    """Return the code of a step's slide, as running orders and addresses name it."""
    return f"{MODEL}{step.code.lower()}"


def steps_in_words(
    texts: pd.DataFrame, figures: Mapping[str, int | str], words: Text
) -> list[Step]:
    """Return the steps of which the file has a text, in the order of the story.

    texts : what ``model_texts`` returns. figures : of ``model_figures``, for their names in braces.
    """
    worded = {
        name: words.number(value, 0) if isinstance(value, int) else words.period(value)
        for name, value in figures.items()
    }
    steps = [_step(code, rows(texts[texts["step"] == code]), worded) for code in STEPS]
    return [step for step in steps if step.opening.title or step.opening.text or step.parts]


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


def steps_of(scope: Scope) -> list[Step]:
    """Return the steps of the story at the deck's moment; none where nobody wrote their texts."""
    return scope.query(_steps, scope.words)


def _steps(source: store.Database, moment: store.Moment, words: Text) -> list[Step]:
    texts = model_texts(source, moment, words.language)
    return [] if texts.empty else steps_in_words(texts, model_figures(source, moment), words)


def step_titles(scope: Scope) -> dict[str, str]:
    """Return the titles of the steps by the codes of their slides.

    Figures of the model are counted only where a title names one: they take most of the time.
    """
    texts = scope.query(model_texts, scope.words.language)
    if texts.empty:
        return {}
    is_filled = texts["title"].str.contains("{", regex=False, na=False).any()
    figures = scope.query(model_figures) if is_filled else {}
    steps = steps_in_words(texts, figures, scope.words)
    return {code_of_step(step): step.opening.title or step.code for step in steps}


def model_slide(scope: Scope, code: str) -> Slide:
    """Return the slide of a step: its drawing where it has one, else its texts."""
    words, topic = scope.words, scope.words("page-model")
    step = next((one for one in steps_of(scope) if code_of_step(one) == code), None)
    if step is None:
        return empty_slide(scope, code, topic, words("slide-step-none"))
    title = step.opening.title or step.code
    drawing = draw_step(scope, step.code)
    if drawing is not None:
        return _drawn(scope, code, title, drawing)
    signs = signs_of(scope) if step.code == AREAS_STEP else pd.DataFrame()
    passages = [step.opening.text, *(_sentence(part, signs, words) for part in step.parts)]
    sentences = [text for text in passages if text]
    sources = [each.source for each in (step.opening, *step.parts) if each.source]
    alt = " ".join([f"{title}.", *sentences])
    source = scope.source(*dict.fromkeys(sources))
    table = sign_table(step, signs, words).rename(
        columns={name: words(f"figure-{name.replace('_', '-')}") for name in SIGN_COLUMNS}
    )
    return Slide(code, topic, title, alt, source, sentences, table)


def _sentence(part: Passage, signs: pd.DataFrame, words: Text) -> str:
    text = ": ".join(filter(None, (part.title, part.text)))
    return " ".join(
        [text, *(f"{sign_sentence(row, words)}." for row in signs_of_part(part, signs))]
    )


def signs_of(scope: Scope) -> pd.DataFrame:
    """Return ``area_signs`` in the deck's language."""
    return scope.query(area_signs, scope.words.language)


def signs_of_part(part: Passage, signs: pd.DataFrame) -> list[Row]:
    """Return the rows of ``area_signs`` of the area that a part of the step WHY tells of."""
    return rows(signs[signs["area"] == part.part.lower()]) if len(signs) else []


def sign_table(step: Step, signs: pd.DataFrame, words: Text) -> pd.DataFrame:
    """Return ``area_signs`` in words, in the order of the step's parts: ``SIGN_COLUMNS``."""
    parts = [(part, row) for part in step.parts for row in signs_of_part(part, signs)]
    return pd.DataFrame(
        [
            (part.title or part.part, sign_name(row, words), sign_change(row, words),
             sign_periods(row), sign_judgement(row, words))
            for part, row in parts
        ],
        columns=list(SIGN_COLUMNS),
    )  # fmt: skip


def _drawn(scope: Scope, code: str, topic: str, drawing: Drawing) -> Slide:
    return Slide(
        code,
        topic,
        drawing.title,
        drawing.alt,
        scope.source(drawing.note),
        table=table_of(drawing, scope),
        spec=partial(CHARTS[drawing.chart].spec, scope.words, scope.theme),
        data=drawing.data,
    )
