"""Who is called next, and whether new hands are taken."""

import pytest

from timekeeper.agenda.model import Floor
from timekeeper.session.floor.order import in_order, is_closed
from timekeeper.session.floor.speakers import Speaker, Speakers
from timekeeper.session.floor.state import FloorState
from timekeeper.session.shelf import Shelf

NEW_FIRST = Floor()
FIRST_COME = Floor(order="first-come")


def speakers(*spoken: int) -> Speakers:
    """Six speakers, of whom some have spoken."""
    found: Speakers = Shelf()
    for number in range(1, 7):
        found = found.put(number, Speaker(turns=int(number in spoken)))
    return found


@pytest.mark.parametrize(
    ("plan", "front", "hands", "spoken", "order"),
    [
        pytest.param(NEW_FIRST, [], [3, 1, 2], [], [3, 1, 2], id="as they came"),
        pytest.param(NEW_FIRST, [], [3, 1, 2], [3], [1, 2, 3], id="new voices first"),
        pytest.param(NEW_FIRST, [], [4, 3, 1, 2], [3, 4], [1, 2, 4, 3], id="then as they came"),
        pytest.param(NEW_FIRST, [4, 3], [1, 2], [3, 1], [4, 3, 2, 1], id="front before all"),
        pytest.param(FIRST_COME, [], [3, 1, 2], [3], [3, 1, 2], id="first come, spoken or not"),
        pytest.param(FIRST_COME, [4, 3], [1, 2], [1], [4, 3, 1, 2], id="front there too"),
        pytest.param(NEW_FIRST, [], [], [1], [], id="nobody"),
    ],
)
def test_the_order(
    plan: Floor, front: list[int], hands: list[int], spoken: list[int], order: list[int]
) -> None:
    boards = [(tuple(some),) if some else () for some in (front, hands)]
    assert list(in_order(plan, boards[0], boards[1], speakers(*spoken))) == order


@pytest.mark.parametrize(
    ("close", "by_hand", "remaining", "closed"),
    [
        pytest.param(480, None, 481, False, id="before the agenda closes it"),
        pytest.param(480, None, 480, True, id="the agenda closes it"),
        pytest.param(480, None, -1, True, id="in an overrun"),
        pytest.param(None, None, -1, False, id="the agenda does not"),
        pytest.param(480, False, 100, False, id="opened by hand"),
        pytest.param(480, True, 1000, True, id="closed by hand"),
        pytest.param(None, True, 1000, True, id="closed by hand alone"),
    ],
)
def test_when_the_queue_is_closed(
    close: int | None, by_hand: bool | None, remaining: int, closed: bool
) -> None:
    assert is_closed(Floor(close=close), FloorState(closed=by_hand), remaining) is closed
