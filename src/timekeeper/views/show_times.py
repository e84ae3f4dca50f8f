"""When each segment of an agenda is planned to begin, on the clock of the room.

The times it gives are local times that carry their offset from UTC: they may be compared and
subtracted, also in the night in which the clock changes.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import NamedTuple

from timekeeper.agenda import schedule
from timekeeper.agenda.figures import figures
from timekeeper.agenda.instants import instant
from timekeeper.agenda.model import Agenda
from timekeeper.session.local_time import local
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
    slots = schedule.slots(agenda, _at(start), *room)
    return [_shown(slot.begin, room) for slot in slots]


def planned_end(agenda: Agenda, starts: list[datetime | None], room: Room) -> datetime | None:
    """Give the end of the last segment."""
    return later(starts[-1], agenda.segments[-1].duration, room)


def hard_end(agenda: Agenda, start: datetime | None, room: Room) -> datetime | None:
    """Give the hard end: the agenda's own, else the start and the budget.

    Where no budget is stated either, the plan with its waits is what it takes, as in a session.
    """
    found = starts(agenda, start, room)
    planned = planned_end(agenda, found, room)
    if agenda.end is not None:
        hard = schedule.hard_end(agenda, _at(start or found[0]), _at(planned), room.zone)
        return _shown(hard, room) or _on_the_day(agenda.end, room)
    by_budget = later(start, agenda.budget, room)
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


def later(local_time: datetime | None, seconds: int, room: Room) -> datetime | None:
    """Give what the clock shows some seconds later; None for a time that is not known."""
    at = _at(local_time)
    return None if at is None else _shown(at + seconds, room)


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


def _on_the_day(clock: time, room: Room) -> datetime:
    return local(instant(room.day, clock, room.zone) * SECOND, room.zone)


def _shown(at: int | None, room: Room) -> datetime | None:
    """What the clock shows at an instant in seconds."""
    return None if at is None else local(at * SECOND, room.zone)


def _at(local: datetime | None) -> int | None:
    return None if local is None else round(local.timestamp())
