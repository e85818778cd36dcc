"""Entry point of ``python -m lib``: the commands."""

from lib.cli import app

if __name__ == "__main__":
    app()
