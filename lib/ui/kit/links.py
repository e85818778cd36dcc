"""Links to another page that the browser's own «back» undoes in one step.

Streamlit's links first write the other page's address under this page's name, so that «back» would
open this page without what was chosen on it. A plain link opens the page anew and leaves nothing
behind, if it asks for nothing that the page shows anyway: that would be written out of the address
as one more step.
"""

from collections.abc import Mapping
from html import escape
from urllib.parse import urlencode

import streamlit as st

from lib.ui.kit.session import AT, LANGUAGE, PERIOD, chosen, preferred_language
from lib.ui.menu import Page


def link(label: str, page: Page, where: Mapping[str, str]) -> None:
    """Draw a link to a page of the menu with what it shall show.

    The reader's language, school year and moment go along.
    """
    kept = {key: chosen(key) for key in (LANGUAGE, PERIOD, AT)}
    if kept[LANGUAGE] == preferred_language():
        del kept[LANGUAGE]
    query = urlencode({key: value for key, value in kept.items() if value} | dict(where))
    address = escape(f"{page.address}?{query}")
    st.html(f'<a href="{address}" target="_self" class="plain-link">→ {escape(label)}</a>')
