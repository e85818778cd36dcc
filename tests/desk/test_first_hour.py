"""The first hour of a network of universities: files as a clerk writes them in English."""

import csv
from datetime import date

from lib import desk, queries, store
from lib.store import Moment
from tests.helpers.paths import ROOT
from tests.helpers.workbooks import workbook

CLERK = ROOT / "tests" / "desk" / "network"
TODAY = date(2025, 10, 10)
STRATEGY = ("Strategic goals", "Member universities", "KPIs", "Targets")
RECORDS = ("Exchange log", "Grants", "Agreements", "Events", "Staff and students")
TITLES = {
    "Strategic goals": "Strategic directions",
    "Member universities": "Members",
    "KPIs": "Indicators",
    "Targets": "Targets",
}


def load(engine, content, name):
    """Apply a file; return the codes of the warnings that its author accepts."""
    submission = desk.check_file(engine, content, name, today=TODAY)
    errors = [(part.result.kind, part.result.errors) for part in submission.parts]
    assert submission.is_sound, errors
    warnings = {one.code for one in submission.warnings}
    desk.apply(engine, submission, by="clerk", acknowledged=warnings)
    return warnings


def load_files(engine, *titles):
    return [load(engine, (CLERK / f"{title}.csv").read_bytes(), f"{title}.csv") for title in titles]


def rows_of(title):
    with (CLERK / f"{title}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def board(engine):
    rows = queries.full_strategy(engine, Moment(store.latest(engine), TODAY))
    return rows.set_index("indicator_code")


def test_every_file_is_read_at_the_first_try(empty):
    decisions = load_files(empty, *STRATEGY, "Results 2024-25", *RECORDS)
    assert decisions == [
        *(set(), {"coordinators-not-one"}, set(), set(), set()),
        {"codes-made", "read-month-first", "read-comma-groups"},
        *({"read-comma-groups"}, {"read-month-first"}, {"codes-made"}, set()),
    ]
    members = store.read(empty, "members").set_index("member_code")
    assert list(members.index) == ["C-01", "U-01", "U-02", "U-03", "U-04"]
    assert members.loc["U-01", ["name_ru", "pupils_total"]].tolist() == [
        "Harbour State University",
        12400,
    ]
    exchanges = store.read(empty, "exchanges").set_index("date")
    assert exchanges.loc["2025-03-03", ["quantity", "unit"]].tolist() == [25, "kusd"]
    funding = store.read(empty, "funding")
    assert funding[["planned", "currency"]].to_numpy().tolist() == [[120000, "USD"], [40000, "USD"]]
    indicators = store.read(empty, "indicators").set_index("indicator_code")
    assert indicators.loc["1.1", ["reporters", "period_type"]].tolist() == [
        "college;research;university",
        "half",
    ]


def test_three_uploads_bring_the_first_board(empty):
    sheets = {TITLES[title]: rows_of(title) for title in STRATEGY}
    load(empty, workbook(sheets), "network.xlsx")
    load_files(empty, "Results 2024-25", "Exchange log")
    assert store.latest(empty) == 4
    figures = board(empty)
    assert figures.loc["2.1", ["period", "value", "target"]].tolist() == ["2024/25", 34, 50]
    directions = queries.known_directions(empty, Moment(4, TODAY))
    assert directions["name_en"].iloc[0] == "Quality of teaching and learning"


def test_the_same_files_again_change_nothing(empty):
    titles = (*STRATEGY, "Results 2024-25", *RECORDS)
    load_files(empty, *titles)
    for title in titles:
        content = (CLERK / f"{title}.csv").read_bytes()
        submission = desk.check_file(empty, content, f"{title}.csv", today=TODAY)
        difference = submission.difference
        assert (difference.new, difference.changed) == (0, 0), title
