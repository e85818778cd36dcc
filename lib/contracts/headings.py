"""Which column of each kind a heading means, and how surely."""

from functools import lru_cache

from lib.contracts.kinds import CONTRACTS, Contract
from lib.contracts.spellings import (
    in_languages,
    normalise,
    without_brackets,
    without_line_breaks,
    without_request,
    without_unit,
)

HEADER_AT_MOST = 120
"""Letters of a header that are read; what follows them means nothing."""


def columns_called(header: str) -> dict[str, str]:
    """Return, for each kind that knows it, the column that a header means.

    It is read as it stands, else without brackets, without its unit or as the question of a form.
    A header in several languages means what at least two of them say, and none contradicts.
    """
    return _columns_called(header[:HEADER_AT_MOST])


def otherwise_called(header: str, contract: Contract) -> list[str]:
    """Return the columns that a header may mean where the one it means first is taken."""
    first = columns_called(header).get(contract.kind)
    plain = {normalise(header), normalise(without_unit(header))}
    return [
        name
        for name, column in contract.columns.items()
        if name != first and not plain.isdisjoint(map(normalise, column.synonyms))
    ]


def is_loose(header: str, kind: str) -> bool:
    """Whether a header means its column of a kind only where none names it closer.

    It is a general word, «Категория», or has but the stems of the column's words.
    """
    return _is_loose(header[:HEADER_AT_MOST], kind)


@lru_cache(maxsize=20_000)
def _is_loose(header: str, kind: str) -> bool:
    readings, contract = _readings(_in_one_line(header)), CONTRACTS[kind]
    return contract.closely_meant(readings) is None or contract.is_general(readings)


@lru_cache(maxsize=20_000)
def _columns_called(header: str) -> dict[str, str]:
    plain = _in_one_line(header)
    called = _called(plain)
    meanings = [_called(part) for part in in_languages(plain)]
    for kind in CONTRACTS if meanings else ():
        names = [one[kind] for one in meanings if kind in one]
        if kind not in called and len(names) > 1 and len(set(names)) == 1:
            called[kind] = names[0]
    return called


def _called(plain: str) -> dict[str, str]:
    readings = _readings(plain)
    names = {
        kind: contract.closely_meant(readings) or contract.loosely_meant(readings)
        for kind, contract in CONTRACTS.items()
    }
    return {kind: name for kind, name in names.items() if name}


def _in_one_line(header: str) -> str:
    return " ".join(without_line_breaks(header).split())


def _readings(plain: str) -> list[str]:
    """Return the ways to read a header, normalised, the likeliest first."""
    bare = without_brackets(plain)
    spellings = (plain, without_unit(plain), bare, without_unit(bare), without_request(bare))
    return list(dict.fromkeys(map(normalise, spellings)))
