"""Reports of mentoring as arrays: what each member counts after each upload that touched it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

import numpy as np
import numpy.typing as npt
import pandas as pd

from lib import periods, store
from lib.metrics import mentoring as counting
from lib.vocabulary import EVERY_FORM, PeriodType

KEY = ["half", "member_code", "form"]
BOTH = [*counting.CELLS, "groups", *counting.PUBLIC]
"""What is kept of a report: guarded counts, and those of nobody."""

_COLUMNS = [*counting.GIVEN, "participants"]
_OF_FORMS = (*counting.DOCUMENTS, *counting.PUBLIC)

Places = npt.NDArray[np.int_]
Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class ReportVersions:
    """Reports in the order of half-years and members: one for each upload that touched a member's.

    halves, members, forms : codes by their places, sorted; ``all`` is the last form. half, member,
    upload : of each report. present : by report and form, whether there is a row; of all forms
    wherever there is any. values : by report, form and column, missing without a count. The form
    ``all`` holds unique persons as far as they are known, and documents only where no form gives
    them. is_last : reports of the end, whose upload is one above the last.
    """

    halves: list[str]
    members: list[str]
    forms: list[str]
    half: Places
    member: Places
    upload: Places
    present: Flags
    values: npt.NDArray[np.float64]
    is_last: Flags

    def among(self, chosen: Flags) -> "ReportVersions":
        """Return some of the reports."""
        names = ("half", "member", "upload", "present", "values", "is_last")
        return replace(self, **{name: getattr(self, name)[chosen] for name in names})

    def cells(self, columns: Sequence[str]) -> npt.NDArray[np.float64]:
        """Return some columns by report and form."""
        return self.values[:, :, [_COLUMNS.index(name) for name in columns]]

    def rows(self) -> tuple[Places, Places, Places]:
        """Return the places of half-year, member and form of each row that is present."""
        reports, forms = np.nonzero(self.present)
        return self.half[reports], self.member[reports], forms


def read_reports(
    source: store.Database, upload: int, *, only_last: bool, member: str | None = None
) -> ReportVersions:
    """Read the reports up to an upload, or only what they are in the end; of a member or of all."""
    where = {} if member is None else {"member_code": member}
    columns = ["member_code", "census_date", "form", *counting.GIVEN]
    versions = store.all_versions(source, "mentoring_counts", upload, where, columns)
    half = versions["census_date"].map(halves_of(versions["census_date"])).astype("str")
    half_at, halves = pd.factorize(half, sort=True)
    member_at, members = pd.factorize(versions["member_code"], sort=True)
    forms = [*sorted({*versions["form"].unique()} - {EVERY_FORM}), EVERY_FORM]
    form_at = pd.Index(forms).get_indexer(versions["form"])
    since = versions["since"].to_numpy("int64")
    until = versions["until"].to_numpy("int64", na_value=upload + 2)
    of_member = half_at * len(members) + member_at
    keys = _reports(
        of_member,
        [] if only_last else [since, until[until <= upload]],
        [] if only_last else [of_member, of_member[until <= upload]],
        upload,
    )
    pairs = (
        pd.DataFrame({"of": of_member})
        .reset_index()
        .merge(
            pd.DataFrame({"of": keys[0], "upload": keys[1]}).reset_index(names="report"), on="of"
        )
    )
    row, report, at = (pairs[name].to_numpy("int64") for name in ("index", "report", "upload"))
    current = (since[row] <= at) & (until[row] > at)
    row, report = row[current], report[current]
    numbers = versions[counting.GIVEN].to_numpy("float64", na_value=np.nan)
    shape = (len(keys[0]), len(forms))
    present = np.zeros(shape, bool)
    present[report, form_at[row]] = True
    values = counting.by_report(report, form_at[row], numbers[row], shape)
    present[:, -1] = present.any(axis=1)
    return ReportVersions(
        halves=list(map(str, halves)),
        members=list(map(str, members)),
        forms=forms,
        half=keys[0] // max(len(members), 1),
        member=keys[0] % max(len(members), 1),
        upload=keys[1],
        present=present,
        values=_with_all_forms(values),
        is_last=keys[1] > upload,
    )


def _reports(
    of_member: Places, uploads: list[Places], touched: list[Places], upload: int
) -> tuple[Places, Places]:
    """Return member and half-year (as one number) and upload of each report, sorted.

    uploads, touched : uploads that opened or ended rows, and whose. All members have a last report.
    """
    whose = np.concatenate([*touched, of_member]).astype("int64")
    when = np.concatenate([*uploads, np.full(len(of_member), upload + 1)]).astype("int64")
    keys = np.unique(whose * (upload + 2) + when)
    return keys // (upload + 2), keys % (upload + 2)


def _with_all_forms(counts: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Put participants beside the counts of each form, and what is known over all forms last."""
    every = counting.over_all_forms(counts)
    documents = [_COLUMNS.index(name) for name in _OF_FORMS]
    in_forms = ~np.isnan(counts[:, :-1, documents]).all(axis=1)
    every[:, documents] = np.where(in_forms, np.nan, every[:, documents])
    unknown = np.full((*counts.shape[:2], 1), np.nan)
    values = np.concatenate([counts, unknown], axis=2)
    values[:, -1] = every
    return values


def halves_of(days: pd.Series) -> dict[str, str]:
    """Return the half-year of each day of a column, by day."""
    return {
        day: periods.containing(date.fromisoformat(day), PeriodType.HALF).code
        for day in days.unique()
    }
