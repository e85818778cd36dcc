"""Rules across columns and rows for each kind of file; numbered ones are V01 to V21 of the domain.

The docstring of a rule says what a right file looks like, or what the rule asks about.
"""

from collections.abc import Callable, Mapping

from lib.intake.rules import (
    exchange,
    measurements,
    meetings,
    members,
    mentoring,
    money,
    plausibility,
    repetitions,
    strategy,
    support,
)
from lib.intake.rules.questions import doubts, identity, places, sizes, units
from lib.intake.sheet import Sheet

Rule = Callable[[Sheet], None]

_PLAUSIBILITY: Mapping[str, tuple[Rule, ...]] = {
    "targets": (plausibility.percent_written_as_share, plausibility.counts_are_not_negative),
    "measures": (plausibility.progress_written_as_share,),
    "members": (plausibility.persons_do_not_multiply, plausibility.member_is_entered_once),
    "headcounts": (plausibility.persons_do_not_multiply,),
    "events": (plausibility.crowd_is_meant, plausibility.event_is_entered_once),
}
_OF_SUBJECTS: Mapping[str, tuple[Rule, ...]] = {
    **strategy.RULES,
    **measurements.RULES,
    **members.RULES,
    **exchange.RULES,
    **mentoring.RULES,
    **support.RULES,
    **meetings.RULES,
}

_ALL = (
    *(_OF_SUBJECTS, money.RULES, _PLAUSIBILITY, doubts.RULES),
    *(repetitions.RULES, sizes.RULES, identity.RULES, places.RULES, units.RULES),
)

RULES: Mapping[str, tuple[Rule, ...]] = {
    kind: tuple(rule for rules in _ALL for rule in rules.get(kind, ()))
    for kind in dict.fromkeys(kind for rules in _ALL for kind in rules)
}
"""Kind -> its rules; a rule reports problems to the sheet and never changes a typed cell."""
