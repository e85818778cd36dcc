"""Facts that titles and headings tell: a period, a day, the name of an indicator or a member."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lib import periods
from lib.intake.parsing.days import read_day
from lib.intake.parsing.references.names import Names
from lib.tables import Column, Type

_AS_OF = re.compile(r"состояни|на дату|күнге|күнiне|as of", re.IGNORECASE)

_QUOTED = re.compile(r"[«\"“]([^«»\"“”]{2,200})[»\"”]")

_TITLE_WORDS, _LONGEST_FACT = 40, 6
"""Words of a title that are looked at, and words that name a period or a day at most."""


@dataclass(frozen=True)
class Heading:
    """A text that stands for the rows below a line, as the spreadsheet numbers it."""

    line: int
    text: str


def facts_of(titles: Sequence[str], column: Column, names: Names) -> list[str]:
    """Return what titles say of a key: a period, a day, or a code or name that is known."""
    if column.type is Type.PERIOD:
        return [fact[0] for text in titles if (fact := period_in(text))]
    if column.type is Type.DAY:
        ordered = sorted(titles, key=lambda text: not _AS_OF.search(text))
        return [day for text in ordered if (day := day_in(text))]
    if column.type is Type.DAY_OR_PERIOD:
        days = [day for text in titles if (day := day_in(text))]
        return days or [fact[0] for text in titles if (fact := period_in(text))]
    if not column.refers_to:
        return []
    register, texts = names.register(column.refers_to), []
    for title in titles:
        for text in _names_in(title):
            if register.code_of(text, column):
                texts.append(text)
                break
    return texts


def _names_in(title: str) -> list[str]:
    """Return the parts of a title that may be a name or a code, the most likely first."""
    title = title.strip()[:500]
    after = title.partition(":")[2].strip()
    codes = [word.strip(".,;()") for word in title.split()[:_TITLE_WORDS]]
    codes = [word for word in codes if any(map(str.isdigit, word)) and len(word) > 1]
    return [part for part in (after, title, *_QUOTED.findall(title), *codes) if part]


def period_in(text: str) -> tuple[str, str] | None:
    """Return the period that a text names, as written, and the rest of the text."""
    words = text.split()[:_TITLE_WORDS]
    for size in range(min(_LONGEST_FACT, len(words)), 0, -1):
        for start in range(len(words) - size + 1):
            part = " ".join(words[start : start + size]).strip(" .,;:()[]«»")
            if any(map(str.isdigit, part)) and len(part) < 60 and periods.parse(part):
                return part, " ".join(words[:start] + words[start + size :])
    return None


def day_in(text: str) -> str | None:
    """Return the day that a text names, as written."""
    words = text.split()[:_TITLE_WORDS]
    for size in range(min(_LONGEST_FACT, len(words)), 0, -1):
        for start in range(len(words) - size + 1):
            part = " ".join(words[start : start + size]).strip(" .,;:()[]")
            if len(part) > 5 and len(part) < 60 and read_day(part):
                return part
    return None
