"""Frame of the Sankey diagram: nodes, ribbons and heads, laid out for a rectangle."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any
from urllib.parse import urlencode

import pandas as pd

from lib.text import Text
from lib.vocabulary import OTHERS, PUPILS, Party, Resource
from lib.wording import exchange, values

HEIGHT, TALL = 340.0, 480.0
"""Height of the layout with few nodes and with ``many``."""

MANY, GAP, SMALL_GAP = 6, 20.0, 15.0
"""More nodes than this on a side are ``many``; the space between nodes, and between many."""

NODE, STEPS, SWEEPS = 0.012, 8, 4
"""A node's width as a share of the chart's; points along a ribbon; sweeps that reduce crossings."""

PLACES = {"giver": 0.2, "resource": 0.494, "receiver": 0.788}
"""Columns of nodes and their x position: labels need room on both sides."""

ORDER = (Party.SCIENCE, Party.INSTITUTION, Party.ENTERPRISE, PUPILS, *Resource)
"""Order of parties and resources, whatever is filtered, so that charts can be compared."""

WIDTH, SMALL_WIDTH = 17, 23
"""Characters in a line of a label: of the name with few nodes, of name and amount with many."""

TWO_LINES = 21.0
"""Height of a node among many from which two lines of a label stand clear of its neighbours."""


@dataclass(frozen=True)
class _Column:
    """One column of nodes: amount of each from top to bottom, and the top of each node."""

    stage: str
    amounts: Mapping[str, float]
    tops: Mapping[str, float]


def is_many(flows: pd.DataFrame) -> bool:
    """Whether the givers or receivers of flows are so many that their nodes are set close."""
    return max((flows[side].nunique() for side in ("giver", "receiver")), default=0) > MANY


def data(
    flows: pd.DataFrame,
    names: Mapping[str, str],
    words: Text,
    *,
    level: str = "party",
    parties: Mapping[str, str] | None = None,
) -> pd.DataFrame:
    """Return the chart frame: the corners of nodes, points along the ribbons, heads of columns.

    flows : giver, receiver, resource, amount. names : of givers, receivers and resources by code.
    level : what givers and receivers are; parties : the party that colours each of them.

    Flows of one resource go from giver to receiver, those of several through a column of
    resources. ``pick`` is what a click selects, as a query string.
    """
    stages = [*PLACES] if len(set(flows["resource"])) > 1 else ["giver", "receiver"]
    height, gap = (TALL, SMALL_GAP) if is_many(flows) else (HEIGHT, GAP)
    sizes = [flows.groupby(stage)["amount"].sum() for stage in stages]
    most = max(len(size) for size in sizes)
    scale = (height - gap * (most - 1)) / flows["amount"].sum()
    columns = _columns(flows, stages, height, gap, scale)
    builder = _Builder(names, words, level, parties or {}, many=is_many(flows))
    ribbons = [
        point
        for left, right in pairwise(columns)
        for point in builder.ribbons(flows, left, right, scale)
    ]
    nodes = [builder.node(column, code, scale) for column in columns for code in column.amounts]
    return pd.DataFrame([*ribbons, *nodes, *builder.heads(stages)])


def _columns(
    flows: pd.DataFrame, stages: list[str], height: float, gap: float, scale: float
) -> list[_Column]:
    """Lay out the columns; members are ordered by what they are tied to, sweep by sweep."""
    sizes = {stage: flows.groupby(stage)["amount"].sum() for stage in stages}
    orders = {stage: _first_order(sizes[stage]) for stage in stages}

    def column(stage: str) -> _Column:
        amounts = {code: float(sizes[stage][code]) for code in orders[stage]}
        total = sum(amounts.values()) * scale + gap * (len(amounts) - 1)
        tops, top = {}, (height - total) / 2
        for code, amount in amounts.items():
            tops[code] = top
            top += amount * scale + gap
        return _Column(stage, amounts, tops)

    for sweep in range(SWEEPS):
        ways = list(pairwise(stages)) if sweep % 2 else [(b, a) for a, b in pairwise(stages)][::-1]
        for fixed, moved in ways:
            if set(orders[moved]) <= {str(code) for code in ORDER}:
                continue
            tops, size = column(fixed).tops, sizes[fixed]
            middles = {code: top + float(size[code]) * scale / 2 for code, top in tops.items()}
            weights = flows["amount"] * flows[fixed].map(middles)
            means = weights.groupby(flows[moved]).sum() / sizes[moved]
            place = {str(code): float(mean) for code, mean in means.items()}
            place[OTHERS] = float("inf")
            orders[moved].sort(key=place.__getitem__)
    return [column(stage) for stage in stages]


def _first_order(sizes: "pd.Series[float]") -> list[str]:
    ranked = [str(code) for code in ORDER if code in sizes.index]
    largest = sizes.sort_values(ascending=False, kind="stable").index
    rest = [str(code) for code in largest if code not in ranked and code != OTHERS]
    return [*ranked, *rest, *([OTHERS] if OTHERS in sizes.index else [])]


class _Builder:
    """Rows of the frame, with names, colours, labels and what a click on them selects."""

    def __init__(
        self,
        names: Mapping[str, str],
        words: Text,
        level: str,
        parties: Mapping[str, str],
        *,
        many: bool,
    ) -> None:
        self.names, self.words, self.level = names, words, level
        self.parties, self.many = parties, many

    def node(self, column: _Column, code: str, scale: float) -> dict[str, Any]:
        amount = exchange.number(column.amounts[code], self.words)
        top = column.tops[code]
        return {
            "part": column.stage,
            "code": code if column.stage == "resource" else self.parties.get(code, code),
            "x": PLACES[column.stage],
            "x2": PLACES[column.stage] + NODE,
            "y": top,
            "y2": top + column.amounts[code] * scale,
            "from": self.names.get(code, code),
            "formatted": amount,
            "label": self._label(
                self.names.get(code, code),
                amount,
                is_tall=column.amounts[code] * scale >= TWO_LINES,
            ),
            "pick": self._pick({column.stage: code}),
        }

    def _label(self, name: str, amount: str, *, is_tall: bool) -> str:
        room = SMALL_WIDTH - len(amount) - 1
        if self.many and (not is_tall or len(name) <= room):
            return f"{values.shortened(name, room)} {amount}"
        return f"{values.lines(name, WIDTH)} {amount}"

    def heads(self, stages: list[str]) -> Iterator[dict[str, Any]]:
        for stage in stages:
            yield {
                "part": "head",
                "x": PLACES[stage],
                "x2": PLACES[stage] + NODE,
                "y": 0.0,
                "y2": 0.0,
                "side": stage,
                "label": self.words(f"sankey-{stage}"),
            }

    def ribbons(
        self, flows: pd.DataFrame, left: _Column, right: _Column, scale: float
    ) -> Iterator[dict[str, Any]]:
        """Yield the points of ribbons between two columns; they leave and arrive uncrossed."""
        by = [left.stage, right.stage]
        amounts = flows.groupby(by)["amount"].sum()
        resources = flows.groupby(by)["resource"].first()
        leaves: dict[tuple[str, str], float] = {}
        leave, arrive = dict(left.tops), dict(right.tops)
        for giver in left.tops:
            for receiver in right.tops:
                if (giver, receiver) in amounts.index:
                    leaves[giver, receiver] = leave[giver]
                    leave[giver] += float(amounts[giver, receiver]) * scale
        for receiver in right.tops:
            for giver in left.tops:
                if (giver, receiver) not in leaves:
                    continue
                amount = float(amounts[giver, receiver])
                row = {
                    "part": "ribbon",
                    "ribbon": f"{left.stage}-{giver}-{receiver}",
                    "code": str(resources[giver, receiver]),
                    "from": self.names.get(giver, giver),
                    "to": self.names.get(receiver, receiver),
                    "amount": amount,
                    "formatted": exchange.number(amount, self.words),
                    "pick": self._pick({left.stage: giver, right.stage: receiver}),
                }
                ends = PLACES[left.stage] + NODE, PLACES[right.stage]
                for x, y in _bend(ends, leaves[giver, receiver], arrive[receiver]):
                    yield {**row, "x": x, "y": y, "y2": y + amount * scale}
                arrive[receiver] += amount * scale

    def _pick(self, codes: Mapping[str, str]) -> str:
        """Return what a click selects; nothing where others are among it."""
        if OTHERS in codes.values():
            return ""
        return urlencode(
            {
                stage: code if stage == "resource" else f"{self.level}:{code}"
                for stage, code in codes.items()
            }
        )


def _bend(ends: tuple[float, float], start: float, end: float) -> Iterator[tuple[float, float]]:
    """Points of a curve that is horizontal at both ends."""
    first, last = ends
    for step in range(STEPS + 1):
        way = step / STEPS
        smooth = way * way * (3 - 2 * way)
        yield round(first + (last - first) * way, 4), round(start + (end - start) * smooth, 2)
