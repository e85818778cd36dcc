"""What a director should ask, and the shortest way back to the plan, as sentences of numbers."""

from collections.abc import Callable, Mapping, Sequence

from lib.text import Text
from lib.vocabulary import AgreementKind, PlanStatus
from lib.wording import values
from lib.wording.values import is_missing, whole_number

Row = Mapping[str, object]

FEW_ENOUGH = 5
"""Members that the shortest way back to the plan may name."""

NAMED = 3
"""Parties of an agreement that a question names; of more it tells the number."""


def describe_question(row: Row, names: Mapping[str, str], text: Text) -> str:
    """Return one row of ``queries.questions`` as a sentence; ``names`` of members by code."""
    members = [] if is_missing(row["members"]) else str(row["members"]).split(";")
    named = [names.get(code, code) for code in members]
    what = f"{row['what']}-member" if row["what"] == "astray" and named else row["what"]
    question = text(
        f"question-{what}",
        indicator=f"{row['indicator_code']} {text.named(row)}",
        value=values.value(dict(row), text),
        path=values.planned(row["path"], row, text),
        members=", ".join(named[:NAMED]),
        more=max(len(named) - NAMED, 0),
        count=whole_number(row["count"]),
        period=text.period(row["period"]),
        day=text.date(row["day"]),
        agreement=str(row["agreement_id"]),
        kind="" if is_missing(row["kind"]) else text.choice(AgreementKind(str(row["kind"]))),
        title="—" if is_missing(row["title"]) else str(row["title"]),
        amount=_money(row, text),
    )
    if is_missing(row.get("by_hand")):
        return question
    plan = text.choice(PlanStatus(str(row["by_hand"])))
    return text("question-by-hand", question=question, plan=plan)


def _money(row: Row, text: Text) -> str:
    """Write the amount of a question about money, «120 тыс. руб.»."""
    currency = values.currency(str(row["currency"]), text)
    return text("question-amount", amount=text.number(row["amount"], 0), currency=currency)


def describe_way_back(way: Sequence[Row], row: Row, names: Mapping[str, str], text: Text) -> str:
    """Return in words which members, raised to what, bring an indicator back to its path.

    way : rows of ``queries.way_back``. row : the indicator's row of ``full_strategy``. Empty where
    there is no way, or it takes more than ``FEW_ENOUGH`` members.
    """
    if not way or len(way) > FEW_ENOUGH:
        return ""
    steps = [
        text(
            "way-back-member",
            member=names.get(str(step["member_code"]), str(step["member_code"])),
            needed=_apart(
                values.in_whole(step["needed"], row), step["value"], row, text, values.figure
            ),
            value=_apart(step["value"], step["needed"], row, text, values.limit),
        )
        for step in way
    ]
    return text("way-back", members=", ".join(steps))


def _apart(value: object, other: object, row: Row, text: Text, write: Callable[..., str]) -> str:
    """Write a figure as finely as it takes to tell it from another one."""
    digits = values.enough_digits(value, (other,))
    return write(value, row["unit_kind"], text, digits)
