import pytest

from timekeeper.session.commands import Command, Next, Pause, Skip
from timekeeper.session.events import Event, Paused, Resumed

PAIRS: list[tuple[str, Event | Command, object, bool]] = [
    ("one event and its like", Paused(5), Paused(5), True),
    ("another moment", Paused(5), Paused(6), False),
    ("another kind with the same values", Paused(5), Resumed(5), False),
    ("a command and its like", Pause(), Pause(), True),
    ("two commands without values", Pause(), Next(), False),
    ("values alone", Skip(2), (2,), False),
]


@pytest.mark.parametrize(
    ("one", "other", "equal"), [row[1:] for row in PAIRS], ids=[row[0] for row in PAIRS]
)
def test_only_what_is_of_one_kind_is_equal(
    one: Event | Command, other: object, equal: bool
) -> None:
    assert (one == other) is (other == one) is equal
    assert (one != other) is (other != one) is (not equal)
    assert len({one, other}) == (1 if equal else 2)


@pytest.mark.parametrize("command", [Pause(), Next()])
def test_what_holds_nothing_is_true(command: Command) -> None:
    assert command
