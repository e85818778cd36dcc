"""Rules for meetings and their decisions."""

from lib.intake.rules.comparisons import looked_up, not_in_future
from lib.intake.sheet import Sheet
from lib.running_order import RunningOrderError, parse_points
from lib.vocabulary import DecisionState, MeetingState

SUBJECTS = ("direction", "indicator_code", "member_code", "agreement_id")
"""What a decision may be about: at most one of these."""


def running_order_is_readable(sheet: Sheet) -> None:
    """Every point of a running order has a slide, whole minutes and a short note."""
    faults = sheet.frame["running_order"].map(_malformed_point).astype("str")
    sheet.report("running-order-malformed", faults.notna(), "running_order", point=faults)


def _malformed_point(text: object) -> str | None:
    try:
        parse_points(text if isinstance(text, str) else None)
    except RunningOrderError as error:
        return error.point
    return None


def meeting_is_where_it_says(sheet: Sheet) -> None:
    """A held meeting is not in the future; a planned one of a past day is doubtful."""
    today, frame = sheet.context.today.isoformat(), sheet.frame
    is_held = frame["state"] == MeetingState.HELD
    sheet.report("date-in-future", is_held & (frame["held_on"] > today), "held_on")
    sheet.report("meeting-overdue", ~is_held & (frame["held_on"] < today), "held_on")
    for column in ("figures_on", "compared_on"):
        not_in_future(sheet, column)


def decision_has_one_subject(sheet: Sheet) -> None:
    """A decision is about one thing at most, and not about an indicator that is retired."""
    count = sheet.frame[list(SUBJECTS)].notna().sum(axis="columns")
    column = next((name for name in SUBJECTS if name in sheet.texts), SUBJECTS[0])
    sheet.report("decision-subjects", count > 1, column)
    retired = looked_up(sheet, "indicator_code", "indicators", "indicator_code", "retired_on")
    gone = retired <= sheet.context.today.isoformat()
    sheet.report("indicator-retired", gone, "indicator_code", since=retired)


def done_decision_has_a_day(sheet: Sheet) -> None:
    """A done decision has its day of completion, an open or dropped one has none."""
    not_in_future(sheet, "done_on")
    state, is_dated = sheet.frame["state"], sheet.frame["done_on"].notna()
    is_done = state == DecisionState.DONE
    wrong = (is_done & ~is_dated) | (~is_done & state.notna() & is_dated)
    sheet.report("decision-disagrees", wrong, "state" if "state" in sheet.texts else "done_on")


RULES = {
    "meetings": (running_order_is_readable, meeting_is_where_it_says),
    "decisions": (decision_has_one_subject, done_decision_has_a_day),
}
