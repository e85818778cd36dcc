"""Rate limit of sign-in: delays that grow with failures, never a lock.

An attempt counts while it is younger than ``WINDOW`` and has not succeeded. Three counts make the
delay before the password is checked: of the name from this source, of the source over all names,
of the name over all sources. A source is a network address, or a browser that has signed in to
this account before (a device cookie): guesses from elsewhere never delay such a browser. Counts
lie in the database, so that all processes count together. Names count as typed, so that the answer
is the same whether or not there is such an account.
"""

import ipaddress
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, Engine, delete, func, insert, or_, select

from lib.access.database import digest, writing
from lib.access.devices import is_known
from lib.formats import utc_text
from lib.tables import SignInAttempt, sql_table

ATTEMPT = sql_table(SignInAttempt)
WINDOW = timedelta(minutes=15)
FREE_PER_PAIR, FREE_PER_SOURCE, FREE_PER_NAME = 3, 30, 50
"""Failures that delay nothing: of a name from one source, of a source, of a name."""

LONGEST_DELAY, LONGEST_SHARED_DELAY = 4.0, 1.0
"""Seconds: for a name from one source; for what others share, a school's address or a name."""


@dataclass(frozen=True)
class Attempt:
    """An attempt to sign in, counted until it succeeds; name and source as digests.

    delay : seconds to wait before the password is checked. is_trusted : from a known device.
    """

    name: str
    source: str
    delay: float
    is_trusted: bool


def begin(
    engine: Engine, name: str, address: str, at: datetime, *, device: str | None = None
) -> Attempt:
    """Count an attempt before its password is checked, so that parallel attempts gain nothing.

    name : as ``accounts.normalised``. device : value of the device cookie, if the browser has one.
    """
    with writing(engine) as connection:
        is_trusted = device is not None and is_known(connection, device, name, at)
        name_digest = digest(name)
        source = digest(f"device {device}" if is_trusted else _network(address))
        connection.execute(delete(ATTEMPT).where(ATTEMPT.c.attempted_at < utc_text(at - WINDOW)))
        connection.execute(
            insert(ATTEMPT).values(
                name_digest=name_digest, address_digest=source, attempted_at=utc_text(at)
            )
        )
        delay = _delay(connection, name_digest, source, is_trusted=is_trusted)
    return Attempt(name_digest, source, delay, is_trusted)


def succeed(connection: Connection, attempt: Attempt) -> None:
    """Delete the failed attempts of this name from this source after a success."""
    connection.execute(
        delete(ATTEMPT).where(
            ATTEMPT.c.name_digest == attempt.name, ATTEMPT.c.address_digest == attempt.source
        )
    )


def _delay(connection: Connection, name: str, source: str, *, is_trusted: bool) -> float:
    by_name, by_source = ATTEMPT.c.name_digest == name, ATTEMPT.c.address_digest == source
    query = select(
        func.count().filter(by_name, by_source),
        func.count().filter(by_source),
        func.count().filter(by_name),
    ).where(or_(by_name, by_source))
    of_pair, of_source, of_name = connection.execute(query).one()
    pair_delay = _seconds(of_pair - 1 - FREE_PER_PAIR, LONGEST_DELAY)
    if is_trusted:
        return pair_delay
    shared = max(of_source - 1 - FREE_PER_SOURCE, of_name - 1 - FREE_PER_NAME)
    return max(pair_delay, _seconds(shared, LONGEST_SHARED_DELAY))


def _seconds(failures: int, longest: float) -> float:
    """Return the delay after failures beyond the free ones: half a second, doubled by each."""
    return min(longest, 0.25 * 2 ** min(failures, 10)) if failures > 0 else 0.0


def _network(address: str) -> str:
    """Return the /64 network of an IPv6 address, which belongs to one subscriber; IPv4 as it is."""
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return address
    if parsed.version == 4:
        return address
    return str(ipaddress.ip_network((parsed, 64), strict=False))
