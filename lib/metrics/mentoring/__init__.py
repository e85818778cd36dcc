"""Mentoring in figures: participations and persons, what may be shown of them, pairs."""

from lib.metrics.mentoring.counts import (
    COUNTS,
    DOCUMENTS,
    PEOPLE,
    PUBLIC,
    person_rows,
    sums,
)
from lib.metrics.mentoring.mask_rules import CELLS
from lib.metrics.mentoring.masks import (
    HIDDEN,
    REST,
    SHOWN,
    SMALL,
    Masks,
    blocks,
    masks_after,
)
from lib.metrics.mentoring.visible_sums import shown_sums

__all__ = [
    "CELLS",
    "COUNTS",
    "DOCUMENTS",
    "HIDDEN",
    "PEOPLE",
    "PUBLIC",
    "REST",
    "SHOWN",
    "SMALL",
    "Masks",
    "blocks",
    "masks_after",
    "person_rows",
    "shown_sums",
    "sums",
]
