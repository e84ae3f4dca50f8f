"""What a small reader (of a duration, a time, a date) answers when it cannot read a text."""

from typing import NamedTuple


class Unreadable(NamedTuple):
    """A text that was refused: what is wrong with it, and what to write instead."""

    message: str
    advice: str
