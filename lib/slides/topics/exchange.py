"""Slides of the exchange: who gives what to whom as flows, matrix and map; the synergy effect."""

from collections.abc import Callable
from functools import partial

import pandas as pd

from lib import queries
from lib.charts.exchange import flow_map, matrix, sankey
from lib.charts.maps.outlines import fitted_view
from lib.export.pack.deck import Bars, Slide
from lib.queries.exchange import flows as moved
from lib.queries.exchange.measures import linked_pairs
from lib.queries.exchange.places import ON_THE_MAP, map_flows
from lib.queries.exchange.selection import LEVELS, Selection, party_of_places, place, units
from lib.slides.parts import as_numbers, empty_slide
from lib.slides.scope import Scope
from lib.vocabulary import EXCHANGES, MemberType
from lib.wording import values
from lib.wording.names import Names

Draw = Callable[[Scope, str, Selection, str, pd.DataFrame], Slide]
"""Draws a slide from its topic, the selection, its level and its flows, one row per flow."""


def exchange_slide(scope: Scope) -> Slide:
    """Who gave what to whom in a school year, as flows."""
    return _of_flows(scope, "exchange", scope.words("page-exchange"), _sankey)


def matrix_slide(scope: Scope) -> Slide:
    """How much each gave to each in a school year."""
    return _of_flows(scope, "matrix", scope.words("present-matrix"), _matrix)


def _of_flows(scope: Scope, code: str, topic: str, draw: Draw) -> Slide:
    """Return a slide of the flows that the filters select, or one that says there are none."""
    selection, level = _selection(scope), _level(scope)
    if selection is None:
        return empty_slide(scope, code, topic, scope.words("exchange-empty"))
    rows = scope.query(moved.flows, selection, level)
    if rows.empty:
        return empty_slide(scope, code, topic, scope.words("present-no-exchange"))
    return draw(scope, topic, selection, level, rows)


def _sankey(
    scope: Scope, topic: str, selection: Selection, level: str, rows: pd.DataFrame
) -> Slide:
    words = scope.words
    drawn, names = moved.folded(rows, moved.IN_SANKEY), _names(scope, level)
    finding = _unit_of(selection) | moved.largest_giver(rows)
    parties = scope.query(party_of_places, level)
    return Slide(
        "exchange",
        topic,
        sankey.title(finding, names, words),
        sankey.alt(drawn, names, selection.unit, words),
        _source(scope, selection),
        table=_table(rows, names, scope, ("giver", "receiver", "resource", "exchanges")),
        spec=partial(sankey.spec, words, scope.theme, many=sankey.is_many(drawn)),
        data=sankey.data(drawn, names, words, level=level, parties=parties),
        bars=_by_giver(scope, rows, names),
    )


def _matrix(
    scope: Scope, topic: str, selection: Selection, level: str, rows: pd.DataFrame
) -> Slide:
    words = scope.words
    amounts, names = moved.exchange_matrix(rows), _names(scope, level)
    finding = _unit_of(selection) | moved.largest_pair(rows)
    finding["pairs"] = scope.query(linked_pairs, selection) if level == "member" else None
    pairs = amounts.dropna(subset=["giver", "receiver"])
    data = matrix.data(amounts, names, words, level=level)
    return Slide(
        "matrix",
        topic,
        matrix.title(finding, names, words),
        matrix.alt(finding, names, words),
        _source(scope, selection),
        table=_table(pairs, names, scope, ("giver", "receiver", "amount", "exchanges")),
        spec=partial(matrix.spec, words, scope.theme, **matrix.constants(data)),
        data=data,
    )


def map_slide(scope: Scope) -> Slide:
    """Where the flows of a school year go, on a map that needs no network."""
    words, topic = scope.words, scope.words("present-map")
    selection, level = _selection(scope), _level(scope)
    if selection is None:
        return empty_slide(scope, "map", topic, words("exchange-empty"))
    level = level if level in ON_THE_MAP else "region"
    on_map = scope.query(map_flows, selection, level)
    if on_map.arcs.empty:
        has_flows = len(scope.query(moved.flows, selection, level))
        sentence = words("map-none" if has_flows else "present-no-exchange")
        return empty_slide(scope, "map", topic, sentence)
    names = _names(scope, level)
    finding = _unit_of(selection) | moved.largest_pair(on_map.arcs)
    return Slide(
        "map",
        topic,
        flow_map.title(finding, names, words),
        flow_map.alt(finding, names, words),
        _source(scope, selection, words("map-credit")),
        table=_table(on_map.arcs, names, scope, ("giver", "receiver", "resource", "exchanges")),
        spec=partial(flow_map.spec, words, scope.theme, view=fitted_view(on_map.nodes)),
        data=flow_map.data(on_map.nodes, on_map.arcs, names, words),
    )


def synergy_slide(scope: Scope) -> Slide:
    """The measures of the synergy effect in a school year, each with its division."""
    words, topic = scope.words, scope.words("synergy-title")
    year = scope.year_of(scope.query(queries.exchanges, None, ("period",))["period"])
    rows = scope.query(queries.synergy_effect, year)
    with_value = rows[rows["value"].notna()]
    if with_value.empty:
        return empty_slide(scope, "synergy", topic, words("slide-synergy-none"))
    names = [words(f"synergy-{code}") for code in with_value["code"]]
    figures = [values.figure(row["value"], row["unit"], words) for row in values.rows(with_value)]
    divided = [
        f"{words.number(row['part'], 0)} ÷ {words.number(row['base'], 0)} "
        f"{values.currency(row['currency'], words)}".rstrip()
        for row in values.rows(with_value)
    ]
    title = words("slide-synergy-title", name=names[0], value=figures[0])
    pairs = [f"{name}: {figure}" for name, figure in zip(names, figures, strict=True)]
    head = (words("figure-measure"), words("figure-value"), words("slide-synergy-division"))
    table = pd.DataFrame(dict(zip(head, (names, figures, divided), strict=True)))
    note = words("exchange-note", year=words.period(year)) if year else ""
    return Slide("synergy", topic, title, "; ".join(pairs), scope.source(note), (), table)


def _selection(scope: Scope) -> Selection | None:
    """Return what the filters select, as the page of exchange reads them; None without years."""
    year = scope.year_of(scope.query(queries.exchanges, None, ("period",))["period"])
    if year is None:
        return None
    filters = scope.filters
    member, way = filters.get("member"), filters.get("way")
    own_place = place("member", member) if member else None
    selection = Selection(
        year,
        resource=filters.get("resource"),
        giver=own_place if way == "given" else _place(filters.get("giver")),
        receiver=own_place if way == "received" else _place(filters.get("receiver")),
        member=own_place if way not in ("given", "received") else None,
    )
    codes = scope.query(units, selection)
    unit = filters["unit"] if filters.get("unit") in codes else next(iter(codes), EXCHANGES)
    return Selection(**{**vars(selection), "unit": None if unit == EXCHANGES else unit})


def _place(name: str | None) -> str | None:
    level, _, code = (name or "").partition(":")
    return name if level in LEVELS and code else None


def _level(scope: Scope) -> str:
    level = scope.filters.get("level", "member" if scope.filters.get("member") else "party")
    return level if level in LEVELS else "party"


def _names(scope: Scope, level: str) -> Names:
    """Return what givers, receivers and resources of a level are called, by code."""
    if level == "member":
        return Names({**scope.members, **scope.parties})
    if level == "kind":
        kinds = {str(kind): scope.words.choice(kind) for kind in MemberType}
        return Names({**scope.parties, **kinds})
    return scope.parties


def _unit_of(selection: Selection) -> dict[str, object]:
    return {"resource": selection.resource, "unit": selection.unit}


def _source(scope: Scope, selection: Selection, *notes: str) -> str:
    year = scope.words.period(str(selection.period))
    return scope.source(scope.words("exchange-note", year=year), *notes)


def _table(
    rows: pd.DataFrame, names: Names, scope: Scope, columns: tuple[str, ...]
) -> pd.DataFrame:
    """Return columns of flows under headers in words, their codes as names."""
    return pd.DataFrame(
        {
            scope.words(f"figure-{column}"): [
                names[code] if isinstance(code, str) else code for code in rows[column].tolist()
            ]
            for column in columns
        }
    )


def _by_giver(scope: Scope, rows: pd.DataFrame, names: Names) -> Bars:
    """Transfers of every giver by resource; they are counted, so resources may be added."""
    sums = rows.pivot_table(
        index="giver", columns="resource", values="exchanges", aggfunc="sum", fill_value=0
    )
    sums = sums.loc[sums.sum(axis=1).sort_values(ascending=False).index].head(moved.IN_SANKEY)
    return Bars(
        "stacked",
        [names[str(giver)] for giver in sums.index],
        {scope.parties[str(resource)]: as_numbers(sums[resource]) for resource in sums.columns},
        [scope.theme.resources[str(resource)] for resource in sums.columns],
    )
