"""Who may open a page."""

import ipaddress

import streamlit as st

from lib.ui.session import text


def require() -> None:
    """Stop the page unless its reader sits at this machine.

    There are no accounts yet: whoever reaches the app from the machine it runs on may do
    everything, and nobody else anything.
    """
    address = st.context.ip_address
    if address and not ipaddress.ip_address(address).is_loopback:
        st.error(text()("guard-elsewhere"))
        st.stop()
