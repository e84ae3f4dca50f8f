"""The one table of keys: it feeds the screen's hints, the help, plain mode's words and the docs."""

from timekeeper.session.state import Phase
from timekeeper.views.binding import Action as Action
from timekeeper.views.binding import Binding as Binding
from timekeeper.views.forum_keys import FORUM

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
    Binding(Action.MUCH_LONGER, ("]", "}"), "5 min", "give this segment five minutes more"),
    Binding(Action.MUCH_SHORTER, ("[", "{"), "5 min", "take five minutes from this segment"),
    # Not the full stop: presentation clickers send it to blank the screen.
    Binding(Action.BIT_LONGER, (">",), "30 s", "give this segment thirty seconds more"),
    Binding(Action.BIT_SHORTER, ("<",), "30 s", "take thirty seconds from this segment"),
    Binding(
        Action.UNDO,
        ("u",),
        "undo",
        "take the last command back; again for the one before",
        ("undo",),
    ),
    Binding(
        Action.PIN,
        ("p",),
        "pin",
        "pin the segment the re-plan shortens: it keeps its time; again to let go",
        ("pin",),
        ("pin", "pin 5"),
    ),
    Binding(
        Action.REPLAN,
        ("r",),
        "re-plan",
        "switch the re-plan off, or on again",
        ("replan", "re-plan"),
    ),
    Binding(
        Action.TIME,
        ("t",),
        "time",
        "set a segment's time by hand: the time, or number and time",
        ("time",),
        ("time 12 min", "time 5 45 min"),
        "TIME, like 45 min or 5 45 min",
    ),
    Binding(
        Action.JUMP,
        ("j",),
        "jump",
        "jump to any segment, by its number",
        ("jump",),
        ("jump 4",),
        "JUMP TO SEGMENT",
    ),
    Binding(
        Action.SKIP,
        ("x",),
        "skip",
        "skip the next segment, or another by its number; again to put it back",
        ("skip",),
        ("skip", "skip 4"),
        "SKIP SEGMENT (Enter: the next)",
    ),
    Binding(
        Action.STARTED_AGO,
        ("e",),
        "earlier",
        "say that the session started earlier: how long ago",
        ("ago", "started"),
        ("ago 3 min", "started 3 min ago"),
        "STARTED HOW LONG AGO",
    ),
    Binding(
        Action.MESSAGE,
        ("m",),
        "message",
        "show the lead a message; an empty one asks to wrap up, or takes the last away",
        ("message",),
        ("message", "message two minutes left"),
        "MESSAGE",
    ),
    Binding(
        Action.NOTE,
        ("w",),
        "note",
        "write a note down; Enter keeps it, Escape drops it",
        ("note",),
        ("note ask for the figures",),
        "NOTE",
    ),
    *FORUM,
    Binding(
        Action.COMMAND,
        ("/",),
        "command",
        "type any command of plain mode, like merge 3 1",
        prompt="COMMAND, like merge 3 1",
    ),
    Binding(Action.CLOCK, ("f",), "clock only", "show the time alone, as large as it goes"),
    Binding(Action.HELP, ("?", "h"), "help", "show or hide these keys", ("help",)),
    Binding(
        Action.QUIT,
        ("q",),
        "quit",
        "end the session or leave it to be resumed; asks first",
        ("quit", "end"),
    ),
    Binding(Action.LEAVE, ("ctrl-c",), "", "leave at once; timekeeper resume goes on", ("leave",)),
    Binding(Action.SUSPEND, ("ctrl-z",), "", "put the program aside; fg brings it back"),
    Binding(Action.REDRAW, ("ctrl-l",), "", "draw the screen anew"),
)

_KEYS: dict[str, Binding] = {key: binding for binding in KEYMAP for key in binding.keys}

SECONDS: dict[Action, int] = {
    Action.LONGER: 60,
    Action.SHORTER: -60,
    Action.MUCH_LONGER: 300,
    Action.MUCH_SHORTER: -300,
    Action.BIT_LONGER: 30,
    Action.BIT_SHORTER: -30,
}
"""What the keys that give and take time give."""

QUIT_QUESTION = "y ends the session, l leaves it to be resumed later, any other key goes on"
"""What q asks (the wording is fixed by the design)."""

QUIT_IN_BRIEF = "y ends, l leaves, else go on"
"""The same where the whole of it has no room."""

UNLOGGED_QUESTION = "y ends the session, of which nothing is kept, any other key goes on"
"""What q asks in a session that cannot be left and resumed, since nothing is written down."""

UNLOGGED_IN_BRIEF = "y ends for good, else go on"
"""The same where the whole of it has no room."""

GO_HINTS: dict[Phase, str] = {
    Phase.WAITING: "start",
    Phase.RUNNING: "pause",
    Phase.PAUSED: "resume",
    Phase.ENDED: "",
}


def binding_of(key: str) -> Binding | None:
    """Find what a key asks for; with Caps Lock on, a letter is still that letter."""
    return _KEYS.get(key) or _KEYS.get(key.lower())


def hint(binding: Binding, phase: Phase) -> str:
    """Say in a word or two what a key does now."""
    return GO_HINTS[phase] if binding.action is Action.GO else binding.hint
