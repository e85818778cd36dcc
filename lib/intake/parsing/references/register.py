"""The register of a reference: spelling of a code, a name or an alias -> code."""

import re
from collections.abc import Iterable, Mapping

import pandas as pd
from rapidfuzz import fuzz, process

from lib.contracts import normalise, spelled_reserved
from lib.intake.parsing.number_faults import code_from_day
from lib.intake.parsing.outcomes import Fault
from lib.intake.parsing.references.lookalikes import in_latin
from lib.intake.parsing.references.organisation_names import (
    are_surely_same,
    plain_known,
    plain_name,
)
from lib.tables import Column
from lib.vocabulary import AliasSubject

_NAMED_BY = {
    "members": ("name_ru", "name_en", "name_kk", "short_name"),
    "indicators": ("name_ru", "name_en", "name_kk"),
    "directions": (
        "direction_code",
        "name_ru",
        "name_en",
        "name_kk",
        "short_ru",
        "short_en",
        "short_kk",
    ),
    "mentoring_forms": ("name_ru", "name_en", "name_kk"),
}

_NUMBERED = re.compile(
    r"(?:направление|бағыт|direction)?[ №]{0,4}0{0,3}(\d{1,2})"
    r"(?: ?[.):–—-](?: *[^\d\s].*)?| (?:направление|бағыт).*)?"
)
_NAMED_BESIDE = ("members", "indicators")
"""Kinds whose rows people name by code and name in one cell."""
_SEPARATORS = re.compile(r"[\s.\-–—_№]+")
_LISTED = re.compile(r"[;\n]|(?<![№\w] )\b[A-ZА-Я]{1,3}-?[0-9]")
"""Signs of several codes in one text."""
_DIGITS_FOR_LETTERS = str.maketrans("OIL", "011")
"""Letters that are typed for digits: «SO2» is S02."""
_LEADING_ZEROS = re.compile(r"(?<![0-9])0+(?=[1-9])")
_FIGURES = re.compile(r"[0-9]+")
_ALIKE = 90
_LONGEST_NAME = 250
_WORDS_OF_LIST = 40


class Register:
    """Codes of one kind, and the names under which each is known."""

    def __init__(self, kind: str, codes: Iterable[str], names: Iterable[tuple[str, str]]) -> None:
        self.kind = kind
        self.codes = {code.upper(): code for code in codes}
        self._plain: dict[str, set[str]] = {}
        for code in self.codes.values():
            self._plain.setdefault(normalise(code), set()).add(code)
        self._compact = (
            {_SEPARATORS.sub("", code).upper(): code for code in self.codes.values()}
            if kind == "members"
            else {}
        )
        self._names: dict[str, set[str]] = {}
        self._spellings: dict[str, list[str]] = {}
        self._called: dict[str, list[str]] = {}
        for name, code in names:
            if code.upper() in self.codes:
                plain = plain_known(name)
                self._names.setdefault(plain, set()).add(self.codes[code.upper()])
                self._spellings.setdefault(plain, []).append(name)
                if name != code:
                    self._called.setdefault(self.codes[code.upper()], []).append(name)

    @classmethod
    def of(cls, refers_to: str, current_rows: Mapping[str, pd.DataFrame]) -> "Register":
        """Read the codes that a reference may mean, with names, aliases and reserved words."""
        kind, column = refers_to.split(".")
        rows = current_rows.get(kind)
        if rows is None or rows.empty:
            return cls(kind, (), ())
        names = [
            (name, code)
            for named_by in _NAMED_BY.get(kind, ())
            for name, code in zip(rows[named_by], rows[column], strict=True)
            if isinstance(name, str)
        ]
        return cls(
            kind,
            rows[column].dropna(),
            [*names, *_aliases(kind, current_rows), *_typed_words(rows)],
        )

    def codes_of(self, text: str, column: Column) -> str | list[str]:
        """Return the code or sorted codes that a text means, or the parts that mean nothing."""
        single = self.code_of(text, column)
        if single or not column.many:
            return single or [text]
        for separator in (";", ",", "\n"):
            parts = [part.strip() for part in text.split(separator) if part.strip()]
            codes = [self.code_of(part, column) for part in parts]
            if codes and all(codes):
                return ";".join(sorted({str(code) for code in codes}))
            if separator in text:
                return [part for part, code in zip(parts, codes, strict=True) if not code]
        return self._otherwise_listed(text, column) or [text]

    def _otherwise_listed(self, text: str, column: Column) -> str | None:
        """Read «S01 и U01», «S01/U01» and «S01 U01» where every part is a code or a name."""
        for separator in (" и ", " and ", " және ", "/", "+", "&", " "):
            parts = [part.strip() for part in text.split(separator) if part.strip()]
            codes = [self.code_of(part, column) for part in parts]
            if len(parts) > 1 and all(codes):
                return ";".join(sorted({str(code) for code in codes}))
        return self._in_a_row(text, column)

    def _in_a_row(self, text: str, column: Column) -> str | None:
        """Read names that nothing but lines of a cell part, if they are all known."""
        words, codes = text.split()[:_WORDS_OF_LIST], set[str]()
        while words:
            sizes = range(len(words), 0, -1)
            beginnings = ((size, self.code_of(" ".join(words[:size]), column)) for size in sizes)
            size, code = next(((size, code) for size, code in beginnings if code), (0, None))
            if code is None:
                return None
            codes.add(code)
            words = words[size:]
        return ";".join(sorted(codes))

    def code_of(self, text: str, column: Column) -> str | None:
        """Return the only code that a text means: as a code, as a reserved word, as a name."""
        exact = self.codes.get(text.upper())
        if exact:
            return exact
        if self.kind == "members" and len(in_latin(text, self.codes)) > 1:
            return None
        plain = normalise(text)
        for reserved in column.reserved:
            if plain in spelled_reserved(reserved):
                return reserved
        for codes in (self._plain.get(plain), self._named(text)):
            if codes and len(codes) == 1:
                return next(iter(codes))
        return self._numbered(text) or self._code_beside_name(text, column)

    def _named(self, text: str) -> set[str]:
        """Return the codes whose name a text surely is; a member's form of organisation tells."""
        plain = plain_name(text)
        spellings = self._spellings.get(plain, ())
        if self.kind == "members" and not any(are_surely_same(text, one) for one in spellings):
            return set()
        return self._names.get(plain, set())

    def _code_beside_name(self, text: str, column: Column) -> str | None:
        """Read «S10 «Родник»» and «Родник (S10)» by the code, unless the name is another's."""
        if self.kind not in _NAMED_BESIDE or column.many or len(text) > _LONGEST_NAME:
            return None
        compact = self._compact.get(_SEPARATORS.sub("", text).upper())
        if compact:
            return compact
        words = [word.strip('()[]«»"“”.,:;–—-') for word in text.split()]
        codes = {self.codes[word.upper()] for word in words if word.upper() in self.codes}
        codes = {code for code in codes if any(map(str.isdigit, code))}
        if len(codes) != 1 or len(words) < 2:
            return None
        [code] = codes
        rest = " ".join(word for word in words if word.upper() != code.upper())
        named = self._names.get(plain_name(rest))
        if named is None:
            return None if _LISTED.search(rest) or ";" in text else code
        return code if named == {code} else None

    def _numbered(self, text: str) -> str | None:
        """Read «Направление 3» as a direction and «1,1» as an indicator."""
        if self.kind == "directions":
            match = _NUMBERED.fullmatch(text.casefold())
            return self.codes.get(match[1]) if match else None
        if self.kind != "indicators":
            return None
        return self.codes.get(_LEADING_ZEROS.sub("", text.replace(",", ".")))

    def refusal(self, parts: list[str], *, propose: bool) -> Fault:
        """Return the fault of a text that is unknown or ambiguous, with what it may have meant."""
        part = parts[0]
        several = self._names.get(plain_name(part), set())
        code = "unknown-member" if self.kind == "members" else "unknown-code"
        values: dict[str, object] = {"part": part}
        if len(several) > 1:
            return Fault("name-ambiguous", expected=" | ".join(sorted(several)), values=values)
        meanings = in_latin(part, self.codes)
        if len(meanings) > 1:
            return Fault("name-ambiguous", expected=" | ".join(meanings), values=values)
        meant = next(iter(meanings), None)
        if meant:
            return Fault("code-in-cyrillic", fix=self.codes[meant], values=values)
        if self.kind == "indicators" and (day := code_from_day(part)):
            return Fault("code-date", fix=day)
        proposal = next(iter(several), None) or self._without_zeros(part)
        proposal = proposal or self.codes.get(part.upper().translate(_DIGITS_FOR_LETTERS))
        proposal = proposal or (self._proposal(part) if propose else None)
        if proposal:
            plain, names = plain_name(part[:_LONGEST_NAME]), self._called.get(proposal, ["none"])
            values["called"] = max(names, key=lambda one: fuzz.ratio(plain_name(one), plain))
        return Fault("name-proposed" if proposal else code, fix=proposal, values=values)

    def _without_zeros(self, part: str) -> str | None:
        """Return the only member whose code differs by zeros alone: S01 of «s1»."""
        plain = _LEADING_ZEROS.sub("", _SEPARATORS.sub("", part).upper())
        compact = self._compact.items()
        codes = {code for one, code in compact if _LEADING_ZEROS.sub("", one) == plain}
        return codes.pop() if len(codes) == 1 else None

    def _proposal(self, part: str) -> str | None:
        """Return the only code whose name is at least nine tenths alike."""
        near = process.extract(
            plain_name(part)[:_LONGEST_NAME],
            self._names.keys(),
            scorer=fuzz.ratio,
            score_cutoff=_ALIKE,
            limit=3,
        )
        numbers = _FIGURES.findall(part)
        alike = [name for name, _, _ in near if _FIGURES.findall(name) == numbers]
        codes = set[str]().union(*(self._names[name] for name in alike))
        codes = codes or self._codes_beginning(plain_name(part))
        return next(iter(codes)) if len(codes) == 1 else None

    def _codes_beginning(self, name: str) -> set[str]:
        """Return the codes whose names begin with a shorter one: «Лицей № 17» of «№ 17 «Дарын»»."""
        longer = (
            codes for spelling, codes in self._names.items() if spelling.startswith(f"{name} ")
        )
        return set[str]().union(*longer) if name else set()


def _aliases(kind: str, current_rows: Mapping[str, pd.DataFrame]) -> list[tuple[str, str]]:
    rows = current_rows.get("aliases")
    if rows is None or rows.empty or kind not in set(AliasSubject):
        return []
    aliases = rows[rows["subject"] == kind]
    return list(zip(aliases["alias"], aliases["code"], strict=True))


def _typed_words(rows: pd.DataFrame) -> list[tuple[str, str]]:
    """Return what people type for mentoring forms, with the forms."""
    if not {"typed", "form"} <= set(rows.columns):
        return []
    return [
        (word, form)
        for spellings, form in zip(rows["typed"], rows["form"], strict=True)
        if isinstance(spellings, str)
        for word in spellings.split(";")
    ]
