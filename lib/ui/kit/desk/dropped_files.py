"""Files that were dropped on a page and not applied yet: a cap in bytes on all of them together.

Streamlit keeps a dropped file in memory until its session ends. Here the oldest files are removed
where all of them together take more than ``MOST_BYTES``, and each one after ``SECONDS``.
"""

import time
from collections.abc import Collection
from threading import Lock

from streamlit import runtime
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager

MOST_BYTES = 120_000_000
"""Bytes that the dropped files of all readers may take together."""

SECONDS = 30 * 60
"""How long a file may lie."""

_since: dict[tuple[str, str], float] = {}
_lock = Lock()


def make_room(
    own_files: Collection[str] = (), *, coming: int = 0, now: float | None = None
) -> bool:
    """Drop files that lie too long, and the oldest beyond the cap; say whether the rest fits.

    own_files : Streamlit's names of the files that the reader is looking at, which stay. coming :
    bytes of files on their way, for which there must be room as well.
    """
    files = _manager()
    if files is None:
        return coming <= MOST_BYTES
    now = time.monotonic() if now is None else now
    with _lock:
        held = {
            (session, file): len(record.data)
            for session, records in list(files.file_storage.items())
            for file, record in list(records.items())
        }
        for key in _since.keys() - held.keys():
            del _since[key]
        for key in held:
            _since.setdefault(key, now)
        total = coming + sum(held.values())
        for key in sorted(held, key=lambda key: _since[key]):
            is_due = now - _since[key] > SECONDS
            if key[1] not in own_files and (is_due or total > MOST_BYTES):
                files.remove_file(*key)
                total -= held[key]
        return total <= MOST_BYTES


def give_back(applied: Collection[str]) -> None:
    """Drop files that are applied."""
    files = _manager()
    for session, records in list(files.file_storage.items()) if files else ():
        for file in records.keys() & set(applied):
            if files:
                files.remove_file(session, file)


def _manager() -> MemoryUploadedFileManager | None:
    """Return where Streamlit keeps dropped files; nothing where no server runs."""
    if not runtime.exists():
        return None
    manager = runtime.get_instance().uploaded_file_mgr
    return manager if isinstance(manager, MemoryUploadedFileManager) else None
