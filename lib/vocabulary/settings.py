"""Settings of a consortium and their defaults."""

from lib.vocabulary.agreements import Currency
from lib.vocabulary.choices import Choice
from lib.vocabulary.support import SupportView


class SettingName(Choice):
    """What a consortium may set by a file of settings; defaults stand in ``SETTING_DEFAULTS``."""

    CONSORTIUM_NAME_RU = (
        "consortium_name_ru",
        "название; наименование; наименование консорциума; консорциум; название по-русски",
    )
    CONSORTIUM_NAME_EN = "consortium_name_en", "название по-английски; name; name of the consortium"
    CONSORTIUM_NAME_KK = "consortium_name_kk", "название по-казахски; атауы; консорциумның атауы"
    TERM_MEMBER_RU = "term_member_ru"
    TERM_MEMBER_EN = "term_member_en"
    TERM_MEMBER_KK = "term_member_kk"
    TERM_DIRECTION_RU = "term_direction_ru"
    TERM_DIRECTION_EN = "term_direction_en"
    TERM_DIRECTION_KK = "term_direction_kk"
    TERM_MENTOR_RU = "term_mentor_ru"
    TERM_MENTOR_EN = "term_mentor_en"
    TERM_MENTOR_KK = "term_mentor_kk"
    TIME_ZONE = "time_zone", "пояс; время; timezone"
    CURRENCY = "currency", "валюта; основная валюта; валютасы"
    DEADLINE_FIRST_HALF = "deadline_first_half"
    DEADLINE_SECOND_HALF = "deadline_second_half"
    DEADLINE_SCHOOL_YEAR = "deadline_school_year"
    DEADLINE_YEAR = "deadline_year"
    DEADLINE_REGIONAL_CENTRE = "deadline_regional_centre"
    DEADLINE_DAYS_AFTER = "deadline_days_after"
    GRACE_DAYS = "grace_days"
    FRESHNESS_SHARE = "freshness_share"
    GAP_SLIPPING = "gap_slipping"
    GAP_OFF_PLAN = "gap_off_plan"
    EARLY_PLANNED = "early_planned"
    EARLY_DONE = "early_done"
    SMALL_DENOMINATOR = "small_denominator"
    SMALL_SURVEY = "small_survey"
    SMALL_COUNT = "small_count"
    EXPIRING_DAYS = "expiring_days"
    UPLOAD_LIMIT_MB = "upload_limit_mb"
    SUPPORT_ANONYMOUS = "support_anonymous"
    SUPPORT_VIEWER = "support_viewer"
    SUPPORT_STAFF = "support_staff"
    SUPPORT_STAGE_1 = "support_stage_1"
    SUPPORT_STAGE_2 = "support_stage_2"
    MENTORING_TARGET = "mentoring_target"


SETTING_DEFAULTS: dict[SettingName, str] = {
    SettingName.CONSORTIUM_NAME_RU: "Консорциум",
    SettingName.CONSORTIUM_NAME_EN: "Consortium",
    SettingName.CONSORTIUM_NAME_KK: "Консорциум",
    SettingName.TERM_MEMBER_RU: "Организация / Участники",
    SettingName.TERM_MEMBER_EN: "Member / Members",
    SettingName.TERM_MEMBER_KK: "Ұйым / Консорциум мүшелері",
    SettingName.TERM_DIRECTION_RU: "Направление / Направления",
    SettingName.TERM_DIRECTION_EN: "Direction / Directions",
    SettingName.TERM_DIRECTION_KK: "Бағыт / Бағыттар",
    SettingName.TERM_MENTOR_RU: "Наставник / Наставники",
    SettingName.TERM_MENTOR_EN: "Mentor / Mentors",
    SettingName.TERM_MENTOR_KK: "Тәлімгер / Тәлімгерлер",
    SettingName.TIME_ZONE: "Europe/Moscow",
    SettingName.CURRENCY: Currency.RUB,
    SettingName.DEADLINE_FIRST_HALF: "12-20",
    SettingName.DEADLINE_SECOND_HALF: "05-20",
    SettingName.DEADLINE_SCHOOL_YEAR: "09-20",
    SettingName.DEADLINE_YEAR: "01-20",
    SettingName.DEADLINE_REGIONAL_CENTRE: "12-30",
    SettingName.DEADLINE_DAYS_AFTER: "20",
    SettingName.GRACE_DAYS: "14",
    SettingName.FRESHNESS_SHARE: "50",
    SettingName.GAP_SLIPPING: "2",
    SettingName.GAP_OFF_PLAN: "10",
    SettingName.EARLY_PLANNED: "5",
    SettingName.EARLY_DONE: "50",
    SettingName.SMALL_DENOMINATOR: "10",
    SettingName.SMALL_SURVEY: "10",
    SettingName.SMALL_COUNT: "5",
    SettingName.EXPIRING_DAYS: "60",
    SettingName.UPLOAD_LIMIT_MB: "20",
    SettingName.SUPPORT_ANONYMOUS: SupportView.TOTALS,
    SettingName.SUPPORT_VIEWER: SupportView.ALL,
    SettingName.SUPPORT_STAFF: SupportView.OWN,
    SettingName.SUPPORT_STAGE_1: "06-30",
    SettingName.SUPPORT_STAGE_2: "11-30",
    SettingName.MENTORING_TARGET: "0",
}
"""Days as ``MM-DD``; gaps and shares in per cent of the journey; terms as one and many."""

DAY_SETTINGS = frozenset(name for name, value in SETTING_DEFAULTS.items() if value[2:3] == "-")
"""Settings whose value is a day of the year."""

VIEW_SETTINGS = frozenset(
    [SettingName.SUPPORT_ANONYMOUS, SettingName.SUPPORT_VIEWER, SettingName.SUPPORT_STAFF]
)
"""Settings whose value is a ``SupportView``."""
