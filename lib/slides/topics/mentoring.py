"""The slide of mentoring: mentees by form and half-year, of what its filters select."""

from collections.abc import Mapping
from functools import partial
from typing import Any

import pandas as pd

from lib import periods, queries
from lib.charts.mentoring import mentoring_forms
from lib.export.pack.deck import Bars, Slide
from lib.queries.mentoring.breakdown import forms_by_half, up_to_year
from lib.queries.mentoring.scope import Scope as Selection
from lib.slides.parts import empty_slide
from lib.slides.scope import Scope
from lib.wording import values

_COUNTED = "mentees"


def mentoring_slide(scope: Scope) -> Slide:
    """Mentees by form and half-year; small counts stay masked for every reader."""
    words, topic = scope.words, scope.words("page-mentoring")
    if scope.query(queries.mentoring_coverage).empty:
        return empty_slide(scope, "mentoring", topic, words("mentoring-empty"))
    selection = _selection(scope.filters)
    coverage = up_to_year(scope.query(queries.mentoring_coverage, selection), scope.period)
    if coverage.empty:
        return empty_slide(scope, "mentoring", topic, words("mentoring-none-selected"))
    counts = up_to_year(scope.query(forms_by_half, selection), scope.period)
    forms = scope.rows_of("mentoring_forms")
    headline = queries.mentoring_headline(coverage).set_index("column", drop=False)
    [count] = values.rows(headline.loc[[_COUNTED]])
    latest = values.rows(coverage)[-1]
    names = {
        row["form"]: words.named(row)
        for row in values.rows(forms)
        if selection.form in (None, row["form"])
    }
    halves = sorted(counts["half"].unique(), key=lambda code: periods.of(code))
    cells = counts.set_index(["half", "form"])[_COUNTED]
    colours = [
        colour
        for form, colour in zip(forms["form"], scope.theme.forms, strict=False)
        if form in names
    ]
    drawn = {
        name: [_cell(cells.get((half, form))) for half in halves] for form, name in names.items()
    }
    return Slide(
        "mentoring",
        topic,
        mentoring_forms.title(count, words, is_hidden=_COUNTED in latest["hidden"]),
        mentoring_forms.alt(count, words, is_hidden=_COUNTED in latest["hidden"]),
        scope.source(
            words("mentoring-participations-note"),
            words("coverage", reported=latest["members_reported"], due=latest["members_due"]),
        ),
        table=_table(counts, names, scope),
        spec=partial(
            mentoring_forms.spec,
            words,
            scope.theme,
            place=mentoring_forms.place(forms, selection.form),
        ),
        data=mentoring_forms.data(counts, forms, _COUNTED, words, chosen=selection.form),
        bars=Bars("columns", [values.short_period(half) for half in halves], drawn, colours),
    )


def _selection(filters: Mapping[str, str]) -> Selection:
    """Return what the filters of a point select of mentoring, as the board's pickers do."""
    return Selection(
        filters.get("form"), filters.get("kind"), filters.get("region"), filters.get("member")
    )


def _table(counts: pd.DataFrame, names: Mapping[str, str], scope: Scope) -> pd.DataFrame:
    """Return counts by form and half-year under headers in words."""
    words = scope.words
    return pd.DataFrame(
        {
            words("figure-form-name"): [names.get(form, form) for form in counts["form"]],
            words("figure-half"): [words.period(half) for half in counts["half"]],
            **{
                words(f"figure-{name}"): [
                    _count(cell, hidden, scope)
                    for cell, hidden in zip(counts[name], counts["suppressed"], strict=True)
                ]
                for name in ("mentors", "mentees", "pairs", "groups")
            },
        }
    )


def _cell(cell: Any) -> float | None:
    return None if cell is None or pd.isna(cell) else float(cell)


def _count(cell: Any, hidden: bool, scope: Scope) -> object:
    """A count, nothing where it was not reported, or a word where it may not be shown."""
    if pd.notna(cell):
        return int(cell)
    return scope.words("figure-masked") if hidden else None
