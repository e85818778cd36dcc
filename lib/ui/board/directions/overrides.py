"""Overrides: a status set by hand, always shown with the computed one; and dated notes."""

from collections.abc import Mapping
from datetime import date, timedelta

import pandas as pd
import streamlit as st

from lib import access, desk, store
from lib.charts.theme import SIGNS
from lib.contracts import CONTRACTS, header_key
from lib.ui.kit import session
from lib.ui.kit.desk.submit import hand_in, refuse, show_flash
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.guard import identity
from lib.ui.kit.pickers import days
from lib.ui.kit.session import AT, chosen, engine, moment
from lib.vocabulary import CONSORTIUM, Choice, NoteKind, OverridePlan, PlanStatus
from lib.wording import values
from lib.wording.values import Row

OVERRIDES, NOTES = "overrides", "notes"
OFFER = "override-offer"
"""Key of the expander with the forms; they are drawn when it is opened."""

USUAL, LONGEST = timedelta(days=90), timedelta(days=366)
"""How long a status set by hand is in force: by default, and at most."""


def show_override(row: Row) -> None:
    """Show the status set by hand beside the computed one; nothing where none is set."""
    if pd.isna(row["override_until"]):
        return
    words = session.words()
    until = words.date(row["override_until"])
    by_hand = words("override-by-hand", plan=_word(row["plan"]), until=until)
    computed = words("override-computed", computed=_word(row["computed"]))
    with st.container(horizontal=True, gap="small"):
        st.badge(escape_markdown(by_hand), icon=":material/edit:", color="violet")
        st.badge(escape_markdown(computed), color="gray")


def offer_override(row: Row) -> None:
    """Offer to set an indicator's status by hand, to end that, and to write a note.

    Only for those who may, and only on the board of today: an upload is known from now on.
    """
    if chosen(AT) or not access.may_upload(identity(), OVERRIDES):
        return
    show_flash()
    forms = st.expander(
        session.words()("override-offer"), icon=":material/edit:", key=OFFER, on_change="rerun"
    )
    if forms.open:
        status, note = forms.columns(2, gap="medium")
        with status:
            _offer_status(row)
        with note:
            _offer_note(row["indicator_code"])


def _offer_status(row: Row) -> None:
    words, code, today = session.words(), row["indicator_code"], moment().day
    is_set, last = pd.notna(row["override_until"]), today + LONGEST
    begun = {
        "plan": OverridePlan(row["plan"]) if is_set else None,
        "reason": row["override_reason"] if is_set else "",
        "expires_on": min(date.fromisoformat(row["override_until"]), last)
        if is_set
        else today + USUAL,
    }
    keys = _begin(OVERRIDES, code, begun)
    with st.form(f"{OVERRIDES}-{code}"):
        st.markdown(f"##### {words('override-title')}")
        st.caption(escape_markdown(words("override-computed", computed=_word(row["computed"]))))
        _choose(OverridePlan, OVERRIDES, "plan", keys)
        _write(OVERRIDES, "reason", keys)
        st.date_input(
            words(header_key(OVERRIDES, "expires_on")),
            min_value=days.FIRST,
            max_value=days.LAST,
            format="DD.MM.YYYY",
            key=keys["expires_on"],
        )
        st.form_submit_button(
            words("override-set"), type="primary", on_click=_set, args=(code, keys)
        )
    if is_set:
        st.button(words("override-end"), on_click=_end, args=(code, keys), key=f"end-{code}")


def _offer_note(code: str) -> None:
    words, today = session.words(), moment().day
    begun = {"note_kind": NoteKind.EVENT, "text": "", "happened_on": today, "whole": False}
    keys = _begin(NOTES, code, begun)
    with st.form(f"{NOTES}-{code}"):
        st.markdown(f"##### {words('note-title')}")
        _choose(NoteKind, NOTES, "note_kind", keys)
        _write(NOTES, "text", keys)
        st.date_input(
            words(header_key(NOTES, "happened_on")),
            min_value=days.FIRST,
            max_value=days.LAST,
            format="DD.MM.YYYY",
            key=keys["happened_on"],
        )
        st.checkbox(words("note-whole"), key=keys["whole"])
        st.form_submit_button(words("note-add"), on_click=_add_note, args=(code, keys))


def _begin(kind: str, code: str, begun: Mapping[str, object]) -> dict[str, str]:
    """Fill a form that is new to this session; return the session key of each of its fields."""
    keys = {name: f"{kind}-{name}-{code}" for name in begun}
    for name, key in keys.items():
        st.session_state.setdefault(key, begun[name])
    return keys


def _choose(choices: type[Choice], kind: str, name: str, keys: Mapping[str, str]) -> None:
    st.selectbox(
        session.words()(header_key(kind, name)),
        list(choices),
        index=None,
        format_func=session.words().choice if choices is NoteKind else _word,
        placeholder=session.words()("override-choose"),
        key=keys[name],
    )


def _write(kind: str, name: str, keys: Mapping[str, str]) -> None:
    longest = CONTRACTS[kind].columns[name].longest
    st.text_area(
        session.words()(header_key(kind, name)),
        max_chars=longest,
        height=84,
        placeholder=session.words()("override-no-names"),
        key=keys[name],
    )


def _word(plan: str) -> str:
    """Return the sign of a status word, then the word."""
    return f"{SIGNS[plan]} {session.words().choice(PlanStatus(plan))}"


def _set(code: str, keys: Mapping[str, str]) -> None:
    """Callback: set the status by hand with the values of the form."""
    hand_in(OVERRIDES, {"indicator_code": code} | _filled(keys))


def _end(code: str, keys: Mapping[str, str]) -> None:
    """Callback: end the status set by hand; its last day becomes yesterday."""
    stored = store.read(engine(), OVERRIDES, where={"indicator_code": code})
    for row in values.rows(stored):
        yesterday = desk.today(engine()) - timedelta(days=1)
        ended = row | {"expires_on": yesterday.isoformat()}
        if hand_in(OVERRIDES, ended, accepted={"override-expired"}):
            st.session_state.update(dict.fromkeys(keys.values()))
            st.session_state[keys["reason"]] = ""
            st.session_state[keys["expires_on"]] = desk.today(engine()) + USUAL


def _add_note(code: str, keys: Mapping[str, str]) -> None:
    """Callback: add a note with the values of the form; a note of the same day is not replaced."""
    filled = _filled(keys)
    about = CONSORTIUM if filled.pop("whole") else code
    key = {"indicator_code": about, "happened_on": filled["happened_on"]}
    stored = store.read(engine(), NOTES, where=key)
    if not stored.empty:
        refuse(session.words()("note-taken", note=stored["text"].iloc[0]))
    elif hand_in(NOTES, filled | key):
        st.session_state[keys["text"]] = ""


def _filled(keys: Mapping[str, str]) -> dict[str, object]:
    """Return the values of a form, days as ISO text."""
    entered = {name: st.session_state[key] for name, key in keys.items()}
    iso = {name: value.isoformat() for name, value in entered.items() if isinstance(value, date)}
    return entered | iso
