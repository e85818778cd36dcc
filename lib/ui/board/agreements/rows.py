"""The agreements of a selection as a list: what is doubtful, and where each was typed."""

from lib.queries.agreements.selection import AgreementSelection
from lib.ui.board.agreements.views import named_agreements
from lib.ui.kit import session
from lib.ui.kit.decision_marks import show_decisions_about
from lib.ui.kit.links import goal, show_reasons
from lib.ui.kit.names import names_of_members
from lib.ui.kit.pickers import AGREEMENT
from lib.ui.kit.record_list import choose_record, show_doubts, show_record, show_record_links
from lib.vocabulary import CONSORTIUM
from lib.wording import values
from lib.wording.agreements import doubts_in_words, party_codes
from lib.wording.values import Row

WIDTHS = {
    "agreement_id": 92,
    "kind_name": 140,
    "title": 160,
    "party_names": 190,
    "valid_to": 118,
    "days_left": 100,
    "state_name": 180,
}
FEW = 12
"""Most members of an agreement that get a link each."""


def show_rows(selection: AgreementSelection) -> None:
    """List the selected agreements, those that end first on top; a row opens what is behind it."""
    words, names, rows = session.words(), names_of_members(), named_agreements(selection)
    doubtful = values.rows(rows[rows["doubts"] != ""])
    show_doubts(
        words("agreements-doubts", count=len(doubtful)),
        [(_name(row), doubts_in_words(row, names, words)) for row in doubtful],
    )
    row = choose_record(
        rows,
        AGREEMENT,
        WIDTHS,
        "agreement_id",
        label=words("agreements-row-choose"),
        hint=words("agreements-row-hint"),
        title=_name,
    )
    if row is not None:
        with goal(row["agreement_id"]):
            show_reasons(agreement_id=row["agreement_id"])
            _show_agreement(row)


def _name(row: Row) -> str:
    """Return what an agreement is called: its number and its title, or its kind without one."""
    title = row["title"] if isinstance(row["title"], str) else row["kind_name"]
    return f"{row['agreement_id']} · {title}"


def _show_agreement(row: Row) -> None:
    """Show what an agreement is, in which file it stands, and lead to its members."""
    words, names = session.words(), names_of_members()
    sentence = words(
        "agreements-row-source",
        kind=row["kind_name"],
        signed=words.date(row["signed_on"]),
        begins=words.date(row["begins"]),
        ends=words.date(row["valid_to"]),
        file=str(row["file"]),
        line=str(row["line"]),
    )
    show_record(_name(row), (sentence, *doubts_in_words(row, names, words)))
    show_decisions_about("agreement_id", row["agreement_id"])
    codes = [code for code in party_codes(row["parties"]) if code != CONSORTIUM]
    show_record_links(codes[:FEW], row["upload"])
