"""Example figures of every chart: small, with everything that can go wrong in them."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import pandas as pd
import vl_convert

from lib import periods, queries
from lib.charts import overview
from lib.charts.agreements import agreement_kinds, agreement_terms, partners
from lib.charts.directions import bridge, bullets, contributions, multiples, path, reports
from lib.charts.events import event_calendar, event_partners
from lib.charts.exchange import flow_map, matrix, pairs, pledges, sankey
from lib.charts.funding import money
from lib.charts.members import comparison, member_map, profile, profile_bullets, tenure
from lib.charts.mentoring import (
    mentoring_forms,
    mentoring_members,
    mentoring_quality,
    mentoring_ratio,
    mentoring_reach,
)
from lib.charts.model import model_circle, model_road, model_wheel
from lib.charts.registry import CHARTS
from lib.charts.support import risk_map, road_map
from lib.charts.theme import LIGHT, Theme
from lib.geography import OUTLINES
from lib.queries.support.profiles import risk_finding, risk_indices
from lib.text import Text
from lib.vocabulary import PeriodType
from lib.wording.values import Row, rows

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


def kinds() -> pd.DataFrame:
    """Agreements in force of two kinds; of one kind some end soon."""
    counts = [("network_form", 19, 2), ("placement", 4, 0)]
    return pd.DataFrame(counts, columns=["kind", "in_force", "ending"])


def agreements() -> pd.DataFrame:
    """Agreements of every state: ending, renewing itself, without an end, not begun, over."""
    data = [
        ("A-016", "Лаборатория", "2023-11-09", "2026-12-08", False, "ending", 17),
        ("A-006", "Методические дни", "2022-12-05", "2026-10-01", True, "in_force", MISSING),
        ("A-001", MISSING, "1992-09-01", MISSING, False, "in_force", MISSING),
        ("A-002", "Физика для всех классов и школ", "2022-09-05", "2041-08-31", False, "in_force",
         5397),
        ("A-050", "Новый договор", "2027-01-01", "2028-01-01", False, "future", 406),
        ("A-014", "Передвижная лаборатория", "2023-10-09", "2025-06-30", False, "expired", MISSING),
    ]  # fmt: skip
    columns = ["agreement_id", "title", "begins", "valid_to", "renews", "state", "days_left"]
    return pd.DataFrame(data, columns=columns).assign(
        kind="network_form", kind_name="сетевая форма", party_names="«Родник», «Импульс»"
    )


def bonds() -> pd.DataFrame:
    """Pairs of members that agreements bind; one member has no name."""
    pairs = [("S1", "U1", 3, "A-1;A-2;A-3"), ("S1", "S2", 1, "A-4"), ("S2", "U1", 1, "A-5")]
    return pd.DataFrame(pairs, columns=["member", "partner", "agreements", "codes"])


def events() -> pd.DataFrame:
    """Events of two kinds by month of a school year; some months have none."""
    months = periods.parts("2025/26", PeriodType.MONTH)
    seminars = [3, 5, 9, 2, 0, 1, 4, 0, 2, 0, 0, 1]
    forums = [0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0]
    counts = [
        (kind, month, count)
        for kind, numbers in (("seminar", seminars), ("forum", forums))
        for month, count in zip(months, numbers, strict=True)
    ]
    return pd.DataFrame(counts, columns=["event_type", "month", "events"])


def joint_events() -> pd.DataFrame:
    """Events by the number of organisers; nobody held one by four."""
    return pd.DataFrame({"organisers": [1, 2, 3, 4, 5], "events": [4, 22, 9, 0, 2]})


def sources() -> pd.DataFrame:
    """Money by source: paid in part, planned only, spent above receipt, without a name."""
    data = [
        ("grant", 5000.0, 4200.0, 3100.0, 3),
        ("business", 1200.0, float("nan"), float("nan"), 1),
        ("own", 500.0, 400.0, 450.0, 1),
        (MISSING, 100.0, 0.0, 0.0, 1),
    ]
    return pd.DataFrame(data, columns=["group", "planned", "received", "spent", "rows"])


def indicators() -> pd.DataFrame:
    """Indicators of one direction: ahead, off plan, unfinished, without a target, unreported."""
    data = [
        ("4.1", "Охват учащихся 6–11 классов", "percent", 86.2, 0.64, 0.6, True, "on_plan"),
        ("4.2", "Часы профориентации в год на класс", "hours", 30.0, -0.5, 0.6, True, "backwards"),
        ("4.3", "Профессиональные пробы", "count", 40.0, 0.2, 0.6, False, "not_due"),
        ("4.4", "Договоры о целевом обучении", "count", 22.0, None, None, True, "no_data"),
        ("4.5", "Доля компаний, принявших учащихся", "percent", None, None, 0.6, True, "no_data"),
    ]
    columns = ["indicator_code", "name_ru", "unit_kind", "value", "done", "planned", "complete"]
    frame = pd.DataFrame(data, columns=[*columns, "plan"])
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
    none |= {"fresh": 0, "due": 0, "overdue": 0, "by_hand": 0, "not_firm": 0}
    none |= {"words_by_hand": "", "words_not_firm": ""}
    one = {"direction": "1", "short_ru": "Достижения", "short_en": "Achievements"}
    two = {"direction": "2", "short_ru": "Совместные программы", "short_en": None}
    reports_in = {"members_reported": 52, "members_due": 53, "indicators": 5}
    counts: dict[str, int | str] = {"on_plan": 2, "reached": 1, "off_plan": 1, "fresh": 5}
    counts |= {"by_hand": 1, "words_by_hand": "on_plan"}
    counts |= {"not_firm": 2, "words_not_firm": "on_plan;off_plan"}
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


def target_path() -> pd.DataFrame:
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


def indicator(**changed: Any) -> Row:
    """The first indicator, as a row."""
    return rows(indicators())[0] | changed


def timeline(row: Row | None = None, **changed: Any) -> path.Timeline:
    """Everything that is drawn of the first indicator."""
    usual: dict[str, Any] = {
        "series": series(),
        "target_path": target_path(),
        "today": "2026-10-15",
        "former_path": target_path().assign(value=[62.0, 80.0, 110.0]),
        "former_series": series()[:2].assign(value=[MISSING, 73.0]),
        "notes": notes(),
    }
    latest = {"value": 80.0, "path": 84.8} | (row or {})
    return path.Timeline(indicator(**latest), **(usual | changed))


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


def by_member(period: str = "2025/26") -> pd.DataFrame:
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


def exchanges() -> pd.DataFrame:
    """Flows between parties, of three resources."""
    return pd.DataFrame(
        [
            ("science", "institution", "staff", 41.0, 41),
            ("institution", "institution", "experience", 34.0, 34),
            ("enterprise", "institution", "finance", 9.0, 9),
            ("science", "students", "finance", 3.0, 3),
        ],
        columns=["giver", "receiver", "resource", "amount", "exchanges"],
    )


def promised_amounts() -> pd.DataFrame:
    """What was delivered, is agreed and is pledged, of two resources."""
    return pd.DataFrame(
        [("finance", "krub", 4750.0, 400.0, 150.0), ("equipment", "hours", 0.0, 0.0, 60.0)],
        columns=["resource", "unit", "delivered", "agreed", "pledged"],
    )


def exchange_finding() -> dict[str, object]:
    """What the title of a chart of all resources states."""
    return {
        "giver": "science",
        "receiver": "institution",
        "amount": 41.0,
        "others": 0,
        "total": 87.0,
        "pairs": 4,
        "resource": None,
        "unit": None,
    }


def places() -> pd.DataFrame:
    """Three cities, two of them so near that one name would cover the other."""
    return pd.DataFrame(
        [
            ("Казань", 55.79, 49.12, 10.0, 4.0, 2.0),
            ("Москва", 55.75, 37.62, 4.0, 10.0, 0.0),
            ("Зеленоград", 55.98, 37.18, 1.0, 1.0, 0.0),
        ],
        columns=["code", "lat", "lon", "given", "received", "inside"],
    )


def arcs() -> pd.DataFrame:
    """Flows between cities, of two resources."""
    ends = {row["code"]: (row["lat"], row["lon"]) for row in rows(places())}
    flows = [
        ("Казань", "Москва", "staff", 10.0),
        ("Москва", "Казань", "finance", 4.0),
        ("Зеленоград", "Москва", "staff", 1.0),
    ]
    return pd.DataFrame(
        [(*flow, 1, *ends[flow[0]], *ends[flow[1]]) for flow in flows],
        columns=["giver", "receiver", "resource", "amount", "exchanges", "from_lat", "from_lon",
                 "to_lat", "to_lon"],
    )  # fmt: skip


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
            ("2024/25-H2", 1260, 21.6, 1836, 8500, 78.3, 101, 129, 13, 13),
            ("2025/26-H1", 790, 26.6, 2261, 8500, float("nan"), None, None, 12, 13),
        ],
        columns=[
            "half",
            "mentees",
            "coverage",
            "mentees_10_19",
            "pupils_10_19",
            "novice_coverage",
            "novice_mentees",
            "teachers_novice",
            "members_reported",
            "members_due",
        ],
    ).assign(hidden="", participants=MISSING, mentors=MISSING, pairs=MISSING, groups=MISSING)


def quality() -> pd.DataFrame:
    """Plans and satisfaction of two half-years; in the first too few mentors answered."""
    parts = ["plans_share", "plans_done", "plans_total", "satisfaction_mentees"]
    parts += ["satisfied_mentees", "surveyed_mentees", "satisfaction_mentors"]
    parts += ["satisfied_mentors", "surveyed_mentors"]
    return pd.DataFrame(
        [
            ("2024/25-H2", 72.0, 72, 100, 80.0, 40, 50, float("nan"), 5, 8),
            ("2025/26-H1", 76.0, 76, 100, 84.0, 42, 50, 81.0, 9, 11),
        ],
        columns=["half", *parts],
    ).assign(hidden="", members_reported=13)


def ratios() -> list[Row]:
    """Mentees to a mentor of two forms."""
    return [
        {"form_name": "педагог – ученик", "half": "2025/26-H1", "ratio": 3.2},
        {"form_name": "ученик – ученик", "half": "2025/26-H1", "ratio": 2.0},
    ]


def mentored_members() -> pd.DataFrame:
    """A cell of every state: a share, not reported, not expected, hidden, without a base."""
    return pd.DataFrame(
        [
            ("Школа № 1", "2025/26-H1", 25.0, True, True, False),
            ("Школа № 2", "2025/26-H1", float("nan"), True, False, False),
            ("Технопарк", "2025/26-H1", float("nan"), False, False, False),
            ("Школа № 3", "2025/26-H1", float("nan"), True, True, True),
            ("Школа № 4", "2025/26-H1", float("nan"), True, True, False),
        ],
        columns=["member", "half", "coverage", "expected", "reported", "suppressed"],
    ).assign(member_code=["S1", "S2", "T1", "S3", "S4"])


def two_years() -> pd.DataFrame:
    """Members of two years, one below the other."""
    return pd.concat([by_member("2024/25"), by_member()])


def risk_profiles() -> pd.DataFrame:
    """Two schools: factors that fell, rose and stayed, one not rated again; one single profile."""
    rated = [
        ("S1", "R01", 3, 1), ("S1", "R02", 2, None), ("S1", "R06", 1, 2), ("S1", "R09", 1, 1),
        ("S2", "R01", None, 0), ("S2", "R02", None, 3),
    ]  # fmt: skip
    frame = pd.DataFrame(rated, columns=["member_code", "factor_code", "before", "after"])
    frame = frame.astype({"before": "Int64", "after": "Int64"})
    is_first = frame["member_code"] == "S1"
    return frame.assign(
        before_on=pd.Series("2024-03-15", frame.index).where(is_first),
        after_on="2026-03-16",
        change=frame["after"] - frame["before"],
    )


def measures() -> pd.DataFrame:
    """Measures of one school in every state, with every fault of dates."""
    columns = ["measure_id", "title", "start_on", "due_on", "done_on", "state", "days_overdue",
               "fault"]  # fmt: skip
    return pd.DataFrame(
        [
            ("1", "Лаборатория", "2024-04-22", "2025-05-30", "2025-05-26", "done", MISSING,
             MISSING),
            ("2", "Родительский клуб выходного дня", "2024-05-13", "2026-06-30", MISSING, "overdue",
             107, MISSING),
            ("3", "Консультации", "2026-04-13", "2027-05-28", MISSING, "in_progress", MISSING,
             MISSING),
            ("4", "Целевое обучение", MISSING, "2027-05-31", MISSING, "planned", MISSING,
             "no-start"),
            ("5", "Грант", "2025-01-10", "2025-06-30", "2024-12-01", "done", MISSING,
             "done-before-start"),
            ("6", "Стажировка", "2025-01-10", "2025-06-30", MISSING, "cancelled", MISSING, MISSING),
        ],
        columns=columns,
    )  # fmt: skip


def ties() -> tuple[pd.DataFrame, pd.DataFrame]:
    """Three members of three parties, two of whom exchanged."""
    nodes = [("U1", "science"), ("S1", "institution"), ("C1", "enterprise")]
    pairs = [("S1", "U1", 7)]
    return (
        pd.DataFrame(nodes, columns=["member_code", "party"]),
        pd.DataFrame(pairs, columns=["one", "other", "transfers"]),
    )


def spokes() -> pd.DataFrame:
    """What three parties gave and received of two resources."""
    return pd.DataFrame(
        [
            ("science", "staff", 41, 0),
            ("institution", "staff", 0, 41),
            ("students", "finance", 0, 3),
            ("enterprise", "finance", 3, 0),
        ],
        columns=["party", "resource", "given", "received"],
    )


def road_stops() -> tuple[pd.DataFrame, pd.DataFrame]:
    """Two directions, of which the second has no indicator."""
    marks = [("1", "1.1", "on_plan"), ("1", "1.2", "off_plan"), ("1", "1.3", "no_data")]
    return directions(), pd.DataFrame(marks, columns=["direction", "code", "plan"])


CIRCLE_FINDING = {"members": 3, "pairs": 1, "year": "2025/26"}
WHEEL_FINDING = {"transfers": 44, "year": "2025/26"}
ROAD_FINDING = {"directions": 2, "on_plan": 1, "indicators": 3}
SCHOOL_FINDING = {"school": "Родник", "measures": 5, "done": 2, "overdue": 1}
STAGES = pd.DataFrame([("2024-06-30", 1), ("2024-11-30", 2)], columns=["day", "stage"])
ENDS = ("2024/25", "2025/26")
MEMBERS = dict(zip(by_member()["member_code"], by_member()["member"], strict=True))


@dataclass(frozen=True)
class Example:
    """Arguments of one chart's functions, words left out.

    data, title, alt : functions of the words. constants : of the specification.
    """

    data: Callable[[Text], pd.DataFrame]
    title: Callable[[Text], str]
    alt: Callable[[Text], str]
    constants: Mapping[str, Any] = field(default_factory=dict)


MEMBER_NAMES = {"S01": "«Орбита»", "C05": "«Steppe Systems»"}
MAP_FINDING = {"members": 2, "cities": 2, "city": "Астана", "of_city": 1}


def member_places() -> pd.DataFrame:
    """A school with pupils, and a company of another country, which has none."""
    return pd.DataFrame(
        {
            "member_code": ["S01", "C05"],
            "party": ["institution", "enterprise"],
            "member_type": ["school", "company"],
            "city": ["Санкт-Петербург", "Астана"],
            "lat": [59.97, 51.16],
            "lon": [30.25, 71.48],
            "is_of_city": [False, True],
            "pupils": [1240.0, float("nan")],
        }
    )


def years_of_membership() -> pd.DataFrame:
    """Two indicators over three years: one that grows, one that stays as it was."""
    rows = [
        (code, name, kind, "up", offset, value, members)
        for code, name, kind, members, *values in (
            ("3.1", "Доля педагогов, повысивших квалификацию", "percent", 11, 40.0, 46.5, 50.0),
            ("3.2", "Часы повышения квалификации", "hours", 1, 24.0, 24.0, 24.0),
        )
        for offset, value in enumerate(values)
    ]
    columns = ["indicator_code", "name_ru", "unit_kind", "better", "offset", "value", "members"]
    return pd.DataFrame(rows, columns=columns)


STANDINGS = {"better": 1, "worse": 1, "level": 0, "hidden": 1, "silent": 1, "all": 5}
COMPARED = {"first": 1, "second": 1, "level": 0, "all": 5}
SECOND = pd.Series({"4.1": 90.0, "4.3": 20.0})


def member_profile() -> pd.DataFrame:
    """Indicators of a member: better, worse, sensitive, silent, a year without its second half."""
    nothing = float("nan")
    columns = ["indicator_code", "direction", "name_ru", "unit_kind", "value", "reference"]
    flags = ["target", "target_period", "reported", "complete", "sensitive"]
    return pd.DataFrame(
        [
            *(
                (code, code[0], name, kind, value, reference, target, "2026/27", *states)
                for code, name, kind, value, reference, target, *states in (
                    ("4.1", "Охват учащихся 6–11 классов профориентационной работой школы",
                     "percent", 88.0, 86.2, 95.0, True, True, False),
                    ("4.2", "Часы профориентации", "hours", 20.0, 30.0, nothing, True, True, False),
                    ("4.3", "Профессиональные пробы", "count", 4.0, 9.5, nothing, True, False,
                     False),
                    ("4.4", "Учащиеся с рисками", "percent", nothing, 4.0, nothing, True, True,
                     True),
                    ("5.1", "Проекты", "count", nothing, nothing, nothing, False, False, False),
                )
            )
        ],
        columns=[*columns, *flags],
    ).assign(
        period="2025/26", is_yes_no=False, side=["better", "worse", MISSING, MISSING, MISSING]
    )  # fmt: skip


def member_comparison() -> pd.DataFrame:
    """Two members: the first is better, the second is, an amount, one sensitive, one not owed."""
    nothing = float("nan")
    columns = ["indicator_code", "direction", "name_ru", "unit_kind", "value_first", "value_second"]
    return pd.DataFrame(
        [
            ("4.1", "4", "Охват профориентацией", "percent", 88.0, 90.0, "second", True, False),
            ("4.2", "4", "Часы профориентации", "hours", 20.0, 15.0, "first", True, False),
            ("4.3", "4", "Профессиональные пробы", "count", 4.0, 9.0, MISSING, True, False),
            ("4.4", "4", "Учащиеся с рисками", "percent", nothing, nothing, MISSING, True, True),
            ("5.100", "5", "Стипендии партнёров", "count", 7.0, nothing, MISSING, False, False),
        ],
        columns=[*columns, "better_one", "reported_second", "sensitive_first"],
    ).assign(
        period="2025/26", is_yes_no=False, reference=[86.2, 17.5, 6.5, 4.0, 7.0],
        reported_first=True, expected_first=True, complete_first=True,
        complete_second=True, expected_second=lambda rows: rows["reported_second"],
        sensitive_second=lambda rows: rows["sensitive_first"],
    )  # fmt: skip


def _count() -> Row:
    [row] = rows(queries.mentoring_headline(coverage()).query("column == 'mentees'"))
    return row


def _latest() -> Row:
    return rows(coverage())[-1]


def _totals() -> Row:
    counts = directions().select_dtypes("number").sum()
    return {**counts, "sound": 3, "directions": len(directions())}


EXAMPLES: Mapping[str, Example] = {
    "agreement_kinds": Example(
        data=lambda words: agreement_kinds.data(kinds(), words),
        title=lambda words: agreement_kinds.title(kinds(), words),
        alt=lambda words: agreement_kinds.alt(kinds(), words),
    ),
    "agreement_terms": Example(
        data=lambda words: agreement_terms.data(agreements(), "2026-11-21", words),
        title=lambda words: agreement_terms.title(
            {"current": 4, "ending": 1}, rows(agreements())[0], 60, words
        ),
        alt=lambda words: agreement_terms.alt({"current": 4, "ending": 0}, None, 60, words),
    ),
    "bridge": Example(
        data=lambda words: bridge.data(change(), indicator(), "years", ENDS, words),
        title=lambda words: bridge.title(change(), indicator(), "years", ENDS, words),
        alt=lambda words: bridge.alt(change(), indicator(), "years", ENDS, words),
    ),
    "bullets": Example(
        data=lambda words: bullets.data(indicators(), words),
        title=lambda words: bullets.title(_totals(), words),
        alt=lambda words: bullets.alt(indicators(), words),
    ),
    "comparison": Example(
        data=lambda words: comparison.data(
            member_comparison(), {"4": "Профориентация", "5": "Исследования"}, ("S05", "S10"), words
        ),
        title=lambda words: comparison.title(COMPARED, ("«Импульс»", "«Родник»"), words),
        alt=lambda words: comparison.alt(COMPARED, ("«Импульс»", "«Родник»"), words),
    ),
    "contributions": Example(
        data=lambda words: contributions.data(by_member(), parts(), indicator(), words),
        title=lambda words: contributions.title(
            queries.gap_summary(parts()), indicator(), MEMBERS, words
        ),
        alt=lambda words: contributions.alt(
            queries.gap_summary(parts()), indicator(), MEMBERS, words
        ),
    ),
    "event_calendar": Example(
        data=lambda words: event_calendar.data(events(), words),
        title=lambda words: event_calendar.title(events(), "2025/26", words),
        alt=lambda words: event_calendar.alt(events(), "2025/26", words),
    ),
    "event_partners": Example(
        data=lambda words: event_partners.data(joint_events(), words),
        title=lambda words: event_partners.title(joint_events(), words),
        alt=lambda words: event_partners.alt(joint_events(), words),
    ),
    "flow_map": Example(
        data=lambda words: flow_map.data(places(), arcs(), NAMES, words),
        title=lambda words: flow_map.title(exchange_finding(), NAMES, words),
        alt=lambda words: flow_map.alt(exchange_finding(), NAMES, words),
    ),
    "matrix": Example(
        data=lambda words: matrix.data(queries.exchange_matrix(exchanges()), NAMES, words),
        title=lambda words: matrix.title(exchange_finding(), NAMES, words),
        alt=lambda words: matrix.alt(exchange_finding(), NAMES, words),
    ),
    "member_map": Example(
        data=lambda words: member_map.data(member_places(), MEMBER_NAMES, words),
        title=lambda words: member_map.title(MAP_FINDING, words),
        alt=lambda words: member_map.alt(MAP_FINDING, words),
    ),
    "mentoring_forms": Example(
        data=lambda words: mentoring_forms.data(counts(), forms(), "mentees", words),
        title=lambda words: mentoring_forms.title(_count(), words),
        alt=lambda words: mentoring_forms.alt(_count(), words),
    ),
    "mentoring_members": Example(
        data=lambda words: mentoring_members.data(mentored_members(), words),
        title=lambda words: mentoring_members.title(["Школа № 2"], 3, "2025/26-H1", words),
        alt=lambda words: mentoring_members.alt(["Школа № 2"], 3, "2025/26-H1", words),
    ),
    "mentoring_quality": Example(
        data=lambda words: mentoring_quality.data(quality(), words),
        title=lambda words: mentoring_quality.title(rows(quality())[-1], words),
        alt=lambda words: mentoring_quality.alt(rows(quality())[-1], words),
    ),
    "mentoring_ratio": Example(
        data=lambda words: mentoring_ratio.data(ratios(), words),
        title=lambda words: mentoring_ratio.title(ratios(), words),
        alt=lambda words: mentoring_ratio.alt(ratios(), words),
    ),
    "mentoring_reach": Example(
        data=lambda words: mentoring_reach.data(coverage(), words),
        title=lambda words: mentoring_reach.title(_latest(), words),
        alt=lambda words: mentoring_reach.alt(_latest(), words),
    ),
    "money": Example(
        data=lambda words: money.data(sources(), {"grant": "грант"}, words),
        title=lambda words: money.title(rows(sources())[0], "тыс. руб.", words),
        alt=lambda words: money.alt(rows(sources())[1], "тыс. руб.", words),
    ),
    "model_circle": Example(
        data=lambda words: model_circle.data(*ties(), NAMES, words),
        title=lambda words: model_circle.title(CIRCLE_FINDING, words),
        alt=lambda words: model_circle.alt(CIRCLE_FINDING, words),
    ),
    "model_road": Example(
        data=lambda words: model_road.data(*road_stops(), ["Нева"], ["Плотность сети: 9 %"], words),
        title=lambda words: model_road.title(ROAD_FINDING, words),
        alt=lambda words: model_road.alt(ROAD_FINDING, *road_stops(), words),
    ),
    "model_wheel": Example(
        data=lambda words: model_wheel.data(spokes(), NAMES, words),
        title=lambda words: model_wheel.title(WHEEL_FINDING, words),
        alt=lambda words: model_wheel.alt(WHEEL_FINDING, spokes(), NAMES, words),
    ),
    "multiples": Example(
        data=lambda words: multiples.data(two_years(), over_time(), "percent", words),
        title=multiples.title,
        alt=multiples.alt,
    ),
    "overview": Example(
        data=lambda words: overview.data(directions(), trend(), "2026-09-15", words),
        title=lambda words: overview.title(_totals(), words),
        alt=lambda words: overview.alt(_totals(), words),
    ),
    "pairs": Example(
        data=lambda words: pairs.data(queries.exchange_matrix(exchanges()), NAMES, words),
        title=lambda words: pairs.title(exchange_finding(), NAMES, words),
        alt=lambda words: pairs.alt(exchange_finding(), NAMES, words),
    ),
    "partners": Example(
        data=lambda words: partners.data(
            bonds(), {"S1": "Лицей", "U1": "Вуз"}, words, {"S1": "members?member=S1"}
        ),
        title=lambda words: partners.title(bonds(), {"S1": "Лицей", "U1": "Вуз"}, words),
        alt=lambda words: partners.alt(bonds(), {}, words),
    ),
    "path": Example(
        data=lambda words: path.data(timeline(), words),
        title=lambda words: path.title(indicator(), words),
        alt=lambda words: path.alt(indicator(), words),
    ),
    "profile": Example(
        data=lambda words: profile.data(
            member_profile(), {"4": "Профориентация", "5": "Исследования"}, words, SECOND
        ),
        title=lambda words: profile.title(STANDINGS, "«Импульс»", words),
        alt=lambda words: profile.alt(STANDINGS, "«Импульс»", words),
    ),
    "profile_bullets": Example(
        data=lambda words: profile_bullets.data(
            member_profile(), {"4": "Профориентация", "5": "Исследования"}, words
        ),
        title=lambda words: profile_bullets.title(STANDINGS, "Направления 4–5", words),
        alt=lambda words: profile_bullets.alt(STANDINGS, "Направления 4–5", words),
    ),
    "pledges": Example(
        data=lambda words: pledges.data(promised_amounts(), words),
        title=lambda words: pledges.title(3, words),
        alt=lambda words: pledges.alt(3, promised_amounts(), words),
    ),
    "reports": Example(
        data=lambda words: reports.data(two_years(), "percent", words),
        title=lambda words: reports.title(["Волга-тех"], 3, words),
        alt=lambda words: reports.alt(["Волга-тех"], 3, words),
    ),
    "risk_map": Example(
        data=lambda words: risk_map.data(
            risk_profiles(), risk_indices(risk_profiles()), MEMBERS, ("R09", "R10"), words
        ),
        title=lambda words: risk_map.title(risk_finding(risk_indices(risk_profiles())), words),
        alt=lambda words: risk_map.alt(
            risk_finding(risk_indices(risk_profiles())),
            risk_indices(risk_profiles()),
            MEMBERS,
            words,
        ),
    ),
    "road_map": Example(
        data=lambda words: road_map.data(measures(), STAGES, "2026-10-15", words),
        title=lambda words: road_map.title(SCHOOL_FINDING, words),
        alt=lambda words: road_map.alt(SCHOOL_FINDING, measures(), words),
    ),
    "sankey": Example(
        data=lambda words: sankey.data(exchanges(), NAMES, words),
        title=lambda words: sankey.title(
            exchange_finding() | {"amount": 44.0, "giver": "science"}, NAMES, words
        ),
        alt=lambda words: sankey.alt(exchanges(), NAMES, None, words),
    ),
    "tenure": Example(
        data=lambda words: tenure.data(years_of_membership(), words),
        title=lambda words: tenure.title({"better": 1, "compared": 2}, 2, words),
        alt=lambda words: tenure.alt({"better": 1, "compared": 2}, 2, words),
    ),
}
"""An example of every chart of ``CHARTS``, by its name."""


def filled(
    spec: Mapping[str, Any], data: pd.DataFrame, width: int = 900, **properties: Any
) -> dict[str, Any]:
    """Return a specification with its data but without outlines, as a renderer takes it."""
    records = json.loads(data.to_json(orient="records"))
    layers = [
        {**layer, "data": {"values": []}} if layer.get("name") in OUTLINES else layer
        for layer in spec.get("layer", [])
    ]
    replaced = {"layer": layers} if layers else {}
    return {**spec, **replaced, "data": {"values": records}, "width": width, **properties}


def svg(
    chart: str,
    words: Text,
    theme: Theme = LIGHT,
    data: pd.DataFrame | None = None,
    width: int = 900,
    **properties: Any,
) -> str:
    """Draw a chart with its example, or with other data, as SVG."""
    example = EXAMPLES[chart]
    spec = CHARTS[chart].spec(words, theme, **example.constants)
    frame = example.data(words) if data is None else data
    drawn: str = vl_convert.vegalite_to_svg(filled(spec, frame, width, **properties))
    return drawn
