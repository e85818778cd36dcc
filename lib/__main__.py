"""``python -m lib``: the same engine without a browser."""

from lib.cli import app

if __name__ == "__main__":
    app()
