"""Splitting totals among members so that they add up again, to the unit."""

from collections.abc import Sequence
from random import Random

SEED = 369


def chance(topic: str) -> Random:
    """Return the demo's source of chance for one topic; topics do not disturb each other."""
    return Random(f"{SEED} {topic}")


def shares(total: int, weights: Sequence[float]) -> list[int]:
    """Split a total in proportion to weights, by largest remainder."""
    whole = sum(weights)
    exact = [total * weight / whole for weight in weights]
    given = [int(part) for part in exact]
    by_remainder = sorted(range(len(exact)), key=lambda i: (given[i] - exact[i], i))
    for i in by_remainder[: total - sum(given)]:
        given[i] += 1
    return given


def settle(
    values: Sequence[int], total: int, least: Sequence[int], most: Sequence[float]
) -> list[int]:
    """Move single units in turn until the values add up to a total within their limits."""
    settled = [
        int(min(max(value, low), high))
        for value, low, high in zip(values, least, most, strict=True)
    ]
    if not sum(least) <= total <= sum(most):
        raise ValueError(f"{total} does not lie within the limits {sum(least)}, {sum(most)}")
    turn = 0
    while missing := total - sum(settled):
        step = 1 if missing > 0 else -1
        i = turn % len(settled)
        if least[i] <= settled[i] + step <= most[i]:
            settled[i] += step
        turn += 1
    return settled


def levelled(bases: Sequence[float], aims: Sequence[float], total: float) -> list[float]:
    """Raise or lower all aims alike until base times aim adds up to a total."""
    found = sum(base * aim for base, aim in zip(bases, aims, strict=True))
    return [aim * total / found for aim in aims]


def numerators(denominators: Sequence[int], aims: Sequence[float], total: int) -> list[int]:
    """Give each denominator a numerator near its aim, none above it, so that they make the total.

    ``aims`` are what each value should be, as a plain ratio. What is above the whole once the aims
    are levelled is shared among the others.
    """
    for _ in range(4):
        aims = [min(aim, 1) for aim in levelled(denominators, aims, total)]
    wished = [round(base * aim) for base, aim in zip(denominators, aims, strict=True)]
    return settle(wished, total, [0] * len(wished), denominators)
