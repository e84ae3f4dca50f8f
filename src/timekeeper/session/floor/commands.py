"""What the moderator may ask of the floor.

`who` is what was typed: a number (`S7` or `7`), a label, or nothing. Numbers and labels that are
known mean a returning speaker; a label that is not known, or nothing, somebody new.
"""

from typing import NamedTuple

from timekeeper.session.distinct import distinct


@distinct
class RaiseHand(NamedTuple):
    """Put a speaker in the queue, or in its front: for a reply, for a point of order."""

    who: str = ""
    front: bool = False


@distinct
class DropHand(NamedTuple):
    """Take a hand out of the queue."""

    who: str


@distinct
class Call(NamedTuple):
    """End the turn and call the next in order, or whoever is named; with no hand up only end it."""

    who: str = ""


@distinct
class EndTurn(NamedTuple):
    """End the turn without calling anybody."""


@distinct
class HoldTurn(NamedTuple):
    """Let the turn's clock stand while the segment runs on, or let it go on."""


@distinct
class SetLimit(NamedTuple):
    """Give every turn from the next one on so many seconds; None: as many as are suggested."""

    seconds: int | None = None


@distinct
class SwitchQueue(NamedTuple):
    """Close the queue to new hands, or open it again."""


@distinct
class ChooseTheme(NamedTuple):
    """Say which of the agenda's themes is spoken about now, by its number; 0: none of them."""

    theme: int


@distinct
class LabelSpeaker(NamedTuple):
    """Give a speaker another label; an empty one takes it away."""

    who: str
    label: str


InQueue = RaiseHand | DropHand | SwitchQueue
"""What is asked of those who wait."""

InTurn = Call | EndTurn | HoldTurn | SetLimit | ChooseTheme
"""What is asked of whoever speaks, now or next."""

FloorCommand = InQueue | InTurn | LabelSpeaker
"""What is asked of the floor of the current segment."""
