"""The kinds of files as people should know them, read from their contracts."""

import pandas as pd
import streamlit as st

from lib.contracts import CONTRACTS, Contract
from lib.export import template
from lib.ui.kit import session
from lib.ui.kit.escape import escape_markdown

DESCRIBED = ("header", "required", "form", "meaning", "example", "typed", "name")
"""What of ``Contract.dictionary`` is shown, in this order."""

KIND = "kind"


def choose_kind() -> str | None:
    """Picker: a kind of file; nothing means an overview of all."""
    words = session.words()
    return st.selectbox(
        words("dictionary-kind"),
        list(CONTRACTS),
        index=None,
        format_func=lambda kind: words(f"kind-{kind}"),
        placeholder=words("dictionary-every-kind"),
        key=KIND,
        bind="query-params",
        width=420,
    )


def show_kinds() -> None:
    """List every kind of file: what it holds, what tells its rows apart, how many columns."""
    words = session.words()
    frame = pd.DataFrame(
        {
            words("dictionary-kind"): [words(f"kind-{kind}") for kind in CONTRACTS],
            words("dictionary-about"): [words(f"kind-{kind}.about") for kind in CONTRACTS],
            words("dictionary-key"): [words(f"kind-{kind}.key") for kind in CONTRACTS],
            words("dictionary-columns"): [len(each.columns) for each in CONTRACTS.values()],
        }
    )
    st.table(frame.map(escape_markdown), hide_index=True, border="horizontal")


def offer_template(contract: Contract) -> None:
    """Show what a kind of file holds and offer it empty, as Excel and as CSV."""
    words, kind = session.words(), contract.kind
    st.markdown(escape_markdown(f"{words(f'kind-{kind}.about')} {words(f'kind-{kind}.key')}"))
    with st.container(horizontal=True):
        st.download_button(
            words("dictionary-template", form="Excel"),
            lambda: template.workbook(contract, words),
            f"{kind}.xlsx",
            on_click="ignore",
        )
        st.download_button(
            words("dictionary-template", form="CSV"),
            lambda: contract.template(words),
            f"{kind}.csv",
            on_click="ignore",
        )


def show_columns(contract: Contract) -> None:
    """List the columns of a kind as its file has them."""
    words = session.words()
    columns = pd.DataFrame(contract.dictionary(words))[list(DESCRIBED)]
    columns.columns = [words(f"dictionary-{name}") for name in DESCRIBED]
    st.table(columns.map(escape_markdown), hide_index=True, border="horizontal")
