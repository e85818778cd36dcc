"""Literal figures for tests of charts: small, and with everything that can go wrong in them."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from lib.charts import (
    board,
    bridge,
    bullets,
    exchange,
    mentoring,
    multiples,
    overview,
    path,
    pulls,
    reports,
    sankey,
    timeline,
)
from lib.charts.theme import LIGHT, Theme
from lib.text import Text
from lib.wording.values import rows

SNAPSHOTS = Path(__file__).parent / "snapshots"
MISSING: Any = None
NAMES = {
    "science": "Наука",
    "institution": "Образовательное учреждение",
    "enterprise": "Предприятия, компании",
    "students": "Учащиеся",
    "experience": "опыт",
    "equipment": "оснащение",
    "information": "информация",
    "staff": "кадры",
    "finance": "финансы",
}


def indicators() -> pd.DataFrame:
    """Indicators of one direction: ahead, off plan, unfinished, without a target, unreported."""
    said = [
        ("4.1", "Охват учащихся 6–11 классов", "percent", 86.2, 0.64, 0.6, True, "on_plan"),
        ("4.2", "Часы профориентации в год на класс", "hours", 30.0, -0.5, 0.6, True, "backwards"),
        ("4.3", "Профессиональные пробы", "count", 40.0, 0.2, 0.6, False, "not_due"),
        ("4.4", "Договоры о целевом обучении", "count", 22.0, None, None, True, "no_data"),
        ("4.5", "Доля компаний, принявших учащихся", "percent", None, None, 0.6, True, "no_data"),
    ]
    columns = ["indicator_code", "name_ru", "unit_kind", "value", "done", "planned", "complete"]
    frame = pd.DataFrame(said, columns=[*columns, "plan"])
    return frame.assign(
        name_en=MISSING,
        small=False,
        target=[100.0, 60.0, 158.0, float("nan"), 100.0],
        target_period=["2027/28", "2027/28", "2027/28", MISSING, "2027/28"],
        path=[84.0, 45.0, 96.0, float("nan"), 80.0],
        baseline=62.0,
        baseline_period="2022/23",
        period=["2025/26", "2025/26", "2025/26", "2025/26", MISSING],
        ends_on=["2026-08-31"] * 4 + [MISSING],
        better="up",
        range_low=float("nan"),
        range_high=float("nan"),
        pace_needed=[6.9, MISSING, MISSING, MISSING, MISSING],
        due_on="2027-09-20",
        due_period="2026/27",
        freshness="fresh",
    )


def directions() -> pd.DataFrame:
    """Two directions: one that has moved and has a word set by hand; one late, without a score."""
    none: dict[str, int | str] = dict.fromkeys(
        ("reached", "on_plan", "slipping", "off_plan", "backwards", "not_due", "no_data"), 0
    )
    none |= {"fresh": 0, "due": 0, "overdue": 0, "by_hand": ""}
    one = {"direction": "1", "short_ru": "Достижения", "short_en": "Achievements"}
    two = {"direction": "2", "short_ru": "Совместные программы", "short_en": None}
    reports_in = {"members_reported": 52, "members_due": 53, "indicators": 5}
    counts = {"on_plan": 3, "reached": 1, "off_plan": 1, "fresh": 5, "by_hand": "on_plan"}
    late = {"no_data": 4, "backwards": 1, "fresh": 2, "due": 1, "overdue": 2}
    return pd.DataFrame([none | one | reports_in | counts, none | two | reports_in | late]).assign(
        score=[107.6, float("nan")],
        previous_year=["2024/25", MISSING],
        previous_score=[103.4, float("nan")],
        better=pd.array([2, None], dtype="Int64"),
        worse=pd.array([1, None], dtype="Int64"),
    )


def trend() -> pd.DataFrame:
    """Scores of three years, one of them unknown."""
    return pd.DataFrame(
        [
            ("1", "2023/24", 80.0),
            ("1", "2024/25", 95.0),
            ("1", "2025/26", 107.6),
            ("2", "2025/26", None),
        ],
        columns=["direction", "period", "score"],
    )


def series() -> pd.DataFrame:
    """A baseline, a complete year, one that nobody reported, an unfinished one, the target."""
    nothing = float("nan")
    return pd.DataFrame(
        [
            ("2022/23", "2023-08-31", nothing, 62.0, False, None, None),
            ("2023/24", "2024-08-31", 74.0, 69.6, True, 13, 13),
            ("2024/25", "2025-08-31", nothing, 77.2, False, 0, 13),
            ("2025/26", "2026-08-31", 80.0, 84.8, False, 12, 13),
            ("2027/28", "2028-08-31", nothing, 100.0, False, None, None),
        ],
        columns=[
            "period",
            "ends_on",
            "value",
            "path",
            "complete",
            "members_reported",
            "members_due",
        ],
    )


def promised() -> pd.DataFrame:
    """A line from the baseline over a milestone to the target."""
    return pd.DataFrame(
        [
            ("2022/23", "2023-08-31", 62.0, "baseline"),
            ("2024/25", "2025-08-31", 77.2, "milestone"),
            ("2027/28", "2028-08-31", 100.0, "target"),
        ],
        columns=["period", "on", "value", "kind"],
    )


def notes() -> pd.DataFrame:
    """Something that happened, and a year since which values mean something else."""
    return pd.DataFrame(
        [
            ("2024-05-10", "event", "Открылись курсы"),
            ("2025-02-01", "method_break", "Считаем по новой методике"),
        ],
        columns=["happened_on", "note_kind", "text"],
    )


def story(**said: Any) -> timeline.Story:
    """Everything that is drawn of the first indicator."""
    row = rows(indicators())[0] | {"value": 80.0, "path": 84.8} | said.pop("row", {})
    usual: dict[str, Any] = {
        "series": series(),
        "promised": promised(),
        "today": "2026-10-15",
        "former": promised().assign(value=[62.0, 80.0, 110.0]),
        "known_then": series()[:2].assign(value=[MISSING, 73.0]),
        "notes": notes(),
    }
    return timeline.Story(row, **(usual | said))


def change() -> pd.DataFrame:
    """A change of a year: two members in both, one that joined, one that left."""
    return pd.DataFrame(
        [("before", 74.0, 3), ("revised", 0.0, 0), ("left", -1.5, 1), ("same", 6.5, 2),
         ("joined", 1.0, 1), ("after", 80.0, 3)],
        columns=["part", "value", "members"],
    )  # fmt: skip


def parts() -> pd.DataFrame:
    """What the three schools add to a gap of -3.3; the third gave nothing."""
    return pd.DataFrame(
        [("S1", 6.7, True), ("S2", -6.0, True), ("S3", -4.0, False)],
        columns=["member_code", "part", "counted"],
    )


def spread(period: str = "2025/26") -> pd.DataFrame:
    """Three schools of different size; the third did not report."""
    nothing = float("nan")
    return pd.DataFrame(
        [
            ("S1", "Родник", 90.0, 90.0, 100.0, True, 60.0),
            ("S2", "Рассвет", 50.0, 25.0, 50.0, True, 16.666),
            ("S3", "Волга-тех", nothing, nothing, nothing, False, nothing),
        ],
        columns=[
            "member_code",
            "member",
            "value",
            "numerator",
            "denominator",
            "reported",
            "contribution",
        ],
    ).assign(period=period, suppressed=False)


def over_time() -> "pd.Series[float]":
    """The consortium's values of two years."""
    return pd.Series([70.0, 76.666], index=["2024/25", "2025/26"])


def flows() -> pd.DataFrame:
    """Transfers between parties, of three resources."""
    return pd.DataFrame(
        [
            ("science", "institution", "staff", 41),
            ("science", "students", "finance", 3),
            ("enterprise", "institution", "finance", 9),
            ("institution", "institution", "experience", 34),
        ],
        columns=["from_party", "to_party", "resource", "transfers"],
    )


def forms() -> pd.DataFrame:
    """Two forms of mentoring, in the consortium's order."""
    return pd.DataFrame(
        {
            "form": ["pupil_pupil", "teacher_pupil"],
            "name_ru": ["ученик – ученик", "педагог – ученик"],
            "name_en": ["pupil – pupil", "teacher – pupil"],
        }
    )


def counts() -> pd.DataFrame:
    """Mentees of both forms in one half-year and of one in the next."""
    return pd.DataFrame(
        [("2024/25-H2", "pupil_pupil", 600), ("2024/25-H2", "teacher_pupil", 660),
         ("2025/26-H1", "teacher_pupil", 790)],
        columns=["half", "form", "mentees"],
    )  # fmt: skip


def coverage() -> pd.DataFrame:
    """Two half-years; in the second the number of novice teachers is unknown."""
    return pd.DataFrame(
        [
            ("2024/25-H2", 1260, 21.6, 78.3, 13, 13),
            ("2025/26-H1", 790, 26.6, float("nan"), 12, 13),
        ],
        columns=[
            "half",
            "mentees",
            "coverage",
            "novice_coverage",
            "members_reported",
            "members_due",
        ],
    )


@dataclass(frozen=True)
class Drawn:
    """A chart's constant specification and what it draws."""

    spec: dict[str, Any]
    marks: pd.DataFrame

    def with_marks(self, width: int = 900, **said: Any) -> dict[str, Any]:
        """Return the specification with its marks in it, as a renderer takes it."""
        values = json.loads(self.marks.to_json(orient="records"))
        return self.spec | {"data": {"values": values}, "width": width} | said


def drawings(text: Text, theme: Theme = LIGHT) -> dict[str, Drawn]:
    """Every chart of the boards, by name, drawn from the figures above."""
    row = rows(indicators())[0]
    spreads = pd.concat([spread("2024/25"), spread()])
    sides = ("from_party", "to_party")
    made = {
        "board": (board.board, overview.board_marks(directions(), trend(), "2026-09-15", text)),
        "bullets": (bullets.bullets, bullets.bullet_marks(indicators(), text)),
        "path": (path.path, timeline.path_marks(story(), text)),
        "reports": (reports.reports, reports.report_marks(spreads, "percent", text)),
        "pulls": (pulls.pulls, pulls.pull_marks(spread(), parts(), row, text)),
        "multiples": (
            multiples.multiples,
            multiples.multiple_marks(spreads, over_time(), "percent", text),
        ),
        "bridge": (
            bridge.bridge,
            bridge.bridge_marks(change(), row, "years", ("2024/25", "2025/26"), text),
        ),
        "matrix": (exchange.matrix, exchange.matrix_marks(flows(), *sides, NAMES, text)),
        "sankey": (sankey.sankey, sankey.sankey_marks(flows(), NAMES, text)),
        "by_form": (mentoring.by_form, mentoring.form_marks(counts(), forms(), "mentees", text)),
        "reach": (mentoring.reach, mentoring.reach_marks(coverage(), text)),
    }
    return {name: Drawn(make(text, theme), marks) for name, (make, marks) in made.items()}


@pytest.fixture
def snapshot(request: pytest.FixtureRequest) -> Callable[[dict[str, Any], str], None]:
    """Compare a specification with the stored one, leaving out what only an upgrade changes."""

    def check(spec: dict[str, Any], name: str) -> None:
        kept = {key: value for key, value in spec.items() if key not in ("$schema", "config")}
        got = json.dumps(kept, indent=1, ensure_ascii=False, sort_keys=True) + "\n"
        stored = SNAPSHOTS / f"{name}.vl.json"
        if request.config.getoption("--update-snapshots"):
            stored.write_text(got, encoding="utf-8")
        assert stored.exists(), f"pytest --update-snapshots writes {stored.name}"
        assert got == stored.read_text(encoding="utf-8")

    return check
