"""Meetings with the moments that they see and compare with."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pandas as pd

from lib import store
from lib.queries.settings import rules
from lib.vocabulary import MeetingState


@store.cached
def meetings(source: store.Database, moment: store.Moment) -> pd.DataFrame:
    """Return all meetings known at a moment: those to come by day, then the past, newest first.

    The columns of the kind, with ``state`` filled, and is_next: the first planned meeting of today
    or later.
    """
    rows = store.read(source, "meetings", moment.upload)
    rows["state"] = rows["state"].fillna(MeetingState.PLANNED)
    is_ahead = (rows["state"] == MeetingState.PLANNED) & (rows["held_on"] >= str(moment.day))
    ahead = rows[is_ahead].sort_values(["held_on", "meeting_code"], kind="stable")
    past = rows[~is_ahead].sort_values(["held_on", "meeting_code"], ascending=False, kind="stable")
    both = pd.concat([ahead, past], ignore_index=True)
    is_next = (both.index == 0) & bool(len(ahead))
    return both.assign(is_next=is_next)


def find_meeting(
    source: store.Database, moment: store.Moment, code: str | None
) -> dict[str, Any] | None:
    """Return the row of ``meetings`` with a code; None where there is no such meeting."""
    rows = meetings(source, moment)
    matching = rows[rows["meeting_code"] == code]
    return _first(matching)


def is_frozen(meeting: Mapping[str, Any]) -> bool:
    """Whether a meeting is pinned to a moment: its figures have a day, or it was held."""
    return bool(pd.notna(meeting["figures_on"])) or meeting["state"] == MeetingState.HELD


def moment_of(
    source: store.Database, now: store.Moment, meeting: Mapping[str, Any]
) -> store.Moment:
    """Return the moment whose figures a meeting sees: its pin, or now where it has none.

    A pin to an upload that does not exist (typed by hand) counts as its day alone.
    """
    if not is_frozen(meeting):
        return now
    on = meeting["figures_on"] if pd.notna(meeting["figures_on"]) else meeting["held_on"]
    by_day = _on_day(source, now, on)
    if pd.isna(meeting["figures_upload"]):
        return by_day
    upload = int(meeting["figures_upload"])
    return store.Moment(upload, by_day.day) if upload <= store.latest(source) else by_day


def compared_moment(
    source: store.Database, now: store.Moment, meeting: Mapping[str, Any]
) -> store.Moment | None:
    """Return the moment that a meeting compares with; None where it names none.

    That of the earlier meeting, else the end of the day ``compared_on``. It is never later than
    the meeting's own moment.
    """
    meeting_moment = moment_of(source, now, meeting)
    before = find_meeting(source, now, meeting["compared_with"])
    if before is not None and before["meeting_code"] != meeting["meeting_code"]:
        earlier = moment_of(source, now, before)
    elif pd.notna(meeting["compared_on"]):
        earlier = _on_day(source, now, meeting["compared_on"])
    else:
        return None
    return min(earlier, meeting_moment, key=lambda one: (one.upload, one.day))


@store.cached
def last_held(source: store.Database, now: store.Moment) -> dict[str, Any] | None:
    """Return the row of the latest meeting that was held by a moment; None where none was."""
    rows = meetings(source, now)
    held_meetings = rows[(rows["state"] == MeetingState.HELD) & (rows["held_on"] <= str(now.day))]
    return _first(held_meetings)


@store.cached
def planned_meetings(source: store.Database, now: store.Moment) -> pd.DataFrame:
    """Return the planned rows of ``meetings``, the next one first, those of past days last."""
    rows = meetings(source, now)
    return rows[rows["state"] == MeetingState.PLANNED].reset_index(drop=True)


def _first(rows: pd.DataFrame) -> dict[str, Any] | None:
    return None if rows.empty else {str(name): cell for name, cell in rows.iloc[0].items()}


def _on_day(source: store.Database, now: store.Moment, day: str) -> store.Moment:
    at = min(date.fromisoformat(day), now.day)
    zone = rules(source, now.upload).time_zone
    return store.moment(source, at.isoformat(), today=now.day, zone=zone)
