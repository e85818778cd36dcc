"""What somebody typed in the lines of an upload's file."""

from collections.abc import Collection

import pandas as pd

from lib import intake, store


def typed(source: store.Database, upload: int, lines: Collection[int]) -> pd.DataFrame:
    """Return lines of an upload's file cell by cell; see ``intake.as_typed`` for the columns.

    Empty where the file's bytes are not kept: there never were any (a start, an undo), they tell
    of single persons (mentoring pairs), or they were erased.
    """
    content = store.content(source, upload)
    if content is None:
        return intake.as_typed(b"", {}, ())
    return intake.as_typed(content, store.reading(source, upload), lines)
