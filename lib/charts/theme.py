"""Colours and shapes of all charts, in a light and a dark theme.

The palette stays distinct under the common colour vision deficiencies (Okabe and Ito; Tol's muted
set for parties). A resource and a party have one colour everywhere. A status also has a shape and
a word, so a greyscale print says the same.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from lib.vocabulary import PUPILS, Party, PlanStatus, Resource

RESOURCES: Mapping[str, str] = {
    Resource.EXPERIENCE: "#0072b2",
    Resource.EQUIPMENT: "#d55e00",
    Resource.INFORMATION: "#009e73",
    Resource.STAFF: "#b565a7",
    Resource.FINANCE: "#e69f00",
}
FORMS = ("#0072b2", "#e69f00", "#009e73", "#b565a7", "#56b4e9", "#d55e00", "#8a8f2f", "#882255")
"""Colours of mentoring forms, in the order of the consortium's table; forms are rows, not code."""

SHAPES: Mapping[str, str] = {
    PlanStatus.REACHED: "M0,-1L0.26,-0.36L0.95,-0.31L0.42,0.14L0.59,0.81L0,0.44"
    "L-0.59,0.81L-0.42,0.14L-0.95,-0.31L-0.26,-0.36Z",
    PlanStatus.ON_PLAN: "circle",
    PlanStatus.SLIPPING: "diamond",
    PlanStatus.OFF_PLAN: "triangle-up",
    PlanStatus.BACKWARDS: "triangle-down",
    PlanStatus.NOT_DUE: "circle",
    PlanStatus.NO_DATA: "M-0.7,-0.7L0.7,0.7M0.7,-0.7L-0.7,0.7",
}
SIGNS: Mapping[str, str] = {
    PlanStatus.REACHED: "★",
    PlanStatus.ON_PLAN: "●",
    PlanStatus.SLIPPING: "◆",
    PlanStatus.OFF_PLAN: "▲",
    PlanStatus.BACKWARDS: "▼",
    PlanStatus.NOT_DUE: "○",
    PlanStatus.NO_DATA: "✕",
}
"""The status shapes as characters, for sentences and tables."""

HOLLOW = (PlanStatus.NOT_DUE, PlanStatus.NO_DATA)
"""Words without a compared value; their marks have no fill."""


@dataclass(frozen=True, eq=False)
class Theme:
    """Colours of one mode.

    ink : text. quiet : secondary text and reference lines. faint : grid and empty cells.
    paper : the page background. mark : values without a category. ramp : sequential, low to high.
    plan, parties : colour by status word and by party.
    """

    name: str
    ink: str
    quiet: str
    faint: str
    paper: str
    mark: str
    ramp: tuple[str, ...]
    plan: Mapping[str, str]
    parties: Mapping[str, str]


LIGHT = Theme(
    name="light",
    ink="#17262e",
    quiet="#5f6d75",
    faint="#dde4e7",
    paper="#ffffff",
    mark="#3b6f86",
    ramp=("#e4eff4", "#a9cddd", "#5f9fbc", "#23708f", "#0b4157"),
    plan={
        PlanStatus.REACHED: "#00537a",
        PlanStatus.ON_PLAN: "#2f8fbd",
        PlanStatus.SLIPPING: "#d99a00",
        PlanStatus.OFF_PLAN: "#d55e00",
        PlanStatus.BACKWARDS: "#8e1b4a",
        PlanStatus.NOT_DUE: "#7f8c93",
        PlanStatus.NO_DATA: "#7f8c93",
    },
    parties={
        Party.INSTITUTION: "#33508c",
        Party.SCIENCE: "#2a8f86",
        Party.ENTERPRISE: "#882255",
        PUPILS: "#7d7a1f",
    },
)
DARK = Theme(
    name="dark",
    ink="#e4ebee",
    quiet="#9fadb5",
    faint="#2b3840",
    paper="#11191e",
    mark="#7fb4cb",
    ramp=("#1d2d36", "#245166", "#2f7a98", "#58a9c8", "#b6e2f2"),
    plan={
        PlanStatus.REACHED: "#8fd3f5",
        PlanStatus.ON_PLAN: "#4aa3d0",
        PlanStatus.SLIPPING: "#e9b949",
        PlanStatus.OFF_PLAN: "#f08a3c",
        PlanStatus.BACKWARDS: "#e0719f",
        PlanStatus.NOT_DUE: "#8d9ba3",
        PlanStatus.NO_DATA: "#8d9ba3",
    },
    parties={
        Party.INSTITUTION: "#8fa8e0",
        Party.SCIENCE: "#5cc4b8",
        Party.ENTERPRISE: "#d977a3",
        PUPILS: "#c2bd55",
    },
)
THEMES: Mapping[str, Theme] = {theme.name: theme for theme in (LIGHT, DARK)}
