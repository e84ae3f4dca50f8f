"""When each segment of an agenda is planned to begin, on the clock of the room.

The times it gives are local times that carry their offset from UTC: they may be compared and
subtracted, also in the night in which the clock changes.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import NamedTuple

from timekeeper.agenda.figures import figures
from timekeeper.agenda.model import Agenda
from timekeeper.session.local_time import instant_of, local, nearest
from timekeeper.session.moment import SECOND


class Room(NamedTuple):
    """The day and the zone of the clock on the wall."""

    day: date
    zone: tzinfo


SOMEWHERE = Room(date(2000, 1, 1), UTC)
"""Where clock times are added up when day or zone are not known: its clock never changes."""

DAYS = range(1971, 9987)
"""The years of which `local` knows."""


def room(agenda: Agenda, zone: tzinfo | None) -> Room:
    """Give the room of an agenda: its own day and zone when both are known."""
    if agenda.date is None or zone is None or agenda.date.year not in DAYS:
        return SOMEWHERE
    return Room(agenda.date, zone)


def begin(agenda: Agenda, start: time | None, room: Room) -> datetime | None:
    """Give the start: the one asked for, else the agenda's own, else None."""
    clock = agenda.start if start is None else start
    return None if clock is None else _on_the_day(clock, room)


def starts(agenda: Agenda, start: datetime | None, room: Room) -> list[datetime | None]:
    """Give each segment's start: its fixed one, else the end of the segment before.

    None where nothing is known: before the first fixed start of an agenda without a start.
    """
    found: list[datetime | None] = []
    free = start
    for segment in agenda.segments:
        if segment.start is not None:
            free = _nearest(segment.start, free, room)
        found.append(free)
        free = later(free, segment.duration, room)
    return found


def planned_end(agenda: Agenda, starts: list[datetime | None], room: Room) -> datetime | None:
    """Give the end of the last segment."""
    return later(starts[-1], agenda.segments[-1].duration, room)


def hard_end(agenda: Agenda, start: datetime | None, room: Room) -> datetime | None:
    """Give the hard end: the agenda's own, else the start and the budget.

    Where no budget is stated either, the plan with its waits is what it takes, as in a session.
    """
    by_budget = later(start, agenda.budget, room)
    if agenda.end is not None:
        return _nearest(agenda.end, by_budget, room)
    planned = planned_end(agenda, starts(agenda, start, room), room)
    if by_budget is None or planned is None or agenda.stated_budget is not None:
        return by_budget
    return max(by_budget, planned)


def fixed(agenda: Agenda, starts: list[datetime | None]) -> Iterator[str]:
    """Say how each fixed start goes with the end of the segment before it."""
    for index, segment in enumerate(agenda.segments):
        if segment.start is None:
            continue
        line = f"* Segment {index + 1} begins at {clock(segment.start)} whatever comes before"
        yield f"{line}{_beside_the_one_before(agenda, starts, index)}"


def later(instant: datetime | None, seconds: int, room: Room) -> datetime | None:
    """Give what the clock shows some seconds after an instant; None for one that is not known."""
    return instant and local(_wall(instant) + seconds * SECOND, room.zone)


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


def _nearest(wanted: time, expected: datetime | None, room: Room) -> datetime:
    """Find the instant with that clock time nearest to the expected one, also past midnight."""
    if expected is None:
        return _on_the_day(wanted, room)
    return local(nearest(wanted, _wall(expected), room.zone), room.zone)


def _on_the_day(clock: time, room: Room) -> datetime:
    return local(instant_of(room.day, clock, room.zone), room.zone)


def _wall(instant: datetime) -> int:
    return round(instant.timestamp()) * SECOND
