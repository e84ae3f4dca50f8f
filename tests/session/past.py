"""Past sessions whose segments took so many seconds."""

from collections.abc import Sequence
from datetime import UTC

from timekeeper.agenda.model import Agenda
from timekeeper.session.events import Ended, Event, Moved, Started
from timekeeper.session.moment import SECOND, Moment
from timekeeper.session.report import Report, report


def past(agenda: Agenda, *actual: int, ended: bool = True) -> Report:
    """Report on a session whose segments took so many seconds, and that then was ended."""
    events: list[Event] = [Started(0)]
    at = 0
    for number, seconds in enumerate(actual, 1):
        at += seconds * SECOND
        events.append(Moved(at, number))
    if ended:
        events[-1] = Ended(at)
    return report(agenda, events, Moment(at, at, UTC))


def nine(agenda: Agenda, overs: Sequence[int], planned: Sequence[int]) -> list[Report]:
    """Report on sessions in which each presentation took so many seconds more than planned."""
    methods = [segment.method for segment in agenda.segments]
    return [
        past(
            agenda,
            *(
                seconds + over * (method == "presentation")
                for seconds, method in zip(planned, methods, strict=True)
            ),
        )
        for over in overs
    ]
