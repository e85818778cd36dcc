"""The consortium that is drilled, files for it, and a line of the table."""

from typing import NamedTuple

from lib import desk
from tests.helpers import visitors


class Size(NamedTuple):
    """How much is drilled: kills, viewers for some seconds, writers at once."""

    kills: int
    viewers: int
    seconds: int
    writers: int


class Row(NamedTuple):
    """A line of the table: which database, what was done, what came of it."""

    database: str
    work: str
    result: str
    is_good: bool = True

    def __str__(self) -> str:
        """Return the line in columns."""
        mark = "ok" if self.is_good else "WRONG"
        return f"{self.database:<11} {self.work:<44} {self.result:<60} {mark}"


def fill(url: str) -> None:
    """Found a consortium with two schools, an indicator and accounts."""
    engine = desk.open_consortium(url)
    for name, content in (
        ("members.csv", visitors.MEMBERS),
        ("indicators.csv", visitors.INDICATORS),
        ("measurements.csv", visitors.OWN),
    ):
        submission = desk.check(engine, content.encode(), name, today=desk.today(engine))
        desk.apply(engine, submission, by="drill")
    visitors.add_accounts(engine, "S10")
    engine.dispose()


def report(numerator: int, year: int = 2024) -> bytes:
    """Return a file that reports one number."""
    period = f"{year}/{year % 100 + 1:02d}"
    return f"{visitors.HEADER}3.1;S10;{period};{numerator};1000\n".encode()
