"""What a table's declaration says about its file: header, header matching, template, dictionary."""

import csv
import io
import re
import unicodedata
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

from lib.tables import UPLOADABLE, Column, Type, VersionColumns, sql_table
from lib.text import Text, languages, load
from lib.vocabulary import RESERVED_WORDS, Choice

MARK, EXAMPLE = "template-mark", "template-example"
"""Words of a template's first column and of its example row, which is checked and never stored."""

REASON = "annotated-reason"
"""Word of the first column of a file given back with what is wrong in it; nothing to read."""

HINT = "sheet-hint"
"""Word of the first column of a pre-filled sheet: what a row asks for; nothing to read."""

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
        bare = [(_without_brackets(written), name) for written, name in headers]
        bare += self._words_of_references()
        spelled: dict[str, str] = {}
        for written, name in [
            *zip(self.columns, self.columns, strict=True),
            *headers,
            *synonyms,
            *bare,
        ]:
            spelled.setdefault(normalise(written), name)
        return spelled

    @cached_property
    def cores(self) -> dict[str, str]:
        """Headers without words such as «из них» and «количество», where they mean one column."""
        cores: dict[str, set[str]] = {}
        for header, name in self.spelled.items():
            cores.setdefault(core(header), set()).add(name)
        return {header: next(iter(names)) for header, names in cores.items() if len(names) == 1}

    def _words_of_references(self) -> list[tuple[str, str]]:
        """Return what people call a code where it is known: «Код ОО» is a member's in every kind.

        Single words, such as «Код», are left out: they mean the row's own code.
        """
        references = [column.refers_to for column in self.columns.values() if column.refers_to]
        words = []
        for name, column in self.columns.items():
            kind, _, target = (column.refers_to or "").partition(".")
            if kind != self.kind and references.count(column.refers_to or "") == 1:
                words += [
                    (word, name)
                    for word in CONTRACTS[kind].columns[target].synonyms
                    if " " in normalise(word)
                ]
        return words

    def otherwise_called(self, header: str) -> list[str]:
        """Return the columns that a header may mean where the one it means first is taken."""
        plain, first = normalise(header), columns_called(header).get(self.kind)
        return [
            name
            for name, column in self.columns.items()
            if name != first and plain in map(normalise, column.synonyms)
        ]

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


def header_key(kind: str, name: str) -> str:
    """Return the message key of a column's header; ``.meaning`` after it explains the column."""
    return f"column-{kind}-{name}".replace("_", "-")


def sheet_title(kind: str, text: Text) -> str:
    """Return the title of a kind's sheet in a workbook; Excel takes at most 31 characters."""
    return text(f"kind-{kind}".replace("_", "-"))[:31].strip()


@cache
def spelled_choices(choices: type[Choice]) -> dict[str, Choice]:
    """Every normalised word that people write for a member of a closed list; the best one wins."""
    words = [
        (load(language).choice(member), member) for language in languages() for member in choices
    ]
    synonyms = [(word, member) for member in choices for word in member.synonyms]
    spelled: dict[str, Choice] = {}
    for written, member in [*zip(choices, choices, strict=True), *words, *synonyms]:
        spelled.setdefault(normalise(written) or written, member)  # «₽» has no letters
    return spelled


@cache
def spelled_reserved(code: str) -> frozenset[str]:
    """Every normalised word that people write for a reserved code."""
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
    """Say how a cell of a column is written: its type, limits, words, and whether it is a list."""
    kind = (column.refers_to or "").partition(".")[0].replace("_", "-")
    words = [*map(text.choice, column.choices or ()), *reserved_words(column, text)]
    referred = text(f"kind-{kind}") if kind else ""
    key = f"form-{column.type}".replace("_", "-")
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


CONTRACTS: dict[str, Contract] = {
    contract.kind: contract for contract in map(Contract.of, UPLOADABLE)
}
"""Every kind of file, parents before children."""

_HEADER_AT_MOST = 120


@lru_cache(maxsize=20_000)
def columns_called(header: str) -> dict[str, str]:
    """Return, for each kind that knows it, the column that a header means.

    It is read as it stands, else without brackets or without its unit.
    """
    plain = " ".join(header[:_HEADER_AT_MOST].split())
    bare = _without_brackets(plain)
    readings = [normalise(one) for one in (plain, _UNIT.sub("", plain), bare, _UNIT.sub("", bare))]
    cores = list(dict.fromkeys(map(core, readings)))
    called = {}
    for kind, contract in CONTRACTS.items():
        name = next((contract.spelled[one] for one in readings if one in contract.spelled), None)
        name = name or next((contract.cores[one] for one in cores if one in contract.cores), None)
        if name:
            called[kind] = name
    return called


_LOOKALIKES = str.maketrans("caopxeyktmhbё", "саорхеукТмнве".lower())
_BRACKETS = re.compile(r"[(\[][^()\[\]]*[)\]]")
_PUNCTUATION = re.compile(r"[^\w%₽₸$€]+")
_MONEY = r"(?:тыс|млн|млрд|мың)?\.? ?(?:руб(?:лей|ля|\.)?|₽|тенге|тг\.?|₸|теңге|rub|kzt)"
_UNIT = re.compile(
    rf"(?:, ?| (?=тыс|млн|мың))(?:%|{_MONEY}|(?:тыс|млн|млрд|мың)\.?|"
    r"чел\.?|чел\.? ?-? ?ч(?:ас)?\.?|ч\.?|час(?:ов|а)?|"
    r"мес\.?|ед\.?|шт\.?|лет|балл(?:ов|ы)?|thousand rub|months|hours|persons|people)$",
    re.IGNORECASE,
)


def _without_brackets(written: str) -> str:
    return _BRACKETS.sub(" ", written).strip() or written


def normalise(written: str) -> str:
    """Reduce a header or a name to what decides whether two spellings mean the same.

    Case, ё, Latin letters that look Cyrillic, punctuation and no-break spaces do not count
    (domain, 6.1). A text of nothing else, such as «↑», stays as it is.
    """
    return _normalise_remembered(written) if len(written) <= _SHORT else _normalise(written)


_SHORT = 100
"""Letters of a text that is worth remembering: headers and names come again and again."""


def _normalise(written: str) -> str:
    plain = unicodedata.normalize("NFKC", written).casefold().replace("_", " ").strip()
    return _PUNCTUATION.sub(" ", plain.translate(_LOOKALIKES)).strip() or plain


_normalise_remembered = lru_cache(maxsize=10_000)(_normalise)


_SHORTEST_CORE = 4
"""Letters of a single word that means something without those beside it."""

_COUNTING_WORDS = (
    "из них в том числе т ч количество кол во число общее оның ішінде саны жалпы барлығы "
    "of them number count including"
)
_CORE_SKIPPED = frozenset(map(normalise, _COUNTING_WORDS.split()))


def core(plain: str) -> str:
    """Return a normalised header without the words that count or single out: «из них», «число».

    A header of nothing else stays as it is.
    """
    words = plain.split()
    kept = [word for word in words if word not in _CORE_SKIPPED]
    return " ".join(kept) if len(kept) > 1 or (kept and len(kept[0]) > _SHORTEST_CORE) else plain
