"""``make bench``: speed as ratios, each beside its yardstick in the same run; never a test."""

import sys
from itertools import chain

from tests.bench import figures, intake, store


def main() -> None:
    """Run every bench and tell each ratio as soon as it is known."""
    for row in chain(store.writing(), store.summing(), intake.checking()):
        sys.stdout.write(
            f"{row.work}: ours {row.ours:.2f} s, plain {row.plain:.2f} s, ratio {row.ratio:.2f}\n"
        )
        sys.stdout.flush()
    figures.main()


if __name__ == "__main__":
    main()
