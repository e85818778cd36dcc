"""How long all indicators take as of any day, beside a hand-written SQL of the same sums."""

import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from lib import desk, periods, queries, store
from lib.vocabulary import PeriodType
from tests.bench.measured import Measured
from tests.helpers.rows import START, at, change

VERSIONS, UPLOADS, MEMBERS = 200_000, 20, 100
ASKED = 2.0
YEARS = ("2022/23", "2023/24", "2024/25", "2025/26")
KINDS = (
    ("ratio", "ratio", "school_year"),
    ("ratio", "ratio", "school_year"),
    ("sum", "flow", "half"),
    ("weighted_mean", "score", "half"),
    ("ratio", "ratio", "half"),
    ("sum", "flow", "school_year"),
    ("ratio_of_members", "ratio", "quarter"),
)
"""Aggregation, nature and length of period of the indicators, taken in turn."""

BY_HAND = """
SELECT indicator_code, period, SUM(value), SUM(numerator), SUM(denominator),
       SUM(value * sample_size), SUM(sample_size), MAX(value), COUNT(*)
FROM measurements
WHERE since <= :n AND (until IS NULL OR until > :n) AND (status IS NULL OR status <> 'draft')
GROUP BY indicator_code, period
"""


def corrected() -> Iterator[Measured]:
    """Measure a consortium whose reports were corrected again and again."""
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/bench.db"
        engine = store.open_database(url)
        fill(engine)
        engine.dispose()
        yield from assessments(url, f"{VERSIONS:,} versions")


def assessments(url: str, versions: str) -> Iterator[Measured]:
    """Compare all indicators with their plain sums, midway through the reports and at their end."""
    engine = desk.open_consortium(url)
    history = store.history(engine)
    uploads = sorted(history.loc[history["kind"] == "measurements", "upload"].tolist())
    for upload in (uploads[len(uploads) // 2], uploads[-1]):
        yield measured(engine, upload, f"all indicators as of upload {upload}, {versions}")
    engine.dispose()


def measured(engine: store.Engine, upload: int, work: str) -> Measured:
    """Compare the whole board as of an upload with its plain sums."""
    moment = store.moment(engine, str(upload), today=date.max, zone="UTC")
    by_hand, ours = quickest(
        lambda: run_by_hand(engine, upload), lambda: queries.full_strategy(engine, moment)
    )
    return Measured(work, ours, by_hand, ASKED)


def quickest(*works: Callable[[], object], times: int = 9) -> list[float]:
    """Least processor time of each piece of work, taken in turns; SQLite runs in this process."""
    taken: list[list[float]] = [[] for _ in works]
    for _ in range(times):
        for work, seconds in zip(works, taken, strict=True):
            start = time.process_time()
            work()
            seconds.append(time.process_time() - start)
    return [min(seconds) for seconds in taken]


def run_by_hand(engine: store.Engine, upload: int) -> list[object]:
    """Fetch the sums with the SQL that anybody would write."""
    with engine.connect() as connection:
        return list(connection.exec_driver_sql(BY_HAND.replace(":n", str(upload))))


def fill(engine: store.Engine) -> None:
    """Write a consortium whose reports were corrected again and again."""
    members = [f"S{number:03}" for number in range(MEMBERS)]
    indicators = list(catalogue())
    store.apply(engine, START)
    store.apply(engine, change("members", *({"member_code": code} for code in members)))
    store.apply(engine, change("indicators", *indicators))
    store.apply(engine, change("targets", *targets(indicators)))
    first = store.latest(engine) + 1
    keys = [
        (str(indicator["indicator_code"]), member, period)
        for indicator in indicators
        for period in reported(indicator["period_type"])
        for member in members
    ]
    with engine.begin() as connection:
        accepted = at("2023-09-01")
        connection.exec_driver_sql(
            "INSERT INTO upload (id, kind, mode, file_name, uploaded_by, accepted_at, added,"
            " changed, ended) VALUES (?, 'measurements', 'update', 'f.csv', 'anna', ?, 0, 0, 0)",
            [
                (first + number, (accepted + timedelta(days=40 * number)).isoformat(sep=" "))
                for number in range(UPLOADS)
            ],
        )
        connection.exec_driver_sql(
            "INSERT INTO measurements (since, until, origin, line, indicator_code, member_code,"
            " period, value, numerator, denominator, sample_size)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            list(versions(keys, first)),
        )


def catalogue() -> Iterator[dict[str, object]]:
    """46 indicators of every common kind."""
    for number in range(46):
        aggregation, nature, period_type = KINDS[number % len(KINDS)]
        yield {
            "indicator_code": f"{number % 8 + 1}.{number // 8 + 1}",
            "direction": str(number % 2 + 1),
            "aggregation": aggregation,
            "nature": nature,
            "period_type": period_type,
            "unit": "%" if nature == "ratio" else "балл",
            "baseline_period": "2021/22",
            "baseline_value": 10.0,
        }


def targets(indicators: list[dict[str, object]]) -> Iterator[dict[str, object]]:
    """A milestone a year and a target."""
    for indicator in indicators:
        for number, year in enumerate((*YEARS, "2026/27", "2027/28")):
            code = indicator["indicator_code"]
            yield {"indicator_code": code, "period": year, "target_value": 20.0 + 10 * number}


def reported(period_type: object) -> list[str]:
    """Every period of a type in the years of the bench."""
    if period_type == PeriodType.SCHOOL_YEAR:
        return list(YEARS)
    return [part for year in YEARS for part in periods.parts(year, PeriodType(str(period_type)))]


def versions(keys: list[tuple[str, str, str]], first: int) -> Iterator[tuple[object, ...]]:
    """``VERSIONS`` rows: every key once, then corrections of random ones, upload by upload."""
    chance = random.Random(369)
    chance.shuffle(keys)
    result = keys + chance.choices(keys, k=VERSIONS - len(keys))
    opened: dict[tuple[str, str, str], int] = {}
    until: list[int | None] = [None] * len(result)
    since = [first + number * UPLOADS // len(result) for number in range(len(result))]
    for number, key in enumerate(result):
        if key in opened:
            until[opened[key]] = since[number]
        opened[key] = number
    for number, (key, begin, end) in enumerate(zip(result, since, until, strict=True)):
        base = chance.randint(20, 400)
        share = chance.randint(0, base)
        yield begin, end, begin, number, *key, share / base * 100, share, base, base


if __name__ == "__main__":
    for row in corrected():
        sys.stdout.write(f"{row}\n")
