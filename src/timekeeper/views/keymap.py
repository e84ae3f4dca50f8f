"""The one table of keys: it feeds the screen's hints, the help, plain mode's words and the docs."""

from enum import StrEnum
from typing import NamedTuple

from timekeeper.session.state import Phase


class Action(StrEnum):
    """What a key asks for."""

    GO = "go"
    NEXT = "next"
    BACK = "back"
    LONGER = "longer"
    SHORTER = "shorter"
    UNDO = "undo"
    NOTE = "note"
    HELP = "help"
    QUIT = "quit"
    LEAVE = "leave"
    SUSPEND = "suspend"
    REDRAW = "redraw"


class Binding(NamedTuple):
    """An action, the keys that ask for it, and what is said about it.

    The first of `keys` is the one that hints show. `words` are what plain mode takes for it
    besides its keys. An empty `hint` keeps the key out of the screen's hints.
    """

    action: Action
    keys: tuple[str, ...]
    hint: str
    help: str
    words: tuple[str, ...] = ()


KEYMAP: tuple[Binding, ...] = (
    Binding(
        Action.GO,
        ("space", "s"),
        "pause",
        "start; then pause and resume",
        ("start", "pause", "resume"),
    ),
    Binding(
        Action.NEXT, ("n", "right", "pagedown"), "next", "go on to the next segment", ("next",)
    ),
    Binding(
        Action.BACK, ("b", "left", "pageup"), "back", "go back to the segment before", ("back",)
    ),
    Binding(Action.LONGER, ("+", "="), "1 min", "give this segment one minute more", ("more",)),
    Binding(Action.SHORTER, ("-", "_"), "1 min", "take one minute from this segment", ("less",)),
    Binding(
        Action.UNDO,
        ("u",),
        "undo",
        "take the last command back; again for the one before",
        ("undo",),
    ),
    Binding(
        Action.NOTE, ("w",), "note", "write a note down; Enter keeps it, Escape does not", ("note",)
    ),
    Binding(Action.HELP, ("?", "h"), "help", "show or hide these keys", ("help",)),
    Binding(
        Action.QUIT,
        ("q",),
        "quit",
        "end the session, or leave it to be resumed: asks first",
        ("quit",),
    ),
    Binding(Action.LEAVE, ("ctrl-c",), "", "leave at once; timekeeper resume goes on"),
    Binding(Action.SUSPEND, ("ctrl-z",), "", "put the program aside; fg brings it back"),
    Binding(Action.REDRAW, ("ctrl-l",), "", "draw the screen anew"),
)

BY_KEY: dict[str, Binding] = {key: binding for binding in KEYMAP for key in binding.keys}

QUIT_QUESTION = "y ends the session, l leaves it to be resumed later, any other key goes on"
"""What q asks (the wording is fixed by the design)."""

GO_HINTS: dict[Phase, str] = {
    Phase.WAITING: "start",
    Phase.RUNNING: "pause",
    Phase.PAUSED: "resume",
    Phase.ENDED: "",
}


def hint(binding: Binding, phase: Phase) -> str:
    """Say in a word or two what a key does now."""
    return GO_HINTS[phase] if binding.action is Action.GO else binding.hint
