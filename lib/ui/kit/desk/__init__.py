"""Checking, previewing, applying and undoing uploads on pages, and who may write what."""
