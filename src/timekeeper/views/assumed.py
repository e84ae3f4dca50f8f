"""What a simulation assumes, in words: when the room is booked, a late start, what runs over."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from timekeeper.agenda.figures import figures
from timekeeper.agenda.model import Agenda
from timekeeper.session.booking import Basis
from timekeeper.session.chance import USUAL_SHARE, reach
from timekeeper.session.local_time import local
from timekeeper.session.overruns import ALL, Overrun, can_run_over, every
from timekeeper.session.simulation import Assumptions
from timekeeper.views.safe_text import safe_text
from timekeeper.views.show_times import clock

_WHY = {
    Basis.ASKED: "",
    Basis.AGENDA: "",
    Basis.END: ": the agenda names its end only",
    Basis.FIXED_START: ": the agenda names no start, and so its fixed starts are met",
    Basis.NOMINAL: ": the agenda names no time, and the room is taken to be booked from then on",
}
"""Why the session is planned for that time, where the agenda or whoever asks does not say so."""


def assumptions(assumed: Assumptions, hard_end: datetime, *, by_chance: bool) -> Iterator[str]:
    """Say what is assumed, a line each; `by_chance` when overruns are drawn around a mean."""
    booking = assumed.booking
    planned = local(booking.opens.wall, booking.opens.zone)
    why = _WHY[booking.basis]
    yield f"planned for {clock(planned)}, to be over by {clock(hard_end)}{why}"
    if assumed.late:
        starts = local(booking.later(assumed.late).wall, booking.opens.zone)
        yield f"starts {figures(assumed.late)} late, at {clock(starts)}"
    else:
        yield "starts on time"
    yield from _drawn(assumed) if by_chance else _run_over(assumed)
    yield from _never_over(assumed.agenda)


def named(overrun: Overrun, agenda: Agenda) -> str:
    """Name the segments of an overrun: "every segment", "presentation (segments 1-4)"."""
    if overrun.segments == every(agenda).segments:
        return "every segment"
    segments = numbered(overrun.segments)
    if overrun.what.isdecimal():
        return segments
    # What narrower assumptions leave to `all` is any other segment.
    what = "any other" if overrun.what.casefold() == ALL else safe_text(overrun.what)
    return f"{what} ({segments})"


def numbered(indices: Sequence[int]) -> str:
    """Write segments by their numbers: "segment 5", "segments 1-3, 5"."""
    ranges: list[list[int]] = []
    for index in indices:
        if ranges and ranges[-1][-1] == index - 1:
            ranges[-1][1:] = [index]
        else:
            ranges.append([index])
    numbers = ", ".join("-".join(str(index + 1) for index in ends) for ends in ranges)
    return f"segment{'s' if len(indices) > 1 else ''} {numbers}"


def _run_over(assumed: Assumptions) -> Iterator[str]:
    for overrun in assumed.overruns:
        yield f"{named(overrun, assumed.agenda)} {_over(overrun.seconds)}"
    if not assumed.overruns:
        yield "no segment runs over"


def _over(seconds: int) -> str:
    return f"runs {figures(seconds)} over" if seconds else "does not run over"


def _drawn(assumed: Assumptions) -> Iterator[str]:
    """Say how far segments run over on average, and at most."""
    if not assumed.overruns:
        yield (
            f"every segment runs a {USUAL_SHARE}th of its time over on average, most often not at "
            f"all, at most a {USUAL_SHARE}th early and four times as much over"
        )
    for overrun in assumed.overruns:
        said = f"{named(overrun, assumed.agenda)} {_over(overrun.seconds)}"
        if not overrun.seconds:
            yield said
            continue
        longest = max(assumed.agenda.segments[index].duration for index in overrun.segments)
        early, late = reach(overrun.seconds, longest)
        yield (
            f"{said} on average, most often not at all, at most {figures(early)} early and "
            f"{figures(late)} over"
        )


def _never_over(agenda: Agenda) -> Iterator[str]:
    """Name the segments that do not run over whatever is assumed."""
    automatic = [
        index for index, segment in enumerate(agenda.segments) if not can_run_over(segment)
    ]
    if automatic:
        many = len(automatic) > 1
        yield f"{numbered(automatic)} {'end' if many else 'ends'} when time is up, by " + (
            "themselves" if many else "itself"
        )
