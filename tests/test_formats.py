"""Forms of times and of columns that several ranks share."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from lib.formats import alphabetical, column_letters, utc_text


def test_a_time_is_written_in_utc_to_the_second():
    almaty = timezone(timedelta(hours=5))
    moments = [
        datetime(2026, 3, 1, 9, 0, 0, 900_000, tzinfo=UTC),
        datetime(2026, 3, 1, 14, 0, tzinfo=almaty),
    ]
    assert [utc_text(moment) for moment in moments] == ["2026-03-01T09:00:00Z"] * 2


@pytest.mark.parametrize(("place", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (702, "AAA")])
def test_a_column_is_called_as_in_a_spreadsheet(place, letters):
    assert column_letters(place) == letters


@pytest.mark.parametrize(
    "names",
    [
        ["Школа № 2", "Школа № 10", "Школа № 101"],
        ["Вектор", "«Ёлка»", "Жар", "Яхонт"],
        ["Алтай", "«Әлем»", "Бұлақ", "Кедр", "Қайнар", "Лотос", "Үміт"],
        ["«Alpha»", "beta", "Аист"],
    ],
)
def test_names_are_sorted_as_people_list_them(names):
    backwards = names[::-1]
    assert sorted(backwards, key=alphabetical) == names
