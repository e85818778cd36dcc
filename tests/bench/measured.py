"""Rows of a bench: a piece of work, what ours took, what the yardstick took, the limit."""

from typing import NamedTuple


class Measured(NamedTuple):
    """What our way and the plain way to do one piece of work took.

    limit : the ratio that ours shall not exceed; None without one.
    """

    work: str
    ours: float
    plain: float
    limit: float | None = None
    unit: str = "s"

    @property
    def ratio(self) -> float:
        """How many times the plain way ours takes."""
        return self.ours / self.plain

    def __str__(self) -> str:
        """Tell the two and their ratio in one line."""
        numbers = f"ours {self.ours:.3f} {self.unit}, plain {self.plain:.3f} {self.unit}"
        limit = "" if self.limit is None else f" (limit {self.limit:g})"
        return f"{self.work}: {numbers}, ratio {self.ratio:.2f}{limit}"


class Within(NamedTuple):
    """Seconds or megabytes of a piece of work that has no yardstick but a limit."""

    work: str
    ours: float
    limit: float
    unit: str = "s"

    def __str__(self) -> str:
        """Tell it in one line."""
        return f"{self.work}: {self.ours:.2f} {self.unit} (limit {self.limit:g} {self.unit})"
