"""Passwords: what is long enough, how they are kept, and one-time ones that people can type."""

import secrets
from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

SHORTEST, LONGEST = 10, 200
_HASHER = PasswordHasher(time_cost=2, memory_cost=19_456, parallelism=1)
_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
"""Without those that look like one another on paper."""


class UnfitPasswordError(ValueError):
    """A password that may not be set; ``code`` says why: short, long, or the account's name."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def check(password: str, name: str) -> None:
    """Raise ``UnfitPasswordError`` for a password that is too short, too long, or the name."""
    if len(password) < SHORTEST:
        raise UnfitPasswordError("short")
    if len(password) > LONGEST:
        raise UnfitPasswordError("long")
    if password.casefold() == name:
        raise UnfitPasswordError("name")


def make() -> str:
    """Return a random password of sixteen letters in groups of four, about 79 bits."""
    return "-".join("".join(secrets.choice(_LETTERS) for _ in range(4)) for _ in range(4))


def hashed(password: str) -> str:
    """Return the argon2id hash of a password, with its salt and costs."""
    return _HASHER.hash(password)


def opens(password: str, kept: str | None) -> bool:
    """Whether a password has this hash; without a hash it takes as long and says no."""
    nobodys = _nobodys()  # made at the first question, whoever is asked for
    try:
        return _HASHER.verify(kept or nobodys, password[: LONGEST + 1]) and bool(kept)
    except (VerificationError, InvalidHashError):
        return False


@cache
def _nobodys() -> str:
    return hashed(secrets.token_urlsafe())
