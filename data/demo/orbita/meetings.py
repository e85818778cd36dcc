"""What the coordinator typed: meetings of the council, what they decided, texts of the model."""

from collections.abc import Iterator

from .source import Row, table


def meetings() -> Iterator[Row]:
    """Give every meeting as planned, and again as held."""
    yield from table("meetings")


def decisions() -> Iterator[Row]:
    """Give every decision, and again when its state changed."""
    yield from table("decisions")


def pages() -> Iterator[Row]:
    """Give the texts with which presenters tell the consortium's model."""
    yield from table("pages")
