"""Mentoring in figures: participations and persons, what may be shown of them, pairs."""

from lib.metrics.mentoring.counts import (
    CELLS,
    COUNTS,
    DOCUMENTS,
    GIVEN,
    PEOPLE,
    PUBLIC,
    by_report,
    over_all_forms,
    person_rows,
    sums,
)
from lib.metrics.mentoring.mask_rules import BASES
from lib.metrics.mentoring.masks import (
    HIDDEN,
    REST,
    SHOWN,
    SMALL,
    Masks,
    Reports,
    blocks,
    masks_after,
)
from lib.metrics.mentoring.visible_sums import shown_sums

__all__ = [
    "BASES",
    "CELLS",
    "COUNTS",
    "DOCUMENTS",
    "GIVEN",
    "HIDDEN",
    "PEOPLE",
    "PUBLIC",
    "REST",
    "SHOWN",
    "SMALL",
    "Masks",
    "Reports",
    "blocks",
    "by_report",
    "masks_after",
    "over_all_forms",
    "person_rows",
    "shown_sums",
    "sums",
]
