"""Sessions for the views' tests: events on the workshop's agenda, read at a moment."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

from timekeeper.agenda.model import Agenda
from timekeeper.agenda.reader import read as read_agenda
from timekeeper.session import reading, report
from timekeeper.session.events import Event, Moved, Started
from timekeeper.session.fold import fold
from timekeeper.session.moment import SECOND, Moment

AGENDAS = Path(__file__).parents[2] / "agendas"
YANGON = timezone(timedelta(hours=6, minutes=30))
TWO_PM = datetime(2014, 3, 22, 7, 30, tzinfo=UTC)
"""Where the timelines of these sessions begin: 14:00 in Yangon."""


def agenda_of(name: str) -> Agenda:
    agenda = read_agenda((AGENDAS / name).read_bytes()).agenda
    assert agenda is not None
    return agenda


WORKSHOP = agenda_of("acsc-apf-2014-child-rights.yaml")


def clock(text: str) -> int:
    """Nanoseconds on the timeline of a time of the afternoon: "14:05:20" is 320 s."""
    instant = datetime.strptime(text, "%H:%M:%S")
    return (instant.hour * 3600 + instant.minute * 60 + instant.second - 14 * 3600) * SECOND


def moment(text: str) -> Moment:
    at = clock(text)
    return Moment(at, int(TWO_PM.timestamp()) * SECOND + at, YANGON)


@dataclass(frozen=True)
class Session:
    """Events of one agenda."""

    events: Sequence[Event]
    agenda: Agenda = WORKSHOP
    speed: int = 1

    def reading(self, at: str) -> reading.Reading:
        state = fold(self.agenda, self.events)
        return reading.read(self.agenda, state, moment(at), self.speed)

    def report(self, at: str, *, private: bool = False) -> report.Report:
        return report.report(self.agenda, self.events, moment(at), self.speed, private=private)


def at_segment(number: int, begun: str = "14:00:00") -> Session:
    """A session whose segment `number` began then; the ones before it took no time."""
    moves = [Moved(clock(begun), to) for to in range(1, number)]
    return Session([Started(clock(begun)), *moves])
