"""The reader's account in the sidebar: who is signed in, links and forms to sign in and out."""

from html import escape

import streamlit as st

from lib.access import Identity
from lib.ui.kit import session
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.guard import account_link


def show_account_menu(reader: Identity) -> None:
    """Show the reader's account with forms to sign out, or a link to sign in."""
    words = session.words()
    if reader.account is None:
        sign_in = account_link("/login", words("sign-in-button"))
        st.html(f'<div class="guest">{escape(words("corner-guest"))}</div>{sign_in}')
        return
    with st.popover(escape_markdown(reader.account), icon=":material/person:", width="stretch"):
        role = words(f"account-role-{reader.role}")
        st.caption(escape_markdown(" · ".join(filter(None, (role, reader.member)))))
        st.html(
            _form("/logout", words("sign-out"))
            + _form("/logout-everywhere", words("sign-out-everywhere"))
            + account_link("/sessions", words("sessions-title"))
            + "<br>"
            + account_link("/password", words("password-title"))
        )


def _form(action: str, label: str) -> str:
    button = f"<button>{escape(label)}</button>"
    return f'<form class="account-form" method="post" action="{action}">{button}</form>'
