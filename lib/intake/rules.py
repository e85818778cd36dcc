"""Rules across the columns and rows of a file, by kind."""

from collections.abc import Callable, Mapping

from lib.intake.sheet import Sheet

Rule = Callable[[Sheet], None]

RULES: Mapping[str, tuple[Rule, ...]] = {}
