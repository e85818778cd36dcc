"""Rules for mentoring: counts by form and census, pseudonymous pairs."""

from datetime import date

import pandas as pd

from lib import periods
from lib.intake.rules.comparisons import in_order, looked_up, member_active, not_in_future, part_of
from lib.intake.sheet import Sheet
from lib.vocabulary import (
    AMONG_TEACHERS,
    EVERY_FORM,
    FEDERAL_FORMS,
    MENTORS_ARE_PUPILS,
    Consent,
    EndReason,
    PairKind,
    PeriodType,
)

_PARTS = (
    ("mentees_10_19", "mentees"),
    ("mentors_15_19", "mentors"),
    ("novice_mentees", "mentees"),
    ("both_roles", "mentors"),
    ("mentors_returning", "mentors"),
    ("mentees_returning", "mentees"),
    ("pairs", "mentees"),
    ("plans_done", "plans_total"),
    ("consents_withdrawn", "consents_on_file"),
    ("satisfied_mentees", "surveyed_mentees"),
    ("surveyed_mentees", "mentees"),
    ("satisfied_mentors", "surveyed_mentors"),
    ("surveyed_mentors", "mentors"),
)
_MENTEES_AT_MOST = {PairKind.PAIR: 5, PairKind.GROUP: 15}
_PURGED_AFTER = 30


def v11_people_make_pairs(sheet: Sheet) -> None:
    """In one form pairs and groups account for mentees and mentors."""
    frame = sheet.frame
    pairs, groups = frame["pairs"], frame["groups"]
    form = frame["form"] != EVERY_FORM
    units, least = pairs + groups, pairs + 2 * groups
    too_small = form & (frame["mentees"] < least)
    sheet.report("mentees-below-pairs", too_small, "mentees", least=least)
    none = form & (units < 1) & (frame["mentees"] > 0)
    sheet.report("pairs-absent", none, "pairs")
    idle = form & (frame["mentors"] > units) & ~none.fillna(value=False)
    sheet.report("mentors-above-pairs", idle, "mentors", most=units)


def v12_within_headcount(sheet: Sheet) -> None:
    """Mentored pupils and novice teachers are not more than the member's headcounts."""
    for part, total in (("mentees_10_19", "pupils_10_19"), ("novice_mentees", "teachers_novice")):
        limit = _headcount(sheet, total)
        sheet.report("above-headcount", sheet.frame[part] > limit, part, limit=limit)


def participants_are_of_the_member(sheet: Sheet) -> None:
    """Ask about more mentors or mentees than the member has teachers and pupils."""
    pupils, teachers = (_headcount(sheet, name) for name in ("pupils_total", "teachers_total"))
    of_teachers = sheet.frame["form"] == AMONG_TEACHERS
    everybody = pupils + teachers
    for column in ("mentors", "mentees"):
        most = everybody.where(~of_teachers, teachers)
        beyond = sheet.frame[column] > most
        sheet.report("above-register", beyond, column, limit=most)


def _headcount(sheet: Sheet, column: str) -> "pd.Series[int]":
    """Return a member's count for the school year of the census, else the register's."""
    days = sheet.frame["census_date"]
    years = {day: periods.school_year_of(date.fromisoformat(day)) for day in days.dropna().unique()}
    counts = sheet.context.current("headcounts")
    counts = counts.drop_duplicates(["member_code", "school_year"])
    keys = pd.DataFrame({"member_code": sheet.frame["member_code"], "school_year": days.map(years)})
    keys["school_year"] = keys["school_year"].astype("str")
    yearly = keys.merge(counts[["member_code", "school_year", column]], how="left")[column]
    return yearly.fillna(looked_up(sheet, "member_code", "members", "member_code", column))


def v13_parts_within_wholes(sheet: Sheet) -> None:
    """Parts are not above their totals: satisfied within surveyed, plans done within plans."""
    for part, total in _PARTS:
        part_of(sheet, part, total)


def counts_suit_the_form(sheet: Sheet) -> None:
    """The form admits the counted groups: no pupils among teachers, novices only there."""
    frame = sheet.frame
    form, one = frame["form"], frame["form"].notna() & (frame["form"] != EVERY_FORM)
    among = form == AMONG_TEACHERS
    young = form.isin(MENTORS_ARE_PUPILS) | ~form.isin(FEDERAL_FORMS)
    for column, wrong in (
        ("mentees_10_19", among),
        ("novice_mentees", one & ~among & form.isin(FEDERAL_FORMS)),
        ("mentors_15_19", one & ~young),
    ):
        sheet.report("form-has-no-such", wrong & (frame[column] > 0), column, form=form)


def posts_every_month(sheet: Sheet) -> None:
    """Warn about fewer posts than months in the half-year (regulation, media plan)."""
    days = sheet.frame["census_date"]
    months = {}
    for day in days.dropna().unique():
        half = periods.containing(date.fromisoformat(day), PeriodType.HALF)
        months[day] = half.end.month - half.start.month + 1
    expected = days.map(months)
    too_small = sheet.frame["media_posts"] < expected
    sheet.report("posts-too-few", too_small, "media_posts", months=expected)


def v06_member_active(sheet: Sheet) -> None:
    """A member counts its mentoring while it belongs to the consortium."""
    days = sheet.frame["census_date"]
    not_in_future(sheet, "census_date")
    member_active(sheet, "member_code", days, days)


def pair_in_order(sheet: Sheet) -> None:
    """A pair is of two people, starts before it ends, and says why it ended early."""
    frame = sheet.frame
    in_order(sheet, "started_on", "ended_on")
    in_order(sheet, "started_on", "consent_withdrawn_on")
    for day in ("ended_on", "consent_withdrawn_on"):
        not_in_future(sheet, day)
    begins_later = frame["started_on"] > sheet.context.today.isoformat()
    sheet.report("date-in-future", begins_later & (frame["plan_done"] > 0), "started_on")
    part_of(sheet, "plan_done", "plan_actions")
    mentees = frame["mentee_codes"].fillna("").str.split(";")
    same = [mentor in among for mentor, among in zip(frame["mentor_code"], mentees, strict=True)]
    sheet.report("mentor-is-mentee", pd.Series(same, dtype=bool), "mentee_codes")
    count = mentees.map(len).where(frame["mentee_codes"].notna())
    wrong = ((frame["kind"] == PairKind.PAIR) & (count > 1)) | (
        (frame["kind"] == PairKind.GROUP) & (count < 2)
    )
    sheet.report("pair-of-other-size", wrong, "mentee_codes", kind=frame["kind"], mentees=count)
    sheet.report("replaces-itself", frame["replaced_pair"] == frame["pair_code"], "replaced_pair")


def pair_ends_with_a_reason(sheet: Sheet) -> None:
    """A pair that ended before its term says why; one without a term counts for twelve months."""
    frame = sheet.frame
    months = frame["agreement_months"] + frame["extended_months"].fillna(0)
    start = pd.to_datetime(frame["started_on"], format="%Y-%m-%d")
    month = start.dt.year * 12 + start.dt.month - 1 + months
    term = (month // 12).astype("str") + "-" + (month % 12 + 1).astype("str").str.zfill(2)
    term = term + frame["started_on"].str[7:]
    early = (frame["ended_on"] < term) & months.notna() & frame["end_reason"].isna()
    sheet.report("end-reason-absent", early, "end_reason", ended=frame["ended_on"])
    sheet.report("agreement-term-absent", frame["agreement_months"].isna(), "agreement_months")


def consents_agree(sheet: Sheet) -> None:
    """A withdrawn consent has a day, ends the pair, and is purged within thirty days."""
    frame = sheet.frame
    gone = (frame["consent_mentor"] == Consent.WITHDRAWN) | (
        frame["consent_mentee"] == Consent.WITHDRAWN
    )
    reason = (frame["end_reason"] == EndReason.CONSENT_WITHDRAWN) & ~gone
    sheet.report("consent-disagrees", reason, "end_reason")
    day = pd.to_datetime(frame["consent_withdrawn_on"], format="%Y-%m-%d")
    stale = gone & (pd.Timestamp(sheet.context.today) - day > pd.Timedelta(days=_PURGED_AFTER))
    sheet.report("consents-stale", stale, "consent_withdrawn_on", days=_PURGED_AFTER)


def mentor_not_overloaded(sheet: Sheet) -> None:
    """Warn about a mentor with more than five mentees one to one, or fifteen in groups."""
    frame = sheet.frame
    count = frame["mentee_codes"].fillna("").str.split(";").map(len)
    count = count.where(frame["mentee_codes"].notna() & frame["ended_on"].isna(), 0)
    mentor = [frame["member_code"], frame["mentor_code"], frame["kind"]]
    total = count.groupby(mentor).transform("sum")
    many = (total > frame["kind"].map(_MENTEES_AT_MOST)) & (count > 0)
    sheet.report("mentees-too-many", many, "mentor_code", mentees=total)


RULES = {
    "mentoring_counts": (
        v11_people_make_pairs,
        v12_within_headcount,
        participants_are_of_the_member,
        v13_parts_within_wholes,
        counts_suit_the_form,
        posts_every_month,
        v06_member_active,
    ),
    "mentoring_pairs": (
        pair_in_order,
        pair_ends_with_a_reason,
        consents_agree,
        mentor_not_overloaded,
    ),
}
