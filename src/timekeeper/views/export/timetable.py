"""What every format is written from: the agenda, and when each segment begins and ends."""

from __future__ import annotations

from datetime import date, datetime, tzinfo
from typing import NamedTuple

from timekeeper.agenda.model import Agenda, Segment
from timekeeper.views import show_times
from timekeeper.views.show_times import DAYS, SOMEWHERE, Room


class Row(NamedTuple):
    """A segment and its time: on the clock, and in seconds from the start of the session.

    At least one of both is known: where only a fixed start is, nobody knows how long after the
    start of the session it is.
    """

    number: int
    id: str
    segment: Segment
    start: datetime | None
    end: datetime | None
    since: int | None


class Timetable(NamedTuple):
    """An agenda on the clock of its room.

    Times carry their offset from UTC, which means something only where `offset_known`. `end` is
    what a calendar has to keep free: the hard end, or the planned end where that is later.
    """

    agenda: Agenda
    room: Room
    zone: tzinfo | None
    rows: tuple[Row, ...]
    start: datetime | None
    planned_end: datetime | None
    hard_end: datetime | None

    @property
    def end(self) -> datetime | None:
        """When the session is over at the latest, None as long as nobody knows."""
        return max(filter(None, (self.planned_end, self.hard_end)), default=None)

    @property
    def offset_known(self) -> bool:
        """Whether day and zone are known, and with them the distance to UTC."""
        return self.room is not SOMEWHERE

    def day(self, instant: datetime) -> date | None:
        """Give the day of an instant, None when the agenda names no day."""
        first = self.agenda.date
        if first is None or first.year not in DAYS:
            return first
        return first + (instant.date() - self.room.day)


def timetable(agenda: Agenda, zone: tzinfo | None) -> Timetable:
    """Lay an agenda on the clock of its room; `zone` is the zone it names, None for none."""
    room = show_times.room(agenda, zone)
    begin = show_times.begin(agenda, None, room)
    starts = show_times.starts(agenda, begin, room)
    first = begin or starts[0]
    return Timetable(
        agenda,
        room,
        zone,
        tuple(_rows(agenda, starts, room)),
        first,
        show_times.planned_end(agenda, starts, room),
        show_times.hard_end(agenda, first, room),
    )


def _rows(agenda: Agenda, starts: list[datetime | None], room: Room) -> list[Row]:
    rows: list[Row] = []
    free: int | None = 0
    for at, (segment, start) in enumerate(zip(agenda.segments, starts, strict=True)):
        if at and start:
            free = _since(rows[0].start, start)
        end = show_times.later(start, segment.duration, room)
        rows.append(Row(at + 1, agenda.ids[at], segment, start, end, free))
        free = None if free is None else free + segment.duration
    return rows


def _since(first: datetime | None, start: datetime) -> int | None:
    return None if first is None else round((start - first).total_seconds())
