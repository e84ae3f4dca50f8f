"""What happened on the floor, in words; names are shown to the moderator alone."""

from __future__ import annotations

from typing import assert_never

from timekeeper.session.floor.events import (
    Called,
    FloorEvent,
    HandDropped,
    HandRaised,
    LimitSet,
    QueueSwitched,
    SpeakerLabelled,
    ThemeChosen,
    TurnEnded,
    TurnHeld,
)
from timekeeper.session.floor.reading import FloorReading
from timekeeper.session.left_open import LeftOpen
from timekeeper.session.reading import Reading
from timekeeper.views import naming
from timekeeper.views.amounts import Writer
from timekeeper.views.safe_text import safe_text


def said_on_floor(event: FloorEvent, reading: Reading, write: Writer) -> str:
    """Say what an event did, in a sentence without its full stop; `reading` was taken after it."""
    match event:
        case HandRaised(_, speaker, label, front):
            put = "in front" if front else "has a hand up"
            return f"{_speaker(speaker, label, reading.floor)} {put}"
        case HandDropped(_, speaker):
            return f"Hand dropped: {_speaker(speaker, '', reading.floor)}"
        case Called(_, speaker, label):
            return f"{_speaker(speaker, label, reading.floor)} speaks{_limit(reading, write)}"
        case TurnEnded():
            return "The turn is over"
        case TurnHeld(_, on):
            return "The turn is held; the segment runs on" if on else "The turn goes on"
        case LimitSet(_, seconds):
            return f"Limit {write(seconds)} from the next turn on"
        case QueueSwitched(_, closed):
            return "The queue is closed" if closed else "The queue is open"
        case ThemeChosen(_, theme):
            return _theme(theme, reading)
        case SpeakerLabelled(_, speaker, label):
            name = safe_text(label)
            return f"S{speaker} is called {name}" if label else f"S{speaker} has no label any more"
        case _:
            assert_never(event)


def said_left_open(left: LeftOpen) -> str:
    """Say what a forum left open, in a sentence without its full stop."""
    parts = []
    if left.hands:
        parts.append(f"{left.hands} {'hand' if left.hands == 1 else 'hands'} not heard")
    if left.not_tallied:
        word = "recommendation" if left.not_tallied == 1 else "recommendations"
        parts.append(f"{left.not_tallied} {word} not tallied")
    return ", ".join(parts)


def _limit(reading: Reading, write: Writer) -> str:
    speaking = reading.floor and reading.floor.speaking
    return f": {write(speaking.limit)}" if speaking else ""


def _theme(number: int, reading: Reading) -> str:
    if not number:
        return "No theme now"
    titles = reading.outcomes.themes
    # A damaged journal may have chosen one that is not there.
    title = safe_text(titles[number - 1]) if 0 < number <= len(titles) else "not in the agenda"
    return f"Theme {number}: {title}"


def _speaker(number: int, label: str, floor: FloorReading | None) -> str:
    """Name a speaker by number and by the label, as it is known now."""
    if floor is not None and not label:
        speaking = floor.speaking
        if speaking is not None and speaking.number == number:
            label = speaking.label
        label = label or next((hand.label for hand in floor.waiting if hand.number == number), "")
    return naming.speaker(number, label)
