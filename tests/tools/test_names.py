"""The checker of names in tests finds what a renaming forgets."""

import pytest

from tests.tools.names import unknown_names

IMPORTS = """
from lib import periods
from lib.periods import parse
from lib.metrics.disclosure import suppression
"""


@pytest.mark.parametrize(
    ("line", "mistake"),
    [
        ("from lib.periods import gone", "6: lib.periods has no gone"),
        ("periods.gone('2025')", "6: lib.periods has no gone"),
        (
            "suppression.is_small(1, border=5)",
            "6: lib.metrics.disclosure.suppression.is_small takes no border",
        ),
        ("monkeypatch.setattr(periods, 'gone', 1)", "6: lib.periods has no gone"),
    ],
)
def test_an_unknown_name_is_named_with_its_line(line, mistake):
    assert list(unknown_names(f"{IMPORTS}\n{line}")) == [mistake]


@pytest.mark.parametrize(
    "line",
    [
        "suppression.is_small(1, limit=5)",
        "periods = 5\nperiods.gone",
        "lambda parse: parse(gone=1)",
        "monkeypatch.setattr(periods, 'parse', 1)",
    ],
)
def test_existing_names_and_variables_of_the_test_are_right(line):
    assert list(unknown_names(f"{IMPORTS}\n{line}")) == []
