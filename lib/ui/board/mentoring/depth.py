"""What stands below the charts of mentoring: the reader chooses one of several parts."""

import streamlit as st

from lib.queries.mentoring.scope import Scope
from lib.text import Text
from lib.ui.board.mentoring import programme, sheets
from lib.ui.board.mentoring.views import ratio_view
from lib.ui.kit import session
from lib.ui.kit.charts.chart_view import show
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.pickers import choose_in_words

DEPTH = "part"
PARTS = ("federal", "programme", "sheets", "ratio", "rows")


def show_depth(scope: Scope) -> None:
    """Picker: sheets to file, federal indicators, the programme, mentees to a mentor, rows."""
    part = choose_in_words(DEPTH, PARTS, session.words()("mentoring-part"), _part_in_words)
    parts = {
        "sheets": sheets.show_sheets,
        "federal": programme.show_federal,
        "programme": programme.show_programme,
        "ratio": _show_ratio,
        "rows": sheets.show_rows,
    }
    parts[part](scope)


def _part_in_words(code: str, words: Text) -> str:
    return words(f"mentoring-part-{code}")


def _show_ratio(scope: Scope) -> None:
    view = ratio_view(scope)
    if view is None:
        st.caption(escape_markdown(session.words()("ratio-finding-none")))
        return
    show(view, "ratio")
