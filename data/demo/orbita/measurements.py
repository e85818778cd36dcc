"""What members reported: the consortium's value of each year taken apart, to the unit.

Only the cells that count (``reports.cells``) are settled to the value; drafts stand beside them.
"""

from collections.abc import Iterator, Sequence
from math import ceil, floor, inf
from typing import Any

from .bases import denominator
from .days import YEARS, parts
from .exchanges import hours_received
from .mentoring import novices
from .reports import Cell, cells, drafts, owed_cells, reported_on, whole_years
from .source import Row, count, effects, extra_passports, members, strength, table
from .spread import chance, levelled, numerators, settle, shares

Measurement = dict[str, Any]

FACTORS = {"percent": 100, "per_1000": 1000}
"""What a plain ratio is multiplied by, where the unit is not the ratio itself."""

WITHOUT_VALUE = ("8.4",)
"""Ratios of which schools send the numerator and the denominator alone."""

HOURS_OF = {"2.5": "staff", "8.3": "equipment"}
"""Indicators that add up the hours of one resource."""

FIRST_HALF = 0.45
"""Share of a yearly flow that falls into the first half-year."""

INVENTED = "демонстрационное значение"
"""Comment of values that no table of the domain's reference gives."""

SURVEYS = {"5.5": "опрос учащихся", "7.5": "опрос педагогов"}
HOSTS = {"2023/24": "C01 C02 C04", "2024/25": "C01 C02 C03 C04", "2025/26": "C01 C02 C04 C05"}
"""Companies that hosted pupils."""

WINNERS = {"2023/24": 7, "2024/25": 8, "2025/26": 9}
"""Schools with a prize-winner."""

CONNECTED = {"2023/24": 5, "2024/25": 15, "2025/26": 22}
"""Members on the shared platform: they are connected together, at the start of a school year."""


def measurements() -> Iterator[Measurement]:
    """Give every reported value; a revised one is told twice."""
    revised = {
        Cell(row["indicator_code"], row["member_code"], row["period"]): row
        for row in table("revisions")
    }
    for measurement in (*_by_members(), *_by_consortium(), *_extras()):
        cell = Cell(*(measurement[name] for name in ("indicator_code", "member_code", "period")))
        if cell in revised:
            yield from _revised(measurement, revised[cell])
        else:
            yield measurement


def _by_members() -> Iterator[Measurement]:
    for indicator in table("indicators"):
        if indicator["reporters"] == "consortium":
            continue
        for year in YEARS:
            if indicator[f"value {year}"]:
                yield from SPREADS[indicator["aggregation"]](indicator, year)


def _by_consortium() -> Iterator[Measurement]:
    units = {row["indicator_code"]: row["unit_kind"] for row in table("indicators")}
    for row in table("consortium_values"):
        cell = Cell(row["indicator_code"], "consortium", row["period"])
        if row["denominator"]:
            yield _ratio_row(cell, units[cell.code], int(row["numerator"]), int(row["denominator"]))
        else:
            yield _row(cell, value=int(row["value"]))


def _extras() -> Iterator[Measurement]:
    """Give two years of the indicators K4-K12, which universities and companies report."""
    kinds = {row["indicator_code"]: row["unit_kind"] for row in extra_passports()}
    for row in table("extras"):
        for year in YEARS[1:]:
            cell = Cell(row["indicator_code"], row["member_code"], year)
            upper, _, lower = row[year].partition("/")
            if lower:
                yield _ratio_row(cell, kinds[cell.code], int(upper), int(lower), comment=INVENTED)
            else:
                yield _row(cell, value=int(upper), comment=INVENTED)


def _sum(indicator: Row, year: str) -> Iterator[Measurement]:
    """Spread a flow; hours of exchanged resources are taken from the exchanges."""
    code, counting = indicator["indicator_code"], cells(indicator, year)
    if code in HOURS_OF:
        hours = hours_received(HOURS_OF[code])
        for cell in counting:
            yield _row(cell, value=hours.get((cell.member, cell.period), 0))
        return
    drawn = chance(f"flow {code} {year}")
    weights = [
        count(cell.member, "pupils_total")
        * _part_share(cell.period)
        * (1 + strength(code, cell.member) + drawn.uniform(-0.15, 0.15))
        for cell in counting
    ]
    for cell, value in zip(counting, shares(int(indicator[f"value {year}"]), weights), strict=True):
        yield _row(cell, value=value)


def _part_share(period: str) -> float:
    return {"H1": FIRST_HALF, "H2": 1 - FIRST_HALF}.get(period[-2:], 1.0)


def _ratio(indicator: Row, year: str) -> Iterator[Measurement]:
    """Spread a ratio; years of which a part is missing come near the value and do not count."""
    kind = indicator["unit_kind"]
    counting = cells(indicator, year)
    aims = dict(zip(counting, _aims(indicator, year, counting), strict=True))
    whole = whole_years(counting, indicator, year)
    for exact in (True, False):
        some = [cell for cell, all_in in zip(counting, whole, strict=True) if all_in is exact]
        fractions = _fractions(indicator, year, some, [aims[cell] for cell in some], exact=exact)
        for cell, upper, lower in zip(some, *fractions, strict=True):
            row = _ratio_row(cell, kind, upper, lower)
            yield row | {"value": None} if cell.code in WITHOUT_VALUE else row
    value = _plain(indicator, year)
    for cell in _drafts(indicator, year):
        lower = denominator(cell.code, cell.member, year)
        yield _ratio_row(cell, kind, round(lower * value), lower, status="draft")


def _fractions(
    indicator: Row, year: str, counting: Sequence[Cell], aims: list[float], *, exact: bool
) -> tuple[list[int], list[int]]:
    """Return numerators and denominators of some cells, settled to the value where asked for.

    What is moved is the numerator; the denominator where more of that is better (computers) or
    where the numerator is known (hours of exchanged equipment).
    """
    code = indicator["indicator_code"]
    if code in ("8.4", "8.6"):
        upper = _known_numerators(code, year, counting)
        return upper, _denominators(indicator, year, upper, aims, exact=exact)
    lower = [denominator(code, cell.member, year) for cell in counting]
    if not exact:
        return [round(base * min(aim, 1)) for base, aim in zip(lower, aims, strict=True)], lower
    total = _numerator_total(indicator, year, sum(lower))
    if code == "3.5":
        return _mentored(counting, lower, total), lower
    if not indicator["is_share"]:
        aims = levelled(lower, aims, total)
        wished = [round(base * aim) for base, aim in zip(lower, aims, strict=True)]
        return settle(wished, total, [0] * len(lower), [inf] * len(lower)), lower
    return numerators(lower, aims, total), lower


def _mentored(counting: Sequence[Cell], staff: list[int], total: int) -> list[int]:
    """Return novices who had a mentor: those of the census date, and more where fewest had."""
    found = [novices(cell.period)[cell.member] for cell in counting]
    while sum(found) < total:
        least = min(range(len(found)), key=lambda i: (found[i] + 0.5) / staff[i])
        found[least] += 1
    return found


def _denominators(
    indicator: Row, year: str, upper: list[int], aims: list[float], *, exact: bool
) -> list[int]:
    """Return bases for known numerators: each at least its numerator, of hours at least twenty."""
    least = [max(above, 20) if indicator["is_share"] else 1 for above in upper]
    if not exact:
        return least
    total = round(sum(upper) / _plain(indicator, year))
    needs = levelled(upper, [1 / aim for aim in aims], total)
    wished = [round(above * need) for above, need in zip(upper, needs, strict=True)]
    return settle(wished, total, least, [inf] * len(least))


def _known_numerators(code: str, year: str, counting: Sequence[Cell]) -> list[int]:
    if code == "8.6":
        return [denominator(code, cell.member, year) for cell in counting]
    hours = hours_received("equipment")
    return [hours.get((cell.member, cell.period), 0) for cell in counting]


def _plain(indicator: Row, year: str) -> float:
    """Return a year's value as a plain ratio."""
    return float(indicator[f"value {year}"]) / FACTORS.get(indicator["unit_kind"], 1)


def _numerator_total(indicator: Row, year: str, base: int) -> int:
    """Return the whole numerator whose ratio comes nearest to the year's value.

    In the last year the attainment of the target must round as that of the value itself does.
    """
    factor, exact = FACTORS.get(indicator["unit_kind"], 1), base * _plain(indicator, year)
    near = sorted((floor(exact), ceil(exact)), key=lambda total: abs(total - exact))
    if year != YEARS[-1]:
        return near[0]
    start, target = float(indicator["baseline_value"]), float(indicator["target 2025/26"])

    def attainment(reached: float) -> int:
        return round(100 * (reached - start) / (target - start))

    alike = (n for n in near if attainment(n / base * factor) == attainment(exact / base * factor))
    return next(alike, near[0])


def _aims(indicator: Row, year: str, counting: Sequence[Cell]) -> list[float]:
    """Return what each cell's plain ratio should be near: the year's value, moved by the member.

    Within a year the parts go from the year before to the next. Near 100 % members differ less.
    """
    code, factor = indicator["indicator_code"], FACTORS.get(indicator["unit_kind"], 1)
    value, before = float(indicator[f"value {year}"]), _year_before(indicator, year)
    of_year = parts(year, indicator["period_type"])
    drawn = chance(f"ratio {code} {year}")
    sign = 1 if indicator["better"] == "up" else -1
    of_hundred = indicator["unit_kind"] in ("percent", "points")
    room = min(1.0, (100 - value) / 40) if of_hundred else 1.0
    aims = []
    for cell in counting:
        along = (of_year.index(cell.period) + 0.5) / len(of_year) - 0.5
        level = value + (value - before) * along * 0.6
        moved = sign * strength(code, cell.member) + drawn.gauss(0, 0.012)
        aims.append(max(level * (1 + room * moved), 0.01) / factor)
    return aims


def _year_before(indicator: Row, year: str) -> float:
    earlier = {"2024/25": "2023/24", "2025/26": "2024/25"}.get(year)
    value = indicator[f"value {earlier}"] if earlier else ""
    return float(value or indicator["baseline_value"])


def _score(indicator: Row, year: str) -> Iterator[Measurement]:
    """Spread a survey's mean over schools, weighed by the number of answers."""
    counting = cells(indicator, year)
    value = float(indicator[f"value {year}"])
    aims = _aims(indicator, year, counting)
    answers = [round(count(cell.member, "pupils_10_19") * 0.3) for cell in counting]
    whole = whole_years(counting, indicator, year)
    weights = [n * all_in for n, all_in in zip(answers, whole, strict=True)]
    mean = sum(aim * n for aim, n in zip(aims, weights, strict=True)) / sum(weights)
    for cell, score, sample in zip(counting, aims, answers, strict=True):
        yield _row(cell, value=round(score + value - mean, 2), sample_size=sample)


def _ratio_of_members(indicator: Row, year: str) -> Iterator[Measurement]:
    """Say of each member whether it counts: the value is met by how many do."""
    code = indicator["indicator_code"]
    for cell in cells(indicator, year):
        if code == "1.4":
            first = sorted(effects(), key=effects().__getitem__, reverse=True)[: WINNERS[year]]
        elif code == "4.6":
            first = HOSTS[year].split()
        else:
            first = _connection_order()[: CONNECTED[year]]
        yield _ratio_row(cell, "percent", int(cell.member in first), 1)


def _connection_order() -> list[str]:
    """Return members in the order in which they come to the platform."""
    order = list(members())
    chance("platform").shuffle(order)
    return ["T01", "U04", *(code for code in order if code not in ("T01", "U04", "C05")), "C05"]


def _drafts(indicator: Row, year: str) -> list[Cell]:
    return [cell for cell in owed_cells(indicator, year) if cell in drafts()]


def _ratio_row(cell: Cell, kind: str, upper: int, lower: int, **said: Any) -> Measurement:
    value = round(upper / lower * FACTORS.get(kind, 1), 2)
    return _row(cell, value=value, numerator=upper, denominator=lower, **said)


def _row(cell: Cell, **said: Any) -> Measurement:
    sent = reported_on(cell.member, cell.period)
    own = cell.member != "consortium"
    return {
        "indicator_code": cell.code,
        "member_code": cell.member,
        "period": cell.period,
        **dict.fromkeys(("value", "numerator", "denominator", "sample_size")),
        "reported_on": sent,
        "source": SURVEYS.get(cell.code, "отчёт организации" if own else "реестр консорциума"),
        "status": "submitted",
        "comment": "",
        "known_on": sent,
        **said,
    }


def _revised(final: Measurement, revision: Row) -> Iterator[Measurement]:
    """Give what was reported first, then the row as it was corrected; it was sent in time."""
    off_by, first = int(revision["first_off_by"]), dict(final)
    if final["denominator"]:
        first["numerator"] += off_by
        factor = round(final["value"] * final["denominator"] / final["numerator"])
        first["value"] = round(first["numerator"] / first["denominator"] * factor, 2)
    else:
        first["value"] += off_by
    yield first
    yield {**final, "comment": revision["comment"], "known_on": revision["revised_on"]}


SPREADS = {
    "sum": _sum,
    "ratio": _ratio,
    "weighted_mean": _score,
    "ratio_of_members": _ratio_of_members,
}
