"""Where the rows behind a figure of a problem area are."""

import pytest

from lib.ui.about.model.links import rows_behind


@pytest.mark.parametrize(("sign", "page"), [("deficit", "support?"), ("gap", "mentoring?")])
def test_a_figure_of_schools_that_need_help_leads_to_their_board(sign, page):
    row = {"area": "material", "sign": sign, "now_period": "2025/26"}
    assert rows_behind(row).startswith(page)
