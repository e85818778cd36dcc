"""What was revised since the moment that a reader looks at, with the upload and the reason."""

import pandas as pd
import streamlit as st

from lib import queries
from lib.store import Database, Moment
from lib.ui.kit import session
from lib.ui.kit.cache import query_at
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.session import AT, chosen, latest, moment
from lib.ui.kit.tables import show_part
from lib.wording import values
from lib.wording.changes import describe_change

LISTED = 20


def offer_revisions() -> None:
    """Say how many figures later uploads changed of the past ones shown, and list them."""
    if not chosen(AT) or moment().upload >= latest():
        return
    words, rows = session.words(), revisions()
    count = words("revisions-count", count=len(rows))
    if rows.empty:
        st.caption(count)
        return
    with st.popover(count, type="tertiary", icon=":material/history:", key="revisions"):
        lines = [describe_change(row, words) for row in values.rows(rows.head(LISTED))]
        st.markdown("\n".join(f"- {escape_markdown(line)}" for line in lines))
        show_part(LISTED, len(rows), has_file=False)


def revisions() -> pd.DataFrame:
    """Return ``queries.changes`` from the reader's moment to what is known now of the same day."""
    now = moment()
    return query_at(Moment(latest(), now.day), _changes_since, now)


def _changes_since(source: Database, after: Moment, before: Moment) -> pd.DataFrame:
    return queries.changes(source, before, after)
