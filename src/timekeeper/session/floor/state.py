"""Where the floor of one segment stands.

Everything is measured on the segment's own clock, in nanoseconds it has run: a position. So a
pause stops a turn as it stops the segment, another segment's time is none of the floor's, and
turn and segment have one clock between them.

The segment's time is divided exactly: *turns* while a speaker's clock runs, *handover* between
the end of a turn and the call of the next, and *idle* the rest: before the first turn, after the
last, and while a speaker is held. Enter calls the next as it ends a turn: no handover then, and
the way to the microphone is the called one's own.
"""

from __future__ import annotations

from typing import NamedTuple

from timekeeper.session.floor.hands import Hands, count, is_among
from timekeeper.session.shelf import Shelf


class Turn(NamedTuple):
    """The turn that runs: where it began, as if it had never been held, and its limit in seconds.

    `is_first`: the speaker had not spoken before in this session.
    """

    speaker: int
    begun: int
    limit: int
    is_first: bool
    held_since: int | None = None

    def spoken(self, position: int) -> int:
        """Give the nanoseconds spoken, those in which the turn was held left out."""
        return (position if self.held_since is None else self.held_since) - self.begun


class TurnTaken(NamedTuple):
    """A turn that is over: nanoseconds spoken, the limit it had in seconds, the theme (0: none)."""

    speaker: int
    spoken: int
    limit: int
    theme: int
    is_first: bool


class FloorState(NamedTuple):
    """A segment's floor.

    `front` are the hands put in front and `hands` the others, each in the order they came; the
    order in which they are called is worked out (`order.py`). `limit` (seconds) and `closed` are
    None as long as the agenda says them. `called` is the instant of the newest call.

    Positions: `ended` of the newest turn's end, `theme_since` of the current theme's choice,
    `first` before which no time was counted as a turn's or as an earlier theme's. Nanoseconds:
    `spoken` in turns that are over, `handover`, and `themes`, by number less one, before the
    current one was chosen.
    """

    front: Hands = ()
    hands: Hands = ()
    turn: Turn | None = None
    turns: Shelf[TurnTaken] = Shelf()
    called: int = 0
    limit: int | None = None
    closed: bool | None = None
    spoken: int = 0
    handover: int = 0
    ended: int | None = None
    theme: int = 0
    theme_since: int = 0
    themes: tuple[int, ...] = ()
    first: int | None = None

    @property
    def waiting(self) -> int:
        """Give the number of hands that wait."""
        return count(self.front) + count(self.hands)

    def waits(self, speaker: int) -> bool:
        """Say whether a speaker has a hand up, in front or not."""
        return is_among(self.hands, speaker) or is_among(self.front, speaker)

    @property
    def is_untouched(self) -> bool:
        """Say whether nothing was ever done on this floor."""
        return self == UNTOUCHED

    def in_turns(self, position: int) -> int:
        """Give the nanoseconds of all turns, the one that runs among them."""
        return self.spoken + (0 if self.turn is None else self.turn.spoken(position))

    def on_theme(self, theme: int, position: int) -> int:
        """Give the nanoseconds a theme was the current one, by its number."""
        before = self.themes[theme - 1] if theme <= len(self.themes) else 0
        return before + (position - self.theme_since if theme == self.theme else 0)


UNTOUCHED = FloorState()
"""A floor on which nothing happened yet."""
