"""Files of a table, CSV and XLSX side by side; each is written when its button is pressed."""

from collections.abc import Callable, Mapping
from typing import Literal

import pandas as pd
import streamlit as st

from lib.export import spreadsheet
from lib.ui.kit import session

MEDIA_TYPES = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv",
}
"""Media types of files by how their names end."""

Look = Literal["secondary", "tertiary"]


def offer_files(
    name: str, table: Callable[[], pd.DataFrame], *, key: str = "", look: Look = "secondary"
) -> None:
    """Offer a table as CSV and as XLSX.

    name : of the files, without ending. table : returns it in words, all its rows. key : of the
    buttons; the name where left out.
    """
    words = session.words()
    contents = {
        "csv": lambda: spreadsheet.csv(table(), words),
        "xlsx": lambda: spreadsheet.workbook(table(), words),
    }
    offer_formats(name, contents, key=f"download-{key or name}", look=look)


def offer_formats(
    name: str,
    contents: Mapping[str, Callable[[], bytes]],
    *,
    key: str,
    look: Look = "secondary",
) -> None:
    """Offer files that differ in their ending only, side by side; ``contents`` by ending."""
    words = session.words()
    with st.container(horizontal=True, gap="small", width="content"):
        for ending, content in contents.items():
            st.download_button(
                words(f"source-{ending}"),
                content,
                f"{name}.{ending}",
                MEDIA_TYPES[ending],
                type=look,
                on_click="ignore",
                key=f"{key}-{ending}",
            )
