"""How the reports of one member came in a school year: coverage, lateness, warnings, revisions."""

from dataclasses import dataclass

from lib import store
from lib.queries.strategy.reports.due import ReportState, due_reports

IN = (ReportState.ACCEPTED, ReportState.WARNED)


@dataclass(frozen=True)
class ReportQuality:
    """Counts of one member's reports whose period has ended.

    due : reports owed by now; came : those that are in; late : those of them that came after their
    deadline; warned : those that came with acknowledged warnings; revised : those changed later.
    """

    due: int
    came: int
    late: int
    warned: int
    revised: int


@store.cached
def report_quality(
    source: store.Database, moment: store.Moment, school_year: str, member: str
) -> ReportQuality:
    """Count how a member's reports of a school year came."""
    reports = due_reports(source, moment, school_year)
    member_reports = reports[
        (reports["member_code"] == member) & (reports["state"] != ReportState.NOT_DUE)
    ]
    came = member_reports[member_reports["state"].isin(IN)]
    where = {"member_code": member, "period": sorted(set(member_reports["period"]))}
    versions = store.all_versions(source, "measurements", moment.upload, where)
    key = ["indicator_code", "period"]
    revised = versions.groupby(key)["since"].nunique()
    return ReportQuality(
        due=len(member_reports),
        came=len(came),
        late=int(came["days_late"].notna().sum()),
        warned=int((came["state"] == ReportState.WARNED).sum()),
        revised=int((revised > 1).sum()),
    )
