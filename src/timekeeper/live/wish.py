"""What an action asks for when nothing has to be typed or asked for it. Pure."""

from __future__ import annotations

from enum import StrEnum
from typing import assert_never

from timekeeper.session import commands
from timekeeper.session.commands import Command
from timekeeper.session.floor import commands as floor
from timekeeper.session.state import Phase
from timekeeper.views.binding import Action
from timekeeper.views.keymap import SECONDS


class Request(StrEnum):
    """What is asked of the program rather than of the session."""

    LEAVE = "leave"
    SUSPEND = "suspend"
    REDRAW = "redraw"


Wish = Command | Request | None


WISHES: dict[Action, Command | Request] = {
    Action.NEXT: commands.Next(),
    Action.BACK: commands.Back(),
    Action.UNDO: commands.Undo(),
    Action.PIN: commands.Pin(),
    Action.REPLAN: commands.SwitchReplan(),
    Action.CALL: floor.Call(),
    Action.HOLD: floor.HoldTurn(),
    Action.CLOSE: floor.SwitchQueue(),
    Action.LEAVE: Request.LEAVE,
    Action.SUSPEND: Request.SUSPEND,
    Action.REDRAW: Request.REDRAW,
    **{action: commands.Extend(seconds) for action, seconds in SECONDS.items()},
}
"""What actions ask for that ask for the same in every phase."""


def wish_of(action: Action, phase: Phase) -> Wish:
    """Give what an action asks for; None when that takes a text, a number or a question."""
    return _go(phase) if action is Action.GO else WISHES.get(action)


def _go(phase: Phase) -> Command:
    match phase:
        case Phase.PAUSED:
            return commands.Resume()
        case Phase.RUNNING:
            return commands.Pause()
        case Phase.WAITING | Phase.ENDED:
            return commands.Start()
        case _:
            assert_never(phase)
