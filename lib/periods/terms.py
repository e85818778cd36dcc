"""Terms from a first day to a last one: which of them overlap."""

from collections import defaultdict
from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from operator import attrgetter


@dataclass(frozen=True)
class Term:
    """Days (ISO text) from first to last, both included.

    subject : of what it is a term; code : whose it is; row : where it stands in a file, if it does.
    """

    subject: Hashable
    first: str
    last: str
    code: str
    row: int | None = None


def overlapping(terms: Iterable[Term]) -> list[tuple[Term, Term]]:
    """Return the pairs of terms of one subject and different codes that share a day.

    The term that begins first comes first. One that ends before it begins has no day to share.
    """
    pairs = []
    running: defaultdict[Hashable, list[Term]] = defaultdict(list)
    for term in sorted(terms, key=attrgetter("first")):
        if term.last < term.first:
            continue
        earlier = [other for other in running[term.subject] if other.last >= term.first]
        pairs += [(other, term) for other in earlier if other.code != term.code]
        running[term.subject] = [*earlier, term]
    return pairs
