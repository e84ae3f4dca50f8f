"""How fast keys come: what fingers do on purpose, and what elbows, pastes and held keys do. Pure.

An elbow and a terminal's paste send some thirty keys a second and more, and a key that is held down
is sent again, first after a while and then as fast. All times are nanoseconds of real time.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from timekeeper.session.moment import SECOND
from timekeeper.views.keymap import SECONDS, Action

RUSH = SECOND * 3 // 20
"""A key that comes within this after another one asks for nothing: who steers a session taps
slower."""

TYPED = SECOND // 20
"""An Enter within this after what it ends was not typed by fingers, which do write faster than they
steer."""

CALM = SECOND * 3 // 10
"""How long no key may have come before one that answers a question."""

HELD = SECOND * 7 // 10
"""Within this the same key again may be one that is held down: keyboards first wait 250 to 660 ms
before they repeat it."""

AGAIN: Mapping[Action, int] = {
    **dict.fromkeys(Action, HELD),
    # Three taps for three minutes.
    **dict.fromkeys(SECONDS, RUSH),
    # Clickers send a key twice when pressed long; and nobody holds two segments within two seconds.
    Action.NEXT: 2 * SECOND,
    Action.BACK: 2 * SECOND,
    Action.UNDO: SECOND,
    # Nobody is called, walks up and speaks so fast.
    Action.CALL: 2 * SECOND,
    # The outcomes are scrolled with a key held down.
    Action.UP: RUSH,
    Action.DOWN: RUSH,
}
"""How long the same action is ignored after it was last asked for, heeded or not."""


@dataclass(frozen=True, slots=True)
class Pace:
    """When the last key came and which it was, and when each action was last asked for."""

    key: str = ""
    at: int = -HELD
    asked: Mapping[Action, int] = field(default_factory=dict)

    def pressed(self, key: str, action: Action | None, now: int) -> Pace:
        """Take note of a key and what it asks for."""
        asked = self.asked if action is None else {**self.asked, action: now}
        return replace(self, key=key, at=now, asked=asked)

    def is_rushed(self, now: int) -> bool:
        """Say whether a key at `now` is too fast to steer with."""
        return now - self.at < RUSH

    def is_written(self, now: int) -> bool:
        """Say whether a key at `now` comes as slowly as fingers write."""
        return now - self.at >= TYPED

    def is_calm(self, key: str, now: int) -> bool:
        """Say whether a key at `now` can be meant as an answer."""
        return now - self.at >= (HELD if key == self.key else CALM)

    def repeats(self, key: str, action: Action, now: int) -> bool:
        """Say whether an action comes again too soon; a key after another one is not held down."""
        if AGAIN[action] == HELD and key != self.key:
            return False
        return action in self.asked and now - self.asked[action] < AGAIN[action]
