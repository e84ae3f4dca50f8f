"""What one process went through, and the row of the table that many of them make."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path


class Scale(Enum):
    """How much is done: the short form is part of the tests, the full one is `make faults`."""

    SHORT = "short"
    FULL = "full"

    def of(self, short: int, full: int) -> int:
        """Choose a number, of runs or seconds."""
        return short if self is Scale.SHORT else full


@dataclass(frozen=True)
class Life:
    """What came of one run, or of many like it.

    `acknowledged` is what the screen showed as taken, `lost` what of it no journal has.
    `put_back`: the terminal, None where nobody could. `busy`: the share of a core that the
    program took while it had nothing to do. `recovery`: seconds until the session was there
    again, each time it was asked for. `wrong`: whatever else was not as it should be.
    """

    runs: int = 1
    acknowledged: int = 0
    lost: int = 0
    put_back: bool | None = None
    busy: float | None = None
    recovery: tuple[float, ...] = ()
    wrong: tuple[str, ...] = ()

    def __add__(self, other: Life) -> Life:
        return Life(
            self.runs + other.runs,
            self.acknowledged + other.acknowledged,
            self.lost + other.lost,
            _both(self.put_back, other.put_back),
            _larger(self.busy, other.busy),
            self.recovery + other.recovery,
            self.wrong + other.wrong,
        )

    @property
    def failed(self) -> bool:
        """Say whether anything was not as it should be."""
        too_busy = self.busy is not None and self.busy > BUSY
        return bool(self.lost or self.wrong or too_busy or self.put_back is False)


BUSY = 0.25
"""A loop that spins takes a whole core; the program at rest takes a hundredth of one."""

Job = Callable[[Path], Life]
"""One run, or some, in a folder of its own."""


@dataclass(frozen=True)
class Need:
    """Something that a row cannot do without: why it is missing here, or nothing.

    A tool can be installed, so that where CI is set its absence fails the row.
    """

    missing: Callable[[], str]
    is_tool: bool = True


@dataclass(frozen=True)
class Row:
    """One fault: its name, what is done, and the runs that do it.

    `in_short`: whether the short form has it. The others are in it in another way, or have a
    short test of their own in tests/end_to_end.
    """

    name: str
    done: str
    jobs: Callable[[Scale], Sequence[Job]]
    needs: tuple[Need, ...] = ()
    in_short: bool = True

    def missing(self) -> tuple[str, bool]:
        """Say why the row cannot be run here, and whether a tool is what is missing."""
        for need in self.needs:
            if reason := need.missing():
                return reason, need.is_tool
        return "", False


def _both(one: bool | None, other: bool | None) -> bool | None:
    if one is None or other is None:
        return one if other is None else other
    return one and other


def _larger(one: float | None, other: float | None) -> float | None:
    return max((value for value in (one, other) if value is not None), default=None)
