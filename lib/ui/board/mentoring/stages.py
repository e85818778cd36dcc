"""Stages of the programme by date, and its cohorts: who is new and who returns."""

from collections.abc import Mapping, Sequence

import pandas as pd
import streamlit as st

from lib import periods
from lib.queries.mentoring.cohorts import cohorts
from lib.queries.mentoring.scope import Scope
from lib.queries.mentoring.stages import programme_stages
from lib.ui.kit import session
from lib.ui.kit.cache import query
from lib.ui.kit.escape import escape_markdown
from lib.wording import values


def programme_year() -> str:
    """Return the school year whose duties and stages are shown: the chosen, else the running."""
    return session.period() or periods.school_year_of(session.moment().day)


def show_lines(columns: Mapping[str, Sequence[str]]) -> None:
    """Draw a small table whose cells wrap instead of being cut."""
    frame = pd.DataFrame({name: list(cells) for name, cells in columns.items()})
    st.table(frame.map(escape_markdown), hide_index=True, border="horizontal")


def show_stages(scope: Scope) -> None:
    """List the seven stages of the programme with date, state and schools that reached them."""
    words, year = session.words(), programme_year()
    rows = query(programme_stages, year, scope)
    if not rows["due"].any():
        st.caption(escape_markdown(words("mentoring-members-none-due", half=words.period(year))))
        return
    show_lines(
        {
            words("stages-day"): [words.short_date(day) for day in rows["due_on"]],
            words("stages-stage"): [words(f"stage-{stage}") for stage in rows["stage"]],
            words("stages-state"): [
                words(f"stage-state-{row['state']}", reached=row["reached"], due=row["due"])
                for row in values.rows(rows)
            ],
        }
    )
    st.caption(escape_markdown(words("stages-note", year=words.period(year))))


def show_cohorts(scope: Scope) -> None:
    """List new and returning participants by school year, from members that report them."""
    words, rows = session.words(), query(cohorts, scope)
    if rows.empty:
        st.caption(escape_markdown(words("cohorts-none")))
        return
    listed = values.rows(rows)
    show_lines(
        {
            words("figure-half"): [words.period(row["half"]) for row in listed],
            words("cohorts-role"): [words(f"figure-{row['role']}") for row in listed],
            words("cohorts-new"): [_number(row, "new") for row in listed],
            words("cohorts-returning"): [_number(row, "returning") for row in listed],
            words("cohorts-members"): [words.number(row["members"]) for row in listed],
        }
    )
    st.caption(escape_markdown(words("cohorts-note")))


def _number(row: values.Row, name: str) -> str:
    words = session.words()
    return words("figure-masked") if row["suppressed"] else words.number(row[name])
