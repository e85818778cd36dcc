"""Headline and chart of the money of one currency, and what asks for an answer in it."""

import dataclasses
from collections.abc import Mapping

import streamlit as st

from lib.charts.funding import money
from lib.queries.money import (
    MoneyHeadline,
    money_headline,
    overspent,
    select_money,
    sum_money,
    unpaid,
)
from lib.queries.strategy.summary import known_directions
from lib.ui.kit import session
from lib.ui.kit.cache import cached_part, query
from lib.ui.kit.charts.chart_view import ChartView
from lib.ui.kit.escape import escape_markdown
from lib.vocabulary import FundingSource
from lib.wording import values

EXPLAINED = ("attracted", "own", "leverage", "outside-budgets")
"""Figures whose names do not say all."""

TABLE = ("group", "planned", "received", "spent", "rows")

MOST_NAMED = 10
"""Rows of money that a warning names; the others are counted."""


def is_empty(currency: str, year: str) -> bool:
    """Whether there is no money in a currency in a year."""
    return query(select_money, currency, year).empty


def show_headline(currency: str, year: str) -> None:
    """Show seven figures of a year, what they leave out, and what asks for an answer."""
    words, (figures, questions) = session.words(), _headline(currency, year)
    with st.container(horizontal=True, gap="small"):
        for name, value in _figures(figures):
            meaning = words(f"money-{name}.meaning") if name in EXPLAINED else None
            st.metric(
                words(f"money-{name}"), value, help=escape_markdown(meaning) if meaning else None
            )
    sentences = [words.period(year), values.thousands(currency, words)]
    if figures.unstated:
        sentences.append(words("money-unstated", count=figures.unstated, all=figures.rows))
    st.caption(escape_markdown(" · ".join(sentences)))
    for question in questions:
        st.warning(escape_markdown(question))


@cached_part
def _headline(currency: str, year: str) -> tuple[MoneyHeadline, list[str]]:
    """Return the figures of a year, and a sentence for each thing that asks for an answer."""
    words, rows = session.words(), query(select_money, currency, year)
    questions = []
    for name, part in (("unpaid", unpaid(rows)), ("overspent", overspent(rows))):
        if len(part):
            named = "; ".join(_name(row) for row in values.rows(part.head(MOST_NAMED)))
            more = max(len(part) - MOST_NAMED, 0)
            questions.append(words(f"money-{name}", rows=named, more=more))
    return money_headline(rows), questions


def _name(row: values.Row) -> str:
    """Return what a row of money is called: its source, its period and, in brackets, its code."""
    words = session.words()
    source, period = words.choice(FundingSource(row["source_type"])), words.period(row["period"])
    return f"{source}, {period} ({row['funding_id']})"


def _figures(figures: MoneyHeadline) -> list[tuple[str, str]]:
    words = session.words()
    amounts = {
        "planned": figures.planned,
        "received": figures.received,
        "spent": figures.spent,
        "attracted": figures.attracted,
        "own": figures.own,
    }
    return [
        *((name, words.number(amount, 0)) for name, amount in amounts.items()),
        ("leverage", words.number(figures.leverage, 1)),
        ("outside-budgets", words.percent(figures.outside_budgets)),
    ]


@cached_part
def money_view(currency: str, group: str, year: str) -> ChartView:
    """Return the money of a currency by ``group``; by year that of all years."""
    words = session.words()
    rows = query(select_money, currency, None if group == "year" else year)
    sums, unit = sum_money(rows, group), values.thousands(currency, words)
    names = _names_of_groups(group)
    total = dataclasses.asdict(money_headline(rows))
    note = words("money-note", currency=unit)
    if len(sums) > money.MOST:
        drawn = words("chart-drawn", drawn=money.MOST, all=len(sums))
        note = f"{drawn} · {note}"
    named = sums.assign(group=[names.get(code, code) for code in sums["group"]])
    return ChartView(
        "money",
        data=money.data(sums, names, words),
        title=money.title(total, unit, words),
        alt=money.alt(total, unit, words),
        table=(named, TABLE),
        note=note,
    )


def _names_of_groups(group: str) -> Mapping[object, str]:
    words = session.words()
    if group == "source_type":
        return {str(source): words.choice(source) for source in FundingSource}
    if group == "direction":
        return {
            row["direction"]: f"{row['direction']}. {words.named(row, 'short')}"
            for row in values.rows(query(known_directions))
        }
    return {}
