"""Lines typed in plain mode."""

import pytest

from timekeeper.live.line_commands import ACTIONS, Asked, read_line
from timekeeper.session import commands
from timekeeper.session.commands import Command
from timekeeper.session.state import Phase


@pytest.mark.parametrize(
    ("line", "phase", "expected"),
    [
        pytest.param("", Phase.RUNNING, Asked.STATUS, id="enter alone"),
        pytest.param("s", Phase.WAITING, commands.Start(), id="s starts"),
        pytest.param("s", Phase.RUNNING, commands.Pause(), id="s pauses"),
        pytest.param("s", Phase.PAUSED, commands.Resume(), id="s resumes"),
        pytest.param("start", Phase.RUNNING, commands.Start(), id="start never pauses"),
        pytest.param("pause", Phase.PAUSED, commands.Pause(), id="pause never resumes"),
        pytest.param("resume", Phase.RUNNING, commands.Resume(), id="resume never pauses"),
        pytest.param("n", Phase.RUNNING, commands.Next(), id="n"),
        pytest.param("NEXT", Phase.RUNNING, commands.Next(), id="capitals"),
        pytest.param("back", Phase.RUNNING, commands.Back(), id="back"),
        pytest.param("+", Phase.RUNNING, commands.Extend(60), id="plus"),
        pytest.param("-", Phase.RUNNING, commands.Extend(-60), id="minus"),
        pytest.param("undo", Phase.RUNNING, commands.Undo(), id="undo"),
        pytest.param("w Ask  Ana", Phase.RUNNING, commands.Note("Ask  Ana"), id="note"),
        pytest.param("note n", Phase.RUNNING, commands.Note("n"), id="note in words"),
        pytest.param("w", Phase.RUNNING, commands.Note(""), id="the engine refuses an empty note"),
        pytest.param("?", Phase.RUNNING, Asked.HELP, id="help"),
        pytest.param("q", Phase.RUNNING, Asked.QUIT, id="quit asks"),
        pytest.param("ctrl-c", Phase.RUNNING, Asked.LEAVE, id="leave"),
        pytest.param(
            "ctrl-z",
            Phase.RUNNING,
            "That does nothing in plain mode. Type ? and Enter for what does.",
            id="suspend",
        ),
        pytest.param(
            "end",
            Phase.RUNNING,
            "There is no command 'end'. Type ? and Enter for those there are.",
            id="unknown",
        ),
        pytest.param(
            "n now",
            Phase.RUNNING,
            "There is no command 'n now'. Type ? and Enter for those there are.",
            id="more than a command",
        ),
        pytest.param(
            "\x1b[2J" + "x" * 99,
            Phase.RUNNING,
            f"There is no command '\\x1b[2J{'x' * 36}'. Type ? and Enter for those there are.",
            id="an escape is never echoed, nor a book",
        ),
    ],
)
def test_a_line_is_read(line: str, phase: Phase, expected: Command | Asked | str) -> None:
    assert read_line(line, phase) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("y", commands.End()),
        ("YES", commands.End()),
        ("l", Asked.LEAVE),
        ("leave", Asked.LEAVE),
        ("", Asked.NOTHING),
        ("n", Asked.NOTHING),
        ("q", Asked.NOTHING),
    ],
)
def test_a_line_answers_the_question_about_quitting(line: str, expected: Command | Asked) -> None:
    assert read_line(line, Phase.RUNNING, asked=True) == expected


def test_every_word_of_the_table_is_understood() -> None:
    for word in ACTIONS:
        assert "There is no command" not in str(read_line(word, Phase.RUNNING)), word
