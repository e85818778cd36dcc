"""Passwords: rules, hashes, generated ones that people can type."""

import secrets
from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

SHORTEST, LONGEST = 10, 200
_HASHER = PasswordHasher(time_cost=2, memory_cost=19_456, parallelism=1)
_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
"""Without letters that are confused on paper."""


class UnfitPasswordError(ValueError):
    """A password that may not be set; ``code`` is the reason: short, long, name, same."""

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


def generate() -> str:
    """Return a random password of sixteen letters in groups of four, about 79 bits."""
    return "-".join("".join(secrets.choice(_LETTERS) for _ in range(4)) for _ in range(4))


def hash_password(password: str) -> str:
    """Return the argon2id hash of a password, with its salt and costs."""
    return _HASHER.hash(password)


def verify(password: str, stored_hash: str | None) -> bool:
    """Whether a password has this hash; without a hash it takes as long and is false."""
    decoy = _decoy_hash()  # before the first check, whichever name it is for
    try:
        return _HASHER.verify(stored_hash or decoy, password[: LONGEST + 1]) and bool(stored_hash)
    except (VerificationError, InvalidHashError):
        return False


@cache
def _decoy_hash() -> str:
    return hash_password(secrets.token_urlsafe())
