"""Lines typed in plain mode."""

import pytest

from tests.views import readings
from tests.views.readings import OPENING, at, reading
from timekeeper.live.line_commands import BINDINGS, EXPLICIT, WORDS, Asked, read_line
from timekeeper.session import commands
from timekeeper.session.commands import Command
from timekeeper.session.events import MessageShown
from timekeeper.session.reading import Reading
from timekeeper.views.keymap import KEYMAP

WAITING, RUNNING, PAUSED = readings.waiting(), readings.plenty(), readings.paused()
SHOWN = reading((*OPENING, MessageShown(at(400), "Stop")), 500)
HOW_LONG = "Write a time behind it, like +2m or -30s."
NUMBER = "Write the number of a segment, like {} 4."


@pytest.mark.parametrize(
    ("line", "seen", "expected"),
    [
        pytest.param("", RUNNING, Asked.STATUS, id="enter alone"),
        pytest.param("status", RUNNING, Asked.STATUS, id="status"),
        pytest.param("left", RUNNING, Asked.LEFT, id="what is left"),
        pytest.param("LEFT", RUNNING, Asked.LEFT, id="what is left, in capitals"),
        pytest.param("Agenda", RUNNING, Asked.AGENDA, id="agenda"),
        pytest.param("s", WAITING, commands.Start(), id="s starts"),
        pytest.param("s", RUNNING, commands.Pause(), id="s pauses"),
        pytest.param("s", PAUSED, commands.Resume(), id="s resumes"),
        pytest.param("start", RUNNING, commands.Start(), id="start never pauses"),
        pytest.param("pause", PAUSED, commands.Pause(), id="pause never resumes"),
        pytest.param("Resume", RUNNING, commands.Resume(), id="resume never pauses"),
        pytest.param("n", RUNNING, commands.Next(), id="n"),
        pytest.param("NEXT", RUNNING, commands.Next(), id="capitals"),
        pytest.param("back", RUNNING, commands.Back(), id="back"),
        pytest.param("+", RUNNING, commands.Extend(60), id="plus"),
        pytest.param("-", RUNNING, commands.Extend(-60), id="minus"),
        pytest.param("more", RUNNING, commands.Extend(60), id="more"),
        pytest.param("less", RUNNING, commands.Extend(-60), id="less"),
        pytest.param("+2m", RUNNING, commands.Extend(120), id="plus two minutes"),
        pytest.param("+ 2 min", RUNNING, commands.Extend(120), id="with spaces"),
        pytest.param("+5", RUNNING, commands.Extend(300), id="a bare number is minutes"),
        pytest.param("-30S", RUNNING, commands.Extend(-30), id="minus thirty seconds"),
        pytest.param("−30s", RUNNING, commands.Extend(-30), id="a real minus sign"),
        pytest.param("+1:30", RUNNING, commands.Extend(90), id="as on the screen"),
        pytest.param("More 2 min", RUNNING, commands.Extend(120), id="more and a time"),
        pytest.param("less 1 min", RUNNING, commands.Extend(-60), id="less and a time"),
        pytest.param("+soon", RUNNING, HOW_LONG, id="plus no time"),
        pytest.param("+0:00", RUNNING, HOW_LONG, id="plus nothing"),
        pytest.param("more please", RUNNING, HOW_LONG, id="more no time"),
        pytest.param("]", RUNNING, commands.Extend(300), id="the screen's keys work too"),
        pytest.param("undo", RUNNING, commands.Undo(), id="undo"),
        pytest.param("w Ask  Ana", RUNNING, commands.Note("Ask  Ana"), id="note"),
        pytest.param("NOTE n", RUNNING, commands.Note("n"), id="note in words"),
        pytest.param("w", RUNNING, commands.Note(""), id="the engine refuses an empty note"),
        pytest.param("jump 4", RUNNING, commands.Jump(3), id="jump, at once"),
        pytest.param("J 4", RUNNING, commands.Jump(3), id="j"),
        pytest.param("jump", RUNNING, NUMBER.format("jump"), id="jump where"),
        pytest.param("jump home", RUNNING, NUMBER.format("jump"), id="jump nowhere"),
        pytest.param("skip", RUNNING, commands.Skip(), id="skip the next, at once"),
        pytest.param("skip 3", RUNNING, commands.Skip(2), id="skip"),
        pytest.param("x 3", RUNNING, commands.Skip(2), id="x"),
        pytest.param("pin", RUNNING, commands.Pin(), id="pin"),
        pytest.param("Pin 5", RUNNING, commands.Pin(4), id="pin a segment"),
        pytest.param("re-plan", RUNNING, commands.SwitchReplan(), id="re-plan"),
        pytest.param("Replan", RUNNING, commands.SwitchReplan(), id="replan"),
        pytest.param("time 12", RUNNING, commands.SetTime(1, 720), id="time of the current one"),
        pytest.param("time 5 45m", RUNNING, commands.SetTime(4, 2700), id="time of another"),
        pytest.param(
            "time",
            RUNNING,
            "Write a time, like 45 min, or a segment's number and a time, like 5 45 min.",
            id="time without one",
        ),
        pytest.param("ago 3 min", WAITING, commands.StartedAgo(180), id="ago"),
        pytest.param("started 3 min ago", RUNNING, commands.StartedAgo(180), id="as it is said"),
        pytest.param("ago", WAITING, "Write how long ago, like 3 min.", id="ago without a time"),
        pytest.param("message Stop", RUNNING, commands.Message("Stop"), id="message"),
        pytest.param("m", RUNNING, commands.Message("Please wrap up"), id="no words at hand"),
        pytest.param("message", SHOWN, commands.Message(""), id="message away"),
        pytest.param("?", RUNNING, Asked.HELP, id="help"),
        pytest.param("Help", RUNNING, Asked.HELP, id="help in words"),
        pytest.param("q", RUNNING, Asked.QUIT, id="quit asks"),
        pytest.param("END", RUNNING, Asked.QUIT, id="end asks"),
        pytest.param("leave", RUNNING, Asked.LEAVE, id="leave"),
        pytest.param("ctrl-c", RUNNING, Asked.LEAVE, id="leave, by its key"),
        pytest.param(
            "ctrl-z",
            RUNNING,
            "That does nothing in plain mode. Type help for what does.",
            id="suspend",
        ),
        pytest.param(
            "f", RUNNING, "That does nothing in plain mode. Type help for what does.", id="clock"
        ),
        pytest.param(
            "go", RUNNING, "There is no command 'go'. Type help for those there are.", id="unknown"
        ),
        pytest.param(
            "y", RUNNING, "There is no command 'y'. Type help for those there are.", id="not asked"
        ),
        pytest.param(
            "n now",
            RUNNING,
            "There is no command 'n now'. Type help for those there are.",
            id="more than a command",
        ),
        pytest.param(
            "nnnnnnnn",
            RUNNING,
            "There is no command 'nnnnnnnn'. Type help for those there are.",
            id="a key held down",
        ),
        pytest.param(
            "\x1b[2J" + "x" * 99,
            RUNNING,
            f"There is no command '\\x1b[2J{'x' * 36}'. Type help for those there are.",
            id="an escape is never echoed, nor a book",
        ),
    ],
)
def test_a_line_is_read(line: str, seen: Reading, expected: Command | Asked | str) -> None:
    assert read_line(line, seen) == expected


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
        ("left", Asked.NOTHING),
    ],
)
def test_a_line_answers_the_question_about_quitting(line: str, expected: Command | Asked) -> None:
    assert read_line(line, RUNNING, asked=True) == expected


@pytest.mark.parametrize("word", sorted({*BINDINGS, *WORDS, *EXPLICIT}))
def test_every_word_is_understood_in_capitals_too(word: str) -> None:
    assert read_line(word.upper(), RUNNING) == read_line(word, RUNNING)
    assert "There is no command" not in str(read_line(word, RUNNING))


@pytest.mark.parametrize("line", [line for binding in KEYMAP for line in binding.lines])
def test_what_the_help_shows_is_a_command(line: str) -> None:
    assert isinstance(read_line(line, RUNNING), commands.Command)
