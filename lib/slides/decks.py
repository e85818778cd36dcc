"""Decks: the slides of a meeting's running order, or of a list, with the facts of a cover."""

import dataclasses
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import pandas as pd

from lib import store
from lib.export.pack.deck import Deck, Slide
from lib.queries.meetings.decisions import decisions
from lib.queries.meetings.register import compared_moment, moment_of
from lib.queries.visibility import Visibility
from lib.running_order import Point, RunningOrderError, parse_points
from lib.slides import exchange, mentoring, strategy, talks
from lib.slides.scope import Scope
from lib.text import Text
from lib.vocabulary import MeetingKind

SLIDES: Mapping[str, Callable[[Scope], Slide]] = {
    "decisions": talks.due_slide,
    "overview": strategy.overview_slide,
    "changes": talks.changes_slide,
    "attention": talks.attention_slide,
    "success": talks.success_slide,
    "exchange": exchange.exchange_slide,
    "mentoring": mentoring.mentoring_slide,
    "needs": talks.needs_slide,
    "open": talks.open_slide,
}
"""Slides by their codes in a running order; besides them ``indicator:<code>`` and directions."""

INDICATOR = "indicator:"

_LABELS = (
    "checksum contents minutes table decisions decisions-none empty topic finding source "
    "minutes-title attended attended-none agenda shown chair secretary"
)


def find_slide(scope: Scope, code: str) -> Slide | None:
    """Return the slide with a code of a running order; None where there is no such slide."""
    if code in SLIDES:
        return SLIDES[code](scope)
    if code in scope.directions:
        return strategy.direction_slide(scope, code)
    if code.startswith(INDICATOR):
        return strategy.indicator_slide(scope, code.removeprefix(INDICATOR))
    return None


def slide_titles(scope: Scope) -> dict[str, str]:
    """Return the topic of every slide that a running order may name, in the usual order."""
    words = scope.words
    titles = {
        "decisions": words("slide-decisions"),
        "overview": words("page-overview"),
        "changes": words("slide-changes"),
        "attention": words("slide-attention"),
        "success": words("slide-success"),
    }
    titles |= {
        number: f"{number}. {words.named(row, 'short')}" for number, row in scope.directions.items()
    }
    return titles | {
        "exchange": words("page-exchange"),
        "mentoring": words("page-mentoring"),
        "needs": words("slide-needs"),
        "open": words("slide-open"),
    }


def meeting_points(meeting: Mapping[str, Any]) -> tuple[Point, ...]:
    """Return the points of a meeting's running order; none where it cannot be read."""
    order = meeting["running_order"]
    try:
        return parse_points(order if isinstance(order, str) else None)
    except RunningOrderError:
        return ()


def slides_of(scope: Scope, points: Sequence[Point]) -> list[Slide]:
    """Return the slides of points in their order; what is no slide is left out."""
    found = ((point, find_slide(scope, point.slide)) for point in points)
    return [
        dataclasses.replace(slide, minutes=point.minutes, note=point.note)
        for point, slide in found
        if slide is not None
    ]


def meeting_scope(
    database: store.Database,
    now: store.Moment,
    meeting: Mapping[str, Any],
    words: Text,
    visible: Visibility,
) -> Scope:
    """Return the scope of a meeting: its moment and the one that it compares with."""
    moment = moment_of(database, now, meeting)
    earlier = compared_moment(database, now, meeting)
    return Scope(database, moment, earlier, words, visible=visible)


def meeting_deck(
    database: store.Database,
    now: store.Moment,
    meeting: Mapping[str, Any],
    words: Text,
    visible: Visibility,
) -> Deck:
    """Return the deck of a meeting: figures of its moment, and what it decided, as known now.

    visible : what its readers may see of single schools.
    """
    scope = meeting_scope(database, now, meeting, words, visible)
    rows = decisions(database, now)
    taken = rows[rows["meeting_code"] == meeting["meeting_code"]].sort_values("decision_id")
    attended = meeting["attended"]
    codes = attended.split(";") if isinstance(attended, str) and attended else []
    kind = words.choice(MeetingKind(str(meeting["meeting_kind"]))).capitalize()
    return _deck(
        scope,
        slides_of(scope, meeting_points(meeting)),
        title=f"{kind}: {meeting['topic']}",
        day=words.date(meeting["held_on"]),
        place=meeting["place"] if isinstance(meeting["place"], str) else "",
        attended=[scope.members.get(code, code) for code in codes],
        taken=talks.decision_table(taken, scope),
    )


def list_deck(scope: Scope, codes: Sequence[str]) -> Deck:
    """Return a deck of slides that belong to no meeting."""
    slides = slides_of(scope, [Point(code) for code in codes])
    return _deck(
        scope,
        slides,
        title=scope.words("pack-title"),
        day=scope.words.date(scope.moment.day.isoformat()),
        place="",
        attended=[],
        taken=pd.DataFrame(),
    )


def _deck(
    scope: Scope,
    slides: Sequence[Slide],
    *,
    title: str,
    day: str,
    place: str,
    attended: Sequence[str],
    taken: pd.DataFrame,
) -> Deck:
    return Deck(
        language=scope.words.language,
        consortium=scope.consortium,
        title=title,
        day=day,
        place=place,
        moment=scope.source(),
        upload=scope.moment.upload,
        on=scope.moment.day.isoformat(),
        slides=slides,
        attended=attended,
        decisions=taken,
        labels={name: scope.words(f"pack-{name}") for name in _LABELS.split()},
    )
