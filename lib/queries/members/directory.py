"""The list of members on the board: presence, counts, search by name, code and alias, filters."""

import re
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from enum import StrEnum

import pandas as pd

from lib import metrics, store
from lib.formats import alphabetical
from lib.metrics.exchange import party
from lib.queries.members.register import member_register
from lib.queries.snapshot import read_snapshot
from lib.vocabulary import AliasSubject

FILTERS = ("party", "member_type", "role", "country", "region")
"""Columns by which the list can be filtered."""

SEARCH = "search"
"""Name of the words searched for, beside ``FILTERS``."""

SEARCHED = ("member_code", "name_ru", "name_en", "name_kk", "short_name", "city", "aliases")
LATIN_KEYS = "`qwertyuiop[]asdfghjkl;'zxcvbnm,."
CYRILLIC_KEYS = "ёйцукенгшщзхъфывапролджэячсмитьбю"
"""What the same keys write in the two layouts of a keyboard."""

OTHER_LAYOUT = (
    str.maketrans(LATIN_KEYS, CYRILLIC_KEYS),
    str.maketrans(CYRILLIC_KEYS, LATIN_KEYS),
)

COUNTS = (
    *("agreements", "exchanges_given", "exchanges_received", "reports_due", "reports_missing"),
)

SPECIAL, USUAL = "ёәғқңөұүһі", "еагкноуухи"
"""Letters that many write as the others, for want of a Kazakh keyboard."""

ALIKE = str.maketrans(SPECIAL, USUAL)
_WORD = re.compile(r"\w+")
SIMILAR = 0.8
"""How much of two words must be the same for one to be a misspelling of the other (``difflib``)."""


class Presence(StrEnum):
    """Whether a member belongs to the consortium on a day, in the order of the list."""

    ACTIVE = "active"
    COMING = "coming"
    FORMER = "former"


@store.cached
def member_list(
    source: store.Database, moment: store.Moment, period: str | None = None
) -> pd.DataFrame:
    """Return all members with what is worth reading first, those that belong on the day on top.

    period : exchanges of this period only; all if left out.

    Returns the columns of the kind ``members`` (``party`` filled in from the type where the member
    names none), presence (``Presence`` on the moment's day), aliases (joined by ``;``), and
    ``COUNTS`` of ``member_register``. Sorted by presence, then by the Russian name.
    """
    members = read_snapshot(source, moment).members
    register = member_register(source, moment, period).set_index("code")[list(COUNTS)]
    rows = members.assign(party=party(members), presence=presences(members, moment))
    rows = rows.join(register, on="member_code")
    rows["aliases"] = rows["member_code"].map(_aliases(source, moment)).astype("str")
    order = {str(presence): place for place, presence in enumerate(Presence)}
    rows = rows.assign(order=rows["presence"].map(order), name=rows["name_ru"].map(alphabetical))
    return rows.sort_values(["order", "name", "member_code"], ignore_index=True).drop(
        columns=["order", "name"]
    )


def presences(members: pd.DataFrame, moment: store.Moment) -> pd.Series:
    """Return the ``Presence`` of each row of ``members``; one without dates always belongs."""
    day = moment.day.isoformat()
    presence = pd.Series(Presence.COMING.value, members.index, dtype="str")
    presence = presence.mask(metrics.is_active(members, moment.day), Presence.ACTIVE.value)
    return presence.mask((members["left_on"] < day).fillna(value=False), Presence.FORMER.value)


def filtered(rows: pd.DataFrame, text: str, values: Mapping[str, str | None]) -> pd.DataFrame:
    """Return the rows of ``member_list`` that match a text and values of columns.

    text : words that must all stand in the code, a name, an alias or the place, whatever their
    case; «ё» and «е», «қ» and «к» are one letter. Where nothing matches, it is read as if it had
    been typed in the other layout of the keyboard: «hjlybr» is «родник», «ы10» is «s10»; where that
    does not match either, as words that are misspelt; numbers are not.
    values : column -> its value; None means any.
    """
    for column, value in values.items():
        rows = rows if value is None else rows[rows[column] == value]
    columns = [rows[name].fillna("").map(_plain) for name in SEARCHED]
    texts = pd.Series(map(" ".join, zip(*columns, strict=True)), rows.index, dtype="str")
    text = _plain(text)
    for reading in (text, *(_plain(text.translate(layout)) for layout in OTHER_LAYOUT)):
        matches = _having_all(texts, reading.split())
        if matches.any():
            break
    else:
        matches = _having_similar(texts, text.split())
    return rows[matches].reset_index(drop=True)


def _having_all(texts: pd.Series, words: Iterable[str]) -> "pd.Series[bool]":
    """Return which of the texts hold every one of some words."""
    matches = pd.Series(data=True, index=texts.index)
    for word in words:
        matches &= texts.str.contains(word, regex=False)
    return matches


def _having_similar(texts: pd.Series, words: Iterable[str]) -> "pd.Series[bool]":
    """Return which of the texts hold, for every one of some words, one that is spelt alike."""
    in_texts = texts.str.findall(_WORD)
    known_words = sorted(set().union(*in_texts))
    matches = pd.Series(data=True, index=texts.index)
    for word in words:
        if any(map(str.isdigit, word)):  # another number is another school
            matches &= texts.str.contains(word, regex=False)
            continue
        similar = set(get_close_matches(word, known_words, len(known_words) or 1, SIMILAR))
        matches &= pd.Series([not similar.isdisjoint(each) for each in in_texts], texts.index)
    return matches


def filter_values(rows: pd.DataFrame) -> dict[str, list[str]]:
    """Return the sorted values of each of ``FILTERS`` that has several among the rows."""
    values = {column: sorted(rows[column].dropna().unique()) for column in FILTERS}
    return {column: codes for column, codes in values.items() if len(codes) > 1}


def _plain(text: object) -> str:
    return str(text).casefold().translate(ALIKE)


def _aliases(source: store.Database, moment: store.Moment) -> dict[str, str]:
    """Return the other names of members, joined by ``;``, by their codes."""
    rows = store.read(source, "aliases", moment.upload, {"subject": str(AliasSubject.MEMBERS)})
    aliases: dict[str, list[str]] = {}
    for code, alias in rows[["code", "alias"]].itertuples(index=False):
        aliases.setdefault(code, []).append(alias)
    return {code: ";".join(names) for code, names in aliases.items()}
