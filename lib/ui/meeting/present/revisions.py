"""Whether a slide of a past moment was revised since, and by which uploads."""

from bisect import bisect_left
from collections.abc import Callable, Sequence

import streamlit as st

from lib.cache import SHARED
from lib.queries.disclosure.visibility import Visibility
from lib.running_order import parse_slide
from lib.slides.catalogue import COVER, find_slide
from lib.slides.scope import Scope
from lib.slides.topics.model import MODEL
from lib.store import CachedDatabase, Moment
from lib.text import Text
from lib.ui.kit import session
from lib.ui.kit.cache import uploads
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.session import AT, chosen, database, moment
from lib.ui.kit.visibility import support_visibility

LATER = 3
"""Uploads that a note on a revised slide names at most, the latest ones."""


def show_revision(address: str) -> None:
    """Note on the only slide of a past moment that its figures were revised since, if they were."""
    sentence = describe_revision(address)
    if sentence:
        with st.container(key="slide-revised"):
            st.warning(escape_markdown(sentence), icon=":material/history:")


def describe_revision(address: str) -> str:
    """Return what a slide of a past moment would say now, and since which uploads; else nothing."""
    now, last = moment(), session.latest()
    code = parse_slide(address).slide
    if not chosen(AT) or now.upload >= last or code == COVER or code.startswith(MODEL):
        return ""
    visible, words = support_visibility(), session.words()

    def content_at(upload: int) -> tuple[str, str]:
        at = Moment(upload, now.day)
        return SHARED.get(_slide_at, database(), at, address, visible, words)

    then, current = content_at(now.upload), content_at(last)
    if then == current:
        return ""
    listed = uploads().set_index("upload")["note"]
    later = listed[listed.index > now.upload].sort_index()
    notes: dict[int, object] = dict(zip(later.index.tolist(), later.tolist(), strict=True))
    causes = revising_uploads([now.upload, *notes], content_at, LATER)
    names = [
        f"№ {upload}" + (f" ({notes[upload]})" if isinstance(notes[upload], str) else "")
        for upload in causes
    ]
    return words("slide-revised", title=current[0], uploads=", ".join(names))


def revising_uploads(
    uploads: Sequence[int], content_at: Callable[[int], object], most: int
) -> list[int]:
    """Return the uploads that changed a content, newest first, ``most`` of them at most.

    uploads : in order; the first is the one whose content later ones are compared with. Halving
    finds each in few looks; a content that came back in between hides what happened between.
    """
    causes: list[int] = []
    end = len(uploads) - 1
    while len(causes) < most and content_at(uploads[end]) != content_at(uploads[0]):
        place = _first_alike(uploads, content_at, end)
        causes.append(uploads[place])
        end = place - 1
    return causes


def _first_alike(uploads: Sequence[int], content_at: Callable[[int], object], end: int) -> int:
    """Return the place of the upload since which the content is that of the one at ``end``."""
    content = content_at(uploads[end])
    return bisect_left(range(end), True, key=lambda place: content_at(uploads[place]) == content)


def _slide_at(
    source: CachedDatabase, at: Moment, address: str, visible: Visibility, words: Text
) -> tuple[str, str]:
    """Return the finding of a slide at a moment, and all its figures as text."""
    point = parse_slide(address)
    scope = Scope(source, at, None, words, visible=visible, filters=point.filters)
    slide = find_slide(scope, point.slide)
    if slide is None:
        return "", ""
    return slide.title, "\n".join([*slide.sentences, slide.table.to_csv(index=False)])
