"""A line typed in plain mode, to what it asks for. Pure."""

from __future__ import annotations

from enum import StrEnum

from timekeeper.live.dialogue import wish_of
from timekeeper.session import commands
from timekeeper.session.commands import Command
from timekeeper.session.state import Phase
from timekeeper.views.keymap import KEYMAP, Action


class Asked(StrEnum):
    """What a line may ask of the program rather than of the session."""

    STATUS = "status"
    HELP = "help"
    QUIT = "quit"
    LEAVE = "leave"
    NOTHING = "nothing"


ACTIONS: dict[str, Action] = {
    word: binding.action for binding in KEYMAP for word in (*binding.keys, *binding.words)
}


def read_line(line: str, phase: Phase, *, asked: bool = False) -> Command | Asked | str:
    """Read a line; a string is what to tell whoever typed it.

    `asked`: the question about quitting was asked, and this line answers it.
    """
    if asked:
        return _answer(line.casefold())
    word, _, rest = line.partition(" ")
    action = ACTIONS.get(word.casefold())
    if not line:
        return Asked.STATUS
    if action is Action.NOTE:
        return commands.Note(rest)
    if action is None or rest:
        return f"There is no command {line[:40]!r}. Type ? and Enter for those there are."
    return _act(action, word.casefold(), phase)


def _answer(answer: str) -> Command | Asked:
    match answer:
        case "y" | "yes":
            return commands.End()
        case "l" | "leave":
            return Asked.LEAVE
        case _:
            return Asked.NOTHING


def _act(action: Action, word: str, phase: Phase) -> Command | Asked | str:
    match action:
        case Action.HELP:
            return Asked.HELP
        case Action.QUIT:
            return Asked.QUIT
        case Action.LEAVE:
            return Asked.LEAVE
        case Action.GO if word in EXPLICIT:
            return EXPLICIT[word]
    wish = wish_of(action, phase)
    if isinstance(wish, commands.Command):
        return wish
    return "That does nothing in plain mode. Type ? and Enter for what does."


EXPLICIT: dict[str, Command] = {
    "start": commands.Start(),
    "pause": commands.Pause(),
    "resume": commands.Resume(),
}
"""Words that say which of the three they mean; the letter s does whatever comes next."""
