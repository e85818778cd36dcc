"""Where the rows behind a figure of the model's problem areas are."""

from lib.queries.model.signs import DEFICIT
from lib.ui.kit.links import address
from lib.ui.kit.pickers import DEPTH, DIRECTION, INDICATOR
from lib.ui.kit.session import PERIOD
from lib.ui.menu import Page
from lib.vocabulary import Resource
from lib.wording.values import Row


def rows_behind(row: Row) -> str:
    """Return the address of the board, filtered, with the rows behind a row of ``area_signs``."""
    sign, year = str(row["sign"]), {PERIOD: str(row["now_period"])}
    if sign == "indicator":
        where = {DIRECTION: row["direction"], INDICATOR: row["indicator_code"], DEPTH: "rows"}
        return address(Page.DIRECTIONS, where)
    if sign == "joint":
        return address(Page.EVENTS, year)
    if sign in set(Resource):
        return address(Page.EXCHANGE, year | {"resource": sign})
    if sign in ("active", "density"):
        return address(Page.EXCHANGE, year | {"depth-of": "analysis"})
    return address(Page.SUPPORT if sign == DEFICIT else Page.MENTORING, {})
