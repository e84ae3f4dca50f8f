"""How what `timekeeper validate` takes grows with files, segments and findings.

Three sizes, each twice the one before. Where the cost is linear, the second step takes twice what
the first takes, so a step is measured against the one before it, whatever starting costs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from typing import NamedTuple

import corpus
import programs
from figures import aim, table
from measure import Run, run

LINEAR = 2.3
"""What the second step may take of the first: two, and what one measures beside it."""


class Growth(NamedTuple):
    """What there was more and more of, and the runs at each size, in the order of the rounds."""

    of: str
    sizes: tuple[int, int, int]
    runs: tuple[list[Run], ...]

    def seconds(self) -> list[float]:
        """Give the time at each size: the shortest, which least else has been in the way of."""
        return [min(each.seconds for each in at) for at in self.runs]

    def step(self) -> float:
        """Give how many times as long as the first step the second one is: two when linear."""
        small, middle, large = self.seconds()
        return (large - middle) / (middle - small)


WRITERS: dict[str, tuple[tuple[int, int, int], Callable[[Path, int], object]]] = {
    "files": ((500, 1000, 2000), corpus.write_clean),
    "broken files": ((500, 1000, 2000), corpus.write_broken),
    "segments": ((1000, 2000, 4000), corpus.write_segments),
    "findings": ((1000, 2000, 4000), lambda at, count: corpus.write_segments(at, count, "soon")),
}


def measure(place: Path, rounds: int) -> Iterator[Growth]:
    """Measure all of them, each size having its turn in each round."""
    for of, (sizes, write) in WRITERS.items():
        folders = [place / f"{of}-{size}" for size in sizes]
        for folder, size in zip(folders, sizes, strict=True):
            folder.mkdir()
            write(folder, size)
        runs: tuple[list[Run], ...] = ([], [], [])
        for _ in range(rounds):
            for folder, measured in zip(folders, runs, strict=True):
                measured.append(run([programs.timekeeper(), "validate", "."], folder))
        yield Growth(of, sizes, runs)


def tell(grown: list[Growth]) -> None:
    """Print the figures, and whether they are linear."""
    print()
    print(table(("timekeeper on", *("size", "ms", "MiB") * 3, "step"), map(_row, grown)))
    for each in grown:
        print(aim(f"{each.of}: second step in first steps", each.step(), LINEAR))


def _row(grown: Growth) -> tuple[str, ...]:
    cells = [grown.of]
    for size, seconds, runs in zip(grown.sizes, grown.seconds(), grown.runs, strict=True):
        memory = median(each.memory for each in runs) / 2**20
        cells += [str(size), f"{seconds * 1000:.0f}", f"{memory:.0f}"]
    return (*cells, f"{grown.step():.2f}")
