"""Events on disk: their names never change, and what is not one of them is None."""

import pytest

from timekeeper.session import events
from timekeeper.session.event_records import KINDS, from_record, name, to_record
from timekeeper.session.events import Event
from timekeeper.session.floor import events as floor
from timekeeper.session.outcomes import events as outcomes

RECORDS: list[tuple[Event, dict[str, object]]] = [
    (events.Started(5), {"event": "started", "at": 5, "ago": 0}),
    (events.StartMoved(5, 9), {"event": "start-moved", "at": 5, "ago": 9}),
    (events.Moved(5, 2), {"event": "moved", "at": 5, "to": 2, "automatic": False, "taken": 0}),
    (
        events.Moved(5, 2, True, 30),
        {"event": "moved", "at": 5, "to": 2, "automatic": True, "taken": 30},
    ),
    (events.Skipped(5, 2), {"event": "skipped", "at": 5, "segment": 2}),
    (events.Unskipped(5, 2), {"event": "unskipped", "at": 5, "segment": 2}),
    (events.Paused(5), {"event": "paused", "at": 5}),
    (events.Resumed(5), {"event": "resumed", "at": 5}),
    (events.Extended(5, -60), {"event": "extended", "at": 5, "seconds": -60}),
    (events.Pinned(5, 2, 60), {"event": "pinned", "at": 5, "segment": 2, "allotted": 60}),
    (events.Unpinned(5, 2), {"event": "unpinned", "at": 5, "segment": 2}),
    (events.ReplanSwitched(5, False), {"event": "replan-switched", "at": 5, "on": False}),
    (events.MessageShown(5, "a"), {"event": "message-shown", "at": 5, "text": "a"}),
    (
        events.Undone(5, "paused"),
        {"event": "undone", "at": 5, "what": "paused", "segment": -1},
    ),
    (events.Noted(5, "တ"), {"event": "noted", "at": 5, "text": "တ", "number": 0}),
    (
        floor.HandRaised(5, 7, "Ana", True),
        {"event": "hand-raised", "at": 5, "speaker": 7, "label": "Ana", "front": True},
    ),
    (floor.HandDropped(5, 7), {"event": "hand-dropped", "at": 5, "speaker": 7}),
    (floor.Called(5, 7, "Ana"), {"event": "called", "at": 5, "speaker": 7, "label": "Ana"}),
    (floor.TurnEnded(5), {"event": "turn-ended", "at": 5}),
    (floor.TurnHeld(5, True), {"event": "turn-held", "at": 5, "on": True}),
    (floor.LimitSet(5, 90), {"event": "limit-set", "at": 5, "seconds": 90}),
    (floor.QueueSwitched(5, True), {"event": "queue-switched", "at": 5, "closed": True}),
    (floor.ThemeChosen(5, 2), {"event": "theme-chosen", "at": 5, "theme": 2}),
    (
        floor.SpeakerLabelled(5, 7, "Ana"),
        {"event": "speaker-labelled", "at": 5, "speaker": 7, "label": "Ana"},
    ),
    (
        outcomes.RecommendationWritten(5, 3, "တ", 2),
        {"event": "recommendation-written", "at": 5, "number": 3, "text": "တ", "theme": 2},
    ),
    (
        outcomes.ActionWritten(5, 3, "a", "Ana", "May"),
        {
            "event": "action-written",
            "at": 5,
            "number": 3,
            "text": "a",
            "who": "Ana",
            "by": "May",
        },
    ),
    (
        outcomes.PledgeWritten(5, 3, "g", "t", "a"),
        {"event": "pledge-written", "at": 5, "number": 3, "group": "g", "topic": "t", "text": "a"},
    ),
    (outcomes.OutcomeDropped(5, "R3"), {"event": "outcome-dropped", "at": 5, "outcome": "R3"}),
    (
        outcomes.Tallied(5, 3, 21, 40),
        {"event": "tallied", "at": 5, "recommendation": 3, "votes": 21, "heads": 40},
    ),
    (outcomes.Merged(5, 3, 1), {"event": "merged", "at": 5, "recommendation": 3, "into": 1}),
    (events.Ended(5), {"event": "ended", "at": 5, "automatic": False, "taken": 0}),
    (
        events.Reopened(5, 3, "boot clock", 2),
        {"event": "reopened", "at": 5, "gap": 3, "source": "boot clock", "paused": 2},
    ),
    (events.ClockStepped(5, -7), {"event": "clock-stepped", "at": 5, "by": -7}),
    (events.Slept(5, 3), {"event": "slept", "at": 5, "length": 3}),
]


@pytest.mark.parametrize(
    ("event", "record"), [pytest.param(*row, id=str(row[0])) for row in RECORDS]
)
def test_an_event_is_written_as_it_always_was(event: Event, record: dict[str, object]) -> None:
    assert to_record(event) == record
    assert list(to_record(event))[:2] == ["event", "at"]
    assert from_record(record) == event


def test_every_kind_of_event_is_in_the_table_above() -> None:
    assert {name(event) for event, _ in RECORDS} == set(KINDS)


@pytest.mark.parametrize(
    ("record", "event"),
    [
        pytest.param(
            {"event": "moved", "at": 1, "to": 2}, events.Moved(1, 2), id="default left out"
        ),
        pytest.param(
            {"event": "undone", "at": 1, "what": "pinned"},
            events.Undone(1, "pinned"),
            id="as 0.1 wrote an undo",
        ),
        pytest.param({"event": "started", "at": 1}, events.Started(1), id="as 0.1 wrote a start"),
        pytest.param(
            {"event": "noted", "at": 1, "text": "a"},
            events.Noted(1, "a"),
            id="a note without a number, as it always was",
        ),
        pytest.param(
            {"event": "ended", "at": 1, "automatic": True},
            events.Ended(1, True),
            id="as 0.1 wrote an end",
        ),
        pytest.param(
            {"event": "paused", "at": 1, "by": "Ana"}, events.Paused(1), id="more than is known"
        ),
        pytest.param({"event": "alive", "at": 1}, None, id="heartbeat"),
        pytest.param({"at": 1}, None, id="no name"),
        pytest.param({"event": ["paused"], "at": 1}, None, id="a list for a name"),
        pytest.param({"event": "paused"}, None, id="no instant"),
        pytest.param({"event": "paused", "at": 1.5}, None, id="a fraction for an instant"),
        pytest.param({"event": "paused", "at": True}, None, id="true for an instant"),
        pytest.param({"event": "paused", "at": None}, None, id="null for an instant"),
        pytest.param({"event": "moved", "at": 1, "to": 2, "automatic": 1}, None, id="1 for true"),
        pytest.param({"event": "noted", "at": 1, "text": 2}, None, id="a number for a text"),
    ],
)
def test_a_record_is_read_or_left_out(record: dict[str, object], event: Event | None) -> None:
    assert from_record(record) == event
