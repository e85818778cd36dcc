"""Fields of a meeting in a form: its day, kind, topic, place and what it compares with."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import streamlit as st

from lib.contracts import CONTRACTS, header_key
from lib.ui.kit import session
from lib.ui.kit.pickers import days
from lib.ui.meeting.agenda.meeting import KIND, Meeting, meeting_label
from lib.vocabulary import MeetingKind

FIELDS = ("held_on", "meeting_kind", "topic", "place", "compared_with")


def draw_fields(prefix: str, begun: Mapping[str, Any], others: Mapping[str, Meeting]) -> None:
    """Draw the fields with their session keys, ``<prefix>-<column>``.

    begun : what they begin with, by column. others : meetings that one may compare with, by code.
    """
    words = session.words()

    def label(name: str) -> str:
        return words(header_key(KIND, name))

    st.date_input(
        label("held_on"),
        date.fromisoformat(begun["held_on"]),
        min_value=days.FIRST,
        max_value=days.LAST,
        format="DD.MM.YYYY",
        key=f"{prefix}-held_on",
    )
    kinds = list(MeetingKind)
    kind = MeetingKind(begun.get("meeting_kind") or kinds[0])
    st.selectbox(
        label("meeting_kind"),
        kinds,
        index=kinds.index(kind),
        format_func=words.choice,
        key=f"{prefix}-meeting_kind",
    )
    for name in ("topic", "place"):
        hint = words("agenda-text-hint", longest=CONTRACTS[KIND].columns[name].longest)
        value = begun.get(name)
        st.text_input(
            label(name),
            value if isinstance(value, str) else "",
            placeholder=hint,
            key=f"{prefix}-{name}",
        )
    codes, compared = list(others), begun.get("compared_with")
    st.selectbox(
        label("compared_with"),
        codes,
        index=codes.index(compared) if compared in codes else None,
        format_func=lambda code: meeting_label(others[code]),
        placeholder=words("agenda-compared-none"),
        key=f"{prefix}-compared_with",
    )


def field_texts(prefix: str) -> dict[str, str | None]:
    """Return what the fields hold, by column, as cells of a file."""
    cells = {name: st.session_state[f"{prefix}-{name}"] for name in FIELDS}
    return cells | {"held_on": cells["held_on"].isoformat()}
