"""What a key means now: asking before ending, typing a note, showing help. Pure.

A key leads to the next dialogue and to what is to be done: a command for the session, a request
to the program, or nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from timekeeper.live.confirming import certain, confirming, confirming_undo, in_doubt
from timekeeper.live.entering import Typing, edited, opened
from timekeeper.live.key import Key
from timekeeper.live.line_commands import Asked, read_line
from timekeeper.live.pace import AGAIN, Pace
from timekeeper.live.typed import read_typed
from timekeeper.live.wish import Request, Wish, wish_of
from timekeeper.session import commands
from timekeeper.session.commands import Command
from timekeeper.session.floor import commands as floor
from timekeeper.session.moment import SECOND
from timekeeper.session.reading import Reading
from timekeeper.views.forum_keys import ON_THE_FLOOR
from timekeeper.views.keymap import Action, Binding, binding_of
from timekeeper.views.read_aloud import unwritten
from timekeeper.views.scene import Entry, Question

SYNTHESIS = "synthesis"
"""The method of segments in which the outcomes are read back."""

WRITTEN = frozenset({Action.NOTE, Action.RECOMMEND, Action.ACTION, Action.PLEDGE})
"""What may be pasted: words that are kept do no harm, and undo takes them back."""

TOO_FAST = "Too fast: take a breath, then press one key."
"""What stands before a question that was answered faster than it can be read."""

TOO_FAST_IN_BRIEF = "Too fast."
"""The same where the whole of it has no room."""


@dataclass(frozen=True, slots=True)
class Asking:
    """A question, what each of its keys leads to, and what is told when another one is pressed.

    `hurried` says that somebody, or an elbow, answered it too fast to be heard.
    """

    question: Question
    answers: Mapping[str, Command | Request]
    otherwise: str = "Nothing was changed"
    hurried: bool = False


@dataclass(frozen=True, slots=True)
class Dialogue:
    """Where the moderator is: what was told, asked and typed, and what the screen shows.

    `kept`: the session is written down, so that it can be left and gone on with. `outcomes` says
    of a segment, by its number, whether they are shown in it; `scroll` how many are passed over.
    `sent` are words that were written just now, and `refused` those that were not kept: the same
    key brings them back.
    """

    told: str = ""
    asking: Asking | None = None
    typing: Typing | None = None
    help: bool = False
    clock_only: bool = False
    outcomes: tuple[int, bool] | None = None
    scroll: int = 0
    kept: bool = True
    pace: Pace = field(default_factory=Pace, compare=False)
    sent: Typing | None = field(default=None, compare=False)
    refused: Typing | None = None

    @property
    def asked(self) -> Question | None:
        """Give the question that waits for a key."""
        if self.asking is None:
            return None
        question = self.asking.question
        if not self.asking.hurried:
            return question
        return replace(
            question,
            about=f"{TOO_FAST} {question.about}".strip(),
            gist=f"{TOO_FAST_IN_BRIEF} {question.gist}".strip(),
        )

    @property
    def entry(self) -> Entry | None:
        """Give what is being typed, for the screen."""
        return None if self.typing is None else self.typing.entry

    def shows_outcomes(self, reading: Reading) -> bool:
        """Say whether the outcomes stand in the place of the agenda: in a synthesis, or asked."""
        if self.outcomes is not None and self.outcomes[0] == reading.number:
            return self.outcomes[1]
        return (reading.current.method or "").casefold() == SYNTHESIS


def press(dialogue: Dialogue, key: Key, reading: Reading, now: int) -> tuple[Dialogue, Wish]:
    """Take one key at `now` (nanoseconds of real time) in a session that stands as in `reading`."""
    pace, binding = dialogue.pace, binding_of(key.name)
    # An Enter that ends what was typed may be held down, or bounce: it calls nobody.
    steers = (dialogue.typing is None and dialogue.asking is None) or key.name == "enter"
    action = binding.action if binding and steers else None
    dialogue = replace(dialogue, pace=pace.pressed(key.name, action, now), sent=None)
    match binding and binding.action:
        case Action.LEAVE:
            return replace(dialogue, asking=None, typing=None), Request.LEAVE
        case Action.SUSPEND:
            return dialogue, Request.SUSPEND
        case Action.REDRAW:
            return dialogue, Request.REDRAW
    if dialogue.typing is not None:
        return _type(dialogue, dialogue.typing, key, reading, fast=not pace.is_written(now))
    if dialogue.asking is not None:
        return _answer(dialogue, dialogue.asking, key, calm=pace.is_calm(key.name, now))
    if pace.is_rushed(now):
        return tell(dialogue, f"{key.shown} ignored: too fast after another key"), None
    if binding is None:
        return _unknown(replace(dialogue, told=""), key), None
    if pace.repeats(key.name, binding.action, now):
        wait = AGAIN[binding.action] / SECOND
        return tell(dialogue, f"{key.shown} ignored: pressed again within {wait:g} s"), None
    return _act(replace(dialogue, told=""), binding, key, reading, now)


def tell(dialogue: Dialogue, words: str) -> Dialogue:
    """Say something to the moderator; something else said takes its place."""
    return replace(dialogue, told=words)


def refuse(dialogue: Dialogue, reason: str) -> Dialogue:
    """Say why something was not done; words that were written for it are not lost."""
    sent = dialogue.sent
    if sent is None or not sent.text:
        return tell(dialogue, reason)
    key = sent.binding.keys[0]
    return replace(dialogue, told=f"{reason}. {key} brings it back", sent=None, refused=sent)


def _type(
    dialogue: Dialogue, typing: Typing, key: Key, reading: Reading, *, fast: bool
) -> tuple[Dialogue, Wish]:
    done = replace(dialogue, typing=None)
    match key.name:
        case "enter":
            return _typed(done, typing, reading, fast=fast)
        case "escape":
            return tell(done, f"Dropped: {typing.binding.action}"), None
        case _:
            return replace(dialogue, typing=edited(typing, key, reading)), None


def _typed(
    dialogue: Dialogue, typing: Typing, reading: Reading, *, fast: bool
) -> tuple[Dialogue, Wish]:
    action = typing.binding.action
    if action in WRITTEN:
        dialogue = replace(dialogue, sent=typing)
    if action is Action.COMMAND:
        read = read_line(typing.text.strip(), reading)
        if isinstance(read, Asked):
            return tell(dialogue, "That is asked with a key here: ? shows the keys"), None
    else:
        read = read_typed(action, typing.text, number=reading.number, message=reading.message)
    if isinstance(read, str):
        return tell(dialogue, read), None
    question = confirming(read, reading)
    if question is None and fast and action not in WRITTEN:
        question = in_doubt(action, typing.text)
    if question is None:
        return dialogue, read
    return replace(dialogue, asking=Asking(question, {"y": certain(read, reading)})), None


def _answer(dialogue: Dialogue, asking: Asking, key: Key, *, calm: bool) -> tuple[Dialogue, Wish]:
    if not calm:
        return replace(dialogue, asking=replace(asking, hurried=True)), None
    answered = replace(dialogue, asking=None)
    wish = asking.answers.get(key.name.lower())
    return (tell(answered, asking.otherwise), None) if wish is None else (answered, wish)


def _act(
    dialogue: Dialogue, binding: Binding, key: Key, reading: Reading, now: int
) -> tuple[Dialogue, Wish]:
    if binding.action in ON_THE_FLOOR and reading.floor is None:
        return tell(dialogue, f"{key.shown} does nothing here: this segment has no floor"), None
    match binding.action:
        case Action.THEME:
            return dialogue, floor.ChooseTheme(int(key.name))
        case Action.OUTCOMES | Action.UP | Action.DOWN:
            return _turned(dialogue, binding.action, reading), None
        case Action.HELP:
            return replace(dialogue, help=not dialogue.help), None
        case Action.CLOCK:
            return replace(dialogue, clock_only=not dialogue.clock_only, help=False), None
        case Action.QUIT:
            return replace(dialogue, asking=_quit(reading, kept=dialogue.kept), help=False), None
        case Action.UNDO if question := confirming_undo(reading, now):
            return replace(dialogue, asking=Asking(question, {"y": commands.Undo()})), None
        case _ if binding.prompt:
            return _open(dialogue, binding, reading), None
        case action:
            return dialogue, wish_of(action, reading.phase)


def _open(dialogue: Dialogue, binding: Binding, reading: Reading) -> Dialogue:
    """Begin to type, or go on with what was refused before."""
    refused = dialogue.refused
    if refused is None or refused.binding != binding:
        return replace(dialogue, typing=opened(binding, reading), help=False)
    return replace(dialogue, typing=refused, refused=None, help=False)


def _quit(reading: Reading, *, kept: bool) -> Asking:
    question = confirming(commands.End(), reading, kept=kept)
    assert question is not None, "ending is always asked about"
    answers: dict[str, Command | Request] = {"y": commands.End()}
    if kept:
        answers["l"] = Request.LEAVE
    return Asking(question, answers, "The session goes on")


def _turned(dialogue: Dialogue, action: Action, reading: Reading) -> Dialogue:
    """Show the outcomes or the agenda, or the outcomes further on or back."""
    if action is Action.OUTCOMES:
        shown = (reading.number, not dialogue.shows_outcomes(reading))
        return replace(dialogue, outcomes=shown, scroll=0, help=False)
    if not dialogue.shows_outcomes(reading):
        return tell(dialogue, "Tab shows the outcomes")
    last = max(0, len(unwritten(reading.outcomes)) - 1)
    by = 1 if action is Action.DOWN else -1
    return replace(dialogue, scroll=min(last, max(0, dialogue.scroll + by)))


def _unknown(dialogue: Dialogue, key: Key) -> Dialogue:
    if key.name == "escape":
        return replace(dialogue, help=False, clock_only=False)
    if key.name == "paste":
        return tell(dialogue, "Pasted text does nothing here: w begins a note")
    return tell(dialogue, f"{key.shown} does nothing: ? shows the keys")
