"""The slide of the exchange: who gave what to whom."""

import pandas as pd

from lib import periods, queries
from lib.charts import sankey
from lib.export.pack.deck import Bars, Slide
from lib.queries.exchange.flows import IN_SANKEY, flows, folded, largest_giver
from lib.queries.exchange.selection import Selection
from lib.slides.parts import as_numbers, empty_slide
from lib.slides.scope import Scope


def exchange_slide(scope: Scope) -> Slide:
    """Who gave what to whom in the last school year that is over."""
    words, topic = scope.words, scope.words("page-exchange")
    years = scope.query(queries.exchanges, None, ("period",))["period"].dropna()
    over = [year for year in sorted(set(years)) if periods.of(year).end < scope.moment.day]
    year = over[-1] if over else next(iter(sorted(set(years))), None)
    if year is None:
        return empty_slide(scope, "exchange", topic, words("exchange-empty"))
    selection = Selection(str(year))
    moved = scope.query(flows, selection, "party")
    if moved.empty:
        return empty_slide(scope, "exchange", topic, words("present-no-exchange"))
    drawn, names = folded(moved, IN_SANKEY), scope.parties
    giver, amount, total = largest_giver(moved)
    finding = {"resource": None, "unit": None, "giver": giver, "amount": amount, "total": total}
    table = moved.assign(**{side: moved[side].map(names) for side in ("giver", "receiver")})
    shown = pd.DataFrame(
        {
            words("figure-giver"): table["giver"].tolist(),
            words("figure-receiver"): table["receiver"].tolist(),
            words("figure-resource"): moved["resource"].map(names).tolist(),
            words("figure-exchanges"): moved["exchanges"].tolist(),
        }
    )
    return Slide(
        "exchange",
        topic,
        sankey.title(finding, names, words),
        sankey.alt(drawn, names, None, words),
        scope.source(words("exchange-note", year=words.period(str(year)))),
        table=shown,
        spec=sankey.spec(words, scope.theme, many=sankey.is_many(drawn)),
        data=sankey.data(drawn, names, words, level="party", parties={}),
        bars=_by_giver(scope, moved),
    )


def _by_giver(scope: Scope, moved: pd.DataFrame) -> Bars:
    """Transfers of every giver by resource; they are counted, so resources may be added."""
    sums = moved.pivot_table(
        index="giver", columns="resource", values="exchanges", aggfunc="sum", fill_value=0
    )
    return Bars(
        "stacked",
        [scope.parties.get(str(giver), str(giver)) for giver in sums.index],
        {scope.parties[str(resource)]: as_numbers(sums[resource]) for resource in sums.columns},
        [scope.theme.resources[str(resource)] for resource in sums.columns],
    )
