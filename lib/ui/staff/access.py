"""The access log as a coordinator sees it."""

import pandas as pd

from lib import access
from lib.ui.kit import session
from lib.ui.kit.session import engine
from lib.ui.kit.tables import show_table
from lib.ui.kit.tables.times import local_times, time_column
from lib.wording.access_log import detail_words

LISTED = 1000
"""Entries of the access log that are listed."""


def show_log() -> None:
    """List the access log, newest first."""
    words, entries = session.words(), access.entries(engine(), LISTED)
    frame = pd.DataFrame(
        {
            words("log-when"): local_times(entries["happened_at"]),
            words("log-account"): entries["account"],
            words("log-what"): [words(f"log-{what}") for what in entries["what"]],
            words("log-detail"): [detail_words(detail, words) for detail in entries["detail"]],
        }
    )
    show_table(frame, "access-log", columns={words("log-when"): time_column()}, empty="")
