"""Parts that slides share: a slide that has nothing to show, numbers of native charts."""

from collections.abc import Callable, Sequence
from typing import Any

import pandas as pd

from lib.export.pack.deck import Slide
from lib.slides.scope import Scope
from lib.text import Text

Progress = Callable[[int, int], None]
"""Called after each slide with how many of them are ready, and how many there are."""


def ignore_progress(ready: int, slides: int) -> None:
    """Report no progress: for callers that show none."""


def empty_slide(scope: Scope, code: str, topic: str, sentence: str) -> Slide:
    """Return a slide that says in one sentence why it has nothing to show."""
    return Slide(code, topic, sentence, sentence, scope.source())


def reports_note(scope: Scope, totals: dict[str, Any]) -> str:
    """How many members reported of those that owed, for the source line."""
    return scope.words(
        "overview-reports", reported=totals["members_reported"], due=totals["members_due"]
    )


def as_numbers(column: pd.Series) -> Sequence[float | None]:
    """Return a column as numbers of a native chart; what is missing is None."""
    return [None if pd.isna(value) else float(value) for value in column]


def drawn_part(most: int, total: int, words: Text) -> str:
    """Return the sentence «n of m rows drawn» of a slide; empty where all are drawn."""
    return words("slide-part", shown=most, all=total) if total > most else ""
