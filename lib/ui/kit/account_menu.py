"""The corner of the frame that says who one is, and the ways in and out."""

import streamlit as st

from lib.access import AccountRole, Identity
from lib.ui.kit.escape import plain
from lib.ui.kit.guard import link
from lib.ui.kit.session import text

_LOOK = (
    "font:inherit;font-size:.9rem;color:inherit;background:none;cursor:pointer;"
    "padding:.25rem .6rem;border:1px solid color-mix(in srgb,currentColor 25%,transparent);"
    "border-radius:6px"
)


def corner(reader: Identity) -> None:
    """Say who reads, with forms to sign out here and everywhere, or a link to sign in."""
    words = text()
    if reader.account is None:
        st.caption(words("corner-local" if reader.has(AccountRole.STAFF) else "corner-guest"))
        st.html(link("/login", words("sign-in-button")))
        return
    with st.popover(plain(reader.account), icon=":material/person:", width="stretch"):
        role = words(f"account-role-{reader.role}")
        st.caption(plain(" · ".join(filter(None, (role, reader.member)))))
        st.html(
            _form("/logout", words("sign-out"))
            + _form("/logout-everywhere", words("sign-out-everywhere"))
            + link("/password", words("password-title"))
        )


def _form(action: str, label: str) -> str:
    button = f'<button style="{_LOOK}">{label}</button>'
    return f'<form method="post" action="{action}" style="margin:0 0 .4rem">{button}</form>'
