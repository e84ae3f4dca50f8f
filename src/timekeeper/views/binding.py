"""What a key can ask for, and what is said about it."""

from enum import StrEnum
from typing import NamedTuple


class Action(StrEnum):
    """What a key asks for."""

    GO = "go"
    NEXT = "next"
    BACK = "back"
    LONGER = "longer"
    SHORTER = "shorter"
    MUCH_LONGER = "much longer"
    MUCH_SHORTER = "much shorter"
    BIT_LONGER = "bit longer"
    BIT_SHORTER = "bit shorter"
    UNDO = "undo"
    PIN = "pin"
    REPLAN = "re-plan"
    TIME = "time"
    JUMP = "jump"
    SKIP = "skip"
    STARTED_AGO = "started ago"
    MESSAGE = "message"
    NOTE = "note"
    CALL = "call"
    HAND = "hand"
    FRONT = "front"
    DROP = "drop"
    HOLD = "hold"
    LIMIT = "limit"
    CLOSE = "close"
    THEME = "theme"
    LABEL = "label"
    RECOMMEND = "recommend"
    ACTION = "action"
    PLEDGE = "pledge"
    TALLY = "tally"
    MERGE = "merge"
    EDIT = "edit"
    COMMAND = "command"
    OUTCOMES = "outcomes"
    UP = "up"
    DOWN = "down"
    CLOCK = "clock"
    HELP = "help"
    QUIT = "quit"
    LEAVE = "leave"
    SUSPEND = "suspend"
    REDRAW = "redraw"


class Binding(NamedTuple):
    """An action, the keys that ask for it, and what is said about it.

    The first of `keys` is the one that hints show; one without keys is typed as a command. `words`
    are what plain mode takes for it besides its keys. Where something is written behind them there,
    `lines` are examples of it; on the screen it is typed behind the `prompt`. An empty `hint` keeps
    the key out of the hints.
    """

    action: Action
    keys: tuple[str, ...]
    hint: str
    help: str
    words: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()
    prompt: str = ""
