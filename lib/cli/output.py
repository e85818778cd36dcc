"""Output of commands: results as JSON or a table on stdout, sentences on stderr; options."""

import getpass
import json
import math
import os
import sys
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, NoReturn

import pandas as pd
import typer

from lib import intake, store
from lib.text import DEFAULT, Text, languages, load

DONE, ERRORS, WARNINGS, CONFLICT = 0, 1, 2, 3

AsJson = Annotated[bool, typer.Option("--json", help="Answer in JSON.")]
Language = Annotated[
    str, typer.Option("--language", help=f"Language of words: {', '.join(languages())}.")
]


class FileFormat(StrEnum):
    """Format of a file to write."""

    CSV = "csv"
    XLSX = "xlsx"


Format = Annotated[FileFormat, typer.Option("--format", help="csv or xlsx.")]
At = Annotated[
    str | None, typer.Option("--at", help="An upload's number, or a date: as known then.")
]
Kind = Annotated[str | None, typer.Option("--kind", help="The kind of file, if it is not obvious.")]


def _author(name: str) -> str:
    """Return the author of a change, or exit where the name is a person's, not an account's."""
    if len(name.split()) > 1 and intake.tells_of_person(name):
        refuse(load_words()("author-personal"))
    return name


By = Annotated[
    str,
    typer.Option("--by", help="Who does this.", default_factory=getpass.getuser, callback=_author),
]


def load_words(language: str = DEFAULT) -> Text:
    """Return the words of a language, or exit where there is none."""
    if language not in languages():
        codes = ", ".join(languages())
        refuse(load(DEFAULT)("language-unknown", language=language, known=codes))
    return load(language)


def requested_language(arguments: Sequence[str]) -> str:
    """Return the language that a command line asks for, where no command has read it yet."""
    places = [place for place, part in enumerate(arguments) if part == "--language"]
    values = arguments[places[-1] + 1 : places[-1] + 2] if places else []
    return values[0] if values and values[0] in languages() else DEFAULT


def require_files(paths: Iterable[Path], words: Text) -> None:
    """Exit with a sentence where a path names no file that can be read."""
    for path in paths:
        if not (path.is_file() and os.access(path, os.R_OK)):
            refuse(words("file-not-read", file=str(path)))


def write(content: bytes, output: Path | None, words: Text) -> None:
    """Write bytes to a file, or to standard output; exit with a sentence where it cannot be.

    The file is there complete or not at all, and never takes the place of the database's.
    """
    if output is None:
        typer.get_binary_stream("stdout").write(content)
        return
    try:
        require_other_than_database(output, words)
        _write_whole(content, output.resolve())
    except OSError:
        refuse(words("file-not-written", file=str(output)))


def require_other_than_database(output: Path, words: Text) -> None:
    """Exit with a sentence where a path to write to is a file of the database."""
    if store.is_of_database(output):
        refuse(words("write-onto-database", file=str(output)))


def _write_whole(content: bytes, path: Path) -> None:
    if path.exists() and not path.is_file():  # a device or a pipe, whose place no file may take
        path.write_bytes(content)
        return
    handle, draft = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(draft).chmod(0o644)
        Path(draft).replace(path)
    except OSError:
        Path(draft).unlink(missing_ok=True)
        raise


def say(sentence: str) -> None:
    """Write a sentence to standard error."""
    sys.stderr.write(sentence + "\n")


def refuse(sentence: str, code: int = ERRORS) -> NoReturn:
    """Write why nothing was done and exit."""
    say(sentence)
    raise typer.Exit(code)


def print_json(value: object) -> None:
    """Write a value as JSON; missing values become null."""
    sys.stdout.write(json.dumps(to_json(value), ensure_ascii=False, indent=1) + "\n")


def to_json(value: Any) -> Any:
    """Convert frames, numpy scalars and missing values to what ``json`` can write."""
    if isinstance(value, pd.DataFrame):
        return [to_json(row) for row in value.to_dict("records")]
    if isinstance(value, Mapping):
        return {str(name): to_json(item) for name, item in value.items()}
    if isinstance(value, str | bool | int) or value is None:
        return value
    if isinstance(value, Sequence | Iterable):
        return [to_json(item) for item in value]
    if value is pd.NA or value is pd.NaT:
        return None
    number = value.item() if hasattr(value, "item") else value
    if isinstance(number, float):
        return None if math.isnan(number) or math.isinf(number) else number
    return number if isinstance(number, str | bool | int) else str(number)


def print_table(frame: pd.DataFrame) -> None:
    """Write a frame as an aligned table of plain text; of one without rows, the header alone."""
    if frame.empty:
        sys.stdout.write("  ".join(map(str, frame.columns)) + "\n")
        return
    cells = frame.astype(object).where(frame.notna(), "")
    sys.stdout.write(cells.to_string(index=False) + "\n")
