"""Times of day in tables: in the consortium's time zone."""

import pandas as pd
import streamlit as st
from streamlit.elements.lib.column_types import ColumnConfig

from lib.ui.kit import session
from lib.ui.kit.session import settings
from lib.vocabulary import SettingName


def local_times(moments: pd.Series) -> pd.Series:
    """Convert UTC times, as the database holds them, to the consortium's time zone."""
    zone = settings()[SettingName.TIME_ZONE]
    return pd.to_datetime(moments, utc=True).dt.tz_convert(zone)


def written_times(moments: pd.Series) -> list[str]:
    """Write UTC times, as the database holds them, as a reader there writes them."""
    words = session.words()
    return [
        f"{words.short_date(moment.date().isoformat())} {moment:%H:%M}"
        for moment in local_times(moments)
    ]


def time_column() -> ColumnConfig:
    """Configure a table's column of times: day and minute."""
    return st.column_config.DatetimeColumn(format="DD.MM.YYYY HH:mm")
