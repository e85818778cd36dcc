"""Path chart, input: everything that is drawn of one indicator."""

from dataclasses import dataclass, field

import pandas as pd

from lib.wording.values import Row


@dataclass(frozen=True)
class Timeline:
    """One indicator over time, frames as ``lib.queries`` returns them.

    indicator : its row of ``queries.full_strategy``. series : ``queries.series``.
    target_path : ``queries.target_path``. today : the moment's day, ISO.
    former_path : ``target_path`` before its last change; former_series : the series as known at an
    earlier moment. Both are drawn in grey below the rest.
    notes : dated notes in order of time: happened_on, note_kind, text.
    """

    indicator: Row
    series: pd.DataFrame
    target_path: pd.DataFrame
    today: str
    former_path: pd.DataFrame | None = None
    former_series: pd.DataFrame | None = None
    notes: pd.DataFrame = field(default_factory=pd.DataFrame)
