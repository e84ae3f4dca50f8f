"""Which lines of a terminal are meant, to the nanosecond."""

import pytest

from timekeeper.live.line_pace import TOO_FAST, LinePace
from timekeeper.session import commands
from timekeeper.session.commands import Command
from timekeeper.session.moment import SECOND

MILLISECOND = SECOND // 1000
PASTE = "Ignored: {} lines at once, as from a paste. Type one at a time."
SOON = "Ignored: given again within {} seconds."


@pytest.mark.parametrize(
    ("lines", "meant", "said"),
    [
        pytest.param([], [], "", id="nothing"),
        pytest.param(["n"], ["n"], "", id="a line"),
        pytest.param([""], [""], "", id="Enter alone"),
        pytest.param(["", "", ""], [""], "", id="Enter held down"),
        pytest.param(["n", ""], ["n"], "", id="an Enter key that bounces"),
        pytest.param(["", "end"], ["end"], "", id="an empty line before"),
        pytest.param(["n", "n"], [], PASTE.format(2), id="two lines"),
        pytest.param(["n", "", "end", "y"], [], PASTE.format(3), id="a paste"),
    ],
)
def test_lines_that_come_at_once(lines: list[str], meant: list[str], said: str) -> None:
    assert LinePace().listen(lines, 0, answers=False)[1:] == (meant, said)


@pytest.mark.parametrize(
    ("line", "after", "answers", "meant", "said"),
    [
        pytest.param("n", 149, False, [], TOO_FAST, id="faster than fingers"),
        pytest.param("n", 150, False, ["n"], "", id="as fast as fingers"),
        pytest.param("y", 299, True, [], TOO_FAST, id="faster than a question is heard"),
        pytest.param("y", 300, True, ["y"], "", id="an answer"),
        pytest.param("", 299, True, [], "", id="no answer, an Enter key that bounces"),
        pytest.param("", 300, True, [""], "", id="an empty answer"),
        pytest.param("", 33, False, [""], "", id="Enter held down"),
    ],
)
def test_a_line_after_another(
    line: str, after: int, answers: bool, meant: list[str], said: str
) -> None:
    pace = LinePace().listen(["end"], 0, answers=False)[0]
    assert pace.listen([line], after * MILLISECOND, answers=answers)[1:] == (meant, said)


def test_a_stream_of_lines_is_told_of_once() -> None:
    pace, said = LinePace(), []
    for number in range(30):
        pace, meant, words = pace.listen(["n"], number * 33 * MILLISECOND, answers=False)
        said.append(words)
        assert meant == (["n"] if number == 0 else [])
    assert said == ["", TOO_FAST, *[""] * 28]
    pace = pace.listen(["n"], 2 * SECOND, answers=False)[0]
    assert pace.listen(["n"], 2 * SECOND, answers=False)[2] == TOO_FAST


@pytest.mark.parametrize(
    ("command", "after", "said"),
    [
        pytest.param(commands.Next(), 1999, SOON.format(2), id="next"),
        pytest.param(commands.Next(), 2000, "", id="next, later"),
        pytest.param(commands.Back(), 1999, SOON.format(2), id="back"),
        pytest.param(commands.Undo(), 999, SOON.format(1), id="undo"),
        pytest.param(commands.Undo(), 1000, "", id="undo, later"),
        pytest.param(commands.Extend(60), 200, "", id="minutes as often as wanted"),
        pytest.param(commands.Note("Ana"), 200, "", id="notes too"),
    ],
)
def test_a_command_given_again(command: Command, after: int, said: str) -> None:
    pace, first = LinePace().asks(command, 0)
    assert (first, pace.asks(command, after * MILLISECOND)[1]) == ("", said)


def test_another_command_is_not_given_again() -> None:
    pace, _ = LinePace().asks(commands.Next(), 0)
    assert pace.asks(commands.Back(), 200 * MILLISECOND)[1] == ""


def test_what_was_ignored_was_asked_for_too() -> None:
    pace, _ = LinePace().asks(commands.Next(), 0)
    pace, _ = pace.asks(commands.Next(), 1500 * MILLISECOND)
    assert pace.asks(commands.Next(), 3000 * MILLISECOND)[1] == SOON.format(2)
