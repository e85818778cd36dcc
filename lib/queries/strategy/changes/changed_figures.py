"""Figures of the consortium that differ between two moments, and the reports that moved them."""

from datetime import date

import pandas as pd

from lib import metrics, store
from lib.metrics.aggregation import PER_PERIOD
from lib.metrics.disclosure.suppression import suppress_totals
from lib.queries.disclosure.suppression import is_withheld
from lib.queries.snapshot import read_snapshot
from lib.queries.strategy.changes.change_columns import HOW, SIDES, as_changes
from lib.queries.strategy.reports.punctuality import KEY
from lib.queries.totals import read_totals
from lib.vocabulary import Aggregation, ChangeKind


def changed_figures(
    source: store.Database, before: store.Moment, after: store.Moment
) -> pd.DataFrame:
    """Return figures in the periods that members report on, and the reports that moved them.

    The columns of ``changes.CHANGES`` that apply to the kinds ``value_new``, ``value_revised`` and
    ``value_withdrawn``.
    """
    then, now = _without_withheld(_figures(source, before), _figures(source, after))
    figures = metrics.figures_moved(then, now)
    figures = figures.assign(what=_kinds(figures))
    is_new = figures["what"] == ChangeKind.VALUE_NEW
    parts = [
        figures[is_new].merge(_first_reports(source, before, after), on=PER_PERIOD, how="left"),
        _with_reports_behind(source, before, after, figures[~is_new]),
    ]
    rows = pd.concat([as_changes(part) for part in parts])
    for side, all_figures in zip(SIDES, (then, now), strict=True):
        names = {"shown": side, "below": f"{side}_below"}
        values = all_figures[[*PER_PERIOD, *names]].rename(columns=names)
        rows = rows.drop(columns=list(names.values())).merge(values, on=PER_PERIOD, how="left")
    return rows


def _without_withheld(*sides: pd.DataFrame) -> list[pd.DataFrame]:
    """Leave out of two sides the figures that one of them withholds."""
    withheld = pd.concat([side.loc[side["withheld"], PER_PERIOD] for side in sides])
    keys = pd.MultiIndex.from_frame(withheld)
    return [
        side[~pd.MultiIndex.from_frame(side[PER_PERIOD]).isin(keys)].reset_index(drop=True)
        for side in sides
    ]


def _figures(source: store.Database, moment: store.Moment) -> pd.DataFrame:
    """Every figure of the consortium, in the periods that members report on.

    ``shown`` is the value as boards show it: missing where ``below`` marks that it counts a few
    people, or ``withheld`` that it would reveal a member's.
    """
    snapshot = read_snapshot(
        source, store.Moment(moment.upload, date.min)
    )  # nothing is retired by that day
    totals = read_totals(source, snapshot)
    passports = snapshot.indicators[["indicator_code", "sensitive", "unit_kind", "aggregation"]]
    totals = totals[~totals["from_parts"]].merge(passports, on="indicator_code")
    withheld = is_withheld(source, moment, totals)
    suppressed = suppress_totals(totals, snapshot.rules.small.count, withheld)
    columns = {name: suppressed[name] for name in ("below", "withheld")}
    return totals.assign(shown=suppressed["value"], **columns)


def _kinds(figures: pd.DataFrame) -> pd.Series:
    kinds = pd.Series(ChangeKind.VALUE_REVISED.value, index=figures.index, dtype="str")
    kinds = kinds.mask(figures["old"].isna(), ChangeKind.VALUE_NEW)
    return kinds.mask(figures["new"].isna(), ChangeKind.VALUE_WITHDRAWN)


def _first_reports(
    source: store.Database, before: store.Moment, after: store.Moment
) -> pd.DataFrame:
    """Count the first reports on each period; the database counts, as they may be very many."""
    indicators = store.read(source, "indicators", after.upload)
    distinct = indicators.loc[indicators["aggregation"] == Aggregation.DISTINCT, "indicator_code"]
    reports = store.new_reports(source, before.upload, after.upload)
    reports = reports[reports["own"] | ~reports["indicator_code"].isin(distinct)]
    reports = reports.sort_values("own").drop_duplicates(PER_PERIOD)  # members' come before its own
    alone = reports["member_code"].where(reports["reports"] == 1)
    return reports.assign(added=reports["reports"], changed=0, ended=0, member_code=alone)


def _with_reports_behind(
    source: store.Database, before: store.Moment, after: store.Moment, figures: pd.DataFrame
) -> pd.DataFrame:
    """Add the reports that moved figures known before, how, the only member, the latest upload."""
    where = {name: figures[name].unique().tolist() for name in PER_PERIOD}
    removed, added = store.diff(
        source, "measurements", before.upload, after.upload, where, metrics.REPORT
    )
    reports = metrics.reports_moved(
        _components(source, before, removed), _components(source, after, added)
    )
    uploads = pd.concat([removed, added]).groupby(KEY, as_index=False)["upload"].max()
    reports = reports.merge(uploads).assign(**{how: reports["how"] == how for how in HOW})
    groups = reports.groupby(PER_PERIOD)
    behind = (
        groups[list(HOW)]
        .sum()
        .assign(
            upload=groups["upload"].max(),
            member_code=groups["member_code"].first().where(groups.size() == 1),
        )
    )
    return figures.merge(behind.reset_index(), on=PER_PERIOD, how="left")


def _components(
    source: store.Database, moment: store.Moment, reports: pd.DataFrame
) -> pd.DataFrame:
    """The components of reports by the indicators and members of a moment."""
    indicators, members = (
        store.read(source, kind, moment.upload) for kind in ("indicators", "members")
    )
    return metrics.counted_components(reports, indicators, members)
