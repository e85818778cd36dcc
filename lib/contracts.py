"""What a table's declaration says about its file: header, header matching, template, dictionary."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from lib.tables import UPLOADABLE, Column, Type, Versioned, sql_table
from lib.text import Text, languages, load
from lib.vocabulary import Choice

EXAMPLE_MARK = "row"
"""Name of a template's first column; a row marked there as an example is checked, never stored."""

EXAMPLE_WORDS = ("пример", "example", "үлгі")

_DTYPES = {Type.INTEGER: "Int64", Type.DECIMAL: "float64", Type.YES_NO: "boolean"}


@dataclass(frozen=True)
class Contract:
    """The contract of one kind of file, read from its table.

    ``columns`` maps each column's canonical name to its declaration, in the order of the table.
    """

    kind: str
    table: type[Versioned]
    columns: dict[str, Column]

    @classmethod
    def of(cls, table: type[Versioned]) -> "Contract":
        """Read the contract that a table declares."""
        sql = sql_table(table)
        return cls(
            kind=sql.name,
            table=table,
            columns={column.name: column.info["column"] for column in sql.columns if column.info},
        )

    @cached_property
    def names(self) -> list[str]:
        """Canonical names of all columns, key columns included."""
        return list(self.columns)

    @cached_property
    def key(self) -> list[str]:
        """Names of the key columns."""
        return [name for name, column in self.columns.items() if column.key]

    @cached_property
    def dtypes(self) -> dict[str, str]:
        """Pandas type of each column in every frame of this kind; dates and periods are text."""
        return {name: _DTYPES.get(column.type, "str") for name, column in self.columns.items()}

    def can_replace(self) -> bool:
        """Whether a file may replace all rows of the members and periods it names (design, 2)."""
        return self.kind in {"measurements", "mentoring_counts", "headcounts", "targets"}

    def header(self, text: Text) -> list[str]:
        """Headers of all columns in one language."""
        return [text(header_key(self.kind, name)) for name in self.columns]

    def spellings(self) -> Iterator[tuple[str, str]]:
        """Pairs of a normalised header that people write and the column it means, best first."""
        for name in self.columns:
            yield normalise(name), name
        for language in languages():
            for name in self.columns:
                yield normalise(load(language)(header_key(self.kind, name))), name
        for name, column in self.columns.items():
            for typed in column.typed:
                yield normalise(typed), name


def choice_spellings(choices: type[Choice]) -> Iterator[tuple[str, Choice]]:
    """Pairs of a normalised word that people write and the member of a closed list it means."""
    for member in choices:
        yield normalise(member), member
    for language in languages():
        for member in choices:
            yield normalise(load(language).choice(member)), member
    for member in choices:
        for typed in member.typed:
            yield normalise(typed), member


def header_key(kind: str, name: str) -> str:
    """Return the message key of a column's header; ``.meaning`` after it explains the column."""
    return f"column-{kind}-{name}".replace("_", "-")


CONTRACTS: dict[str, Contract] = {
    contract.kind: contract for contract in map(Contract.of, UPLOADABLE)
}
"""Every kind of file, parents before children."""

_LOOKALIKES = str.maketrans("caopxeyktmhbё", "саорхеукТмнве".lower())
_BRACKETS = re.compile(r"[(\[](?!рус|англ|каз|орыс|ағыл|қаз|rus|eng|kaz)[^)\]]*[)\]]")
_PUNCTUATION = re.compile(r"[^\w%#№₽₸$€]+")


def normalise(written: str) -> str:
    """Reduce a header or a name to what decides whether two spellings mean the same.

    Case, ё, Latin letters that look Cyrillic, punctuation, no-break spaces and what stands in
    brackets do not count (domain, 6.1), except brackets that name a language. A text that would
    be reduced to nothing, such as «(школа)» or «↑», keeps its content.
    """
    plain = unicodedata.normalize("NFKC", written).casefold().replace("_", " ").strip()
    for shortened in (_BRACKETS.sub(" ", plain), plain):
        reduced = _PUNCTUATION.sub(" ", shortened.translate(_LOOKALIKES)).strip()
        if reduced:
            return reduced
    return plain
