"""The programme below the charts: federal indicators, duties by date, funnel, documents."""

import pandas as pd
import streamlit as st

from lib.queries.mentoring.duties import curator_duties
from lib.queries.mentoring.federal import federal_indicators
from lib.queries.mentoring.scope import Scope
from lib.text import MISSING
from lib.ui.board.mentoring.documents import show_documents
from lib.ui.board.mentoring.pairs import show_pairs
from lib.ui.board.mentoring.stages import programme_year, show_cohorts, show_lines, show_stages
from lib.ui.board.mentoring.views import coverage_until, hidden_in_words
from lib.ui.kit import session
from lib.ui.kit.cache import cached_part, query
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.tables import readable, show_table
from lib.wording import values

FUNNEL = ("pupils_10_19", "mentees_10_19", "pairs", "groups", "plans_total", "plans_done",
          "satisfied_mentees")  # fmt: skip


def show_federal(scope: Scope) -> None:
    """List the six federal indicators with their bases and the orientation of the model."""
    words, row = session.words(), values.rows(coverage_until(scope).tail(1))[0]
    st.markdown(f"#### {escape_markdown(words('federal-title', half=words.period(row['half'])))}")
    table = _federal_in_words(scope)
    phone = table.drop(columns=words("federal-number"))
    show_table(table, "federal", on_phone=lambda: readable.show_lines(phone, "federal"))
    st.caption(
        escape_markdown(
            words("federal-note", reported=row["members_reported"], due=row["members_due"])
        )
    )


@cached_part
def _federal_in_words(scope: Scope) -> pd.DataFrame:
    words, coverage = session.words(), coverage_until(scope)
    listed = values.rows(federal_indicators(coverage, coverage["half"].iloc[-1], scope))
    return pd.DataFrame(
        {
            words("federal-number"): [row["number"] for row in listed],
            words("federal-indicator"): [words(f"federal-{row['number']}") for row in listed],
            words("federal-value"): [_share(row) for row in listed],
            words("federal-counts"): [_counts(row) for row in listed],
            words("federal-reference"): [
                values.figure(row["reference"], "percent", words) for row in listed
            ],
        }
    )


def _share(row: values.Row) -> str:
    words = session.words()
    if row["suppressed"]:
        return words("figure-masked")
    return values.figure(row["value"], "percent", words)


def _counts(row: values.Row) -> str:
    words = session.words()
    if row["suppressed"]:
        return words("figure-masked")
    base = MISSING if values.is_missing(row["base"]) else values.whole_number(row["base"])
    return words(f"federal-{row['number']}.counts", part=words.number(row["part"]), base=base)


def show_programme(scope: Scope) -> None:
    """Show duties and stages by date, the way from base to result, cohorts, documents, pairs."""
    words = session.words()
    duties, steps = st.columns(2, gap="medium")
    with duties:
        st.markdown(f"#### {escape_markdown(words('duties-title'))}")
        _show_duties()
    with steps:
        st.markdown(f"#### {escape_markdown(words('stages-title'))}")
        show_stages(scope)
    way, returning = st.columns(2, gap="medium")
    with way:
        st.markdown(f"#### {escape_markdown(words('funnel-title'))}")
        _show_funnel(scope)
    with returning:
        st.markdown(f"#### {escape_markdown(words('cohorts-title'))}")
        show_cohorts(scope)
    show_documents(scope)
    show_pairs(scope)


def _show_duties() -> None:
    words = session.words()
    year = programme_year()
    duties = query(curator_duties, year)
    show_lines(
        {
            words("duties-day"): [words.short_date(day) for day in duties["due_on"]],
            words("duties-duty"): [
                words(f"duty-{row['duty']}", half=values.short_period(row["half"]))
                for row in values.rows(duties)
            ],
            words("duties-state"): [_state(row) for row in values.rows(duties)],
        }
    )
    st.caption(escape_markdown(words("duties-note")))


def _state(row: values.Row) -> str:
    words = session.words()
    state = words(f"duty-state-{row['state']}")
    if pd.isna(row["due"]):
        return state
    return f"{state} · {words('coverage', reported=int(row['reported']), due=int(row['due']))}"


def _show_funnel(scope: Scope) -> None:
    """List the steps from the pupils that could have a mentor to the satisfied ones."""
    words, coverage = session.words(), coverage_until(scope)
    row = values.rows(hidden_in_words(coverage, FUNNEL))[-1]
    show_lines(
        {
            words("funnel-step"): [words(f"figure-{name}") for name in FUNNEL],
            words("funnel-count"): [_number(row[name]) for name in FUNNEL],
        }
    )
    st.caption(escape_markdown(words("funnel-note", half=words.period(row["half"]))))


def _number(value: object) -> str:
    return value if isinstance(value, str) else session.words().number(value)
