"""Ways to accept a rejected cell: add an alias of a code, or a new form of mentoring.

Each is an upload of its own through the usual checks, and can be undone.
"""

import streamlit as st

from lib import access, store
from lib.contracts import code_from_name, normalise
from lib.intake import Problem
from lib.tables import Column
from lib.ui.kit import session
from lib.ui.kit.desk import submit
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.guard import identity
from lib.ui.staff.upload.options import options_of
from lib.vocabulary import EVERY_FORM, AliasSubject

ALIASES, FORMS = "aliases", "mentoring_forms"
FORM = "mentoring_forms.form"
"""What a column refers to whose texts name forms of mentoring."""

UNKNOWN = ("unknown-code", "name-proposed")
"""Problems of a text that is no code and no name."""

SUBJECTS = {
    "members.member_code": AliasSubject.MEMBERS,
    "indicators.indicator_code": AliasSubject.INDICATORS,
}
"""What a column refers to -> the subject of an alias for it."""


def offer_alias(column: Column, wrong: str, code: str | None, key: str) -> None:
    """Offer to keep a name as another one for a code, to whom may upload such names."""
    if column.refers_to not in SUBJECTS or not access.may_upload(identity(), ALIASES):
        return
    words = session.words()
    st.button(
        words("mend-alias"),
        on_click=_remember,
        args=(SUBJECTS[column.refers_to], wrong, code),
        disabled=code not in options_of(column),  # a name is kept for what is stored
        help=words("mend-alias-how"),
        key=f"staff-alias-{key}",
    )


def _remember(subject: AliasSubject, wrong: str, code: str) -> None:
    submit.hand_in(ALIASES, {"subject": subject, "alias": wrong, "code": code})


def offer_form(column: Column, problem: Problem, key: str) -> None:
    """Offer to add a form of mentoring that no table knows, to whom may upload forms."""
    is_unknown_form = column.refers_to == FORM and problem.code in UNKNOWN
    if not is_unknown_form or not access.may_upload(identity(), FORMS):
        return
    words, name = session.words(), str(problem.found)
    st.button(
        words("mend-form", form=escape_markdown(name)),
        on_click=_add_form,
        args=(name,),
        help=words("mend-form-how"),
        type="primary",
        key=f"staff-form-{key}",
    )


def _add_form(name: str) -> None:
    """Add a form under a code that no form has now, whatever moment the reader looks at.

    A name that somebody has added since the file was checked is no second form: it would name two.
    """
    forms = store.read(session.engine(), FORMS)
    named = forms[["name_ru", "name_en", "name_kk"]].stack().dropna()
    if normalise(name) in {normalise(str(one)) for one in named}:
        return
    code = code_from_name(name, {*forms["form"], EVERY_FORM})
    submit.hand_in(FORMS, {"form": code, "name_ru": name})
