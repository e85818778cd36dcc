"""Measures of the support as a whole, each with its base."""

from collections.abc import Iterator

import streamlit as st

from lib.queries.support.summary import SupportSummary, support_summary
from lib.queries.visibility import Visibility
from lib.text import Text
from lib.ui.kit import session
from lib.ui.kit.cache import query
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.session import moment
from lib.vocabulary import ResponsibleGroup
from lib.wording.values import rows


def is_empty(visible: Visibility) -> bool:
    """Whether no school has a risk profile or a measure."""
    totals = query(support_summary, visible)
    return totals is not None and not totals.schools


def show_totals(visible: Visibility) -> None:
    """Show the measures of the whole; a sentence where they would tell of one hidden school."""
    words, totals = session.words(), query(support_summary, visible)
    if totals is None:
        st.info(words("support-totals-hidden"))
        return
    with st.container(horizontal=True, gap="small", key="support-totals"):
        for code, value in _figures(totals, words):
            st.metric(
                words(f"support-{code}"),
                value,
                help=escape_markdown(_meaning(code, totals, words)),
            )
    st.caption(escape_markdown(_participation(totals, words)))


def _figures(totals: SupportSummary, words: Text) -> Iterator[tuple[str, str]]:
    yield "on-time", words("measure-of", part=totals.on_time, all=totals.due)
    yield (
        "all-groups",
        words("measure-of", part=totals.all_groups, all=totals.all_groups_known),
    )
    yield "lowered", words("measure-of", part=totals.lowered, all=totals.chosen)
    days = words("support-days", days=words.number(totals.median_days, 1))
    yield "overdue", f"{totals.overdue}" if not totals.overdue else f"{totals.overdue} · {days}"
    yield "left", words("measure-of", part=totals.left, all=totals.listed)
    yield "practices", words.number(totals.practices, 0)
    yield "transfers", words.number(totals.transfers, 0)


def _meaning(code: str, totals: SupportSummary, words: Text) -> str:
    """Return in words how a figure is counted, and what was left out of it."""
    left_out = {
        "on-time": ("support-left-undated", totals.undated),
        "lowered": ("support-left-unrated", totals.unrated),
        "left": ("support-left-unknown", totals.unknown),
    }
    counts = {
        "schools": totals.schools,
        "publishers": totals.publishers,
        "givers": totals.givers,
    }
    sentence = words(f"support-{code}.meaning", **counts)
    key, count = left_out.get(code, ("", 0))
    return f"{sentence} {words(key, count=count)}" if count else sentence


def _participation(totals: SupportSummary, words: Text) -> str:
    """Return in words the share of planned participants that took part, by group, with its base."""
    parts = []
    for row in rows(totals.groups):
        group = words.choice(ResponsibleGroup(row["group"]))
        if row["withheld"]:
            parts.append(words("support-group-withheld", group=group))
        elif row["measures"]:
            parts.append(
                words(
                    "support-group",
                    group=group,
                    share=words.percent(row["share"]),
                    actual=int(row["actual"]),
                    planned=int(row["planned"]),
                )
            )
    base = words(
        "support-base",
        schools=totals.schools,
        reassessed=totals.reassessed,
        since=words.date(totals.since),
        day=words.date(moment().day.isoformat()),
    )
    return f"{base} {words('support-groups', groups=' · '.join(parts))}" if parts else base
