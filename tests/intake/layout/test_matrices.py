"""Matrices of exchange: givers down, receivers across, amounts inside."""

import pytest

from tests.helpers.files import checked, codes_of

TITLES = ["Обмен за 2024/25 учебный год", "Вид ресурса: оборудование", "Единица: ч"]
ROWS = ["S01;—;12;3", "S02;5;x;0", "U01;;7;—"]


def exchanges(answer):
    rows = answer.rows
    names = ["from_member", "to_member", "quantity", "line"]
    return [tuple(row) for row in rows[names].itertuples(index=False)]


@pytest.mark.parametrize("corner", ["От кого", "Отправитель / Получатель", "От кого \\ Кому"])
def test_receivers_across_become_exchanges_and_what_says_nothing_none(corner):
    answer = checked([*TITLES, f"{corner};S01;S02;U01", *ROWS])
    assert answer.kind == "exchanges"
    assert codes_of(answer.errors) == []
    assert exchanges(answer) == [
        ("S01", "S02", 12, 5),
        ("S01", "U01", 3, 5),
        ("S02", "S01", 5, 6),
        ("U01", "S02", 7, 7),
    ]
    [note] = [one for one in answer.notes if one.code == "columns-across"]
    assert (note.column, note.values["value"]) == ("to_member", "quantity")
    assert set(codes_of([w for w in answer.warnings if w.code == "title-taken"], "column")) == {
        ("title-taken", name) for name in ("date", "resource", "unit")
    }


def test_what_no_title_says_of_a_matrix_is_asked():
    answer = checked([*TITLES[:2], "От кого;S01;S02", "S01;;12", "S02;5;"])
    assert ("column-missing", "unit") in codes_of(answer.errors, "column")
