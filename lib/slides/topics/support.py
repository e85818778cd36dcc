"""Totals of the support of schools in words, for the board and for the slide about them."""

from collections.abc import Iterator
from datetime import date

import pandas as pd

from lib.export.pack.deck import Slide
from lib.queries.support.summary import SupportSummary, support_summary
from lib.slides.parts import empty_slide
from lib.slides.scope import Scope
from lib.text import Text
from lib.vocabulary import ResponsibleGroup
from lib.wording.values import rows


def support_slide(scope: Scope) -> Slide:
    """The totals over all supported schools, each with its base; no single school is named."""
    words, topic = scope.words, scope.words("page-support")
    totals = scope.query(support_summary, scope.visible)
    if totals is None:
        return empty_slide(scope, "support", topic, words("support-totals-hidden"))
    if not totals.schools:
        return empty_slide(scope, "support", topic, words("support-empty"))
    figures = dict(figures_of(totals, words))
    named = {words(f"support-{code}"): value for code, value in figures.items()}
    table = pd.DataFrame({words("figure-code"): list(named), words("figure-value"): named.values()})
    title = words(
        "support-finding",
        on_time=totals.on_time,
        due=totals.due,
        lowered=totals.lowered,
        chosen=totals.chosen,
    )
    alt = "; ".join(f"{name}: {value}" for name, value in named.items())
    note = participation(totals, scope.moment.day, words)
    return Slide("support", topic, title, alt, scope.source(note), (), table)


def figures_of(totals: SupportSummary, words: Text) -> Iterator[tuple[str, str]]:
    """Yield the code of each figure and the figure in words; a dash where its base is empty."""
    yield "on-time", _part(totals.on_time, totals.due, words)
    yield "all-groups", _part(totals.all_groups, totals.all_groups_known, words)
    yield "lowered", _part(totals.lowered, totals.chosen, words)
    days = words("support-days", days=words.number(totals.median_days, 1))
    yield "overdue", f"{totals.overdue}" if not totals.overdue else f"{totals.overdue} · {days}"
    yield "left", _part(totals.left, totals.listed, words)
    yield "practices", words.number(totals.practices, 0)
    yield "transfers", words.number(totals.transfers, 0)


def _part(part: int, base: int, words: Text) -> str:
    return words("measure-of", part=part, all=base) if base else words.number(None, 0)


def participation(totals: SupportSummary, day: date, words: Text) -> str:
    """Return in words the share of planned participants that took part, by group, with its base."""
    parts = []
    for row in rows(totals.groups):
        group = words.choice(ResponsibleGroup(row["group"]))
        if row["withheld"]:
            parts.append(words("support-group-withheld", group=group))
        elif not row["measures"]:
            parts.append(words("support-group-unknown", group=group))
        else:
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
        day=words.date(day.isoformat()),
    )
    return f"{base} {words('support-groups', groups=' · '.join(parts))}" if parts else base
