"""What the moderator may ask of a session."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Start:
    """Begin the first segment."""


@dataclass(frozen=True, slots=True)
class Next:
    """End the current segment and begin the next one."""


@dataclass(frozen=True, slots=True)
class Back:
    """Go back to the segment before; its clock goes on where it stopped."""


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
class Note:
    """Write a note down beside the current segment."""

    text: str


@dataclass(frozen=True, slots=True)
class Undo:
    """Take the last command back, as if it had never been given."""


@dataclass(frozen=True, slots=True)
class End:
    """End the session for good."""


Command = Start | Next | Back | Pause | Resume | Extend | Note | Undo | End
