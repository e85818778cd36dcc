"""What was pledged and agreed, how promises were kept, and reports that disagree."""

import pandas as pd
import streamlit as st

from lib.queries.exchange.promises import (
    confirmation_counts,
    disputed,
    kept_promises,
    open_promises,
)
from lib.queries.exchange.selection import Selection
from lib.ui.board.exchange.rows import named_reports
from lib.ui.kit import session, tables
from lib.ui.kit.cache import query
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.names import names_of_members
from lib.vocabulary import Confirmation, Resource
from lib.wording import values

OPEN = ("date", "giver", "receiver", "resource", "quantity", "unit", "state", "exchange_id")
KEPT = ("name", "promised", "delivered", "open", "cancelled", "kept_share", "median_days")
DISPUTED = (
    *("giver", "receiver", "resource", "date", "reporter", "quantity", "unit", "counted"),
    "exchange_id",
)


def show_promises(selection: Selection) -> None:
    """List open promises, how those of each member were kept, and what the two sides confirm."""
    words = session.words()
    st.markdown(f"**{words('promises-open')}**")
    promised = query(open_promises, selection)
    if promised.empty:
        st.caption(words("promises-none"))
    else:
        st.caption(words("promises-why"))
        _show_table(named_reports(promised), OPEN, "promises")
    kept = query(kept_promises)
    if len(kept):
        st.markdown(f"**{words('promises-kept')}**")
        st.caption(words("promises-kept-why"))
        names = names_of_members()
        named = kept.assign(
            name=[names.get(code, code) for code in kept["member_code"]],
            kept_share=[words.percent(share) for share in kept["share"]],
        )
        _show_table(named, KEPT, "kept")
    _show_confirmations(selection)


def _show_confirmations(selection: Selection) -> None:
    """Say who confirmed the transfers, and list the reports of two sides that disagree."""
    words = session.words()
    counts = query(confirmation_counts, selection)
    st.markdown(f"**{words('confirmation-title')}**")
    parts = [f"{words.choice(each)}: {counts[each]}" for each in Confirmation if counts.get(each)]
    st.markdown(escape_markdown(" · ".join(parts) or "—"))
    rows = query(disputed, selection)
    if rows.empty:
        st.caption(words("confirmation-none"))
        return
    st.caption(words("confirmation-why"))
    names = names_of_members()
    shown = named_reports(rows).assign(
        reporter=[names.get(code, code) for code in rows["reported_by"]]
    )
    _show_table(shown, DISPUTED, "disputed")
    for pair in _pairs(shown):
        st.code(words("confirmation-ask", **pair), language=None, wrap_lines=True)


def _pairs(rows: pd.DataFrame) -> list[dict[str, str]]:
    """Return, for each disagreement, what a letter to both sides must name."""
    words = session.words()
    letters: dict[int, dict[str, str]] = {}
    for row in values.rows(rows):
        letter = letters.setdefault(
            int(row["match"]),
            {
                "giver": row["giver"],
                "receiver": row["receiver"],
                "resource": words.choice(Resource(row["resource"])),
                "day": words.date(row["date"]),
                "told": "",
            },
        )
        told = f"{row['reporter']} — {words.number(row['quantity'])}"
        letter["told"] = f"{letter['told']}; {told}" if letter["told"] else told
    return list(letters.values())


def _show_table(frame: pd.DataFrame, columns: tuple[str, ...], key: str) -> None:
    words = session.words()
    st.dataframe(
        tables.localised(tables.worded(frame, columns, words), words), hide_index=True, key=key
    )
