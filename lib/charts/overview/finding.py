"""Overview chart, its finding and its alternative text."""

from collections.abc import Mapping

from lib.text import Text
from lib.vocabulary import Freshness, PlanStatus
from lib.wording.counts import describe_sound
from lib.wording.values import Row


def title(totals: Mapping[str, int], words: Text) -> str:
    """Return the finding: how many indicators of ``queries.status_counts`` need no question."""
    return describe_sound(totals, words)


def alt(totals: Row, words: Text) -> str:
    """Return the text for screen readers: the three marks of ``queries.status_counts``."""
    sentences = [
        words(
            "overview-alt",
            directions=totals["directions"],
            counts=status_counts(totals, words),
        ),
        words(
            "overview-alt-reports",
            reported=totals["members_reported"],
            due=totals["members_due"],
            late=totals[str(Freshness.OVERDUE)],
        ),
    ]
    return " ".join(sentences)


def status_counts(row: Row, words: Text) -> str:
    """List how many indicators have each status word, without words that none has."""
    counts = [
        words("overview-count", word=words.choice(plan), count=int(row[str(plan)]))
        for plan in PlanStatus
        if row[str(plan)]
    ]
    if row["not_firm"]:
        counts.append(words("overview-not-firm", count=int(row["not_firm"])))
    if row["by_hand"]:
        counts.append(words("overview-by-hand", count=int(row["by_hand"])))
    return ", ".join(counts)
