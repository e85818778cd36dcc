"""The selected events as a list: what is doubtful, and where each was typed."""

import pandas as pd

from lib.queries.events import EventSelection, event_keys, select_events
from lib.text import Text
from lib.ui.kit import session
from lib.ui.kit.cache import query
from lib.ui.kit.charts.chart_toolbar import offer_table, show_source
from lib.ui.kit.links import goal, show_reasons
from lib.ui.kit.names import names_of_members
from lib.ui.kit.pickers import EVENT
from lib.ui.kit.record_list import choose_record, show_doubts, show_record, show_record_links
from lib.vocabulary import EventStatus, EventType
from lib.wording import values
from lib.wording.events import doubts_in_words
from lib.wording.values import Row

COLUMNS = (
    *("starts_on", "event_title", "kind_name", "event_status", "host_names", "participants_total"),
    *("members_present", "satisfaction", "event_id", "upload", "line"),
)
"""Columns of the table behind its button."""

WIDTHS = {
    "starts_on": 125,
    "event_title": 200,
    "kind_name": 110,
    "event_status": 85,
    "host_names": 135,
    "participants_total": 92,
    "members_present": 95,
    "satisfaction": 142,
}
"""Columns of the list with their widths in pixels."""


def show_rows(selection: EventSelection) -> None:
    """List the selected events, the latest on top; a row opens what is behind it."""
    words, rows = session.words(), _named(query(select_events, selection))
    doubtful = [row for row in values.rows(rows) if row["doubts"]]
    show_doubts(
        words("events-doubts", count=len(doubtful)),
        [(f"{row['event_id']} {row['title']}", doubts_in_words(row, words)) for row in doubtful],
    )
    row = choose_record(
        rows,
        EVENT,
        WIDTHS,
        "key",
        label=words("events-row-choose"),
        hint=words("events-row-hint"),
        title=lambda row: f"{words.date(row['starts_on'])} · {row['title']}",
    )
    show_source("events", "", lambda: offer_table("events", rows, COLUMNS))
    if row is not None:
        with goal(row["key"]):
            show_reasons(event_id=row["event_id"], day=row["starts_on"])
            _show_event(row)


def _named(rows: pd.DataFrame) -> pd.DataFrame:
    """Return events with kinds, states and organisers in words, and a key of each, all unlike."""
    words, names = session.words(), names_of_members()
    return rows.assign(
        key=event_keys(rows),
        event_title=rows["title"],
        kind_name=[words.choice(EventType(kind)) for kind in rows["event_type"]],
        event_status=[words.choice(EventStatus(status)) for status in rows["status"]],
        host_names=[", ".join(names[code] for code in codes.split(";")) for codes in rows["hosts"]],
    )


def _when(row: Row, words: Text) -> str:
    """Write the day of an event, or its first and last day."""
    begins, ends = words.date(row["starts_on"]), words.date(row["last_day"])
    return begins if begins == ends else words("events-row-days", begins=begins, ends=ends)


def _show_event(row: Row) -> None:
    """Show in which file an event stands, and lead to its organisers."""
    words, names = session.words(), names_of_members()
    sentence = words(
        "events-row-source",
        kind=row["kind_name"],
        status=row["event_status"],
        when=_when(row, words),
        file=str(row["file"]),
        line=str(row["line"]),
    )
    show_record(row["title"], (sentence, *doubts_in_words(row, words)))
    members = set(names) - {"consortium", "students"}
    show_record_links(
        [code for code in str(row["hosts"]).split(";") if code in members], row["upload"]
    )
