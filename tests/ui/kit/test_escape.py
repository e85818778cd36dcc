"""Text from data on its way into Markdown: nothing of it acts, and people read what was written."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.ui.kit.escape import escape_markdown

NOTHING = "\u2060"
SIGNS = r"\`*_{}[]()#+-.!|~<>$:&"


def read(escaped):
    """What people read of an escaped text."""
    return re.sub(r"\\(.)", r"\1", escaped).replace(NOTHING, "")


@given(st.text())
def test_every_sign_of_markdown_is_escaped_and_the_text_is_one_line(text):
    escaped = escape_markdown(text)
    assert "\n" not in escaped
    assert not re.search(rf"(?<!\\)(?:\\\\)*[{re.escape(SIGNS[1:])}]", escaped)


@given(st.text(st.characters(exclude_categories=["Cc", "Cf", "Zl", "Zp", "Zs"])))
def test_people_read_what_was_written(text):
    assert read(escape_markdown(text)) == text


@pytest.mark.parametrize(
    "alive",
    ["http://", "https://", "www.", "a@", ":material/", ":streamlit:", ":red[", "->", "<-", "--"],
)
def test_what_markdown_would_find_behind_the_escapes_is_broken(alive):
    assert alive not in re.sub(r"\\(.)", r"\1", escape_markdown(f"x {alive}evil.example"))


def test_characters_that_turn_the_direction_are_left_out():
    assert escape_markdown("a\u202egnp\u2066x\u200f") == "agnpx"


def test_times_and_prices_stay_as_they_are():
    assert escape_markdown("в 12:30, 5 %") == r"в 12\:30, 5 %"
