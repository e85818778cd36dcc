"""Why an indicator stands as it does, what to ask: sentences of numbers, from Fluent patterns.

Each clause says what columns of ``strategy`` hold and is left out where they are missing: no
sentence states what the figures do not.
"""

from collections.abc import Iterator, Mapping, Sequence

import pandas as pd

from lib.text import MISSING, Text
from lib.vocabulary import (
    CONSORTIUM,
    Aggregation,
    AgreementKind,
    Better,
    Freshness,
    PlanStatus,
    Rule,
)
from lib.wording import values

MINUS = "\u2212"
LATE = (Freshness.DUE, Freshness.OVERDUE)

FEW_ENOUGH = 5
"""Members that the shortest way back to the plan may name."""

NAMED = 3
"""Parties of an agreement that a question names; of more it tells the number."""

Row = Mapping[str, object]
Words = dict[str, object]


def explain(row: Row, text: Text) -> str:
    """Return the sentence for one row of ``queries.full_strategy``.

    It tells a word set by hand, the computed word and the rule that gave it, the figure with its
    period and the path, the way from baseline to target, the pace needed and had, who reported,
    and a report that is late. It is also the ``alt`` of the indicator's chart.
    """
    words = _words(row, text)
    key = _reason(row)
    clauses = [
        text(f"explain-{key}", **words),
        *_way(row, words, text),
        *_pace(row, text),
        *_coverage(row, text),
    ]
    if row["freshness"] in LATE and key != "no-value":
        clauses.append(text(f"explain-{row['freshness']}", **words))
    clauses += [*_hangs_on(row, text), *_next(row, text)]
    said = f"{text.choice(PlanStatus(str(row['computed'])))}: {'; '.join(clauses)}"
    if not _missing(row["override_until"]):
        said = _by_hand(row, said, text)
    return f"{said[0].upper()}{said[1:]}".removesuffix(".") + "."


def _by_hand(row: Row, computed: str, text: Text) -> str:
    """Say who set a word by hand, why and until when, and what was computed."""
    return text(
        "explain-by-hand",
        plan=text.choice(PlanStatus(str(row["plan"]))),
        until=text.date(row["override_until"]),
        reason=str(row["override_reason"]).removesuffix("."),
        by=MISSING if _missing(row["override_by"]) else row["override_by"],
        computed=computed,
    )


def describe_question(row: Row, names: Mapping[str, str], text: Text) -> str:
    """Return one row of ``queries.questions`` as a sentence; ``names`` of members by code."""
    members = [] if _missing(row["members"]) else str(row["members"]).split(";")
    named = [names.get(code, code) for code in members]
    what = f"{row['what']}-member" if row["what"] == "astray" and named else row["what"]
    question = text(
        f"question-{what}",
        indicator=f"{row['indicator_code']} {text.named(row)}",
        value=values.value(dict(row), text),
        path=values.planned(row["path"], row, text),
        members=", ".join(named[:NAMED]),
        more=max(len(named) - NAMED, 0),
        count=_count(row["count"]),
        period=text.period(row["period"]),
        day=text.date(row["day"]),
        agreement=str(row["agreement_id"]),
        kind="" if _missing(row["kind"]) else text.choice(AgreementKind(str(row["kind"]))),
    )
    if _missing(row.get("by_hand")):
        return question
    plan = text.choice(PlanStatus(str(row["by_hand"])))
    return text("question-by-hand", question=question, plan=plan)


def describe_way_back(way: Sequence[Row], row: Row, names: Mapping[str, str], text: Text) -> str:
    """Say which members, raised to what, bring an indicator back to its path.

    way : rows of ``queries.way_back``. row : the indicator's row of ``full_strategy``. Empty where
    there is no way, or it takes more than ``FEW_ENOUGH`` members.
    """
    if not way or len(way) > FEW_ENOUGH:
        return ""
    steps = [
        text(
            "way-back-member",
            member=names.get(str(step["member_code"]), str(step["member_code"])),
            needed=_apart(step["needed"], step["value"], row, text),
            value=_apart(step["value"], step["needed"], row, text),
        )
        for step in way
    ]
    return text("way-back", members=", ".join(steps))


def _reason(row: Row) -> str:
    """The rule that gave the plan word, or why there was nothing to judge."""
    if not _missing(row.get("below")):
        return "few"
    if row.get("withheld") is True:
        return "withheld"
    rule = Rule(str(row["rule"]))
    if rule in (Rule.NO_VALUE, Rule.NOTHING_DUE) and not _missing(row["value"]):
        parts_in, parts_due = _count(row["parts_in"]), _count(row["parts_due"])
        return "unfinished" if parts_in < parts_due else "running"
    if rule is Rule.NO_VALUE and not _missing(row["period"]):
        return "no-base" if _count(row["members_reported"]) else "nobody"
    if rule in (Rule.INSIDE, Rule.OUTSIDE):
        low, high = (_missing(end) for end in _limits(row))
        return f"{rule}-{'most' if low else 'least' if high else 'between'}"
    if rule is Rule.NEAR_PATH:
        if _is_level(row):
            return "level"
        return "ahead" if float(str(row["gap"])) > 0 else "behind"
    return rule.replace("_", "-")


def _is_level(row: Row) -> bool:
    """Whether a figure is its path, as near as they are planned and measured."""
    if _missing(row["gap"]) or not round(float(str(row["gap"])), 3):
        return True
    figure = row["value"] if _missing(row["likely"]) else row["likely"]
    return values.in_whole(row["path"], row) == figure


def _share(share: object, limit: object, text: Text) -> str:
    """Write a share of the way to a tenth of a per cent.

    Finer only where that would put it on the limit at which another word begins.
    """
    if _missing(share):
        return MISSING
    per_cent, limits = 100 * float(str(share)), [] if _missing(limit) else [100 * float(str(limit))]
    return text.percent(share, values.enough_digits(per_cent, limits))


def _done(row: Row) -> object:
    """The share of the way that was done by the figure that gave the word."""
    if _missing(row["gap"]) or _missing(row["planned"]):
        return row["done"]
    return float(str(row["planned"])) + float(str(row["gap"]))


def _half_planned(row: Row) -> object:
    return None if _missing(row["planned"]) else float(str(row["planned"])) / 2


def _limits(row: Row) -> tuple[object, object]:
    low = row["path"] if row["better"] == Better.KEEP else row["range_low"]
    return low, row["range_high"]


def _words(row: Row, text: Text) -> Words:
    """Everything that a clause may name, written out."""
    low, high = _limits(row)
    compared = (low, high) if row["better"] in (Better.KEEP, Better.RANGE) else (row["path"],)
    digits = values.enough_digits(row["value"], (*compared, row["baseline"], row["target"]))
    return {
        "period": text.period(row["period"]),
        "due_period": text.period(row["due_period"]),
        "due_on": text.date(row["due_on"]),
        "began": text.period(row["baseline_period"]),
        "until": text.period(row["target_period"]),
        "value": _reported_and_likely(row, text, digits),
        "path": values.planned(row["path"], row, text, digits),
        "baseline": values.figure(row["baseline"], row["unit_kind"], text, digits),
        "target": values.planned(row["target"], row, text, digits),
        "low": values.figure(low, row["unit_kind"], text, digits),
        "high": values.figure(high, row["unit_kind"], text, digits),
        "than": _count(row.get("below")),
        "gap": _share(row["gap"], row["gap_limit"], text).removeprefix(MINUS),
        "measure": "target" if _missing(row["baseline"]) else "journey",
        "done": _share(_done(row), _half_planned(row), text),
        "planned": text.percent(row["planned"], 1),
        "length": str(row["period_type"]),
        "parts_in": _count(row["parts_in"]),
        "parts_due": _count(row["parts_due"]),
    }


def _reported_and_likely(row: Row, text: Text, digits: int) -> str:
    """The figure, and what it would be with the silent members where that is another."""
    reported, likely = (_figure(row[name], row, text) for name in ("value", "likely"))
    if _missing(row["likely"]) or reported == likely:
        return values.figure(row["value"], row["unit_kind"], text, digits)
    return text("explain-likely", reported=reported, likely=likely)


def _apart(value: object, other: object, row: Row, text: Text) -> str:
    """Write a figure as finely as it takes to tell it from another one."""
    digits = values.enough_digits(value, (other,))
    return values.figure(value, row["unit_kind"], text, digits)


def _hangs_on(row: Row, text: Text) -> Iterator[str]:
    """On how many silent members a word hangs that is not firm, and what else it may be."""
    if row["firm"]:
        return
    words = {name: _plan(row[f"{name}_plan"], text) for name in ("reported", "lowest", "highest")}
    silent = _count(row["members_due"]) - _count(row["members_reported"])
    plan = _plan(row["computed"], text)
    if words["reported"] != plan:
        yield text("explain-hangs-on-silent", silent=silent, plan=plan, without=words["reported"])
    else:
        ends = {"lowest": words["lowest"], "highest": words["highest"]}
        yield text("explain-hangs-between", silent=silent, **ends)


def _plan(word: object, text: Text) -> str:
    return text.choice(PlanStatus(str(word)))


def _next(row: Row, text: Text) -> Iterator[str]:
    """Announce a later period that some have reported."""
    if not _missing(row["next_period"]):
        yield text(
            "explain-next",
            next=text.period(row["next_period"]),
            reported=_count(row["next_reported"]),
            expected=_count(row["next_expected"]),
            day=text.date(row["next_due"]),
        )


def _way(row: Row, words: Words, text: Text) -> Iterator[str]:
    if _missing(row["target"]):
        return
    if _missing(row["baseline"]):
        yield text("explain-way-without-baseline", **words)
    elif _missing(row["baseline_period"]):
        yield text("explain-way-undated", **words)
    else:
        yield text("explain-way", **words)


def _pace(row: Row, text: Text) -> Iterator[str]:
    needed, had = (_change(row[name], row, text) for name in ("pace_needed", "pace_had"))
    if needed and had:
        yield text("explain-pace", needed=needed, had=had)
    elif needed:
        yield text("explain-pace-needed", needed=needed)
    elif had:
        yield text("explain-pace-had", had=had)


def describe_coverage(row: Row, text: Text) -> str:
    """Say of a row of ``strategy`` how many reported of those who were to; nothing if none was."""
    reported, due = _count(row["members_reported"]), _count(row["members_due"])
    usual = CONSORTIUM if row["aggregation"] == Aggregation.DISTINCT else ""
    if not due:
        return ""
    if (usual if _missing(row["reporters"]) else row["reporters"]) == CONSORTIUM:
        return text("explain-own-report" if reported else "explain-no-own-report")
    return text("explain-coverage", reported=reported, due=due)


def _coverage(row: Row, text: Text) -> Iterator[str]:
    told = describe_coverage(row, text)
    if told:
        yield told
    without = _count(row["members_without_base"])
    if without:
        yield text("explain-without-base", count=without)
    if row["small"]:
        yield text("explain-small")


def _figure(value: object, row: Row, text: Text) -> str:
    return values.figure(value, row["unit_kind"], text)


def _change(value: object, row: Row, text: Text) -> str:
    """A difference a year, with its sign; nothing where it is missing."""
    return "" if _missing(value) else values.difference(value, row["unit_kind"], text)


def _count(cell: object) -> int:
    return 0 if _missing(cell) else int(float(str(cell)))


def _missing(cell: object) -> bool:
    return bool(pd.isna(cell))  # type: ignore[call-overload]
