"""What a key means now: asking before ending, typing a note, showing help. Pure.

A key leads to the next dialogue and to what is to be done: a command for the session, a request
to the program, or nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import assert_never

from timekeeper.live.confirming import confirming
from timekeeper.live.key import Key
from timekeeper.live.typed import read_typed
from timekeeper.session import commands
from timekeeper.session.commands import Command
from timekeeper.session.moment import SECOND
from timekeeper.session.reading import Reading
from timekeeper.session.state import Phase
from timekeeper.views.keymap import SECONDS, Action, Binding, binding_of
from timekeeper.views.scene import Entry, Question

CALM = SECOND // 2
"""How long no key may have come before one that ends or skips something: an elbow or a pasted
text that hits q and y by chance is faster."""

HELD = SECOND * 3 // 20
"""A key that comes again within this is held down: fingers tap slower, keyboards repeat faster."""

REPEAT: Mapping[Action, int] = {
    **dict.fromkeys(Action, SECOND // 2),
    **dict.fromkeys(SECONDS, HELD),
    Action.REDRAW: 0,
    Action.LEAVE: 0,
    Action.SUSPEND: 0,
    # Clickers send a key twice when pressed long; and nobody holds two segments within two seconds.
    Action.NEXT: 2 * SECOND,
    Action.BACK: 2 * SECOND,
    Action.UNDO: SECOND,
}
"""How long (ns of real time) the same action is ignored after it was last asked for."""


class Request(StrEnum):
    """What is asked of the program rather than of the session."""

    LEAVE = "leave"
    SUSPEND = "suspend"
    REDRAW = "redraw"


Wish = Command | Request | None


@dataclass(frozen=True, slots=True)
class Asking:
    """A question, what each of its keys leads to, and what is told when another one is pressed."""

    question: Question
    answers: Mapping[str, Command | Request]
    otherwise: str


@dataclass(frozen=True, slots=True)
class Typing:
    """What is typed for an action so far."""

    binding: Binding
    text: str = ""


@dataclass(frozen=True, slots=True)
class Dialogue:
    """Where the moderator is: what was told, asked and typed, and what the screen shows.

    `pressed` is when the last key came, and `latest` when each action was last asked for, both in
    nanoseconds of real time.
    """

    told: str = ""
    asking: Asking | None = None
    typing: Typing | None = None
    help: bool = False
    clock_only: bool = False
    pressed: int = -CALM
    latest: Mapping[Action, int] = field(default_factory=dict)

    @property
    def asked(self) -> Question | None:
        """Give the question that waits for a key."""
        return None if self.asking is None else self.asking.question

    @property
    def entry(self) -> Entry | None:
        """Give what is being typed, for the screen."""
        return None if self.typing is None else Entry(self.typing.binding.prompt, self.typing.text)


def press(dialogue: Dialogue, key: Key, reading: Reading, now: int) -> tuple[Dialogue, Wish]:
    """Take one key at `now` (nanoseconds of real time) in a session that stands as in `reading`."""
    calm = now - dialogue.pressed >= CALM
    dialogue = replace(dialogue, pressed=now)
    binding = binding_of(key.name)
    match binding and binding.action:
        case Action.LEAVE:
            return replace(dialogue, asking=None, typing=None), Request.LEAVE
        case Action.SUSPEND:
            return dialogue, Request.SUSPEND
        case Action.REDRAW:
            return dialogue, Request.REDRAW
    if dialogue.typing is not None:
        return _type(dialogue, dialogue.typing, key, reading)
    if dialogue.asking is not None:
        return _answer(dialogue, dialogue.asking, key) if calm else (dialogue, None)
    if binding is None:
        return _unknown(replace(dialogue, told=""), key), None
    if repeated := _repeated(dialogue, key, binding.action, now):
        return repeated, None
    latest = {**dialogue.latest, binding.action: now}
    return _act(replace(dialogue, told="", latest=latest), binding, reading)


def tell(dialogue: Dialogue, words: str) -> Dialogue:
    """Say something to the moderator; something else said takes its place."""
    return replace(dialogue, told=words)


def wish_of(action: Action, phase: Phase) -> Wish:
    """Give what an action asks for when nothing has to be typed or asked for it."""
    match action:
        case Action.GO:
            return _go(phase)
        case Action.NEXT:
            return commands.Next()
        case Action.BACK:
            return commands.Back()
        case Action.UNDO:
            return commands.Undo()
        case Action.PIN:
            return commands.Pin()
        case Action.REPLAN:
            return commands.SwitchReplan()
        case Action.LEAVE:
            return Request.LEAVE
        case Action.SUSPEND:
            return Request.SUSPEND
        case Action.REDRAW:
            return Request.REDRAW
        case _:
            return commands.Extend(SECONDS[action]) if action in SECONDS else None


def _repeated(dialogue: Dialogue, key: Key, action: Action, now: int) -> Dialogue | None:
    """Ignore an action that comes again too soon, and say so: an elbow lies on the key."""
    wait = REPEAT[action]
    if now - dialogue.latest.get(action, now - wait) >= wait:
        return None
    again = replace(dialogue, latest={**dialogue.latest, action: now})
    return tell(again, f"{key.shown} again within {wait / SECOND:g} s is ignored")


def _type(dialogue: Dialogue, typing: Typing, key: Key, reading: Reading) -> tuple[Dialogue, Wish]:
    done = replace(dialogue, typing=None)
    match key.name:
        case "enter":
            return _typed(done, typing, reading)
        case "escape":
            return tell(done, f"The {typing.binding.action} was dropped"), None
        case "backspace":
            text = typing.text[:-1]
        case "ctrl-u":
            text = ""
        case _:
            text = typing.text + " ".join(key.text.splitlines())
    return replace(dialogue, typing=replace(typing, text=text)), None


def _typed(dialogue: Dialogue, typing: Typing, reading: Reading) -> tuple[Dialogue, Wish]:
    action = typing.binding.action
    read = read_typed(action, typing.text, number=reading.number, message=reading.message)
    if isinstance(read, str):
        return tell(dialogue, read), None
    question = confirming(read, reading)
    if question is None:
        return dialogue, read
    return replace(dialogue, asking=Asking(question, {"y": read}, "Nothing was changed")), None


def _answer(dialogue: Dialogue, asking: Asking, key: Key) -> tuple[Dialogue, Wish]:
    answered = replace(dialogue, asking=None)
    wish = asking.answers.get(key.name.lower())
    return (tell(answered, asking.otherwise), None) if wish is None else (answered, wish)


def _act(dialogue: Dialogue, binding: Binding, reading: Reading) -> tuple[Dialogue, Wish]:
    match binding.action:
        case Action.HELP:
            return replace(dialogue, help=not dialogue.help), None
        case Action.CLOCK:
            return replace(dialogue, clock_only=not dialogue.clock_only, help=False), None
        case Action.QUIT:
            return replace(dialogue, asking=_quit(reading), help=False), None
        case _ if binding.prompt:
            return replace(dialogue, typing=Typing(binding), help=False), None
        case action:
            return dialogue, wish_of(action, reading.phase)


def _quit(reading: Reading) -> Asking:
    question = confirming(commands.End(), reading)
    assert question is not None, "ending is always asked about"
    return Asking(question, {"y": commands.End(), "l": Request.LEAVE}, "The session goes on")


def _unknown(dialogue: Dialogue, key: Key) -> Dialogue:
    if key.name == "escape":
        return replace(dialogue, help=False, clock_only=False)
    if key.name == "paste":
        return tell(dialogue, "Pasted text does nothing here: w begins a note")
    return tell(dialogue, f"{key.shown} does nothing: ? shows the keys")


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
