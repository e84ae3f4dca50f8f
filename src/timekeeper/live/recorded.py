"""A session as its journal has it: for whoever goes on with it, follows it or reports on it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import tzinfo
from functools import partial, reduce
from pathlib import Path
from typing import Any, NamedTuple

from timekeeper.agenda.model import Agenda
from timekeeper.agenda.reader import read as read_agenda
from timekeeper.live.clock import Clock, FastClock
from timekeeper.live.journal.journal import Contents, NewerFormat, NotAJournal, read
from timekeeper.live.journal.record import Record
from timekeeper.live.timeline import Timeline, timeline_of
from timekeeper.live.zone import zone_of
from timekeeper.session.event_records import from_record
from timekeeper.session.events import Event
from timekeeper.session.fold import apply, fold
from timekeeper.session.moment import Moment
from timekeeper.session.state import State


class Unusable(Exception):
    """A journal that cannot be gone on with; the words say why and what to do."""


class Recorded(NamedTuple):
    """One recorded session: its plan, what happened, and the last that is known of its time."""

    path: Path
    agenda: Agenda
    contents: Contents
    events: tuple[Event, ...]
    timeline: Timeline
    state: State

    @property
    def name(self) -> str:
        """Give the name that commands take."""
        return self.path.stem

    @property
    def speed(self) -> int:
        """Give how many times faster than real time it runs: 1 unless it is a rehearsal."""
        return _whole(self.contents.header.get("speed"), otherwise=1)

    @property
    def automatic(self) -> bool:
        """Say whether every segment goes on by itself (`--auto`)."""
        return self.contents.header.get("automatic") is True

    @property
    def zone(self) -> tzinfo | None:
        """Give the zone of its clock times, None for the local one."""
        return self.timeline.zone

    @property
    def last(self) -> Moment:
        """Give the last instant that the journal knows of."""
        return self.timeline.moment(self.contents.last)

    def clock(self, system: Clock) -> Clock:
        """Give the clock this session runs by: a rehearsal's counts from when it was opened."""
        return system if self.speed == 1 else FastClock(system, self.speed, self.contents.opened)


def load(path: Path) -> Recorded:
    """Read a session without disturbing whoever runs it. Raises Unusable."""
    try:
        return recorded(path, read(path))
    except (OSError, NotAJournal, NewerFormat) as error:
        raise unusable(path, error) from error


def recorded(path: Path, contents: Contents) -> Recorded:
    """Make a session of a journal's contents. Raises Unusable when its agenda cannot be read."""
    text = contents.header.get("agenda")
    # "replace": a salvaged header may have half a character.
    agenda = read_agenda(text.encode(errors="replace")).agenda if isinstance(text, str) else None
    if agenda is None:
        raise Unusable(f"{path}: the agenda in this journal cannot be read; the rest is kept")
    events = tuple(events_of(contents.records))
    timeline = timeline_of(contents.opened, contents.records, zone_of(agenda))
    return Recorded(path, agenda, contents, events, timeline, fold(agenda, events))


def longer(session: Recorded, records: tuple[Record, ...]) -> Recorded:
    """Make the session as it stands after some more records of its journal."""
    contents = session.contents._replace(records=(*session.contents.records, *records))
    events = tuple(events_of(records))
    return session._replace(
        contents=contents,
        events=(*session.events, *events),
        timeline=timeline_of(contents.opened, contents.records, session.zone),
        state=reduce(partial(apply, session.agenda), events, session.state),
    )


def events_of(records: Iterable[Record]) -> Iterable[Event]:
    """Give the events among a journal's records; heartbeats and the unknown are left out."""
    return (event for record in records if (event := from_record(record.body)) is not None)


def unusable(path: Path, error: Exception) -> Unusable:
    """Say in one line why a journal cannot be opened."""
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return Unusable(f"{path}: {reason}")


def _whole(value: Any, *, otherwise: int) -> int:
    return value if type(value) is int and value >= 1 else otherwise
