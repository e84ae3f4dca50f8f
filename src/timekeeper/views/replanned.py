"""The re-plan in words: what is shortened, why, and whether the session can still end on time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

from timekeeper.agenda.figures import figures
from timekeeper.session.causes import Cause, Why
from timekeeper.session.reading import Reading
from timekeeper.session.rows import SegmentReading
from timekeeper.session.state import Phase
from timekeeper.views import naming
from timekeeper.views.amounts import Writer
from timekeeper.views.safe_text import safe_text

REASONS_NAMED = 2
"""Causes that are told: the largest; a moderator has no time for an account of every minute."""

CUTS_NAMED = 2
"""Shortened segments that are named aloud: nobody keeps more figures in mind."""

LONGEST_TITLE = 24
"""Characters of a title that a reason names; a longer one would leave no room for the rest."""


class Titled(Protocol):
    """A segment by what it is called."""

    @property
    def number(self) -> int: ...  # noqa: D102

    @property
    def title(self) -> str: ...  # noqa: D102

    @property
    def method(self) -> str | None: ...  # noqa: D102


def late(reading: Reading, write: Writer = figures) -> str:
    """Say that the session cannot end in time as it stands; empty when it can."""
    plan = reading.replan
    if not plan.late or reading.phase is Phase.ENDED:
        return ""
    end, lost = f"{reading.projected_end:%H:%M}", write(plan.late)
    if plan.on and not plan.gives and not _pinned(reading):
        return f"cannot end before {end}; {lost} must go"
    return f"ends {end}, {lost} late"


def why_late(reading: Reading) -> str:
    """Say what the moderator did that keeps the re-plan from mending it; empty when nothing."""
    if not late(reading):
        return ""
    if not reading.replan.on:
        return "the re-plan is off"
    pinned = _pinned(reading)
    return f"pinned: {', '.join(str(segment.number) for segment in pinned)}" if pinned else ""


def because(reading: Reading) -> str:
    """Say behind a lateness what `why_late` says in a word; it need not be all of the reason."""
    if not why_late(reading):
        return ""
    if not reading.replan.on:
        return " with the re-plan off"
    numbers = [str(segment.number) for segment in _pinned(reading)]
    return f" with {' and '.join(numbers)} pinned"


def cut(segment: SegmentReading, arrow: str = "to", write: Writer = figures) -> str:
    """Say from what to what the re-plan shortens a segment: "60:00 to 54:30"."""
    return f"{write(segment.allotted + segment.taken)} {arrow} {write(segment.allotted)}"


def cuts(reading: Reading) -> tuple[SegmentReading, ...]:
    """Give the segments yet to end that are shortened, the most shortened first."""
    return tuple(reading.segments[number - 1] for number in reading.replan.taken_from)


def reasons(reading: Reading, write: Writer = figures) -> str:
    """Say why time is taken: "presentations ran 5:30 over"; the largest causes only."""
    return named_causes(reading.replan.causes, reading.segments, write)


def named_causes(
    causes: Sequence[Cause], segments: Sequence[Titled], write: Writer = figures
) -> str:
    """Name the largest causes, and the segments of an agenda that are behind them."""
    return ", ".join(_reason(cause, segments, write) for cause in causes[:REASONS_NAMED])


def standing(reading: Reading, write: Writer = figures) -> str:
    """Say how the session stands when nothing is taken and nothing is late."""
    if not reading.replan.on:
        return "off: r switches it on"
    reserve = reading.replan.reserve
    return f"nothing taken, {write(reserve)} in reserve" if reserve else "no reserve"


def sentence(reading: Reading, write: Writer = figures) -> str:
    """Say all of it in one sentence without its full stop, for who listens."""
    shortened = _listed(
        f"{_called(segment, reading)} from {cut(segment, write=write)}" for segment in cuts(reading)
    )
    why = reasons(reading, write)
    bad = f"{late(reading, write)}{because(reading)}"
    facts = "; ".join(part for part in (bad, shortened) if part)
    if not facts:
        return standing(reading, write)
    return f"{facts}: {why}" if why else facts


def in_brief(reading: Reading, write: Writer = figures) -> str:
    """Say in a few words what it comes to now, for who has heard the whole of it before."""
    if lateness := late(reading, write):
        return lateness
    return _listed(
        f"segment {segment.number} now has {write(segment.allotted)}" for segment in cuts(reading)
    )


def _listed(facts: Iterable[str]) -> str:
    """Put the first facts together, and count the rest."""
    all_of_them = tuple(facts)
    more = len(all_of_them) - CUTS_NAMED
    named = ", ".join(all_of_them[:CUTS_NAMED])
    return f"{named} and {more} more" if more > 0 else named


def _called(segment: SegmentReading, reading: Reading) -> str:
    if segment.number == reading.number and reading.phase is not Phase.WAITING:
        return "this segment"
    return f"segment {segment.number}, {safe_text(segment.title)},"


def _pinned(reading: Reading) -> tuple[SegmentReading, ...]:
    """Give the segments yet to end that are pinned to more than they need to have."""
    pinned = (reading.segments[number - 1] for number in reading.replan.pinned)
    return tuple(
        segment
        for segment in pinned
        if segment.minimum is not None and segment.allotted > segment.minimum
    )


def _reason(cause: Cause, segments: Sequence[Titled], write: Writer) -> str:
    seconds = write(cause.seconds)
    match cause.why:
        case Why.OVERRUN:
            return f"{_who(cause, segments)} ran {seconds} over"
        case Why.LATE_START:
            return f"started {seconds} late"
        case Why.OVER_BUDGET:
            return f"planned {seconds} over the budget"
        case Why.PAUSES:
            return f"paused {seconds}"
        case Why.BY_HAND:
            return f"{seconds} given by hand"


def _who(cause: Cause, segments: Sequence[Titled]) -> str:
    """Name who ran over: a segment by its title, several by their method."""
    over = [segments[number - 1] for number in cause.numbers]
    method = over[0].method or ""
    if len(over) == 1:
        title = safe_text(over[0].title)
        return title if len(title) <= LONGEST_TITLE else f"segment {over[0].number}"
    return naming.several(method) if naming.is_word(method) else f"{len(over)} segments"
