"""Two members beside their figures: who they are and what binds them, as a table and a file."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

import pandas as pd
import streamlit as st

from lib.queries.members.ties import (
    count_by_way,
    member_agreements,
    member_events,
    member_exchange,
    member_uploads,
)
from lib.text import MISSING
from lib.ui.board.members.passport import cells, facts
from lib.ui.board.members.passport.parts import (
    AGREEMENTS,
    EVENTS,
    EXCHANGE,
    MENTORING,
    PART,
    REPORTS,
    UPLOADS,
)
from lib.ui.board.members.pickers import SECOND
from lib.ui.kit import session
from lib.ui.kit.cache import query_at
from lib.ui.kit.charts.chart_toolbar import offer_table, show_source
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.links import address
from lib.ui.kit.pickers import MEMBER
from lib.ui.kit.session import board_moment, period
from lib.ui.kit.visibility import support_visibility
from lib.ui.menu import Page
from lib.vocabulary import Resource
from lib.wording import exchange, values
from lib.wording.values import Row


class ComparedFact(NamedTuple):
    """A line of the table: its label, what each of the two members has, the part it opens."""

    label: str
    first: str
    second: str
    part: str | None = None


def show_facts(members: tuple[Row, Row], year: str | None) -> None:
    """Show of two members who they are and what binds them, and offer the same as a file.

    members : rows of ``member_list``. year : the school year of exchanges, if any.
    """
    words = session.words()
    codes = (members[0]["member_code"], members[1]["member_code"])
    lines = _facts(members, year)
    cells.show_table([["", *map(_head, members)], *(_cells(line, codes) for line in lines)])
    table = pd.DataFrame(lines, columns=ComparedFact._fields)
    headers = {"label": words("comparison-fact")} | {
        side: f"{words.named(row)} · {row['member_code']}"
        for side, row in zip(("first", "second"), members, strict=True)
    }
    name = "comparison-facts"
    show_source(name, "", lambda: offer_table(name, table, list(headers), headers=headers))


def _facts(members: tuple[Row, Row], year: str | None) -> list[ComparedFact]:
    """Return the lines of the table in words; ``year`` is that of exchanges, if any."""
    words = session.words()
    codes = (members[0]["member_code"], members[1]["member_code"])
    facts_by_label: list[tuple[str, Callable[[Row], str]]] = [
        (words("comparison-who"), lambda row: " · ".join(facts.kinds(row)[:2])),
        (words("figure-place-of-member"), facts.place),
        (words("comparison-membership"), facts.presence),
        (words("comparison-people"), lambda row: " · ".join(facts.people(row))),
    ]
    parts: dict[str, Callable[[Row], str]] = {
        AGREEMENTS: _agreements,
        REPORTS: cells.reports_figure,
        MENTORING: _mentoring,
        EVENTS: _events,
        UPLOADS: _last_upload,
    }
    return [
        *(ComparedFact(label, *_of_each(fact, members)) for label, fact in facts_by_label),
        *_exchange(codes, year),
        *(
            ComparedFact(words(f"card-{part}"), *_of_each(figure, members), part)
            for part, figure in parts.items()
        ),
    ]


def _of_each(fact: Callable[[Row], str], members: tuple[Row, Row]) -> tuple[str, str]:
    first, second = members
    return fact(first) or MISSING, fact(second) or MISSING


def _head(member: Row) -> str:
    """Return the name of a member as Markdown that leads to its passport alone."""
    name, code = session.words().named(member), member["member_code"]
    where = address(Page.MEMBERS, {MEMBER: code})
    return f"[{escape_markdown(name)}]({where}) · {escape_markdown(code)}"


def _cells(line: ComparedFact, codes: tuple[str, str]) -> list[str]:
    """Return a line as cells of Markdown."""
    label = _link(line, codes) if line.part else escape_markdown(line.label)
    return [label, escape_markdown(line.first), escape_markdown(line.second)]


def _link(line: ComparedFact, codes: tuple[str, str]) -> str:
    """Return a link that opens a part of both passports, or closes it where it is open."""
    where = {MEMBER: codes[0], SECOND: codes[1]}
    if line.part and st.query_params.get(PART) != line.part:
        where |= {PART: line.part}
    return f"[{escape_markdown(line.label)}]({address(Page.MEMBERS, where)})"


def _exchange(codes: tuple[str, str], year: str | None) -> list[ComparedFact]:
    """Return how much the two gave and received: how many times, and of each resource."""
    words = session.words()
    frames = [query_at(board_moment(), member_exchange, code, year) for code in codes]
    first, second = (_amounts(frame) for frame in frames)
    numbers = [
        {way: words.number(count, 0) for way, count in count_by_way(frame).items()}
        for frame in frames
    ]
    label = words("comparison-exchange")
    if year:
        label = f"{label}, {values.short_period(year)}"
    lines = [ComparedFact(label, _pair(numbers[0]), _pair(numbers[1]), EXCHANGE)]
    for resource, unit in sorted(first | second, key=_place_of_resource):
        name = words.choice(Resource(resource))
        if unit:
            name = f"{name}, {exchange.unit_name(unit, words)}"
        key = (resource, unit)
        lines.append(ComparedFact(name, _pair(first.get(key)), _pair(second.get(key))))
    return lines


def _amounts(rows: pd.DataFrame) -> dict[tuple[str, str | None], dict[str, str]]:
    """Return what a member gave and received in words, by resource and unit."""
    amounts: dict[tuple[str, str | None], dict[str, str]] = {}
    for row in values.rows(rows):
        unit = row["unit"] if isinstance(row["unit"], str) else None
        quantity = row["quantity"] if unit else row["exchanges"]
        number = exchange.number(quantity, session.words())
        amounts.setdefault((row["resource"], unit), {})[row["way"]] = number
    return amounts


def _place_of_resource(key: tuple[str, str | None]) -> tuple[int, str]:
    return (list(Resource).index(Resource(key[0])), key[1] or "")


def _pair(ways: Mapping[str, str] | None) -> str:
    """Return what was given and received beside each other; a dash is neither."""
    if not ways:
        return MISSING
    return f"{ways.get('given', MISSING)} / {ways.get('received', MISSING)}"


def _agreements(member: Row) -> str:
    """Return how many agreements of a member are in force, and when the next of them ends."""
    words = session.words()
    rows = query_at(board_moment(), member_agreements, member["member_code"])
    if rows.empty:
        return words("card-none")
    figure = words("card-agreements-figures", count=len(rows[rows["in_force"]]), all=len(rows))
    if pd.isna(rows["days_left"].iloc[0]):
        return figure
    term = cells.term(values.rows(rows)[0], short=True)
    return f"{figure}; {words('comparison-next-term', term=term)}"


def _mentoring(member: Row) -> str:
    code = member["member_code"]
    rows = cells.mentoring_rows(code)
    if rows.empty:
        return session.words()("card-none")
    return cells.mentoring_figure(cells.reach(code, rows["census_date"].iloc[0]))


def _events(member: Row) -> str:
    rows = query_at(
        board_moment(), member_events, member["member_code"], support_visibility(), period()
    )
    return cells.of_year(session.words()("card-events-figures", count=len(rows)))


def _last_upload(member: Row) -> str:
    rows = query_at(board_moment(), member_uploads, member["member_code"], support_visibility())
    return session.words()("card-none") if rows.empty else cells.last_upload(rows)
