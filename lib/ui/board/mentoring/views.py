"""Charts of the mentoring board; each returns a view that pages and slides draw."""

from collections.abc import Sequence
from itertools import chain

import pandas as pd
import streamlit as st

from lib import periods, queries
from lib.charts.mentoring import (
    mentoring_forms,
    mentoring_members,
    mentoring_quality,
    mentoring_ratio,
    mentoring_reach,
)
from lib.queries.mentoring.breakdown import (
    forms_by_half,
    member_halves,
    telling_members,
    up_to_year,
)
from lib.queries.mentoring.scope import EVERYTHING, Scope
from lib.ui.kit import session
from lib.ui.kit.cache import cached_part, query, rows_of
from lib.ui.kit.charts.chart_view import ChartView
from lib.ui.kit.names import names_of_forms, names_of_members
from lib.ui.kit.pickers import choose_code
from lib.ui.kit.session import period
from lib.vocabulary import EVERY_FORM, SettingName
from lib.wording import values
from lib.wording.mentoring import REACH, why_missing

COUNTS = ("mentees", "mentors", "pairs", "groups")
COUNT, SHARES = "count", "form-shares"

DRAWN = 40
"""Most members in the heat map; the table has all."""

FORMS = ("form_name", "half", "mentors", "mentees", "pairs", "groups", "ratio")
REACHED = ("half", *chain(*REACH.values()), "members_reported", "members_due")
QUALITY = ("half", "plans_total", "plans_done", "plans_share", "surveyed_mentees",
           "response_mentees", "satisfaction_mentees", "surveyed_mentors", "response_mentors",
           "satisfaction_mentors", "members_reported", "members_due")  # fmt: skip


def missing_reports() -> str | None:
    """Empty state: the sentence why there is nothing to show; None where there is something."""
    words, coverage = session.words(), query(queries.mentoring_coverage)
    if coverage.empty:
        return words("mentoring-empty")
    year = period()
    if year and not coverage["half"].str.startswith(year).any():
        return words("mentoring-empty-year", period=words.period(year))
    return None


def coverage_until(scope: Scope = EVERYTHING) -> pd.DataFrame:
    """Return ``queries.mentoring_coverage`` up to the end of the chosen school year."""
    return up_to_year(query(queries.mentoring_coverage, scope), period())


@cached_part
def forms_view(counted: str, scope: Scope = EVERYTHING, *, shares: bool = False) -> ChartView:
    """Return participations by form and half-year; ``counted`` is the column to draw."""
    words, coverage = session.words(), coverage_until(scope)
    forms = name_forms(up_to_year(query(forms_by_half, scope), period()))
    listed = rows_of("mentoring_forms")
    place = mentoring_forms.place(listed, scope.form)
    headline = queries.mentoring_headline(coverage).set_index("column", drop=False)
    [count] = values.rows(headline.loc[[counted]])
    latest = values.rows(coverage)[-1]
    return ChartView(
        "mentoring_forms",
        data=mentoring_forms.data(forms, listed, counted, words, chosen=scope.form),
        title=mentoring_forms.title(count, words, is_hidden=counted in latest["hidden"]),
        alt=mentoring_forms.alt(count, words, is_hidden=counted in latest["hidden"]),
        table=(in_words(forms, FORMS), FORMS),
        note=words("mentoring-participations-note"),
        coverage=_reported(latest),
        constants={"shares": shares, "clickable": True, "place": place},
    )


@cached_part
def reach_view(scope: Scope = EVERYTHING) -> ChartView:
    """Return the share of pupils and of novice teachers that mentoring reaches."""
    words, coverage, lines = session.words(), coverage_until(scope), scope.reached
    with_share = coverage.dropna(subset=[mentoring_reach.SHARES[lines[0]]])
    latest = next(iter(values.rows(with_share.tail(1))), None)
    return ChartView(
        "mentoring_reach",
        data=mentoring_reach.data(
            coverage, words, int(session.settings()[SettingName.MENTORING_TARGET]), lines
        ),
        title=mentoring_reach.title(latest, words, lines),
        alt=mentoring_reach.alt(latest, words, lines),
        table=(hidden_in_words(coverage, REACHED), REACHED),
        note=words("mentoring-base-note", whom="both" if len(lines) > 1 else lines[0]),
        coverage=_reported(values.rows(coverage)[-1]),
        constants={line: line in lines for line in mentoring_reach.SHARES},
    )


@cached_part
def quality_view(scope: Scope) -> ChartView:
    """Return plans completed and satisfaction with the response rate, by half-year."""
    words, coverage = session.words(), coverage_until(scope)
    latest = values.rows(coverage)[-1]
    rates = [
        why_missing(latest, column, words)
        if pd.isna(latest[column])
        else values.figure(latest[column], "percent", words, 0)
        for column in ("response_mentees", "response_mentors")
    ]
    return ChartView(
        "mentoring_quality",
        data=mentoring_quality.data(coverage, words),
        title=mentoring_quality.title(latest, words),
        alt=mentoring_quality.alt(latest, words),
        table=(hidden_in_words(coverage, QUALITY), QUALITY),
        note=words("mentoring-quality-note", mentees=rates[0], mentors=rates[1]),
        coverage=_reported(latest),
    )


@cached_part
def ratio_view(scope: Scope) -> ChartView | None:
    """Return mentees to one mentor by form in the latest half-year; None where none is known."""
    words = session.words()
    forms = name_forms(up_to_year(query(forms_by_half, scope), period()))
    last = max(forms["half"].unique(), key=periods.of, default="")
    latest = forms[(forms["half"] == last) & forms["ratio"].notna()]
    if latest.empty:
        return None
    ratios = values.rows(latest)
    columns = ("form_name", "half", "mentors", "mentees", "ratio")
    return ChartView(
        "mentoring_ratio",
        data=mentoring_ratio.data(ratios, words),
        title=mentoring_ratio.title(ratios, words),
        alt=mentoring_ratio.alt(ratios, words),
        table=(in_words(forms[forms["half"] == last], columns), columns),
        note=words("mentoring-participations-note"),
        coverage=_reported(values.rows(coverage_until(scope))[-1]),
    )


@cached_part
def members_view(scope: Scope) -> ChartView:
    """Return members by half-years: coverage of pupils, with missing reports drawn as such."""
    words, cells = session.words(), _member_halves(scope)
    last = max(cells["half"].unique(), key=periods.of, default="")
    lacking = cells[(cells["half"] == last) & cells["expected"] & ~cells["reported"]]
    due = len(cells[(cells["half"] == last) & cells["expected"]])
    silent = list(_with_names(lacking)["member"])
    drawn = _with_names(telling_members(cells, DRAWN))
    note, members, listed = (
        words("mentoring-members-note", whom=scope.reached[0]),
        drawn["member_code"].nunique(),
        cells["member_code"].nunique(),
    )
    if members < listed:
        note = f"{words('mentoring-members-drawn', drawn=members, all=listed)} {note}"
    return ChartView(
        "mentoring_members",
        data=mentoring_members.data(drawn, words),
        title=mentoring_members.title(silent, due, last, words),
        alt=mentoring_members.alt(silent, due, last, words),
        table=(lambda: _members_in_words(scope), ("member", "half", *REACH[scope.reached[0]])),
        note=note,
        coverage=words("coverage", reported=due - len(silent), due=due),
        constants={"clickable": True},
    )


@cached_part
def members_drawn(scope: Scope) -> tuple[str, ...]:
    """Return the codes of the members that ``members_view`` draws."""
    return tuple(telling_members(_member_halves(scope), DRAWN)["member_code"].unique())


def _member_halves(scope: Scope) -> pd.DataFrame:
    """Return ``member_halves`` up to the chosen school year."""
    return up_to_year(query(member_halves, scope), period())


def _members_in_words(scope: Scope) -> pd.DataFrame:
    """Return all cells of the heat map as a table."""
    columns = ("member", "half", *REACH[scope.reached[0]])
    cells = _with_names(_member_halves(scope)).rename(columns={"coverage": columns[-1]})
    return in_words(cells, columns)


def _with_names(cells: pd.DataFrame) -> pd.DataFrame:
    """Add the names of members; only to the rows that need them, as there are very many."""
    return cells.assign(member=cells["member_code"].map(names_of_members()).astype("str"))


def _reported(row: values.Row) -> str:
    return session.words()("coverage", reported=row["members_reported"], due=row["members_due"])


def in_words(rows: pd.DataFrame, columns: Sequence[str]) -> pd.DataFrame:
    """Put a word in place of the numbers that a row marked as ``suppressed`` does not show."""
    hidden = rows["suppressed"].astype("bool")
    named = [name for name in columns if name in rows]
    return rows.drop(columns="suppressed").assign(
        **{name: _with_word(rows[name], hidden & rows[name].isna()) for name in named}
    )


def hidden_in_words(coverage: pd.DataFrame, columns: Sequence[str]) -> pd.DataFrame:
    """Put a word in place of the figures that ``hidden`` of a row names."""
    texts = {
        name: pd.Series([name in hidden for hidden in coverage["hidden"]], coverage.index)
        for name in columns
    }
    return coverage.assign(
        **{
            name: _with_word(coverage[name], texts[name] & coverage[name].isna())
            for name in columns
        }
    )


def _with_word(cells: pd.Series, hidden: "pd.Series[bool]") -> pd.Series:
    """Write numbers out where some of them are hidden: a column is of numbers or of words."""
    if not hidden.any():
        return cells
    words = session.words()
    shown = {value: words.number(value) for value in cells.dropna().unique()}
    labels = cells.map(shown).astype("str").fillna(words.number(None))
    return labels.mask(hidden, words("figure-masked"))


def name_forms(counts: pd.DataFrame) -> pd.DataFrame:
    """Add the column ``form_name``, the name of the form, to rows with ``form``."""
    words = session.words()
    return counts.assign(
        form_name=counts["form"].replace(names_of_forms() | {EVERY_FORM: words("reserved-all")})
    )


def choose_count() -> str:
    """Picker: the column that the chart of forms counts."""
    words = session.words()
    return choose_code(
        COUNT, COUNTS, words("choose-count"), lambda code: words(f"figure-{code}"), COUNTS[0]
    )


def choose_shares() -> bool:
    """Switch: show the shares of forms instead of their numbers."""
    return st.toggle(session.words()("mentoring-shares"), key=SHARES, bind="query-params")
