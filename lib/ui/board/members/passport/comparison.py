"""Two members on one screen: their figures on one scale, and of what binds them a line each."""

from collections.abc import Callable, Mapping

import pandas as pd
import streamlit as st

from lib.charts.members import comparison
from lib.queries.members.comparison import SIDES, comparison_counts, member_comparison
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
    FIGURES,
    MENTORING,
    PART,
    REPORTS,
    UPLOADS,
    offer_part,
)
from lib.ui.board.members.passport.profile import (
    figure_link,
    links_to_rows,
    names_of_directions,
    shown_values,
)
from lib.ui.board.members.pickers import SECOND
from lib.ui.kit import session
from lib.ui.kit.cache import cached_part, query_at
from lib.ui.kit.charts.chart_view import ChartView, show
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.links import address
from lib.ui.kit.names import names_of_members
from lib.ui.kit.pickers import MEMBER
from lib.ui.kit.session import board_moment, period
from lib.ui.kit.tables.readable import show_lines
from lib.ui.kit.visibility import support_visibility
from lib.ui.menu import Page
from lib.vocabulary import Resource
from lib.wording import exchange, values
from lib.wording.values import Row

COLUMNS = ("indicator_code", "name", "period", "first", "second", "reference")


def show_comparison(members: tuple[Row, Row], year: str | None) -> None:
    """Show two members side by side: each figure once, both values beside each other.

    members : rows of ``member_list``. year : the school year of exchanges, if any.
    """
    first, second = (row["member_code"] for row in members)
    with st.container(key="comparison"):
        figures, ties = st.columns([3, 2], gap="medium")
        with figures:
            _show_figures(first, second)
        with ties:
            cells.show_table(_lines(members, year))
        _list_on_phone(first, second)


def _show_figures(first: str, second: str) -> None:
    words = session.words()
    view = _view(first, second)
    if view is None:
        st.caption(escape_markdown(words("comparison-none")))
        return

    def offer_whole() -> None:
        offer_part(FIGURES, first, words("part-open"))

    with st.container(key="wide-comparison", gap="xsmall"):
        code = show(view, "comparison", select="indicator_code", controls=offer_whole)
        if code:
            for member in (first, second):
                figure_link(member, code, names_of_members()[member])


def _list_on_phone(first: str, second: str) -> None:
    """List the figures on a phone, where names and two values have no room in one line."""
    words, view = session.words(), _view(first, second)
    if view is None:
        return
    figures = view.data[view.data["part"] == "row"]
    headers = {
        "name": words("figure-name"), "first": first, "second": second,
        "reference": words("figure-reference"),
    }  # fmt: skip
    codes = figures["indicator_code"].tolist()
    links = zip(codes, links_to_rows(codes, first), links_to_rows(codes, second), strict=True)
    heads = [
        of_second if of_first == escape_markdown(code) else of_first
        for code, of_first, of_second in links
    ]
    with st.container(key="narrow-comparison-title"):
        st.markdown(f"#### {escape_markdown(view.title)}")
    show_lines(figures[list(headers)].rename(columns=headers), "comparison", heads)


@cached_part
def _view(first: str, second: str) -> ChartView | None:
    words, members = session.words(), names_of_members()
    names = (members[first], members[second])
    rows = query_at(board_moment(), member_comparison, first, second, period())
    if rows.empty:
        return None
    counts = comparison_counts(rows)
    return ChartView(
        "comparison",
        data=comparison.data(rows, names_of_directions(), (first, second), words),
        title=comparison.title(counts, names, words),
        alt=comparison.alt(counts, names, words),
        table=(rows.assign(**{side: shown_values(rows, f"_{side}") for side in SIDES}), COLUMNS),
        note=words("comparison-note", first=first, second=second),
        headers={
            "first": f"{members[first]} · {first}",
            "second": f"{members[second]} · {second}",
        },
    )


def _lines(members: tuple[Row, Row], year: str | None) -> list[list[str]]:
    """Return the lines of the table as Markdown: a label, the first member, the second one."""
    words = session.words()
    codes = (members[0]["member_code"], members[1]["member_code"])
    heads = [
        f"[{escape_markdown(words.named(row))}]({address(Page.MEMBERS, {MEMBER: code})}) · "
        f"{escape_markdown(code)}"
        for row, code in zip(members, codes, strict=True)
    ]
    facts_by_label: list[tuple[str, Callable[[Row], str]]] = [
        (words("comparison-who"), lambda row: " · ".join(facts.kinds(row)[:2])),
        (words("figure-place-of-member"), facts.place),
        (words("comparison-membership"), facts.presence),
        (words("comparison-people"), lambda row: " · ".join(facts.people(row))),
    ]
    parts_by_name: dict[str, Callable[[Row], str]] = {
        AGREEMENTS: _agreements,
        REPORTS: cells.reports_figure,
        MENTORING: _mentoring,
        EVENTS: _events,
        UPLOADS: _last_upload,
    }
    return [
        ["", *heads],
        *([escape_markdown(label), *_cells(fact, members)] for label, fact in facts_by_label),
        *_exchange_lines(codes, year),
        *([_link(part, codes), *_cells(figure, members)] for part, figure in parts_by_name.items()),
    ]


def _cells(fact: Callable[[Row], str], members: tuple[Row, Row]) -> list[str]:
    return [escape_markdown(fact(row) or MISSING) for row in members]


def _link(part: str, codes: tuple[str, str], label: str | None = None) -> str:
    """Return a link that opens a part of both passports, or closes it where it is open."""
    where = {MEMBER: codes[0], SECOND: codes[1]}
    if st.query_params.get(PART) != part:
        where |= {PART: part}
    name = label or session.words()(f"card-{part}")
    return f"[{escape_markdown(name)}]({address(Page.MEMBERS, where)})"


def _exchange_lines(codes: tuple[str, str], year: str | None) -> list[list[str]]:
    """Return how much the two gave and received: how many times, and of each resource."""
    words = session.words()
    frames = [query_at(board_moment(), member_exchange, code, year) for code in codes]
    amounts = [_amounts(frame) for frame in frames]
    numbers = [
        {way: words.number(count, 0) for way, count in count_by_way(frame).items()}
        for frame in frames
    ]
    label = words("comparison-exchange")
    if year:
        label = f"{label}, {values.short_period(year)}"
    lines = [[_link(EXCHANGE, codes, label), *map(_pair, numbers)]]
    both = dict.fromkeys(key for each in amounts for key in each)
    for resource, unit in sorted(both, key=_place_of_resource):
        name = words.choice(Resource(resource))
        if unit:
            name = f"{name}, {exchange.unit_name(unit, words)}"
        lines.append(
            [escape_markdown(name), *(_pair(each.get((resource, unit))) for each in amounts)]
        )
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
