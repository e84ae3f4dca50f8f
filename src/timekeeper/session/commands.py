"""What the moderator may ask of a session."""

from dataclasses import dataclass

from timekeeper.session.floor.commands import FloorCommand
from timekeeper.session.outcomes.commands import Note as Note
from timekeeper.session.outcomes.commands import OutcomeCommand


@dataclass(frozen=True, slots=True)
class Start:
    """Begin the first segment."""


@dataclass(frozen=True, slots=True)
class StartedAgo:
    """The session began `seconds` ago, whether it was started by now or not."""

    seconds: int


@dataclass(frozen=True, slots=True)
class Next:
    """End the current segment and begin the next one."""


@dataclass(frozen=True, slots=True)
class Back:
    """Go back to the segment before; its clock goes on where it stopped."""


@dataclass(frozen=True, slots=True)
class Jump:
    """End the current segment and go to any other one, by its index."""

    segment: int


@dataclass(frozen=True, slots=True)
class Skip:
    """Take a segment yet to come out of the session, or put it back; None: the next one."""

    segment: int | None = None


@dataclass(frozen=True, slots=True)
class Pause:
    """Stop the segment's clock; the room's time goes on."""


@dataclass(frozen=True, slots=True)
class Resume:
    """Let the segment's clock go on."""


@dataclass(frozen=True, slots=True)
class Extend:
    """Give the current segment more time, or take some away; `seconds` may be negative."""

    seconds: int


@dataclass(frozen=True, slots=True)
class Pin:
    """Let a segment keep what it has now, or let go of it again.

    None: the one that the re-plan takes most from; else the one that was pinned.
    """

    segment: int | None = None


@dataclass(frozen=True, slots=True)
class SetTime:
    """Give a segment just so many seconds, whatever the plan and the re-plan say."""

    segment: int
    seconds: int


@dataclass(frozen=True, slots=True)
class SwitchReplan:
    """Switch the re-plan off, or on again."""


@dataclass(frozen=True, slots=True)
class Message:
    """Show the lead a message; an empty one takes the last away."""

    text: str


@dataclass(frozen=True, slots=True)
class Undo:
    """Take the last command back, as if it had never been given."""


@dataclass(frozen=True, slots=True)
class End:
    """End the session for good."""


Moving = Start | StartedAgo | Next | Back | Jump | Pause | Resume | End
"""What moves the session from segment to segment."""

Changing = Skip | Extend | Pin | SetTime | SwitchReplan
"""What changes the plan."""

Command = Moving | Changing | FloorCommand | OutcomeCommand | Message | Undo
