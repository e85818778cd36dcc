"""Passwords: rules, hashes, generated ones that people can type."""

import re
import secrets
import unicodedata
from functools import cache
from pathlib import Path

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

SHORTEST, LONGEST = 10, 200
FEWEST_DIFFERENT = 5
"""Different characters that a password needs: «1111111111» and «abababababab» have too few."""

_HASHER = PasswordHasher(time_cost=2, memory_cost=19_456, parallelism=1)
_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
"""Without letters that are confused on paper."""

_COMMON = Path(__file__).parent / "common_passwords.txt"
_WORDS = frozenset(
    {
        *("password", "passw0rd", "p@ssword", "p@ssw0rd", "qwerty", "qwertyuiop", "qazwsx"),
        *("admin", "administrator", "coordinator", "director", "teacher", "school", "welcome"),
        *("synergia", "synergy", "consortium", "letmein", "iloveyou", "changeme", "default"),
        *("пароль", "йцукен", "йцукенгшщз", "администратор", "координатор", "директор"),
        *("школа", "учитель", "консорциум", "синергия", "привет", "секрет", "gfhjkm", "ghbdtn"),
        *("құпиясөз", "мектеп", "мұғалім"),
    }
)
"""Words that are common passwords whatever digits and signs stand around them."""

_SEQUENCES = ("01234567890123456789", "98765432109876543210", "abcdefghijklmnopqrstuvwxyz")
_AROUND = re.compile(r"^[\W\d_]+|[\W\d_]+$")
_NAME_COUNTS_FROM = 4


class UnfitPasswordError(ValueError):
    """A password that may not be set; ``code`` is the reason: short, long, name, same, common."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def check(password: str, name: str) -> None:
    """Raise ``UnfitPasswordError`` for a password that breaks a rule.

    Rules: 10 to 200 characters; not the account's name nor one that contains it; not a common one.
    """
    if len(password) < SHORTEST:
        raise UnfitPasswordError("short")
    if len(password) > LONGEST:
        raise UnfitPasswordError("long")
    folded = unicodedata.normalize("NFKC", password).casefold()
    if folded == name or (len(name) >= _NAME_COUNTS_FROM and name in folded):
        raise UnfitPasswordError("name")
    if is_common(folded):
        raise UnfitPasswordError("common")


def is_common(folded: str) -> bool:
    """Whether a case-folded password is among the first that a guesser tries."""
    core = _AROUND.sub("", folded)
    return (
        folded in _common_passwords()
        or len(set(folded)) < FEWEST_DIFFERENT
        or core in _WORDS
        or any(folded in sequence for sequence in _SEQUENCES)
    )


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


@cache
def _common_passwords() -> frozenset[str]:
    return frozenset(_COMMON.read_text(encoding="utf-8").splitlines()[1:])
