"""What a cell may hold, for lists to choose from."""

from collections.abc import Sequence

from lib.contracts import CONTRACTS
from lib.desk import Submission
from lib.tables import Column, Type
from lib.ui.kit import session
from lib.ui.kit.cache import rows_of
from lib.ui.kit.names import names_of_forms, names_of_indicators, names_of_members
from lib.wording import values
from lib.wording.names import Names


def options_of(column: Column, together: Sequence[Submission] = ()) -> dict[str, str]:
    """Return the codes or words that a cell may hold, by what is written into it.

    together : tables that are handed in together; it may mean their members and indicators too.
    """
    words = session.words()
    if column.refers_to == "members.member_code":
        names = Names(_names("members", together) | names_of_members())
        member_codes = [*rows_of("members")["member_code"], *_names("members", together)]
        codes = [*dict.fromkeys(member_codes), *column.reserved]
        return {code: f"{names[code]} · {code}" for code in codes}
    if column.refers_to == "indicators.indicator_code":
        codes = rows_of("indicators")["indicator_code"].tolist()
        new = {code: f"{code} {name}" for code, name in _names("indicators", together).items()}
        return new | dict(zip(codes, names_of_indicators(codes), strict=True))
    if column.refers_to == "mentoring_forms.form":
        forms = names_of_forms()
        return forms | {code: words(f"reserved-{code}") for code in column.reserved}
    if column.choices and not column.many:
        return {str(choice): words.choice(choice) for choice in column.choices}
    if column.type is Type.YES_NO:
        return {words(f"answer-{answer}"): words(f"answer-{answer}") for answer in ("yes", "no")}
    return {}


def _names(kind: str, together: Sequence[Submission]) -> dict[str, str]:
    """Return the names of the members or indicators in some tables, by their codes."""
    [code] = CONTRACTS[kind].key
    return {
        row[code]: session.words().named(row)
        for part in together
        if part.result.kind == kind
        for row in values.rows(part.rows)
    }
