"""Charts of events: kinds by months, and joint events by the number of organisers."""

import pandas as pd

from lib.charts.events import event_calendar, event_partners
from lib.queries.events import EventSelection, count_by_month, count_joint, select_events
from lib.ui.kit import session
from lib.ui.kit.cache import cached_part, query
from lib.ui.kit.charts.chart_view import ChartView
from lib.vocabulary import EventType


@cached_part
def is_empty(selection: EventSelection) -> bool:
    """Whether nothing is selected."""
    return query(select_events, selection).empty


@cached_part
def calendar_view(selection: EventSelection) -> ChartView:
    """Return held events by kind and month of the selected year."""
    words = session.words()
    counts, year = count_by_month(query(select_events, selection)), str(selection.year)
    named = counts.assign(
        kind_name=[words.choice(EventType(kind)) for kind in counts["event_type"]],
        period=counts["month"],
    )
    return ChartView(
        "event_calendar",
        data=event_calendar.data(counts, words),
        title=event_calendar.title(counts, year, words),
        alt=event_calendar.alt(counts, year, words),
        table=(named[named["events"] > 0], ("kind_name", "period", "events")),
        note=words("events-note", year=words.period(year)),
    )


@cached_part
def joint_view(selection: EventSelection) -> ChartView:
    """Return held events by the number of their organisers."""
    words = session.words()
    counts: pd.DataFrame = count_joint(query(select_events, selection))
    return ChartView(
        "event_partners",
        data=event_partners.data(counts, words),
        title=event_partners.title(counts, words),
        alt=event_partners.alt(counts, words),
        table=(counts, ("organisers", "events")),
        note=words("events-joint-note"),
    )
