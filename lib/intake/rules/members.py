"""Rules for the register of members, their headcounts and aliases."""

import re
from itertools import pairwise

import pandas as pd

from lib import periods
from lib.contracts import normalise
from lib.intake.parsing.references.lookalikes import latin_code
from lib.intake.parsing.references.names import Names
from lib.intake.rules.comparisons import in_order, part_of, period_begun, with_stored
from lib.intake.rules.measurements import v06_member_active
from lib.intake.sheet import Sheet
from lib.vocabulary import AliasSubject, Country, MemberType, Party, PeriodType, Role

_FIGURES = str.maketrans("OОIІL", "00111")
_APART = re.compile(r"[\s._-]+")
_ZEROS = re.compile(r"(?<![0-9])0+(?=[1-9])")

BOXES = {
    Country.RU: ((41, 82, 19, 180), (41, 82, -180, -169)),
    Country.KZ: ((40, 56, 46, 88),),
}
"""Country -> boxes of latitude and longitude (south, north, west, east) in which it lies."""

PARTY_OF = {
    MemberType.SCHOOL: Party.INSTITUTION,
    MemberType.COLLEGE: Party.INSTITUTION,
    MemberType.ADDITIONAL: Party.INSTITUTION,
    MemberType.UNIVERSITY: Party.SCIENCE,
    MemberType.RESEARCH: Party.SCIENCE,
    MemberType.COMPANY: Party.ENTERPRISE,
}
"""Member type -> its party; other types have none."""


def membership_in_order(sheet: Sheet) -> None:
    """A member joins before it leaves."""
    in_order(sheet, "joined_on", "left_on")


def counts_within_totals(sheet: Sheet) -> None:
    """Parts of the pupils and teachers are not more than all of them."""
    part_of(sheet, "pupils_10_19", "pupils_total")
    part_of(sheet, "pupils_15_19", "pupils_10_19")
    part_of(sheet, "teachers_novice", "teachers_total")


def v18_coordinates_in_country(sheet: Sheet) -> None:
    """A member's point lies in its country, and has both coordinates or none."""
    frame = sheet.frame
    lat, lon = frame["lat"], frame["lon"]
    sheet.report("coordinates-half", lat.notna() & lon.isna(), "lon")
    sheet.report("coordinates-half", lon.notna() & lat.isna(), "lat")
    inside, swapped, is_checked = (lat.isna() & lat.notna() for _ in range(3))
    for country, boxes in BOXES.items():
        in_country = (frame["country"] == country) & lat.notna() & lon.notna()
        is_checked |= in_country
        for box in boxes:
            inside |= in_country & _in(box, lat, lon)
            swapped |= in_country & _in(box, lon, lat)
    sheet.report("coordinates-swapped", is_checked & ~inside & swapped, "lat")
    sheet.report(
        "outside-country", is_checked & ~inside & ~swapped, "lat", country=frame["country"], lon=lon
    )


def _in(
    box: tuple[int, int, int, int], lat: "pd.Series[float]", lon: "pd.Series[float]"
) -> "pd.Series[bool]":
    south, north, west, east = box
    return lat.between(south, north) & lon.between(west, east)


def one_coordinator(sheet: Sheet) -> None:
    """The consortium has exactly one active coordinator."""
    rows = with_stored(sheet, ["member_code", "role", "left_on"])
    today = sheet.context.today.isoformat()
    active = rows[(rows["role"] == Role.COORDINATOR) & ~(rows["left_on"] <= today)]
    if len(active) != 1 and len(sheet.frame):
        codes = ", ".join(active["member_code"]) or "none"
        sheet.report_file("coordinators-not-one", found=codes, column="role")


def codes_tell_members_apart(sheet: Sheet) -> None:
    """Warn about a code that differs from another only by look-alike letters, such as С and C."""
    codes = pd.concat([sheet.context.current("members")["member_code"], sheet.frame["member_code"]])
    codes = codes.dropna().drop_duplicates()
    alike = codes.groupby(codes.map(_fold)).agg(list)
    other = {one: two for both in alike if len(both) > 1 for one, two in pairwise([*both, both[0]])}
    current = set(sheet.context.current("members")["member_code"].dropna())
    other |= {code: twin for code in codes if (twin := latin_code(code, current))}
    twins = sheet.frame["member_code"].map(other).astype("str")
    sheet.report("code-looks-alike", twins.notna(), "member_code", other=twins)


def _fold(code: str) -> str:
    """Return a code as the eye reads it: О is 0, I is 1, S-010 is S10."""
    plain = _APART.sub("", code.upper()).translate(_FIGURES)
    return _ZEROS.sub("", normalise(plain))


def party_follows_from_type(sheet: Sheet) -> None:
    """An empty party is filled with that of the member type."""
    sheet.fill("party", sheet.frame["member_type"].map(PARTY_OF).astype("str"))


def headcount_of_a_school_year(sheet: Sheet) -> None:
    """Headcounts are counted once a school year."""
    years = sheet.frame["school_year"]
    wrong = {c for c in years.dropna().unique() if periods.of(c).type is not PeriodType.SCHOOL_YEAR}
    kind = str(PeriodType.SCHOOL_YEAR)
    sheet.report("period-type-differs", years.isin(wrong), "school_year", type=kind)


def alias_of_something_known(sheet: Sheet) -> None:
    """An alias names a member or an indicator that is known."""
    names = Names(sheet.context.current_rows)
    subject, code = sheet.frame["subject"], sheet.frame["code"]
    for kind, register, problem in (
        (AliasSubject.MEMBERS, "members.member_code", "unknown-member"),
        (AliasSubject.INDICATORS, "indicators.indicator_code", "unknown-code"),
    ):
        unknown = code.notna() & ~code.isin(list(names.register(register).codes))
        sheet.report(problem, (subject == kind) & unknown, "code", part=code)


def school_year_begun(sheet: Sheet) -> None:
    """Nobody is counted in a school year that has not begun."""
    period_begun(sheet, "school_year")


RULES = {
    "members": (
        membership_in_order,
        counts_within_totals,
        v18_coordinates_in_country,
        one_coordinator,
        codes_tell_members_apart,
        party_follows_from_type,
    ),
    "headcounts": (
        headcount_of_a_school_year,
        school_year_begun,
        counts_within_totals,
        v06_member_active,
    ),
    "aliases": (alias_of_something_known,),
}
