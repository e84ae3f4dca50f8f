"""An elbow on the keys, a key held down and a paste, against the real session."""

from collections.abc import Iterable
from dataclasses import dataclass, field

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.views.readings import OPENED, PRESENTATIONS, WORKSHOP, YANGON, at
from timekeeper.live.dialogue import Dialogue, press
from timekeeper.live.key import Key
from timekeeper.live.wish import Request
from timekeeper.session import commands
from timekeeper.session.commands import Command
from timekeeper.session.decide import decide
from timekeeper.session.events import Ended, Event, Moved, Noted, Paused, Skipped, Started
from timekeeper.session.fold import apply, fold
from timekeeper.session.moment import SECOND, Moment
from timekeeper.session.reading import read
from timekeeper.session.refusal import Refusal
from timekeeper.session.state import State
from timekeeper.views.keymap import KEYMAP, SECONDS, Binding

MILLISECOND = SECOND // 1000
SESSIONS: dict[str, tuple[Event, ...]] = {
    "not started": (),
    "running": (Started(at(0)), Moved(at(300), 1)),
    "paused": (Started(at(0)), Moved(at(300), 1), Paused(at(400))),
    "just skipped": (Started(at(0)), Moved(at(300), 1), Skipped(at(3399), 3)),
    "in the forum": (*PRESENTATIONS, Moved(at(3330), 4)),
    "in the last segment": (*PRESENTATIONS, Moved(at(3330), 4), Moved(at(3360), 5)),
}
STEERING = sorted(
    {key for binding in KEYMAP for key in binding.keys if not key.startswith("ctrl-")}
)
ANY = [*STEERING, "enter", "escape", "backspace", "up", "down", "tab"]
ANY += [character for character in "abcdefghijklmnopqrstuvwxyz0123456789YLQNXJ,.;'/" if character]


def key_of(name: str) -> Key:
    return Key(name, " " if name == "space" else name if len(name) == 1 else "")


@dataclass
class Moderator:
    """A session and the hands on its keys."""

    state: State
    now: int = at(3400)
    dialogue: Dialogue = field(default_factory=Dialogue)
    wishes: list[Command | Request] = field(default_factory=list)
    happened: list[Event] = field(default_factory=list)

    def press(self, name: str, after: int) -> None:
        """Press a key so many nanoseconds after the one before."""
        self.now += after
        moment = Moment(self.now, OPENED + self.now, YANGON)
        reading = read(WORKSHOP, self.state, moment)
        self.dialogue, wish = press(self.dialogue, key_of(name), reading, self.now)
        if wish is None:
            return
        self.wishes.append(wish)
        if isinstance(wish, Command):
            decision = decide(WORKSHOP, self.state, wish, moment)
            for event in () if isinstance(decision, Refusal) else decision:
                self.state = apply(WORKSHOP, self.state, event)
                self.happened.append(event)


def lean(session: str, keys: Iterable[tuple[str, int]]) -> Moderator:
    moderator = Moderator(fold(WORKSHOP, SESSIONS[session]))
    for name, after in keys:
        moderator.press(name, after)
    return moderator


def nothing_ended_or_skipped(moderator: Moderator) -> bool:
    ends = commands.End | commands.Skip | commands.Jump | Request
    return not any(isinstance(wish, ends) for wish in moderator.wishes) and not any(
        isinstance(event, Ended | Skipped) for event in moderator.happened
    )


def moves(moderator: Moderator) -> list[int]:
    return [event.at for event in moderator.happened if isinstance(event, Moved)]


@given(
    session=st.sampled_from(sorted(SESSIONS)),
    keys=st.lists(st.sampled_from(ANY), min_size=1, max_size=300),
    pace=st.sampled_from([5, 20, 33, 45]),
)
@settings(max_examples=60)
def test_an_elbow_that_rolls_over_the_keys(session: str, keys: list[str], pace: int) -> None:
    """Ten seconds of any keys, thirty a second: one thing at most is done, and none ends."""
    moderator = lean(session, ((key, pace * MILLISECOND) for key in keys))
    assert nothing_ended_or_skipped(moderator)
    assert len(moderator.happened) <= 1 + sum(
        isinstance(event, Noted) for event in moderator.happened
    )


@given(
    session=st.sampled_from(sorted(SESSIONS)),
    keys=st.lists(
        st.sampled_from([*ANY, *"xjqy", "enter", "enter"]), min_size=2, max_size=5, unique=True
    ),
    apart=st.integers(0, 60),
    delay=st.integers(250, 660),
)
@settings(max_examples=150)
def test_an_elbow_that_lies_on_several_keys(
    session: str, keys: list[str], apart: int, delay: int
) -> None:
    """All go down at nearly the same time, and the last is repeated after the keyboard's delay."""
    down = [(key, apart * MILLISECOND) for key in keys]
    repeated = [(keys[-1], delay * MILLISECOND), *[(keys[-1], 33 * MILLISECOND)] * 30]
    moderator = lean(session, (*down, *repeated))
    assert nothing_ended_or_skipped(moderator)
    assert len(moves(moderator)) <= 1


@pytest.mark.parametrize("session", ["not started", "running", "in the last segment"])
@pytest.mark.parametrize("delay", [250, 500, 660])
@pytest.mark.parametrize(
    ("binding", "key"),
    [
        pytest.param(binding, key, id=key)
        for binding in KEYMAP
        for key in binding.keys
        if not key.startswith("ctrl-")
    ],
)
def test_a_key_held_down(session: str, delay: int, binding: Binding, key: str) -> None:
    repeats = [(key, 33 * MILLISECOND)] * 80
    moderator = lean(session, [(key, SECOND), (key, delay * MILLISECOND), *repeats])
    assert nothing_ended_or_skipped(moderator)
    assert len(moderator.wishes) <= (2 if binding.action in SECONDS else 1)
    assert bool(moderator.dialogue.told or moderator.dialogue.asked or moderator.dialogue.entry)


@pytest.mark.parametrize("session", SESSIONS)
@pytest.mark.parametrize(
    "text",
    [
        "q\ry\r",
        "x\ry",
        "x 3\ry",
        "j6\ryyyy",
        "Yours, quite sincerely\rnnnnnn\rq\ry\rl",
        "next: jump to 4\rskip it\rquit\ryes",
    ],
)
def test_a_text_pasted_into_a_terminal_that_marks_no_pastes(session: str, text: str) -> None:
    names = ["enter" if sign == "\r" else "space" if sign == " " else sign for sign in text]
    moderator = lean(session, ((name, 0) for name in names))
    assert nothing_ended_or_skipped(moderator)
    assert len(moves(moderator)) <= 1


def test_every_action_that_ends_or_skips_can_be_done_on_purpose() -> None:
    """So that the tests above do not hold because nothing works."""
    slowly = SECOND
    for keys, wish in [
        ("qy", commands.End()),
        ("ql", Request.LEAVE),
        (["x", "enter", "y"], commands.Skip(2)),
        (["j", "6", "enter", "y"], commands.Jump(5)),
        ("n", commands.Next()),
    ]:
        assert lean("running", ((key, slowly) for key in keys)).wishes == [wish]
