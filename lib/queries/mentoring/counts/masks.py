"""Counts of mentoring and which cells viewers do not see (rules: ``metrics.mentoring.masks``)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
import numpy.typing as npt
import pandas as pd

from lib import store
from lib.metrics import mentoring as counting
from lib.metrics.mentoring import Masks
from lib.queries.mentoring.counts.reading import BOTH, ReportVersions, halves_of, read_reports
from lib.queries.mentoring.counts.rows import BASES, headcounts
from lib.queries.settings import rules
from lib.vocabulary import EVERY_FORM


@dataclass(frozen=True)
class MaskedCounts:
    """Counts of every half-year and what of them may be shown.

    rows : half, member_code, form, block, member_type, region, ``CELLS`` and what counts nobody.
    There are as many as members, forms and half-years, so they are kept small: texts as categories,
    counts as float32, which holds every count below 2^24 exactly. The form ``all`` holds a member's
    unique persons as far as they are known, its participants, and documents only where no form
    gives them. masks : of the same index; withheld by half and form. limit : counts below it are
    small; 0 where nothing is masked.
    """

    rows: pd.DataFrame
    masks: Masks
    limit: int

    def among(self, chosen: "pd.Series[bool]") -> "MaskedCounts":
        """Return the counts of some half-years and forms, whole: masks of others do not matter."""
        at = np.flatnonzero(chosen)
        parts = (self.rows, self.masks.states, self.masks.pooled)
        rows, states, pooled = (part.take(at).reset_index(drop=True) for part in parts)
        return MaskedCounts(rows, Masks(states, pooled, self.masks.withheld), self.limit)


@store.cached_until_change("mentoring_counts", "headcounts", "members", "settings")
def masked_counts(
    source: store.Database, upload: int, *, exact: bool = False, member: str | None = None
) -> MaskedCounts:
    """Return the counts as of an upload.

    exact : nothing is masked, for those who file them. member : only its counts, which must be
    exact, since masks depend on the counts of all.
    """
    if member is not None and not exact:
        raise ValueError("counts of one member cannot be masked without those of the others")
    limit = rules(source, upload).small.count
    members = store.read(source, "members", upload)
    named = {str(code): block for code, block in counting.blocks(members).items()}
    reports = read_reports(source, upload, only_last=exact, member=member)
    last = reports.among(reports.is_last)
    halves, places, forms = last.rows()
    states = np.zeros((len(halves), len(counting.CELLS)), "int8")
    pooled, withheld = np.zeros(states.shape, bool), {}
    if not exact:
        bases = _bases(source, upload, reports)
        earlier = reports.among(~reports.is_last)
        for number, half in enumerate(reports.halves):
            of_half = earlier.among(earlier.half == number)
            masks = counting.masks_after(
                counting.Reports(
                    of_half.upload,
                    of_half.member,
                    of_half.cells(counting.CELLS),
                    of_half.cells(["groups"])[..., 0],
                ),
                reports.members,
                reports.forms,
                bases[:, :, number],
                named,
                limit,
            )
            chosen = halves == number
            at = places[chosen] * len(reports.forms) + forms[chosen]
            states[chosen] = masks.states.to_numpy()[at]
            pooled[chosen] = masks.pooled.to_numpy()[at]
            withheld[half] = masks.withheld
    masks = Masks(
        states=pd.DataFrame(states, columns=list(counting.CELLS)),
        pooled=pd.DataFrame(pooled, columns=list(counting.CELLS)),
        withheld=pd.concat({"": _NONE_WITHHELD, **withheld}, names=["half"]),
    )
    return MaskedCounts(_table(last, members, named), masks, 0 if exact else limit)


def counts_of_form(
    source: store.Database,
    upload: int,
    form: str | None,
    *,
    exact: bool = False,
    member: str | None = None,
) -> MaskedCounts:
    """Return ``masked_counts`` of one form, of all where none is named.

    Not kept: of a large consortium they would push what every form needs out of the cache.
    """
    counts = masked_counts(source, upload, exact=exact, member=member)
    return counts if form is None else counts.among(counts.rows["form"] == form)


_NONE_WITHHELD = pd.DataFrame(
    columns=list(counting.CELLS), index=pd.Index([], dtype="str", name="form"), dtype="bool"
)


def _table(last: ReportVersions, members: pd.DataFrame, block_of: dict[str, str]) -> pd.DataFrame:
    """Return the rows of ``MaskedCounts``. last : what members count in the end."""
    halves, places, forms = last.rows()
    kinds = members.set_index("member_code").reindex(last.members)
    texts = {
        "half": pd.Index(last.halves, dtype="str").take(halves),
        "member_code": pd.Index(last.members, dtype="str").take(places),
        "form": pd.Index(last.forms, dtype="str").take(forms),
        "block": pd.Index(
            [block_of.get(code, counting.REST) for code in last.members], dtype="str"
        ).take(places),
        **{name: kinds[name].take(places).array for name in ("member_type", "region")},
    }
    numbers = last.cells(BOTH)[last.present].astype("float32")
    return pd.concat(
        [
            pd.DataFrame({name: pd.Series(text, dtype="category") for name, text in texts.items()}),
            pd.DataFrame(numbers, columns=BOTH),
        ],
        axis=1,
    )


def _bases(
    source: store.Database, upload: int, reports: ReportVersions
) -> "npt.NDArray[np.float64]":
    """Return the headcounts of the school years by version, member, half-year and ``BASES``.

    The last version is the one in force. Those before stay known to whoever read them: a rest that
    was small then is still a small count.
    """
    key = ["member_code", "school_year"]
    declared = store.all_versions(source, "headcounts", upload, columns=[*key, *BASES])
    declared["version"] = declared.groupby(key).cumcount()
    count = int(declared["version"].max() + 1) if len(declared) else 0
    in_force = headcounts(source, store.Moment(upload, date.max)).assign(version=count)
    every = pd.concat([declared, in_force])[["version", *key, *BASES]]
    bases = np.full((count + 1, len(reports.members), len(reports.halves), len(BASES)), np.nan)
    members = pd.Index(reports.members).get_indexer(pd.Index(every["member_code"]))
    years = np.array([half.partition("-")[0] for half in reports.halves])
    numbers, versions = every[list(BASES)].to_numpy("float64"), every["version"].to_numpy("int64")
    for place, year in enumerate(years):
        at = (members >= 0) & (every["school_year"] == year).to_numpy(bool)
        bases[versions[at], members[at], place] = numbers[at]
    return bases


def cell_states(
    source: store.Database,
    moment: store.Moment,
    member: str,
    forms: "pd.Series[str]",
    census_date: str,
    columns: Sequence[str],
) -> pd.DataFrame:
    """Return how a member's counts on a census date are shown, by the index of ``forms``.

    Returns ``columns`` with ``SHOWN``, ``SMALL`` or ``HIDDEN``. A document's number over all forms
    is hidden where that of any form is.
    """
    counts = masked_counts(source, moment.upload)
    half = halves_of(pd.Series([census_date]).dropna()).get(census_date)
    mine = (counts.rows["member_code"] == member) & (counts.rows["half"] == half)
    states = counts.masks.states[mine].set_index(counts.rows.loc[mine, "form"].astype("str"))
    guarded = [name for name in columns if name in states]
    documents = [name for name in guarded if name in counting.DOCUMENTS]
    if EVERY_FORM in states.index and len(documents):
        hides_documents = (states[documents] > counting.SHOWN).any()
        states.loc[EVERY_FORM, documents] = (
            hides_documents.astype("int8").to_numpy() * counting.HIDDEN
        )
    states_of_forms = states[guarded].reindex(forms).fillna(counting.SHOWN).astype("int8")
    return states_of_forms.set_axis(forms.index).reindex(
        columns=list(columns), fill_value=counting.SHOWN
    )
