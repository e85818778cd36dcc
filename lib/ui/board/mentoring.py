"""The mentoring board: figures of the latest half-year, next deadlines, charts."""

from datetime import date

import pandas as pd
import streamlit as st

from lib import periods, queries
from lib.charts import mentoring_forms, mentoring_reach
from lib.periods import Calendar, Period
from lib.ui.kit import session
from lib.ui.kit.cache import cached_part, known, query
from lib.ui.kit.chart_view import ChartView
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.pickers import choose_one
from lib.ui.kit.session import moment, period, settings
from lib.ui.kit.tiles import Tile, show_tiles, tiles
from lib.vocabulary import EVERY_FORM, PeriodType
from lib.wording import values

COUNTS = ("mentees", "mentors", "pairs", "groups")
COUNT = "count"

FORMS = ("form_name", "half", "mentors", "mentees", "pairs", "groups")
REACH = ("half", "mentees_10_19", "pupils_10_19", "coverage", "novice_mentees", "teachers_novice",
         "novice_coverage", "members_reported", "members_due")  # fmt: skip

LATEST = tuple(
    f"mentoring_{column}" for column in ("participants", "mentees", "mentors", "pairs", "coverage")
)
"""Rows of ``queries.mentoring_headline`` that stand above the charts."""


def missing_reports() -> str | None:
    """Empty state: the sentence why there is nothing to show; None where there is something."""
    words, coverage = session.words(), query(queries.mentoring_coverage)
    if coverage.empty:
        return words("mentoring-empty")
    year = period()
    if year and not coverage["half"].str.startswith(year).any():
        return words("mentoring-empty-year", period=words.period(year))
    return None


def _coverage() -> pd.DataFrame:
    """Return ``queries.mentoring_coverage`` up to the end of the chosen school year."""
    return _until_chosen_year(query(queries.mentoring_coverage))


def _until_chosen_year(halves: pd.DataFrame) -> pd.DataFrame:
    """Leave out what comes after the chosen school year; ``half`` begins with its school year."""
    year = period()
    return halves if year is None else halves[halves["half"].str.slice(stop=len(year)) <= year]


def show_latest() -> None:
    """Show the last half-year of ``queries.mentoring_coverage``, each figure beside a year ago."""
    with st.container(horizontal=True, gap="small"):
        show_tiles(_latest())
    unknown = _unknown_coverage()
    if unknown:
        st.caption(escape_markdown(unknown))


@cached_part
def _unknown_coverage() -> str:
    """Say why the latest half-year has no coverage; empty where it has one."""
    words, coverage = session.words(), _coverage()
    latest = max(coverage["half"], key=periods.of)
    row = values.rows(coverage[coverage["half"] == latest])[0]
    if pd.notna(row["coverage"]):
        return ""
    year = periods.of(latest).school_year
    return words("mentoring-coverage-unknown", period=words.period(year))


@cached_part
def _latest() -> list[Tile]:
    return tiles(queries.mentoring_headline(_coverage()), LATEST)


@cached_part
def forms_view(counted: str) -> ChartView:
    """Return participations by form and half-year; ``counted`` is the column to draw."""
    words, coverage = session.words(), _coverage()
    forms = _until_chosen_year(name_forms(query(queries.mentoring_sums)))
    headline = queries.mentoring_headline(coverage).set_index("column", drop=False)
    [count] = values.rows(headline.loc[[counted]])
    [latest] = values.rows(coverage[coverage["half"] == count["period"]])
    return ChartView(
        "mentoring_forms",
        data=mentoring_forms.data(forms, known("mentoring_forms"), counted, words),
        title=mentoring_forms.title(count, words),
        alt=mentoring_forms.alt(count, words),
        table=(forms, FORMS),
        note=words("mentoring-participations-note"),
        coverage=words("coverage", reported=latest["members_reported"], due=latest["members_due"]),
    )


@cached_part
def reach_view() -> ChartView:
    """Return the share of pupils and of novice teachers that mentoring reaches."""
    words, coverage = session.words(), _coverage()
    latest = next(iter(values.rows(coverage.dropna(subset=["coverage"]).tail(1))), None)
    return ChartView(
        "mentoring_reach",
        data=mentoring_reach.data(coverage, words),
        title=mentoring_reach.title(latest, words),
        alt=mentoring_reach.alt(latest, words),
        table=(coverage, REACH),
        note=words("mentoring-base-note"),
    )


def name_forms(counts: pd.DataFrame) -> pd.DataFrame:
    """Add the column ``form_name``, the name of the form, to rows of ``queries.mentoring_sums``."""
    words = session.words()
    names = {row["form"]: words.named(row) for row in values.rows(known("mentoring_forms"))}
    return counts.assign(
        form_name=counts["form"].replace(names | {EVERY_FORM: words("reserved-all")})
    )


def show_deadlines() -> None:
    """Show the deadlines of the next monitoring and of the counts for the regional centre."""
    words, day = session.words(), moment().day
    calendar = Calendar.from_settings(settings())
    half = periods.containing(day, PeriodType.HALF)
    if calendar.deadline(half) < day:
        half = _next(half)
    centre = date.fromisoformat(f"{day.year}-{calendar.regional_centre}")
    if centre < day:
        centre = centre.replace(year=day.year + 1)
    sentence = words(
        "mentoring-deadlines",
        half=words.period(half.code),
        monitoring=words.date(calendar.deadline(half).isoformat()),
        centre=words.date(centre.isoformat()),
    )
    st.caption(escape_markdown(sentence))


def _next(half: Period) -> Period:
    return periods.containing(date.fromordinal(half.end.toordinal() + 1), PeriodType.HALF)


def choose_count() -> str:
    """Picker: the column that the chart of forms counts."""
    words = session.words()
    return choose_one(COUNT, COUNTS, words("choose-count"), lambda code: words(f"figure-{code}"))
