"""Points of a map in one column of a register of members."""

import pytest

from tests.helpers.files import checked, codes_of

HEADER = "Код организации;Наименование;Тип;Город;Координаты"
ROW = 'S20;Школа № 20;школа;Энск;"{}"'


@pytest.mark.parametrize(
    "text",
    [
        "55.75, 37.61",
        "55.75,37.61",
        "55,75; 37,61",
        "55,75 37,61",
        "55,75, 37,61",
        "N55.75 E37.61",
        "55.75° с.ш., 37.61° в.д.",
    ],
)
def test_a_point_is_parted(text):
    answer = checked([HEADER, ROW.format(text)])
    assert answer.errors == ()
    assert answer.rows[["lat", "lon"]].to_numpy().tolist() == [[55.75, 37.61]]
    assert "point-parted" in codes_of(answer.notes)


@pytest.mark.parametrize("text", ["55,75", "центр города", "55.75"])
def test_half_a_point_is_no_point(text):
    answer = checked([HEADER, ROW.format(text)])
    assert {error.column for error in answer.errors} <= {"lat", "lon"}
    assert answer.errors


def test_empty_points_are_missing():
    answer = checked([HEADER, ROW.format("")])
    assert answer.errors == ()
    assert answer.rows["lat"].isna().all()
