"""What is too fast to be meant, to the nanosecond."""

from dataclasses import replace

import pytest

from timekeeper.live.pace import AGAIN, HELD, Pace
from timekeeper.session.moment import SECOND
from timekeeper.views.keymap import SECONDS, Action

MILLISECOND = SECOND // 1000
PRESSED = Pace().pressed("n", Action.NEXT, 0)


@pytest.mark.parametrize(
    ("after", "rushed", "written"),
    [
        pytest.param(0, True, False, id="a paste"),
        pytest.param(33, True, False, id="an elbow, thirty keys a second"),
        pytest.param(49, True, False, id="faster than fingers write"),
        pytest.param(50, True, True, id="fingers that write"),
        pytest.param(149, True, True, id="faster than fingers steer"),
        pytest.param(150, False, True, id="fingers that tap"),
    ],
)
def test_a_key_after_another(after: int, rushed: bool, written: bool) -> None:
    now = after * MILLISECOND
    assert (PRESSED.is_rushed(now), PRESSED.is_written(now)) == (rushed, written)


@pytest.mark.parametrize(
    ("key", "after", "calm"),
    [
        pytest.param("y", 299, False, id="an answer too soon"),
        pytest.param("y", 300, True, id="an answer"),
        pytest.param("n", 660, False, id="a held key is repeated after a while"),
        pytest.param("n", 700, True, id="pressed again"),
    ],
)
def test_an_answer(key: str, after: int, calm: bool) -> None:
    assert PRESSED.is_calm(key, after * MILLISECOND) is calm


@pytest.mark.parametrize("action", Action)
def test_an_action_again(action: Action) -> None:
    pace = Pace().pressed("?", action, 0)
    assert pace.repeats("?", action, AGAIN[action] - 1)
    assert not pace.repeats("?", action, AGAIN[action])
    assert not Pace().repeats("?", action, 0)
    others = set(Action) - {action}
    assert not any(pace.repeats("?", other, 0) for other in others)


@pytest.mark.parametrize("action", Action)
def test_an_action_again_after_another_key_is_not_a_held_key(action: Action) -> None:
    pace = Pace().pressed("?", action, 0).pressed("enter", None, 10 * MILLISECOND)
    assert pace.repeats("?", action, 20 * MILLISECOND) is (AGAIN[action] != HELD)


def test_an_action_ignored_is_asked_for_all_the_same() -> None:
    """A clicker pressed all the time is heeded once, and not every two seconds."""
    pace = PRESSED.pressed("n", Action.NEXT, SECOND)
    assert pace.repeats("n", Action.NEXT, 2 * SECOND + 1)


def test_a_key_without_action_leaves_the_actions() -> None:
    assert PRESSED.pressed("a", None, 7) == replace(PRESSED, key="a", at=7)


def test_only_time_and_scrolling_are_faster_than_a_held_key_is_repeated() -> None:
    fast = {action for action in Action if AGAIN[action] <= 660 * MILLISECOND}
    assert fast == {*SECONDS, Action.UP, Action.DOWN}


def test_the_first_key_of_all_is_heeded() -> None:
    assert not Pace().is_rushed(0)
    assert Pace().is_written(0)
    assert Pace().is_calm("y", 0)
