"""How fast lines come from a terminal: what is typed, what is pasted, and what is sent twice. Pure.

A line is meant when fingers typed it: alone, and not right behind another one. All times are
nanoseconds of real time.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from timekeeper.live.pace import AGAIN, CALM, RUSH
from timekeeper.session import commands
from timekeeper.session.commands import Command
from timekeeper.session.floor import commands as floor
from timekeeper.session.moment import SECOND
from timekeeper.views.keymap import Action

TOO_FAST = "Ignored: too fast after the line before."

_AGAIN: Mapping[type, int] = {
    commands.Next: AGAIN[Action.NEXT],
    commands.Back: AGAIN[Action.BACK],
    commands.Undo: AGAIN[Action.UNDO],
    floor.Call: AGAIN[Action.CALL],
}
"""How long a command is ignored after it was last asked for: what its key has on the screen."""


@dataclass(frozen=True, slots=True)
class LinePace:
    """When the last line came, and when each command was last asked for.

    `told`: it was said that lines come too fast. A stream of them is told of once.
    """

    at: int = -CALM
    asked: Mapping[type, int] = field(default_factory=dict)
    told: bool = False

    def listen(
        self, lines: Sequence[str], now: int, *, answers: bool
    ) -> tuple[LinePace, list[str], str]:
        """Take the lines that came at once: give those that are meant, and what is to be said.

        `answers`: a question was asked, which wants a calm answer.
        """
        if not lines:
            return self, [], ""
        written = [line for line in lines if line]
        fast = now - self.at < (CALM if answers else RUSH)
        if len(written) > 1:
            words = f"Ignored: {len(written)} lines at once, as from a paste. Type one at a time."
        elif fast and (written or answers):
            words = TOO_FAST
        else:
            # An Enter key that bounces sends an empty line beside the one that is meant.
            return replace(self, at=now, told=False), written or [""], ""
        # An empty line asks for nothing; that it was ignored is not worth a word.
        say = words if written and not self.told else ""
        return replace(self, at=now, told=self.told or bool(say)), [], say

    def asks(self, command: Command, now: int) -> tuple[LinePace, str]:
        """Take note of a command, heeded or not; what is said when it comes again too soon."""
        wait, last = _AGAIN.get(type(command), 0), self.asked.get(type(command))
        noted = replace(self, asked={**self.asked, type(command): now})
        if last is None or now - last >= wait:
            return noted, ""
        return noted, f"Ignored: given again within {wait / SECOND:g} seconds."
