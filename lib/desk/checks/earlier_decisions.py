"""Decisions about how to read a file, reused for the next file with the same header."""

from collections.abc import Sequence
from dataclasses import dataclass

from lib import intake, store
from lib.contracts import CONTRACTS


@dataclass(frozen=True)
class EarlierDecisions:
    """Decisions of an upload that was applied and not undone."""

    upload: int
    kind: str
    decisions: intake.Decisions


def decisions_for_header(
    source: store.Database, header: Sequence[str], kind: str | None = None
) -> EarlierDecisions | None:
    """Return the decisions of the latest upload with the same header; None where there are none.

    Reused are the kind, the meaning of columns and how numbers and days are written; values
    that stood for every row, such as the organisation, are asked for again.
    """
    if not any(header):
        return None
    upload = store.upload_of_header(source, header)
    if upload is None or upload.kind not in CONTRACTS or kind not in (None, upload.kind):
        return None
    decided = upload.reading.get("decisions")
    if not decided:
        return None
    decisions = intake.Decisions(
        columns={int(place): name for place, name in decided.get("columns", {}).items()},
        decimal=decided.get("decimal"),
        month_first=decided.get("month_first"),
    )
    return EarlierDecisions(upload.upload, upload.kind, decisions)
