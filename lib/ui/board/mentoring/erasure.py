"""Pairs whose consent was withdrawn: by when to erase them, and the coordinator's button for it."""

import pandas as pd
import streamlit as st

from lib import access, desk, store
from lib.access import AccountRole, Occasion
from lib.queries.mentoring.pairs import pairs_to_erase
from lib.queries.mentoring.scope import Scope
from lib.ui.board.mentoring.stages import show_lines
from lib.ui.kit import session
from lib.ui.kit.cache import query
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.guard import identity
from lib.ui.kit.names import names_of_members
from lib.ui.kit.session import AT, chosen, engine

PAIR, CONFIRM = "erasure-pair", "erasure-confirm"
"""Session keys: the pair that the coordinator chose to erase, whether it is being confirmed."""

OUTCOME = "erasure-outcome"
"""Session key: whether the last erasure was done, and the sentences about it."""


def show_erasure(scope: Scope) -> None:
    """List pairs that are to be erased, and by when, to those who answer for their member."""
    words = session.words()
    _show_outcome()
    rows = query(pairs_to_erase, scope)
    rows = rows[[access.may_see_few(identity(), code) for code in rows["member_code"]]]
    if rows.empty:
        return
    names = names_of_members()
    st.markdown(escape_markdown(words("erasure-due", count=len(rows))))
    show_lines(
        {
            words("erasure-pair"): list(rows["pair_code"]),
            words("figure-member"): [names[code] for code in rows["member_code"]],
            words("erasure-withdrawn"): [words.short_date(day) for day in rows["withdrawn_on"]],
            words("erasure-by"): [
                words(
                    "erasure-late" if days < 0 else "erasure-left",
                    day=words.short_date(day),
                    days=abs(days),
                )
                for day, days in zip(rows["erase_by"], rows["days"].tolist(), strict=True)
            ],
        }
    )
    st.caption(escape_markdown(words("erasure-how")))
    if identity().has(AccountRole.COORDINATOR) and not chosen(AT):
        _offer_erasure(rows["pair_code"])


def _offer_erasure(pairs: "pd.Series[str]") -> None:
    """Offer the coordinator to erase one pair; a second button confirms what cannot be undone."""
    words = session.words()
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        pair = st.selectbox(words("erasure-choose"), list(pairs), key=PAIR, width=240)
        with st.popover(
            words("erasure-offer"), icon=":material/delete_forever:", key=CONFIRM, on_change="rerun"
        ):
            st.markdown(escape_markdown(words("erasure-warning", pair=str(pair))))
            st.button(
                escape_markdown(words("erasure-confirm", pair=str(pair))),
                type="primary",
                key="erase-pair",
                on_click=_erase,
                args=(str(pair),),
            )


def _erase(pair: str) -> None:
    """Callback: erase a pair; the role is checked again when the button is pressed."""
    words, reader = session.words(), identity()
    st.session_state[CONFIRM] = False  # the next pair would stand under the same button
    if not reader.has(AccountRole.COORDINATOR):
        access.record(engine(), Occasion.REFUSAL, reader.account, f"erase {pair}")
        st.session_state[OUTCOME] = (False, [words("rights-none")])
        return
    try:
        erasure = desk.erase(engine(), pair=pair, by=reader.author, reason=words("erasure-reason"))
    except store.RefusedChangeError as error:
        st.session_state[OUTCOME] = (False, [desk.refusal(error, words)])
        return
    access.record(engine(), Occasion.ERASURE, reader.account, str(erasure.upload))
    st.session_state[OUTCOME] = (
        True,
        [
            words("erase-done", made=erasure.upload),
            *(words(f"erase-remains-{place}") for place in erasure.remains),
        ],
    )


def _show_outcome() -> None:
    """Show once what the last erasure did, or why it was refused."""
    is_done, sentences = st.session_state.pop(OUTCOME, (True, []))
    with st.container():  # also where it is empty: what comes below keeps its place
        for sentence in sentences:
            (st.success if is_done else st.error)(escape_markdown(sentence))
