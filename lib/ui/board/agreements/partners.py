"""Who is bound to whom by agreements in force, and which members have none."""

from collections.abc import Mapping, Sequence

import pandas as pd
import streamlit as st

from lib.charts.agreements import partners as charts
from lib.queries.agreements.selection import (
    AgreementSelection,
    bound_members,
    pairs_of_members,
    select_agreements,
    share_bound,
    share_bound_by_party,
)
from lib.ui.kit import session, tables
from lib.ui.kit.cache import LISTED, cached_part, query
from lib.ui.kit.charts.chart_toolbar import offer_table, show_source
from lib.ui.kit.charts.chart_view import ChartView, show
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.links import address, links_of_members, member_links, passport_addresses
from lib.ui.kit.names import names_of_members
from lib.ui.kit.tables.readable import ON_PHONE, show_lines
from lib.ui.menu import Page
from lib.vocabulary import AgreementKind, Party
from lib.wording import values

PAIRS = ("member_name", "partner_name", "agreements", "kind_names", "valid_to", "codes")
MEMBERS = ("member_name", "member_type", "agreements", "bilateral", "valid_to")
"""Columns of the tables behind their buttons."""

WIDTHS_OF_PAIRS = {"member_name": 150, "partner_name": 150, "agreements": 80, "kind_names": 200}
WIDTHS_OF_MEMBERS = {"member_name": 170, "agreements": 85, "bilateral": 85}
"""Columns of the lists with their widths in pixels."""

TALLEST = 420
"""Height of a list in pixels from which its rows scroll."""


def show_partners(selection: AgreementSelection) -> None:
    """Show the pairs that agreements bind, and beside them the members with and without one."""
    pairs, members = st.columns([3, 2], gap="medium")
    with pairs:
        _show_pairs(selection)
    with members:
        _show_members(selection)


def _show_pairs(selection: AgreementSelection) -> None:
    """Show pairs as a matrix where it can be read, and as a list."""
    pairs = pairs_of_members(query(select_agreements, selection))
    finding = f"#### {escape_markdown(charts.title(pairs, names_of_members(), session.words()))}"
    if charts.fits(pairs):
        with st.container(key="wide-partners"):
            show(_matrix_view(selection, address(Page.MEMBERS, {})), "partners")
        with st.container(key="narrow-partners-title"):
            st.markdown(finding)
    else:
        st.markdown(finding)
    if len(pairs):
        note = session.words()("partners-note")
        sides = ("member", "partner")
        _show_table("pairs", _named_pairs(selection), WIDTHS_OF_PAIRS, PAIRS, sides, note)


@cached_part
def _matrix_view(selection: AgreementSelection, page: str) -> ChartView:
    """Return the matrix of pairs, whose names lead to passports. page : the one of members."""
    words, names = session.words(), names_of_members()
    pairs = pairs_of_members(query(select_agreements, selection))
    addresses = passport_addresses({*pairs["member"], *pairs["partner"]}, page)
    return ChartView(
        "partners",
        data=charts.data(pairs, names, words, addresses),
        title=charts.title(pairs, names, words),
        alt=charts.alt(pairs, names, words),
        table=(_named_pairs(selection), PAIRS),
        note=words("partners-note"),
    )


@cached_part
def _named_pairs(selection: AgreementSelection) -> pd.DataFrame:
    words, names = session.words(), names_of_members()
    pairs = pairs_of_members(query(select_agreements, selection))
    return pairs.assign(
        member_name=[names[code] for code in pairs["member"]],
        partner_name=[names[code] for code in pairs["partner"]],
        kind_names=[
            ", ".join(words.choice(AgreementKind(kind)) for kind in kinds.split(";"))
            for kinds in pairs["kinds"]
        ],
        codes=pairs["codes"].str.replace(";", ", "),
    )


def _show_members(selection: AgreementSelection) -> None:
    words, names = session.words(), names_of_members()
    members = query(bound_members, selection.day)
    bound, count = share_bound(members)
    share = words.percent(bound / count if count else None)
    finding = words("bound-finding", bound=bound, all=count, share=share)
    st.markdown(f"#### {escape_markdown(finding)}")
    parts = [
        words("bound-party", party=words.choice(Party(row["party"])), bound=row["bound"],
              all=row["members"])
        for row in values.rows(share_bound_by_party(members))
        if row["party"] in set(Party)
    ]  # fmt: skip
    st.caption(escape_markdown(" · ".join(parts)))
    named = members.assign(member_name=[names[code] for code in members["member_code"]])
    _show_table("bound", named, WIDTHS_OF_MEMBERS, MEMBERS, ("member_code",), words("bound-note"))


def _show_table(
    name: str,
    frame: pd.DataFrame,
    widths: Mapping[str, int],
    columns: Sequence[str],
    sides: Sequence[str],
    note: str,
) -> None:
    """List the first rows; a row leads to the passports of the members in its ``sides``.

    Names of these members are the first columns; a phone lists them as links.
    """
    words = session.words()
    listed = tables.worded(frame.head(LISTED), list(widths), words)

    def show_links() -> None:
        rows = frame.head(ON_PHONE)
        links = (links_of_members(list(rows[side])) for side in sides)
        heads = [" — ".join(names) for names in zip(*links, strict=True)]
        unnamed = listed.columns[1 : len(sides)]
        show_lines(listed.drop(columns=unnamed), f"list-{name}", heads)

    with st.container(key=f"part-of-{name}"):  # links keep what stands below in its place
        places = tables.show_table(
            listed,
            f"list-{name}",
            widths=widths,
            tallest=TALLEST,
            on_select="rerun",
            on_phone=show_links,
        )
        for place in places:
            member_links(frame.iloc[place][list(sides)])
    show_source(name, note, lambda: offer_table(name, frame, columns))
