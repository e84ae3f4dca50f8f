"""What happened on the floor of the current segment. Speakers are numbers, the same all session."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class HandRaised:
    """A speaker is in the queue, or in its front; `label` is given to somebody new."""

    at: int
    speaker: int
    label: str = ""
    front: bool = False


@dataclass(frozen=True, slots=True)
class HandDropped:
    """A hand was taken out of the queue."""

    at: int
    speaker: int


@dataclass(frozen=True, slots=True)
class Called:
    """The turn that ran, if one did, ended, and a speaker's turn began; `label` as above."""

    at: int
    speaker: int
    label: str = ""


@dataclass(frozen=True, slots=True)
class TurnEnded:
    """The turn ended, and nobody was called."""

    at: int


@dataclass(frozen=True, slots=True)
class TurnHeld:
    """The turn's clock stopped (`on`) while the segment's ran on, or went on again."""

    at: int
    on: bool


@dataclass(frozen=True, slots=True)
class LimitSet:
    """Turns have so many seconds, from the next one on."""

    at: int
    seconds: int


@dataclass(frozen=True, slots=True)
class QueueSwitched:
    """The queue was closed or opened by hand."""

    at: int
    closed: bool


@dataclass(frozen=True, slots=True)
class ThemeChosen:
    """One of the agenda's themes became the current one, by its number; 0: none."""

    at: int
    theme: int


@dataclass(frozen=True, slots=True)
class SpeakerLabelled:
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
