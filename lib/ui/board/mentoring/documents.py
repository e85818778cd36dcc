"""Media plan, agreements, consents and replacements by half-year, and who posted too little."""

import pandas as pd
import streamlit as st

from lib.queries.mentoring.breakdown import quiet_members
from lib.queries.mentoring.scope import Scope
from lib.ui.board.mentoring.stages import show_lines
from lib.ui.board.mentoring.views import coverage_until, hidden_in_words
from lib.ui.kit import session
from lib.ui.kit.cache import query
from lib.ui.kit.charts.chart_view import source
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.names import names_of_members
from lib.wording import values

COUNTS = ("media_posts", "posts_expected", "members_quiet", "mentor_replacements",
          "agreements_active", "consents_on_file", "consents_withdrawn")  # fmt: skip
COLUMNS = ("half", *COUNTS)

NAMED = 10
"""Members with too few posts that are named; the others are counted."""


def show_documents(scope: Scope) -> None:
    """List posts and documents by half-year; the table fits the page, its headers wrap."""
    words = session.words()
    st.markdown(f"#### {escape_markdown(words('documents-title'))}")
    documents = hidden_in_words(coverage_until(scope), COLUMNS)
    listed = values.rows(documents)
    show_lines(
        {words("figure-half"): [values.short_period(row["half"]) for row in listed]}
        | {words(f"figure-{name}"): [_count(row[name]) for row in listed] for name in COUNTS}
    )
    last = listed[-1]
    sentence = words("documents-posts-none")
    if pd.notna(last["media_posts"]):
        sentence = _quiet(scope, str(last["half"]))
    st.caption(escape_markdown(sentence))
    source("mentoring-documents", (documents, COLUMNS), words("documents-note"))


def _count(value: object) -> str:
    return value if isinstance(value, str) else session.words().number(value)


def _quiet(scope: Scope, half: str) -> str:
    """Return in words which members have fewer posts in a half-year than it has months."""
    words, names = session.words(), names_of_members()
    quiet = values.rows(query(quiet_members, scope, half))
    listed = ", ".join(
        words(
            "documents-quiet-member",
            name=names[row["member_code"]],
            posts=row["posts"],
            months=row["months"],
        )
        for row in quiet[:NAMED]
    )
    return words(
        "documents-quiet",
        half=words.period(half),
        count=len(quiet),
        names=listed,
        more=max(len(quiet) - NAMED, 0),
    )
