"""Decks: the slides of a meeting's running order, or of a list, with the facts of a cover."""

import dataclasses
from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from lib import store
from lib.export.pack.deck import Deck, Slide
from lib.queries.disclosure.visibility import Visibility
from lib.queries.meetings.decisions import decisions
from lib.queries.meetings.register import compared_moment, moment_of
from lib.running_order import (
    Point,
    RunningOrderError,
    parse_points,
    parse_slide,
    slide_address,
)
from lib.slides.catalogue import COVER, find_slide
from lib.slides.figure_codes import figure_code, figure_link
from lib.slides.parts import Progress, empty_slide, ignore_progress
from lib.slides.scope import Scope
from lib.slides.topics import talks
from lib.text import Text
from lib.vocabulary import MeetingKind

_LABELS = (
    "figure checksum contents minutes table decisions decisions-none empty topic finding source "
    "minutes-title attended attended-none agenda shown chair secretary direction indicator rows "
    "rows-quoted rows-all"
)


def meeting_points(meeting: Mapping[str, Any]) -> tuple[Point, ...]:
    """Return the points of a meeting's running order; none where it cannot be read."""
    order = meeting["running_order"]
    try:
        return parse_points(order if isinstance(order, str) else None)
    except RunningOrderError:
        return ()


def slides_of(
    scope: Scope,
    points: Sequence[Point],
    address: str = "",
    on_slide: Progress = ignore_progress,
) -> list[Slide]:
    """Return the slides of points in their order, each worded where nobody knows what it shows.

    A cover among them is left out: every deck begins with its own.

    address : where the app is, for links on paper; none without it.
    """
    slides = []
    for number, point in enumerate(points, 1):
        if point.slide != COVER:
            with_filters = dataclasses.replace(scope, filters=point.filters)
            slide = find_slide(with_filters, point.slide) or _unknown_slide(scope, point.slide)
            slides.append(_at_point(scope, slide, point, address))
        on_slide(number, len(points))
    return slides


def _unknown_slide(scope: Scope, code: str) -> Slide:
    """Return a slide in words for a point that names no slide, such as a dropped direction."""
    return empty_slide(scope, code, code, scope.words("slide-unknown", code=code))


def _at_point(scope: Scope, slide: Slide, point: Point, address: str) -> Slide:
    code = figure_code(scope.moment, slide_address(point))
    link = figure_link(address, code) if address else ""
    return dataclasses.replace(
        slide, minutes=point.minutes, note=point.note, figure=code, link=link
    )


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


def meeting_cover(meeting: Mapping[str, Any], words: Text) -> tuple[str, list[str]]:
    """Return the title of a meeting's cover, and its day and place."""
    kind = words.choice(MeetingKind(str(meeting["meeting_kind"]))).capitalize()
    place = meeting["place"] if isinstance(meeting["place"], str) else ""
    return f"{kind}: {meeting['topic']}", [
        line for line in (words.date(meeting["held_on"]), place) if line
    ]


def meeting_deck(
    database: store.Database,
    now: store.Moment,
    meeting: Mapping[str, Any],
    words: Text,
    visible: Visibility,
    address: str = "",
    on_slide: Progress = ignore_progress,
) -> Deck:
    """Return the deck of a meeting: figures of its moment, and what it decided, as known now.

    visible : what its readers may see of single schools. address : where the app is.
    """
    scope = meeting_scope(database, now, meeting, words, visible)
    rows = decisions(database, now)
    taken = rows[rows["meeting_code"] == meeting["meeting_code"]].sort_values("decision_id")
    attended = meeting["attended"]
    codes = attended.split(";") if isinstance(attended, str) and attended else []
    title, _lines = meeting_cover(meeting, words)
    return _deck(
        scope,
        slides_of(scope, meeting_points(meeting), address, on_slide),
        title=title,
        day=words.date(meeting["held_on"]),
        place=meeting["place"] if isinstance(meeting["place"], str) else "",
        attended=[scope.members[code] for code in codes],
        taken=talks.decision_table(taken, scope),
    )


def list_deck(
    scope: Scope, codes: Sequence[str], address: str = "", on_slide: Progress = ignore_progress
) -> Deck:
    """Return a deck of slides that belong to no meeting; ``address`` is where the app is."""
    slides = slides_of(scope, [parse_slide(code) for code in codes], address, on_slide)
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
