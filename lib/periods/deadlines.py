"""When reports on periods are due, by the consortium's settings."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Self

from lib.periods.spans import SCHOOL_YEAR_STARTS, Period
from lib.vocabulary import PeriodType, SettingName


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

    def grace_ends_on(self, period: Period) -> date:
        """Return the last day of the grace after a deadline: a later report is overdue."""
        return self.deadline(period) + timedelta(days=self.grace_days)

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
