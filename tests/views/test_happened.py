from typing import get_args

import pytest

from tests.views.sessions import WORKSHOP, Session, clock
from timekeeper.session.events import (
    ClockStepped,
    Ended,
    Event,
    Extended,
    Moved,
    Noted,
    Paused,
    Reopened,
    Resumed,
    Slept,
    Started,
    Undone,
)
from timekeeper.session.fold import fold
from timekeeper.session.moment import SECOND
from timekeeper.views.happened import said, said_beside

BEGUN: list[Event] = [Started(0), Moved(clock("14:05:20"), 1)]
PAUSED: list[Event] = [*BEGUN, Paused(clock("14:06:00"))]
MOVE = "Actions to Protect Children on the Move"
AT = clock("14:07:00")

EVENTS: list[tuple[str, list[Event], Event, str]] = [
    (
        "started",
        [],
        Started(0),
        "Started: Segment 1 of 6, Overview of the Workshop and Introduction of Participants",
    ),
    ("moved", [Started(0)], Moved(AT, 1), f"Segment 2 of 6, {MOVE}"),
    ("moved by itself", [Started(0)], Moved(AT, 1, True), f"By itself: Segment 2 of 6, {MOVE}"),
    ("moved nowhere", [Started(0)], Moved(AT, 99), "Segment 100 of 6, not in the agenda"),
    ("paused", BEGUN, Paused(AT), "Paused"),
    ("resumed", PAUSED, Resumed(AT), "Resumed"),
    ("extended", BEGUN, Extended(AT, 60), "1:00 more: 16:00 allotted"),
    ("shortened", BEGUN, Extended(AT, -60), "1:00 less: 14:00 allotted"),
    ("noted", BEGUN, Noted(AT, "ask\x1b[2J Aung"), "Note kept: ask�[2J Aung"),
    ("undone start", [Started(0)], Undone(AT, "started"), "Undone: the start (not started)"),
    (
        "undone move",
        [*BEGUN, Moved(AT, 2)],
        Undone(AT, "moved"),
        f"Undone: the move (back in 2, {MOVE})",
    ),
    ("undone pause", PAUSED, Undone(AT, "paused"), "Undone: the pause (running)"),
    (
        "undone resume",
        [*PAUSED, Resumed(AT)],
        Undone(AT, "resumed"),
        "Undone: going on (paused)",
    ),
    (
        "undone extension",
        [*BEGUN, Extended(AT, 60)],
        Undone(AT, "extended"),
        "Undone: the change of time (15:00 allotted)",
    ),
    ("undone note", [*BEGUN, Noted(AT, "a")], Undone(AT, "noted"), "Undone: the note"),
    ("undone end", [*BEGUN, Ended(AT)], Undone(AT, "ended"), "Undone: the end (running)"),
    ("undone by a newer version", BEGUN, Undone(AT, "merged"), "Undone: merged"),
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
        "The laptop slept for 12:30; that time counts (plus gives a minute back)",
    ),
    (
        "slept in a pause",
        PAUSED,
        Slept(AT, 750 * SECOND),
        "The laptop slept for 12:30; that time counts",
    ),
]


@pytest.mark.parametrize(
    ("before", "event", "words"),
    [pytest.param(*row, id=name) for name, *row in EVENTS],
)
def test_every_event_is_said(before: list[Event], event: Event, words: str) -> None:
    session = Session([*before, event])
    assert said(event, WORKSHOP, fold(WORKSHOP, session.events)) == words
    assert said_beside(event, session.reading("14:07:00")) == words


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
    assert news(happened, WORKSHOP, fold(WORKSHOP, [*BEGUN, *happened])) == expected


def test_the_table_has_every_kind_of_event() -> None:
    assert {type(event) for _, _, event, _ in EVENTS} == set(get_args(Event))
