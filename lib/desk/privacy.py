"""Screening of notes and reasons for personal data, by the same rules as cells of files."""

import pandas as pd

from lib import intake, store


class PersonalTextError(store.RefusedChangeError):
    """A note or a reason is about a person: rows of text, the field's name, never its content."""

    code = "personal-text"


def refuse_personal(**texts: str | None) -> None:
    """Raise ``PersonalTextError`` if a text has a person's name, phone or document number."""
    personal = [name for name, text in texts.items() if text and intake.tells_of_person(text)]
    if personal:
        raise PersonalTextError(pd.DataFrame({"text": personal}))
