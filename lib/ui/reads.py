"""Cached reads: figures and rows at the reader's moment, worked out again only after an upload."""

from collections.abc import Callable
from typing import Any, Concatenate, ParamSpec, TypeVar

import pandas as pd
import streamlit as st

from lib import store
from lib.store import Moment, Source
from lib.ui.session import database, engine, moment

Asked = ParamSpec("Asked")
Answer = TypeVar("Answer")


def figure(
    make: Callable[Concatenate[Source, Moment, Asked], Answer],
    *args: Asked.args,
    **kwargs: Asked.kwargs,
) -> Answer:
    """Return what a function of ``lib.figures`` says at the reader's moment, remembered."""
    return figure_at(moment(), make, *args, **kwargs)


def figure_at(
    at: Moment,
    make: Callable[Concatenate[Source, Moment, Asked], Answer],
    *args: Asked.args,
    **kwargs: Asked.kwargs,
) -> Answer:
    """Return what a function of ``lib.figures`` says at some moment, remembered."""
    answer: Answer = _figure(
        database(), at.upload, at.day, make.__qualname__, args, kwargs, _make=make
    )
    return answer


@st.cache_data(max_entries=512, show_spinner=False)
def _figure(
    url: str,
    upload: int,
    day: Any,
    name: str,
    args: tuple[object, ...],
    kwargs: dict[str, object],
    *,
    _make: Callable[..., Any],
) -> Any:
    return _make(engine(), Moment(upload, day), *args, **kwargs)


def known(kind: str) -> pd.DataFrame:
    """Return all rows of a kind at the reader's moment."""
    return _known(database(), kind, moment().upload)


@st.cache_data(max_entries=128, show_spinner=False)
def _known(url: str, kind: str, upload: int) -> pd.DataFrame:
    return store.read(engine(), kind, upload)


def behind(kind: str, **where: object) -> pd.DataFrame:
    """Return the rows behind a figure, each with its upload, who made it, its file and line."""
    found = store.rows(engine(), kind, moment().upload, where)
    authors = _authors(database(), store.latest(engine()))
    found.insert(1, "uploaded_by", found["upload"].map(authors))
    return found


@st.cache_data(max_entries=8, show_spinner=False)
def _authors(_database: str, _latest: int) -> dict[int, str]:
    """Return by upload the account that made it, and the account's member if it has one."""
    history = store.history(engine())
    named = history["uploaded_by"] + (" · " + history["member"]).fillna("")
    return dict(zip(history["upload"], named, strict=True))
