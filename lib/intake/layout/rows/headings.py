"""Headings among the rows that say anew what the title said: the next school, the next year."""

import re
from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from lib.contracts import CONTRACTS
from lib.intake.layout.table import Table
from lib.intake.layout.title_facts import Heading, facts_of
from lib.intake.parsing.references.names import Names
from lib.intake.problems import Problem, problem
from lib.intake.reading.grid import Mask
from lib.tables import Column

_ORGANISATION = re.compile(
    r"\b(?:школ[аы]|лице[йя]|гимнази[яи]|колледж|университет|институт|академия|компания|технопарк"
    r"|мбоу|маоу|гбоу|кгу|сош|ооо|ао|тоо|жшс|мектеп|мектебі|лицейі|гимназиясы|school|lyceum"
    r"|gymnasium|college|university|company)\b",
    re.IGNORECASE,
)
_LONGEST_NAME = 12
"""Words of a heading that may be a name; more are a sentence."""


def headings_among(
    table: Table, kind: str, titled: Mapping[str, str], left_out: Mask, names: Names
) -> dict[str, list[Heading]]:
    """Return what headings among the rows say anew of the columns that the title says.

    titled : column -> what the title says. left_out : rows below the header that are no data. A
    heading that seems to name an organisation nobody knows is taken as well: its rows are not
    those of the organisation before.
    """
    headings: dict[str, list[Heading]] = {}
    for line, text in _lone_texts(table, left_out) if titled else ():
        for name, above in titled.items():
            column = CONTRACTS[kind].columns[name]
            facts = facts_of([text], column, names) or _organisation(text, column)
            before = headings.get(name, [Heading(0, above)])[-1]
            if facts and facts[0] != before.text:
                headings.setdefault(name, []).append(Heading(line, facts[0]))
    return headings


def heading_problems(headings: Mapping[str, Sequence[Heading]]) -> list[Problem]:
    """Report as notes which values were taken from headings among the rows."""
    return [
        problem("heading-taken", row=heading.line, column=name, found=heading.text)
        for name, below in headings.items()
        for heading in below
    ]


def _lone_texts(table: Table, left_out: Mask) -> Iterator[tuple[int, str]]:
    """Yield the line and the text of the rows left out that have a single cell."""
    for row in np.flatnonzero(left_out) + table.start:
        cells = [text for column in table.grid.columns if (text := column[int(row)].strip())]
        if len(cells) == 1:
            yield int(row) + 1, cells[0]


def _organisation(text: str, column: Column) -> list[str]:
    """Return a heading that seems to name an organisation, where the column wants one."""
    is_name = _ORGANISATION.search(text) and len(text.split()) <= _LONGEST_NAME
    is_member = (column.refers_to or "").partition(".")[0] == "members"
    return [text.partition(":")[2].strip() or text] if is_name and is_member else []
