"""A state has the way back to all states before it, and stays cheap to compare and to show."""

from tests.session.agendas import agenda
from timekeeper.session.events import Event, Extended, Started
from timekeeper.session.fold import fold

PLAN = agenda(1, 1, 1)


def test_states_are_compared_and_shown_without_all_that_was_before() -> None:
    happened: list[Event] = [Started(0), *(Extended(at, 1) for at in range(1, 2000))]
    one, other = fold(PLAN, happened), fold(PLAN, happened)
    assert one == other
    assert one != fold(PLAN, happened[:-1])
    assert len(repr(one)) < 2000
