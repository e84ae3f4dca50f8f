"""Readings for tests of views: real events folded over the workshop's agenda."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, time, timedelta, timezone

from timekeeper.agenda.model import Agenda, Segment
from timekeeper.session.events import (
    Ended,
    Event,
    Extended,
    MessageShown,
    Moved,
    Noted,
    Paused,
    Resumed,
    Started,
)
from timekeeper.session.fold import fold
from timekeeper.session.moment import SECOND, Moment
from timekeeper.session.reading import Reading, read

YANGON = timezone(timedelta(hours=6, minutes=30))
OPENED = int(datetime(2014, 3, 22, 7, 26, 48, tzinfo=UTC).timestamp()) * SECOND
"""13:56:48 in Yangon: the program is opened 3:12 before the start at 14:00:00."""
WAIT = 192
"""Seconds from the opening to the start."""

WORKSHOP = Agenda(
    title="Child rights in ASEAN",
    event="ACSC/APF 2014 thematic workshop",
    budget=7200,
    segments=(
        Segment(
            title="Overview of the Workshop and Introduction of Participants",
            method="presentation",
            duration=300,
            lead="Moderator",
        ),
        Segment(
            title="Actions to Protect Children on the Move",
            method="presentation",
            duration=900,
            lead="TBD",
        ),
        Segment(
            title="Building a Brighter Future for ASEAN through Investment in Children",
            method="presentation",
            duration=900,
            lead="TBD",
        ),
        Segment(
            title="Helping Children Access International Justice through OP3 CRC",
            method="presentation",
            duration=900,
            lead="TBD",
        ),
        Segment(
            title="Discussion on Recommendations",
            method="forum",
            duration=3600,
            minimum=2400,
            lead="Moderator",
            notes="Merge near-duplicates before the vote.",
        ),
        Segment(
            title="Way Forward",
            method="synthesis",
            duration=600,
            lead="Moderator",
        ),
    ),
)


def at(seconds: float) -> int:
    """Give the instant on the timeline that is so many seconds after the start at 14:00:00."""
    return round((WAIT + seconds) * SECOND)


def reading(
    events: Sequence[Event],
    seconds: float,
    agenda: Agenda = WORKSHOP,
    speed: int = 1,
) -> Reading:
    """Read a session so many seconds after 14:00:00, from the events up to then."""
    now = at(seconds)
    state = fold(agenda, events)
    return read(agenda, state, Moment(now, OPENED + now, YANGON), speed)


def waiting() -> Reading:
    """Opened three minutes ago, and not started."""
    return reading((), 0)


def plenty() -> Reading:
    """In the second segment; the first took 0:20 more than planned."""
    return reading(OPENING, 320 + 626)


def warning() -> Reading:
    """1:45 before the end of the second segment."""
    return reading(OPENING, 320 + 795)


def danger() -> Reading:
    """0:42 before the end of the second segment."""
    return reading(OPENING, 320 + 858)


def overrun() -> Reading:
    """1:07 past the end of the second segment, a note taken."""
    return reading((*OPENING, Noted(at(1200), "Ask for the 2013 figures")), 320 + 967)


def paused() -> Reading:
    """Paused for 1:12 in the second segment, which was given two minutes more."""
    events = (*OPENING, Extended(at(500), 120), Paused(at(320 + 626)))
    return reading(events, 320 + 626 + 72)


def discussion() -> Reading:
    """In the open forum, after three long presentations and a pause."""
    return reading((*PRESENTATIONS, Moved(at(3330), 4)), 3330 + 1210)


def last() -> Reading:
    """In the last segment, behind plan and past the budget."""
    events = (*PRESENTATIONS, Moved(at(3330), 4), Moved(at(6905), 5))
    return reading(events, 6905 + 410)


def ended() -> Reading:
    """Ended a minute past the budget."""
    events = (*PRESENTATIONS, Moved(at(3330), 4), Moved(at(6700), 5), Ended(at(7260)))
    return reading(events, 7300)


def ended_early() -> Reading:
    """Ended in the second segment, the others not held."""
    return reading((*OPENING, Ended(at(900))), 1000)


def rehearsal() -> Reading:
    """The same as `plenty`, in time that runs sixty times as fast."""
    return reading(OPENING, 320 + 626, speed=60)


OPENING = (Started(at(0)), Moved(at(320), 1))
PRESENTATIONS = (
    *OPENING,
    Paused(at(700)),
    Resumed(at(740)),
    Moved(at(1300), 2),
    Moved(at(2280), 3),
    Extended(at(3000), 60),
    Noted(at(3100), "Thanks to the interpreters"),
)


def many_segments(count: int, current: int) -> Reading:
    """A long day: `count` short segments, the one at `current` running."""
    segments = tuple(
        Segment(title=f"Statement {number}", duration=60, lead=f"Speaker {number}")
        for number in range(1, count + 1)
    )
    agenda = Agenda(title="Statements", segments=segments, end=time(18, 0))
    moves = (Moved(at(55 * to), to) for to in range(1, current + 1))
    events: tuple[Event, ...] = (Started(at(0)), *moves)
    return reading(events, 55 * current + 12, agenda)


def replanned() -> Reading:
    """In the third segment; two presentations ran 5:30 over, and the forum gives it."""
    return reading([*OPENING[:1], Moved(at(330), 1), Moved(at(1530), 2)], 1800)


def cannot_end() -> Reading:
    """In the third segment; two presentations ran 24:00 over, more than the forum can give."""
    return reading([*OPENING[:1], Moved(at(600), 1), Moved(at(2640), 2)], 2700)


def with_message(text: str) -> Reading:
    """In the second segment, while the lead is shown a message."""
    return reading([*OPENING[:1], Moved(at(320), 1), MessageShown(at(900), text)], 946)
