"""A line typed in plain mode, to what it asks for. Pure."""

from __future__ import annotations

import re
from enum import StrEnum

from timekeeper.live.typed import read_typed
from timekeeper.live.typed_time import read_time
from timekeeper.live.wish import wish_of
from timekeeper.session import commands
from timekeeper.session.commands import Command
from timekeeper.session.floor import commands as floor
from timekeeper.session.reading import Reading
from timekeeper.views.keymap import KEYMAP, Action, Binding, binding_of


class Asked(StrEnum):
    """What a line may ask of the program rather than of the session."""

    STATUS = "status"
    LEFT = "left"
    AGENDA = "agenda"
    OUTCOMES = "outcomes"
    HELP = "help"
    QUIT = "quit"
    LEAVE = "leave"
    NOTHING = "nothing"


BINDINGS: dict[str, Binding] = {word: binding for binding in KEYMAP for word in binding.words}

WORDS: dict[str, Asked] = {
    "": Asked.STATUS,
    "status": Asked.STATUS,
    "left": Asked.LEFT,
    "agenda": Asked.AGENDA,
}
"""Words that only plain mode has: on the screen all of it is in sight."""

EXPLICIT: dict[str, Command] = {
    "start": commands.Start(),
    "pause": commands.Pause(),
    "resume": commands.Resume(),
    "done": floor.EndTurn(),
}
"""Words that say which of the three they mean; the letter s does whatever comes next."""

_MORE_OR_LESS = re.compile(r"(?:([+]|more\b)|([-−]|less\b)) ?(.+)", re.IGNORECASE)


def read_line(line: str, reading: Reading, *, asked: bool = False) -> Command | Asked | str:
    """Read a line; a string is what to tell whoever typed it.

    `asked`: the question about quitting was asked, and this line answers it.
    """
    if asked:
        return _answer(line.casefold())
    if line.casefold() in WORDS:
        return WORDS[line.casefold()]
    if line.casefold() in EXPLICIT:
        return EXPLICIT[line.casefold()]
    word, _, rest = line.partition(" ")
    binding = BINDINGS.get(word.casefold()) or binding_of(word)
    if binding is not None and (binding.lines or not rest):
        return _act(binding, word.casefold(), rest, reading)
    if found := _MORE_OR_LESS.fullmatch(line):
        return _extend(found[3], -1 if found[2] else 1)
    return f"There is no command {line[:40]!r}. Type help for those there are."


def _answer(answer: str) -> Command | Asked:
    match answer:
        case "y" | "yes":
            return commands.End()
        case "l" | "leave":
            return Asked.LEAVE
        case _:
            return Asked.NOTHING


def _extend(text: str, sign: int) -> Command | str:
    seconds = read_time(text.strip())
    if not seconds:
        return "Write a time behind it, like +2m or -30s."
    return commands.Extend(sign * seconds)


def _act(binding: Binding, word: str, rest: str, reading: Reading) -> Command | Asked | str:
    action = binding.action
    match action:
        case Action.HELP:
            return Asked.HELP
        case Action.QUIT:
            return Asked.QUIT
        case Action.LEAVE:
            return Asked.LEAVE
        case Action.OUTCOMES:
            return Asked.OUTCOMES
        case Action.THEME if word.isdecimal():
            rest = word
    if binding.lines:
        read = read_typed(action, rest, number=reading.number, message=reading.message)
        return f"{read}." if isinstance(read, str) else read
    wish = wish_of(action, reading.phase)
    if isinstance(wish, commands.Command):
        return wish
    return "That does nothing in plain mode. Type help for what does."
