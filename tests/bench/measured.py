"""What a bench tells: a piece of work, what ours took, its yardstick or limit, what is asked."""

from typing import NamedTuple


class Measured(NamedTuple):
    """What our way and the plain way to do one piece of work took.

    asked : the ratio that ours shall not exceed, if one is asked.
    """

    work: str
    ours: float
    plain: float
    asked: float | None = None
    unit: str = "s"

    @property
    def ratio(self) -> float:
        """How many times the plain way ours takes."""
        return self.ours / self.plain

    def __str__(self) -> str:
        """Tell the two and their ratio in one line."""
        told = f"ours {self.ours:.3f} {self.unit}, plain {self.plain:.3f} {self.unit}"
        asked = "" if self.asked is None else f" (asked {self.asked:g})"
        return f"{self.work}: {told}, ratio {self.ratio:.2f}{asked}"


class Within(NamedTuple):
    """Seconds or megabytes of a piece of work that has no yardstick but a limit."""

    work: str
    ours: float
    asked: float
    unit: str = "s"

    def __str__(self) -> str:
        """Tell it in one line."""
        return f"{self.work}: {self.ours:.2f} {self.unit} (asked {self.asked:g} {self.unit})"
