"""Which slides a presentation may have, with their topics: of boards, meetings, the model."""

from collections.abc import Mapping

import streamlit as st

from lib import queries
from lib.running_order import parse_slide
from lib.slides.catalogue import COVER, INDICATOR, MEMBER, slide_title, slide_titles
from lib.slides.scope import Scope
from lib.slides.topics.model import MODEL, code_of_step
from lib.ui.about.model.steps import model_steps
from lib.ui.kit import session
from lib.ui.kit.cache import query
from lib.ui.kit.session import chosen, database, moment
from lib.ui.meeting.present.keys import CHOSEN
from lib.wording import values

OVERVIEW, EXCHANGE, MENTORING = "overview", "exchange", "mentoring"
MATRIX, MAP = "matrix", "map"
"""Codes of slides that this package draws by itself."""


def titles() -> dict[str, str]:
    """Return the topic of every slide by its code in the URL, in the default order."""
    words = session.words()
    directions = {
        str(row["direction"]): f"{row['direction']}. {words.named(row, 'short')}"
        for row in values.rows(query(queries.known_directions))
    }
    return {
        OVERVIEW: words("page-overview"),
        **directions,
        EXCHANGE: words("page-exchange"),
        MATRIX: words("present-matrix"),
        MAP: words("present-map"),
        MENTORING: words("page-mentoring"),
        **{code_of_step(step): step.opening.title or step.code for step in model_steps()},
    }


def usual_slides(titles: Mapping[str, str]) -> list[str]:
    """Return the slides that a presentation has unless others are chosen: those of the boards."""
    return [code for code in titles if not code.startswith(MODEL)]


def all_titles() -> dict[str, str]:
    """Return the topic of every slide that an address may name: also those of a running order."""
    named = [one.strip() for one in (chosen("slides") or "").split(",")]
    named += st.session_state.get(CHOSEN, [])
    scope = Scope(database(), moment(), None, session.words())
    ordered = slide_titles(scope)
    slide_labels = titles() | ordered | {COVER: session.words()("slide-cover")}
    subjects = [
        address
        for address in named
        if address not in slide_labels and _is_slide(parse_slide(address).slide, ordered)
    ]
    return slide_labels | {
        address: slide_title(scope, address, slide_labels) for address in subjects
    }


def _is_slide(code: str, slide_titles: Mapping[str, str]) -> bool:
    return code in slide_titles or code.startswith((INDICATOR, MEMBER))
