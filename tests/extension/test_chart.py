"""A chart is added by a module, its line and its example; the tests of all charts take it up."""

from tests.extension.project import add_words, copy_to, insert, run

CHART = '''"""Ages chart: members by age."""

from functools import cache

import altair
import pandas as pd

from lib.charts.theme import Theme
from lib.charts.vega import Spec, finish
from lib.text import Text


def title(oldest: int, words: Text) -> str:
    """Name the oldest age."""
    return words("seniority-finding", oldest=words.number(oldest))


def alt(oldest: int, words: Text) -> str:
    """Say the same as the title."""
    return title(oldest, words)


def data(ages: pd.DataFrame, words: Text) -> pd.DataFrame:
    """Return one row per age: its members, and their number as text."""
    return ages.assign(formatted=[words.number(count) for count in ages["members"]])


@cache
def spec(words: Text, theme: Theme) -> Spec:
    """A bar for each age."""
    chart = altair.Chart().mark_bar().encode(
        x="age:O", y="members:Q", tooltip=[altair.Tooltip("formatted:N", title="n")]
    )
    return finish(chart.properties(height=200), words, theme)
'''
IMPORT = "from lib.charts.members import seniority\n"
EXAMPLE = """    "seniority": Example(
        data=lambda words: seniority.data(pd.DataFrame({"age": [1, 2], "members": [3, 4]}), words),
        title=lambda words: seniority.title(2, words),
        alt=lambda words: seniority.alt(2, words),
    ),
"""


def test_a_chart_is_a_module_a_line_and_an_example(tmp_path):
    copy_to(tmp_path, "tests/__init__.py", "tests/charts", "tests/helpers")
    (tmp_path / "lib/charts/members/seniority.py").write_text(CHART, encoding="utf-8")
    insert(tmp_path / "lib/charts/registry.py", "from lib.charts", IMPORT)
    insert(tmp_path / "lib/charts/registry.py", '    "bridge": ', '    "seniority": seniority,\n')
    insert(tmp_path / "tests/charts/examples.py", "from lib.charts", IMPORT)
    insert(tmp_path / "tests/charts/examples.py", '    "bridge": ', EXAMPLE)
    add_words(tmp_path, "board.ftl", "seniority-finding = Старшему { $oldest }")
    (tmp_path / "conftest.py").write_text(
        "def pytest_addoption(parser):\n"
        '    parser.addoption("--update-snapshots", action="store_true")\n',
        encoding="utf-8",
    )
    registry = (
        *("-m", "pytest", "-q", "-n", "0", "-p", "no:cacheprovider"),
        *("tests/charts/test_registry.py", "-k", "seniority or every_chart"),
    )
    assert " passed" in run(tmp_path, *registry, "--update-snapshots")
    assert (tmp_path / "tests/charts/snapshots/seniority.vl.json").exists()
