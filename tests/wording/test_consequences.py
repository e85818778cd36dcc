"""What a preview says of indicators whose status would change."""

import pandas as pd

from lib.text import load
from lib.wording.consequences import describe_moves

RU = load("ru")


def test_a_new_indicator_without_a_value_changes_no_status():
    names = {"name_ru": "Охват", "name_en": None, "name_kk": None}
    move = {"indicator_code": "1.1", "plan_before": None, "override_until_after": None} | names
    after = pd.DataFrame([{"indicator_code": "1.1"}])
    for word in ("no_data", "not_due"):
        moves = pd.DataFrame([move | {"plan_after": word}])
        assert list(describe_moves(moves, after, RU)) == []
