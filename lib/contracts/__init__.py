"""What a table's declaration says about its file: header, header matching, template, dictionary."""

from lib.contracts.headings import (
    HEADER_AT_MOST,
    columns_called,
    is_loose,
    otherwise_called,
)
from lib.contracts.kinds import CONTRACTS, Contract
from lib.contracts.money import MoneyUnit, money_unit, money_within
from lib.contracts.spellings import normalise
from lib.contracts.transliteration import code_from_name
from lib.contracts.words import (
    EXAMPLE,
    HINT,
    MARK,
    REASON,
    example,
    form,
    header_key,
    reserved_words,
    sheet_title,
    spelled_choices,
    spelled_reserved,
)

__all__ = [
    "CONTRACTS",
    "EXAMPLE",
    "HEADER_AT_MOST",
    "HINT",
    "MARK",
    "REASON",
    "Contract",
    "MoneyUnit",
    "code_from_name",
    "columns_called",
    "example",
    "form",
    "header_key",
    "is_loose",
    "money_unit",
    "money_within",
    "normalise",
    "otherwise_called",
    "reserved_words",
    "sheet_title",
    "spelled_choices",
    "spelled_reserved",
]
