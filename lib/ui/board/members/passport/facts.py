"""Facts of a member's row in words: kind, role, place, since when, people, site."""

import pandas as pd

from lib.queries.members.directory import Presence
from lib.ui.board.members.register import place_of
from lib.ui.kit import session
from lib.ui.kit.escape import escape_markdown
from lib.vocabulary import Country, MemberType, Party, Role
from lib.wording.values import Row

COUNTRIES = {str(country) for country in Country}
PEOPLE = {"pupils_total": "member-pupils", "teachers_total": "member-teachers"}
"""Columns of the register that count people, and the messages that say them."""


def kinds(row: Row) -> list[str]:
    """Return what kind of member it is, its role and its party; what is not known is left out."""
    words = session.words()
    labels = [words.choice(MemberType(row["member_type"]))]
    if isinstance(row["role"], str):
        labels.append(words.choice(Role(row["role"])))
    if isinstance(row["party"], str):
        labels.append(words.choice(Party(row["party"])))
    return labels


def place(row: Row) -> str:
    """Return where a member is: town, region and country, as far as they are known."""
    country = session.words().choice(Country(row["country"])) if row["country"] in COUNTRIES else ""
    return ", ".join(part for part in (place_of(row), country) if part)


def presence(row: Row) -> str:
    """Return in words from when to when a member belongs, or that the date is not known."""
    words = session.words()
    if row["presence"] == Presence.FORMER:
        return words("member-until", day=words.date(row["left_on"]))
    if not isinstance(row["joined_on"], str):
        return words("member-since-unknown")
    return words("member-since", day=words.date(row["joined_on"]))


def people(row: Row) -> list[str]:
    """Return how many pupils and teachers a member has; what is not known is left out."""
    words = session.words()
    return [
        words(key, count=int(row[column])).replace(" ", "\u00a0")
        for column, key in PEOPLE.items()
        if pd.notna(row[column])
    ]


def website(row: Row) -> str:
    """Return a link to a member's site as Markdown; empty where it has none."""
    url = row["website"]
    if not isinstance(url, str) or not url.startswith(("http://", "https://")):
        return ""
    return f"[{escape_markdown(session.words()('member-website'))}]({_safe(url)})"


def _safe(url: str) -> str:
    """Return an address without the characters that would end a link of Markdown."""
    return url.replace("(", "%28").replace(")", "%29").replace(" ", "%20").replace("<", "%3C")
