"""What somebody typed in the lines of an upload's file."""

from collections.abc import Collection

import pandas as pd

from lib import intake, store
from lib.desk import archives


def raw_lines(
    source: store.Database,
    upload: int,
    lines: Collection[int],
    kind: str = "measurements",
    file: str | None = None,
) -> pd.DataFrame:
    """Return lines of an upload's file cell by cell; see ``intake.raw_lines`` for the columns.

    Of a workbook of several kinds, the lines are those of the sheet of ``kind``; of several files,
    those of the one named ``file``.

    Empty where the file's bytes are not kept: there never were any (a start, an undo), they tell
    of single persons (mentoring pairs), or they were erased.
    """
    content, parts = store.content(source, upload), store.parts(source, upload)
    of_kind = [part for part in parts if part.kind == kind] or parts
    part = next((one for one in of_kind if one.file is None or file in (None, one.file)), None)
    if content is None or part is None:
        return intake.raw_lines(b"", {}, ())
    raw = archives.member(content, part.entry) if part.entry else content
    return intake.raw_lines(raw, part.reading, lines)


def original_name(source: store.Database, upload: int, file_name: str) -> str:
    """Return the name under which an upload's bytes are given back: of several files an archive.

    file_name : of the upload, as history has it.
    """
    is_archive = any(part.entry for part in store.parts(source, upload))
    return f"{file_name}.zip" if is_archive else file_name
