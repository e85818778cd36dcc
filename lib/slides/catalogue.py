"""Which slides there are: by the codes of a running order, with their topics."""

import dataclasses
from collections.abc import Callable, Mapping

from lib.export.pack.deck import Slide
from lib.running_order import parse_slide
from lib.slides.filters import describe_filters
from lib.slides.scope import Scope
from lib.slides.topics import exchange, members, mentoring, registers, strategy, talks
from lib.slides.topics.members import unknown_member
from lib.slides.topics.model import MODEL, model_slide, step_titles
from lib.slides.topics.support import support_slide
from lib.wording import values

SLIDES: Mapping[str, Callable[[Scope], Slide]] = {
    "decisions": talks.due_slide,
    "overview": strategy.overview_slide,
    "changes": talks.changes_slide,
    "attention": talks.attention_slide,
    "success": talks.success_slide,
    "exchange": exchange.exchange_slide,
    "matrix": exchange.matrix_slide,
    "map": exchange.map_slide,
    "synergy": exchange.synergy_slide,
    "mentoring": mentoring.mentoring_slide,
    "members": members.members_slide,
    "agreements": registers.agreements_slide,
    "events": registers.events_slide,
    "funding": registers.funding_slide,
    "support": support_slide,
    "needs": talks.needs_slide,
    "open": talks.open_slide,
}
"""Slides by their codes in a running order; besides them directions and those of one subject."""

COVER = "cover"
"""Code of the slide that a show begins with; a running order need not name it."""

INDICATOR, MEMBER = "indicator:", "member:"
"""Beginnings of the codes of slides about one indicator and one member."""

_TITLES = {
    "exchange": "page-exchange",
    "matrix": "present-matrix",
    "map": "present-map",
    "synergy": "synergy-title",
    "mentoring": "page-mentoring",
    "members": "page-members",
    "agreements": "page-agreements",
    "events": "page-events",
    "funding": "page-funding",
    "support": "page-support",
    "needs": "slide-needs",
    "open": "slide-open",
}


def find_slide(scope: Scope, code: str) -> Slide | None:
    """Return the slide with a code of a running order; None where there is no such slide.

    Its topic also names what the filters of the scope select.
    """
    slide = _slide(scope, code)
    selected = describe_filters(scope) if slide is not None else ""
    if slide is None or not selected:
        return slide
    return dataclasses.replace(slide, topic=f"{slide.topic} · {selected}")


def _slide(scope: Scope, code: str) -> Slide | None:
    if code in SLIDES:
        return SLIDES[code](scope)
    if code in scope.directions:
        return strategy.direction_slide(scope, code)
    if code.startswith(INDICATOR):
        return strategy.indicator_slide(scope, code.removeprefix(INDICATOR))
    if code.startswith(MEMBER):
        return members.member_slide(scope, code.removeprefix(MEMBER))
    return model_slide(scope, code) if code.startswith(MODEL) else None


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
    titles |= {code: words(key) for code, key in _TITLES.items()}
    return titles | step_titles(scope)


def slide_title(scope: Scope, address: str, titles: Mapping[str, str]) -> str:
    """Return the topic of one slide, with its subject and what its filters select.

    titles : what ``slide_titles`` returns. A slide that does not exist is called by its code.
    """
    point = parse_slide(address)
    code = point.slide
    subject = code.partition(":")[2]
    if code.startswith(MEMBER):
        is_known = subject in scope.members
        title = scope.members[subject] if is_known else unknown_member(scope, subject)
    elif code.startswith(INDICATOR):
        names = {row["indicator_code"]: row for row in values.rows(scope.rows_of("indicators"))}
        name = scope.words.named(names[subject]) if subject in names else ""
        title = " ".join(filter(None, (scope.words("slide-indicator"), subject, name)))
    elif code == COVER:
        title = scope.words("slide-cover")
    elif code in scope.directions:
        title = f"{scope.words('pack-direction')} {titles[code]}"
    else:
        title = titles.get(code, subject or code)
    selected = describe_filters(dataclasses.replace(scope, filters=point.filters))
    return f"{title} · {selected}" if selected else title
