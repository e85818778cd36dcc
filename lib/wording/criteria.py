"""Sentences about the seven criteria of a consortium, from the figures that are known of each."""

from collections.abc import Mapping

from lib.text import MISSING, Text
from lib.vocabulary import Criterion
from lib.wording import values

Figures = Mapping[str, object]


def describe_criterion(
    criterion: Criterion, figures: Figures, text: Text, *, is_known: bool
) -> str:
    """Return what is known of a criterion; where nothing is, what the data lack.

    figures, is_known : of a ``queries.criteria.CriterionFigures``.
    """
    if not is_known:
        if criterion == Criterion.LEGAL_FORM and figures["codes"]:
            return text("criterion-legal-form-unread", codes=figures["codes"])
        return text(f"criterion-{criterion}-unknown")
    if criterion == Criterion.TEMPORARY:
        return _term(figures, text)
    terms = {name: _in_words(value, text) for name, value in figures.items()}
    return text(f"criterion-{criterion}-known", **terms)


def _term(figures: Figures, text: Text) -> str:
    """Return in words when the consortium's agreement began and ends."""
    terms = {
        "code": str(figures["code"]),
        "begins": text.date(figures["begins"]),
        "before": figures["before"],
    }
    if not isinstance(figures["ends"], str):
        return text("criterion-temporary-open", **terms)
    ends = text.date(figures["ends"])
    if figures["renews"]:
        return text("criterion-temporary-renews", ends=ends, **terms)
    return text("criterion-temporary-known", ends=ends, left=figures["left"], **terms)


def _in_words(value: object, text: Text) -> object:
    """Write a share with two digits, factors by currency one after another; counts stay numbers."""
    if isinstance(value, Mapping):
        factors = [
            f"{values.currency(code, text)} {text.number(each, 1)}" for code, each in value.items()
        ]
        return ", ".join(factors) or MISSING
    if isinstance(value, float):
        return text.number(value, 2)
    return MISSING if value is None else value
