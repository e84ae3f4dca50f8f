"""The fault matrix: `python -m tests.faults [--short] [--only WORDS] [--write docs/faults.md]`.

Each row is the real program under a real fault. Ends with status 1 when a row failed: something
that was shown is lost, the terminal is not as it was, a core is burnt, or anything else is wrong.
"""

import argparse
import sys
import time
from pathlib import Path

from tests.faults.life import Scale
from tests.faults.matrix import ROWS, SHORT, run
from tests.faults.page import write_page
from tests.faults.table import aligned


def main() -> int:
    """Run the matrix and print it."""
    arguments = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    arguments.add_argument("--short", action="store_true", help="a few runs of each row")
    arguments.add_argument("--only", default="", metavar="WORDS", help="rows whose name has them")
    arguments.add_argument("--write", type=Path, metavar="PAGE", help="write the table into a page")
    chosen = arguments.parse_args()
    rows = [row for row in (SHORT if chosen.short else ROWS) if chosen.only in row.name]
    start = time.monotonic()
    outcomes = list(run(rows, Scale.SHORT if chosen.short else Scale.FULL))
    print(aligned(outcomes))
    for outcome in outcomes:
        for words in outcome.life.wrong[:3] if outcome.life else ():
            print(f"\n{outcome.row.name}: {words}")
    print(f"\n{time.monotonic() - start:.0f} seconds", file=sys.stderr)
    if chosen.write:
        write_page(chosen.write, outcomes)
    return int(any(outcome.failed for outcome in outcomes))


if __name__ == "__main__":
    sys.exit(main())
