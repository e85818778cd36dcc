"""Write the files of the demo consortium «Орбита»: python data/demo/generate.py [FOLDER].

The files are always the same. Each is named by the day on which it is accepted and by its kind;
the latest of these days is the demo's last day.
"""

import sys
from pathlib import Path

from orbita import (
    agreements,
    events,
    exchanges,
    measurements,
    meetings,
    mentoring,
    pairs,
    register,
    strategy,
    support,
)
from orbita.files import write

KINDS = {
    "settings": (["setting"], register.settings),
    "members": (["member_code"], register.register),
    "aliases": (["subject", "alias"], register.aliases),
    "headcounts": (["member_code", "school_year"], register.headcounts),
    "indicators": (["indicator_code"], strategy.indicators),
    "targets": (["indicator_code", "period"], strategy.targets),
    "notes": (["indicator_code", "happened_on"], strategy.notes),
    "measurements": (["indicator_code", "member_code", "period"], measurements.measurements),
    "events": (["event_id"], events.events),
    "agreements": (["agreement_id"], agreements.agreements),
    "exchanges": (["exchange_id"], exchanges.exchanges),
    "funding": (["funding_id"], agreements.funding),
    "mentoring_counts": (["member_code", "census_date", "form"], mentoring.mentoring_counts),
    "mentoring_pairs": (["pair_code"], pairs.mentoring_pairs),
    "risk_profiles": (["member_code", "factor_code", "assessed_on"], support.risk_profiles),
    "measures": (["measure_id"], support.measures),
    "meetings": (["meeting_code"], meetings.meetings),
    "decisions": (["decision_id"], meetings.decisions),
    "pages": (["text_code", "language"], meetings.pages),
}
"""The key of each kind of file and what gives its rows."""


def generate(folder: Path) -> None:
    """Write all files into a folder."""
    for kind, (key, rows) in KINDS.items():
        write(folder, kind, key, rows())


if __name__ == "__main__":
    generate(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent)
