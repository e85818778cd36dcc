"""Which kind of file a header belongs to, by its cells, a sheet's title or the file's name."""

from collections.abc import Mapping, Sequence
from functools import cache

from lib.contracts import CONTRACTS, normalise, sheet_title
from lib.intake.layout.headers.meanings import Fit, fit
from lib.text import languages, load

_LEAST_COLUMNS = 2


def best_fit(header: Sequence[str], kinds: Sequence[str] = tuple(CONTRACTS)) -> Fit:
    """Return the kind that a header fits best; of equals, the one that comes first."""
    return max((fit(header, kind) for kind in kinds), key=lambda candidate: candidate.score)


def recognise(header: Sequence[str], name: str = "") -> str | None:
    """Return the kind that a header fits best, or nothing where it fits none or several alike."""
    fits = {kind: fit(header, kind) for kind in CONTRACTS}
    kinds = likeliest({kind: (one.score, len(one.columns)) for kind, one in fits.items()}, name)
    return kinds[0] if len(kinds) == 1 else None


def kind_titled(title: str) -> str | None:
    """Return the kind whose title in any language a sheet bears, or nothing."""
    return _titles().get(normalise(title))


@cache
def _titles() -> dict[str, str]:
    return {
        normalise(sheet_title(kind, load(language))): kind
        for language in languages()
        for kind in CONTRACTS
    }


def likeliest(scores: Mapping[str, tuple[float, int]], name: str = "") -> list[str]:
    """Return the kinds that fit a header best: none where it fits nothing, several in doubt.

    scores : kind -> how well it fits and how many of its columns are there.
    name : the file's name; where two kinds fit alike, one that it begins with is taken.
    """
    best = max(score for score, _ in scores.values())
    if best <= 0 or max(count for _, count in scores.values()) < _LEAST_COLUMNS:
        return []
    kinds = [kind for kind, (score, _) in scores.items() if score == best]
    named = [kind for kind in kinds if kind in name.casefold()]
    return named[:1] if len(named) == 1 else kinds
