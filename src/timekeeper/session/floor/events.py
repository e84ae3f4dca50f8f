"""What happened on the floor of the current segment. Speakers are numbers, the same all session."""

from typing import NamedTuple

from timekeeper.session.distinct import distinct


@distinct
class HandRaised(NamedTuple):
    """A speaker is in the queue, or in its front; `label` is given to somebody new."""

    at: int
    speaker: int
    label: str = ""
    front: bool = False


@distinct
class HandDropped(NamedTuple):
    """A hand was taken out of the queue."""

    at: int
    speaker: int


@distinct
class Called(NamedTuple):
    """The turn that ran, if one did, ended, and a speaker's turn began; `label` as above."""

    at: int
    speaker: int
    label: str = ""


@distinct
class TurnEnded(NamedTuple):
    """The turn ended, and nobody was called."""

    at: int


@distinct
class TurnHeld(NamedTuple):
    """The turn's clock stopped (`on`) while the segment's ran on, or went on again."""

    at: int
    on: bool


@distinct
class LimitSet(NamedTuple):
    """Turns have so many seconds, from the next one on."""

    at: int
    seconds: int


@distinct
class QueueSwitched(NamedTuple):
    """The queue was closed or opened by hand."""

    at: int
    closed: bool


@distinct
class ThemeChosen(NamedTuple):
    """One of the agenda's themes became the current one, by its number; 0: none."""

    at: int
    theme: int


@distinct
class SpeakerLabelled(NamedTuple):
    """A speaker has another label; an empty one takes it away."""

    at: int
    speaker: int
    label: str


FloorEvent = (
    HandRaised
    | HandDropped
    | Called
    | TurnEnded
    | TurnHeld
    | LimitSet
    | QueueSwitched
    | ThemeChosen
    | SpeakerLabelled
)
"""What happened to the speaking queue."""
