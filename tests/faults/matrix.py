"""All rows, and how they are run: each life in a process and a folder of its own."""

from __future__ import annotations

import os
import sys
import tempfile
import traceback
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from functools import reduce
from operator import add
from pathlib import Path

from tests.faults import (
    accidents,
    clocks,
    damage,
    disks,
    errors,
    keys,
    kills,
    leaving,
    power_cuts,
    writers,
)
from tests.faults.life import Job, Life, Row, Scale
from tests.faults.program import Player
from tests.faults.table import Outcome

ROWS: tuple[Row, ...] = (
    *kills.ROWS,
    *power_cuts.ROWS,
    *errors.ROWS,
    *disks.ROWS,
    *accidents.ROWS,
    *damage.ROWS,
    *writers.ROWS,
    *leaving.ROWS,
    *clocks.ROWS,
    *keys.ROWS,
)
SHORT: tuple[Row, ...] = tuple(row for row in ROWS if row.in_short)
WORKERS = 2 * (os.cpu_count() or 1)
"""Most of a life is waiting."""


def run(rows: Sequence[Row], scale: Scale) -> Iterator[Outcome]:
    """Run all rows at once; give each, in their order, when it is done."""
    with ProcessPoolExecutor(WORKERS) as pool:
        # The last ones wait the longest, so they begin first.
        begun = [(row, _begin(row, scale, pool)) for row in reversed(rows)]
        for row, lives in reversed(begun):
            yield _outcome(row, lives)


def run_one(row: Row, scale: Scale) -> Outcome:
    """Run one row in this process."""
    missing, is_tool = row.missing()
    if missing:
        return Outcome(row, None, missing, is_tool and bool(os.environ.get("CI")))
    return Outcome(row, reduce(add, (live(job, scale) for job in row.jobs(scale))))


def live(job: Job, scale: Scale) -> Life:
    """Live one life in a folder of its own; what goes wrong in it is what is wrong with it."""
    Player.watched = 0.5 if scale is Scale.SHORT else 1.5
    with tempfile.TemporaryDirectory(prefix="timekeeper-faults-") as folder:
        try:
            return job(Path(folder))
        except Exception:
            return Life(wrong=(f"{job}: {traceback.format_exc()}",))


def _begin(row: Row, scale: Scale, pool: ProcessPoolExecutor) -> list[Future[Life]] | Outcome:
    missing, is_tool = row.missing()
    if missing:
        return Outcome(row, None, missing, is_tool and bool(os.environ.get("CI")))
    try:
        return [pool.submit(live, job, scale) for job in row.jobs(scale)]
    except Exception:  # what the runs are made of could not be prepared
        return Outcome(row, Life(0, wrong=(traceback.format_exc(),)))


def _outcome(row: Row, lives: list[Future[Life]] | Outcome) -> Outcome:
    if isinstance(lives, Outcome):
        return lives
    outcome = Outcome(row, reduce(add, (life.result() for life in lives)))
    print(f"{row.name}: done", file=sys.stderr)
    return outcome
