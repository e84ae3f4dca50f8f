"""Many random runs of a simulation: how likely it is to end in time.

Only `Random.random` is asked for chances: Python promises that a seed gives the same sequence of it
on every machine and in every version, and nothing of that kind for any other of its methods.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from random import Random

from timekeeper.agenda.model import Agenda
from timekeeper.session.chance import USUAL_SHARE, overrun, percentile
from timekeeper.session.local_time import local
from timekeeper.session.overruns import by_segment, can_run_over
from timekeeper.session.simulation import Assumptions, Over, Played, play


@dataclass(frozen=True, slots=True)
class LeftWith:
    """What a flexible segment is left with, in seconds, over all runs."""

    number: int
    title: str
    planned: int
    minimum: int
    median: int
    tenth: int


@dataclass(frozen=True, slots=True)
class Runs:
    """What many runs come to; lateness in seconds, the 90th percentile beside the median."""

    runs: int
    seed: int
    in_time: int
    hard_end: datetime
    median_end: datetime
    ninetieth_end: datetime
    median_late: int
    ninetieth_late: int
    left_with: tuple[LeftWith, ...]

    @property
    def too_late(self) -> int:
        """Give the number of runs that do not end in time."""
        return self.runs - self.in_time

    def is_allowed(self, percent: int) -> bool:
        """Say whether at most so many runs of a hundred end late."""
        return self.too_late * 100 <= percent * self.runs


def play_runs(assumed: Assumptions, runs: int, seed: int) -> Runs:
    """Play so many runs; what is assumed to run over does so by so much on average."""
    over = drawn(assumed, Random(seed))
    played = [play(assumed.booking, assumed.late, over) for _ in range(runs)]
    ends = [run.end.wall for run in played]
    lates = [run.late for run in played]
    zone = assumed.booking.opens.zone
    return Runs(
        runs=runs,
        seed=seed,
        in_time=lates.count(0),
        hard_end=played[0].hard_end,
        median_end=local(percentile(ends, 50), zone),
        ninetieth_end=local(percentile(ends, 90), zone),
        median_late=percentile(lates, 50),
        ninetieth_late=percentile(lates, 90),
        left_with=_left_with(assumed.agenda, played),
    )


def drawn(assumed: Assumptions, chances: Random) -> Over:
    """Let chance say how far each segment runs over; one that goes on by itself never does."""
    segments = assumed.agenda.segments
    means = by_segment(assumed.agenda, assumed.overruns)

    def over(index: int, allotted: int) -> int:
        if not can_run_over(segments[index]):
            return 0
        mean = means[index] if assumed.overruns else allotted // USUAL_SHARE
        return overrun(mean, allotted, chances.random())

    return over


def _left_with(agenda: Agenda, played: Sequence[Played]) -> tuple[LeftWith, ...]:
    found = []
    for index, segment in enumerate(agenda.segments):
        if segment.minimum is None or not segment.is_flexible:
            continue
        allotted = [run.held[index].allotted for run in played]
        median, tenth = percentile(allotted, 50), percentile(allotted, 10)
        found.append(
            LeftWith(index + 1, segment.title, segment.duration, segment.minimum, median, tenth)
        )
    return tuple(found)
