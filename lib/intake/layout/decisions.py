"""What a person decides about reading a file where its recognition is in doubt."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, kw_only=True)
class Decisions:
    """Answers to questions of reading; what is not answered is recognised.

    sheet : the sheet of a workbook to read.
    encoding, delimiter : of a text.
    header_row : row of the header's first line as the spreadsheet shows it; 0: there is no header,
        the first row holds data.
    columns : place of a column, 0 the first -> canonical name; an empty name leaves it out.
    constants : canonical name -> text that stands for every row, such as the organisation.
    decimal : the decimal mark. month_first : whether days in figures begin with the month.
    """

    sheet: str | None = None
    encoding: str | None = None
    delimiter: str | None = None
    header_row: int | None = None
    columns: Mapping[int, str] = field(default_factory=dict)
    constants: Mapping[str, str] = field(default_factory=dict)
    decimal: str | None = None
    month_first: bool | None = None


AS_RECOGNISED = Decisions()
"""Nothing is decided by hand."""


@dataclass(frozen=True)
class SheetChoice:
    """What somebody decided about one sheet of a workbook; kind : nothing leaves it unread."""

    kind: str | None
    decisions: Decisions = AS_RECOGNISED
