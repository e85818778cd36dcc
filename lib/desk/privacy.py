"""Texts around a file, which are screened for personal data as its cells are."""

import pandas as pd

from lib import intake, store


class PersonalTextError(store.RefusedChangeError):
    """A note or a reason tells of a person: rows of text, its name (never what it says)."""

    code = "personal-text"


def refuse_personal(**texts: str | None) -> None:
    """Raise ``PersonalTextError`` where a text tells of a person by name, phone or document."""
    personal = [name for name, text in texts.items() if text and intake.tells_of_person(text)]
    if personal:
        raise PersonalTextError(pd.DataFrame({"text": personal}))
