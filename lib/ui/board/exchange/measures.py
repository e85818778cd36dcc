"""Measures to the right of the views: sums by kind of member, five measures; the analysis."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby
from operator import itemgetter

import streamlit as st

from lib import periods
from lib.queries.exchange.measures import (
    ExchangeMeasures,
    balances,
    exchange_measures,
    net_giver,
    sides,
)
from lib.queries.exchange.selection import Selection
from lib.text import MISSING
from lib.ui.kit import session, tables
from lib.ui.kit.cache import query
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.links import member_link, member_links
from lib.ui.kit.names import names_of_places
from lib.vocabulary import Resource
from lib.wording import exchange, values

LINKED = 20
"""Members without an exchange that are named; the others are counted."""

BALANCE = ("name", "resource", "unit", "given", "received", "net")


def show_beside(selection: Selection) -> None:
    """Show what was given and received by kind of member, and the five measures."""
    if selection.resource or selection.member or selection.giver or selection.receiver:
        show_sides(selection)
    else:
        _show_measures(selection)


def show_sides(selection: Selection) -> None:
    """Show how much was received from and given by which kinds, each resource in its own units.

    All units are listed, also those that the views do not show: two currencies stand one below
    the other.
    """
    words, names = session.words(), names_of_places("kind")
    rows = query(sides, replace(selection, unit=None))
    scope = "own" if selection.member else "all"
    if selection.member:
        member_links([selection.member.partition(":")[2]])
    for side, part in groupby(values.rows(rows), itemgetter("side")):
        st.markdown(f"**{words(f'sides-{side}-{scope}')}**")
        for _key, kinds in groupby(part, itemgetter("resource", "unit")):
            listed = list(kinds)
            total = exchange.amount(listed[0]["total"], listed[0]["unit"], words)
            shares = ", ".join(
                f"{names.get(row['kind'], row['kind'])} {exchange.number(row['quantity'], words)}"
                for row in listed
            )
            name = words.choice(Resource(listed[0]["resource"])).capitalize()
            st.markdown(f"{escape_markdown(name)}: **{escape_markdown(total)}**  \n"
                        f":small[{escape_markdown(shares)}]")  # fmt: skip


def _show_measures(selection: Selection) -> None:
    """Show the five measures of the period, each with what it means in one sentence."""
    words = session.words()
    measures = query(exchange_measures, selection, year_before(selection))
    if selection.period:
        st.caption(escape_markdown(words.period(selection.period)))
    givers = len(measures.top_givers)
    for code, value, meaning in _five(measures, selection):
        label = words(f"measure-{code}", givers=givers)
        with st.container(gap=None):
            st.markdown(f"**{escape_markdown(value)}** {escape_markdown(label)}")
            st.caption(meaning)


def year_before(selection: Selection) -> str | None:
    """Return the same period a year before the selection's; None before the years known."""
    return periods.year_before(selection.period) if selection.period else None


def is_unfinished(selection: Selection) -> bool:
    """Whether the selection's period still goes on, so that a tie without exchange may return."""
    return bool(selection.period) and periods.of(selection.period).end > session.moment().day


def _five(measures: ExchangeMeasures, selection: Selection) -> Iterator[tuple[str, str, str]]:
    """Yield the code of each measure, its value, and as Markdown what it means."""
    words = session.words()
    yield (
        "active",
        words("measure-of", part=measures.active, all=measures.members),
        escape_markdown(words("measure-active.meaning")),
    )
    yield (
        "balance",
        _net(selection),
        escape_markdown(words("measure-balance.meaning")),
    )
    yield (
        "reciprocity",
        values.part(measures.reciprocity, words),
        escape_markdown(
            words("measure-reciprocity.meaning", mutual=measures.mutual_pairs, pairs=measures.pairs)
        ),
    )
    yield (
        "top",
        values.part(measures.top_three, words),
        words(
            "measure-top.meaning",
            givers=len(measures.top_givers),
            names=", ".join(map(member_link, measures.top_givers)),
        ),
    )
    if measures.new is None:
        yield "ties", MISSING, escape_markdown(words("measure-ties-first"))
    else:
        code = "ties-so-far" if is_unfinished(selection) else "ties"
        yield (
            code,
            f"+{words.number(measures.new, 0)} / −{words.number(measures.ended or 0, 0)}",
            escape_markdown(
                words(f"measure-{code}.meaning", period=words.period(year_before(selection)))
            ),
        )


def _net(selection: Selection) -> str:
    """Name the party that gave most above what it received, by the number of transfers."""
    words, names = session.words(), names_of_places("party")
    giver = query(net_giver, selection)
    return MISSING if giver is None else f"{names.get(giver[0], '')} +{words.number(giver[1], 0)}"


def show_analysis(selection: Selection) -> None:
    """Show further measures, each with what it means, and the balance by resource."""
    words = session.words()
    measures = query(exchange_measures, selection, year_before(selection))
    isolated = words.listed([*map(member_link, measures.isolated)], LINKED)
    nobody = escape_markdown(words("measure-nobody"))
    rows = {
        "density": escape_markdown(values.part(measures.density, words)),
        "isolated": isolated or nobody,
        "connectors": ", ".join(map(member_link, measures.connectors)) or nobody,
    }
    for code, value in rows.items():
        meaning = words(f"measure-{code}.meaning")
        st.markdown(f"**{words(f'measure-{code}')}:** {value}  \n"
                    f":small[{escape_markdown(meaning)}]")  # fmt: skip
    balance = query(balances, selection, "party")
    if balance.empty:
        return
    st.markdown(f"**{words('balance-title')}**")
    parties = names_of_places("party")
    named = balance.assign(name=[parties[code] for code in balance["side"]])
    tables.show_table(tables.worded(named, BALANCE, words), "balance")
