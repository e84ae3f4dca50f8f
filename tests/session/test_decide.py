"""Every command in every phase: what it leads to, or why it is refused."""

import pytest

from tests.session.agendas import agenda
from timekeeper.agenda.durations import LONGEST
from timekeeper.session import commands, events
from timekeeper.session.commands import Command
from timekeeper.session.decide import LONGEST_NOTE, Refusal, decide
from timekeeper.session.events import Event
from timekeeper.session.fold import fold
from timekeeper.session.moment import SECOND

PLAN = agenda(5, 10, 5)
NOW = 400 * SECOND

WAITING: list[Event] = []
RUNNING: list[Event] = [events.Started(0), events.Moved(60 * SECOND, 1)]
PAUSED = [*RUNNING, events.Paused(90 * SECOND)]
LAST = [*RUNNING, events.Moved(120 * SECOND, 2)]
ENDED = [*RUNNING, events.Ended(300 * SECOND)]


@pytest.mark.parametrize(
    ("happened", "command", "event"),
    [
        pytest.param(WAITING, commands.Start(), events.Started(NOW), id="start"),
        pytest.param(RUNNING, commands.Next(), events.Moved(NOW, 2), id="next"),
        pytest.param(PAUSED, commands.Next(), events.Moved(NOW, 2), id="next out of a pause"),
        pytest.param(RUNNING, commands.Back(), events.Moved(NOW, 0), id="back"),
        pytest.param(PAUSED, commands.Back(), events.Moved(NOW, 0), id="back out of a pause"),
        pytest.param(RUNNING, commands.Pause(), events.Paused(NOW), id="pause"),
        pytest.param(PAUSED, commands.Resume(), events.Resumed(NOW), id="resume"),
        pytest.param(RUNNING, commands.Extend(60), events.Extended(NOW, 60), id="extend"),
        pytest.param(PAUSED, commands.Extend(-60), events.Extended(NOW, -60), id="shorten"),
        pytest.param(WAITING, commands.Extend(60), events.Extended(NOW, 60), id="extend early"),
        pytest.param(
            RUNNING, commands.Extend(-600), events.Extended(NOW, -600), id="shorten to nothing"
        ),
        pytest.param(
            RUNNING,
            commands.Extend(LONGEST - 600),
            events.Extended(NOW, LONGEST - 600),
            id="extend to a week",
        ),
        pytest.param(WAITING, commands.Note("a\n"), events.Noted(NOW, "a"), id="note early"),
        pytest.param(
            RUNNING,
            commands.Note(" \x1b[31mred\x00\x07 \n"),
            events.Noted(NOW, "\x1b[31mred\x00\x07"),
            id="a note is kept as typed, control characters too",
        ),
        pytest.param(
            RUNNING,
            commands.Note("x" * LONGEST_NOTE),
            events.Noted(NOW, "x" * LONGEST_NOTE),
            id="the longest note",
        ),
        pytest.param(WAITING, commands.End(), events.Ended(NOW), id="end before the start"),
        pytest.param(PAUSED, commands.End(), events.Ended(NOW), id="end out of a pause"),
        pytest.param(PAUSED, commands.Undo(), events.Undone(NOW, "paused"), id="undo a pause"),
        pytest.param(ENDED, commands.Undo(), events.Undone(NOW, "ended"), id="undo the end"),
    ],
)
def test_a_command_leads_to_an_event(happened: list[Event], command: Command, event: Event) -> None:
    assert decide(PLAN, fold(PLAN, happened), command, NOW) == (event,)


@pytest.mark.parametrize(
    ("happened", "command", "reason"),
    [
        pytest.param(RUNNING, commands.Start(), "Already started", id="start twice"),
        pytest.param(ENDED, commands.Start(), "The session is over", id="start after the end"),
        pytest.param(WAITING, commands.Next(), "Not started yet: Space starts", id="next early"),
        pytest.param(WAITING, commands.Back(), "Not started yet: Space starts", id="back early"),
        pytest.param(WAITING, commands.Pause(), "Not started yet: Space starts", id="pause early"),
        pytest.param(
            WAITING, commands.Resume(), "Not started yet: Space starts", id="resume early"
        ),
        pytest.param(ENDED, commands.Next(), "The session is over", id="next after the end"),
        pytest.param(ENDED, commands.Pause(), "The session is over", id="pause after the end"),
        pytest.param(
            LAST,
            commands.Next(),
            "This is the last segment: q, then y, ends the session",
            id="next at the last segment",
        ),
        pytest.param(
            RUNNING[:1], commands.Back(), "This is the first segment", id="back at the first"
        ),
        pytest.param(PAUSED, commands.Pause(), "Already paused", id="pause twice"),
        pytest.param(RUNNING, commands.Resume(), "Not paused", id="resume unpaused"),
        pytest.param(
            RUNNING,
            commands.Extend(-601),
            "Only 10:00 allotted: there is no more to take",
            id="below zero",
        ),
        pytest.param(
            [*RUNNING, events.Extended(NOW, -600)],
            commands.Extend(-60),
            "Only 0:00 allotted: there is no more to take",
            id="below zero again",
        ),
        pytest.param(
            RUNNING,
            commands.Extend(LONGEST - 599),
            "10:00 allotted: a segment can have a week at the most",
            id="above a week",
        ),
        pytest.param(ENDED, commands.Extend(60), "The session is over", id="extend after the end"),
        pytest.param(RUNNING, commands.Note(" \t\n"), "An empty note is not kept", id="empty note"),
        pytest.param(
            RUNNING,
            commands.Note("x" * 2001),
            "A note has at most 2000 characters, this one 2001",
            id="a pasted book",
        ),
        pytest.param(ENDED, commands.Note("a"), "The session is over", id="note after the end"),
        pytest.param(ENDED, commands.End(), "The session is over", id="end twice"),
        pytest.param(WAITING, commands.Undo(), "Nothing to undo", id="undo nothing"),
        pytest.param(
            [events.ClockStepped(9, 5), events.Reopened(NOW, 5, "boot clock")],
            commands.Undo(),
            "Nothing to undo",
            id="undo facts",
        ),
        pytest.param(
            [events.Started(0), events.Moved(300 * SECOND, 1, automatic=True)],
            commands.Undo(),
            "The agenda went on by itself: b goes back",
            id="undo an automatic move",
        ),
    ],
)
def test_a_refusal_says_why(happened: list[Event], command: Command, reason: str) -> None:
    assert decide(PLAN, fold(PLAN, happened), command, NOW) == Refusal(reason)


def test_undo_passes_over_what_nobody_asked_for() -> None:
    happened = [*PAUSED, events.ClockStepped(NOW, 9), events.Reopened(NOW, 5, "boot clock")]
    undone = decide(PLAN, fold(PLAN, happened), commands.Undo(), NOW)
    assert undone == (events.Undone(NOW, "paused"),)


def test_a_negative_allotment_that_damage_left_can_be_made_up_for() -> None:
    # The journal lost an extension of 10 minutes, of which 15 were taken back later.
    happened = [*RUNNING, events.Extended(NOW, -900)]
    given = decide(PLAN, fold(PLAN, happened), commands.Extend(60), NOW)
    assert given == (events.Extended(NOW, 60),)
