"""The database of the server's routes and middleware, and the consortium's name in it."""

from lib import desk
from lib.desk import shared_engine as engine

__all__ = ["consortium_name", "engine"]


def consortium_name(language: str) -> str:
    """Return the consortium's present name in a language."""
    return desk.consortium_name(desk.settings(engine()), language)
