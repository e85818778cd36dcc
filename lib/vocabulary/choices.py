"""What a closed list is, and the reserved codes that stand where a code of a table may."""

from enum import StrEnum
from typing import Self

CONSORTIUM = "consortium"
"""The reserved code of the consortium as a whole, wherever a member's code may stand."""

PUPILS = "students"
"""The reserved code of pupils as receivers of an exchange; they are never a member."""

OTHERS = "others"
"""The code of all givers or receivers that a drawing does not name one by one."""

UNPLACED = "unplaced"
"""The code of the region or city of a member that names none."""

EVERY_FORM = "all"
"""The reserved code of a mentoring count over all forms: unique persons, not a sum."""

COORDINATOR, LEADER, COUNCIL, GROUP = OWNER_ROLES = ("coordinator", "leader", "council", "group")
"""Reserved codes of roles that answer for a decision: the consortium's coordinator, the coordinator
of the decision's direction, the council, a working group."""

RESERVED_WORDS: dict[str, tuple[str, ...]] = {
    CONSORTIUM: ("консорциум", "свод", "по консорциуму", "в целом по консорциуму", "consortium"),
    PUPILS: (
        "учащиеся",
        "обучающиеся",
        "ученики",
        "школьники",
        "оқушылар",
        "білім алушылар",
        "pupils",
    ),
    EVERY_FORM: (
        "все",
        "все формы",
        "всего уникальных",
        "без повторов",
        "барлық нысандар",
        "all forms",
    ),
    COORDINATOR: ("координатор", "координатор консорциума", "үйлестіруші", "coordinator"),
    LEADER: ("координатор направления", "куратор направления", "direction coordinator"),
    COUNCIL: ("совет", "совет консорциума", "кеңес", "council"),
    GROUP: ("рабочая группа", "жұмыс тобы", "working group"),
}
"""What people type for the reserved codes."""


class Choice(StrEnum):
    """A closed list; each member carries, after its code, other words that people type for it."""

    synonyms: tuple[str, ...]

    def __new__(cls, code: str, synonyms: str = "") -> Self:
        """Make a member from its code and its synonyms, separated by semicolons."""
        member = str.__new__(cls, code)
        member._value_ = code
        member.synonyms = tuple(word.strip() for word in synonyms.split(";") if word.strip())
        return member
