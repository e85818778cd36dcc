"""Settings are written in words: days, choices, cities, currencies."""

import pytest

from lib.intake import canonical_setting
from lib.text import load
from lib.vocabulary import SETTING_DEFAULTS, SettingName
from lib.wording.settings import setting_value
from tests.helpers.files import checked, codes_of


@pytest.mark.parametrize(
    ("name", "cell", "value"),
    [
        ("deadline_school_year", "20 сентября", "09-20"),
        ("deadline_school_year", "20.09", "09-20"),
        ("deadline_school_year", "20.09.", "09-20"),
        ("deadline_school_year", "20 қыркүйек", "09-20"),
        ("deadline_school_year", "September 20", "09-20"),
        ("deadline_school_year", "20 Sept", "09-20"),
        ("deadline_school_year", "09-20", "09-20"),
        ("deadline_school_year", "31 сентября", None),
        ("deadline_school_year", "скоро", None),
        ("support_viewer", "Все школы", "all"),
        ("support_staff", "own school", "own"),
        ("support_staff", "никто", None),
        ("currency", "тенге", "KZT"),
        ("currency", "US dollars", "USD"),
        ("currency", "фунты", None),
        ("time_zone", "Almaty", "Asia/Almaty"),
        ("time_zone", "Europe/Moscow", "Europe/Moscow"),
        ("time_zone", "Караганда", None),
        ("grace_days", "14 дней", "14"),
        ("freshness_share", "50 %", "50"),
        ("grace_days", "две недели", None),
        ("consortium_name_ru", "Сарыарқа", "Сарыарқа"),
        ("term_member_ru", "школа-партнёр/школы-партнёры", "школа-партнёр / школы-партнёры"),
        ("term_mentor_kk", "Тәлімгер", "Тәлімгер"),
        ("term_member_ru", "школа / школы / школ", None),
        ("term_member_ru", "**школа** / школы", None),
        ("term_member_ru", "[школа](http://x)", None),
        ("term_member_ru", "школа /", None),
    ],
)
def test_a_setting_is_read_as_people_write_it(name, cell, value):
    assert canonical_setting(name, cell) == value


@pytest.mark.parametrize("language", ["ru", "en", "kk"])
def test_what_is_shown_of_a_setting_is_read_as_the_same_value(language):
    words = load(language)
    for name, value in SETTING_DEFAULTS.items():
        assert canonical_setting(name, setting_value(SettingName(name), value, words)) == value


def test_a_file_of_settings_stores_what_its_words_mean():
    lines = ["Настройка;Значение", "Срок отчёта за учебный год;1 октября", "Валюта;$"]
    answer = checked(lines, kind="settings")
    assert codes_of(answer.errors) == []
    assert answer.rows["value"].tolist() == ["10-01", "USD"]
    lines[1] = lines[1].replace("1 октября", "осенью")
    assert codes_of(checked(lines, kind="settings").errors) == ["setting-malformed"]
