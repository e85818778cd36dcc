"""The consortium's model as presenters explain it: uploaded texts and figures of the boards."""

import re
from dataclasses import dataclass

import pandas as pd

from lib import periods, store
from lib.queries.agreements.in_force import agreements_in_force
from lib.queries.exchange.flows import flows
from lib.queries.exchange.ledger import delivered
from lib.queries.exchange.measures import exchange_measures
from lib.queries.exchange.selection import Selection
from lib.queries.members.presence import active_members
from lib.queries.mentoring.counts.coverage import mentoring_coverage
from lib.queries.snapshot import read_snapshot
from lib.queries.strategy.disclosure import suppressed_strategy
from lib.vocabulary import (
    RANKED,
    UNITS_OF_RESOURCE,
    MemberType,
    Party,
    PlanStatus,
    Resource,
    Role,
)

STEPS = ("DEFINITION", "WHY", "PARTIES", "ROAD", "LETTERS", "JOIN", "CRITERIA", "SURVEY")
"""Steps of the story, in its order; the codes of their texts."""

AREAS = ("organisational", "material", "methodological", "information", "access")
"""Problem areas in the order of the domain; a consortium may name others in its directions."""

SHARED = {
    "material": Resource.EQUIPMENT,
    "methodological": Resource.EXPERIENCE,
    "information": Resource.INFORMATION,
}
"""The resource whose exchange shows that an area improves."""

_LANGUAGE = "ru"
_NUMBERS = re.compile(r"(\d+)")


@store.cached
def model_texts(source: store.Database, moment: store.Moment, language: str) -> pd.DataFrame:
    """Return the texts of the model in a language, each else in Russian, in the order of the story.

    Columns: step (of ``STEPS``), part (what follows the dot; empty for the step's own text), title,
    text, source; missing where the file has none. Codes of no step are left out.
    """
    rows = store.read(source, "pages", moment.upload)
    languages = rows["language"].str.strip().str.lower()
    in_language, fallback = rows[languages == language], rows[languages == _LANGUAGE]
    codes = fallback["text_code"].isin(in_language["text_code"])
    rows = pd.concat([in_language, fallback[~codes]], ignore_index=True)
    steps = rows["text_code"].str.replace(r"\..*", "", regex=True)
    parts = rows["text_code"].str.replace(r"^[^.]*\.?", "", regex=True)
    rows = rows.assign(step=steps.astype("str"), part=parts.astype("str"))
    rows = rows[rows["step"].isin(STEPS)]
    order = sorted(rows.index, key=lambda place: _order(*rows.loc[place, ["step", "part"]]))
    columns = ["step", "part", "title", "text", "source"]
    return rows.loc[order, columns].reset_index(drop=True)


def _order(step: str, part: str) -> tuple[int, int, list[tuple[int, str]]]:
    area = part.lower()
    place = AREAS.index(area) + 1 if area in AREAS else 0 if not part else len(AREAS) + 1
    counted = [
        (int(piece), "") if piece.isdigit() else (0, piece) for piece in _NUMBERS.split(part)
    ]
    return STEPS.index(step), place, counted


def model_year(source: store.Database, moment: store.Moment) -> str:
    """Return the school year of the story's figures: the last ended one that has exchanges.

    If none has ended, the first of them; without any exchange, the year of the moment's day.
    """
    years = delivered(source, moment)["school_year"].dropna()
    return periods.latest_over(years, moment.day) or periods.school_year_of(moment.day)


@store.cached
def model_figures(source: store.Database, moment: store.Moment) -> dict[str, int | str]:
    """Return the figures that texts of the model may name in braces, such as ``{members}``."""
    members = active_members(read_snapshot(source, moment).members, moment.day)
    types, year = members["member_type"], model_year(source, moment)
    ties = exchange_measures(source, moment, Selection(period=year), None)
    science = (MemberType.UNIVERSITY, MemberType.RESEARCH)
    strategy = suppressed_strategy(source, moment)
    return {
        "members": len(members),
        "schools": int((types == MemberType.SCHOOL).sum()),
        "universities": int(types.isin(science).sum()),
        "companies": int((types == MemberType.COMPANY).sum()),
        "founders": int(members["role"].isin((Role.FOUNDER, Role.COORDINATOR)).sum()),
        "cities": members["city"].nunique(),
        "countries": members["country"].fillna("").replace("", pd.NA).nunique(),
        "exchanges": len(delivered(source, moment, year)),
        "pairs": ties.pairs,
        "agreements": len(agreements_in_force(source, moment)),
        "indicators": len(strategy),
        "on_plan": int(strategy["plan"].isin((PlanStatus.REACHED, PlanStatus.ON_PLAN)).sum()),
        "year": year,
    }


@dataclass(frozen=True)
class Area:
    """One problem area and what shows it improving.

    directions : numbers of the directions that answer it. indicators, on_plan : of those directions
    with a word of the plan, and those that are on plan or have reached their target.
    value, unit : the area's own figure, missing where nothing is known.
    """

    code: str
    directions: list[str]
    indicators: int
    on_plan: int
    value: float | None
    unit: str | None


def problem_areas(source: store.Database, moment: store.Moment) -> list[Area]:
    """Return the problem areas that the directions answer, with figures of the model's year."""
    all_directions = store.read(source, "directions", moment.upload)
    areas_of_each = all_directions["problem_areas"].fillna("").str.split(r"[;,]\s*", regex=True)
    by_area: dict[str, list[str]] = {}
    for direction, areas in zip(all_directions["direction"], areas_of_each, strict=True):
        for area in areas:
            if area.strip():
                by_area.setdefault(area.strip().lower(), []).append(str(direction))
    strategy, year = suppressed_strategy(source, moment), model_year(source, moment)
    order = [*(area for area in AREAS if area in by_area), *sorted(set(by_area) - set(AREAS))]
    return [
        Area(code, by_area[code], *_plan(strategy, by_area[code]),
             *_own_figure(source, moment, code, year))
        for code in order
    ]  # fmt: skip


def _plan(strategy: pd.DataFrame, directions: list[str]) -> tuple[int, int]:
    plans = strategy.loc[strategy["direction"].isin(directions), "plan"]
    judged = plans[plans.isin(RANKED)]
    return len(judged), int(judged.isin((PlanStatus.REACHED, PlanStatus.ON_PLAN)).sum())


def _own_figure(
    source: store.Database, moment: store.Moment, area: str, year: str
) -> tuple[float | None, str | None]:
    if area == "organisational":
        density = exchange_measures(source, moment, Selection(period=year), None).density
        return density, "share"
    if area in SHARED:
        unit = UNITS_OF_RESOURCE[SHARED[area]][0]
        rows = delivered(source, moment, year)
        rows = rows[(rows["resource"] == SHARED[area]) & (rows["unit"] == unit)]
        return (float(rows["quantity"].sum()), str(unit)) if len(rows) else (None, None)
    if area == "access":
        coverage = mentoring_coverage(source, moment)["coverage"].dropna()
        return (float(coverage.iloc[-1]) / 100, "share") if len(coverage) else (None, None)
    return None, None


def model_ties(source: store.Database, moment: store.Moment) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the members of today with their parties, and the pairs that exchanged.

    The first: member_code, party; by party and code. The second: one, other, transfers, either way
    in the model's year.
    """
    members = active_members(read_snapshot(source, moment).members, moment.day)
    ledger = delivered(source, moment)
    sides = [
        ledger[[f"{side}_member", f"{side}_party"]].set_axis(["member_code", "party"], axis=1)
        for side in ("from", "to")
    ]
    exchange_party = (
        pd.concat(sides).drop_duplicates("member_code").set_index("member_code")["party"]
    )
    types = members["member_type"].map(_PARTY_OF).astype("str").fillna(str(Party.INSTITUTION))
    party = (
        members["party"]
        .fillna(members["member_code"].map(exchange_party).astype("str"))
        .fillna(types)
    )
    nodes = members[["member_code"]].assign(party=party.astype("str"))
    rows = flows(source, moment, Selection(period=model_year(source, moment)), "member")
    rows = rows[
        rows["giver"].isin(nodes["member_code"]) & rows["receiver"].isin(nodes["member_code"])
    ]
    ends = [tuple(sorted(pair)) for pair in zip(rows["giver"], rows["receiver"], strict=True)]
    pairs = pd.DataFrame(ends, columns=["one", "other"]).assign(
        transfers=rows["exchanges"].to_numpy()
    )
    pairs = pairs[pairs["one"] != pairs["other"]]
    summed = pairs.groupby(["one", "other"])["transfers"].sum().reset_index()
    return nodes.sort_values(["party", "member_code"], ignore_index=True), summed


_PARTY_OF = {
    str(MemberType.UNIVERSITY): str(Party.SCIENCE),
    str(MemberType.RESEARCH): str(Party.SCIENCE),
    str(MemberType.COMPANY): str(Party.ENTERPRISE),
    str(MemberType.FOUNDATION): str(Party.ENTERPRISE),
}


def wheel(source: store.Database, moment: store.Moment) -> pd.DataFrame:
    """Return what each party gave and received of each resource in the model's year.

    Columns: party (pupils among them), resource, given, received: numbers of transfers.
    """
    selection = Selection(period=model_year(source, moment))
    rows = flows(source, moment, selection, "party")
    sides = {
        "given": rows.groupby(["giver", "resource"])["exchanges"].sum(),
        "received": rows.groupby(["receiver", "resource"])["exchanges"].sum(),
    }
    sums = pd.DataFrame(
        {name: one.rename_axis(["party", "resource"]) for name, one in sides.items()}
    )
    return sums.fillna(0).astype("int64").reset_index()


def model_partners(source: store.Database, moment: store.Moment) -> list[str]:
    """Return the codes of the members drawn beside the road.

    These are the partners; if there are none, the founders that are not schools. They come from
    the register, so they differ between consortia; the last place of the road stays open.
    """
    members = active_members(read_snapshot(source, moment).members, moment.day)
    partners = members[members["role"] == Role.PARTNER]
    if partners.empty:
        is_school = members["member_type"] == MemberType.SCHOOL
        partners = members[(members["role"] == Role.FOUNDER) & ~is_school]
    return sorted(partners["member_code"])


def road(source: store.Database, moment: store.Moment) -> pd.DataFrame:
    """Return the indicators of every direction with their plan word: direction, code, plan."""
    strategy = suppressed_strategy(source, moment)
    columns = {"direction": "direction", "indicator_code": "code", "plan": "plan"}
    rows: pd.DataFrame = strategy[list(columns)].rename(columns=columns)
    return rows.reset_index(drop=True)
