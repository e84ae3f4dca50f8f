"""The most that an agenda bears: looked for through the same core, to the second.

A session that starts later, or runs further over, never ends earlier: so the search may halve.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from timekeeper.session.moment import SECOND
from timekeeper.session.overruns import Overrun, by_method, every
from timekeeper.session.simulation import LATEST, Assumptions, play


@dataclass(frozen=True, slots=True)
class Limits:
    """The most seconds with which the session still ends in time; None: it never does.

    Each is one thing varied and all else as assumed: `late` the start, `overruns` how far the
    segments of each run over. The first of those is every segment, in place of what is assumed;
    the others are what is assumed to run over, or when nothing is, each method by itself.
    """

    late: int | None
    overruns: tuple[tuple[Overrun, int | None], ...]


def latest_start(assumed: Assumptions) -> int | None:
    """Find how late the session may start, all else as assumed; `LATEST` stands for more too."""
    return largest(lambda late: _in_time(replace(assumed, late=late)), LATEST)


def limits(assumed: Assumptions) -> Limits:
    """Find what the agenda bears."""
    most = _longest(assumed)
    return Limits(
        late=latest_start(assumed),
        overruns=tuple((tried.overruns[-1], _largest(tried, most)) for tried in _tried(assumed)),
    )


def largest(holds: Callable[[int], bool], most: int) -> int | None:
    """Find the largest whole number from 0 to `most` for which it holds; None when 0 fails.

    What holds for a number must hold for all smaller ones.
    """
    count = bisect_left(range(most + 1), True, key=lambda number: not holds(number))
    return count - 1 if count else None


def _tried(assumed: Assumptions) -> Iterator[Assumptions]:
    """Give assumptions whose last overrun is the one to be varied."""
    all_ = every(assumed.agenda)
    if all_.segments:
        yield replace(assumed, overruns=(all_,))
    for overrun in assumed.overruns or by_method(assumed.agenda):
        if overrun.segments != all_.segments:
            others = (other for other in assumed.overruns if other != overrun)
            yield replace(assumed, overruns=(*others, overrun))


def _largest(tried: Assumptions, most: int) -> int | None:
    *others, last = tried.overruns

    def in_time(seconds: int) -> bool:
        return _in_time(replace(tried, overruns=(*others, replace(last, seconds=seconds))))

    return largest(in_time, most)


def _in_time(assumed: Assumptions) -> bool:
    return not play(assumed.booking, assumed.late, assumed.over()).late


def _longest(assumed: Assumptions) -> int:
    """Give at least as many seconds as a single segment can run over in time: all there are."""
    played = play(assumed.booking, 0, lambda *_: 0)
    return played.end.at // SECOND + played.spare
