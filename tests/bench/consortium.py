"""Two consortia written by one hand: one as large as the demo, one with a million exchanges.

They are written once and kept in the user's cache, under a name that changes with this module and
with the schema.
"""

import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import product
from pathlib import Path

import numpy as np
import pandas as pd

from lib import desk, periods, store
from lib.contracts import CONTRACTS
from lib.store import migrations
from lib.vocabulary import PeriodType, Resource

YEARS = ("2020/21", "2021/22", "2022/23", "2023/24", "2024/25", "2025/26")
SMALL, LARGE = (25, 800), (1_000, 1_000_000)
"""Members and exchanges of the two consortia; every member counts mentoring in every half-year."""
FORMS = ("teacher_pupil", "pupil_pupil", "teacher_teacher", "student_pupil", "employer_pupil",
         "employer_student")  # fmt: skip
REGIONS = tuple(f"Область {number}" for number in range(1, 13))
TOWNS = ("Казань", "Самара", "Астана", "Уфа", "Омск")
UNITS = {"experience": "attendances", "equipment": "hours", "information": "items",
         "staff": "person_hours", "finance": "krub"}  # fmt: skip
KINDS = ("cooperation", "network_form", "grant")
CURRENCIES = ("RUB", "KZT")
TWICE = 0.1
"""Share of the exchanges that receivers report as well."""

Codes = np.ndarray[tuple[int], np.dtype[np.str_]]
Consortium = tuple[store.CachedDatabase, store.Moment]


@contextmanager
def consortium(members: int, exchanges: int) -> Iterator[Consortium]:
    """Yield a consortium on SQLite with an empty cache, and the moment after its last upload."""
    engine = desk.open_consortium(f"sqlite:///{stored(members, exchanges)}")
    yield store.with_cache(engine), store.Moment(store.latest(engine), periods.of(YEARS[-1]).end)
    engine.dispose()


def stored(members: int, exchanges: int) -> Path:
    """Return the database of a consortium, written if it is not there yet."""
    recipe = Path(__file__).read_bytes()
    for script in sorted((Path(migrations.__file__).parent / "versions").glob("*.py")):
        recipe += script.read_bytes()
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "synergia-bench"
    cache.mkdir(parents=True, exist_ok=True)
    digest = hashlib.sha256(recipe).hexdigest()[:12]
    path = cache / f"{members}-{exchanges}-{digest}.db"
    if not path.exists():
        unfinished = path.with_suffix(".new")
        unfinished.unlink(missing_ok=True)
        engine = desk.open_consortium(f"sqlite:///{unfinished}")
        for kind, rows in _rows(members, exchanges):
            store.apply(engine, store.Change(kind, {kind: rows}, f"{kind}.csv", "bench"))
        store.close_database(engine)
        store.close_database(desk.open_consortium(f"sqlite:///{unfinished}"))  # with totals
        unfinished.rename(path)
    return path


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
            city=np.array(TOWNS)[np.arange(members) % len(TOWNS)],
            pupils_total=chance.integers(200, 1500, members),
            joined_on="2020-09-01",
        ),
    )
    yield "mentoring_counts", _mentoring(codes, chance)
    yield "agreements", _agreements(codes, chance)
    yield "exchanges", _exchanges(codes, exchanges, chance)
    yield "funding", _funding(codes, chance)


def _mentoring(codes: Codes, chance: np.random.Generator) -> pd.DataFrame:
    census = [
        periods.of(half).census.isoformat()
        for year in YEARS
        for half in periods.parts(year, PeriodType.HALF)
    ]
    keys = pd.DataFrame(product(codes, census, (*FORMS, "all"))).to_numpy().T
    mentees = chance.integers(1, 60, keys.shape[1])
    return _frame(
        "mentoring_counts",
        **dict(zip(("member_code", "census_date", "form"), keys, strict=True)),
        mentors=chance.integers(1, 20, keys.shape[1]),
        mentees=mentees,
        mentees_10_19=mentees // 2,
    )


def _agreements(codes: Codes, chance: np.random.Generator) -> pd.DataFrame:
    count = 2 * len(codes)
    ends = chance.integers(0, len(codes), (count, 2))
    ends[:, 1] = (ends[:, 0] + 1 + ends[:, 1] % (len(codes) - 1)) % len(codes)
    last = pd.Timestamp("2026-06-01") + pd.to_timedelta(chance.integers(0, 900, count), "D")
    return _frame(
        "agreements",
        agreement_id=[f"A-{number:05}" for number in range(count)],
        reported_by="consortium",
        kind=chance.choice(np.array(KINDS), count),
        parties=[";".join(sorted(codes[list(pair)])) for pair in ends],
        signed_on="2024-09-02",
        valid_to=last.strftime("%Y-%m-%d"),
    )


def _exchanges(codes: Codes, count: int, chance: np.random.Generator) -> pd.DataFrame:
    days = pd.date_range("2020-09-01", "2026-08-31").strftime("%Y-%m-%d").to_numpy()
    single = round(count / (1 + TWICE))
    givers = chance.integers(0, len(codes), single)
    resources = chance.choice(np.array([str(resource) for resource in Resource]), single)
    by_giver = _frame(
        "exchanges",
        exchange_id=[f"X-{number:07}" for number in range(single)],
        reported_by=codes[givers],
        date=chance.choice(days, single),
        from_member=codes[givers],
        to_member=codes[(givers + chance.integers(1, len(codes), single)) % len(codes)],
        resource=resources,
        quantity=chance.integers(1, 500, single).astype("float64"),
        unit=pd.Series(resources).map(UNITS),
        state="delivered",
    )
    again = by_giver.head(count - single)
    by_receiver = again.assign(
        reported_by=again["to_member"], exchange_id="Y" + again["exchange_id"]
    )
    both = pd.concat([by_giver, by_receiver], ignore_index=True)
    return both.assign(line=range(2, len(both) + 2))


def _funding(codes: Codes, chance: np.random.Generator) -> pd.DataFrame:
    count = len(YEARS) * len(codes)
    planned = chance.integers(10, 900, count) * 1000.0
    return _frame(
        "funding",
        funding_id=[f"F-{number:05}" for number in range(count)],
        reported_by="consortium",
        period=np.array(YEARS)[np.arange(count) % len(YEARS)],
        source_type=chance.choice(np.array(["own", "business", "grant"]), count),
        receiver_member=codes[np.arange(count) // len(YEARS)],
        planned=planned,
        received=planned * 0.9,
        spent=planned * 0.8,
        currency=chance.choice(np.array(CURRENCIES), count),
        direction="1",
        purpose=chance.choice(np.array(["лаборатория", "поездки", "события"]), count),
    )


def _frame(kind: str, /, **columns: object) -> pd.DataFrame:
    contract = CONTRACTS[kind]
    frame = pd.DataFrame(columns).reindex(columns=contract.names).astype(contract.dtypes)
    return frame.assign(line=range(2, len(frame) + 2))
