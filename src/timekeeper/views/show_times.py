"""When each segment of an agenda is planned to begin, on the clock of the room."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from timekeeper.agenda.figures import figures
from timekeeper.agenda.model import Agenda

_SOME_DAY = date(2000, 1, 1)
"""The day on which clock times are added up when the agenda names none."""


def begin(agenda: Agenda, start: time | None) -> datetime | None:
    """Give the start: the one asked for, else the agenda's own, else None."""
    clock = agenda.start if start is None else start
    return None if clock is None else datetime.combine(agenda.date or _SOME_DAY, clock)


def starts(agenda: Agenda, start: datetime | None) -> list[datetime | None]:
    """Give each segment's start: its fixed one, else the end of the segment before.

    None where nothing is known: before the first fixed start of an agenda without a start.
    """
    found: list[datetime | None] = []
    free = start
    for segment in agenda.segments:
        if segment.start is not None:
            free = _nearest(segment.start, free, agenda.date)
        found.append(free)
        free = free and free + timedelta(seconds=segment.duration)
    return found


def planned_end(agenda: Agenda, starts: list[datetime | None]) -> datetime | None:
    """Give the end of the last segment."""
    last = starts[-1]
    return last and last + timedelta(seconds=agenda.segments[-1].duration)


def hard_end(agenda: Agenda, start: datetime | None) -> datetime | None:
    """Give the hard end: the agenda's own, else the start and the budget."""
    by_budget = start and start + timedelta(seconds=agenda.budget)
    return by_budget if agenda.end is None else _nearest(agenda.end, by_budget, agenda.date)


def fixed(agenda: Agenda, starts: list[datetime | None]) -> Iterator[str]:
    """Say how each fixed start goes with the end of the segment before it."""
    for index, segment in enumerate(agenda.segments):
        if segment.start is None:
            continue
        line = f"* Segment {index + 1} begins at {clock(segment.start)} whatever comes before"
        yield f"{line}{_beside_the_one_before(agenda, starts, index)}"


def clock(instant: datetime | time) -> str:
    """Write a clock time, with seconds only when there are any."""
    return f"{instant:%H:%M:%S}" if instant.second else f"{instant:%H:%M}"


def _beside_the_one_before(agenda: Agenda, starts: list[datetime | None], index: int) -> str:
    before, own = starts[index - 1] if index else None, starts[index]
    if before is None or own is None:
        return ""
    end = before + timedelta(seconds=agenda.segments[index - 1].duration)
    seconds = round((own - end).total_seconds())
    if seconds == 0:
        return ""
    return f": {figures(abs(seconds))} {'free' if seconds > 0 else 'too little'} before it"


def _nearest(wanted: time, expected: datetime | None, day: date | None) -> datetime:
    """Find the instant with that clock time nearest to the expected one, also past midnight."""
    if expected is None:
        return datetime.combine(day or _SOME_DAY, wanted)
    around = datetime.combine(expected.date(), wanted)
    days = (around + timedelta(days=offset) for offset in (-1, 0, 1))
    return min(days, key=lambda instant: abs(instant - expected))
