"""Whether a slide of a past moment was revised since, and by which uploads."""

import streamlit as st

from lib.cache import SHARED
from lib.queries.visibility import Visibility
from lib.running_order import parse_slide
from lib.slides.catalogue import find_slide
from lib.slides.model import MODEL
from lib.slides.scope import Scope
from lib.store import CachedDatabase, Moment
from lib.text import Text
from lib.ui.kit import session
from lib.ui.kit.cache import uploads
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.session import AT, chosen, database, moment
from lib.ui.kit.visibility import support_visibility
from lib.ui.meeting.present.titles import COVER
from lib.wording import values

LATER = 3
"""Uploads that a note on a revised slide names."""


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
    then, current = (
        SHARED.get(_slide_at, database(), Moment(upload, now.day), address, visible, words)
        for upload in (now.upload, last)
    )
    if then == current:
        return ""
    listed = uploads()
    later = listed[(listed["upload"] > now.upload) & listed["undone_by"].isna()].head(LATER)
    names = [
        f"№ {row['upload']}" + (f" ({row['note']})" if isinstance(row["note"], str) else "")
        for row in values.rows(later)
    ]
    return words("slide-revised", title=current[0], uploads=", ".join(names))


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
