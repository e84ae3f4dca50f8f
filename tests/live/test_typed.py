"""What is typed behind a command: times, numbers and words."""

import pytest

from timekeeper.agenda.durations import LONGEST
from timekeeper.live.typed import WRAP_UP, read_typed
from timekeeper.live.typed_time import read_time
from timekeeper.session import commands
from timekeeper.session.commands import Command
from timekeeper.session.decide import LONGEST_MESSAGE
from timekeeper.views.keymap import KEYMAP, Action


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        pytest.param("3", 180, id="a bare number is minutes, as in an agenda"),
        pytest.param("3 min", 180, id="with its unit"),
        pytest.param("3m", 180, id="short"),
        pytest.param("3M", 180, id="with Caps Lock on"),
        pytest.param("90s", 90, id="seconds"),
        pytest.param("1 h 30", 5400, id="hours"),
        pytest.param("0:30", 30, id="as on the screen, less than a minute"),
        pytest.param("9:30", 570, id="as on the screen, which an agenda refuses"),
        pytest.param("120:00", 7200, id="as on the screen, past an hour"),
        pytest.param("0:45:00", 2700, id="with hours"),
        pytest.param("half an hour", 1800, id="in words"),
        pytest.param("0:00", 0, id="nothing at all"),
        pytest.param("0", None, id="nothing without figures"),
        pytest.param("", None, id="empty"),
        pytest.param("9:75", None, id="75 seconds"),
        pytest.param("-3", None, id="less than nothing"),
        pytest.param("soon", None, id="no time"),
        pytest.param("３", None, id="digits that look alike"),
        pytest.param("99999:59", 99999 * 60 + 59, id="longer than a week is for the engine"),
        pytest.param("1" * 500, None, id="a number without end"),
    ],
)
def test_a_time_is_read(text: str, seconds: int | None) -> None:
    assert read_time(text) == seconds


@pytest.mark.parametrize(
    ("action", "text", "command"),
    [
        (Action.NOTE, "  Ask  Ana ", commands.Note("Ask  Ana")),
        (Action.NOTE, "", commands.Note("")),
        (Action.MESSAGE, " two minutes ", commands.Message("two minutes")),
        (Action.MESSAGE, "", commands.Message(WRAP_UP)),
        (Action.STARTED_AGO, "3 min", commands.StartedAgo(180)),
        (Action.STARTED_AGO, "3 min ago", commands.StartedAgo(180)),
        (Action.STARTED_AGO, "3 Min  AGO", commands.StartedAgo(180)),
        (Action.STARTED_AGO, "0:45", commands.StartedAgo(45)),
        (Action.TIME, "12", commands.SetTime(1, 720)),
        (Action.TIME, "12 min", commands.SetTime(1, 720)),
        (Action.TIME, "5 ", commands.SetTime(1, 300)),
        (Action.TIME, "5 45", commands.SetTime(4, 2700)),
        (Action.TIME, "5 45 min", commands.SetTime(4, 2700)),
        (Action.TIME, "5: 45 min", commands.SetTime(4, 2700)),
        (Action.TIME, "5, 45 min", commands.SetTime(4, 2700)),
        (Action.TIME, "5 9:30", commands.SetTime(4, 570)),
        (Action.TIME, "5:45", commands.SetTime(1, 345)),
        (Action.TIME, "1 h 30", commands.SetTime(1, 5400)),
        (Action.TIME, "0 5 min", commands.SetTime(-1, 300)),
        (Action.SKIP, "", commands.Skip()),
        (Action.SKIP, " 3 ", commands.Skip(2)),
        (Action.SKIP, "0", commands.Skip(-1)),
        (Action.PIN, "", commands.Pin()),
        (Action.PIN, "5", commands.Pin(4)),
        (Action.JUMP, "4", commands.Jump(3)),
        (Action.JUMP, "04", commands.Jump(3)),
        (Action.JUMP, "999999", commands.Jump(999998)),
    ],
    ids=lambda value: repr(value) if isinstance(value, str) else "",
)
def test_what_was_typed_is_a_command(action: Action, text: str, command: Command) -> None:
    assert read_typed(action, text, number=2, message="") == command


AGO = "Write how long ago, like 3 min"
TIME = "Write a time, like 45 min, or a segment's number and a time, like 5 45 min"


@pytest.mark.parametrize(
    ("action", "text", "told"),
    [
        (Action.STARTED_AGO, "", AGO),
        (Action.STARTED_AGO, "ago", AGO),
        (Action.STARTED_AGO, "a while", AGO),
        (Action.STARTED_AGO, "-3", AGO),
        (Action.TIME, "", TIME),
        (Action.TIME, "long", TIME),
        (Action.TIME, "5 long", TIME),
        (Action.JUMP, "", "Write the number of a segment, like jump 4"),
        (Action.JUMP, "last", "Write the number of a segment, like jump 4"),
        (Action.JUMP, "-1", "Write the number of a segment, like jump 4"),
        (Action.JUMP, "1234567", "Write the number of a segment, like jump 4"),
        (Action.SKIP, "the next", "Write the number of a segment, like skip 4"),
        (Action.PIN, "4 5", "Write the number of a segment, like pin 4"),
        (Action.NEXT, "4", "There is nothing to write behind next"),
    ],
    ids=lambda value: repr(str(value)),
)
def test_what_cannot_be_read_says_how_to_write_it(action: Action, text: str, told: str) -> None:
    assert read_typed(action, text, number=2, message="") == told


def test_an_empty_message_takes_away_what_is_shown() -> None:
    assert read_typed(Action.MESSAGE, " ", number=2, message="Stop") == commands.Message("")


def test_the_message_for_no_hands_can_be_shown() -> None:
    assert 0 < len(WRAP_UP) <= LONGEST_MESSAGE


def test_every_action_that_is_typed_is_read() -> None:
    for binding in KEYMAP:
        for line in binding.lines:
            _, _, rest = line.partition(" ")
            assert not isinstance(read_typed(binding.action, rest, number=2, message=""), str)


def test_a_week_is_a_time_and_more_is_none() -> None:
    assert read_time(f"{LONGEST // 3600} h") == LONGEST
    assert read_time(f"{LONGEST // 3600 + 1} h") is None
