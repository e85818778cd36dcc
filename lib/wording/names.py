"""Names of members, parties and resources in a reader's language, by their codes."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from lib.text import DEFAULT, Text
from lib.vocabulary import CONSORTIUM, OTHERS, PUPILS, UNPLACED, Party, Resource
from lib.wording import values


class Names(dict[str, str]):
    """Names by code; what has none is called by its code."""

    def __missing__(self, code: str) -> str:
        """Return the code itself."""
        return code


def name_of_member(row: Mapping[str, Any], text: Text) -> str:
    """Return the name of a row of members: in Russian the short one, where there is one."""
    if text.language == DEFAULT and isinstance(row["short_name"], str):
        return row["short_name"]
    return text.named(row)


def names_of_members(members: pd.DataFrame, text: Text) -> Names:
    """Return the names of rows of members; see ``name_of_member``."""
    return Names({row["member_code"]: name_of_member(row, text) for row in values.rows(members)})


def names_of_parties(text: Text) -> Names:
    """Return the names of parties and resources."""
    return Names({str(code): text.choice(code) for code in (*Party, *Resource)})


def names_of_groups(text: Text) -> Names:
    """Return the names of givers, receivers and places that are no single one."""
    return Names(
        {
            PUPILS: text("party-students"),
            CONSORTIUM: text("reserved-consortium"),
            OTHERS: text("matrix-others"),
            UNPLACED: text("place-unknown"),
        }
    )
