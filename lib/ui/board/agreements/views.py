"""Charts of agreements: the timeline of a selection, and those in force by kind."""

import pandas as pd

from lib.charts.agreements import agreement_kinds, agreement_terms
from lib.queries.agreements.selection import (
    AgreementSelection,
    count_by_kind,
    count_by_state,
    first_to_end,
    select_agreements,
)
from lib.ui.kit import session
from lib.ui.kit.cache import cached_part, query
from lib.ui.kit.charts.chart_view import ChartView
from lib.ui.kit.names import names_of_members
from lib.vocabulary import AgreementKind, SettingName
from lib.wording import values
from lib.wording.agreements import doubts_in_words, party_names, state_in_words

TABLE = (
    *("agreement_id", "kind_name", "title", "party_names", "begins", "valid_to", "days_left"),
    *("state_name", "doubt_words", "upload", "line"),
)


@cached_part
def named_agreements(selection: AgreementSelection) -> pd.DataFrame:
    """Return the selected agreements with their kinds, parties, states and doubts in words."""
    words, names = session.words(), names_of_members()
    rows = query(select_agreements, selection)
    doubtful = rows[rows["doubts"] != ""]
    doubts = ["; ".join(doubts_in_words(row, names, words)) for row in values.rows(doubtful)]
    return rows.assign(
        kind_name=[words.choice(AgreementKind(kind)) for kind in rows["kind"]],
        party_names=[party_names(parties, names) for parties in rows["parties"]],
        state_name=[state_in_words(row, words) for row in values.rows(rows)],
        doubt_words=pd.Series(doubts, doubtful.index, dtype="str").reindex(rows.index).fillna(""),
    )


def is_empty(selection: AgreementSelection) -> bool:
    """Whether nothing is selected."""
    return query(select_agreements, selection).empty


@cached_part
def terms_view(selection: AgreementSelection) -> ChartView:
    """Return the timeline of the selected agreements; there must be some."""
    words, rows = session.words(), named_agreements(selection)
    days = int(session.settings()[SettingName.EXPIRING_DAYS])
    counts, soonest = count_by_state(rows), first_to_end(rows)
    drawn = min(len(rows), agreement_terms.MOST)
    note = words("agreements-note")
    if drawn < len(rows):
        note = f"{words('chart-drawn', drawn=drawn, all=len(rows))} · {note}"
    return ChartView(
        "agreement_terms",
        data=agreement_terms.data(rows, selection.day, words),
        title=agreement_terms.title(counts, soonest, days, words),
        alt=agreement_terms.alt(counts, soonest, days, words),
        table=(rows, TABLE),
        note=note,
    )


@cached_part
def kinds_view(selection: AgreementSelection) -> ChartView:
    """Return the agreements in force by kind; there must be some."""
    words, counts = session.words(), count_by_kind(query(select_agreements, selection))
    named = counts.assign(kind_name=[words.choice(AgreementKind(kind)) for kind in counts["kind"]])
    return ChartView(
        "agreement_kinds",
        data=agreement_kinds.data(counts, words),
        title=agreement_kinds.title(counts, words),
        alt=agreement_kinds.alt(counts, words),
        table=(named, ("kind_name", "in_force", "ending")),
        note=words("agreements-note"),
    )
