"""Checks of files in processes of their own, with limits, so that no file can stop the server."""
