"""What a key means now: asking before ending, typing a note, showing help. Pure.

A key leads to the next dialogue and to what is to be done: a command for the session, a request
to the program, or nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import assert_never

from timekeeper.live.key import Key
from timekeeper.session import commands
from timekeeper.session.commands import Command
from timekeeper.session.state import Phase
from timekeeper.views.keymap import BY_KEY, QUIT_QUESTION, Action

MINUTE = 60


class Request(StrEnum):
    """What is asked of the program rather than of the session."""

    LEAVE = "leave"
    SUSPEND = "suspend"
    REDRAW = "redraw"


@dataclass(frozen=True, slots=True)
class Dialogue:
    """Where the moderator is: what was told, what is asked, the note being typed, help shown."""

    told: str = ""
    asked: str = ""
    typed: str | None = None
    help: bool = False


Wish = Command | Request | None


def press(dialogue: Dialogue, key: Key, phase: Phase) -> tuple[Dialogue, Wish]:
    """Take one key in a session that is in `phase`."""
    binding = BY_KEY.get(key.name)
    action = binding.action if binding else None
    if action is Action.LEAVE:
        return replace(dialogue, asked="", typed=None), Request.LEAVE
    if action is Action.SUSPEND:
        return dialogue, Request.SUSPEND
    if action is Action.REDRAW:
        return dialogue, Request.REDRAW
    if dialogue.typed is not None:
        return _type(dialogue, dialogue.typed, key)
    if dialogue.asked:
        return _answer(dialogue, key)
    return _act(dialogue, key, action, phase)


def tell(dialogue: Dialogue, words: str) -> Dialogue:
    """Say something to the moderator; something else said takes its place."""
    return replace(dialogue, told=words)


def _type(dialogue: Dialogue, typed: str, key: Key) -> tuple[Dialogue, Wish]:
    done = replace(dialogue, typed=None)
    match key.name:
        case "enter":
            return done, commands.Note(typed)
        case "escape":
            return tell(done, "The note was not kept"), None
        case "backspace":
            return replace(dialogue, typed=typed[:-1]), None
        case "ctrl-u":
            return replace(dialogue, typed=""), None
        case _:
            return replace(dialogue, typed=typed + " ".join(key.text.splitlines())), None


def _answer(dialogue: Dialogue, key: Key) -> tuple[Dialogue, Wish]:
    answered = replace(dialogue, asked="")
    if key.name == "y":
        return answered, commands.End()
    if key.name == "l":
        return answered, Request.LEAVE
    return tell(answered, "The session goes on"), None


def _act(
    dialogue: Dialogue, key: Key, action: Action | None, phase: Phase
) -> tuple[Dialogue, Wish]:
    quiet = replace(dialogue, told="")
    match action:
        case Action.HELP:
            return replace(quiet, help=not dialogue.help), None
        case Action.QUIT:
            return replace(quiet, asked=QUIT_QUESTION, help=False), None
        case Action.NOTE:
            return replace(quiet, typed="", help=False), None
        case None:
            return _unknown(quiet, key), None
        case _:
            return quiet, wish_of(action, phase)


def _unknown(dialogue: Dialogue, key: Key) -> Dialogue:
    if key.name == "escape":
        return replace(dialogue, help=False)
    if key.name == "paste":
        return tell(dialogue, "Pasted text does nothing here: w begins a note")
    return tell(dialogue, f"{key.shown} does nothing: ? shows the keys")


def wish_of(action: Action, phase: Phase) -> Wish:
    """Give what an action asks for when nothing is being typed or asked."""
    match action:
        case Action.GO:
            return _go(phase)
        case Action.NEXT:
            return commands.Next()
        case Action.BACK:
            return commands.Back()
        case Action.LONGER:
            return commands.Extend(MINUTE)
        case Action.SHORTER:
            return commands.Extend(-MINUTE)
        case Action.UNDO:
            return commands.Undo()
        case Action.LEAVE:
            return Request.LEAVE
        case Action.SUSPEND:
            return Request.SUSPEND
        case Action.REDRAW:
            return Request.REDRAW
        case Action.NOTE | Action.HELP | Action.QUIT:
            return None
        case _:
            assert_never(action)


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
