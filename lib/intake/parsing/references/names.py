"""Parser of references: a code, or a name by which members, indicators and others are known."""

from collections.abc import Iterable, Mapping, Sequence

import pandas as pd

from lib.intake.parsing.outcomes import ParseResult, is_missing
from lib.intake.parsing.references.register import Register
from lib.tables import Column

_PROPOSALS_AT_MOST = 500
"""Unknown names that get a proposal; a file with more of them has another trouble."""


class Names:
    """Codes and names of everything that a file may refer to, read from the known rows."""

    def __init__(self, current_rows: Mapping[str, pd.DataFrame]) -> None:
        self._current_rows = current_rows
        self._registers: dict[str, Register] = {}

    def register(self, refers_to: str) -> Register:
        """Return the codes and names that a reference such as ``members.member_code`` may mean."""
        if refers_to not in self._registers:
            self._registers[refers_to] = Register.of(refers_to, self._current_rows)
        return self._registers[refers_to]

    def learn(self, refers_to: str, codes: Iterable[str]) -> None:
        """Count codes of the file itself as known, for references inside it."""
        register = self.register(refers_to)
        register.codes |= {code.upper(): code.upper() for code in codes if code}

    def parse(self, column: Column, texts: Sequence[str]) -> ParseResult:
        """Read the distinct texts of a column of references."""
        assert column.refers_to
        register = self.register(column.refers_to)
        parsed = ParseResult.empty(len(texts))
        proposals = _PROPOSALS_AT_MOST
        for place, text in enumerate(texts):
            if not text:
                continue
            outcome = register.codes_of(text, column)
            if isinstance(outcome, str):
                parsed.entries[place] = outcome
                if outcome != text:
                    parsed.readings[place] = "read-name"
            elif is_missing(text):
                parsed.readings[place] = "read-missing"
            else:
                proposals -= 1
                parsed.faults[place] = register.refusal(outcome, propose=proposals > 0)
        return parsed
