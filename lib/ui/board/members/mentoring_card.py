"""The card of mentoring in a passport: who is reached, and counts by form of the last census."""

import pandas as pd
import streamlit as st

from lib import queries
from lib.queries.members.ties import COUNTS, member_mentoring
from lib.queries.mentoring.scope import Scope
from lib.text import MISSING
from lib.ui.board.members.card_parts import card, show_empty, show_origin, show_table
from lib.ui.kit import session
from lib.ui.kit.cache import query_at, rows_of
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.links import link
from lib.ui.kit.pickers import MEMBER
from lib.ui.kit.session import board_moment, settings
from lib.ui.menu import Page
from lib.vocabulary import EVERY_FORM, SettingName
from lib.wording import values
from lib.wording.mentoring import REACH, reached
from lib.wording.values import Row


def show_mentoring(code: str) -> None:
    """Show whom mentoring reaches in a member, and its counts by form."""
    words = session.words()
    rows = query_at(board_moment(), member_mentoring, code)
    if rows.empty:
        show_empty("mentoring")
        return
    forms = {row["form"]: words.named(row) for row in values.rows(rows_of("mentoring_forms"))}
    forms[EVERY_FORM] = words("reserved-all")
    limit = int(settings()[SettingName.SMALL_COUNT])
    head = ["", *(words(f"figure-{name}") for name in COUNTS)]
    lines: list[list[str]] = [head]
    for row in values.rows(rows):
        form = forms.get(row["form"], str(row["form"]))
        lines.append([form, *(_count(row, name, limit) for name in COUNTS)])
    reach = values.rows(query_at(board_moment(), queries.mentoring_coverage, Scope(member=code)))[
        -1
    ]
    with card("mentoring", _figure(reach)):
        day = words.short_date(rows["census_date"].iloc[0])
        sentences = [words("card-census", day=day), *(reached(reach, one, words) for one in REACH)]
        st.caption(escape_markdown(" · ".join(sentences)))
        show_table([[escape_markdown(cell) for cell in line] for line in lines])
        show_origin(values.rows(rows)[0])
        link(words("card-to-mentoring"), Page.MENTORING, {MEMBER: code})


def _figure(reach: Row) -> str:
    """Return how many pupils have a mentor for the label of the card.

    reach : a row of ``queries.mentoring_coverage``.
    """
    words = session.words()
    if pd.isna(reach["coverage"]):
        return words("card-census", day=words.short_date(reach["census_date"]))
    part, whole = int(reach["mentees_10_19"]), int(reach["pupils_10_19"])
    return words("card-mentoring-figures", part=part, all=whole)


def _count(row: Row, name: str, limit: int) -> str:
    words = session.words()
    if name in str(row["below"]).split(";"):
        return words("figure-fewer", than=limit)
    if name in str(row["withheld"]).split(";"):
        return words("figure-masked")
    return MISSING if pd.isna(row[name]) else words.number(int(row[name]))
