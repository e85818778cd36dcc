"""Cached reads: figures and rows at the reader's moment, worked out again only after an upload."""

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Any, Concatenate, ParamSpec, TypeVar

import pandas as pd
import streamlit as st

from lib import desk, store
from lib.store import Database, Engine, Memory, Moment
from lib.ui.kit.session import database, earlier, engine, latest, moment, period, settings, text
from lib.vocabulary import SettingName

LISTED = 500
"""Rows of a table that are shown; its file has them all."""

MADE = 256
"""Answers that each function keeps in memory."""

Asked = ParamSpec("Asked")
Answer = TypeVar("Answer")


def query(
    make: Callable[Concatenate[Database, Moment, Asked], Answer],
    *args: Asked.args,
    **kwargs: Asked.kwargs,
) -> Answer:
    """Return what a function of ``lib.queries`` says at the reader's moment, cached."""
    return query_at(moment(), make, *args, **kwargs)


def query_at(
    at: Moment,
    make: Callable[Concatenate[Database, Moment, Asked], Answer],
    *args: Asked.args,
    **kwargs: Asked.kwargs,
) -> Answer:
    """Return what a function of ``lib.queries`` says at some moment, cached.

    What it returns is shared by all readers and must not be changed.
    """
    return _memory(engine()).recall(make, at, *args, **kwargs)


@lru_cache(maxsize=4)
def _memory(engine: Engine) -> Memory:
    return Memory(engine)


def cached_part(make: Callable[Asked, Answer]) -> Callable[Asked, Answer]:
    """Remember what a function of ``lib.ui`` makes of figures and words.

    It may depend on its arguments and on what a reader chooses in the frame: moments, language and
    period; on nothing else, and it draws nothing. What it returns is shared by all readers and must
    not be changed.
    """

    @lru_cache(maxsize=MADE)
    def made(_frame: tuple[object, ...], *args: Any, **kwargs: Any) -> Any:
        return make(*args, **kwargs)

    @wraps(make)
    def again(*args: Asked.args, **kwargs: Asked.kwargs) -> Answer:
        frame = (database(), latest(), moment(), earlier(), text().language, period())
        answer: Answer = made(frame, *args, **kwargs)  # type: ignore[arg-type]
        return answer

    return again


def known(kind: str) -> pd.DataFrame:
    """Return all rows of a kind at the reader's moment."""
    return _memory(engine()).recall(store.read, kind, moment().upload)


def uploads() -> pd.DataFrame:
    """Return all uploads, the newest first, as ``store.history`` lists them.

    A column accepted_on is added: the day of acceptance in the consortium's time zone.
    """
    zone = settings()[SettingName.TIME_ZONE]
    return _uploads(database(), latest(), zone)


@st.cache_data(max_entries=8, show_spinner=False)
def _uploads(url: str, known: int, zone: str) -> pd.DataFrame:
    listed = store.history(engine())
    accepted = pd.to_datetime(listed["accepted_at"], utc=True).dt.tz_convert(zone)
    return listed.assign(accepted_on=accepted.dt.date.astype("str"))


def authors() -> dict[int, str]:
    """Return by upload the account that made it, and the account's member if it has one."""
    listed = uploads()
    named = listed["uploaded_by"] + (" · " + listed["member"]).fillna("")
    return dict(zip(listed["upload"], named, strict=True))


def touched_indicators(upload: int) -> list[str]:
    """Return the codes of the indicators that an upload changed."""
    return _touched(database(), latest(), upload)


@st.cache_data(max_entries=64, show_spinner=False)
def _touched(url: str, known: int, upload: int) -> list[str]:
    return desk.touched_indicators(engine(), upload)


def changed_cells(upload: int) -> pd.DataFrame:
    """Return the cells that an upload changed, of the first ``LISTED`` rows of each kind."""
    return _changed(database(), latest(), upload)


@st.cache_data(max_entries=16, show_spinner=False)
def _changed(url: str, known: int, upload: int) -> pd.DataFrame:
    return desk.changed_cells(engine(), upload, LISTED)


def typed(upload: int, line: int) -> pd.DataFrame:
    """Return one line of an upload's file as typed; see ``desk.raw_lines``."""
    return _typed(database(), latest(), upload, line)


@st.cache_data(max_entries=128, show_spinner=False)
def _typed(url: str, known: int, upload: int, line: int) -> pd.DataFrame:
    return desk.raw_lines(engine(), upload, [line])
