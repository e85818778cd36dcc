"""How long a change of filter takes the queries of mentoring and of exchange, small and large.

The small consortium is as large as the demo. Both are written by the same hand, in the same run.
"""

import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import cycle, product
from pathlib import Path

import numpy as np
import pandas as pd

from lib import desk, periods, queries, store
from lib.contracts import CONTRACTS
from lib.queries.exchange import flows, measures
from lib.queries.exchange.selection import Selection, rows_behind
from lib.queries.mentoring.breakdown import forms_by_half, member_halves
from lib.queries.mentoring.cohorts import cohorts
from lib.queries.mentoring.scope import Scope
from lib.vocabulary import PeriodType, Resource
from tests.bench.figures import quickest
from tests.bench.measured import Measured, Within

YEARS = ("2020/21", "2021/22", "2022/23", "2023/24", "2024/25", "2025/26")
SMALL, LARGE = (25, 800), (1_000, 1_000_000)
"""Members and exchanges of the two consortia; every member counts mentoring in every half-year."""
FORMS = ("teacher_pupil", "pupil_pupil", "teacher_teacher", "student_pupil", "employer_pupil",
         "employer_student")  # fmt: skip
REGIONS = tuple(f"Область {number}" for number in range(1, 13))
UNITS = {"experience": "attendances", "equipment": "hours", "information": "items",
         "staff": "person_hours", "finance": "krub"}  # fmt: skip
RATIO, DRILL = 1.5, 0.5
PLAIN = """
SELECT g.region, r.region, e.resource, e.unit, SUM(e.quantity), COUNT(*)
FROM exchanges e
JOIN members g ON g.member_code = e.from_member AND g.until IS NULL
JOIN members r ON r.member_code = e.to_member AND r.until IS NULL
WHERE e.until IS NULL AND e.date BETWEEN '2025-09-01' AND '2026-08-31'
GROUP BY 1, 2, 3, 4
"""


def filtering() -> Iterator[Measured | Within]:
    """Measure a change of filter on both boards, the large consortium beside the small one."""
    with consortium(*SMALL) as small, consortium(*LARGE) as large:
        both = (large, small)
        yield _compared("mentoring, a change of filter", [_mentoring(each) for each in both])
        yield _compared("exchange, a change of filter", [_exchange(each) for each in both])
        database, moment = large
        region = Selection("2025/26", giver=f"region:{REGIONS[0]}")
        [drill] = quickest(lambda: flows.flows(database, moment, region, "member"), times=3)
        yield Within("exchange, drill to the members of a region", drill, DRILL)
        assert isinstance(database.source, store.Engine)
        with database.source.connect() as connection:
            [plain] = quickest(lambda: connection.exec_driver_sql(PLAIN).fetchall(), times=3)
        yield Measured("exchange by region, beside plain SQL", drill, plain)


Consortium = tuple[store.CachedDatabase, store.Moment]


@contextmanager
def consortium(members: int, exchanges: int) -> Iterator[Consortium]:
    """Yield a consortium on SQLite, and the moment after its last upload."""
    with tempfile.TemporaryDirectory() as folder:
        engine = desk.open_consortium(f"sqlite:///{Path(folder) / 'bench.db'}")
        for kind, rows in _rows(members, exchanges):
            store.apply(engine, store.Change(kind, {kind: rows}, f"{kind}.csv", "bench"))
        last = periods.of(YEARS[-1]).end
        yield store.with_cache(engine), store.Moment(store.latest(engine), last)
        engine.dispose()


def _rows(members: int, exchanges: int) -> Iterator[tuple[str, pd.DataFrame]]:
    chance = np.random.default_rng(13)
    codes = np.array([f"S{number:04}" for number in range(members)])
    kinds = np.array(["school", "school", "university", "company"])
    yield (
        "members",
        _frame(
            "members",
            member_code=codes,
            name_ru=[f"Участник {code}" for code in codes],
            member_type=kinds[np.arange(members) % len(kinds)],
            region=np.array(REGIONS)[np.arange(members) % len(REGIONS)],
            city="Город",
        ),
    )
    census = [
        periods.of(half).census.isoformat()
        for year in YEARS
        for half in periods.parts(year, PeriodType.HALF)
    ]
    keys = pd.DataFrame(product(codes, census, (*FORMS, "all"))).to_numpy().T
    mentees = chance.integers(1, 60, keys.shape[1])
    yield (
        "mentoring_counts",
        _frame(
            "mentoring_counts",
            **dict(zip(("member_code", "census_date", "form"), keys, strict=True)),
            mentors=chance.integers(1, 20, keys.shape[1]),
            mentees=mentees,
            mentees_10_19=mentees // 2,
        ),
    )
    days = pd.date_range("2020-09-01", "2026-08-31").strftime("%Y-%m-%d").to_numpy()
    givers = chance.integers(0, members, exchanges)
    resources = chance.choice(np.array([str(resource) for resource in Resource]), exchanges)
    yield (
        "exchanges",
        _frame(
            "exchanges",
            exchange_id=[f"X-{number:07}" for number in range(exchanges)],
            reported_by=codes[givers],
            date=chance.choice(days, exchanges),
            from_member=codes[givers],
            to_member=codes[(givers + chance.integers(1, members, exchanges)) % members],
            resource=resources,
            quantity=chance.integers(1, 500, exchanges).astype("float64"),
            unit=pd.Series(resources).map(UNITS),
            state="delivered",
        ),
    )


def _frame(kind: str, **columns: object) -> pd.DataFrame:
    contract = CONTRACTS[kind]
    frame = pd.DataFrame(columns).reindex(columns=contract.names).astype(contract.dtypes)
    return frame.assign(line=range(2, len(frame) + 2))


def _compared(work: str, filters: "list[Iterator[None]]") -> Measured:
    """Compare a change of filter of two consortia after the first, which fills their caches."""
    for each in filters:
        next(each)
    large, small = quickest(*(lambda each=each: next(each) for each in filters), times=5)
    return Measured(f"{work}, {LARGE[0]:,} members beside {SMALL[0]}", large, small, RATIO)


def _mentoring(known: Consortium) -> Iterator[None]:
    """Ask for what the board shows in one scope after another, none of them twice."""
    for form, region in product((None, *FORMS), (None, *REGIONS)):
        scope = Scope(form=form, region=region)
        queries.mentoring_coverage(*known, scope)
        for part in (forms_by_half, member_halves, cohorts):
            part(*known, scope)
        yield


def _exchange(known: Consortium) -> Iterator[None]:
    """Ask for what the board shows at the levels of parties and regions, resource by resource."""
    for year, resource in cycle(product(YEARS[1:], UNITS)):
        selection = Selection(year, resource=resource, unit=UNITS[resource])
        for level in ("party", "region"):
            flows.flows(*known, selection, level)
        measures.sides(*known, selection)
        measures.exchange_measures(*known, selection, periods.previous(year))
        rows_behind(*known, selection)
        yield


if __name__ == "__main__":
    for row in filtering():
        sys.stdout.write(f"{row}\n")
        sys.stdout.flush()
