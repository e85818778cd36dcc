"""Headings that people word freely, by the words that a column's headers have together."""

from collections.abc import Iterable, Mapping
from functools import cached_property

from lib.contracts.stems import UNTELLING, stems
from lib.tables import Type


class Phrases:
    """The headers of one column of a kind, each as the stems of its words.

    skipped : stems that say nothing in a heading of the column. type : how its cells are read.
    """

    def __init__(
        self, kind: str, skipped: frozenset[str], headers: Iterable[str], type_: Type
    ) -> None:
        self._kind, self._skipped, self.type = kind, skipped | UNTELLING, type_
        self._headers = [self._stems(header) for header in headers]

    def have_words_of(self, plain: str) -> bool:
        """Whether every word that tells something stands in one header or another."""
        return self._stems(plain) <= self._words

    def have_one_in(self, plain: str) -> bool:
        """Whether all words of one header stand in a heading."""
        telling = self._stems(plain)
        return any(header and header <= telling for header in self._headers)

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset().union(*self._headers)

    def _stems(self, plain: str) -> frozenset[str]:
        return stems(plain, self._kind, self._skipped)


def column_worded(plain: str, phrases: Mapping[str, Phrases]) -> str | None:
    """Return the only column whose headers have all words of a heading, one of them whole.

    «Дата окончания срока» is so an end: one is «Окончание срока», another «Дата окончания». Counts
    are left out: words in another number or order count something else.
    """
    names = [name for name, one in phrases.items() if one.have_words_of(plain)]
    if len(names) != 1 or phrases[names[0]].type is Type.INTEGER:
        return None
    return names[0] if phrases[names[0]].have_one_in(plain) else None
