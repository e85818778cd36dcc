"""Status of an indicator: plan words, the rule that gave them, freshness, kinds of change."""

from enum import StrEnum, auto

from lib.vocabulary.choices import Choice


class PlanStatus(Choice):
    """Words of the first status mark: where the latest value stands against today's path."""

    REACHED = "reached"
    ON_PLAN = "on_plan"
    SLIPPING = "slipping"
    OFF_PLAN = "off_plan"
    BACKWARDS = "backwards"
    NOT_DUE = "not_due"
    NO_DATA = "no_data"


RANKED = (
    PlanStatus.REACHED,
    PlanStatus.ON_PLAN,
    PlanStatus.SLIPPING,
    PlanStatus.OFF_PLAN,
    PlanStatus.BACKWARDS,
)
"""Plan words from the best to the worst; what is not due or not known has no rank."""

BEHIND = (PlanStatus.SLIPPING, PlanStatus.OFF_PLAN, PlanStatus.BACKWARDS)
"""Plan words of figures that are not where they should be."""


class Rule(StrEnum):
    """Which line of the rule of status gave the plan word; the first that fits."""

    NO_VALUE = auto()
    NO_TARGET = auto()
    NOTHING_DUE = auto()
    NOT_BEGUN = auto()
    TARGET_MET = auto()
    BELOW_BASELINE = auto()
    GAP_OFF_PLAN = auto()
    HALF_NOT_DONE = auto()
    GAP_SLIPPING = auto()
    NEAR_PATH = auto()
    BEHIND_WITHOUT_SCALE = auto()
    LIMITS_CROSSED = auto()
    INSIDE = auto()
    OUTSIDE = auto()


class OverridePlan(Choice):
    """Plan words that somebody may set by hand: those of ``RANKED``."""

    REACHED = (
        "reached",
        "цель достигнута; достигнуто; достигнут; достигнута; выполнено; "
        "target reached; achieved; met",
    )
    ON_PLAN = "on_plan", "в плане; идёт по плану; в срок; on track"
    SLIPPING = "slipping", "отстаёт от плана; отставание; at risk; behind"
    OFF_PLAN = "off_plan", "не по плану; сильно отстаёт; срыв; off track"
    BACKWARDS = "backwards", "хуже базового; ухудшение; worse"


class Freshness(Choice):
    """Words of the second status mark: whether a report is late, whatever the plan says."""

    FRESH = "fresh"
    DUE = "due"
    OVERDUE = "overdue"


class ChangeKind(Choice):
    """What may have changed between two moments, what matters most first."""

    STATUS = "status"
    TARGET = "target"
    VALUE_REVISED = "value_revised"
    VALUE_WITHDRAWN = "value_withdrawn"
    LATE = "late"
    VALUE_NEW = "value_new"
