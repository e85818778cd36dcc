"""One sentence for each change between two moments, from Fluent patterns."""

import textwrap
from collections.abc import Iterator, Mapping
from typing import Any

import pandas as pd

from lib.text import MISSING, Text
from lib.vocabulary import CONSORTIUM, ChangeKind, PlanStatus
from lib.wording import values
from lib.wording.values import whole_number

Row = Mapping[str, Any]

LONGEST = 60
"""Characters of an indicator's name; its code stands before it, so a part of it will do."""

FINEST = 6
"""Digits after the point at which two figures are told apart at the latest."""


def describe_change(row: Row, text: Text) -> str:
    """Return the sentence for one row of ``queries.changes``.

    It names the indicator or member, what was and what is, the period, and in brackets whose
    reports did it, by which upload and why, as far as the row knows.
    """
    sentence = text(f"told-{_key(row)}", **_words(row, text))
    is_by_hand: bool = pd.isna(row["upload"]) and isinstance(row["reason"], str)
    if row["what"] == ChangeKind.STATUS and row["new_firm"] is False and not is_by_hand:
        sentence = text("told-not-firm", sentence=sentence)
    behind = "; ".join((*_reports(row, text), *_upload(row, text)))
    return f"{sentence} ({behind})" if behind else sentence


def _key(row: Row) -> str:
    what = str(row["what"])
    began, ends = (pd.isna(row[side]) for side in ("old", "new"))
    if what == ChangeKind.STATUS:
        return what if ends and pd.isna(row["new_below"]) else "status-figure"
    if what == ChangeKind.TARGET:
        return "target-set" if began else "target-dropped" if ends else "target-moved"
    return what


def _words(row: Row, text: Text) -> dict[str, object]:
    """Everything that a sentence may name, written out."""
    old, new = _figures(row, text)
    before, after = (_plan(row[side], text) for side in ("old_word", "new_word"))
    return {
        "indicator": name_indicator(row, text),
        "member": _member(row, text),
        "period": text.period(row["period"]),
        "old": old,
        "new": new,
        "before": before,
        "after": after,
        "count": whole_number(row["missing"]),
    }


def _figures(row: Row, text: Text) -> tuple[str, str]:
    """Old and new figure, written as finely as it takes to tell them apart."""
    for digits in range(1, FINEST + 1):
        old, new = (_figure(side, row, text, digits) for side in ("old", "new"))
        if old != new:
            return old, new
    return old, new


def _figure(side: str, row: Row, text: Text, digits: int) -> str:
    """One figure in its unit, or that it is of too few people to be told."""
    if pd.notna(row[f"{side}_below"]):
        return text("figure-fewer", than=whole_number(row[f"{side}_below"]))
    if pd.isna(row[side]):
        return MISSING
    return values.figure(row[side], row["unit_kind"], text, digits)


def _plan(word: object, text: Text) -> str:
    return text.choice(PlanStatus(word)) if isinstance(word, str) else ""


def name_indicator(row: Row, text: Text) -> str:
    """Return code and name of a row's indicator; a name over ``LONGEST`` is cut after a word."""
    name = text.named(row)
    if len(name) > LONGEST:
        cut = textwrap.shorten(name, LONGEST, placeholder="") or name[:LONGEST]
        name = f"{cut.rstrip(' ,;:–—-')}…"
    return f"{row['indicator_code']} {name}"


def _member(row: Row, text: Text) -> str:
    if row["member_code"] == CONSORTIUM:
        return text("reserved-consortium")
    return text.named(row, "member")


def _reports(row: Row, text: Text) -> Iterator[str]:
    """Whose reports moved a figure: the only member by its name, several by their number."""
    increase = "added" if row["what"] == ChangeKind.VALUE_NEW else "more"
    counts = {"changed": row["changed"], increase: row["added"], "ended": row["ended"]}
    for how, count in counts.items():
        if not whole_number(count):
            continue
        if isinstance(row["member_code"], str):
            yield text(f"told-{how}-one", member=_member(row, text))
        else:
            yield text(f"told-{how}", count=whole_number(count))


def _upload(row: Row, text: Text) -> Iterator[str]:
    """By which upload and why; of a status that somebody set by hand, why."""
    reason = row["reason"].strip().rstrip(".") if isinstance(row["reason"], str) else ""
    if pd.notna(row["upload"]):
        upload = whole_number(row["upload"])
        yield text("told-upload-why" if reason else "told-upload", upload=upload, reason=reason)
    elif reason:
        yield text("told-by-hand", reason=reason)
