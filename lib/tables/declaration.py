"""Declaration of columns: once, with everything that files, checks, SQL and pages need.

A table's field is written with one of the functions below (``code``, ``string``, ``integer`` …).
Its arguments are kept as a ``Column`` in the SQL column's ``info``; ``lib.contracts`` reads it
there. The header and the meaning of a column are words: messages ``column-<kind>-<name>`` in
``lib/locale``.
"""

import builtins
from dataclasses import dataclass
from enum import StrEnum, auto
from typing import Any

from sqlalchemy import BigInteger, Boolean, Float, String
from sqlmodel import Field, SQLModel

from lib.vocabulary import Choice


class Type(StrEnum):
    """How the text of a cell is read."""

    TEXT = auto()
    CODE = auto()
    INTEGER = auto()
    DECIMAL = auto()
    DAY = auto()
    DAY_OR_PERIOD = auto()
    PERIOD = auto()
    CHOICE = auto()
    YES_NO = auto()
    REFERENCE = auto()
    WEB_ADDRESS = auto()


@dataclass(frozen=True, kw_only=True)
class Column:
    """The declaration of one column of a table and of its file.

    type : how a cell is read; see ``Type``.
    key : part of the row's key; never missing once stored.
    required : a cell must be filled.
    many : the cell holds a list, separated by ``;``; stored as sorted codes joined by ``;``.
    choices : the closed list, where there is one.
    refers_to : ``kind.column`` that must know the code.
    reserved : codes that ``refers_to`` need not know, such as ``consortium``.
    empty_means : what an empty cell of a key stands for.
    least, most : limits of a number, both allowed.
    longest : limit of a text, in characters.
    pattern : regular expression that a whole code must match.
    example : what a template shows.
    synonyms : other headers that people type.
    unit : code of the unit, a word ``unit-<code>``.
    free_text : written in somebody's own words, so an erasure blanks it.
    census : a day that stands for a half-year's census date and snaps to it.
    """

    type: Type
    key: bool = False
    required: bool = False
    many: bool = False
    choices: builtins.type[Choice] | None = None
    refers_to: str | None = None
    reserved: tuple[str, ...] = ()
    empty_means: str | None = None
    least: float | None = None
    most: float | None = None
    longest: int | None = None
    pattern: str | None = None
    example: str = ""
    synonyms: tuple[str, ...] = ()
    unit: str | None = None
    free_text: bool = False
    census: bool = False

    @property
    def must_be_filled(self) -> bool:
        """Whether a file must fill every cell: the key may be empty only where that has a sense."""
        return self.required or (self.key and self.empty_means is None)

    @property
    def is_number(self) -> bool:
        """Whether cells hold numbers; yes and no are none, though they are stored as 1 and 0."""
        return self.type in (Type.INTEGER, Type.DECIMAL)


class VersionColumns(SQLModel):
    """A row that is never overwritten: one version of what is known under its key.

    since : the upload that opened this version.
    until : the upload that ended it; null while it is open.
    origin, line : the upload whose file holds the text of this row, and its line there. A copy
        made by an undo keeps both.
    """

    row_id: int | None = Field(default=None, primary_key=True)
    since: int = Field(foreign_key="upload.id", index=True)
    until: int | None = Field(default=None, foreign_key="upload.id", index=True)
    origin: int = Field(foreign_key="upload.id")
    line: int | None = None


VERSION_COLUMNS = tuple(VersionColumns.model_fields)
"""Columns that a file never holds."""

_SQL = {Type.INTEGER: BigInteger, Type.DECIMAL: Float, Type.YES_NO: Boolean}


def _field(
    type_: Type, synonyms: str = "", *, key: bool = False, required: bool = False, **attributes: Any
) -> Any:
    column = Column(
        type=type_,
        key=key,
        required=required,
        synonyms=tuple(word.strip() for word in synonyms.split(";") if word.strip()),
        **attributes,
    )
    stored = required or key
    options: dict[str, Any] = {} if stored else {"default": None}
    return Field(
        nullable=not stored,
        sa_type=_SQL.get(type_, String),
        sa_column_kwargs={"info": {"column": column}},
        **options,
    )


def code(
    synonyms: str = "", *, pattern: str = r"[A-Z0-9А-ЯЁ][A-Z0-9А-ЯЁ_./-]{0,39}", **attributes: Any
) -> Any:
    """Declare a short name that never changes; trimmed and upper-cased."""
    return _field(Type.CODE, synonyms, pattern=pattern, **attributes)


def string(
    synonyms: str = "", *, longest: int = 250, free_text: bool = False, **attributes: Any
) -> Any:
    """Declare a text of at most ``longest`` characters."""
    return _field(Type.TEXT, synonyms, longest=longest, free_text=free_text, **attributes)


def integer(synonyms: str = "", *, least: float | None = 0, **attributes: Any) -> Any:
    """Declare a whole number, by default not negative."""
    return _field(Type.INTEGER, synonyms, least=least, **attributes)


def decimal(synonyms: str = "", **attributes: Any) -> Any:
    """Declare a number that may have a fraction."""
    return _field(Type.DECIMAL, synonyms, **attributes)


def day(synonyms: str = "", **attributes: Any) -> Any:
    """Declare a date; stored as ISO text, which sorts and compares alike in every database."""
    return _field(Type.DAY, synonyms, **attributes)


def day_or_period(synonyms: str = "", **attributes: Any) -> Any:
    """Declare a date that may be given as a period: its last day; ``grain`` says which."""
    return _field(Type.DAY_OR_PERIOD, synonyms, **attributes)


def period(synonyms: str = "", **attributes: Any) -> Any:
    """Declare a reporting period; stored in the canonical spelling of ``lib.periods``."""
    return _field(Type.PERIOD, synonyms, **attributes)


def choice(choices: type[Choice], synonyms: str = "", **attributes: Any) -> Any:
    """Declare one of a closed list."""
    return _field(Type.CHOICE, synonyms, choices=choices, **attributes)


def yes_no(synonyms: str = "", **attributes: Any) -> Any:
    """Declare a yes or a no."""
    return _field(Type.YES_NO, synonyms, **attributes)


def reference(refers_to: str, synonyms: str = "", **attributes: Any) -> Any:
    """Declare a code that another kind must know, such as ``members.member_code``."""
    return _field(Type.REFERENCE, synonyms, refers_to=refers_to, **attributes)


def web_address(synonyms: str = "", **attributes: Any) -> Any:
    """Declare a link; only http and https are taken."""
    return _field(Type.WEB_ADDRESS, synonyms, longest=500, **attributes)
