"""Sessions with a forum, played by commands at seconds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from timekeeper.agenda.model import Agenda, Floor, Segment
from timekeeper.session.commands import Command, Next, Start
from timekeeper.session.decide import decide
from timekeeper.session.events import Event
from timekeeper.session.floor.reading import FloorReading
from timekeeper.session.fold import fold
from timekeeper.session.moment import SECOND, Moment
from timekeeper.session.reading import Reading, read
from timekeeper.session.refusal import Refusal
from timekeeper.session.report import Report, report
from timekeeper.session.state import State

THEMES = ("Investment", "Children on the move", "OP3 CRC")
CLOSING = Floor(close=120, votes=3)
"""Turns of 2:00, suggested between 1:00 and 2:00, closed 2:00 before the end."""


def forum(floor: Floor = CLOSING, *, minutes: int = 20, themes: Sequence[str] = THEMES) -> Agenda:
    """A talk of ten minutes, a forum that may be shortened to ten, five minutes of synthesis."""
    return Agenda(
        title="A session",
        themes=tuple(themes),
        segments=(
            Segment(title="Talk", duration=600),
            Segment(title="Forum", duration=minutes * 60, minimum=600, floor=floor),
            Segment(title="Synthesis", duration=300),
        ),
    )


def moment(seconds: float) -> Moment:
    at = round(seconds * SECOND)
    return Moment(at, 1_700_000_000 * SECOND + at)


@dataclass
class Played:
    """A session; times are in seconds since it was opened."""

    agenda: Agenda = field(default_factory=forum)
    events: list[Event] = field(default_factory=list)

    @property
    def state(self) -> State:
        return fold(self.agenda, self.events)

    def at(self, seconds: float, *commands: Command) -> Played:
        """Give commands that have to be taken."""
        for command in commands:
            decision = decide(self.agenda, self.state, command, moment(seconds))
            assert not isinstance(decision, Refusal), decision.reason
            self.events += decision
        return self

    def refused(self, seconds: float, command: Command) -> str:
        """Give a command that has to be refused, and say why it was."""
        decision = decide(self.agenda, self.state, command, moment(seconds))
        assert isinstance(decision, Refusal), decision
        return decision.reason

    def reading(self, seconds: float) -> Reading:
        return read(self.agenda, self.state, moment(seconds))

    def floor(self, seconds: float) -> FloorReading:
        reading = self.reading(seconds)
        assert reading.floor is not None
        return reading.floor

    def queue(self, seconds: float) -> list[int]:
        return [hand.number for hand in self.floor(seconds).waiting]

    def report(self, seconds: float, *, private: bool = False) -> Report:
        return report(self.agenda, self.events, moment(seconds), private=private)


def begun(agenda: Agenda | None = None) -> Played:
    """A session whose forum began 600 s after it was opened, just as planned."""
    return Played(agenda or forum()).at(0, Start()).at(600, Next())
