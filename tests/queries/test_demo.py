"""What holds for every figure of a whole consortium: the demo as it is known in the end."""

from datetime import date

import pandas as pd
import pytest

from lib import metrics, periods, queries, store
from lib.contracts import CONTRACTS
from lib.queries.snapshot import read_snapshot, reports
from lib.queries.strategy.gaps import gap_parts_of
from lib.queries.strategy.reports.counts import report_counts
from lib.queries.strategy.reports.due import due_reports
from lib.queries.totals import read_totals
from lib.text import load
from lib.wording import status
from tests.helpers import demo
from tests.helpers.rows import frame

KINDS = ("members", "headcounts", "indicators", "targets", "measurements")
LAST = date.fromisoformat(demo.LAST_DAY)


def rows_of(kind):
    """The last known rows of a kind as a checked file gives them."""
    contract = CONTRACTS[kind]
    rows = demo.read(kind).reindex(columns=contract.names)
    usual = {name: column.empty_means for name, column in contract.columns.items()}
    rows = rows.fillna({name: code for name, code in usual.items() if code})
    return rows.astype(contract.dtypes).assign(line=range(2, 2 + len(rows)))


@pytest.fixture(scope="module")
def consortium(migrated, tmp_path_factory):
    """A database with the strategy's rows of the demo, read through a cache as the app does."""
    path = tmp_path_factory.mktemp("figures") / "demo.db"
    path.write_bytes(migrated.read_bytes())
    engine = store.open_database(f"sqlite:///{path}")
    directions = [{"direction": str(number)} for number in range(1, 9)]
    start = {"directions": frame("directions", *directions)}
    store.apply(engine, store.Change(kind="start", rows=start, file_name="s", uploaded_by="anna"))
    for kind in KINDS:
        change = {kind: rows_of(kind)}
        store.apply(engine, store.Change(kind, change, file_name=kind, uploaded_by="anna"))
    store.refresh_missing(engine, queries.refresh_totals)
    yield store.with_cache(engine)
    engine.dispose()


def moment(engine, day=LAST):
    return store.Moment(store.latest(engine), day)


@pytest.fixture(scope="module")
def boards(consortium):
    """The figures of the latest periods and of two years; none stands on two boards."""
    years = (None, "2025/26", "2024/25")
    boards = pd.concat(
        {
            period or "latest": queries.full_strategy(consortium, moment(consortium), period)
            for period in years
        }
    )
    is_repeat = boards["period"].notna() & boards.duplicated(["indicator_code", "period"])
    return boards[~is_repeat]


@pytest.mark.parametrize("period", [None, "2025/26"])
def test_the_members_parts_add_up_to_every_figure(consortium, boards, period):
    now, hidden = moment(consortium), []
    for row in boards.loc[period or "latest"].itertuples():
        parts = queries.by_member(consortium, now, row.indicator_code, period)
        total = parts["contribution"].sum(min_count=1)
        if parts["suppressed"].any():
            hidden.append(row.indicator_code)
        else:
            assert total == pytest.approx(row.value, nan_ok=True), row.indicator_code
        assert parts["reported"].sum() >= row.members_reported
    assert hidden == ["3.5"], "the one sensitive indicator whose members reported few people"


def test_the_rows_behind_every_figure_add_up_to_it(consortium, boards):
    now = moment(consortium)
    for row in boards.dropna(subset="value").itertuples():
        result = queries.evidence(consortium, now, row.indicator_code, row.period)
        assert result.value == pytest.approx(row.value), row.indicator_code
        counted = result.rows[result.rows["counted"]]
        assert added(counted, row) == pytest.approx(row.value), row.indicator_code


def added(rows, figure):
    """What a person with a pocket calculator makes of the counted rows."""
    scale = {"percent": 100, "per_1000": 1000}.get(figure.unit_kind, 1)
    match figure.aggregation:
        case "ratio" | "ratio_of_items":
            return scale * rows["numerator"].sum() / rows["denominator"].sum()
        case "ratio_of_members":
            return scale * (rows["numerator"].fillna(rows["value"]) > 0).mean()
        case "weighted_mean":
            return (rows["value"] * rows["sample_size"]).sum() / rows["sample_size"].sum()
        case "mean":
            return rows["value"].mean()
        case _:
            return rows["value"].sum()


@pytest.mark.parametrize("board", ["latest", "2025/26"])
def test_the_members_parts_add_up_to_every_gap(consortium, boards, board):
    rows = boards.loc[board]
    compared = list(rows[rows["complete"] & rows["path"].notna()].itertuples())
    figures = [(row.indicator_code, row.period) for row in compared]
    parts_of = gap_parts_of(consortium, moment(consortium), figures)
    alone = queries.gap_parts(consortium, moment(consortium), *figures[0])
    pd.testing.assert_frame_equal(alone, parts_of[figures[0]])
    for row in compared:
        parts = parts_of[row.indicator_code, row.period]["part"]
        sign = -1 if row.better == "down" else 1
        assert parts.sum() == pytest.approx(sign * (row.value - row.path)), row.indicator_code
        # the gap is of the likely value, the parts are of the reported one
        everybody_reported = row.members_reported == row.members_due
        if everybody_reported and not pd.isna(row.gap) and not pd.isna(row.baseline):
            journey = abs(row.target - row.baseline)
            assert parts.sum() == pytest.approx(row.gap * journey, abs=1e-6), row.indicator_code


@pytest.mark.parametrize(
    ("code", "period", "member", "since"),
    [
        ("7.7", "2025/26", "S02", "2025/26"),
        ("7.2", "2025/26", "S08", "2024/25"),
        ("4.1", "2025/26-H2", "S02", "2023/24-H1"),
        ("7.4", "2025/26-H2", "S02", "2025/26-H1"),
        ("4.3", "2025/26", "S08", None),
        ("1.1", "2025/26", "S05", None),
    ],
    ids=["its first report", "since last year", "ever", "since this year", "silent", "pushes on"],
)
def test_since_when_a_member_holds_an_indicator_back(consortium, code, period, member, since):
    assert queries.behind_since(consortium, moment(consortium), code, period, member) == since


def test_the_series_and_the_board_say_the_same(consortium):
    now = moment(consortium)
    for row in queries.full_strategy(consortium, now).dropna(subset="period").itertuples():
        result = queries.series(consortium, now, row.indicator_code).set_index("period")
        point = result.loc[row.period]
        assert (point.value, point.path, point.members_reported, point.members_due) == (
            row.value,
            row.path,
            row.members_reported,
            row.members_due,
        )


def test_silence_changes_freshness_and_nothing_else(consortium):
    closed = date(2026, 12, 31)  # the last period of which the demo holds reports has closed
    today, later = (
        queries.full_strategy(consortium, moment(consortium, day))
        for day in (closed, date(2029, 11, 1))
    )
    result = later["plan"] != "no_data"
    judged = ["indicator_code", "period", "value", "path", "gap", "plan", "rule", "attainment"]
    pd.testing.assert_frame_equal(later.loc[result, judged], today.loc[result, judged])
    assert set(today.loc[~result, "plan"]) <= {"not_due", "no_data"}
    assert set(later["freshness"]) == {"overdue"}


def test_totals_kept_as_of_every_upload_are_those_of_its_rows(consortium):
    for upload in store.history(consortium)["upload"]:
        snapshot = read_snapshot(consortium, store.Moment(int(upload), LAST))
        codes = list(snapshot.indicators["indicator_code"])
        rows = reports(consortium, snapshot, codes)
        totals = metrics.compute_totals(
            rows, snapshot.indicators, snapshot.members, snapshot.rules.calendar
        )
        pd.testing.assert_frame_equal(read_totals(consortium, snapshot), totals)


@pytest.mark.parametrize("language", ["ru", "en", "kk"])
def test_every_status_explains_itself(consortium, language):
    text = load(language)
    for period in (None, "2024/25", "2026/27"):
        board = queries.full_strategy(consortium, moment(consortium), period)
        for row in board.to_dict("records"):
            sentence = status.explain(row, text)
            assert sentence.count(".") >= 1
            assert not {"nan", "None", "{"} & set(sentence.replace(";", " ").split())


@pytest.mark.parametrize("day", [LAST, date(2026, 9, 21), date(2026, 7, 1), date(2023, 9, 26)])
def test_reports_are_counted_as_their_states_say(consortium, day):
    now = moment(consortium, day)
    year = periods.school_year_of(day)
    reports = pd.concat(
        [due_reports(consortium, now, code) for code in (periods.previous(year), year)]
    )
    asked_for = reports.loc[reports["state"] != "not_due", "member_code"].value_counts()
    missing = reports.loc[reports["state"] == "missing", "member_code"].value_counts()
    counts = report_counts(consortium, now)
    assert counts["due"][counts["due"] > 0].to_dict() == asked_for.to_dict()
    assert counts["missing"][counts["missing"] > 0].to_dict() == missing.to_dict()
