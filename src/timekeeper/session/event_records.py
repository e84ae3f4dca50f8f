"""How each event is written down: as a mapping of plain values, under a name of its own."""

from collections.abc import Mapping
from typing import Any, get_args

from timekeeper.session.events import (
    ClockStepped,
    Ended,
    Event,
    Extended,
    MessageShown,
    Moved,
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
from timekeeper.session.outcomes.events import (
    ActionWritten,
    Merged,
    Noted,
    OutcomeDropped,
    PledgeWritten,
    RecommendationWritten,
    Tallied,
)

KINDS: dict[str, type[Event]] = {
    "started": Started,
    "start-moved": StartMoved,
    "moved": Moved,
    "skipped": Skipped,
    "unskipped": Unskipped,
    "paused": Paused,
    "resumed": Resumed,
    "extended": Extended,
    "pinned": Pinned,
    "unpinned": Unpinned,
    "replan-switched": ReplanSwitched,
    "message-shown": MessageShown,
    "noted": Noted,
    "hand-raised": HandRaised,
    "hand-dropped": HandDropped,
    "called": Called,
    "turn-ended": TurnEnded,
    "turn-held": TurnHeld,
    "limit-set": LimitSet,
    "queue-switched": QueueSwitched,
    "theme-chosen": ThemeChosen,
    "speaker-labelled": SpeakerLabelled,
    "recommendation-written": RecommendationWritten,
    "action-written": ActionWritten,
    "pledge-written": PledgeWritten,
    "outcome-dropped": OutcomeDropped,
    "tallied": Tallied,
    "merged": Merged,
    "undone": Undone,
    "ended": Ended,
    "reopened": Reopened,
    "clock-stepped": ClockStepped,
    "slept": Slept,
}
"""The name each event has on disk. Names never change their meaning."""

NAMES: dict[type[Event], str] = {kind: name for name, kind in KINDS.items()}

assert set(KINDS.values()) == set(get_args(Event))


def name(event: Event) -> str:
    """Give the name that an event has on disk."""
    return NAMES[type(event)]


def to_record(event: Event) -> dict[str, Any]:
    """Write an event as a mapping of plain values, its name first."""
    return {"event": name(event), **event._asdict()}


def from_record(record: Mapping[str, Any]) -> Event | None:
    """Read an event back, or None when the mapping is not one that this version knows."""
    kind = KINDS.get(str(record.get("event")))
    if kind is None:
        return None
    values = {field: record[field] for field in kind._fields if field in record}
    try:
        event = kind(**values)
    except TypeError:
        return None
    return event if _has_right_values(event) else None


def _has_right_values(event: Event) -> bool:
    kinds = type(event).__annotations__.values()
    return all(type(value) is kind for value, kind in zip(event, kinds, strict=True))
