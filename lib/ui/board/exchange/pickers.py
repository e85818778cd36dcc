"""The one selection of the page of exchange, in the URL: resource, unit, member, pair, level."""

from functools import partial
from urllib.parse import parse_qsl

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from lib.queries.exchange.selection import DRILL, LEVELS, Selection, place, units
from lib.text import Text
from lib.ui.kit import session
from lib.ui.kit.cache import query, rows_of
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.names import name_of_place
from lib.ui.kit.pickers import (
    MEMBER,
    begin_in_words,
    choose_code,
    choose_in_words,
    choose_member,
    write_to_url,
)
from lib.ui.kit.run_context import went_back
from lib.vocabulary import EXCHANGES, Resource
from lib.wording import exchange

RESOURCE, UNIT, WAY, LEVEL, VIEW, DEPTH = "resource", "unit", "way", "level", "view", "depth-of"
GIVER, RECEIVER = "giver", "receiver"
"""Keys of what is chosen, in the URL as well."""

WAYS = ("both", "received", "given")
VIEWS = ("sankey", "matrix", "map", "needs")
DEPTHS = ("rows", "compare", "promises", "reconciliation", "analysis")


def choose_selection(year: str) -> Selection:
    """Picker: resource, member and direction; a click on a chart may have chosen a pair."""
    with in_a_row():
        resource, member = _choose_resource_and_member()
        way = _choose_way() if member else WAYS[0]
    member_place = place("member", member) if member else None
    selection = Selection(
        period=year,
        resource=resource,
        giver=member_place if way == "given" else _place_of(GIVER),
        receiver=member_place if way == "received" else _place_of(RECEIVER),
        member=member_place if way == "both" else None,
    )
    _show_pair()
    unit = _choose_unit(selection)
    return Selection(**{**vars(selection), "unit": unit})


def choose_need() -> tuple[str | None, str | None]:
    """Picker: the resource that is needed and the member that needs it; nothing means all.

    Units, directions and pairs are of transfers: a need has none.
    """
    with in_a_row():
        return _choose_resource_and_member()


def chosen_member() -> str | None:
    """Return the code of the member that the reader has chosen."""
    code = st.session_state.get(MEMBER)
    return str(code) if code else None


def in_a_row() -> DeltaGenerator:
    """Return a container whose pickers stand in a row, and wrap where there is no room."""
    return st.container(horizontal=True, vertical_alignment="center", gap="small")


def _choose_resource_and_member() -> tuple[str | None, str | None]:
    return choose_resource(), choose_member(rows_of("members")["member_code"], _follow_member)


def choose_resource() -> str | None:
    """Picker: one of the five resources; nothing means all, counted in transfers only."""
    words, resources = session.words(), [str(resource) for resource in Resource]
    begin_in_words(RESOURCE, resources, _resource_in_words)
    resource = st.segmented_control(
        words("choose-resource"),
        resources,
        format_func=lambda code: _resource_in_words(code, words),
        key=RESOURCE,
        label_visibility="collapsed",
        width="content",
        wrap=True,
    )
    write_to_url(RESOURCE, resource)
    return resource


def _resource_in_words(code: str, words: Text) -> str:
    return words.choice(Resource(code))


def _follow_member() -> None:
    """Show members one by one as soon as one of them is chosen."""
    st.session_state[LEVEL] = "member" if st.session_state[MEMBER] else "party"
    st.session_state[GIVER] = st.session_state[RECEIVER] = None


def _choose_unit(selection: Selection) -> str | None:
    """Picker: what is counted, where there is a choice; None means the number of transfers.

    A resource may be given in several units: two currencies are never added. Where every transfer
    has an estimate, its value in money is one of the choices.
    """
    codes, words = query(units, selection), session.words()
    if len(codes) < 2:
        return _as_unit(codes[0]) if codes else None
    label = words("choose-unit")
    unit = choose_code(UNIT, codes, label, lambda code: exchange.unit_name(code, words), codes[0])
    return _as_unit(unit)


def _as_unit(code: str) -> str | None:
    return None if code == EXCHANGES else code


def _choose_way() -> str:
    """Picker: whether the chosen member gives, receives or does either, one of ``WAYS``."""
    label = session.words()("choose-way")
    return _choose(WAY, WAYS, label, lambda code, words: words(f"way-{code}"))


def choose_level() -> str:
    """Picker: the level at which givers and receivers are shown, one of ``LEVELS``."""
    label = session.words()("choose-level")
    return _choose(LEVEL, tuple(LEVELS), label, lambda code, words: words(f"level-{code}"))


def choose_view() -> str:
    """Picker: one of ``VIEWS``."""
    label = session.words()("exchange-view")
    return _choose(VIEW, VIEWS, label, lambda code, words: words(f"exchange-view-{code}"))


def choose_depth() -> str:
    """Picker: what to read below the view, one of ``DEPTHS``."""
    label = session.words()("exchange-depth")
    return _choose(DEPTH, DEPTHS, label, lambda code, words: words(f"exchange-depth-{code}"))


_choose = partial(choose_in_words, persists=True)
"""A picker that keeps its choice while another view hides it."""


def pick(chosen: str) -> None:
    """Select what was clicked on a chart: a resource, a giver, a receiver, a pair.

    A click on one giver or receiver looks into it: the next level shows what it is made of.
    """
    parts = dict(parse_qsl(chosen))
    if "resource" in parts:
        st.session_state[RESOURCE] = parts.pop("resource")
    for key, value in parts.items():
        st.session_state[key] = value
    if len(parts) == 1 and "resource" not in chosen:
        level = next(iter(parts.values())).partition(":")[0]
        st.session_state[LEVEL] = DRILL.get(level, level)


def _place_of(key: str) -> str | None:
    """Return the giver or the receiver that was clicked, or that the URL names."""
    if key not in st.session_state or went_back():
        st.session_state[key] = st.query_params.get(key)
    chosen = st.session_state[key]
    level, _, code = str(chosen or "").partition(":")
    place = chosen if level in LEVELS and code else None
    write_to_url(key, place)
    return place


def _show_pair() -> None:
    """Show the giver and receiver that were clicked, each with a cross that drops it."""
    words = session.words()
    chosen = {key: st.session_state.get(key) for key in (GIVER, RECEIVER)}
    if not any(chosen.values()):
        return
    with st.container(horizontal=True, gap="small", key="pair"):
        for key, value in chosen.items():
            if value:
                st.button(
                    escape_markdown(words(f"pair-{key}", name=name_of_place(value))),
                    icon=":material/close:",
                    key=f"drop-{key}",
                    on_click=_drop,
                    args=(key,),
                    width="content",
                )


def _drop(key: str) -> None:
    st.session_state[key] = None
    if not any(st.session_state.get(each) for each in (GIVER, RECEIVER, MEMBER)):
        st.session_state[LEVEL] = "party"
