"""How long segments really took against plan, over past sessions, and what that says. Pure.

Only sessions that were ended are counted, and only segments that were held: what was broken off
says nothing about how long it would have taken.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from timekeeper.agenda.model import Agenda
from timekeeper.session.booking import Booking
from timekeeper.session.overruns import can_run_over, overruns
from timekeeper.session.refusal import Refusal
from timekeeper.session.report import Report, SegmentReport
from timekeeper.session.simulation import Assumptions, SimulatedSegment, simulate
from timekeeper.session.state import Phase

NOTICED = 30
"""Seconds that a segment must take more than planned to count as one that ran over."""

ENOUGH = 3
"""Sessions' worth of segments from which on they say something about the next: of two, one may
have been an accident."""

MINUTE = 60


@dataclass(frozen=True, slots=True)
class Taken:
    """What segments of one name took, in seconds; `over` is how many ran over, by `over_by`.

    `planned`, `actual` and `over_by` are medians, `shortest` and `longest` the range of actuals.
    """

    name: str
    count: int
    planned: int
    actual: int
    shortest: int
    longest: int
    over: int
    over_by: int

    @property
    def is_telling(self) -> bool:
        """Say whether it says anything about the next time: it ran over more often than not."""
        return self.count >= ENOUGH and 2 * self.over > self.count


@dataclass(frozen=True, slots=True)
class Consequence:
    """What it comes to in an agenda when segments of a method take as long as they did so far.

    `plan` is what each of them (by number) had better have, in seconds and to the minute. If the
    agenda stays as it is, the segments `cut` are left with less, and it ends `late` seconds late.
    """

    method: Taken
    numbers: tuple[int, ...]
    plan: tuple[int, ...]
    cut: tuple[SimulatedSegment, ...]
    late: int


@dataclass(frozen=True, slots=True)
class History:
    """What past sessions say: by method, by segment of an agenda, and about that agenda."""

    sessions: int
    methods: tuple[Taken, ...]
    segments: tuple[Taken, ...] = ()
    consequences: tuple[Consequence, ...] = ()


def history(reports: Iterable[Report], booking: Booking | None = None) -> History:
    """Add past sessions up; with an agenda, bound to its start, say what they mean for it."""
    ended = [report for report in reports if report.phase is Phase.ENDED]
    held = [segment for report in ended for segment in report.segments if segment.actual]
    methods = _by_name((segment.method or "", segment) for segment in held)
    if booking is None:
        return History(len(ended), methods)
    same = [report for report in ended if report.title == booking.agenda.title]
    titled = ((each.title, each) for report in same for each in report.segments if each.actual)
    planned = [segment.title for segment in booking.agenda.segments]
    segments = {taken.name: taken for taken in _by_name(titled)}
    return History(
        len(ended),
        methods,
        tuple(segments[title] for title in dict.fromkeys(planned) if title in segments),
        tuple(_consequences(booking, methods)),
    )


def _by_name(named: Iterable[tuple[str, SegmentReport]]) -> tuple[Taken, ...]:
    """Put together what has the same name, whatever its capitals, most often held first."""
    groups: dict[str, list[tuple[str, SegmentReport]]] = {}
    for name, segment in named:
        if name:
            groups.setdefault(name.casefold(), []).append((name, segment))
    taken = [_taken(group[0][0], [segment for _, segment in group]) for group in groups.values()]
    return tuple(sorted(taken, key=lambda each: (-each.count, each.name)))


def _taken(name: str, segments: Sequence[SegmentReport]) -> Taken:
    actuals = [segment.actual for segment in segments if segment.actual is not None]
    differences = [each.difference for each in segments if each.difference is not None]
    overs = [seconds for seconds in differences if seconds >= NOTICED]
    return Taken(
        name=name,
        count=len(segments),
        planned=round(median(segment.planned for segment in segments)),
        actual=round(median(actuals)),
        shortest=min(actuals),
        longest=max(actuals),
        over=len(overs),
        over_by=round(median(overs)) if overs else 0,
    )


def _consequences(booking: Booking, methods: Sequence[Taken]) -> Iterator[Consequence]:
    """Play the agenda with each method that is known to run over, one at a time."""
    for method in methods:
        numbers = tuple(_held_as(booking.agenda, method.name))
        if method.is_telling and numbers:
            yield _consequence(booking, method, numbers)


def _consequence(booking: Booking, method: Taken, numbers: tuple[int, ...]) -> Consequence:
    assumed = overruns(booking.agenda, [(method.name, method.over_by)])
    assert not isinstance(assumed, Refusal), assumed.reason
    played = simulate(Assumptions(booking, overruns=assumed))
    durations = [booking.agenda.segments[number - 1].duration for number in numbers]
    return Consequence(
        method=method,
        numbers=numbers,
        plan=tuple(_to_the_minute(duration + method.over_by) for duration in durations),
        cut=tuple(segment for segment in played.segments if segment.taken),
        late=played.late,
    )


def _held_as(agenda: Agenda, method: str) -> Iterator[int]:
    for number, segment in enumerate(agenda.segments, 1):
        if (segment.method or "").casefold() == method.casefold() and can_run_over(segment):
            yield number


def _to_the_minute(seconds: int) -> int:
    return (seconds + MINUTE // 2) // MINUTE * MINUTE
