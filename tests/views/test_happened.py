from typing import get_args

import pytest

from tests.views.sessions import WORKSHOP, Session, clock
from timekeeper.agenda.model import Floor
from timekeeper.session.event_records import KINDS, NAMES
from timekeeper.session.events import (
    ClockStepped,
    Ended,
    Event,
    Extended,
    Fact,
    MessageShown,
    Moved,
    Noted,
    Paused,
    Pinned,
    Reopened,
    ReplanSwitched,
    Resumed,
    Skipped,
    Slept,
    Started,
    StartMoved,
    Undone,
    Unpinned,
    Unskipped,
    is_fact,
)
from timekeeper.session.floor.events import (
    Called,
    HandDropped,
    HandRaised,
    LimitSet,
    QueueSwitched,
    SpeakerLabelled,
    ThemeChosen,
    TurnEnded,
    TurnHeld,
)
from timekeeper.session.moment import SECOND
from timekeeper.session.outcomes.events import (
    ActionWritten,
    Merged,
    OutcomeDropped,
    PledgeWritten,
    RecommendationWritten,
    Tallied,
)
from timekeeper.views.deeds import deed
from timekeeper.views.happened import news, said
from timekeeper.views.spoken import spoken

BEGUN: list[Event] = [Started(0), Moved(clock("14:05:20"), 1)]
PAUSED: list[Event] = [*BEGUN, Paused(clock("14:06:00"))]
MOVE = "Actions to Protect Children on the Move"
FORUM = "Discussion on Recommendations"
AT = clock("14:07:00")
WORDS = "children\x1b[2J first"
DONE: list[tuple[str, list[Event], Event, str, str]] = [
    ("hand", BEGUN, HandRaised(AT, 1, "Ana"), "S1 Ana has a hand up", "hand"),
    ("hand in front", BEGUN, HandRaised(AT, 1, "", True), "S1 in front", "hand"),
    (
        "dropping a hand",
        [*BEGUN, HandRaised(AT, 1)],
        HandDropped(AT, 1),
        "Hand dropped: S1",
        "dropping of the hand",
    ),
    ("call", BEGUN, Called(AT, 1, "Ana"), "S1 Ana speaks", "call"),
    (
        "end of a turn",
        [*BEGUN, Called(AT, 1)],
        TurnEnded(AT),
        "The turn is over",
        "end of the turn",
    ),
    (
        "hold",
        [*BEGUN, Called(AT, 1)],
        TurnHeld(AT, True),
        "The turn is held; the segment runs on",
        "hold",
    ),
    (
        "hold no more",
        [*BEGUN, Called(AT, 1), TurnHeld(AT, True)],
        TurnHeld(AT, False),
        "The turn goes on",
        "hold",
    ),
    ("limit", BEGUN, LimitSet(AT, 90), "Limit 1:30 from the next turn on", "limit"),
    ("closing", BEGUN, QueueSwitched(AT, True), "The queue is closed", "switch of the queue"),
    ("opening", BEGUN, QueueSwitched(AT, False), "The queue is open", "switch of the queue"),
    ("theme", BEGUN, ThemeChosen(AT, 1), "Theme 1: Investment in children", "theme"),
    ("no theme", BEGUN, ThemeChosen(AT, 0), "No theme now", "theme"),
    ("theme nowhere", BEGUN, ThemeChosen(AT, 9), "Theme 9: not in the agenda", "theme"),
    ("label", BEGUN, SpeakerLabelled(AT, 1, "Ana"), "S1 is called Ana", "label"),
    ("no label", BEGUN, SpeakerLabelled(AT, 1, ""), "S1 has no label any more", "label"),
    (
        "recommendation",
        BEGUN,
        RecommendationWritten(AT, 1, WORDS),
        "R1: children�[2J first",
        "recommendation",
    ),
    (
        "near-duplicate",
        [*BEGUN, RecommendationWritten(AT, 1, "free birth registration")],
        RecommendationWritten(AT, 2, "Free birth registration for all"),
        "R2, like R1 (merge 2 1 joins them): Free birth registration for all",
        "recommendation",
    ),
    ("action", BEGUN, ActionWritten(AT, 1, "ask", "Ana", "May"), "X1: ask, Ana, May", "action"),
    ("open action", BEGUN, ActionWritten(AT, 1, "ask", "", "May"), "X1: ask, May", "action"),
    ("pledge", BEGUN, PledgeWritten(AT, 1, "Hosts", "OP3"), "J1: Hosts, OP3", "pledge"),
    ("drop", BEGUN, OutcomeDropped(AT, "R1"), "Dropped: R1", "drop"),
    (
        "tally",
        [*BEGUN, RecommendationWritten(AT, 1, "a")],
        Tallied(AT, 1, 21, 40),
        "R1: 21 of 40",
        "tally",
    ),
    (
        "more votes than there are",
        [*BEGUN, RecommendationWritten(AT, 1, "a")],
        Tallied(AT, 1, 41, 40),
        "R1: 41 of 40. R1: 41 votes, and 40 heads have 40 at the most",
        "tally",
    ),
    ("merge", BEGUN, Merged(AT, 3, 1), "R3 merged into R1, which is to be tallied", "merge"),
]
"""What is done on the floor and recorded: what is said of it, and what undo calls it."""

EVENTS: list[tuple[str, list[Event], Event, str]] = [
    (
        "started",
        [],
        Started(0),
        "Started: Segment 1 of 6, Overview of the Workshop and Introduction of Participants",
    ),
    (
        "started some time ago",
        [],
        Started(AT, 180 * SECOND),
        "Started 3:00 ago: Segment 1 of 6, "
        "Overview of the Workshop and Introduction of Participants",
    ),
    ("start moved", [Started(AT)], StartMoved(AT, 180 * SECOND), "Started 3:00 ago: 3:00 used"),
    ("moved", [Started(0)], Moved(AT, 1), f"Segment 2 of 6, {MOVE}"),
    ("moved by itself", [Started(0)], Moved(AT, 1, True), f"By itself: Segment 2 of 6, {MOVE}"),
    ("moved nowhere", [Started(0)], Moved(AT, 99), "Segment 100 of 6, not in the agenda"),
    ("paused", BEGUN, Paused(AT), "Paused"),
    ("resumed", PAUSED, Resumed(AT), "Resumed"),
    ("extended", BEGUN, Extended(AT, 60), "1:00 more: 16:00 allotted"),
    ("shortened", BEGUN, Extended(AT, -60), "1:00 less: 14:00 allotted"),
    ("skipped", BEGUN, Skipped(AT, 5), "Skipped: 6 Way Forward (x 6 puts it back)"),
    (
        "skipped nowhere",
        BEGUN,
        Skipped(AT, 98),
        "Skipped: 99 not in the agenda (x 99 puts it back)",
    ),
    ("put back", [*BEGUN, Skipped(AT, 5)], Unskipped(AT, 5), "Put back: 6 Way Forward"),
    ("pinned", BEGUN, Pinned(AT, 4, 3600), f"Pinned: 5 {FORUM} keeps 60:00"),
    ("unpinned", [*BEGUN, Pinned(AT, 4, 1)], Unpinned(AT, 4), f"No longer pinned: 5 {FORUM}"),
    (
        "re-plan off",
        BEGUN,
        ReplanSwitched(AT, False),
        "Re-plan off: every segment has its planned time",
    ),
    ("re-plan on", [*BEGUN, ReplanSwitched(AT, False)], ReplanSwitched(AT, True), "Re-plan on"),
    ("message", BEGUN, MessageShown(AT, "wrap\x1b[2J up"), "Message shown: wrap�[2J up"),
    ("no message", [*BEGUN, MessageShown(AT, "a")], MessageShown(AT, ""), "Message taken away"),
    ("noted", BEGUN, Noted(AT, "ask\x1b[2J Aung"), "Note kept: ask�[2J Aung"),
    ("undone start", [Started(0)], Undone(AT, "started"), "Undone: the start (not started)"),
    (
        "undone move",
        [*BEGUN, Moved(AT, 2)],
        Undone(AT, "moved"),
        f"Undone: the move (back in 2 {MOVE})",
    ),
    ("undone pause", PAUSED, Undone(AT, "paused"), "Undone: the pause (running)"),
    (
        "undone resume",
        [*PAUSED, Resumed(AT)],
        Undone(AT, "resumed"),
        "Undone: the resume (paused)",
    ),
    (
        "undone extension",
        [*BEGUN, Extended(AT, 60)],
        Undone(AT, "extended"),
        "Undone: the change of time (15:00 allotted)",
    ),
    (
        "undone earlier start",
        [*BEGUN, StartMoved(AT, 600 * SECOND)],
        Undone(AT, "start-moved"),
        "Undone: the earlier start (7:00 used)",
    ),
    (
        "undone skip",
        [*BEGUN, Skipped(AT, 4)],
        Undone(AT, "skipped", 4),
        f"Undone: the skip of 5 {FORUM}",
    ),
    (
        "undone putting back",
        [*BEGUN, Skipped(AT, 4), Unskipped(AT, 4)],
        Undone(AT, "unskipped"),
        "Undone: the unskip",
    ),
    ("undone pin", [*BEGUN, Pinned(AT, 4, 60)], Undone(AT, "pinned"), "Undone: the pin"),
    (
        "undone unpin",
        [*BEGUN, Pinned(AT, 4, 60), Unpinned(AT, 4)],
        Undone(AT, "unpinned"),
        "Undone: the unpin",
    ),
    (
        "undone switch",
        [*BEGUN, ReplanSwitched(AT, False)],
        Undone(AT, "replan-switched"),
        "Undone: the re-plan switch (it is on)",
    ),
    (
        "undone message",
        [*BEGUN, MessageShown(AT, "a")],
        Undone(AT, "message-shown"),
        "Undone: the message (none is shown)",
    ),
    (
        "undone message after another",
        [*BEGUN, MessageShown(AT, "a"), MessageShown(AT, "b")],
        Undone(AT, "message-shown"),
        "Undone: the message (a)",
    ),
    ("undone note", [*BEGUN, Noted(AT, "a")], Undone(AT, "noted"), "Undone: the note"),
    ("undone end", [*BEGUN, Ended(AT)], Undone(AT, "ended"), "Undone: the end (running)"),
    ("undone by a newer version", BEGUN, Undone(AT, "voted"), "Undone: voted"),
    ("ended", BEGUN, Ended(AT), "Session ended"),
    ("ended by itself", BEGUN, Ended(AT, True), "The last segment is over: session ended"),
    (
        "gap counted",
        BEGUN,
        Reopened(AT, 200 * SECOND, "boot clock"),
        "Away for 3:20 by the boot clock, counted as time of the segment",
    ),
    (
        "gap paused",
        BEGUN,
        Reopened(AT, 200 * SECOND, "wall clock", 200 * SECOND),
        "Away for 3:20 by the wall clock, taken as a pause",
    ),
    (
        "gap paused in part",
        BEGUN,
        Reopened(AT, 200 * SECOND, "wall clock", 60 * SECOND),
        "Away for 3:20 by the wall clock, 1:00 of it taken as a pause",
    ),
    (
        "clock forward",
        BEGUN,
        ClockStepped(AT, 60 * SECOND),
        "The wall clock was set forward by 1:00; the session's time goes on",
    ),
    (
        "clock back",
        BEGUN,
        ClockStepped(AT, -61_900_000_000),
        "The wall clock was set back by 1:02; the session's time goes on",
    ),
    (
        "gap unknown",
        BEGUN,
        Reopened(AT, 0, "no clock"),
        "Away for an unknown time, since the wall clock was set back, counted as 0:00",
    ),
    (
        "gap by hand",
        BEGUN,
        Reopened(AT, 250 * SECOND, "moderator's watch"),
        "Away for 4:10 by the moderator's watch, counted as time of the segment",
    ),
    (
        "slept",
        BEGUN,
        Slept(AT, 749_900_000_000),
        "The laptop slept for 12:30; that time counts",
    ),
    (
        "slept in a pause",
        PAUSED,
        Slept(AT, 750 * SECOND),
        "The laptop slept for 12:30; that time counts",
    ),
    *((name, before, event, words) for name, before, event, words, _ in DONE),
    *(
        (f"undone {name}", [*before, event], Undone(AT, NAMES[type(event)]), f"Undone: the {deed}")
        for name, before, event, _, deed in DONE
    ),
]


@pytest.mark.parametrize(
    ("before", "event", "words"),
    [pytest.param(*row, id=name) for name, *row in EVENTS],
)
def test_every_event_is_said(before: list[Event], event: Event, words: str) -> None:
    assert said(event, Session([*before, event]).reading("14:07:00")) == words


@pytest.mark.parametrize(
    ("happened", "expected"),
    [
        pytest.param([Moved(AT, 1, True)], f"By itself: Segment 2 of 6, {MOVE}", id="one"),
        pytest.param([Moved(AT, 2), Paused(AT)], "Paused", id="the newest"),
        pytest.param(
            [ClockStepped(AT, 9 * SECOND), Slept(AT, 60 * SECOND), Moved(0, 2, True), Paused(AT)],
            "The wall clock was set forward by 0:09; the session's time goes on. "
            "The laptop slept for 1:00; that time counts. Paused",
            id="facts are not lost behind it",
        ),
    ],
)
def test_what_happened_at_once_is_told_in_one_breath(happened: list[Event], expected: str) -> None:
    assert news(happened, Session([*BEGUN, *happened]).reading("14:07:00")) == expected


def test_the_table_has_every_kind_of_event() -> None:
    assert {type(event) for _, _, event, _ in EVENTS} == set(get_args(Event))


def test_the_table_undoes_every_kind_that_can_be_undone() -> None:
    undone = {event.what for _, _, event, _ in EVENTS if isinstance(event, Undone)}
    facts = {name for name, kind in KINDS.items() if kind in get_args(Fact)}
    assert undone - {"voted"} == KINDS.keys() - facts - {"undone"}


@pytest.mark.parametrize(
    ("event", "words"),
    [
        (Extended(AT, 90), "1 minute 30 seconds more: 16 minutes 30 seconds allotted"),
        (Pinned(AT, 4, 2700), f"Pinned: 5 {FORUM} keeps 45 minutes"),
        (StartMoved(AT, 600 * SECOND), "Started 10 minutes ago: 10 minutes used"),
        (
            ClockStepped(AT, -2 * SECOND),
            "The wall clock was set back by 2 seconds; the session's time goes on",
        ),
        (
            Reopened(AT, 61 * SECOND, "wall clock", SECOND),
            "Away for 1 minute 1 second by the wall clock, 1 second of it taken as a pause",
        ),
    ],
)
def test_amounts_are_written_as_who_hears_them_wants(event: Event, words: str) -> None:
    assert said(event, Session([*BEGUN, event]).reading("14:07:00"), spoken) == words


@pytest.mark.parametrize(
    ("event", "words"),
    [
        (Started(AT), "start"),
        (StartMoved(AT, 1), "earlier start"),
        (Moved(AT, 2), "move to 3"),
        (Skipped(AT, 3), "skip of 4"),
        (Unskipped(AT, 3), "unskip of 4"),
        (Paused(AT), "pause"),
        (Resumed(AT), "resume"),
        (Extended(AT, 60), "+1:00"),
        (Extended(AT, -30), "-0:30"),
        (Pinned(AT, 4, 60), "pin of 5 at 1:00"),
        (Unpinned(AT, 4), "unpin of 5"),
        (ReplanSwitched(AT, True), "re-plan switch"),
        (MessageShown(AT, "a"), "message"),
        (Noted(AT, "a"), "note"),
        (Ended(AT), "end"),
        *((event, words) for _, _, event, _, words in DONE),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_undo_would_take_back_is_named(event: Event, words: str) -> None:
    assert deed(event) == words


@pytest.mark.parametrize("kind", get_args(Event), ids=lambda kind: kind.__name__)
def test_whatever_can_be_undone_has_a_name(kind: type[Event]) -> None:
    events = [event for _, _, event, _ in EVENTS if type(event) is kind]
    assert all(is_fact(event) or isinstance(event, Undone) or deed(event) for event in events)


@pytest.mark.parametrize(
    ("hands", "recommendations", "words"),
    [
        (0, 0, ""),
        (1, 0, ". 1 hand not heard"),
        (0, 1, ". 1 recommendation not tallied"),
        (3, 2, ". 3 hands not heard, 2 recommendations not tallied"),
    ],
)
@pytest.mark.parametrize(
    ("event", "said_first"),
    [(Moved(AT, 5), "Segment 6 of 6, Way Forward"), (Ended(AT), "Session ended")],
)
def test_the_end_of_a_forum_says_what_it_left_open(
    hands: int, recommendations: int, words: str, event: Event, said_first: str
) -> None:
    *talks, forum, last = WORKSHOP.segments
    forum = forum.model_copy(update={"floor": Floor()})
    agenda = WORKSHOP.model_copy(update={"segments": (*talks, forum, last)})
    happened: list[Event] = [Started(0), Moved(0, 4)]
    happened += [HandRaised(0, number) for number in range(1, hands + 1)]
    happened += [RecommendationWritten(0, number, "a") for number in range(1, recommendations + 1)]
    after = Session([*happened, event], agenda).reading("14:07:00")
    assert said(event, after) == f"{said_first}{words}"
