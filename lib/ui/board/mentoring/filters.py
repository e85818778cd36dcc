"""The filters of the mentoring board, in the URL: form, kind of members, region, member."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import streamlit as st

from lib import access
from lib.queries.mentoring.scope import Scope
from lib.ui.kit import session
from lib.ui.kit.cache import known
from lib.ui.kit.guard import identity
from lib.ui.kit.names import names_of_members
from lib.ui.kit.pickers import MEMBER, begin_with_code, write_to_url
from lib.vocabulary import MemberType
from lib.wording import values

FORM, KIND, REGION = "form", "kind", "region"
"""Keys of what is chosen, in the URL as well."""


def choose_scope() -> Scope:
    """Pickers: what the board counts; nothing chosen is everything.

    Of one member, small counts are shown to those who may see them.
    """
    words, members, names = session.words(), known("members"), names_of_members()
    forms = names_of_forms()
    counted = sorted(set(known("mentoring_counts")["member_code"]), key=names.__getitem__)
    reporting = members[members["member_code"].isin(counted)]
    kinds = [str(kind) for kind in MemberType if kind in set(reporting["member_type"])]
    regions = sorted(reporting["region"].dropna().unique())
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        scope = Scope(
            form=_choose(FORM, list(forms), words("mentoring-form-all"), forms.__getitem__),
            member_type=_choose(
                KIND,
                kinds,
                words("mentoring-kind-all"),
                lambda code: words.choice(MemberType(code)),
            ),
            region=_choose(REGION, regions, words("mentoring-region-all"), str),
            member=_choose(
                MEMBER,
                counted,
                words("choose-member-all"),
                lambda code: f"{names[code]} · {code}",
            ),
        )
    is_own = scope.member is not None and access.may_see_few(identity(), scope.member)
    return replace(scope, exact=is_own)


def _choose(
    key: str, codes: Sequence[str], nothing: str, name_of: Callable[[str], str]
) -> str | None:
    begin_with_code(key, codes)
    chosen = st.selectbox(
        nothing,
        codes,
        index=None,
        format_func=name_of,
        placeholder=nothing,
        key=key,
        label_visibility="collapsed",
        width=230,
    )
    write_to_url(key, chosen)
    return chosen


def names_of_forms() -> dict[str, str]:
    """Return the names of the consortium's forms by their codes, in its order."""
    words = session.words()
    return {row["form"]: words.named(row) for row in values.rows(known("mentoring_forms"))}
