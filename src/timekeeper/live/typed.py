"""What was typed behind a command, on the screen or on a line, to the command it makes. Pure."""

from __future__ import annotations

import re

from timekeeper.live.typed_forum import read_for_floor, read_outcome
from timekeeper.live.typed_time import read_time
from timekeeper.session import commands
from timekeeper.session.commands import Command
from timekeeper.views.keymap import Action

WRAP_UP = "Please wrap up"
"""The message for the lead when the moderator has no hand free to type one."""

_AGO = re.compile(r" +ago$", re.IGNORECASE)
_NUMBER = re.compile(r"[0-9]{1,6}")
_NUMBER_AND_TIME = re.compile(r"([0-9]{1,6})[ :,]+(?=[0-9])(.+)")


def read_typed(action: Action, text: str, *, number: int, message: str) -> Command | str:
    """Read what was typed for an action; a string is what to tell whoever typed it.

    `number` is the current segment's, `message` what the lead is shown now.
    """
    words = text.strip()
    match action:
        case Action.NOTE:
            return commands.Note(words)
        case Action.MESSAGE:
            return commands.Message(words or ("" if message else WRAP_UP))
        case Action.STARTED_AGO:
            seconds = read_time(_AGO.sub("", words))
            if seconds is None:
                return "Write how long ago, like 3 min"
            return commands.StartedAgo(seconds)
        case Action.TIME:
            return _time(words, number)
        case Action.SKIP | Action.PIN if not words:
            return commands.Skip() if action is Action.SKIP else commands.Pin()
        case Action.SKIP | Action.PIN | Action.JUMP:
            return _to_segment(action, words)
        case Action.CALL | Action.HAND | Action.FRONT | Action.LIMIT | Action.THEME | Action.LABEL:
            return read_for_floor(action, words)
        case _:
            return read_outcome(action, words)


def _time(words: str, number: int) -> Command | str:
    """Read a time for the current segment, or a segment's number and a time: "5 45 min"."""
    seen = _NUMBER_AND_TIME.fullmatch(words)
    seconds = read_time(words)
    if seconds is None and seen:
        number, seconds = int(seen[1]), read_time(seen[2])
    if seconds is None:
        return "Write a time, like 45 min, or a segment's number and a time, like 5 45 min"
    return commands.SetTime(number - 1, seconds)


def _to_segment(action: Action, words: str) -> Command | str:
    if not _NUMBER.fullmatch(words):
        return f"Write the number of a segment, like {action} 4"
    index = int(words) - 1
    match action:
        case Action.SKIP:
            return commands.Skip(index)
        case Action.PIN:
            return commands.Pin(index)
        case _:
            return commands.Jump(index)
