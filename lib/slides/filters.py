"""Filters of a slide in words: what each selects, and which of them nobody knows."""

from collections.abc import Callable, Mapping
from textwrap import shorten

from lib.queries.agreements.selection import CURRENT
from lib.queries.exchange.selection import LEVELS
from lib.slides.scope import Scope
from lib.vocabulary import (
    ESTIMATE,
    EXCHANGES,
    AgreementKind,
    AgreementState,
    Choice,
    Country,
    Currency,
    EventType,
    ExchangeUnit,
    MemberType,
    Party,
    Role,
)
from lib.wording import values

LONGEST_VALUE = 40
"""Letters of an unknown value that a topic quotes."""

WRITTEN_PLACES = ("region", "city")
"""Levels whose places are called as they are written."""


def describe_filters(scope: Scope) -> str:
    """Return what the filters of a scope select, in words, the period last.

    A value that does not exist is told; those that the slide itself names are left out.
    """
    texts = [
        _describe(scope, name, value) for name, value in scope.filters.items() if name != "period"
    ]
    return ", ".join(filter(None, [*texts, _describe_period(scope)]))


def _describe_period(scope: Scope) -> str:
    if scope.period:
        return scope.words.period(scope.period)
    value = scope.filters.get("period")
    return scope.words("slide-year-unknown", value=_quoted(value)) if value else ""


def _describe(scope: Scope, name: str, value: str) -> str:
    if name not in _TEXTS:
        return ""
    text = _TEXTS[name](scope, value)
    return scope.words("slide-filter-unknown", value=_quoted(value)) if text is None else text


def _quoted(value: str) -> str:
    return shorten(value, LONGEST_VALUE, placeholder="…")


def _member(scope: Scope, value: str) -> str | None:
    return scope.members.get(value)


def _party_or_resource(scope: Scope, value: str) -> str | None:
    return scope.parties.get(value)


def _form(scope: Scope, value: str) -> str | None:
    """Return what a form of mentoring is called."""
    forms = values.rows(scope.rows_of("mentoring_forms"))
    return next((scope.words.named(row) for row in forms if row["form"] == value), None)


def _region(scope: Scope, value: str) -> str | None:
    """Return a region as it is written, where a member is there."""
    return value if value in set(scope.rows_of("members")["region"].dropna()) else None


def _place(scope: Scope, value: str) -> str | None:
    """Return what a giver or receiver, such as ``city:Казань`` or ``member:U01``, is called."""
    level, _, code = value.partition(":")
    if level in WRITTEN_PLACES and code:
        return scope.parties[code]
    names: Mapping[str, str] = {**scope.members, **scope.parties}
    return names.get(code) or _choice(MemberType)(scope, code)


def _choice(*lists: type[Choice]) -> Callable[[Scope, str], str | None]:
    """Return a function that words a value of closed lists; None where it is in none of them."""

    def describe(scope: Scope, value: str) -> str | None:
        choices = (one(value) for one in lists if value in list(one))
        return next((scope.words.choice(choice) for choice in choices), None)

    return describe


def _status(scope: Scope, value: str) -> str | None:
    if value in (CURRENT, "all"):
        return scope.words(f"agreements-{value}")
    return _choice(AgreementState)(scope, value)


def _untold(*values: str) -> Callable[[Scope, str], str | None]:
    """Return a function that says nothing of these values: what they select, the slide says."""
    return lambda _scope, value: "" if value in values else None


_TEXTS: Mapping[str, Callable[[Scope, str], str | None]] = {
    "member": _member,
    "resource": _party_or_resource,
    "giver": _place,
    "receiver": _place,
    "kind": _choice(AgreementKind, EventType, MemberType),
    "form": _form,
    "region": _region,
    "party": _choice(Party),
    "member_type": _choice(MemberType),
    "role": _choice(Role),
    "country": _choice(Country),
    "search": lambda _scope, value: f"«{_quoted(value)}»",
    "status": _status,
    "currency": _untold(*map(str, Currency)),
    "unit": _untold(*map(str, ExchangeUnit), EXCHANGES, ESTIMATE),
    "way": _untold("given", "received", "both"),
    "level": _untold(*LEVELS),
}
