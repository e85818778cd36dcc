"""The reader's session: language, period and moment (in the URL), theme, database, settings."""

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from datetime import date, timedelta
from typing import Any

import pandas as pd
import streamlit as st

from lib import desk, periods, store
from lib.cache import SHARED
from lib.charts.theme import LIGHT, THEMES, Theme
from lib.store import CachedDatabase, Engine, Moment
from lib.text import DEFAULT, Text, languages, load
from lib.ui.kit.run_context import held, holding, went_back
from lib.vocabulary import PeriodType, SettingName
from lib.wording.days import read_day
from lib.wording.terms import in_own_terms

LANGUAGE, PERIOD, AT = "lang", "period", "at"
"""Keys of the frame's pickers, in the URL as well."""

STATE, MOMENT, EARLIER = "database-state", "moment", "earlier-moment"
SETTINGS = "held-settings"
"""Session keys of what ``moments_held`` reads at the start of a run."""

WORDS = "words"
UNSET = "\0"
"""Stands for a picker that the session does not hold yet; no picker has this value."""

SINCE, A_MONTH = "since", timedelta(days=30)
"""Key of the moment that a board is compared with, and its default distance."""


def preferred_language() -> str:
    """Return the language of the reader's browser if there are words in it, else Russian."""
    browser_language = (st.context.locale or DEFAULT).partition("-")[0]
    return browser_language if browser_language in languages() else DEFAULT


def chosen(key: str) -> str | None:
    """Return the value of a picker of the frame.

    Before it is drawn for the first time, and where the browser's Back or Forward asked for this
    run, that is its parameter of the URL: Streamlit gives the picker that value when it is drawn.
    """
    widget_value: str | None = UNSET if went_back() else st.session_state.get(key, UNSET)
    return (st.query_params.get(key) if widget_value == UNSET else widget_value) or None


def keep(key: str) -> None:
    """Keep a picker's value while the reader visits a page without this picker."""
    if key in st.session_state:
        st.session_state[key] = st.session_state[key]


def words() -> Text:
    """Return the words of the language that this session reads, with the consortium's terms."""
    held_words: Text | None = held().get(WORDS)
    if held_words is not None:
        return held_words
    language = chosen(LANGUAGE)
    own_words = load(language if language in languages() else preferred_language())
    return in_own_terms(own_words, st.session_state.get(SETTINGS, {}))


def theme() -> Theme:
    """Return the chart theme that goes with what the browser shows."""
    return THEMES.get(st.context.theme.type or LIGHT.name, LIGHT)


def engine() -> Engine:
    """Return the engine of the database, to write and to read the present state."""
    return desk.shared_engine()


def database() -> CachedDatabase:
    """Return the cached database, to read the state as of an upload or a moment."""
    return _state()[0]


def demo_day() -> date | None:
    """Return the day of a demo, None where the data are real."""
    return SHARED.get(_demo_day, database(), latest())


def _demo_day(database: CachedDatabase, upload: int) -> date | None:
    return desk.demo_day(database)


def settings() -> dict[str, str]:
    """Return the consortium's settings at the moment that the reader looks at."""
    return SHARED.get(desk.settings, database(), moment().upload)


def consortium_name() -> str:
    """Return the name of the consortium in the reader's language."""
    return desk.consortium_name(settings(), words().language)


@contextmanager
def moments_held() -> Iterator[None]:
    """Read, at the start of a run, the latest upload and the moments that the reader looks at.

    They hold till the end of the run, whatever is uploaded meanwhile: all figures of a page are of
    one moment. The session holds them beyond it, for reruns of fragments, and the settings for a
    page that lost its database and must still find words.
    """
    run: dict[str, Any] = {STATE: desk.shared_database()}
    with holding(run):  # each of these reads what is held by then
        run[MOMENT] = moment()
        run[EARLIER] = earlier()
        st.session_state.update(run | {SETTINGS: settings()})
        run[WORDS] = words()
        yield


@contextmanager
def words_held() -> Iterator[None]:
    """Hold words and moments till the block ends; a fragment alone has those of the last run."""
    moments = {key: st.session_state.get(key) for key in (STATE, MOMENT, EARLIER)}
    with nullcontext() if held() else holding(moments | {WORDS: words()}):
        yield


def _held(key: str) -> Any:
    """Return what a run holds; callbacks and fragments that hold nothing find it in the session."""
    run = held()
    return run.get(key) if run else st.session_state.get(key)


def latest() -> int:
    """Return the latest upload there was when this run began."""
    return _state()[1]


def is_current() -> bool:
    """Whether nobody has uploaded, restored or erased anything since this run began."""
    return _state() == desk.shared_database()


def _state() -> tuple[CachedDatabase, int]:
    state: tuple[CachedDatabase, int] | None = _held(STATE)
    return state or desk.shared_database()


def moment() -> Moment:
    """Return the moment that the reader looks at; now, unless one was chosen and exists."""
    return _held(MOMENT) or _moment_at(chosen(AT)) or _now()


def board_day() -> date:
    """Return the day of which boards show a state: the moment's, or the chosen year's last day."""
    chosen_year = period()
    return min(moment().day, periods.of(chosen_year).end) if chosen_year else moment().day


def board_moment() -> Moment:
    """Return what is known at the reader's moment, judged on the board's day."""
    return Moment(moment().upload, board_day())


def earlier() -> Moment:
    """Return the moment that boards are compared with: the chosen one, else a month before.

    Never later than the moment looked at; where nothing was known a month before, the first one.
    """
    return _held(EARLIER) or _default_earlier()


def _default_earlier() -> Moment:
    now = moment()
    before = now.day - A_MONTH
    earlier = _moment_at(chosen(SINCE)) or Moment(0, before)
    if not chosen(SINCE):
        earlier = _moment_at(before.isoformat()) or earlier
    earlier = Moment(max(earlier.upload, min(1, now.upload)), earlier.day)
    return min(earlier, now, key=lambda moment: (moment.upload, moment.day))


def scope() -> dict[str, str]:
    """Return the URL parameters by which another page shows figures of the same moment."""
    values = {name: st.session_state.get(name) for name in (LANGUAGE, PERIOD, AT, SINCE)}
    return {name: str(value) for name, value in values.items() if value}


def is_known(at: str) -> bool:
    """Whether a text is an upload's number or a day on which something was known."""
    return _moment_at(at) is not None


def moment_text(text: str) -> str | None:
    """Return a moment as the URL holds it, an ISO day or an upload's number; None if it is none."""
    day = read_day(text, today())
    moment = day.isoformat() if day else text.lstrip("№# ")
    return moment if is_known(moment) else None


def day_of(at: str) -> date | None:
    """Return the day of a moment of the URL; None if it is no moment."""
    moment = _moment_at(at)
    return moment.day if moment else None


def today() -> date:
    """Return the day of the present: that of the demo, else the calendar's."""
    return demo_day() or desk.local_day(SHARED.get(desk.settings, database(), latest()))


def _now() -> Moment:
    return Moment(latest(), today())


def _moment_at(at: str | None) -> Moment | None:
    """Parse a moment: an upload's number or a day in the form of any language."""
    if not at:
        return None
    now = _now()
    day = read_day(at, now.day)
    text = day.isoformat() if day else at.strip()
    return SHARED.get(_read_moment, database(), now, text)


def _read_moment(database: CachedDatabase, now: Moment, at: str) -> Moment | None:
    """Return the moment of a text as of now; None if it is no moment."""
    zone = SHARED.get(desk.settings, database, now.upload)[SettingName.TIME_ZONE]
    try:
        return store.moment(database, at, today=now.day, zone=zone)
    except store.UnknownMomentError:
        return None


def school_year(years: pd.Series, linked: pd.Series | None = None) -> str | None:
    """Return the school year to show: the chosen one, else the last ended one with rows.

    years : of the rows, missing where not known; if none has ended, the first of them, None if
    there are no rows. linked : of the row that a link names, which comes before the last ended.
    """
    if linked is not None and len(linked) and period() is None:
        return str(linked.iloc[0])
    codes = (year for year in years.tolist() if isinstance(year, str))
    return period() or periods.latest_over(codes, moment().day)


def period() -> str | None:
    """Return the school year that the reader chose; nothing means each figure's latest period."""
    year = periods.parse((held()[PERIOD] if PERIOD in held() else chosen(PERIOD)) or "")
    return year.code if year and year.type is PeriodType.SCHOOL_YEAR else None
