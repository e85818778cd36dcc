"""Rules for schools that need help: risk profiles and road-map measures."""

from datetime import timedelta

import pandas as pd

from lib.intake.rules.comparisons import (
    days_or_periods,
    in_order,
    looked_up,
    not_in_future,
)
from lib.intake.sheet import Sheet
from lib.vocabulary import MeasureStatus, MemberType, Significance

_ANSWERED_WITHIN = timedelta(days=60)
_WORD_FROM = {
    Significance.LOW: (0, 33),
    Significance.MEDIUM: (34, 66),
    Significance.HIGH: (67, 100),
}


def about_a_school(sheet: Sheet) -> None:
    """Risk profiles and measures are of schools."""
    type_ = looked_up(sheet, "member_code", "members", "member_code", "member_type")
    other = type_.notna() & (type_ != MemberType.SCHOOL)
    sheet.report("not-a-school", other, "member_code")


def v14_chosen_risk_has_a_measure(sheet: Sheet) -> None:
    """A factor that a school chose to work on is answered by a measure within sixty days."""
    frame = sheet.frame
    measures = sheet.context.current("measures")
    answered = set(zip(measures["member_code"], measures["factor_code"], strict=True))
    since = (sheet.context.today - _ANSWERED_WITHIN).isoformat()
    chosen = frame["chosen"].fillna(value=False).astype(bool) & (frame["assessed_on"] < since)
    pairs = zip(frame["member_code"], frame["factor_code"], strict=True)
    open_ = chosen & ~pd.Series([pair in answered for pair in pairs], dtype=bool)
    sheet.report("risk-without-measure", open_, "chosen")


def score_suits_the_word(sheet: Sheet) -> None:
    """A score agrees with the word of significance; where not, the word wins, with a warning."""
    frame = sheet.frame
    wrong = (frame["significance"] == Significance.NONE) & (frame["score"] > 0)
    for word, (low, high) in _WORD_FROM.items():
        wrong |= (frame["significance"] == word) & ~frame["score"].between(low, high + 0.999)
    sheet.report("score-against-word", wrong & frame["score"].notna(), "score")


def assessed_already(sheet: Sheet) -> None:
    """A profile is of a day that has come, or of a period that has begun."""
    first, _last = days_or_periods(sheet, "assessed_on")
    sheet.report("date-in-future", first > sheet.context.today.isoformat(), "assessed_on")


def v15_done_means_done(sheet: Sheet) -> None:
    """A day of completion, a hundred per cent and the status «done» come together."""
    frame = sheet.frame
    in_order(sheet, "start_on", "due_on")
    not_in_future(sheet, "done_on")
    dated = frame["done_on"].notna()
    full = frame["progress"] == 100
    partly = frame["progress"] < 100
    status = frame["status"]
    is_done, other = status == MeasureStatus.DONE, status.notna() & (status != MeasureStatus.DONE)
    wrong = (dated & (partly | other)) | (full & (other | ~dated)) | (is_done & (partly | ~dated))
    sheet.report("done-disagrees", wrong, "status" if "status" in sheet.texts else "done_on")


def done_after_its_start(sheet: Sheet) -> None:
    """A measure is not done before it begins; its day counts neither as on time nor as late.

    Nor is one under way, or ready in part, that begins in the future.
    """
    frame = sheet.frame
    start, done_on = frame["start_on"], frame["done_on"]
    sheet.report("done-before-start", done_on < start, "done_on", start=start)
    is_begun = (frame["status"] == MeasureStatus.IN_PROGRESS) | (frame["progress"] > 0)
    early = is_begun & done_on.isna() & (start > sheet.context.today.isoformat())
    sheet.report("begun-before-start", early, "start_on")


RULES = {
    "risk_profiles": (
        about_a_school,
        v14_chosen_risk_has_a_measure,
        score_suits_the_word,
        assessed_already,
    ),
    "measures": (about_a_school, v15_done_means_done, done_after_its_start),
}
