"""Many random runs of a simulation as plain text: how likely it is to end in time."""

from __future__ import annotations

from collections.abc import Iterator

from timekeeper.agenda.figures import figures
from timekeeper.session.runs import LeftWith, Runs
from timekeeper.session.simulation import Assumptions
from timekeeper.views.assumed import assumptions
from timekeeper.views.paragraphs import hanging
from timekeeper.views.safe_text import safe_text
from timekeeper.views.show_times import clock
from timekeeper.views.simulation_text import head, listed, written
from timekeeper.views.table import Column, fits, table

_COLUMNS = (
    Column("#", right=True),
    Column("Left with", least=16),
    Column("Planned", right=True),
    Column("Minimum", right=True),
    Column("Median", right=True),
    Column("10th percentile", right=True),
)


def runs_text(assumed: Assumptions, runs: Runs, allowed: int, width: int = 80) -> str:
    """Write what the runs come to, of which `allowed` in a hundred may end late."""
    blocks = [
        head(assumed.agenda),
        listed("Assumed", assumptions(assumed, runs.hard_end, by_chance=True), width),
        _left_with(runs, width),
        list(_ends(runs)),
        [_verdict(runs, allowed)],
    ]
    return written(blocks, width)


def _left_with(runs: Runs, width: int) -> list[str]:
    """Show what the segments that can be shortened are left with."""
    rows = [_row(segment) for segment in runs.left_with]
    if not rows:
        return []
    if fits(_COLUMNS, rows, width):
        return table(_COLUMNS, rows, width)
    return [line for segment in runs.left_with for line in _paragraph(segment, width)]


def _row(segment: LeftWith) -> list[str]:
    lengths = (segment.planned, segment.minimum, segment.median, segment.tenth)
    return [str(segment.number), safe_text(segment.title), *map(figures, lengths)]


def _paragraph(segment: LeftWith, width: int) -> list[str]:
    facts = (
        f"left with: median {figures(segment.median)}, 10th percentile {figures(segment.tenth)}; "
        f"planned {figures(segment.planned)}, minimum {figures(segment.minimum)}"
    )
    return hanging(f"{segment.number}  ", safe_text(segment.title), facts, width=width)


def _ends(runs: Runs) -> Iterator[str]:
    median, ninetieth = clock(runs.median_end), clock(runs.ninetieth_end)
    yield f"End: median {median}, 90th percentile {ninetieth}"
    median, ninetieth = figures(runs.median_late), figures(runs.ninetieth_late)
    yield f"Lateness: median {median}, 90th percentile {ninetieth}"


def _verdict(runs: Runs, allowed: int) -> str:
    enough = "enough" if runs.is_allowed(allowed) else "too few"
    return (
        f"{runs.in_time} of {runs.runs} runs end in time ({share(runs.in_time, runs.runs)}; seed "
        f"{runs.seed}): {enough}, at least {100 - allowed} % must"
    )


def share(part: int, whole: int) -> str:
    """Write a share as a percentage, rounded down: 100 % is all of them and nothing less."""
    tenths = part * 1000 // whole
    return f"{tenths // 10}.{tenths % 10} %" if tenths % 10 else f"{tenths // 10} %"
