"""Comparisons that rules of several kinds of files share."""

from collections.abc import Sequence
from datetime import date

import numpy as np
import pandas as pd

from lib import periods
from lib.intake.sheet import Sheet
from lib.vocabulary import Grain, PeriodType


def part_of(sheet: Sheet, part: str, total: str, code: str = "part-above-whole") -> None:
    """Report rows in which a part is more than its total."""
    value, limit = sheet.frame[part], sheet.frame[total]
    sheet.report(code, value > limit, part, whole=limit, of=total)


def in_order(sheet: Sheet, first: str, last: str) -> None:
    """Report rows whose last day comes before the first."""
    start, end = sheet.frame[first], sheet.frame[last]
    sheet.report("dates-reversed", end < start, last, first=start, of=first)


def not_in_future(sheet: Sheet, column: str) -> None:
    """Report days that have not come yet."""
    sheet.report("date-in-future", sheet.frame[column] > sheet.context.today.isoformat(), column)


def looked_up(sheet: Sheet, column: str, kind: str, key: str, result_column: str) -> "pd.Series":
    """Join: a column of another kind's row for each code; missing where the code is unknown."""
    rows = sheet.context.current(kind)
    values = rows.drop_duplicates(key).set_index(key)[result_column]
    return sheet.frame[column].map(values).astype(rows[result_column].dtype)


def member_active(
    sheet: Sheet, column: str, first: "pd.Series[str]", last: "pd.Series[str]"
) -> None:
    """Warn of rows about a time when the member had not joined yet or had left (V06).

    A column of several members is compared member by member.
    """
    members = sheet.context.current("members").drop_duplicates("member_code")
    members = members.set_index("member_code")
    cells, is_list = sheet.frame[column], sheet.contract.columns[column].many
    lists = cells.str.split(";", expand=True) if is_list else cells.to_frame()
    for _place, codes in lists.items():
        joined_on, left_on = (
            codes.map(members[name]).astype("str") for name in ("joined_on", "left_on")
        )
        sheet.report(
            "member-not-active",
            (joined_on > last) | (left_on < first),
            column,
            found=codes if is_list else None,
            since=joined_on.fillna("none"),
            until=left_on.fillna("none"),
        )


def period_ends(codes: "pd.Series[str]") -> tuple["pd.Series[str]", "pd.Series[str]"]:
    """Return the first and the last day of every period."""
    spans = {code: periods.of(code) for code in codes.dropna().unique()}
    first = codes.map({code: span.start.isoformat() for code, span in spans.items()})
    last = codes.map({code: span.end.isoformat() for code, span in spans.items()})
    return first.astype("str"), last.astype("str")


def days_or_periods(sheet: Sheet, column: str) -> tuple["pd.Series[str]", "pd.Series[str]"]:
    """Return the first and the last day of cells that hold a day or, by ``grain``, a period."""
    cells = sheet.frame[[column, "grain"]]
    distinct = cells.drop_duplicates()
    days = [_first_day(day, grain) for day, grain in distinct.to_numpy()]
    starts = pd.Series(days, index=distinct.index, dtype="str")
    first = cells.merge(distinct.assign(first=starts), how="left")["first"]
    return first.set_axis(cells.index).astype("str"), cells[column]


def _first_day(last: object, grain: object) -> str | None:
    if not isinstance(last, str):
        return None
    if not isinstance(grain, str) or grain == Grain.DAY:
        return last
    return periods.containing(date.fromisoformat(last), PeriodType(grain)).start.isoformat()


def period_begun(sheet: Sheet, column: str, rows: "pd.Series[bool] | bool" = True) -> None:
    """Refuse rows, or those of a mask, on periods that have not begun."""
    start, _end = period_ends(sheet.frame[column])
    future = (start > sheet.context.today.isoformat()) & rows
    sheet.report("period-not-begun", future, column, start=start)


def period_over(sheet: Sheet, column: str) -> None:
    """Warn of rows on periods that have begun and are not over: they are not assessed yet."""
    codes, today = sheet.frame[column], sheet.context.today
    spans = [periods.of(code) for code in codes.dropna().unique()]
    opens_on = sheet.context.calendar.opens_on
    running = [span.code for span in spans if span.start <= today < opens_on(span)]
    sheet.report_once("period-running", codes.isin(running), column)


def with_stored(sheet: Sheet, columns: Sequence[str], *, alike: Sequence[str] = ()) -> pd.DataFrame:
    """Return the stored rows of the file's kind; rows of the file replace those of the same key.

    alike : columns by which current rows are limited to the codes of the file.

    The last column ``position`` is the row number in the file; missing for rows of the store.
    """
    contract = sheet.contract
    from_file = sheet.frame[list(columns)].assign(position=np.arange(len(sheet.frame)))
    current = sheet.context.alike(contract.kind, from_file, alike)[list(columns)]
    both = pd.concat(
        [current.assign(position=np.nan), from_file[from_file[contract.key].notna().all(axis=1)]]
    )
    return both.drop_duplicates(contract.key, keep="last").reset_index(drop=True)
