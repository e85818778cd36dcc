"""The programme below the charts: federal indicators, duties by date, funnel, pairs."""

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from lib import access, periods, queries
from lib.queries.mentoring.breakdown import federal_indicators
from lib.queries.mentoring.duties import curator_duties
from lib.queries.mentoring.pairs import PairFigures, pairs_on, reconciled_pairs
from lib.queries.mentoring.scope import Scope
from lib.ui.board.mentoring.views import coverage_until, hidden_in_words, name_forms
from lib.ui.kit import session, tables
from lib.ui.kit.cache import query
from lib.ui.kit.chart_view import source
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.guard import identity
from lib.vocabulary import EndReason
from lib.wording import values

MEDIA = ("half", "media_posts", "posts_expected", "members_quiet", "mentor_replacements",
         "agreements_active", "consents_on_file", "consents_withdrawn")  # fmt: skip
FUNNEL = ("pupils_10_19", "mentees_10_19", "pairs", "groups", "plans_total", "plans_done",
          "satisfied_mentees")  # fmt: skip
PAIRS = ("active", "expiring", "planless", "quiet")
RECONCILED = ("form_name", "pairs_counted", "pairs_kept", "pairs_difference")


def show_federal(scope: Scope) -> None:
    """List the six federal indicators with their bases and the orientation of the model."""
    words, coverage = session.words(), coverage_until(scope)
    row = values.rows(coverage)[-1]
    listed = federal_indicators(coverage, row["half"])
    st.markdown(f"#### {escape_markdown(words('federal-title', half=words.period(row['half'])))}")
    shown = pd.DataFrame(
        {
            words("federal-number"): listed["number"],
            words("federal-indicator"): [words(f"federal-{code}") for code in listed["number"]],
            words("federal-value"): [_share(each) for each in values.rows(listed)],
            words("federal-counts"): [_counts(each) for each in values.rows(listed)],
            words("federal-reference"): [f"{share} %" for share in listed["reference"]],
        }
    )
    st.dataframe(shown, hide_index=True, key="federal")
    st.caption(
        escape_markdown(
            words("federal-note", reported=row["members_reported"], due=row["members_due"])
        )
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
    part, base = words.number(row["part"]), words.number(row["base"])
    return words(f"federal-{row['number']}.counts", part=part, base=base)


def show_programme(scope: Scope) -> None:
    """Show the curator's duties by date, the way from base to result, documents and pairs."""
    words = session.words()
    duties, way = st.columns(2, gap="medium")
    with duties:
        st.markdown(f"#### {escape_markdown(words('duties-title'))}")
        _show_duties()
    with way:
        st.markdown(f"#### {escape_markdown(words('funnel-title'))}")
        _show_funnel(scope)
    st.markdown(f"#### {escape_markdown(words('documents-title'))}")
    documents = hidden_in_words(coverage_until(scope), MEDIA)
    st.dataframe(
        tables.localised(tables.worded(documents, MEDIA, words), words),
        hide_index=True,
        key="documents",
    )
    source("mentoring-documents", (documents, MEDIA), words("documents-note"))
    _show_pairs(scope)


def _show_duties() -> None:
    words = session.words()
    year = session.period() or periods.school_year_of(session.moment().day)
    duties = query(curator_duties, year)
    st.dataframe(
        pd.DataFrame(
            {
                words("duties-day"): [words.short_date(day) for day in duties["due_on"]],
                words("duties-state"): [_state(row) for row in values.rows(duties)],
                words("duties-duty"): [
                    words(f"duty-{row['duty']}", half=values.short_period(row["half"]))
                    for row in values.rows(duties)
                ],
            }
        ),
        hide_index=True,
        key="duties",
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
    st.dataframe(
        pd.DataFrame(
            {
                words("funnel-step"): [
                    words(f"figure-{name}".replace("_", "-")) for name in FUNNEL
                ],
                words("funnel-count"): [_number(row[name]) for name in FUNNEL],
            }
        ),
        hide_index=True,
        key="funnel",
    )
    st.caption(escape_markdown(words("funnel-note", half=words.period(row["half"]))))


def _number(value: object) -> str:
    return value if isinstance(value, str) else session.words().number(value)


def _show_pairs(scope: Scope) -> None:
    """Show figures of pseudonymous pairs, and where they differ from the counts."""
    words, figures = session.words(), query(pairs_on, scope)
    st.markdown(f"#### {escape_markdown(words('pairs-title'))}")
    if figures is None:
        st.caption(escape_markdown(words("pairs-none")))
        return
    with st.container(horizontal=True, gap="small"):
        for name in PAIRS:
            st.metric(words(f"pairs-{name}"), _few(getattr(figures, name), figures.limit))
    st.caption(escape_markdown(_ends(figures)))
    _show_reconciled(scope)


def _few(count: int, limit: int) -> str:
    """Write a count; a small one only as below the limit."""
    words = session.words()
    return words("figure-fewer", than=limit) if 0 < count < limit else words.number(count)


def _ends(figures: PairFigures) -> str:
    words, ended = session.words(), _named_reasons(figures.ended)
    if not ended:
        return words("pairs-ended-none")
    listed = "; ".join(f"{reason}: {_few(count, figures.limit)}" for reason, count in ended.items())
    return words("pairs-ended", reasons=listed)


def _named_reasons(ended: Mapping[str, int]) -> dict[str, int]:
    words = session.words()
    return {
        words.choice(EndReason(reason)) if reason else words("pairs-no-reason"): count
        for reason, count in ended.items()
    }


def _show_reconciled(scope: Scope) -> None:
    """List differences between a member's pairs and its counts, to who may see its numbers."""
    words, coverage = session.words(), query(queries.mentoring_coverage, scope)
    if scope.member is None or coverage.empty:
        st.caption(escape_markdown(words("pairs-choose-member")))
        return
    if not access.may_see_few(identity(), scope.member):
        st.caption(escape_markdown(words("pairs-differences-closed")))
        return
    half = coverage_until(scope)["half"].iloc[-1]
    rows = name_forms(query(reconciled_pairs, scope.member, half))
    if rows.empty:
        st.caption(escape_markdown(words("pairs-agree", half=words.period(half))))
        return
    st.markdown(escape_markdown(words("pairs-differ", half=words.period(half))))
    shown = tables.worded(rows, RECONCILED, words)
    st.dataframe(tables.localised(shown, words), hide_index=True, key="pairs-differ")
