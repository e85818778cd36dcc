"""The database of the server's routes and middleware."""

from lib.desk import shared_engine as engine

__all__ = ["engine"]
