"""Words of contracts: keys of headers, what people type for closed lists, how a cell is written."""

from functools import cache

from lib.contracts.spellings import normalise
from lib.tables import Column, Type
from lib.text import Text, languages, load
from lib.vocabulary import RESERVED_WORDS, Choice

MARK, EXAMPLE = "template-mark", "template-example"
"""Words of a template's first column and of its example row, which is checked and never stored."""

REASON = "annotated-reason"
"""Word of the first column of a file given back with what is wrong in it; nothing to read."""

HINT = "sheet-hint"
"""Word of the first column of a pre-filled sheet: what a row asks for; nothing to read."""


def header_key(kind: str, name: str) -> str:
    """Return the message key of a column's header; ``.meaning`` after it explains the column."""
    return f"column-{kind}-{name}".replace("_", "-")


def sheet_title(kind: str, text: Text) -> str:
    """Return the title of a kind's sheet in a workbook; Excel takes at most 31 characters."""
    return text(f"kind-{kind}")[:31].strip()


@cache
def spelled_choices(choices: type[Choice]) -> dict[str, Choice]:
    """Return normalised spelling -> member of a closed list.

    Spellings are its codes, its words in every language, then its synonyms; the earlier one wins.
    """
    words = [
        (load(language).choice(member), member) for language in languages() for member in choices
    ]
    synonyms = [(word, member) for member in choices for word in member.synonyms]
    spelled: dict[str, Choice] = {}
    for spelling, member in [*zip(choices, choices, strict=True), *words, *synonyms]:
        spelled.setdefault(normalise(spelling) or spelling, member)  # «₽» has no letters
    return spelled


@cache
def spelled_reserved(code: str) -> frozenset[str]:
    """Return the normalised spellings of a reserved code: itself, its words and synonyms."""
    words = [load(language)(f"reserved-{code}") for language in languages()]
    return frozenset(normalise(word) for word in (code, *words, *RESERVED_WORDS[code]))


def example(column: Column, text: Text) -> str:
    """Return a column's example as a reader of this language would type it."""
    if column.choices and column.example:
        codes = (
            spelled_choices(column.choices)[normalise(word)] for word in column.example.split(";")
        )
        return "; ".join(text.choice(code) for code in codes)
    if column.type is Type.YES_NO and column.example:
        return text(f"answer-{'yes' if column.example == 'да' else 'no'}")
    if column.type is Type.DECIMAL:
        return column.example.replace(",", text.decimal_mark)
    return column.example


def form(column: Column, text: Text) -> str:
    """Return in words how a cell of a column is written: type, limits, words, whether a list."""
    kind = (column.refers_to or "").partition(".")[0]
    words = [*map(text.choice, column.choices or ()), *reserved_words(column, text)]
    referred = text(f"kind-{kind}") if kind else ""
    key = f"form-{column.type}"
    parts = [text(key, kind=referred, words=" · ".join(words))]
    if column.refers_to and words:
        parts.append(text("form-or", words=" · ".join(words)))
    if column.least is not None:
        parts.append(text("form-least", least=text.number(column.least)))
    if column.most is not None:
        parts.append(text("form-most", most=text.number(column.most)))
    if column.longest is not None:
        parts.append(text("form-longest", longest=column.longest))
    if column.many:
        parts.append(text("form-many"))
    return "; ".join(parts)


def reserved_words(column: Column, text: Text) -> list[str]:
    """Return the words for codes that a column takes besides those it refers to or lists."""
    return [text(f"reserved-{code}") for code in column.reserved]
