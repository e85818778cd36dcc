"""Mentoring on a page: the latest half-year in figures, the next deadlines, what charts count."""

from datetime import date

import pandas as pd
import streamlit as st

from lib import periods, queries
from lib.charts import mentoring
from lib.periods import Calendar, Period
from lib.ui.kit.cache import cached_part, known, query
from lib.ui.kit.chart_view import Picture
from lib.ui.kit.escape import plain
from lib.ui.kit.session import moment, settings, text
from lib.ui.kit.tiles import Tile, show_tiles, tiles
from lib.vocabulary import EVERY_FORM, PeriodType
from lib.wording import values

COUNTS = ("mentees", "mentors", "pairs", "groups")
COUNT = "count"

FORMS = ("form_name", "half", "mentors", "mentees", "pairs", "groups")
REACH = ("half", "mentees_10_19", "pupils_10_19", "coverage", "novice_mentees", "teachers_novice",
         "novice_coverage", "members_reported", "members_due")  # fmt: skip

LATEST = {
    "participants": "count",
    "mentees": "count",
    "mentors": "count",
    "pairs": "count",
    "coverage": "percent",
}
"""Columns of ``figures.mentoring_coverage`` that stand above the charts, and their units."""


def show_latest() -> None:
    """Show the last half-year of ``figures.mentoring_coverage``, each figure beside a year ago."""
    with st.container(horizontal=True, gap="small"):
        show_tiles(_latest())


@cached_part
def _latest() -> list[Tile]:
    halves = {row["half"]: row for row in values.rows(query(queries.mentoring_coverage))}
    last = max(halves, key=periods.of)
    before = halves.get(periods.previous(last), {})
    headline = pd.DataFrame(
        [
            {
                "code": f"mentoring_{column}",
                "value": halves[last][column],
                "previous": before.get(column),
                "unit": unit,
                "period": last,
            }
            for column, unit in LATEST.items()
        ]
    )
    return tiles(headline, list(headline["code"]))


@cached_part
def by_form(counted: str) -> Picture:
    """Return participations by form and half-year; ``counted`` is the column to draw."""
    words, forms = text(), name_forms(query(queries.mentoring_sums))
    finding = mentoring.forms_finding(query(queries.mentoring_coverage), counted, words)
    return Picture(
        finding,
        finding,
        mentoring.form_marks(forms, known("mentoring_forms"), counted, words),
        (forms, FORMS),
        words("mentoring-participations-note"),
    )


@cached_part
def reached() -> Picture:
    """Return the share of pupils and of novice teachers that mentoring reaches."""
    words, coverage = text(), query(queries.mentoring_coverage)
    finding = mentoring.reach_finding(coverage, words)
    return Picture(
        finding,
        finding,
        mentoring.reach_marks(coverage, words),
        (coverage, REACH),
        words("mentoring-base-note"),
    )


def name_forms(counts: pd.DataFrame) -> pd.DataFrame:
    """Add to rows of ``figures.mentoring`` what their form is called, as ``form_name``."""
    words = text()
    names = {row["form"]: words.named(row) for row in values.rows(known("mentoring_forms"))}
    return counts.assign(
        form_name=counts["form"].replace(names | {EVERY_FORM: words("reserved-all")})
    )


def show_deadlines() -> None:
    """Say when the next monitoring is due, and the counts for the regional centre."""
    words, day = text(), moment().day
    calendar = Calendar.from_settings(settings())
    half = periods.containing(day, PeriodType.HALF)
    if calendar.deadline(half) < day:
        half = _next(half)
    centre = date.fromisoformat(f"{day.year}-{calendar.regional_centre}")
    if centre < day:
        centre = centre.replace(year=day.year + 1)
    said = words(
        "mentoring-deadlines",
        half=words.period(half.code),
        monitoring=words.date(calendar.deadline(half).isoformat()),
        centre=words.date(centre.isoformat()),
    )
    st.caption(plain(said))


def _next(half: Period) -> Period:
    return periods.containing(date.fromordinal(half.end.toordinal() + 1), PeriodType.HALF)


def choose_count() -> str:
    """Ask what to count."""
    words = text()
    chosen = st.segmented_control(
        words("choose-count"),
        COUNTS,
        default=COUNTS[0],
        required=True,
        format_func=lambda code: words(f"figure-{code}"),
        key=COUNT,
        label_visibility="collapsed",
        persist_state="session",
    )
    return str(chosen)
