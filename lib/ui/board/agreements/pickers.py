"""What a reader selects on the page of agreements, all of it in the URL."""

import pandas as pd
import streamlit as st

from lib.queries.agreements.selection import CURRENT, AgreementSelection, count_by_state
from lib.queries.agreements.terms import ORDER, agreement_terms
from lib.ui.kit import session
from lib.ui.kit.cache import query, rows_of
from lib.ui.kit.pickers import AGREEMENT, choose_code, choose_from_list, choose_member
from lib.vocabulary import VALID_AGREEMENTS, AgreementKind, AgreementState

PART, STATE, KIND = "part", "status", "kind"
"""Keys of what is chosen, in the URL as well."""

PARTS = ("terms", "kinds", "partners", "criteria")
ALL = "all"


def choose_part() -> str:
    """Picker: one of ``PARTS`` of the page."""
    words = session.words()
    return choose_code(
        PART, PARTS, words("agreements-part"), lambda code: words(f"agreements-{code}"), PARTS[0]
    )


def choose_selection(*, by_state: bool) -> AgreementSelection:
    """Pickers of state, kind and member; without ``by_state``, of what is in force."""
    words = session.words()
    day = session.board_day().isoformat()
    rows = query(agreement_terms, day)
    kinds = set(rows["kind"].unique())
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        state = _choose_state(rows) if by_state else CURRENT
        kind = choose_from_list(
            KIND,
            [str(one) for one in AgreementKind if one in kinds],
            words("agreements-any-kind"),
            lambda code: words.choice(AgreementKind(code)),
        )
        member = choose_member(rows_of("members")["member_code"], width=240)
    return AgreementSelection(day, state, kind, member)


def _choose_state(rows: pd.DataFrame) -> str | None:
    """Picker of a state, with counts; None means all.

    At first what is in force, or all where a link names an agreement that is not.
    """
    words, counts = session.words(), count_by_state(rows) | {ALL: len(rows)}
    labels = {CURRENT: words("agreements-current"), ALL: words("agreements-all")}
    labels |= {
        str(state): words.choice(state)
        for state in ORDER
        if counts[state] and state != AgreementState.IN_FORCE
    }
    codes = [CURRENT, *(code for code in labels if code not in (CURRENT, ALL)), ALL]
    linked_state = rows.loc[rows["agreement_id"] == st.query_params.get(AGREEMENT), "state"]
    chosen = choose_code(
        STATE,
        codes,
        words("figure-state"),
        lambda code: f"{labels[code][0].upper()}{labels[code][1:]} · {counts[code]}",
        ALL if len(linked_state) and linked_state.iloc[0] not in VALID_AGREEMENTS else CURRENT,
    )
    return None if chosen == ALL else chosen
