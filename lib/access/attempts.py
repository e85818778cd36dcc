"""Rate limit of sign-in; counted in the database, so that all processes count together.

An attempt counts while it is younger than ``WINDOW`` and has not succeeded. A name and an address
together may fail five times, an address thirty times over all names, a name fifty times over all
addresses. Names count as typed, so the answer is the same whether or not there is such an account.
"""

import ipaddress
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, Engine, delete, func, insert, select

from lib.access.database import as_text, digest, writing
from lib.tables import SignInAttempt, sql_table

ATTEMPT = sql_table(SignInAttempt)
WINDOW = timedelta(minutes=15)
PER_PAIR, PER_ADDRESS, PER_NAME = 5, 30, 50


class TooManyAttemptsError(Exception):
    """Too many attempts; ``minutes`` is the time after which the next is allowed."""

    def __init__(self) -> None:
        super().__init__("too many attempts")
        self.minutes = int(WINDOW.total_seconds()) // 60


@dataclass(frozen=True)
class Attempt:
    """An attempt to sign in, counted until it succeeds; name and address as digests."""

    number: int
    name: str
    address: str


def begin(engine: Engine, name: str, address: str, at: datetime) -> Attempt:
    """Count an attempt before its password is checked, so that parallel attempts gain nothing.

    Raises ``TooManyAttemptsError``; refused attempts are not counted, so a lock ends by itself.
    """
    name_digest, address_digest = digest(name), digest(_network(address))
    values = {
        "name_digest": name_digest,
        "address_digest": address_digest,
        "attempted_at": as_text(at),
    }
    with writing(engine) as connection:
        connection.execute(delete(ATTEMPT).where(ATTEMPT.c.attempted_at < as_text(at - WINDOW)))
        key = connection.execute(insert(ATTEMPT).values(values)).inserted_primary_key
    attempt = Attempt(key[0] if key else 0, name_digest, address_digest)
    with writing(engine) as connection:
        too_many = _too_many(connection, attempt)
        if too_many:
            connection.execute(delete(ATTEMPT).where(ATTEMPT.c.attempt_id == attempt.number))
    if too_many:
        raise TooManyAttemptsError
    return attempt


def succeed(connection: Connection, attempt: Attempt) -> None:
    """Delete the failed attempts of this name from this address after a success."""
    connection.execute(
        delete(ATTEMPT).where(
            ATTEMPT.c.name_digest == attempt.name, ATTEMPT.c.address_digest == attempt.address
        )
    )


def _too_many(connection: Connection, attempt: Attempt) -> bool:
    by_name = ATTEMPT.c.name_digest == attempt.name
    by_address = ATTEMPT.c.address_digest == attempt.address
    query = select(
        func.count().filter(by_name, by_address),
        func.count().filter(by_address),
        func.count().filter(by_name),
    )
    pair, address, name = connection.execute(query).one()
    return bool(pair > PER_PAIR or address > PER_ADDRESS or name > PER_NAME)


def _network(address: str) -> str:
    """Return the /64 network of an IPv6 address, which belongs to one subscriber; IPv4 as it is."""
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return address
    if parsed.version == 4:
        return address
    return str(ipaddress.ip_network((parsed, 64), strict=False))
