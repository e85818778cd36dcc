"""Formulas in words, for the board that shows a measure and the page that explains it."""

from lib.queries import method
from lib.ui.kit import session


def synergy_formula(code: str) -> str:
    """Return the formula of a measure of synergy, with the limits that are in force."""
    return session.words()(
        f"synergy-{code}.formula",
        cap=int(method.CAP),
        several=method.IN_SEVERAL,
    )
