"""What somebody typed in the lines of an upload's file."""

from collections.abc import Collection

import pandas as pd

from lib import intake, store


def raw_lines(
    source: store.Database, upload: int, lines: Collection[int], kind: str = "measurements"
) -> pd.DataFrame:
    """Return lines of an upload's file cell by cell; see ``intake.raw_lines`` for the columns.

    Of a workbook of several kinds, the lines are those of the sheet of ``kind``.

    Empty where the file's bytes are not kept: there never were any (a start, an undo), they tell
    of single persons (mentoring pairs), or they were erased.
    """
    content = store.content(source, upload)
    if content is None:
        return intake.raw_lines(b"", {}, ())
    reading = store.reading(source, upload)
    return intake.raw_lines(content, reading.get("sheets", {}).get(kind, reading), lines)
