"""What a director should ask, and the shortest way back to the plan, as sentences of numbers."""

import math
from collections.abc import Mapping, Sequence

from lib.text import MISSING, Text
from lib.vocabulary import BEHIND, CONSORTIUM, AgreementKind, Better, PlanStatus
from lib.wording import values
from lib.wording.values import is_missing, whole_number

Row = Mapping[str, object]

FEW_ENOUGH = 5
"""Members that the shortest way back to the plan names, if it takes no more."""

NAMED = 3
"""Parties or members that are named of many; of more it tells the number."""


def describe_question(row: Row, names: Mapping[str, str], text: Text) -> str:
    """Return one row of ``queries.questions`` as a sentence; ``names`` of members by code."""
    members = [] if is_missing(row["members"]) else str(row["members"]).split(";")
    named = [names.get(code, code) for code in members]
    what = f"{row['what']}-member" if row["what"] == "astray" and named else row["what"]
    question = text(
        f"question-{what}",
        indicator=f"{row['indicator_code']} {text.named(row)}",
        value=_value(dict(row), text),
        path=values.planned(row["path"], row, text),
        members=", ".join(named[:NAMED]),
        more=max(len(named) - NAMED, 0),
        count=whole_number(row["count"]),
        period=text.period(row["period"]),
        day=text.date(row["day"]),
        agreement=str(row["agreement_id"]),
        kind="" if is_missing(row["kind"]) else text.choice(AgreementKind(str(row["kind"]))),
        title=MISSING if is_missing(row["title"]) else str(row["title"]),
        amount=_money(row, text),
    )
    if is_missing(row.get("by_hand")):
        return question
    plan = text.choice(PlanStatus(str(row["by_hand"])))
    return text("question-by-hand", question=question, plan=plan)


def _value(row: values.Row, text: Text) -> str:
    """Write the reported figure, and the likely one where the status depends on it."""
    reported = values.value(row, text)
    if is_missing(row["likely"]):
        return reported
    likely = values.value(row | {"value": row["likely"]}, text)
    return text("explain-likely", reported=reported, likely=likely)


def _money(row: Row, text: Text) -> str:
    """Write the amount of a question about money, «120 тыс. руб.»."""
    currency = values.currency(str(row["currency"]), text)
    return text("question-amount", amount=text.number(row["amount"], 0), currency=currency)


def describe_way_back(way: Sequence[Row], row: Row, names: Mapping[str, str], text: Text) -> str:
    """Return in words which members, raised to what, bring an indicator back to its path.

    way : rows of ``queries.way_back``. row : the indicator's row of ``full_strategy``. Empty where
    there is no way, and where the computed word is not that of a figure behind its path. Of more
    than ``FEW_ENOUGH`` members those that close most of the gap are named, and the number told.
    """
    if not way or row["computed"] not in BEHIND:
        return ""
    is_short = len(way) <= FEW_ENOUGH
    steps = [_step(step, row, names, text) for step in way[: FEW_ENOUGH if is_short else NAMED]]
    key = "way-back" if is_short else "way-back-long"
    return text(key, members=", ".join(steps), count=len(way))


def _step(step: Row, row: Row, names: Mapping[str, str], text: Text) -> str:
    """Write what it takes of one member, beside what it reported."""
    code, value, kind = str(step["member_code"]), step["value"], row["unit_kind"]
    digits = values.enough_digits(step["needed"], (value,))
    needed = values.figure(_enough(step["needed"], row, digits), kind, text, digits)
    member = names.get(code, code)
    if is_missing(value):
        return text("way-back-silent", member=member, needed=needed)
    reported = values.limit(value, kind, text, values.enough_digits(value, (step["needed"],)))
    if code == CONSORTIUM:
        return text("way-back-own", needed=needed, value=reported)
    key = "way-back-carried" if step["carried"] else "way-back-member"
    return text(key, member=member, needed=needed, value=reported)


def _enough(needed: object, row: Row, digits: int) -> float:
    """Return the number of so many digits that still keeps the plan."""
    scale = 10.0**digits
    scaled = round(float(str(needed)) * scale, 6)  # sums of shares end in noise
    is_falling = row["better"] == Better.DOWN
    return (math.floor(scaled) if is_falling else math.ceil(scaled)) / scale
