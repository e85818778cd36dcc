"""What a cell may hold, for lists to choose from."""

from lib.tables import Column, Type
from lib.ui.kit import session
from lib.ui.kit.cache import rows_of
from lib.ui.kit.names import names_of_indicators, names_of_members


def options_of(column: Column) -> dict[str, str]:
    """Return the codes or words that a cell may hold, by what is written into it."""
    words = session.words()
    if column.refers_to == "members.member_code":
        names = names_of_members()
        codes = [*rows_of("members")["member_code"], *column.reserved]
        return {code: f"{names.get(code, code)} · {code}" for code in codes}
    if column.refers_to == "indicators.indicator_code":
        codes = rows_of("indicators")["indicator_code"].tolist()
        return dict(zip(codes, names_of_indicators(codes), strict=True))
    if column.choices and not column.many:
        return {str(choice): words.choice(choice) for choice in column.choices}
    if column.type is Type.YES_NO:
        return {words(f"answer-{answer}"): words(f"answer-{answer}") for answer in ("yes", "no")}
    return {}
