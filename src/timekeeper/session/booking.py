"""When the room is booked: what a simulated session is late against.

A real session whose agenda names no time is never late at its start: its hard end floats along.
In a simulation that would answer nothing: whoever asks what five minutes cost has booked a room.
So the agenda is bound to a clock time, and the same core does the rest.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from enum import StrEnum

from timekeeper.agenda.model import Agenda
from timekeeper.session.hard_end import planned_begins
from timekeeper.session.moment import SECOND, Moment

NOMINAL_START = time(9)
"""The start that is assumed when nothing names one: what a day's first meeting is called for."""

_SOME_DAY = date(2000, 1, 1)
"""The day of an agenda without a date: clocks were changed nowhere on it."""


class Basis(StrEnum):
    """Where the planned start comes from."""

    ASKED = "asked"
    AGENDA = "agenda"
    END = "end"
    FIXED_START = "fixed start"
    NOMINAL = "nominal"


@dataclass(frozen=True, slots=True)
class Booking:
    """An agenda bound to the clock; `opens` is when it is planned to begin, 0 on its timeline."""

    agenda: Agenda
    basis: Basis
    opens: Moment

    def later(self, seconds: int) -> Moment:
        """Give the moment so many seconds after the planned beginning."""
        return at(self.opens, seconds * SECOND)


def book(agenda: Agenda, start: time | None, zone: tzinfo) -> Booking:
    """Bind an agenda to its planned start; `start` goes before the agenda's own."""
    clock, basis = _planned_start(agenda, start)
    bound = agenda.model_copy(update={"start": clock})
    instant = datetime.combine(agenda.date or _SOME_DAY, clock, zone)
    wall = round(instant.timestamp()) * SECOND
    return Booking(bound, basis, Moment(0, planned_begins(bound, wall, zone)[0], zone))


def at(moment: Moment, instant: int) -> Moment:
    """Give the moment of another instant of the timeline, the wall clock being right."""
    return Moment(instant, moment.wall_at(instant), moment.zone)


def _planned_start(agenda: Agenda, start: time | None) -> tuple[time, Basis]:
    if start is not None:
        return start, Basis.ASKED
    if agenda.start is not None:
        return agenda.start, Basis.AGENDA
    if agenda.end is not None:
        return _before(agenda.end, max(agenda.budget, agenda.planned)), Basis.END
    before = 0
    for segment in agenda.segments:
        if segment.start is not None:
            return _before(segment.start, before), Basis.FIXED_START
        before += segment.duration
    return NOMINAL_START, Basis.NOMINAL


def _before(clock: time, seconds: int) -> time:
    return (datetime.combine(_SOME_DAY, clock) - timedelta(seconds=seconds)).time()
