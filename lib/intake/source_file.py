"""A file that is handed in, alone or with others, and what is decided about reading it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from lib.intake.layout.decisions import AS_RECOGNISED, Decisions, SheetChoice


@dataclass(frozen=True)
class SourceFile:
    """A file to check.

    kind : what it is, where somebody said so; else its header tells. decisions : what somebody
    decided about reading it. sheets : what somebody decided about single sheets of a workbook, by
    their names; they go before kind and decisions.
    """

    name: str
    content: bytes = field(repr=False)
    kind: str | None = None
    decisions: Decisions = AS_RECOGNISED
    sheets: Mapping[str, SheetChoice] = field(default_factory=dict)
