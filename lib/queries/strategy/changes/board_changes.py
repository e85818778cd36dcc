"""Changes of the board between two moments: status words, targets, values, late reports.

States are compared, not the log: what was changed and changed back leaves nothing.
"""

from collections.abc import Hashable
from datetime import timedelta

import pandas as pd

from lib import store
from lib.metrics.aggregation import PER_PERIOD
from lib.queries.settings import rules
from lib.queries.strategy.changes.change_columns import CHANGES, INDICATOR, MEMBER, as_changes
from lib.queries.strategy.changes.changed_figures import changed_figures
from lib.queries.strategy.disclosure import suppressed_strategy
from lib.queries.strategy.reports.punctuality import missing_reports
from lib.queries.strategy.summary import moves
from lib.vocabulary import CONSORTIUM, ChangeKind

IMPORTANCE = {str(kind): place for place, kind in enumerate(ChangeKind)}


def changes(source: store.Database, before: store.Moment, after: store.Moment) -> pd.DataFrame:
    """Return what changed on the board between two moments, what matters most first.

    Parameters
    ----------
    before, after : the moments, the earlier first.

    Returns
    -------
    One row per change: what (``ChangeKind``), and as far as they apply direction, indicator_code,
    the indicator's names and unit_kind, period, old and new (numbers in the indicator's unit),
    member_code and what the member is called, upload (the latest that touched the rows behind
    it), file, uploaded_by and reason (that upload's note).

    status : the plan word moved from old_word to new_word, by an upload or by the calendar; better
        says whether it is ranked higher now, missing where a word is not of ``RANKED``;
        old_firm and new_firm whether the silent members could turn the word. period
        and new are what is shown now, old what was shown, if of the same period; reason and
        uploaded_by are those of an override in force.
    target : the consortium's target of a period; old is missing for a new one, new for one that
        was dropped; without a note reason is the target's own comment.
    value_new, value_revised, value_withdrawn : the consortium's figure of a period in which
        members report, which was not there before, differs, or is no more; added, changed and
        ended count the members' reports of it that came, were corrected, were withdrawn, and
        member_code is the member where there is only one.
    late : reports of a member on a period, their number in missing, whose deadline and grace
        passed between the two days and which are still not in.

    Figures are those that boards may show: where one is of a few people, it is missing and
    old_below or new_below tells the limit (``metrics.suppress_totals``); of a sensitive
    indicator no member is named. Indicators that are retired by then are left out. Two equal
    moments have no rows.
    """
    source = store.with_cache(source)
    board = suppressed_strategy(source, after)
    parts = [
        _status(suppressed_strategy(source, before), board),
        _targets(source, before, after),
        changed_figures(source, before, after),
        _late(source, before, after),
    ]
    rows = pd.concat([as_changes(part) for part in parts], ignore_index=True)
    rows = _with_names(source, after, _with_upload(source, rows), board)
    return _in_order(rows, board)[list(CHANGES)]


def _status(before: pd.DataFrame, after: pd.DataFrame) -> pd.DataFrame:
    """Indicators on both boards whose plan word is not the same."""
    columns = ["indicator_code", "plan", "firm", "value", "period", "below"]
    both = after.merge(before[columns], on="indicator_code", suffixes=("", "_before"))
    same = both["period"] == both["period_before"]
    better = moves(after, before).set_index("indicator_code")["step"] > 0
    moved = both.assign(
        what=ChangeKind.STATUS,
        better=both["indicator_code"].map(better),
        old=both["value_before"].where(same),
        old_below=both["below_before"].where(same),
    ).rename(
        columns={
            "plan_before": "old_word",
            "firm_before": "old_firm",
            "firm": "new_firm",
            "plan": "new_word",
            "value": "new",
            "below": "new_below",
            "override_reason": "reason",
            "override_by": "uploaded_by",
        }
    )
    return moved[moved["old_word"] != moved["new_word"]]


def _targets(source: store.Database, before: store.Moment, after: store.Moment) -> pd.DataFrame:
    """Targets of the consortium that were set, moved or dropped."""
    removed, added = store.diff(source, "targets", before.upload, after.upload)
    sides = [rows[rows["member_code"] == CONSORTIUM] for rows in (removed, added)]
    both = sides[0].merge(sides[1], on=PER_PERIOD, how="outer", suffixes=("_old", "_new"))
    both = both.rename(columns={"target_value_old": "old", "target_value_new": "new"})
    both = both[both["old"].isna() | both["new"].isna() | (both["old"] != both["new"])]
    upload = both[["upload_old", "upload_new"]].max(axis="columns")
    reason = both["comment_new"].fillna(both["comment_old"])
    return both.assign(what=ChangeKind.TARGET, upload=upload, reason=reason)


def _late(source: store.Database, before: store.Moment, after: store.Moment) -> pd.DataFrame:
    """Reports of which the grace ran out between the two days, and which did not come."""
    late = missing_reports(source, after)
    grace = timedelta(days=rules(source, after.upload).calendar.grace_days)
    newly = late[late["deadline"] >= (before.day - grace).isoformat()]
    return newly.rename(columns={"count": "missing"}).assign(what=ChangeKind.LATE)


def _with_upload(source: store.Database, rows: pd.DataFrame) -> pd.DataFrame:
    """Add file, author and note of each upload."""
    history = store.history(source).set_index("upload")
    columns = {"file": "file_name", "uploaded_by": "uploaded_by", "reason": "note"}
    origin = {
        name: rows["upload"].map(history[column]).astype("str").fillna(rows[name])
        for name, column in columns.items()
    }
    return rows.assign(**origin)


def _with_names(
    source: store.Database, moment: store.Moment, rows: pd.DataFrame, board: pd.DataFrame
) -> pd.DataFrame:
    """Add the names of indicators and members; leave out indicators that are on no board."""
    on_board = rows["indicator_code"].isna() | rows["indicator_code"].isin(board["indicator_code"])
    rows = rows[on_board].drop(columns=[*INDICATOR, *MEMBER])
    passports = board[["indicator_code", *INDICATOR, "sensitive"]]
    rows = rows.merge(passports, on="indicator_code", how="left")
    nameless = rows["sensitive"].fillna(value=False).astype("bool")
    rows["member_code"] = rows["member_code"].mask(nameless)
    members = store.read(source, "members", moment.upload)
    called = {"member_ru": members["short_name"].fillna(members["name_ru"])}
    called |= {f"member_{language}": members[f"name_{language}"] for language in ("en", "kk")}
    return rows.merge(members[["member_code"]].assign(**called), on="member_code", how="left")


def _in_order(rows: pd.DataFrame, board: pd.DataFrame) -> pd.DataFrame:
    """Sort changes by importance, then for the worse before the better, then as on the board."""
    place: dict[Hashable, int] = {code: n for n, code in enumerate(board["indicator_code"])}
    order = pd.DataFrame(
        {
            "what": rows["what"].map(IMPORTANCE),
            "better": rows["better"].astype("Int64").fillna(2),
            "missing": -rows["missing"].fillna(0),
            "place": rows["indicator_code"].map(place),
            "period": rows["period"],
        }
    )
    ranked = order.sort_values(list(order.columns), kind="stable")
    return rows.loc[ranked.index].reset_index(drop=True)
