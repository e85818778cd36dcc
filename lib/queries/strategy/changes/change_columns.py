"""Columns of the changes between two moments, see ``changes.changes``."""

import pandas as pd

INDICATOR = ["direction", "name_ru", "name_en", "name_kk", "unit_kind"]
MEMBER = ["member_ru", "member_en", "member_kk"]
HOW = ("added", "changed", "ended")
SIDES = ("old", "new")
CHANGES = {
    "what": "str",
    "direction": "str",
    "indicator_code": "str",
    **dict.fromkeys(INDICATOR[1:], "str"),
    "period": "str",
    **dict.fromkeys(SIDES, "float64"),
    **dict.fromkeys((f"{side}_below" for side in SIDES), "Int64"),
    "old_word": "str",
    "new_word": "str",
    **dict.fromkeys((f"{side}_firm" for side in SIDES), "boolean"),
    "better": "boolean",
    "member_code": "str",
    **dict.fromkeys(MEMBER, "str"),
    **dict.fromkeys((*HOW, "missing"), "Int64"),
    "upload": "Int64",
    "file": "str",
    "uploaded_by": "str",
    "reason": "str",
}


def as_changes(rows: pd.DataFrame) -> pd.DataFrame:
    """Return rows with all columns of changes and their types; missing ones are empty."""
    return rows.reindex(columns=list(CHANGES)).astype(CHANGES)
