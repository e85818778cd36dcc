"""Accounts as a coordinator sees them; every change checks again who makes it."""

from collections.abc import Callable, Hashable, Mapping

import pandas as pd
import streamlit as st

from lib import access
from lib.access import AccountRole, Occasion
from lib.text import MISSING
from lib.ui.kit import session
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.guard import identity
from lib.ui.kit.names import full_names_of_members
from lib.ui.kit.session import engine
from lib.ui.kit.tables import show_table
from lib.ui.kit.tables.times import local_times, time_column

NAME, ROLE, MEMBER, OUTCOME = "account-name", "account-role", "account-member", "account-outcome"
"""Session keys: the fields of a new account, and what the last change had to say."""

COMMAND = "python -m lib user add … --role coordinator"


def show_flash() -> None:
    """Show once what became of the last change; a new password is shown this once."""
    kind, sentence, password = st.session_state.pop(OUTCOME, (None, None, None))
    with st.container():  # also where it is empty: what comes below keeps its place
        if kind == "refused":
            st.error(escape_markdown(sentence))
        elif kind == "done":
            st.success(escape_markdown(sentence))
        if password:
            st.code(password, language=None)


def choose_account() -> pd.Series | None:
    """List accounts and return the one picked; before the first one, say how it is made."""
    words, listed, names = session.words(), access.list_accounts(engine()), full_names_of_members()
    if listed.empty:
        st.info(words("accounts-none"))
        st.code(COMMAND, language=None)
        return None
    frame = pd.DataFrame(
        {
            words("accounts-name"): listed["name"],
            words("accounts-role"): [words(f"account-role-{role}") for role in listed["role"]],
            words("accounts-member"): [names[code] for code in listed["member"]],
            words("accounts-state"): [_state(row) for row in listed.to_dict("records")],
            words("accounts-created"): local_times(listed["created_at"]),
        }
    )
    columns = {words("accounts-created"): time_column()}
    picked = show_table(frame, "accounts", columns=columns, empty="", on_select="rerun")
    return listed.iloc[picked[0]] if picked and picked[0] < len(listed) else None


def offer_new() -> None:
    """Offer a form that makes an account; its first password is shown once."""
    if not access.any_account(engine()):
        return  # whoever made the first one here would lose the page together with the password
    words = session.words()
    with st.form("account-new", border=True):
        st.markdown(f"##### {words('accounts-new')}")
        st.text_input(words("accounts-name"), key=NAME, max_chars=40)
        _choose_role(ROLE, AccountRole.STAFF)
        _choose_member(MEMBER, None)
        st.form_submit_button(words("accounts-add"), type="primary", on_click=_add)


def offer_change(account: pd.Series) -> None:
    """Offer to change an account: its role, member and state, a new password, its end."""
    words, name = session.words(), str(account["name"])
    keys = [f"account-{field}-{name}" for field in ("role", "member", "closed")]
    with st.form(f"account-{name}", border=True):
        st.markdown(f"##### {escape_markdown(name)}")
        _choose_role(keys[0], AccountRole(account["role"]))
        _choose_member(keys[1], account["member"])
        st.toggle(words("accounts-closed"), bool(account["disabled"]), key=keys[2])
        st.form_submit_button(words("accounts-save"), on_click=_change, args=(name, keys))
    with st.container(horizontal=True):
        st.button(words("accounts-reset"), on_click=_reset, args=(name,), key="account-reset")
        st.button(words("accounts-remove"), on_click=_remove, args=(name,), key="account-remove")


def _add() -> None:
    role, member = AccountRole(st.session_state[ROLE]), st.session_state[MEMBER]
    name = st.session_state[NAME]
    _try(lambda by: access.add(engine(), name, role, member, by=by), "accounts-added")


def _change(name: str, keys: list[str]) -> None:
    role, member, closed = (st.session_state[key] for key in keys)

    def change(by: str | None) -> None:
        access.change(
            engine(), name, role=AccountRole(role), member=member, disabled=bool(closed), by=by
        )

    _try(change, "accounts-changed")


def _reset(name: str) -> None:
    _try(lambda by: access.set_password(engine(), name, by=by), "accounts-given")


def _remove(name: str) -> None:
    _try(lambda by: access.remove(engine(), name, by=by), "accounts-removed")


def _try(make: Callable[[str | None], str | None], done: str) -> None:
    """Change an account for a coordinator, and keep the message for the next run."""
    words, reader = session.words(), identity()
    if not reader.has(AccountRole.COORDINATOR):
        access.record(engine(), Occasion.REFUSAL, reader.account, "accounts")
        st.session_state[OUTCOME] = ("refused", words("rights-none"), None)
        return
    try:
        password = make(reader.account)
    except access.AccountError as error:
        st.session_state[OUTCOME] = ("refused", words(f"account-error-{error.code}"), None)
    else:
        st.session_state[OUTCOME] = ("done", words(done), password)


def _choose_role(key: str, role: AccountRole) -> None:
    words, roles = session.words(), list(AccountRole)
    st.selectbox(
        words("accounts-role"),
        roles,
        index=roles.index(role),
        format_func=lambda code: words(f"account-role-{code}"),
        key=key,
    )


def _choose_member(key: str, member: object) -> None:
    names = full_names_of_members()
    codes: list[str | None] = [None, *names]
    st.selectbox(
        session.words()("accounts-member"),
        codes,
        index=codes.index(str(member)) if member in names else 0,
        format_func=lambda code: f"{code} · {names[code]}" if code else MISSING,
        key=key,
    )


def _state(account: Mapping[Hashable, object]) -> str:
    if account["disabled"]:
        return session.words()("accounts-closed")
    return session.words()("accounts-must-change" if account["must_change"] else "accounts-open")
