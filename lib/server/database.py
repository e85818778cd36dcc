"""The database of the server's routes and middleware, and what it calls the consortium."""

from lib import desk
from lib.desk import shared_engine as engine

__all__ = ["consortium_name", "engine"]


def consortium_name(language: str) -> str:
    """Return what the consortium is called now in a language."""
    return desk.consortium_name(desk.settings(engine()), language)
