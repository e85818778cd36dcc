"""Slides of the consortium's model: the steps of its story in words, and their drawings."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import pandas as pd

from lib.charts.model import model_circle, model_road, model_wheel
from lib.export.pack.deck import Slide
from lib.queries import known_directions, synergy_effect
from lib.queries.model import (
    STEPS,
    model_figures,
    model_partners,
    model_texts,
    model_ties,
    model_year,
    road,
    wheel,
)
from lib.slides.parts import empty_slide
from lib.slides.scope import Scope
from lib.text import Text
from lib.vocabulary import Party, PlanStatus
from lib.wording import values
from lib.wording.values import Row, rows

MODEL = "model-"
"""Beginning of the code of a slide that is a step of the model."""

PARTNERS = 6
"""Partners that are named beside the road."""


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
    texts = scope.query(model_texts, scope.words.language)
    return [] if texts.empty else steps_in_words(texts, scope.query(model_figures), scope.words)


def model_slide(scope: Scope, code: str) -> Slide:
    """Return the slide of a step: its drawing where it has one, else its texts."""
    words, topic = scope.words, scope.words("page-model")
    step = next((one for one in steps_of(scope) if code_of_step(one) == code), None)
    if step is None:
        return empty_slide(scope, code, topic, words("slide-step-none"))
    title = step.opening.title or step.code
    drawing = _DRAWINGS[step.code](scope, title) if step.code in _DRAWINGS else None
    if drawing is not None:
        return drawing
    passages = [step.opening.text, *(_sentence(part) for part in step.parts)]
    sentences = [text for text in passages if text]
    sources = [each.source for each in (step.opening, *step.parts) if each.source]
    alt = " ".join([f"{title}.", *sentences])
    return Slide(code, topic, title, alt, scope.source(*dict.fromkeys(sources)), sentences)


def _sentence(part: Passage) -> str:
    return ": ".join(filter(None, (part.title, part.text)))


def _circle(scope: Scope, topic: str) -> Slide | None:
    words, (nodes, pairs) = scope.words, scope.query(model_ties)
    if nodes.empty:
        return None
    names = {**scope.parties, **scope.members}
    finding = {"members": len(nodes), "pairs": len(pairs), "year": scope.query(model_year)}
    table = pd.DataFrame(
        {
            words("figure-member"): [names.get(code, code) for code in nodes["member_code"]],
            words("figure-party"): [words.choice(Party(party)) for party in nodes["party"]],
        }
    )
    return Slide(
        f"{MODEL}definition",
        topic,
        model_circle.title(finding, words),
        model_circle.alt(finding, words),
        scope.source(words("model-circle-note")),
        table=table,
        spec=model_circle.spec(words, scope.theme),
        data=model_circle.data(nodes, pairs, names, words),
    )


def _wheel(scope: Scope, topic: str) -> Slide | None:
    words, sums, names = scope.words, scope.query(wheel), scope.parties
    if sums.empty:
        return None
    figures = scope.query(model_figures)
    finding = {"transfers": figures["exchanges"], "year": figures["year"]}
    table = pd.DataFrame(
        {
            words("figure-party"): [names.get(code, code) for code in sums["party"]],
            words("figure-resource"): [names.get(code, code) for code in sums["resource"]],
            words("figure-given"): sums["given"].tolist(),
            words("figure-received"): sums["received"].tolist(),
        }
    )
    return Slide(
        f"{MODEL}parties",
        topic,
        model_wheel.title(finding, words),
        model_wheel.alt(finding, sums, names, words),
        scope.source(words("model-wheel-note")),
        table=table,
        spec=model_wheel.spec(words, scope.theme),
        data=model_wheel.data(sums, names, words),
    )


def _road(scope: Scope, topic: str) -> Slide | None:
    words, directions = scope.words, scope.query(known_directions)
    if directions.empty:
        return None
    indicators = scope.query(road)
    finding = {"directions": len(directions)} | scope.query(model_figures)
    partners = [scope.members.get(code, code) for code in scope.query(model_partners)]
    table = pd.DataFrame(
        {
            words("figure-short"): [
                f"{code}. {words.named(scope.directions[code], 'short')}"
                if code in scope.directions
                else code
                for code in indicators["direction"]
            ],
            words("figure-code"): indicators["code"].tolist(),
            words("figure-plan"): [words.choice(PlanStatus(one)) for one in indicators["plan"]],
        }
    )
    return Slide(
        f"{MODEL}road",
        topic,
        model_road.title(finding, words),
        model_road.alt(finding, directions, indicators, words),
        scope.source(words("model-road-note")),
        table=table,
        spec=model_road.spec(words, scope.theme),
        data=model_road.data(
            directions, indicators, partners[:PARTNERS], synergy_lines(scope), words
        ),
    )


def synergy_lines(scope: Scope) -> list[str]:
    """Write the measures of the synergy effect of the model's year, each in one line."""
    words = scope.words
    measures = scope.query(synergy_effect, scope.query(model_year))
    return [
        f"{words('synergy-' + row['code'].replace('_', '-'))}: "
        f"{_figure(row, words)} {_beside_currency(row, words)}".rstrip()
        for row in rows(measures)
        if not pd.isna(row["value"])
    ]


def _figure(row: Row, words: Text) -> str:
    if row["unit"] == "percent":
        return values.figure(row["value"], "percent", words, 0)
    return words.number(row["value"], 2)


def _beside_currency(row: Row, words: Text) -> str:
    """Return the currency of a factor in brackets: the factor itself has no unit."""
    return f"({values.currency(row['currency'], words)})" if row["currency"] else ""


_DRAWINGS: Mapping[str, Callable[[Scope, str], Slide | None]] = {
    "DEFINITION": _circle,
    "PARTIES": _wheel,
    "ROAD": _road,
}
