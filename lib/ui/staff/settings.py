"""The settings of a consortium in a form; what is changed there is an upload like any other."""

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from lib.contracts import CONTRACTS
from lib.intake import canonical_setting as canonical
from lib.ui.kit import session
from lib.ui.kit.desk import submit
from lib.ui.kit.layout import grid
from lib.ui.kit.session import settings
from lib.vocabulary import (
    SETTING_DEFAULTS,
    VIEW_SETTINGS,
    Choice,
    Currency,
    SettingName,
    SupportView,
)
from lib.wording.settings import setting_value

KIND = "settings"
CHOICES: Mapping[SettingName, type[Choice]] = {
    SettingName.CURRENCY: Currency,
    **dict.fromkeys(VIEW_SETTINGS, SupportView),
}
"""Settings that are chosen from a closed list."""

GROUPS = {
    "names": ("consortium_name", "currency"),
    "terms": ("term",),
    "calendar": ("time_zone", "deadline", "grace"),
    "status": ("freshness", "gap", "early", "expiring"),
    "limits": ("small", "upload"),
    "support": ("support", "mentoring"),
    "other": ("",),
}
"""Group of the form -> beginnings of the names of its settings; the last takes what is left."""


def show_settings() -> None:
    """Show every setting in its group; one button applies all that is changed."""
    words, current = session.words(), settings()
    with st.form("settings", border=False):
        for group in GROUPS:
            names = [name for name in SettingName if group_of(name) == group]
            if not names:
                continue
            st.markdown(f"#### {words(f'settings-{group}')}")
            for name, place in zip(names, grid.places(len(names)), strict=True):
                with place:
                    _choose_value(name, current[name])
        submit.show_flash()  # above the button, where the reader looks
        st.form_submit_button(words("settings-apply"), type="primary", on_click=_apply)


def _choose_value(name: SettingName, value: str) -> None:
    """Widget of a setting: a list of words, else a text such as «20 сентября»."""
    words, choices = session.words(), CHOICES.get(name)
    if choices:
        value = canonical(name, value) or SETTING_DEFAULTS[name]
        st.selectbox(
            words.choice(name),
            list(map(str, choices)),
            index=list(choices).index(choices(value)),
            format_func=lambda code: words.choice(choices(code)),
            key=_key(name),
        )
        return
    st.text_input(
        words.choice(name),
        setting_value(name, value, words),
        max_chars=200,
        placeholder=setting_value(name, SETTING_DEFAULTS[name], words),
        key=_key(name),
    )


def group_of(name: SettingName) -> str:
    """Return the first group that a setting belongs to."""
    return next(group for group, beginnings in GROUPS.items() if name.startswith(beginnings))


def _key(name: SettingName) -> str:
    return f"settings-{name}"


def changed(current: Mapping[str, str], entered: Mapping[str, str]) -> pd.DataFrame:
    """Return one row per changed setting: setting and value; an empty entry is the default.

    A valid value is in the form that is stored; an invalid one stays as it was entered, so that
    the check of the upload reports it.
    """
    values = {
        name: canonical(name, text) or text
        for name, value in entered.items()
        if (text := value.strip() or SETTING_DEFAULTS[SettingName(name)])
    }
    rows = [(name, value) for name, value in values.items() if value != current[name]]
    frame = pd.DataFrame(rows, columns=["setting", "value"])
    return frame.astype({name: CONTRACTS[KIND].dtypes[name] for name in ("setting", "value")})


def _apply() -> None:
    """Apply the settings that the reader changed."""
    entered = {str(name): str(st.session_state[_key(name)]) for name in SettingName}
    rows = changed(settings(), entered)
    if rows.empty:
        submit.refuse(session.words()("typed-row-same"))
        return
    submit.hand_in_rows(KIND, rows, f"{KIND}.csv", accepts_warnings=False)
    if not submit.is_refused():
        for name in SettingName:
            st.session_state.pop(_key(name), None)
