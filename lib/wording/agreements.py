"""Sentences about agreements: days left, what is doubtful in a record."""

from collections.abc import Mapping

from lib.text import MISSING, Text
from lib.vocabulary import VALID_AGREEMENTS, AgreementDoubt, AgreementState
from lib.wording.values import Row


def party_codes(parties: object) -> list[str]:
    """Return the codes of an agreement's parties; none where its file names nobody."""
    return parties.split(";") if isinstance(parties, str) else []


def party_names(parties: object, names: Mapping[str, str]) -> str:
    """Return the parties of an agreement by name, a dash where its file names nobody.

    names : of members by code; who is no member is called by the code.
    """
    return ", ".join(names.get(code, code) for code in party_codes(parties)) or MISSING


def remaining(row: Row, text: Text) -> str:
    """Return in short words how long an agreement still runs, from ``agreement_terms``.

    Where it does not run, its state.
    """
    if row["state"] not in VALID_AGREEMENTS:
        return text.choice(AgreementState(row["state"]))
    if row["renews"]:
        return text("agreement-renews")
    if not isinstance(row["valid_to"], str):
        return text("agreement-no-end")
    days = int(row["days_left"])
    years = days // 365
    return text("agreement-years", count=years) if years > 1 else text("agreement-days", count=days)


def state_in_words(row: Row, text: Text) -> str:
    """Return the state of a row of ``agreement_terms``, and that a party has left if it binds."""
    state = text.choice(AgreementState(row["state"]))
    if AgreementDoubt.PARTY_LEFT not in str(row["doubts"]).split(";"):
        return state
    return f"{state}, {text.choice(AgreementDoubt.PARTY_LEFT)}"


def doubts_in_words(row: Row, names: Mapping[str, str], text: Text) -> list[str]:
    """Return what is doubtful about a row of ``agreement_terms``, a sentence each.

    names : of members by code.
    """
    codes = [code for code in str(row["doubts"]).split(";") if code]
    return [
        text(
            f"doubt-{code}",
            code=str(row["agreement_id"]),
            day=text.date(row["valid_to"]),
            others=str(row["overlaps"]).replace(";", ", "),
            members=party_names(row["former_parties"], names),
        )
        for code in map(AgreementDoubt, codes)
    ]
