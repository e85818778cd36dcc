"""Reports of one transfer that disagree: all numbers, settling them, a letter to both sides."""

import pandas as pd
import streamlit as st

from lib import access, store
from lib.access import AccountRole
from lib.contracts import CONTRACTS
from lib.queries.exchange.ledger import KEY
from lib.queries.exchange.promises import (
    Claim,
    Disagreement,
    confirmation_counts,
    disagreements,
    disputed,
    separated,
)
from lib.queries.exchange.selection import Selection
from lib.text import MISSING
from lib.ui.board.exchange.promises import show_table
from lib.ui.board.exchange.rows import named_reports
from lib.ui.kit import session
from lib.ui.kit.cache import query
from lib.ui.kit.desk import submit
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.guard import identity
from lib.ui.kit.links import member_links
from lib.ui.kit.names import names_of_members
from lib.ui.kit.session import AT, chosen, engine
from lib.vocabulary import Confirmation, Resource
from lib.wording import exchange

KIND = "exchanges"
DISPUTED = (
    *("giver", "receiver", "resource", "date", "reporter", "quantity", "unit", "counted"),
    "exchange_id",
)


def show_reconciliation(selection: Selection) -> None:
    """Show who confirmed the transfers, and list the reports of one transfer that disagree."""
    words, names = session.words(), names_of_members()
    counts = query(confirmation_counts, selection)
    st.markdown(f"**{words('reconciliation-title')}**")
    parts = [f"{words.choice(each)}: {counts[each]}" for each in Confirmation if counts.get(each)]
    st.markdown(escape_markdown(" · ".join(parts) or MISSING))
    submit.show_flash()
    rows = query(disputed, selection)
    if rows.empty:
        st.caption(words("reconciliation-none"))
        return
    st.caption(words("reconciliation-why"))
    reporting_members = [names[code] for code in rows["reported_by"]]
    show_table(named_reports(rows).assign(reporter=reporting_members), DISPUTED, "disputed")
    for place, disagreement in enumerate(disagreements(rows)):
        _show_disagreement(disagreement, place)


def _show_disagreement(disagreement: Disagreement, place: int) -> None:
    """Offer to settle a disagreement by one of the numbers, and a letter to both sides."""
    words, names = session.words(), names_of_members()
    amounts = {
        claim.reporter: exchange.amount(claim.quantity, disagreement.unit, words)
        for claim in disagreement.claims
    }
    letter = words(
        "reconciliation-ask",
        giver=names[disagreement.giver],
        receiver=names[disagreement.receiver],
        resource=words.choice(Resource(disagreement.resource)),
        day=words.date(disagreement.day),
        told="; ".join(f"{names[reporter]} — {amount}" for reporter, amount in amounts.items()),
    )
    with st.container(border=True):
        st.code(letter, language=None, wrap_lines=True)
        member_links([disagreement.giver, disagreement.receiver])
        with st.container(horizontal=True, gap="small"):
            for claim in disagreement.claims:
                amount = amounts[claim.reporter]
                label = words("settle-report", reporter=names[claim.reporter], amount=amount)
                wrong = disagreement.disputed_by(claim)
                _offer(label, wrong, claim.quantity, f"settle-{place}-{claim.reporter}")
            _offer_separation(disagreement, amounts, place)


def _offer_separation(disagreement: Disagreement, amounts: dict[str, str], place: int) -> None:
    """Draw buttons that say that a claim is about a transfer of its own; of two claims, one."""
    words, names = session.words(), names_of_members()
    correctable = [claim for claim in disagreement.claims if all(map(_may_correct, claim.reports))]
    is_of_two = len(disagreement.claims) == 2
    for claim in correctable[-1:] if is_of_two else correctable:
        reporter = claim.reporter
        one = words("settle-separate-one", amount=amounts[reporter], reporter=names[reporter])
        label = words("settle-separate") if is_of_two else one
        st.button(
            escape_markdown(label),
            key=f"separate-{place}-{reporter}",
            on_click=_separate,
            args=(claim, disagreement),
            disabled=bool(chosen(AT)),
        )


def _offer(label: str, wrong: list[Claim], quantity: float, key: str) -> None:
    """Draw a button that corrects the reports of wrong claims to a quantity.

    Only for those who may write these reports, only on the board of today, and only where each
    claim has a single one: nobody knows how a total is to be shared among several.
    """
    reports = [report for claim in wrong for report in claim.reports]
    is_single = len(reports) == len(wrong) > 0
    if chosen(AT) or not is_single or not all(map(_may_correct, reports)):
        return
    st.button(escape_markdown(label), key=key, on_click=_correct, args=(reports, quantity))


def _may_correct(report: tuple[str, str]) -> bool:
    reader, reporter = identity(), report[KEY.index("reported_by")]
    is_own = reader.has(AccountRole.COORDINATOR) or reader.member == reporter
    return is_own and access.may_upload(reader, KIND)


def _correct(reports: list[tuple[str, str]], quantity: float) -> None:
    """Callback: correct the quantity of reports."""
    _submit(_stored(reports).assign(quantity=quantity), reports)


def _separate(claim: Claim, disagreement: Disagreement) -> None:
    """Callback: say of the reports of a claim that they are of a transfer of their own."""
    _submit(separated(_stored(claim.reports), claim, disagreement), claim.reports)


def _stored(reports: list[tuple[str, str]]) -> pd.DataFrame:
    rows = [
        store.read(engine(), KIND, where=dict(zip(KEY, report, strict=True))) for report in reports
    ]
    return pd.concat(rows)[CONTRACTS[KIND].names]


def _submit(rows: pd.DataFrame, reports: list[tuple[str, str]]) -> None:
    """Correct reports as if a file with their rows had been uploaded."""
    name = "-".join([KIND, *reports[0]])
    submit.hand_in_rows(KIND, rows, f"{name}.csv", accepts_warnings=True)
