"""Reporting periods: how people write them, how they order, when a report on one is due.

A period is stored as its canonical code and sorted by its first day, never by its text:
``2025`` calendar year, ``2025/26`` school year (1 September to 31 August), ``2025/26-H1``
(September to December) and ``-H2`` (January to August), ``2025-Q4`` calendar quarter,
``2025-11`` month. Years run from 2000 to 2099.
"""

import re
import unicodedata
from calendar import monthrange
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from typing import Self

from lib.vocabulary import PeriodType, SettingName

SCHOOL_YEAR_STARTS = 9
"""The month in which a school year begins; its second half begins in January."""


@dataclass(frozen=True, order=True)
class Period:
    """A span of days under its canonical code; ``start`` and ``end`` both belong to it.

    Periods compare by first day, then by last day, so a half-year comes before its school year.
    """

    code: str = field(compare=False)
    type: PeriodType = field(compare=False)
    start: date
    end: date

    @property
    def census(self) -> date:
        """The day on which stocks are counted: 20 December, 20 May, else the period's last day."""
        if self.type is PeriodType.HALF:
            return date(self.start.year, 12 if self.start.month == SCHOOL_YEAR_STARTS else 5, 20)
        return self.end

    @property
    def school_year(self) -> str | None:
        """The school year of its first day; a calendar year has none."""
        return None if self.type is PeriodType.YEAR else school_year_of(self.start)

    def covers(self, day: date) -> bool:
        """Whether a day belongs to the period."""
        return self.start <= day <= self.end


_CANONICAL = re.compile(
    r"(?P<year>20\d\d)(?:/(?P<second>\d\d)(?:-H(?P<half>[12]))?|-Q(?P<quarter>[1-4])"
    r"|-(?P<month>0[1-9]|1[0-2]))?"
)


@cache
def of(code: str) -> Period:
    """Return the period of a canonical code; any other text raises ``ValueError``."""
    match = _CANONICAL.fullmatch(code)
    if match is None or (match["second"] and not _follows(match["year"], match["second"])):
        raise ValueError(f"not the code of a period: {code!r}")
    year = int(match["year"])
    if match["half"] == "1":
        return _span(code, PeriodType.HALF, year, SCHOOL_YEAR_STARTS, 4)
    if match["half"] == "2":
        return _span(code, PeriodType.HALF, year + 1, 1, 8)
    if match["second"]:
        return _span(code, PeriodType.SCHOOL_YEAR, year, SCHOOL_YEAR_STARTS, 12)
    if match["quarter"]:
        return _span(code, PeriodType.QUARTER, year, 3 * int(match["quarter"]) - 2, 3)
    if match["month"]:
        return _span(code, PeriodType.MONTH, year, int(match["month"]), 1)
    return _span(code, PeriodType.YEAR, year, 1, 12)


def _span(code: str, type_: PeriodType, year: int, month: int, months: int) -> Period:
    last = month + months - 2
    end_year, end_month = year + last // 12, last % 12 + 1
    end = date(end_year, end_month, monthrange(end_year, end_month)[1])
    return Period(code, type_, date(year, month, 1), end)


def _follows(year: str, second: str) -> bool:
    return (int(year) + 1) % 100 == int(second)


def school_year_of(day: date) -> str:
    """Return the code of the school year that a day belongs to."""
    first = day.year if day.month >= SCHOOL_YEAR_STARTS else day.year - 1
    return f"{first}/{(first + 1) % 100:02}"


def containing(day: date, type_: PeriodType) -> Period:
    """Return the period of a type that a day belongs to; ``ValueError`` outside the years known."""
    half = 1 if day.month >= SCHOOL_YEAR_STARTS else 2
    codes = {
        PeriodType.YEAR: f"{day.year}",
        PeriodType.SCHOOL_YEAR: school_year_of(day),
        PeriodType.HALF: f"{school_year_of(day)}-H{half}",
        PeriodType.QUARTER: f"{day.year}-Q{(day.month + 2) // 3}",
        PeriodType.MONTH: f"{day.year}-{day.month:02}",
    }
    return of(codes[type_])


def parts(school_year: str, type_: PeriodType) -> tuple[str, ...]:
    """Return the codes of the periods of a type that make up a school year, in order.

    A quarter belongs to the school year of its first month, so 2025/26 runs from 2025-Q4 to
    2026-Q3. No calendar year is part of a school year.
    """
    distinct = dict.fromkeys(containing(day, type_) for day in _firsts_of_months(of(school_year)))
    return tuple(period.code for period in distinct if period.school_year == school_year)


def _firsts_of_months(period: Period) -> Iterator[date]:
    day = period.start
    while day <= period.end:
        yield day
        day = (day.replace(day=28) + timedelta(days=4)).replace(day=1)


def previous(code: str) -> str:
    """Return the same period a year earlier; ``ValueError`` before the years known."""
    period = of(code)
    return containing(period.start.replace(year=period.start.year - 1), period.type).code


def following(code: str) -> str | None:
    """Return the same period a year later; None beyond the years known."""
    period = of(code)
    try:
        return containing(period.end.replace(year=period.end.year + 1, day=28), period.type).code
    except ValueError:
        return None


_HIDDEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_STROKES = str.maketrans(dict.fromkeys("‐‑‒–—―−", "-") | {"\\": "/"})
_TWO_YEARS = re.compile(r"(?<!\d)(?:(20\d\d)|(1[3-9]|[2-9]\d)) ?[-/] ?(?:20)?(\d\d)(?!\d)")
_ONE_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_MONTH_AND_YEAR = re.compile(r"(0?[1-9]|1[0-2])[./-](20\d\d)|(20\d\d)\.(0[1-9]|1[0-2])")
_WORD = re.compile(r"(\d+)(?:-?(?:ое|ый|ой|ого|го|е|й|ші|шы|st|nd|rd|th)\b)?|([^\W\d_]+)")
_BETWEEN_WORDS = re.compile(r"[\s.,()/-]*")


def _meanings() -> dict[str, tuple[str, int]]:
    """Every word that may stand in a period, with the role it plays and its number, if any."""
    single = {
        "filler": "год года году г в за of the year жыл жылы жылғы жылғының жылының ж",
        "school": "учебный учебного учебном уч у school academic оқу",
        "calendar": "календарный календарного calendar күнтізбелік",
        "half": "полугодие полугодия полугодии полуг пг п h н half жартыжылдық жартыжылдығы",
        "quarter": "квартал квартала квартале кв q quarter тоқсан тоқсаны",
    }
    numbered = {
        "ordinal": (
            "1 i первое первого первый бірінші first",
            "2 ii второе второго второй екінші second",
            "3 iii третий третьего үшінші third",
            "4 iv четвертый четвертого төртінші fourth",
        ),
        "month": (
            "январь января янв january jan қаңтар",
            "февраль февраля февр фев february feb ақпан",
            "март марта мар march mar наурыз",
            "апрель апреля апр april apr сәуір",
            "май мая may мамыр",
            "июнь июня июн june jun маусым",
            "июль июля июл july jul шілде",
            "август августа авг august aug тамыз",
            "сентябрь сентября сент сен september sept sep қыркүйек",
            "октябрь октября окт october oct қазан",
            "ноябрь ноября нояб ноя november nov қараша",
            "декабрь декабря дек december dec желтоқсан",
        ),
    }
    meanings = {word: (role, 0) for role, words in single.items() for word in words.split()}
    for role, lists in numbered.items():
        for number, words in enumerate(lists, start=1):
            meanings |= dict.fromkeys(words.split(), (role, number))
    return meanings


_MEANINGS = _meanings()


def parse(written: str) -> Period | None:
    """Read a period as people write it; None where the text is not one, or may be two.

    Russian, Kazakh and English spellings are read: «2025–2026 уч. год», «25/26»,
    «I полугодие 2025/26», «1 п/г 2025-26», «IV кв. 2025», «қараша 2025», ``H1 2025/26``.
    A half-year needs a school year and a quarter a calendar year: «I полугодие 2025» is not
    guessed. A bare ``2025`` is the calendar year; whether that fits is for the caller to say.
    """
    plain = _HIDDEN.sub("", unicodedata.normalize("NFKC", written))
    plain = " ".join(plain.casefold().replace("ё", "е").translate(_STROKES).split()).rstrip(".")
    if _CANONICAL.fullmatch(plain.upper()):
        return _known(plain.upper())
    month = _MONTH_AND_YEAR.fullmatch(plain)
    if month:
        return of(f"{month[2] or month[3]}-{int(month[1] or month[4]):02}")
    two, one = _TWO_YEARS.search(plain), _ONE_YEAR.search(plain)
    if two:
        year = two[1] or f"20{two[2]}"
        roles = _roles(f"{plain[: two.start()]} {plain[two.end() :]}")
        return _in_school_year(f"{year}/{two[3]}", roles) if roles is not None else None
    if one:
        roles = _roles(f"{plain[: one.start()]} {plain[one.end() :]}")
        return _in_year(one[0], roles) if roles is not None else None
    return None


def _known(code: str) -> Period | None:
    try:
        return of(code)
    except ValueError:
        return None


def _roles(rest: str) -> dict[str, int] | None:
    """Read the words beside the year: role to number; None where one is unknown or said twice."""
    if not _BETWEEN_WORDS.fullmatch(_WORD.sub("", rest)):
        return None
    roles: dict[str, int] = {}
    for number, word in _WORD.findall(rest):
        role, value = _MEANINGS.get(number or word.replace("і", "i"), _MEANINGS.get(word, ("", 0)))
        if not role or roles.setdefault(role, value) != value:
            return None
    roles.pop("filler", None)
    return roles


def _in_school_year(code: str, roles: dict[str, int]) -> Period | None:
    roles.pop("school", None)
    if not roles:
        return _known(code)
    return _known(f"{code}-H{roles['ordinal']}") if roles.keys() == {"half", "ordinal"} else None


def _in_year(code: str, roles: dict[str, int]) -> Period | None:
    roles.pop("calendar", None)
    if not roles:
        return of(code)
    if roles.keys() == {"quarter", "ordinal"}:
        return of(f"{code}-Q{roles['ordinal']}")
    return of(f"{code}-{roles['month']:02}") if roles.keys() == {"month"} else None


def _share(percent: str | None, default: float) -> float:
    """Read a share that is set in per cent."""
    return default if percent is None else float(percent.replace(",", ".")) / 100


@dataclass(frozen=True)
class Calendar:
    """When reports are due: days of the year as ``MM-DD``, and delays in days.

    ``freshness_share`` of those who owe a report must have given it when the grace is over; else
    the indicator is overdue.

    A day that does not exist in every year, such as ``02-29``, raises ``ValueError``.
    """

    first_half: str = "12-20"
    second_half: str = "05-20"
    school_year: str = "09-20"
    year: str = "01-20"
    regional_centre: str = "12-30"
    days_after: int = 20
    grace_days: int = 14
    freshness_share: float = 0.5

    def __post_init__(self) -> None:
        """Refuse days that cannot be dated."""
        halves = self.first_half, self.second_half
        for day in (*halves, self.school_year, self.year, self.regional_centre):
            date.fromisoformat(f"2001-{day}")

    @classmethod
    def from_settings(cls, settings: Mapping[str, str]) -> Self:
        """Read the deadlines from the consortium's settings; what is not set keeps its default."""
        get = settings.get
        return cls(
            first_half=get(SettingName.DEADLINE_FIRST_HALF, cls.first_half),
            second_half=get(SettingName.DEADLINE_SECOND_HALF, cls.second_half),
            school_year=get(SettingName.DEADLINE_SCHOOL_YEAR, cls.school_year),
            year=get(SettingName.DEADLINE_YEAR, cls.year),
            regional_centre=get(SettingName.DEADLINE_REGIONAL_CENTRE, cls.regional_centre),
            days_after=int(get(SettingName.DEADLINE_DAYS_AFTER, cls.days_after)),
            grace_days=int(get(SettingName.GRACE_DAYS, cls.grace_days)),
            freshness_share=_share(get(SettingName.FRESHNESS_SHARE), cls.freshness_share),
        )

    def opens_on(self, period: Period) -> date:
        """Return the first day on which a period counts as ended and a report on it is asked for.

        It is the day after its last one, or its deadline where that is earlier: halves are counted
        on their census date.
        """
        return min(self.deadline(period), period.end + timedelta(days=1))

    def deadline(self, period: Period) -> date:
        """Return the last day on which a report on a period is on time, grace not counted."""
        match period.type:
            case PeriodType.HALF:
                first = period.start.month == SCHOOL_YEAR_STARTS
                day = self.first_half if first else self.second_half
                return date.fromisoformat(f"{period.end.year}-{day}")
            case PeriodType.SCHOOL_YEAR:
                return date.fromisoformat(f"{period.end.year}-{self.school_year}")
            case PeriodType.YEAR:
                return date.fromisoformat(f"{period.end.year + 1}-{self.year}")
            case _:
                return period.end + timedelta(days=self.days_after)
