"""What the moderator may ask of a session."""

from typing import NamedTuple

from timekeeper.session.distinct import distinct
from timekeeper.session.floor.commands import FloorCommand
from timekeeper.session.outcomes.commands import Note as Note
from timekeeper.session.outcomes.commands import OutcomeCommand


@distinct
class Start(NamedTuple):
    """Begin the first segment."""


@distinct
class StartedAgo(NamedTuple):
    """The session began `seconds` ago, whether it was started by now or not."""

    seconds: int


@distinct
class Next(NamedTuple):
    """End the current segment and begin the next one."""


@distinct
class Back(NamedTuple):
    """Go back to the segment before; its clock goes on where it stopped."""


@distinct
class Jump(NamedTuple):
    """End the current segment and go to any other one, by its index."""

    segment: int


@distinct
class Skip(NamedTuple):
    """Take a segment yet to come out of the session, or put it back; None: the next one."""

    segment: int | None = None


@distinct
class Pause(NamedTuple):
    """Stop the segment's clock; the room's time goes on."""


@distinct
class Resume(NamedTuple):
    """Let the segment's clock go on."""


@distinct
class Extend(NamedTuple):
    """Give the current segment more time, or take some away; `seconds` may be negative."""

    seconds: int


@distinct
class Pin(NamedTuple):
    """Let a segment keep what it has now, or let go of it again.

    None: the one that the re-plan takes most from; else the one that was pinned.
    """

    segment: int | None = None


@distinct
class SetTime(NamedTuple):
    """Give a segment just so many seconds, whatever the plan and the re-plan say."""

    segment: int
    seconds: int


@distinct
class SwitchReplan(NamedTuple):
    """Switch the re-plan off, or on again."""


@distinct
class Message(NamedTuple):
    """Show the lead a message; an empty one takes the last away."""

    text: str


@distinct
class Undo(NamedTuple):
    """Take the last command back, as if it had never been given."""


@distinct
class End(NamedTuple):
    """End the session for good."""


Moving = Start | StartedAgo | Next | Back | Jump | Pause | Resume | End
"""What moves the session from segment to segment."""

Changing = Skip | Extend | Pin | SetTime | SwitchReplan
"""What changes the plan."""

Command = Moving | Changing | FloorCommand | OutcomeCommand | Message | Undo
