"""Guard of pages: the reader's identity and role, checked at every run."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from html import escape
from urllib.parse import quote, urlsplit

import streamlit as st

from lib import access
from lib.access import AccountRole, Identity, Occasion
from lib.ui.kit import session
from lib.ui.kit.session import engine

_reader: ContextVar[Identity | None] = ContextVar("reader", default=None)
"""Who reads during a run of the whole app."""


def handshake() -> tuple[str | None, str | None]:
    """Return the gate's mark and the session's cookie as they were when the page was opened.

    A page that a test runs without a server has neither: it puts a handshake in this one's place.
    """
    ingress = st.context.headers.get(access.INGRESS)
    return ingress, access.session_cookie(st.context.cookies)


def identity() -> Identity:
    """Return who reads this page; nobody for a page that is not behind the gate."""
    return _reader.get() or identity_by(*handshake())


@contextmanager
def one_reader() -> Iterator[Identity]:
    """Look the reader up once for a run of the whole app, at its start.

    What runs outside it (callbacks, which come before a run, and reruns of fragments) looks the
    reader up for itself.
    """
    token = _reader.set(identity_by(*handshake()))
    try:
        yield identity()
    finally:
        _reader.reset(token)


def is_whole_run() -> bool:
    """Whether the whole app runs, not a fragment of it alone."""
    return _reader.get() is not None


def identity_by(ingress: str | None, session: str | None) -> Identity:
    """Return who made a handshake, as of now: the session may have ended since."""
    if ingress not in (access.LOOPBACK, access.NETWORK):
        return access.NOBODY
    return access.identify(engine(), session, loopback=ingress == access.LOOPBACK)


def require(role: AccountRole = AccountRole.VIEWER) -> Identity:
    """Return who reads this page, or end the run where they may not."""
    reader = identity()
    admit(reader, role)
    return reader


def admit(reader: Identity, role: AccountRole = AccountRole.VIEWER) -> None:
    """End the run where the reader does not have a role."""
    if not reader.has(role):
        _close(reader, role)
        st.stop()


def _close(reader: Identity, role: AccountRole) -> None:
    words = session.words()
    if reader.account and reader.role:
        access.record(engine(), Occasion.REFUSAL, reader.account, f"page of {role}")
    st.info(words("guard-sign-in" if reader.role is None else f"guard-{role}"))
    if reader.must_change:
        st.html(account_link("/password", words("password-title")))
    elif reader.account is None:
        st.html(account_link("/login", words("sign-in-title")))


def account_link(path: str, label: str) -> str:
    """Return a link to a page of signing in, in this tab, that comes back to this page."""
    here = quote(urlsplit(st.context.url or "/").path or "/", safe="")
    address = f"{path}?lang={session.words().language}&amp;next={here}"
    return f'<a href="{address}" target="_self" class="plain-link">{escape(label)}</a>'
