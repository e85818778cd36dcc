"""Colours and shapes of all charts, in a light and a dark theme.

A colour means one thing. Statuses own blue, amber, orange and magenta, and also have a shape and a
word. Categories (resources, parties, mentoring forms) keep away from them: muted violets and
greens, teal, sand, rose, brown. Within a palette colours differ under deuteranopia, protanopia and
tritanopia, and in lightness, so that a greyscale print tells them apart; tests hold the distances
(CIEDE2000) and the contrast of each status with the paper, at least 3 to 1.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from lib.vocabulary import PUPILS, Party, PlanStatus, Resource

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

OPEN_SIGNS: Mapping[str, str] = {
    PlanStatus.REACHED: "☆",
    PlanStatus.ON_PLAN: "○",
    PlanStatus.SLIPPING: "◇",
    PlanStatus.OFF_PLAN: "△",
    PlanStatus.BACKWARDS: "▽",
}
"""The shapes without a fill: missing reports could change the status word."""

HOLLOW = (PlanStatus.NOT_DUE, PlanStatus.NO_DATA)
"""Words without a compared value; their marks have no fill."""


@dataclass(frozen=True, eq=False)
class Theme:
    """Colours of one mode.

    ink : text. quiet : secondary text and reference lines. faint : grid and empty cells.
    paper : the page background. mark : values without a category. ramp : sequential, low to high.
    plan, resources, parties : colour by status word, resource and party.
    forms : colours of mentoring forms in the consortium's order; neighbours in a stack differ
    strongly in lightness. Forms are rows of a table, so their number is open: the list repeats.
    """

    name: str
    ink: str
    quiet: str
    faint: str
    paper: str
    mark: str
    ramp: tuple[str, ...]
    plan: Mapping[str, str]
    resources: Mapping[str, str]
    parties: Mapping[str, str]
    forms: tuple[str, ...]

    @property
    def behind(self) -> str:
        """Beside ``mark``: what holds back, declines, ends soon or is late. It is no status."""
        return self.ink


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
        PlanStatus.SLIPPING: "#c28a00",
        PlanStatus.OFF_PLAN: "#ce5800",
        PlanStatus.BACKWARDS: "#8e1b4a",
        PlanStatus.NOT_DUE: "#7f8c93",
        PlanStatus.NO_DATA: "#7f8c93",
    },
    resources={
        Resource.EXPERIENCE: "#4432a1",
        Resource.EQUIPMENT: "#d8c4a5",
        Resource.INFORMATION: "#75b7bc",
        Resource.STAFF: "#bd687d",
        Resource.FINANCE: "#3f641a",
    },
    parties={
        Party.INSTITUTION: "#534b63",
        Party.SCIENCE: "#13352c",
        Party.ENTERPRISE: "#7e8646",
        PUPILS: "#c4bcf3",
    },
    forms=(
        *("#64479f", "#749e5c", "#00473e", "#b6abba"),
        *("#377c58", "#bacaaf", "#6e401c", "#c789df"),
    ),
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
    resources={
        Resource.EXPERIENCE: "#7b7bc4",
        Resource.EQUIPMENT: "#c2cdb2",
        Resource.INFORMATION: "#46c7c4",
        Resource.STAFF: "#bf8571",
        Resource.FINANCE: "#5d6b29",
    },
    parties={
        Party.INSTITUTION: "#756790",
        Party.SCIENCE: "#5c938b",
        Party.ENTERPRISE: "#9dc475",
        PUPILS: "#eadef7",
    },
    forms=(
        *("#8c76c5", "#a3e9be", "#4f5d67", "#d7c5db"),
        *("#448426", "#92b177", "#6c6859", "#baaaff"),
    ),
)
THEMES: Mapping[str, Theme] = {theme.name: theme for theme in (LIGHT, DARK)}
