"""Codes of rows whose file has none: a member's by its name, another row's by what it says.

They are the same whenever the same rows come again, so a file may be uploaded twice.
"""

import hashlib
from collections.abc import Sequence

import pandas as pd

from lib.contracts import CONTRACTS
from lib.intake.layout.headers.meanings import MADE
from lib.intake.parsing.references.organisation_names import are_surely_same, plain_name
from lib.intake.reading.grid import Texts
from lib.intake.sheet import Sheet
from lib.vocabulary import MemberType

_LETTERS = {
    MemberType.SCHOOL: "S",
    MemberType.UNIVERSITY: "U",
    MemberType.COMPANY: "C",
    MemberType.COLLEGE: "K",
    MemberType.RESEARCH: "R",
    MemberType.ADDITIONAL: "D",
    MemberType.AUTHORITY: "A",
    MemberType.FOUNDATION: "F",
    MemberType.METHODICAL: "M",
}
"""Sort of organisation -> the letter that its members' codes begin with."""

_IDENTIFYING_COLUMNS = {
    "exchanges": ("date", "from_member", "to_member", "resource", "direction"),
    "events": ("title", "starts_on", "host_member"),
    "agreements": ("kind", "parties", "signed_on"),
    "funding": ("period", "source_type", "receiver_member", "purpose"),
    "measures": ("member_code", "factor_code", "title"),
    "decisions": ("meeting_code", "text"),
}
"""Kind -> columns that tell one row from another; a corrected figure leaves it the same."""

_INITIALS = {"exchanges": "X", "events": "E", "agreements": "A", "funding": "F", "decisions": "D"}

_EXAMPLES = 3


def drop_empty_codes(texts: dict[str, Texts], kind: str) -> None:
    """Drop a column of codes that can be made and of which no cell is filled, as in a template."""
    name = MADE.get(kind)
    if name in texts and not texts[name].matching(bool).any():
        del texts[name]


def make_codes(sheet: Sheet) -> None:
    """Fill the codes that a file does not give to any of its rows, and say so."""
    kind = sheet.contract.kind
    name = MADE.get(kind)
    if name is None or name in sheet.texts or not len(sheet.frame):
        return
    codes = _of_members(sheet) if kind == "members" else _of_rows(sheet)
    sheet.frame[name] = codes
    present = codes.dropna()
    if len(present):
        examples = ", ".join(present.iloc[:_EXAMPLES])
        sheet.report_file("codes-made", column=name, count=len(present), examples=examples)


def _of_members(sheet: Sheet) -> "pd.Series[str]":
    """Return the known code of a member of the same name, else the next one of its sort."""
    register = sheet.context.names.register("members.member_code")
    column = CONTRACTS["headcounts"].columns["member_code"]
    taken = set(register.codes)
    by_name: dict[str, list[tuple[str, str]]] = {}
    codes: list[str | None] = []
    pairs = zip(_texts(sheet, "name_ru"), _texts(sheet, "member_type"), strict=True)
    for name, sort in pairs:
        if name is None or sort is None:
            codes.append(None)
            continue
        alike = by_name.setdefault(plain_name(name), [])
        same = (code for other, code in alike if are_surely_same(name, other))
        code = next(same, None) or register.code_of(name, column) or _next(sort, taken)
        alike.append((name, code))
        taken.add(code)
        codes.append(code)
    return pd.Series(codes, sheet.frame.index, dtype="str")


def _texts(sheet: Sheet, name: str) -> Sequence[str | None]:
    return [value if isinstance(value, str) else None for value in sheet.frame[name]]


def _next(sort: str, taken: set[str]) -> str:
    letter = _LETTERS.get(MemberType(sort), "M")
    return next(
        code for number in range(1, 10_000) if (code := f"{letter}{number:02}") not in taken
    )


def _of_rows(sheet: Sheet) -> "pd.Series[str]":
    """Return a number made of what a row says; equal ones are told apart by their order."""
    kind = sheet.contract.kind
    contents = sheet.frame[list(_IDENTIFYING_COLUMNS[kind])].fillna("").agg("|".join, axis=1)
    order = contents.groupby(contents).cumcount()
    codes = [
        f"{_INITIALS.get(kind, 'M')}-{_digest(text)}" + (f"-{place + 1}" if place else "")
        for text, place in zip(contents, order, strict=True)
    ]
    return pd.Series(codes, sheet.frame.index, dtype="str")


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:8].upper()
