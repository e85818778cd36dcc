"""Meetings of the council and what they decided, as the coordinator typed them afterwards."""

from collections.abc import Iterator

from .source import Row, table


def meetings() -> Iterator[Row]:
    """Give every meeting as planned, and again as held."""
    yield from table("meetings")


def decisions() -> Iterator[Row]:
    """Give every decision, and again when its state changed."""
    yield from table("decisions")
