"""Changes since the earlier moment: the most important as a list, all of them as a table."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd
import streamlit as st

from lib import queries
from lib.access import AccountRole
from lib.charts.theme import SIGNS
from lib.text import Text
from lib.ui.kit import guard, session
from lib.ui.kit.cache import LISTED, query_at
from lib.ui.kit.charts.chart_view import source
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.session import earlier, moment, period, scope
from lib.ui.kit.tables import show_part
from lib.ui.menu import Page
from lib.vocabulary import ChangeKind, PlanStatus
from lib.wording import values
from lib.wording.changes import describe_change, name_indicator
from lib.wording.values import Row

MOST = 7
"""Changes that are listed; the table has them all."""

COLUMNS = ("what", "indicator_code", "period", "old", "new", "upload", "file", "uploaded_by",
           "reason", "sentence")  # fmt: skip

MARKS: dict[str, tuple[str, str]] = {
    ChangeKind.TARGET: ("◎", "blue"),
    ChangeKind.VALUE_REVISED: ("↻", "blue"),
    ChangeKind.VALUE_WITHDRAWN: ("−", "blue"),
    ChangeKind.LATE: (SIGNS[PlanStatus.NO_DATA], "gray"),
    ChangeKind.VALUE_NEW: ("+", "gray"),
}
"""Sign and colour of each kind of change but that of a status."""


@dataclass(frozen=True)
class News:
    """One line of the list: its sort, sign, sentence, and the page that it links to."""

    sort: str
    sign: str
    colour: str
    sentence: str
    page: Page
    where: dict[str, str]


def list_changes() -> None:
    """List the most important changes since ``earlier()`` as links, and offer all of them."""
    words, since = session.words(), earlier()
    changes = query_at(since, queries.changes, moment())
    day = words.date(since.day.isoformat())
    if changes.empty:
        st.caption(escape_markdown(words("changes-none", day=day)))
        return
    lines = news(changes, words, uploads=guard.identity().has(AccountRole.STAFF))
    for line in in_short(lines):
        label = f":{line.colour}[{line.sign}] {escape_markdown(line.sentence)}"
        st.page_link(line.page, label=label, query_params=line.where | scope())
    if period():
        st.caption(words("changes-every-period", period=words.period(period())))
    count = words("changes-count", count=len(changes), day=day)
    with st.container(horizontal=True, wrap=False, vertical_alignment="center", gap="small"):
        st.caption(escape_markdown(count), width="stretch")
        if st.button(words("changes-all"), key="changes-all", type="tertiary"):
            show_dialog = st.dialog(words("aside-changes"), width="large")(_show_all)
            show_dialog(changes, count)


def _show_all(changes: pd.DataFrame, count: str) -> None:
    """Show all changes: a sentence each, the table, and its file."""
    words = session.words()
    listed = changes.assign(sentence=[describe_change(row, words) for row in values.rows(changes)])
    figures = {
        side: _with_limits(listed[side], listed[f"{side}_below"], words) for side in ("old", "new")
    }
    listed = listed.assign(**figures)
    source("changes", (listed, COLUMNS), count)
    first = listed.head(LISTED)
    for what in first["what"].unique():
        kind, of_kind = words.choice(ChangeKind(str(what))).capitalize(), first["what"] == what
        lines = (escape_markdown(sentence) for sentence in first.loc[of_kind, "sentence"])
        sentences = "\n".join(f"- {line}" for line in lines)
        st.markdown(f"**{kind}**\n{sentences}")
    show_part(LISTED, len(listed))


def _with_limits(figures: pd.Series, limits: pd.Series, words: Text) -> pd.Series:
    """Figures, and words where a figure is suppressed because it is of a few people."""
    if limits.isna().all():
        return figures
    formatted = [
        figure if pd.isna(than) else words("figure-fewer", than=int(than))
        for figure, than in zip(figures.tolist(), limits, strict=True)
    ]
    return pd.Series(formatted, figures.index, dtype=object)


def news(changes: pd.DataFrame, words: Text, *, uploads: bool) -> list[News]:
    """Return the lines of changes, in their order; a change that many share is one line.

    changes : what ``queries.changes`` returns. uploads : whether the reader may open uploads.
    """
    groups: dict[str, list[Row]] = {}
    for place, row in enumerate(values.rows(changes)):
        groups.setdefault(_group_key(row) or str(place), []).append(row)
    return [_line(rows, words, uploads=uploads) for rows in groups.values()]


def in_short(lines: Sequence[News], most: int = MOST) -> list[News]:
    """Choose at most ``most`` lines: the first of every sort, then others; in their order."""
    sorts = [line.sort for line in lines]
    first = [sort not in sorts[:place] for place, sort in enumerate(sorts)]
    places = sorted(range(len(lines)), key=lambda place: (not first[place], place))
    return [lines[place] for place in sorted(places[:most])]


def _group_key(row: Row) -> str | None:
    """Key of rows that share a line: of one kind and period; new targets are all one."""
    what = row["what"]
    if what in (ChangeKind.VALUE_NEW, ChangeKind.LATE):
        return f"{what} {row['period']}"
    return str(what) if what == ChangeKind.TARGET and pd.isna(row["old"]) else None


def _line(rows: Sequence[Row], words: Text, *, uploads: bool) -> News:
    row = rows[0]
    what, place = row["what"], {"direction": row["direction"], "indicator": row["indicator_code"]}
    sign, colour = _mark(row)
    sort = f"{what} {row['better']}"
    if what == ChangeKind.LATE:
        member = {"member": row["member_code"]} if len(rows) == 1 else {}
        return News(sort, sign, colour, _sentence(rows, words), Page.MEMBERS, member)
    upload_numbers = [row["upload"] for row in rows if pd.notna(row["upload"])]
    if uploads and upload_numbers and len({row["indicator_code"] for row in rows}) > 1:
        return News(
            sort,
            sign,
            colour,
            _sentence(rows, words),
            Page.HISTORY,
            {"upload": str(max(upload_numbers))},
        )
    return News(sort, sign, colour, _sentence(rows, words), Page.DIRECTIONS, place)


def _mark(row: Row) -> tuple[str, str]:
    if row["what"] != ChangeKind.STATUS:
        return MARKS[row["what"]]
    if pd.isna(row["better"]):
        return SIGNS[row["new_word"]], "gray"
    worse = "red" if row["new_word"] == PlanStatus.BACKWARDS else "orange"
    return SIGNS[row["new_word"]], "green" if row["better"] else worse


def _sentence(rows: Sequence[Row], words: Text) -> str:
    """Return the sentence of one change, or one sentence about several."""
    if len(rows) == 1:
        return describe_change(rows[0], words)
    row, period = rows[-1], words.period(rows[0]["period"])
    indicators = {row["indicator_code"] for row in rows}
    match ChangeKind(row["what"]):
        case ChangeKind.LATE:
            count = sum(row["missing"] for row in rows)
            return words("told-all-late", members=len(rows), count=count, period=period)
        case ChangeKind.TARGET if len(indicators) == 1:
            return words("told-targets-set-one", indicator=name_indicator(row, words))
        case ChangeKind.TARGET:
            return words("told-targets-set", count=len(indicators))
        case _:
            return words("told-values-new", count=len(indicators), period=period)
