"""What became of the distinct texts of a column: values, faults, and how they were understood."""

from dataclasses import dataclass, field
from typing import Any

MISSING_WORDS = frozenset(
    word.strip()
    for word in [
        "- ",
        " – ",
        " — ",
        " − ",
        " … ",
        " ... ",
        " н/д ",
        " н.д. ",
        " нд ",
        " нет данных ",
        " не применимо ",
        " неприменимо ",
        " неизвестно ",
        " нет сведений ",
        " x ",
        " х ",
        " n/a ",
        " na ",
        " no data ",
        " not applicable ",
        " жоқ ",
        " деректер жоқ ",
        " мәлімет жоқ ",
        " #н/д ",
        " #n/a ",
        " #дел/0! ",
        " #div/0!",
    ]
)
"""Words for «we have no figure», in small letters; they are missing values, never zero."""

EXCEL_ERRORS = (
    "#####",
    "#ссылка!",
    "#ссыл!",
    "#ref!",
    "#имя?",
    "#name?",
    "#знач!",
    "#value!",
    "#число!",
    "#num!",
    "#null!",
    "#пусто!",
    "#spill!",
    "#перенос!",
    "#calc!",
    "#вычисл!",
    "#getting_data",
    "err:5",
    "ошибка:5",
)


LONGEST_FIGURE = 100
"""Characters of a number, a day or a period at most; longer texts are not even looked at."""


@dataclass(frozen=True)
class Fault:
    """Why a text cannot be taken; the fields are those of a problem."""

    code: str
    expected: str | None = None
    fix: str | None = None
    values: dict[str, object] = field(default_factory=dict)


@dataclass
class ParseResult:
    """One entry per distinct text.

    entries : the values, None where missing.
    faults : place -> why the text cannot be taken; its value is None.
    readings : place -> code of the note on how the text was understood.
    beside : column -> place -> a value that the text gives for another column of the row.
    """

    entries: list[Any]
    faults: dict[int, Fault] = field(default_factory=dict)
    readings: dict[int, str] = field(default_factory=dict)
    beside: dict[str, dict[int, Any]] = field(default_factory=dict)

    @classmethod
    def empty(cls, count: int) -> "ParseResult":
        """Make an outcome in which every text is missing."""
        return cls([None] * count)

    def aside(self, column: str, place: int, value: Any) -> None:
        """Keep a value that the text at a place gives for another column."""
        self.beside.setdefault(column, {})[place] = value


def is_missing(text: str) -> bool:
    """Whether a text is a word for «no figure»; an empty one is not."""
    return text.casefold() in MISSING_WORDS


def is_excel_error(text: str) -> bool:
    """Whether a text is what Excel shows where a formula failed or a column is too narrow."""
    return text[:1] in "#EeОо" and text.casefold().startswith(EXCEL_ERRORS)
