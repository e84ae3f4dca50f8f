"""What a forum left open is said once: with the move that ended it."""

import pytest

from tests.session.forums import Played, begun, forum, moment
from timekeeper.session.commands import Back, Command, End, Extend, Jump, Next, Start, Undo
from timekeeper.session.events import ClockStepped
from timekeeper.session.floor.commands import Call, RaiseHand
from timekeeper.session.left_open import LeftOpen
from timekeeper.session.outcomes.commands import Note, Recommend, Tally


def open_forum() -> Played:
    """S1 speaks, two hands wait, R2 is not tallied."""
    played = begun().at(610, *[RaiseHand()] * 3, Recommend("a"), Recommend("b"), Tally(1, 2, 3))
    return played.at(620, Call())


@pytest.mark.parametrize("command", [Next(), Back(), Jump(2), End()], ids=str)
def test_leaving_a_forum_says_what_it_left_open(command: Command) -> None:
    played = open_forum()
    assert played.reading(700).left_open is None
    assert played.at(700, command).reading(700).left_open == LeftOpen(hands=2, not_tallied=1)


def test_it_is_said_until_something_newer_happened() -> None:
    played = open_forum().at(700, Next())
    played.events.append(ClockStepped(moment(701).at, 60))
    assert played.reading(702).left_open is not None
    assert played.at(703, Note("a")).reading(703).left_open is None
    assert played.at(704, End()).reading(704).left_open is None


def test_undo_takes_it_back() -> None:
    assert open_forum().at(700, Next()).at(701, Undo()).reading(702).left_open is None


@pytest.mark.parametrize(
    ("commands", "left"),
    [
        pytest.param([], None, id="nothing"),
        pytest.param([RaiseHand()], LeftOpen(1, 0), id="a hand"),
        pytest.param([Recommend("a")], LeftOpen(0, 1), id="a recommendation"),
        pytest.param([Recommend("a"), Tally(1, 0, 3)], None, id="one without a vote was tallied"),
    ],
)
def test_only_what_is_open_is_said(commands: list[Command], left: LeftOpen | None) -> None:
    assert begun().at(610, *commands).at(700, Next()).reading(700).left_open == left


def test_a_segment_without_a_floor_leaves_nothing_open() -> None:
    played = Played(forum()).at(0, Start(), Recommend("a"), Extend(60)).at(10, Next())
    assert played.reading(10).left_open is None
