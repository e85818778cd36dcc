"""What shows that a problem area improves: figures of an area, each now and before."""

from collections.abc import Iterator
from datetime import date

import pandas as pd

from lib import periods, store
from lib.queries.disclosure.visibility import EVERYTHING
from lib.queries.events import EventSelection, is_held, select_events
from lib.queries.exchange.measures import exchange_measures
from lib.queries.exchange.parts import transfer_days
from lib.queries.exchange.selection import Selection
from lib.queries.mentoring.breakdown import member_halves
from lib.queries.mentoring.counts.coverage import mentoring_coverage
from lib.queries.mentoring.headline import half_and_year_before
from lib.queries.model.figures import model_year
from lib.queries.model.texts import AREAS, model_texts
from lib.queries.strategy.disclosure import suppressed_strategy
from lib.queries.support.profiles import profiles
from lib.vocabulary import UNITS_OF_RESOURCE, Better, Resource, RiskFactor, UnitKind

SHARED = {
    "material": Resource.EQUIPMENT,
    "methodological": Resource.EXPERIENCE,
    "information": Resource.INFORMATION,
}
"""The resource whose exchange shows that an area improves."""

OF_MENTORING = ("coverage", "satisfaction_mentees")
"""Columns of ``mentoring_coverage`` that show whether more people are reached, and content."""

GAP, DEFICIT = "gap", "deficit"
"""Signs: how far members lie apart in mentoring; schools that lack equipment."""

MEDIUM = 2
"""Level of a risk factor from which a school is short of what it names."""

_FEWEST = 3
_PASSPORT = ["indicator_code", "direction", "name_ru", "name_en", "name_kk"]
SIGNS = {
    **dict.fromkeys(("area", "sign", *_PASSPORT), "str"),
    **dict.fromkeys(("then_period", "now_period", "unit_kind"), "str"),
    **dict.fromkeys(("then", "now"), "float64"),
    "improved": "boolean",
}


@store.cached
def area_signs(source: store.Database, moment: store.Moment, language: str) -> pd.DataFrame:
    """Return the figures that show whether problem areas improve, each beside an earlier one.

    Those of the exchange, of events and of mentoring stand beside the year before; the indicators
    that the area's text names in a language stand beside their baselines, else the year before.

    Returns ``SIGNS``, one row per figure that is known now and may be shown: area; sign (a column
    of ``ExchangeMeasures`` or ``mentoring_coverage``, ``joint``, ``GAP`` in percentage points,
    ``DEFICIT``, a resource, or ``indicator``) and
    the indicator's code, direction and names; then and now with their periods, then missing where
    nothing is known; unit_kind (of a resource its unit); improved, missing where it cannot be said.
    """
    rows = pd.DataFrame(
        [*_exchange_signs(source, moment), *_joint_events(source, moment),
         *_mentoring_signs(source, moment), *_mentoring_gap(source, moment),
         *_equipment_deficit(source, moment)],
        columns=[*SIGNS, "better"],
    )  # fmt: skip
    named = _named_indicators(source, moment, language)
    rows = pd.concat([rows.dropna(subset="now"), named]).astype(
        {name: kind for name, kind in SIGNS.items() if name != "improved"}
    )
    rows["improved"] = is_better(rows["then"], rows["now"], rows["better"])
    order = [AREAS.index(area) if area in AREAS else len(AREAS) for area in rows["area"]]
    rows = rows.assign(order=order).sort_values("order", kind="stable", ignore_index=True)
    return rows[list(SIGNS)]


def is_better(then: pd.Series, now: pd.Series, better: pd.Series) -> pd.Series:
    """Whether figures moved where they should; missing where they stand still or need no way."""
    change = (now - then).where(better.isin((Better.UP, Better.DOWN)))
    rises = (change > 0).astype("boolean").mask(change.isna() | (change == 0))
    return rises ^ (better == Better.DOWN)


def _exchange_signs(source: store.Database, moment: store.Moment) -> Iterator[dict[str, object]]:
    year = model_year(source, moment)
    before = periods.year_before(year)
    of_years = set(transfer_days(source, moment)["school_year"].dropna())
    pair = {"then_period": before, "now_period": year, "better": Better.UP}
    if year in of_years:
        now = exchange_measures(source, moment, Selection(period=year), None)
        then = exchange_measures(source, moment, Selection(period=before), None)
        has_before = before in of_years
        for sign, unit, scale in (("active", "count", 1), ("density", UnitKind.PERCENT, 100)):
            values = [getattr(each, sign) for each in (then, now)]
            then_value, now_value = (None if v is None else scale * v for v in values)
            yield pair | {
                "area": "organisational", "sign": sign, "unit_kind": str(unit),
                "then": then_value if has_before else None, "now": now_value,
            }  # fmt: skip
    for area, resource in SHARED.items():
        unit = str(UNITS_OF_RESOURCE[resource][0])
        days = transfer_days(source, moment, str(resource), unit)
        then_sum, now_sum = (
            days.loc[days["school_year"] == each, "quantity"].sum(min_count=1)
            for each in (before, year)
        )
        yield pair | {
            "area": area, "sign": str(resource), "unit_kind": unit,
            "then": then_sum, "now": now_sum,
        }  # fmt: skip


def _joint_events(source: store.Database, moment: store.Moment) -> Iterator[dict[str, object]]:
    year = model_year(source, moment)
    before = periods.year_before(year)
    held = select_events(source, moment, EventSelection())[lambda rows: is_held(rows)]
    then, now = (held.loc[held["year"] == each, "organisers"] for each in (before, year))
    if len(now):
        yield {
            "area": "organisational", "sign": "joint", "unit_kind": "count", "better": Better.UP,
            "then": int((then > 1).sum()) if len(then) else None, "now": int((now > 1).sum()),
            "then_period": before, "now_period": year,
        }  # fmt: skip


def _mentoring_signs(source: store.Database, moment: store.Moment) -> Iterator[dict[str, object]]:
    now, before = half_and_year_before(mentoring_coverage(source, moment))
    for column in OF_MENTORING:
        if now:
            yield {
                "area": "access", "sign": column, "unit_kind": str(UnitKind.PERCENT),
                "then": before.get(column), "now": now[column], "better": Better.UP,
                "then_period": before.get("half"), "now_period": now["half"],
            }  # fmt: skip


def _mentoring_gap(source: store.Database, moment: store.Moment) -> Iterator[dict[str, object]]:
    """Percentage points between the schools that reach most and fewest pupils with mentoring."""
    now, before = half_and_year_before(mentoring_coverage(source, moment))
    if not now:
        return
    cells = member_halves(source, moment)
    shares = cells[cells["expected"] & cells["coverage"].notna()].groupby("half")["coverage"]
    gaps = (shares.max() - shares.min())[shares.size() > 1].astype("float64").to_dict()
    yield {
        "area": "access", "sign": GAP, "unit_kind": str(UnitKind.PERCENT), "better": Better.DOWN,
        "then": gaps.get(before.get("half")), "now": gaps.get(now["half"]),
        "then_period": before.get("half"), "now_period": now["half"],
    }  # fmt: skip


def _equipment_deficit(source: store.Database, moment: store.Moment) -> Iterator[dict[str, object]]:
    """Schools whose risk profile rates the lack of equipment medium or high: first and latest.

    Of schools with two profiles; fewer than ``_FEWEST`` are not counted, so that nobody is named.
    """
    rows = profiles(source, moment, EVERYTHING)
    rows = rows[(rows["factor_code"] == RiskFactor.R01) & rows["level"].notna()]
    sides = [rows.drop_duplicates("member_code", keep=keep) for keep in ("first", "last")]
    both = sides[0].merge(sides[1], on="member_code", suffixes=("_then", "_now"))
    both = both[both["assessed_on_then"] < both["assessed_on_now"]]
    if len(both) < _FEWEST:
        return
    then, now = (
        {
            side: int((both[f"level_{side}"] >= MEDIUM).sum()),
            f"{side}_period": periods.school_year_of(date.fromisoformat(days)),
        }
        for side, days in (
            ("then", both["assessed_on_then"].min()), ("now", both["assessed_on_now"].max())
        )
    )  # fmt: skip
    yield then | now | {
        "area": "material", "sign": DEFICIT, "unit_kind": str(UnitKind.COUNT),
        "better": Better.DOWN,
    }  # fmt: skip


def _named_indicators(source: store.Database, moment: store.Moment, language: str) -> pd.DataFrame:
    """Return the indicators that the texts of areas name, in the order of their names."""
    texts = model_texts(source, moment, language)
    texts = texts[(texts["step"] == "WHY") & (texts["part"] != "")]
    named = texts.assign(area=texts["part"].str.lower())[["area", "indicators"]]
    named = named.explode("indicators").dropna().rename(columns={"indicators": "indicator_code"})
    rows = named.merge(suppressed_strategy(source, moment), on="indicator_code")
    rows = rows[rows["value"].notna()]
    has_baseline = rows["baseline"].notna() & (rows["baseline_period"] != rows["period"])
    return rows.assign(
        sign="indicator",
        now=rows["value"],
        now_period=rows["period"],
        then=rows["baseline"].where(has_baseline, rows["previous_value"]),
        then_period=rows["baseline_period"].where(has_baseline, rows["previous_period"]),
    )[[*SIGNS.keys() - {"improved"}, "better"]]
