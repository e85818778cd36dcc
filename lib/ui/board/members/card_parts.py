"""What every card of a passport is made of: a figure in its label, rows, where they came from."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from lib.text import MISSING
from lib.ui.kit import session
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.guard import identity
from lib.ui.kit.links import link
from lib.ui.kit.pickers import UPLOAD
from lib.ui.menu import Page
from lib.wording.values import Row


def card(name: str, figure: str, *, opened: bool = False) -> DeltaGenerator:
    """Return a card with its figure in the label, closed unless a link leads to what it holds."""
    label = f"**{escape_markdown(session.words()(f'card-{name}'))}** · {escape_markdown(figure)}"
    return st.expander(label, expanded=opened)


def show_empty(name: str) -> None:
    """Show a card that says why it is empty."""
    with card(name, session.words()("card-none")):
        st.caption(escape_markdown(session.words()(f"card-{name}-none")))


def show_table(rows: Sequence[Sequence[str]]) -> None:
    """Draw lines of cells that are Markdown already; the first column is a label."""
    frame = pd.DataFrame(rows, columns=[f"column-{place}" for place in range(len(rows[0]))])
    st.table(frame, hide_index=True, hide_header=True, border="horizontal")


def show_origin(row: Row) -> None:
    """Show in which file and line a row stands, and lead to its upload."""
    words = session.words()
    line: str = MISSING if pd.isna(row["line"]) else str(row["line"])
    st.caption(escape_markdown(words("card-origin", file=row["file"], line=line)))
    offer_upload(int(row["upload"]))


def offer_upload(upload: int) -> None:
    """Lead to an upload in the history, where the reader may open it."""
    if identity().has(Page.HISTORY.role):
        label = session.words()("evidence-to-upload", upload=str(upload))
        link(label, Page.HISTORY, {UPLOAD: str(upload)})
