"""Headings that people word freely, by the words that a column's headers have together."""

from collections.abc import Iterable, Mapping
from functools import cached_property

from lib.contracts.stems import STOP_WORDS, stems
from lib.tables import Type


class HeaderWords:
    """The headers of one column of a kind, each as the stems of its words.

    skipped : stems that say nothing in a heading of the column. type : how its cells are read.
    """

    def __init__(
        self, kind: str, skipped: frozenset[str], headers: Iterable[str], type_: Type
    ) -> None:
        self._kind, self._skipped, self.type = kind, skipped | STOP_WORDS, type_
        self._headers = [self._stems(header) for header in headers]

    def cover(self, plain: str) -> bool:
        """Whether every word that tells something stands in one header or another."""
        return self._stems(plain) <= self._words

    def have_header_in(self, plain: str) -> bool:
        """Whether all words of one header stand in a heading."""
        stems_of_heading = self._stems(plain)
        return any(header and header <= stems_of_heading for header in self._headers)

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset().union(*self._headers)

    def _stems(self, plain: str) -> frozenset[str]:
        return stems(plain, self._kind, self._skipped)


def column_of_free_heading(plain: str, columns: Mapping[str, HeaderWords]) -> str | None:
    """Return the only column whose headers have all words of a heading, one of them whole.

    «Дата окончания срока» is so an end: one is «Окончание срока», another «Дата окончания». Counts
    are left out: words in another number or order count something else.
    """
    names = [name for name, words in columns.items() if words.cover(plain)]
    if len(names) != 1 or columns[names[0]].type is Type.INTEGER:
        return None
    return names[0] if columns[names[0]].have_header_in(plain) else None
