"""What the moderator may ask of the floor.

`who` is what was typed: a number (`S7` or `7`), a label, or nothing. Numbers and labels that are
known mean a returning speaker; a label that is not known, or nothing, somebody new.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RaiseHand:
    """Put a speaker in the queue, or in its front: for a reply, for a point of order."""

    who: str = ""
    front: bool = False


@dataclass(frozen=True, slots=True)
class DropHand:
    """Take a hand out of the queue."""

    who: str


@dataclass(frozen=True, slots=True)
class Call:
    """End the turn and call the next in order, or whoever is named; with no hand up only end it."""

    who: str = ""


@dataclass(frozen=True, slots=True)
class EndTurn:
    """End the turn without calling anybody."""


@dataclass(frozen=True, slots=True)
class HoldTurn:
    """Let the turn's clock stand while the segment runs on, or let it go on."""


@dataclass(frozen=True, slots=True)
class SetLimit:
    """Give every turn from the next one on so many seconds; None: as many as are suggested."""

    seconds: int | None = None


@dataclass(frozen=True, slots=True)
class SwitchQueue:
    """Close the queue to new hands, or open it again."""


@dataclass(frozen=True, slots=True)
class ChooseTheme:
    """Say which of the agenda's themes is spoken about now, by its number; 0: none of them."""

    theme: int


@dataclass(frozen=True, slots=True)
class LabelSpeaker:
    """Give a speaker another label; an empty one takes it away."""

    who: str
    label: str


InQueue = RaiseHand | DropHand | SwitchQueue
"""What is asked of those who wait."""

InTurn = Call | EndTurn | HoldTurn | SetLimit | ChooseTheme
"""What is asked of whoever speaks, now or next."""

FloorCommand = InQueue | InTurn | LabelSpeaker
"""What is asked of the floor of the current segment."""
