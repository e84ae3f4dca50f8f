"""When each segment is planned to begin and to end, as the file has it.

Instants are seconds since 1970 in UTC, so that a night in which the clocks change is as long as it
is. Where day or zone are not known they are those of a day whose clock never changes.
"""

import datetime
from collections.abc import Callable, Iterator
from typing import NamedTuple

from timekeeper.agenda.instants import instant, nearest
from timekeeper.agenda.model import Agenda
from timekeeper.agenda.zones import Zones

DAY = 24 * 3600
HALF_A_DAY = DAY // 2

_SOMEWHEN = datetime.date(2000, 1, 1)
_YEARS = range(1971, 9000)
"""The years of which Python's calendar has enough to both sides, however long an agenda takes."""


class Slot(NamedTuple):
    """A segment's time. `free` is when it could begin, `begin` when it does; None: not known.

    `in_order` is False when it would begin before the segment that stands before it.
    """

    free: int | None
    begin: int | None
    end: int | None
    in_order: bool = True

    @property
    def wait(self) -> int:
        """Seconds from the end of what comes before to the fixed start; negative when too few."""
        return 0 if self.free is None or self.begin is None else self.begin - self.free


class Schedule(NamedTuple):
    """The plan on the clock.

    `start` is when the session begins and `hard` its hard end, both None where the file does not
    say: `hard` is the agenda's `end`, else the start and a stated budget.
    """

    zone: datetime.tzinfo
    start: int | None
    slots: tuple[Slot, ...]
    hard: int | None

    @property
    def end(self) -> int | None:
        """When the last segment is planned to end."""
        return self.slots[-1].end

    @property
    def in_order(self) -> bool:
        """Whether every fixed start comes after what stands before it."""
        return all(slot.in_order for slot in self.slots)

    @property
    def room(self) -> int | None:
        """Seconds from the start to the hard end."""
        return None if self.start is None or self.hard is None else self.hard - self.start

    def local(self, instant: int) -> datetime.datetime:
        """What the clock in the room shows."""
        return datetime.datetime.fromtimestamp(instant, self.zone)

    def clock(self, instant: int) -> str:
        """A clock time as it would stand in the file."""
        local = self.local(instant)
        return f"{local:%H:%M:%S}" if local.second else f"{local:%H:%M}"


def schedule(agenda: Agenda, zones: Callable[[], Zones] | None) -> Schedule:
    """Lay an agenda on the clock."""
    day, zone = agenda.date or _SOMEWHEN, None
    if agenda.date and agenda.timezone and zones and day.year in _YEARS:
        zone = zones().find(agenda.timezone)
    if zone is None:
        day, zone = _SOMEWHEN, datetime.UTC
    start = None if agenda.start is None else instant(day, agenda.start, zone)
    laid = tuple(slots(agenda, start, day, zone))
    begin = start if start is not None or agenda.segments[0].start is None else laid[0].begin
    return Schedule(zone, begin, laid, hard_end(agenda, begin, laid[-1].end, zone))


def slots(
    agenda: Agenda, start: int | None, day: datetime.date, zone: datetime.tzinfo
) -> Iterator[Slot]:
    """Give each segment its time: a fixed start is kept, whatever comes before it."""
    free = before = start
    for segment in agenda.segments:
        begin = free
        if segment.start is not None:
            begin = (
                instant(day, segment.start, zone)
                if free is None
                else nearest(segment.start, free, zone)
            )
        end = None if begin is None else begin + segment.duration
        in_order = begin is None or before is None or begin >= before
        yield Slot(free, begin, end, in_order)
        before, free = begin, end


def hard_end(
    agenda: Agenda, start: int | None, planned: int | None, zone: datetime.tzinfo
) -> int | None:
    """When it has to be over, for a session that begins and is planned to end at these instants."""
    if agenda.end is None:
        budget = agenda.stated_budget
        return None if start is None or budget is None else start + budget
    if start is not None:
        # The first one after the start, as a live session has it.
        return nearest(agenda.end, start + HALF_A_DAY, zone)
    return None if planned is None else nearest(agenda.end, planned, zone)
