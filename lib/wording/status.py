"""Why an indicator stands as it does: a sentence of numbers, from Fluent patterns.

Each clause says what columns of ``strategy`` hold and is left out where they are missing: no
sentence states what the figures do not.
"""

from collections.abc import Iterator, Mapping

from lib.text import MISSING, Text
from lib.vocabulary import CONSORTIUM, Aggregation, Better, Freshness, PlanStatus, Rule
from lib.wording import values
from lib.wording.values import is_missing, whole_number

MINUS = "\u2212"
WITHOUT_VALUE = (PlanStatus.NOT_DUE, PlanStatus.NO_DATA)
"""Statuses of figures that were not compared."""
LATE = (Freshness.DUE, Freshness.OVERDUE)

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
    if row["freshness"] in LATE and key not in (Rule.NO_VALUE, _expected(row)):
        clauses.append(text(f"explain-{_expected(row)}", **words))
    clauses += [*_hangs_on(row, text), *_unknown(row, text), *_next(row, text)]
    sentence = f"{text.choice(PlanStatus(str(row['computed'])))}: {'; '.join(clauses)}"
    if not is_missing(row["override_until"]):
        sentence = _by_hand(row, sentence, text)
    return f"{sentence[0].upper()}{sentence[1:]}".removesuffix(".") + "."


def because(row: Row, text: Text) -> str:
    """Return the reason alone for the computed word, as a clause: a part of ``explain``."""
    return text(f"explain-{_reason(row)}", **_words(row, text))


def _by_hand(row: Row, computed: str, text: Text) -> str:
    """Return in words who set a word by hand, why and until when, and what was computed."""
    return text(
        "explain-by-hand",
        plan=text.choice(PlanStatus(str(row["plan"]))),
        until=text.date(row["override_until"]),
        reason=str(row["override_reason"]).removesuffix("."),
        by=MISSING if is_missing(row["override_by"]) else row["override_by"],
        computed=computed,
    )


def _reason(row: Row) -> str:
    """The rule that gave the plan word, or why there was nothing to judge."""
    if not is_missing(row.get("below")):
        return "few"
    if row.get("withheld") is True:
        return "withheld"
    rule = Rule(str(row["rule"]))
    if rule in (Rule.NO_VALUE, Rule.NOTHING_DUE) and not is_missing(row["value"]):
        parts_in, parts_due = whole_number(row["parts_in"]), whole_number(row["parts_due"])
        return "unfinished" if parts_in < parts_due else "running"
    if rule is Rule.NO_VALUE and not is_missing(row["period"]):
        return "no-base" if whole_number(row["members_reported"]) else "nobody"
    if rule is Rule.NO_VALUE and row["freshness"] == Freshness.DUE:
        return _expected(row)
    if rule in (Rule.INSIDE, Rule.OUTSIDE):
        low, high = (is_missing(end) for end in _limits(row))
        return f"{rule}-{'most' if low else 'least' if high else 'between'}"
    if rule is Rule.NEAR_PATH:
        if _is_level(row):
            return "level"
        return "ahead" if float(str(row["gap"])) > 0 else "behind"
    return str(rule)


def _expected(row: Row) -> str:
    """The clause on the report to come: it is expected, its grace runs, or it is overdue."""
    if row["freshness"] == Freshness.DUE and not is_missing(row.get("grace_until")):
        return "in-grace"
    return str(row["freshness"])


def _is_level(row: Row) -> bool:
    """Whether a figure is its path, as near as they are planned and measured."""
    if is_missing(row["gap"]) or not round(float(str(row["gap"])), 3):
        return True
    figure = row["value"] if is_missing(row["likely"]) else row["likely"]
    return values.in_whole(row["path"], row) == figure


def _share(share: object, limit: object, text: Text) -> str:
    """Write a share of the way to a tenth of a per cent.

    Finer only where that would put it on the limit at which another word begins.
    """
    if is_missing(share):
        return MISSING
    per_cent = 100 * float(str(share))
    limits = [] if is_missing(limit) else [100 * float(str(limit))]
    return text.percent(share, values.enough_digits(per_cent, limits))


def _done_share(row: Row) -> object:
    """The share of the path done, by the figure (reported or likely) that decided the status."""
    if is_missing(row["gap"]) or is_missing(row["planned"]):
        return row["done"]
    return float(str(row["planned"])) + float(str(row["gap"]))


def _half_planned(row: Row) -> object:
    return None if is_missing(row["planned"]) else float(str(row["planned"])) / 2


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
        "grace_until": text.date(row.get("grace_until")),
        "began": text.period(row["baseline_period"]),
        "until": text.period(row["target_period"]),
        "value": _reported_and_likely(row, text, digits),
        "path": values.planned(row["path"], row, text, digits),
        "baseline": values.figure(row["baseline"], row["unit_kind"], text, digits),
        "target": values.planned(row["target"], row, text, digits),
        "low": values.limit(low, row["unit_kind"], text, digits),
        "high": values.limit(high, row["unit_kind"], text, digits),
        "than": whole_number(row.get("below")),
        "gap": _share(row["gap"], row["gap_limit"], text).removeprefix(MINUS),
        "measure": "target" if is_missing(row["baseline"]) else "journey",
        "done": _share(_done_share(row), _half_planned(row), text),
        "planned": text.percent(row["planned"], 1),
        "length": str(row["period_type"]),
        "parts_in": whole_number(row["parts_in"]),
        "parts_due": whole_number(row["parts_due"]),
    }


def _reported_and_likely(row: Row, text: Text, digits: int) -> str:
    """The figure, and what it would be with the silent members where that is another."""
    reported, likely = (_figure(row[name], row, text) for name in ("value", "likely"))
    if is_missing(row["likely"]) or reported == likely:
        return values.figure(row["value"], row["unit_kind"], text, digits)
    return text("explain-likely", reported=reported, likely=likely)


def _hangs_on(row: Row, text: Text) -> Iterator[str]:
    """On how many silent members a word hangs that is not firm, and what else it may be."""
    if row["firm"]:
        return
    words = {name: _plan(row[f"{name}_plan"], text) for name in ("reported", "lowest", "highest")}
    silent = whole_number(row["members_due"]) - whole_number(row["members_reported"])
    plan = _plan(row["computed"], text)
    if words["reported"] != plan:
        yield text("explain-hangs-on-silent", silent=silent, plan=plan, without=words["reported"])
    else:
        ends = {"lowest": words["lowest"], "highest": words["highest"]}
        yield text("explain-hangs-between", silent=silent, **ends)


def _unknown(row: Row, text: Text) -> Iterator[str]:
    """Of how many silent members no bound takes account: they have no numbers of last year."""
    unknown = whole_number(row["members_unknown"])
    if unknown and row["computed"] not in WITHOUT_VALUE:
        yield text("explain-unknown", unknown=unknown)


def _plan(word: object, text: Text) -> str:
    return text.choice(PlanStatus(str(word)))


def _next(row: Row, text: Text) -> Iterator[str]:
    """Announce a later period that some have reported."""
    if not is_missing(row["next_period"]):
        yield text(
            "explain-next",
            next=text.period(row["next_period"]),
            reported=whole_number(row["next_reported"]),
            expected=whole_number(row["next_expected"]),
            day=text.date(row["next_due"]),
        )


def _way(row: Row, words: Words, text: Text) -> Iterator[str]:
    if is_missing(row["target"]):
        return
    if is_missing(row["baseline"]):
        yield text("explain-way-without-baseline", **words)
    elif is_missing(row["baseline_period"]):
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
    """Return in words how many reported of those expected; nothing if none was."""
    reported, due = whole_number(row["members_reported"]), whole_number(row["members_due"])
    usual = CONSORTIUM if row["aggregation"] == Aggregation.DISTINCT else ""
    if not due:
        return ""
    if (usual if is_missing(row["reporters"]) else row["reporters"]) == CONSORTIUM:
        return text("explain-own-report" if reported else "explain-no-own-report")
    return text("explain-coverage", reported=reported, due=due)


def _coverage(row: Row, text: Text) -> Iterator[str]:
    sentence = describe_coverage(row, text)
    if sentence:
        yield sentence
    without = whole_number(row["members_without_base"])
    if without:
        yield text("explain-without-base", count=without)
    if row["small"]:
        yield text("explain-small")


def _figure(value: object, row: Row, text: Text) -> str:
    return values.figure(value, row["unit_kind"], text)


def _change(value: object, row: Row, text: Text) -> str:
    """A difference a year, with its sign; nothing where it is missing."""
    return "" if is_missing(value) else values.difference(value, row["unit_kind"], text)
