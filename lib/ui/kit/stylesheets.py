"""Stylesheets of the frame and of pages: ``kit/styles/*.css``, for what the theme cannot set."""

from functools import cache
from pathlib import Path

import streamlit as st

FOLDER = Path(__file__).parent / "styles"


def use_stylesheet(name: str, more: str = "", **properties: str) -> None:
    """Apply ``styles/<name>.css`` to the page.

    more : rules that depend on the page's content. properties : values of its custom properties,
    ``least="120px"`` is ``--least`` there.
    """
    values = "".join(f"--{name}: {value};" for name, value in properties.items())
    root = f":root {{ {values} }}\n" if values else ""
    st.html(f"<style>{root}{_read(name)}{more}</style>")


@cache
def _read(name: str) -> str:
    return (FOLDER / f"{name}.css").read_text(encoding="utf-8")
