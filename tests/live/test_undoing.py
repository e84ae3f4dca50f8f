"""Every command by its keys, and undo behind it, which names what it took back."""

from collections.abc import Sequence

import pytest

from tests.live.test_elbow import SESSIONS, key_of
from tests.views.readings import OPENED, WORKSHOP, YANGON, at
from timekeeper.live.dialogue import Dialogue, press
from timekeeper.session import commands
from timekeeper.session.decide import decide
from timekeeper.session.events import Event
from timekeeper.session.fold import apply, fold
from timekeeper.session.moment import SECOND, Moment
from timekeeper.session.reading import Reading, read
from timekeeper.session.refusal import Refusal
from timekeeper.session.state import State
from timekeeper.views.deeds import deed
from timekeeper.views.happened import said

BEGUN = at(3400)
FORUM = "5 Discussion on Recommendations"
INVESTMENT = "3 Building a Brighter Future for ASEAN through Investment in Children"
JUSTICE = "4 Helping Children Access International Justice through OP3 CRC"


def seen(state: State, now: int) -> Reading:
    return read(WORKSHOP, state, Moment(now, OPENED + now, YANGON))


def steered(state: State, keys: Sequence[str], now: int) -> tuple[State, list[Event], int]:
    """Press keys, a second apart; give where that leads, what happened, and when it is then."""
    dialogue, happened = Dialogue(), []
    for key in keys:
        now += SECOND
        dialogue, wish = press(dialogue, key_of(key), seen(state, now), now)
        if isinstance(wish, commands.Command):
            decision = decide(WORKSHOP, state, wish, Moment(now, OPENED + now, YANGON))
            assert not isinstance(decision, Refusal), decision
            for event in decision:
                state = apply(WORKSHOP, state, event)
                happened.append(event)
    return state, happened, now


@pytest.mark.parametrize(
    ("session", "keys", "hint", "told"),
    [
        pytest.param("not started", ["space"], "start", "the start (not started)", id="start"),
        pytest.param(
            "not started",
            ["e", "3", "enter"],
            "start",
            "the start (not started)",
            id="started some time ago",
        ),
        pytest.param(
            "running",
            ["e", *"57:00", "enter"],
            "earlier start",
            "the earlier start (56:48 used)",
            id="started earlier",
        ),
        pytest.param(
            "running",
            ["n"],
            "move to 3",
            "the move (back in 2 Actions to Protect Children on the Move)",
            id="next",
        ),
        pytest.param(
            "running",
            ["b"],
            "move to 1",
            "the move (back in 2 Actions to Protect Children on the Move)",
            id="back",
        ),
        pytest.param(
            "running",
            ["j", "6", "enter", "y"],
            "move to 6",
            "the move (back in 2 Actions to Protect Children on the Move)",
            id="jump",
        ),
        pytest.param("running", ["space"], "pause", "the pause (running)", id="pause"),
        pytest.param("paused", ["space"], "resume", "the resume (paused)", id="resume"),
        pytest.param(
            "running", ["+"], "+1:00", "the change of time (15:00 allotted)", id="a minute more"
        ),
        pytest.param(
            "running", ["<"], "-0:30", "the change of time (15:00 allotted)", id="30 s less"
        ),
        pytest.param("running", ["p"], "pin of 5 at 40:00", f"the pin of {FORUM}", id="pin"),
        pytest.param("running", ["p", "p"], "unpin of 5", f"the unpin of {FORUM}", id="unpin"),
        pytest.param(
            "running",
            ["t", *"5 45", "enter"],
            "pin of 5 at 45:00",
            f"the pin of {FORUM}",
            id="time by hand",
        ),
        pytest.param(
            "running", ["r"], "re-plan switch", "the re-plan switch (it is on)", id="re-plan"
        ),
        pytest.param(
            "running", ["x", "enter", "y"], "skip of 3", f"the skip of {INVESTMENT}", id="skip"
        ),
        pytest.param(
            "just skipped",
            ["x", "4", "enter"],
            "unskip of 4",
            f"the unskip of {JUSTICE}",
            id="unskip",
        ),
        pytest.param(
            "running", ["m", "enter"], "message", "the message (none is shown)", id="message"
        ),
        pytest.param("running", ["w", "a", "enter"], "note", "the note", id="note"),
        pytest.param("running", ["q", "y"], "end", "the end (running)", id="end"),
    ],
)
def test_undo_takes_back_what_it_names(session: str, keys: list[str], hint: str, told: str) -> None:
    before = fold(WORKSHOP, SESSIONS[session])
    done, happened, now = steered(before, keys, BEGUN)
    undoable = seen(done, now).undoable
    assert happened
    assert undoable == happened[-1]
    assert deed(undoable) == hint
    undone, undo, later = steered(done, ["u"] * len(happened), now)
    assert said(undo[0], seen(apply(WORKSHOP, done, undo[0]), now + SECOND)) == f"Undone: {told}"
    assert seen(undone, later) == seen(before, later)


def test_undo_goes_all_the_way_back() -> None:
    keys = ["space", "+", "n", *"wa", "enter", "p", "r", "m", "enter", "b", "x", "6", "enter"]
    begun = fold(WORKSHOP, ())
    state, happened, now = steered(begun, [*keys, "y", "q", "y"], BEGUN)
    assert len(happened) == 10
    state, undone, now = steered(state, ["u"] * len(happened), now)
    assert len(undone) == len(happened)
    assert seen(state, now) == seen(begun, now)
    assert decide(WORKSHOP, state, commands.Undo(), Moment(now, OPENED + now, YANGON)) == Refusal(
        "Nothing to undo"
    )
