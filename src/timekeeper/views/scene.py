"""All that the moderator's screen shows: the reading, and what is being said, asked or typed."""

from dataclasses import dataclass
from typing import NamedTuple

from timekeeper.session.reading import Reading


@dataclass(frozen=True, slots=True)
class Question:
    """A question that waits for a key: the choices and what would come of them, both also in brief.

    `brief` are the choices where the whole of them has no room, `gist` is that of `about`.
    """

    choices: str
    brief: str
    about: str = ""
    gist: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """What is being typed, and the prompt in front of it."""

    prompt: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Scene:
    """One picture's worth of a session.

    `told` is the last thing said to the moderator: what a key did, or why it did nothing.
    `asked` waits for a key, `entry` is being typed; None when nothing is. `clock_only` leaves all
    but the time away. `outcomes` shows them in the place of the agenda, from the one after `scroll`
    others on. `not_saved` is the banner of a journal that cannot be written, empty when all
    is stored.
    """

    reading: Reading
    told: str = ""
    asked: Question | None = None
    entry: Entry | None = None
    help: bool = False
    clock_only: bool = False
    outcomes: bool = False
    scroll: int = 0
    not_saved: str = ""


class Style(NamedTuple):
    """What the terminal can show: `colour` unless NO_COLOR, `ascii` where it has no UTF-8."""

    colour: bool = True
    ascii: bool = False
