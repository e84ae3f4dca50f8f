"""All that the moderator's screen shows: the reading, and what is being said, asked or typed."""

from dataclasses import dataclass
from typing import NamedTuple

from timekeeper.session.reading import Reading


@dataclass(frozen=True, slots=True)
class Scene:
    """One picture's worth of a session.

    `told` is the last thing said to the moderator: what a key did, or why it did nothing.
    `asked` is a question that waits for a key. `typed` is the note being typed, None when none
    is. `not_saved` is the banner of a journal that cannot be written, empty when all is stored.
    """

    reading: Reading
    told: str = ""
    asked: str = ""
    typed: str | None = None
    help: bool = False
    not_saved: str = ""


class Style(NamedTuple):
    """What the terminal can show: `colour` unless NO_COLOR, `ascii` where it has no UTF-8."""

    colour: bool = True
    ascii: bool = False
