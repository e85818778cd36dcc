"""The filters of the mentoring board, in the URL: form, kind of members, region, member."""

from dataclasses import replace

import streamlit as st

from lib import access
from lib.queries.mentoring.counts.reports import counted_members
from lib.queries.mentoring.scope import Scope
from lib.ui.kit import session
from lib.ui.kit.cache import query, rows_of
from lib.ui.kit.guard import identity
from lib.ui.kit.names import names_of_forms
from lib.ui.kit.pickers import MEMBER, choose_from_list, choose_member
from lib.vocabulary import MemberType

FORM, KIND, REGION = "form", "kind", "region"
"""Keys of what is chosen, in the URL as well."""

WIDTH = 230
"""Of each box, in pixels: four of them fit beside each other."""


def choose_scope() -> Scope:
    """Pickers: what the board counts; nothing chosen is everything.

    Of one member, small counts are shown to those who may see them.
    """
    words, members = session.words(), rows_of("members")
    forms = names_of_forms()
    counted = query(counted_members)
    reporting = members[members["member_code"].isin(counted)]
    types = set(reporting["member_type"])
    kinds = [str(kind) for kind in MemberType if kind in types]
    regions = sorted(reporting["region"].dropna().unique())
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        scope = Scope(
            form=choose_from_list(
                FORM, list(forms), words("mentoring-form-all"), forms.__getitem__, width=WIDTH
            ),
            member_type=choose_from_list(
                KIND,
                kinds,
                words("mentoring-kind-all"),
                lambda code: words.choice(MemberType(code)),
                width=WIDTH,
            ),
            region=choose_from_list(
                REGION, regions, words("mentoring-region-all"), str, width=WIDTH
            ),
            member=choose_member(counted, width=WIDTH),
        )
    is_own = scope.member is not None and access.may_see_few(identity(), scope.member)
    return replace(scope, exact=is_own)


def pick_form(code: str) -> None:
    """Callback: show only the form that was clicked on a chart; clicked again, all of them."""
    _pick(FORM, code)


def pick_member(code: str) -> None:
    """Callback: show only the member that was clicked on a chart; clicked again, all of them."""
    _pick(MEMBER, code)


def _pick(key: str, code: str) -> None:
    st.session_state[key] = None if st.session_state.get(key) == code else code
