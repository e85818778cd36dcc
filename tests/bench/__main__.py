"""``make bench``: speed as ratios, each beside its yardstick in the same run; never a test."""

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.bench import browser, exchange, figures, intake, large, memory, pages, store
from tests.bench.measured import Measured, Within


def main() -> None:
    """Run every bench and tell each figure as soon as it is known."""
    with tempfile.TemporaryDirectory() as folder:
        for row in measured(Path(folder)):
            sys.stdout.write(f"{row}\n")
            sys.stdout.flush()


def measured(folder: Path) -> Iterator[Measured | Within]:
    """Measure everything, the large set where it matters how much there is."""
    yield from store.writing()
    yield from intake.checking()
    yield from figures.corrected()
    yield from exchange.exchanging()
    yield from exchange.uploading()
    yield from pages.changing()
    url = large.fill(folder / "large.db")
    yield from figures.assessments(url, f"{large.MEASUREMENTS:,} measurements")
    yield from browser.changing_boards(folder)
    yield from browser.changing(folder, url)
    yield from memory.remembering(folder)


if __name__ == "__main__":
    main()
