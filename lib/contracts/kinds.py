"""The contract of each kind of file, read from its table, and which column a header means."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from lib.contracts.free_headings import HeaderWords, column_of_free_heading
from lib.contracts.spellings import (
    core,
    is_kazakh,
    kazakh_stem,
    normalise,
    sorted_words,
    without_brackets,
)
from lib.contracts.stems import (
    FREELY_WORDED,
    GENERAL,
    NEGATIONS,
    OF_CODES,
    OF_MEMBERS,
    is_plural,
    stem,
    stems,
)
from lib.contracts.words import EXAMPLE, MARK, example, form, header_key
from lib.tables import UPLOADABLE, Column, Type, VersionColumns, sql_table
from lib.tables.members import ANY_SORT
from lib.text import Text, languages, load

_DTYPES = {Type.INTEGER: "Int64", Type.DECIMAL: "float64", Type.YES_NO: "boolean"}


@dataclass(frozen=True)
class Contract:
    """The contract of one kind of file, read from its table.

    ``columns`` maps each column's canonical name to its declaration, in the order of the table.
    """

    kind: str
    table: type[VersionColumns]
    columns: dict[str, Column]

    @classmethod
    def of(cls, table: type[VersionColumns]) -> "Contract":
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

    @cached_property
    def spelled(self) -> dict[str, str]:
        """Every normalised header that people write, and the column it means; the best one wins."""
        headers = [
            (load(language)(header_key(self.kind, name)), name)
            for language in languages()
            for name in self.columns
        ]
        synonyms = [
            (word, name) for name, column in self.columns.items() for word in column.synonyms
        ]
        bare = [(without_brackets(header), name) for header, name in headers]
        bare += self._words_of_references()
        spelled: dict[str, str] = {}
        for header, name in [
            *zip(self.columns, self.columns, strict=True),
            *headers,
            *synonyms,
            *bare,
        ]:
            spelled.setdefault(normalise(header), name)
        return spelled

    @cached_property
    def cores(self) -> dict[str, str]:
        """Headers without words such as «из них» and «количество», where they mean one column."""
        cores: dict[str, set[str]] = {}
        for header, name in self.spelled.items():
            cores.setdefault(core(header), set()).add(name)
        return {header: next(iter(names)) for header, names in cores.items() if len(names) == 1}

    @cached_property
    def in_any_order(self) -> dict[tuple[str, ...], str]:
        """Headers of several words by their words in order of the alphabet, where one has them."""
        by_words: dict[tuple[str, ...], set[str]] = {}
        for header, name in self.spelled.items():
            words = sorted_words(header)
            if len(words) > 1:
                by_words.setdefault(words, set()).add(name)
        return {words: next(iter(names)) for words, names in by_words.items() if len(names) == 1}

    @cached_property
    def by_stems(self) -> dict[frozenset[str], str]:
        """Headers by the stems of their words, where they mean one column; numbers are exact."""
        by_stems: dict[frozenset[str], set[str]] = {}
        for header, name in self.spelled.items():
            for key in {stems(header, self.kind), stems(header, self.kind, self._skipped(name))}:
                by_stems.setdefault(key, set()).add(name)
        return {
            key: next(iter(names)) for key, names in by_stems.items() if key and len(names) == 1
        }

    def closely_meant(self, readings: Sequence[str]) -> str | None:
        """Return the column that a header means by its very words, however it is read."""
        names = chain(
            (self.spelled.get(one) for one in readings),
            (self.cores.get(core(one)) for one in readings),
            (self.in_any_order.get(sorted_words(one)) for one in readings),
            (self.kazakh_stems.get(kazakh_stem(one)) for one in readings),
        )
        return next(filter(None, names), None)

    def loosely_meant(self, readings: Sequence[str]) -> str | None:
        """Return the column that a header means by the stems of its words, if one.

        A negation, as in «Не проведено», may say the contrary of a header with the same stems.
        """
        if any(not NEGATIONS.isdisjoint(one.split()) for one in readings):
            return None
        worded = (column_of_free_heading(one, self._header_words) for one in readings)
        return next(filter(None, chain(map(self._meant_by_stems, readings), worded)), None)

    @cached_property
    def _header_words(self) -> dict[str, HeaderWords]:
        """Column -> its headers as stems, in kinds whose headings people word freely."""
        headers: dict[str, list[str]] = {}
        for header, name in self.spelled.items() if self.kind in FREELY_WORDED else ():
            headers.setdefault(name, []).append(header)
        return {
            name: HeaderWords(self.kind, self._skipped(name), headings, self.columns[name].type)
            for name, headings in headers.items()
        }

    def is_general(self, readings: Sequence[str]) -> bool:
        """Whether a header is a general word that is not the title of one of the columns."""
        return not GENERAL.isdisjoint(readings) and self._titles.isdisjoint(readings)

    @cached_property
    def _titles(self) -> frozenset[str]:
        """Normalised headers of all columns in all languages."""
        return frozenset(
            normalise(title) for language in languages() for title in self.header(load(language))
        )

    def _meant_by_stems(self, plain: str) -> str | None:
        for skipped in (frozenset[str](), OF_CODES, OF_MEMBERS):
            name = self.by_stems.get(stems(plain, self.kind, skipped))
            if name and (not skipped or skipped == self._skipped(name)):
                return name if self._may_count(plain, name) else None
        return None

    def _skipped(self, name: str) -> frozenset[str]:
        """Return the stems that say nothing in a heading of a column of codes."""
        column = self.columns[name]
        if (column.refers_to or "").startswith("members."):
            return OF_MEMBERS
        return OF_CODES if column.type in (Type.REFERENCE, Type.CHOICE) else frozenset()

    def _may_count(self, plain: str, name: str) -> bool:
        """Whether a header of a count names many: «Педагоги» does, «Группа» is the one of a row."""
        if self.columns[name].type is not Type.INTEGER:
            return True
        headers = [header for header, column in self.spelled.items() if column == name]
        words = {word for header in headers for word in header.split()}
        telling = set(stems(plain, self.kind))
        return all(
            word in words or is_plural(word) for word in plain.split() if stem(word) in telling
        )

    @cached_property
    def kazakh_stems(self) -> dict[str, str]:
        """Kazakh headers without endings of their words, «Алымы» is «Алым», where one has them."""
        headers = zip(self.header(load("kk")), self.columns, strict=True)
        spelled = [(normalise(without_brackets(header)), name) for header, name in headers]
        spelled += [(header, name) for header, name in self.spelled.items() if is_kazakh(header)]
        stems: dict[str, set[str]] = {}
        for header, name in spelled:
            stems.setdefault(kazakh_stem(header), set()).add(name)
        return {stem: next(iter(names)) for stem, names in stems.items() if len(names) == 1}

    def _words_of_references(self) -> list[tuple[str, str]]:
        """Return what people call a code where it is known: «Код ОО» is a member's in every kind.

        Single words, such as «Код», are left out: they mean the row's own code. Of several members
        of a row, the one whose column has the code's name is meant.
        """
        references = [column.refers_to for column in self.columns.values() if column.refers_to]
        words = []
        for name, column in self.columns.items():
            kind, _, target = (column.refers_to or "").partition(".")
            is_meant = references.count(column.refers_to or "") == 1 or name == target
            if kind != self.kind and is_meant:
                synonyms = CONTRACTS[kind].columns[target].synonyms
                words += [(word, name) for word in synonyms if " " in normalise(word)]
                words += [(word, name) for word in ANY_SORT.split("; ") if kind == "members"]
        return words

    def template_rows(self, text: Text) -> list[list[str]]:
        """Return the header and the example row of an empty file in one language."""
        examples = [example(column, text) for column in self.columns.values()]
        return [[text(MARK), *self.header(text)], [text(EXAMPLE), *examples]]

    def template(self, text: Text) -> bytes:
        """Return an empty CSV file in one language, as Russian Excel opens it at once."""
        out = io.StringIO()
        csv.writer(out, delimiter=";", lineterminator="\r\n").writerows(self.template_rows(text))
        return out.getvalue().encode("utf-8-sig")

    def dictionary(self, text: Text) -> list[dict[str, str]]:
        """Return what a reader should know of each column, in words, one entry a column.

        Keys: header, meaning, form (how a cell is written), required (yes or no), example, typed
        (other headers that are understood), name (the canonical one).
        """
        return [
            {
                "header": text(header_key(self.kind, name)),
                "meaning": text(f"{header_key(self.kind, name)}.meaning"),
                "form": form(column, text),
                "required": text(f"answer-{'yes' if column.must_be_filled else 'no'}"),
                "example": example(column, text),
                "typed": "; ".join(column.synonyms),
                "name": name,
            }
            for name, column in self.columns.items()
        ]


CONTRACTS: dict[str, Contract] = {
    contract.kind: contract for contract in map(Contract.of, UPLOADABLE)
}
"""Every kind of file, parents before children."""
