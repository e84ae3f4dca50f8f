"""Every command in every phase: what it leads to, or why it is refused."""

import pytest

from tests.session.agendas import agenda, automatic
from timekeeper.agenda.durations import LONGEST
from timekeeper.session import commands, events
from timekeeper.session.commands import Command
from timekeeper.session.decide import LONGEST_NOTE, decide
from timekeeper.session.events import Event
from timekeeper.session.fold import fold
from timekeeper.session.moment import SECOND, Moment
from timekeeper.session.refusal import Refusal

PLAN = agenda(5, 10, 5)
NOW = 400 * SECOND
MOMENT = Moment(NOW, NOW)

WAITING: list[Event] = []
RUNNING: list[Event] = [events.Started(0), events.Moved(60 * SECOND, 1)]
PAUSED = [*RUNNING, events.Paused(90 * SECOND)]
LAST = [*RUNNING, events.Moved(120 * SECOND, 2)]
NOT_STARTED = "Not started yet: Space or s starts"
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
        pytest.param(
            WAITING,
            commands.StartedAgo(180),
            events.Started(NOW, 180 * SECOND),
            id="started before it was said",
        ),
        pytest.param(
            RUNNING,
            commands.StartedAgo(500),
            events.StartMoved(NOW, 500 * SECOND),
            id="started earlier than was said",
        ),
        pytest.param(
            RUNNING,
            commands.StartedAgo(340),
            events.StartMoved(NOW, 340 * SECOND),
            id="started as late as can be: the first segment took no time",
        ),
        pytest.param(
            WAITING,
            commands.StartedAgo(LONGEST),
            events.Started(NOW, LONGEST * SECOND),
            id="started a week ago",
        ),
        pytest.param(RUNNING, commands.Jump(2), events.Moved(NOW, 2), id="jump ahead"),
        pytest.param(PAUSED, commands.Jump(0), events.Moved(NOW, 0), id="jump back out of a pause"),
        pytest.param(WAITING, commands.Skip(2), events.Skipped(NOW, 2), id="skip early"),
        pytest.param(RUNNING, commands.Skip(), events.Skipped(NOW, 2), id="skip the next"),
        pytest.param(
            [*RUNNING, events.Skipped(0, 2)],
            commands.Skip(2),
            events.Unskipped(NOW, 2),
            id="put a skipped one back",
        ),
        pytest.param(
            [events.Started(0), events.Skipped(0, 1)],
            commands.Next(),
            events.Moved(NOW, 2),
            id="next passes over what is skipped",
        ),
        pytest.param(
            [events.Started(0), events.Skipped(0, 1), events.Moved(1, 2)],
            commands.Back(),
            events.Moved(NOW, 0),
            id="back passes over what is skipped",
        ),
        pytest.param(RUNNING, commands.Pin(2), events.Pinned(NOW, 2, 300), id="pin"),
        pytest.param(RUNNING, commands.Pin(1), events.Pinned(NOW, 1, 600), id="pin the current"),
        pytest.param(
            [*RUNNING, events.Pinned(0, 2, 30)],
            commands.Pin(2),
            events.Unpinned(NOW, 2),
            id="let go of a pinned one",
        ),
        pytest.param(
            RUNNING, commands.SetTime(2, 90), events.Pinned(NOW, 2, 90), id="set a time by hand"
        ),
        pytest.param(
            RUNNING, commands.SwitchReplan(), events.ReplanSwitched(NOW, False), id="re-plan off"
        ),
        pytest.param(
            [*RUNNING, events.ReplanSwitched(0, False)],
            commands.SwitchReplan(),
            events.ReplanSwitched(NOW, True),
            id="re-plan on again",
        ),
        pytest.param(
            WAITING,
            commands.Message("x" * 100),
            events.MessageShown(NOW, "x" * 100),
            id="the longest message",
        ),
        pytest.param(
            WAITING,
            commands.Message(" 2 min,\n please "),
            events.MessageShown(NOW, "2 min, please"),
            id="a message is one line",
        ),
        pytest.param(
            [events.MessageShown(0, "a")],
            commands.Message(""),
            events.MessageShown(NOW, ""),
            id="a message is taken away",
        ),
        pytest.param(WAITING, commands.End(), events.Ended(NOW), id="end before the start"),
        pytest.param(PAUSED, commands.End(), events.Ended(NOW), id="end out of a pause"),
        pytest.param(PAUSED, commands.Undo(), events.Undone(NOW, "paused"), id="undo a pause"),
        pytest.param(ENDED, commands.Undo(), events.Undone(NOW, "ended"), id="undo the end"),
    ],
)
def test_a_command_leads_to_an_event(happened: list[Event], command: Command, event: Event) -> None:
    assert decide(PLAN, fold(PLAN, happened), command, MOMENT) == (event,)


@pytest.mark.parametrize(
    ("happened", "command", "reason"),
    [
        pytest.param(RUNNING, commands.Start(), "Already started", id="start twice"),
        pytest.param(ENDED, commands.Start(), "The session is over", id="start after the end"),
        pytest.param(WAITING, commands.Next(), NOT_STARTED, id="next early"),
        pytest.param(WAITING, commands.Back(), NOT_STARTED, id="back early"),
        pytest.param(WAITING, commands.Pause(), NOT_STARTED, id="pause early"),
        pytest.param(WAITING, commands.Resume(), NOT_STARTED, id="resume early"),
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
        pytest.param(
            RUNNING,
            commands.StartedAgo(339),
            "Segment 1 was over 5:40 ago: the start was before that",
            id="started after the first segment was over",
        ),
        pytest.param(
            WAITING,
            commands.StartedAgo(-1),
            "A session began between now and a week ago: write it like 3 min",
            id="started in the future",
        ),
        pytest.param(
            WAITING,
            commands.StartedAgo(LONGEST + 1),
            "A session began between now and a week ago: write it like 3 min",
            id="started too long ago",
        ),
        pytest.param(WAITING, commands.Jump(1), NOT_STARTED, id="jump early"),
        pytest.param(
            RUNNING, commands.Jump(1), "Segment 2 is the current one", id="jump to where one is"
        ),
        pytest.param(
            RUNNING, commands.Jump(3), "There is no segment 4: they are 1 to 3", id="jump out"
        ),
        pytest.param(
            RUNNING, commands.Jump(-1), "There is no segment 0: they are 1 to 3", id="jump to 0"
        ),
        pytest.param(LAST, commands.Skip(), "No segment is left to skip", id="skip at the last"),
        pytest.param(
            RUNNING,
            commands.Skip(1),
            "Segment 2 is the current one: n goes on to the next",
            id="skip the current",
        ),
        pytest.param(
            WAITING,
            commands.Skip(0),
            "Segment 1 is the current one: start, then n passes it over",
            id="skip the first before the start",
        ),
        pytest.param(RUNNING, commands.Skip(0), "Segment 1 is over", id="skip a past one"),
        pytest.param(
            RUNNING, commands.Skip(-1), "There is no segment 0: they are 1 to 3", id="skip 0"
        ),
        pytest.param(
            RUNNING, commands.Skip(9), "There is no segment 10: they are 1 to 3", id="skip none"
        ),
        pytest.param(
            [*RUNNING, events.Skipped(0, 2)],
            commands.Next(),
            "This is the last segment: q, then y, ends the session",
            id="next when all later ones are skipped",
        ),
        pytest.param(RUNNING, commands.Pin(0), "Segment 1 is over", id="pin a past one"),
        pytest.param(
            RUNNING,
            commands.Pin(),
            "No segment has a minimum: the re-plan takes nothing, there is none to pin",
            id="pin where none gives",
        ),
        pytest.param(
            RUNNING,
            commands.SetTime(2, 0),
            "A segment needs some time: write it like 45 min; x skips it",
            id="set no time",
        ),
        pytest.param(RUNNING, commands.SetTime(0, 60), "Segment 1 is over", id="set a past one"),
        pytest.param(
            RUNNING,
            commands.SetTime(2, LONGEST + 1),
            "A segment can have a week at the most",
            id="set more than a week",
        ),
        pytest.param(WAITING, commands.Message(" "), "No message is shown", id="no message"),
        pytest.param(
            [events.MessageShown(0, "a")],
            commands.Message("a "),
            "That is shown already",
            id="the same message",
        ),
        pytest.param(
            WAITING,
            commands.Message("x" * 101),
            "A message has at most 100 characters, not 101",
            id="a long message",
        ),
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
    assert decide(PLAN, fold(PLAN, happened), command, MOMENT) == Refusal(reason)


def test_undo_passes_over_what_nobody_asked_for() -> None:
    happened = [*PAUSED, events.ClockStepped(NOW, 9), events.Reopened(NOW, 5, "boot clock")]
    undone = decide(PLAN, fold(PLAN, happened), commands.Undo(), MOMENT)
    assert undone == (events.Undone(NOW, "paused"),)


def test_a_negative_allotment_that_damage_left_can_be_made_up_for() -> None:
    # The journal lost an extension of 10 minutes, of which 15 were taken back later.
    happened = [*RUNNING, events.Extended(NOW, -900)]
    given = decide(PLAN, fold(PLAN, happened), commands.Extend(60), MOMENT)
    assert given == (events.Extended(NOW, 60),)


FLEXIBLE = agenda(5, 10, 5, 5)
FLEXIBLE = FLEXIBLE.model_copy(
    update={
        "segments": tuple(
            segment.model_copy(update={"minimum": minimum})
            for segment, minimum in zip(FLEXIBLE.segments, (None, 540, None, 120), strict=True)
        )
    }
)
LATE: list[Event] = [events.Started(0)]
"""At NOW 1:40 over in the first segment: the second gives 0:25, the fourth 1:15."""


@pytest.mark.parametrize(
    ("happened", "event"),
    [
        pytest.param(LATE, events.Pinned(NOW, 3, 225), id="the one most is taken from"),
        pytest.param(
            [*LATE, events.Pinned(0, 3, 300)],
            events.Pinned(NOW, 1, 540),
            id="of those not pinned",
        ),
        pytest.param(
            [*LATE, events.Pinned(0, 1, 600), events.Pinned(0, 3, 300)],
            events.Unpinned(NOW, 1),
            id="a pinned one is let go where nothing is taken",
        ),
        pytest.param(
            [events.Started(200 * SECOND)],
            events.Pinned(NOW, 1, 600),
            id="on time, the next that could give",
        ),
        pytest.param(
            [*LATE, events.Skipped(0, 3)], events.Pinned(NOW, 1, 600), id="none that is skipped"
        ),
    ],
)
def test_which_segment_is_pinned_when_none_is_named(happened: list[Event], event: Event) -> None:
    assert decide(FLEXIBLE, fold(FLEXIBLE, happened), commands.Pin(), MOMENT) == (event,)


def test_what_was_taken_from_a_segment_is_written_down_when_it_is_left() -> None:
    late: list[Event] = [events.Started(0), events.Moved(340 * SECOND, 1)]
    state = fold(FLEXIBLE, late)
    for command, event in (
        (commands.Next(), events.Moved(NOW, 2, taken=10)),
        (commands.Back(), events.Moved(NOW, 0, taken=10)),
        (commands.Jump(3), events.Moved(NOW, 3, taken=10)),
        (commands.End(), events.Ended(NOW, taken=10)),
    ):
        assert decide(FLEXIBLE, state, command, MOMENT) == (event,)


def test_an_allotment_may_become_nothing_and_no_less() -> None:
    nothing_left = fold(PLAN, [*RUNNING, events.Extended(NOW, -600)])
    assert decide(PLAN, nothing_left, commands.Extend(-1), MOMENT) == Refusal(
        "Only 0:00 allotted: there is no more to take"
    )


AUTOMATIC = automatic(5, 10, 5)


@pytest.mark.parametrize(
    ("command", "refused"),
    [
        pytest.param(commands.Extend(-259), False, id="a second stays"),
        pytest.param(commands.Extend(-260), True, id="nothing stays"),
        pytest.param(commands.Extend(-600), True, id="less than nothing"),
        pytest.param(commands.SetTime(1, 341), False, id="set: a second stays"),
        pytest.param(commands.SetTime(1, 340), True, id="set: nothing stays"),
        pytest.param(commands.SetTime(2, 1), False, id="another segment's time"),
    ],
)
def test_taking_time_does_not_end_a_segment_that_goes_on_by_itself(
    command: Command, refused: bool
) -> None:
    # It would go on at once, and undo cannot reach behind that. 340 s are gone of 600.
    state = fold(AUTOMATIC, RUNNING)
    decision = decide(AUTOMATIC, state, command, MOMENT)
    reason = "Only 4:20 left, and it goes on by itself: n goes on now"
    assert (decision == Refusal(reason)) is refused
    # Where it waits for the moderator it may.
    assert not isinstance(decide(PLAN, fold(PLAN, RUNNING), command, MOMENT), Refusal)


def test_the_last_second_is_not_taken_either() -> None:
    state = fold(AUTOMATIC, [*RUNNING, events.Extended(0, -259)])
    assert decide(AUTOMATIC, state, commands.Extend(-1), MOMENT) == Refusal(
        "Only 0:01 left, and it goes on by itself: n goes on now"
    )


def test_a_segment_one_went_back_to_can_be_pinned_at_what_it_has_when_that_is_over() -> None:
    back = [*RUNNING, events.Moved(61 * SECOND, 0), events.Moved(62 * SECOND, 1)]
    state = fold(AUTOMATIC, [*back, events.Extended(NOW, -300)])
    now = Moment(500 * SECOND, 500 * SECOND)
    assert decide(AUTOMATIC, state, commands.SetTime(1, 300), now) == (
        events.Pinned(now.at, 1, 300),
    )
