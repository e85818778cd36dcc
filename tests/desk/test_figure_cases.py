"""Files through the door to the figure: what a check says agrees with what the board counts."""

import shutil
from datetime import date

import pytest

from lib import desk, queries, store
from lib.store import Moment

TODAY = date(2026, 11, 21)
MEMBERS = "Код организации;Наименование;Тип организации;Населённый пункт\n" + "".join(
    f"S{number};Школа № {number};школа;Казань\n" for number in range(1, 4)
)
INDICATORS = (
    "indicator_code;direction;name_ru;unit;unit_kind;better;aggregation;nature;period_type;"
    "baseline_period;baseline_value\n"
    "8.1;8;На платформе;%;percent;up;{};ratio;school_year;2023/24;0\n"
)
HEADER = "indicator_code;member_code;period;value\n"


def load(engine, content, name):
    """Apply a file and return the codes of its warnings."""
    submission = desk.check(engine, content.encode(), name, today=TODAY)
    warnings = sorted({problem.code for problem in submission.result.warnings})
    desk.apply(engine, submission, by="anna", acknowledged=warnings)
    return warnings


@pytest.fixture
def engine(founded, tmp_path):
    """A new consortium with three schools."""
    engine = desk.open_consortium(f"sqlite:///{shutil.copy(founded, tmp_path)}")
    load(engine, MEMBERS, "members.csv")
    yield engine
    engine.dispose()


def test_answers_of_members_are_counted_without_a_warning(engine):
    load(engine, INDICATORS.format("ratio_of_members"), "indicators.csv")
    assert load(engine, HEADER + "8.1;S1;2025/26;1\n8.1;S2;2025/26;0\n", "measurements.csv") == []
    [row] = queries.full_strategy(engine, Moment(store.latest(engine), TODAY)).to_dict("records")
    assert (row["value"], row["members_without_base"]) == (50, 0)


def test_a_ratio_without_its_base_is_warned_about_and_left_out(engine):
    load(engine, INDICATORS.format("ratio"), "indicators.csv")
    rows = HEADER + "8.1;S1;2025/26;40\n8.1;S2;2025/26;60\n"
    assert load(engine, rows, "measurements.csv") == ["denominator-absent"]
    [row] = queries.full_strategy(engine, Moment(store.latest(engine), TODAY)).to_dict("records")
    assert row["members_without_base"] == 2
    assert row["plan"] == "no_data"


def test_own_names_of_directions_do_not_keep_shipped_short_names(engine):
    load(engine, INDICATORS.format("ratio"), "indicators.csv")  # of direction 8, which stays
    load(engine, "Направление;Наименование\n1;STEM\n2;Наставники\n", "directions.csv")
    moment = Moment(store.latest(engine), TODAY)
    directions = queries.known_directions(engine, moment).set_index("direction")
    assert list(directions.index) == ["1", "2", "8"]
    assert directions.loc[["1", "2"], "short_ru"].isna().all()
    assert directions.loc["8", "short_ru"] == "Единая среда и ресурсы"
