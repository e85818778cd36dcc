"""Slides of the members: one beside the consortium, and all of them on a map."""

from collections.abc import Sequence
from functools import partial

import pandas as pd

from lib.charts.maps.outlines import fitted_view
from lib.charts.members import member_map, profile
from lib.export.pack.amounts import amounts
from lib.export.pack.deck import Slide
from lib.queries.members.directory import FILTERS, SEARCH, filtered, member_list
from lib.queries.members.places import members_on_map
from lib.queries.members.profile import member_profile, side_counts
from lib.slides.parts import drawn_part, empty_slide
from lib.slides.scope import Scope
from lib.text import Text
from lib.vocabulary import MemberType, Party
from lib.wording import values

MOST = 14
"""Indicators of one member that are readable on a slide."""


def unknown_member(scope: Scope, member: str) -> str:
    """Return what a code of no member is called: the word for a member, and the code."""
    return f"{scope.words('slide-member')} {member}"


def member_slide(scope: Scope, member: str) -> Slide:
    """One member: its figures beside the consortium's."""
    words, code = scope.words, f"member:{member}"
    rows_by_code = {row["member_code"]: row for row in values.rows(scope.rows_of("members"))}
    if member not in rows_by_code:
        sentence = words("slide-member-none", code=member)
        return empty_slide(scope, code, unknown_member(scope, member), sentence)
    topic = _topic(rows_by_code[member], scope)
    rows = scope.query(member_profile, member, scope.period)
    if rows.empty:
        return empty_slide(scope, code, topic, words("profile-none"))
    counts, span = side_counts(rows), profile.span(rows["direction"], words)
    directions = {code: words.named(one, "short") for code, one in scope.directions.items()}
    return Slide(
        code,
        topic,
        profile.title(counts, span, words),
        profile.alt(counts, f"{scope.members[member]}, {span}", words),
        scope.source(drawn_part(MOST, len(rows), words), words("slide-member-note")),
        table=_table(rows, words),
        spec=partial(profile.spec, words, scope.theme),
        data=profile.data(rows.head(MOST), directions, words, None),
    )


def _topic(row: values.Row, scope: Scope) -> str:
    """Return a member's name and kind, and that it has left."""
    words = scope.words
    kind = words.choice(MemberType(row["member_type"])) if row["member_type"] else ""
    until = words("member-until", day=words.date(row["left_on"])) if _has_left(row, scope) else ""
    return " · ".join(filter(None, (scope.members[row["member_code"]], kind, until)))


def _table(rows: pd.DataFrame, words: Text) -> pd.DataFrame:
    """Return a profile's figures beside the consortium's, under headers in words."""
    table: dict[str, Sequence[object] | pd.Series] = {
        words("figure-indicator-code"): rows["indicator_code"].tolist(),
        words("figure-name"): [words.named(row) for row in values.rows(rows)],
        words("figure-period"): [words.period(period) for period in rows["period"]],
    }
    for column in ("value", "reference"):
        figures = [_figure(row, column, words) for row in values.rows(rows)]
        table[words(f"figure-{column}")] = amounts(figures, rows[column], rows["unit_kind"])
    return pd.DataFrame(table)


def _figure(row: values.Row, column: str, words: Text) -> str:
    """Return a figure in words, nothing where there is none; a value of a few people is hidden."""
    if pd.notna(row[column]):
        return values.figure(row[column], row["unit_kind"], words)
    is_hidden = column == "value" and row["reported"] and row["sensitive"]
    return words("figure-masked") if is_hidden else ""


def _has_left(row: values.Row, scope: Scope) -> bool:
    return isinstance(row["left_on"], str) and row["left_on"] <= scope.moment.day.isoformat()


def _selected(scope: Scope) -> set[str]:
    """Return the codes of the members that the list of the board has with the same filters."""
    rows = filtered(
        scope.query(member_list),
        scope.filters.get(SEARCH, ""),
        {column: scope.filters.get(column) for column in FILTERS},
    )
    return set(rows["member_code"])


def members_slide(scope: Scope) -> Slide:
    """Where the members are that the filters select, on a map that needs no network."""
    words, topic = scope.words, scope.words("page-members")
    nodes = scope.query(members_on_map).nodes
    if nodes.empty:
        none = "members-empty" if scope.rows_of("members").empty else "member-map-none"
        return empty_slide(scope, "members", topic, words(none))
    nodes = nodes[nodes["member_code"].isin(_selected(scope))].reset_index(drop=True)
    if nodes.empty:
        return empty_slide(scope, "members", topic, words("members-none-match"))
    cities = nodes["city"].value_counts()
    finding = {
        "members": len(nodes),
        "cities": len(cities),
        "city": str(cities.index[0]),
        "of_city": int(cities.iloc[0]),
    }
    table = pd.DataFrame(
        {
            words("figure-member"): [scope.members[one] for one in nodes["member_code"]],
            words("figure-party"): [words.choice(Party(party)) for party in nodes["party"]],
            words("figure-city"): nodes["city"].tolist(),
        }
    )
    return Slide(
        "members",
        topic,
        member_map.title(finding, words),
        member_map.alt(finding, words),
        scope.source(words("map-credit")),
        table=table,
        spec=partial(member_map.spec, words, scope.theme, view=fitted_view(nodes)),
        data=member_map.data(nodes, scope.members, words),
    )
