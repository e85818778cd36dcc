"""Which half-years are counted, who reports on them, and when the first counts came."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

from lib import periods, store
from lib.queries.mentoring.counts.reading import halves_of
from lib.queries.mentoring.scope import EVERYTHING, Scope
from lib.queries.snapshot import accepted_on, read_snapshot
from lib.vocabulary import MemberType, PeriodType


def every_half(reported: Iterable[str]) -> list[str]:
    """Return the half-years from the first to the last reported, also those nobody reported."""
    codes = sorted(reported, key=periods.of)
    halves = codes[:1]
    while halves and halves[-1] != codes[-1]:
        day = periods.of(halves[-1]).end + timedelta(days=1)
        halves.append(periods.containing(day, PeriodType.HALF).code)
    return halves


def months_of(half: str) -> int:
    """Return how many months a half-year has, so how many posts are expected at least."""
    period = periods.of(half)
    return period.end.month - period.start.month + 1


def due_members(
    source: store.Database, moment: store.Moment, half: str, scope: Scope = EVERYTHING
) -> list[str]:
    """Return the codes of the schools that belonged at a half-year's end and report on it."""
    return _due_members(source, moment, half, replace(scope, form=None, exact=False))


@store.cached
def _due_members(
    source: store.Database, moment: store.Moment, half: str, scope: Scope
) -> list[str]:
    """Return ``due_members``, kept for every choice of a form."""
    snapshot = read_snapshot(source, moment)
    members = snapshot.members
    is_school = members["member_type"] == MemberType.SCHOOL
    belonged = snapshot.active_on(periods.of(half).end)
    due = is_school.to_numpy(bool) & scope.members(members).to_numpy(bool) & belonged.to_numpy(bool)
    codes: list[str] = members["member_code"].to_numpy()[due].tolist()
    return codes


@store.cached_until_change("mentoring_counts")
def counted_members(source: store.Database, moment: store.Moment) -> list[str]:
    """Return the codes of the members that have counted their mentoring, sorted."""
    codes = store.read(source, "mentoring_counts", moment.upload, columns=["member_code"])
    return sorted(codes["member_code"].unique())


@store.cached_until_change("mentoring_counts", "settings")
def first_reports(
    source: store.Database, moment: store.Moment, member: str | None = None
) -> dict[tuple[str, str], str]:
    """Return, by half-year and member, the day on which its first counts were accepted.

    member : only its counts; of all members if left out.
    """
    key = ["census_date", "member_code"]
    where = {} if member is None else {"member_code": member}
    versions = store.all_versions(source, "mentoring_counts", moment.upload, where, key)
    halves = versions["census_date"].map(halves_of(versions["census_date"]))
    first = versions["since"].groupby([halves, versions["member_code"]]).min()
    days = first.map(accepted_on(source, moment))
    return dict(zip(days.index.tolist(), days.tolist(), strict=True))
