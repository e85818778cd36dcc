"""Headline figures and what they say of a year before."""

import pandas as pd
import pytest

from lib.ui.kit.tiles import tiles
from lib.vocabulary import UnitKind


@pytest.mark.parametrize(
    ("value", "previous", "change", "sentence"),
    [
        (91.2, 89.3, "+2 п. п.", "Год назад: 89 %."),
        (90.6, 92.3, "−2 п. п.", "Год назад: 92,3 %, сейчас: 90,6 %."),
        (88.6, 89.4, "−1 п. п.", "Год назад: 89,4 %, сейчас: 88,6 %."),
    ],
)
def test_a_rounded_change_agrees_with_the_figures_that_are_told(value, previous, change, sentence):
    row = {"code": "on_time", "value": value, "previous": previous, "period": "2025/26"}
    [tile] = tiles(pd.DataFrame([row | {"unit": UnitKind.PERCENT}]), ["on_time"])
    assert tile.change.replace("\u00a0", " ") == change
    assert tile.explanation.replace("\u00a0", " ").endswith(sentence)
