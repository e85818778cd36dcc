"""What tables of several kinds refer to: members, directions, who reports a row."""

from lib.tables.declaration import reference
from lib.vocabulary import CONSORTIUM

MEMBER = "members.member_code"
DIRECTION = "directions.direction"
DIRECTION_NAMES = (
    "направление; направления; № направления; стратегическое направление; бағыт; бағыты; "
    "стратегиялық бағыт; goal; direction"
)
CURRENCY = "валюта; вал.; валюта түрі; ед. изм.; единица измерения; единица; currency; unit"
REPORTED_BY = "кто сообщил; отчитался; сообщает"


def reported_by() -> str:
    """Declare who keeps the numbering: two schools' «№ 1» are different rows."""
    declared: str = reference(
        MEMBER, REPORTED_BY, key=True, reserved=(CONSORTIUM,), empty_means=CONSORTIUM
    )
    return declared
