"""What happened in a session: the closed set of events.

Every event has `at`, nanoseconds on the session's timeline. Facts of the world (`Reopened`,
`ClockStepped`, `Slept`) are events too, but nobody asked for them, so undo passes over them.
"""

from typing import NamedTuple

from timekeeper.session.distinct import distinct
from timekeeper.session.floor.events import FloorEvent
from timekeeper.session.outcomes.events import Noted as Noted
from timekeeper.session.outcomes.events import OutcomeEvent


@distinct
class Started(NamedTuple):
    """The first segment began, `ago` nanoseconds before this was said."""

    at: int
    ago: int = 0


@distinct
class StartMoved(NamedTuple):
    """The session had begun `ago` nanoseconds before this was said, and not when it was started."""

    at: int
    ago: int


@distinct
class Moved(NamedTuple):
    """Another segment began; `automatic` when the agenda said so and nobody pressed a key.

    `taken` is how many seconds the re-plan had taken from the segment that was left.
    """

    at: int
    to: int
    automatic: bool = False
    taken: int = 0


@distinct
class Skipped(NamedTuple):
    """A segment yet to come was taken out of the session."""

    at: int
    segment: int


@distinct
class Unskipped(NamedTuple):
    """A skipped segment was put back."""

    at: int
    segment: int


@distinct
class Paused(NamedTuple):
    """The segment's clock stopped."""

    at: int


@distinct
class Resumed(NamedTuple):
    """The segment's clock went on."""

    at: int


@distinct
class Extended(NamedTuple):
    """The current segment was given `seconds` more (or fewer, when negative)."""

    at: int
    seconds: int


@distinct
class Pinned(NamedTuple):
    """A segment was given `allotted` seconds that the re-plan does not touch."""

    at: int
    segment: int
    allotted: int


@distinct
class Unpinned(NamedTuple):
    """A pinned segment is as planned again, and gives to the re-plan what it can."""

    at: int
    segment: int


@distinct
class ReplanSwitched(NamedTuple):
    """The re-plan was switched on or off."""

    at: int
    on: bool


@distinct
class MessageShown(NamedTuple):
    """The lead was shown a message; an empty one takes the last away."""

    at: int
    text: str


@distinct
class Undone(NamedTuple):
    """The newest command still standing was taken back; `what` is the name of its event.

    `segment` is the index of the one that it was about, -1 when it was about none.
    """

    at: int
    what: str
    segment: int = -1


@distinct
class Ended(NamedTuple):
    """The session was over; `automatic` when its last segment ran out and said so.

    `taken` is how many seconds the re-plan had taken from the segment that was left.
    """

    at: int
    automatic: bool = False
    taken: int = 0


@distinct
class Reopened(NamedTuple):
    """The program came back after it had been left, killed or lost.

    `gap` is how long it was away and `source` which clock says so. `paused` is the part of the
    gap, up to now, that counts as a pause of the segment (nanoseconds, both).
    """

    at: int
    gap: int
    source: str
    paused: int = 0


@distinct
class ClockStepped(NamedTuple):
    """The wall clock was moved by `by` nanoseconds; the session's timeline was not."""

    at: int
    by: int


@distinct
class Slept(NamedTuple):
    """The laptop slept for `length` real nanoseconds, and woke; time went on all along."""

    at: int
    length: int


Course = Started | StartMoved | Moved | Paused | Resumed | Ended
"""How the session goes from segment to segment."""

Change = Skipped | Unskipped | Extended | Pinned | Unpinned | ReplanSwitched
"""What was changed in the plan."""

Fact = Reopened | ClockStepped | Slept
"""What the world did: nobody asked for it, so undo passes over it."""

Event = Course | Change | FloorEvent | OutcomeEvent | MessageShown | Undone | Fact


def is_fact(event: Event) -> bool:
    """Say whether nobody asked for this event, so that undo passes over it."""
    return isinstance(event, Fact)
