"""Periods of reports and the precision of dates."""

from lib.vocabulary.choices import Choice


class PeriodType(Choice):
    """How often an indicator is reported."""

    SCHOOL_YEAR = (
        "school_year",
        "учебный год; уч. год; оқу жылы; school year; academic year; annual",
    )
    HALF = (
        "half",
        "полугодие; полугодовая; раз в полугодие; жартыжылдық; half-year; half year; "
        "semester; term; семестр; every semester",
    )
    QUARTER = "quarter", "квартал; квартальная; ежеквартально; тоқсан"
    MONTH = "month", "месяц; месячная; ежемесячно; ай"
    YEAR = "year", "календарный год; год; ежегодно; жыл"


class Grain(Choice):
    """How exactly a date is known: to the day, or only to the period whose last day is stored."""

    DAY = "day", "день; дата; күн"
    MONTH = "month", "месяц; ай"
    QUARTER = "quarter", "квартал; тоқсан"
    HALF = "half", "полугодие; жартыжылдық"
    SCHOOL_YEAR = "school_year", "учебный год; оқу жылы"
    YEAR = "year", "календарный год; год; жыл"
