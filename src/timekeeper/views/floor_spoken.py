"""The floor and the outcomes in sentences, for who listens to plain mode."""

from __future__ import annotations

from collections.abc import Iterator

from timekeeper.session.floor.reading import FloorReading, HandReading, TurnReading
from timekeeper.session.reading import Reading
from timekeeper.views.naming import speaker
from timekeeper.views.read_aloud import Weight, read_aloud
from timekeeper.views.safe_text import safe_text
from timekeeper.views.spoken import roughly, spoken

NAMED = 5
"""Hands that are named aloud; more are counted."""


def floor_lines(reading: Reading) -> list[str]:
    """Say who speaks, who waits, how many will be heard; nothing in a segment without a floor."""
    return [] if reading.floor is None else [f"{said}." for said in _floor(reading.floor)]


def outcome_lines(reading: Reading) -> list[str]:
    """Read all outcomes, a line each."""
    return [
        f"{line.words}:" if line.weight is Weight.HEADING else f"{line.mark} {line.words}."
        for line in read_aloud(reading.outcomes)
    ]


def turn_is_over(before: Reading, after: Reading) -> str | None:
    """Say that a speaker's limit was passed between two readings; None when it was not."""
    turn = after.floor and after.floor.speaking
    earlier = before.floor and before.floor.speaking
    if not turn or not earlier or turn.number != earlier.number:
        return None
    if earlier.remaining <= 0 or turn.remaining > 0 or turn.elapsed < earlier.elapsed:
        return None
    return f"Time is up for {speaker(turn.number, turn.label)}."


def _floor(floor: FloorReading) -> Iterator[str]:
    yield _speaks(floor.speaking) if floor.speaking else "Nobody speaks"
    waiting = len(floor.waiting)
    if waiting:
        named = ", ".join(map(_hand, floor.waiting[:NAMED]))
        more = f" and {waiting - NAMED} more" if waiting > NAMED else ""
        yield f"{waiting} {'waits' if waiting == 1 else 'wait'}: {named}{more}"
        limit = spoken(floor.limit)
        yield f"At {limit} each, {floor.will_be_heard} of {waiting} will be heard"
    else:
        yield "Nobody waits"
    if floor.suggested != floor.limit:
        yield f"Suggested limit {spoken(floor.suggested)}: type limit to take it"
    if floor.closed:
        yield "The queue is closed"
    elif floor.closes_in is not None:
        yield f"The queue closes in {roughly(floor.closes_in)}"
    now = [theme for theme in floor.themes if theme.number == floor.theme]
    yield from (f"Theme {each.number}, {safe_text(each.title)}" for each in now)


def _speaks(turn: TurnReading) -> str:
    held = ", held" if turn.held else ""
    left = f"{spoken(turn.remaining)} left" if turn.remaining > 0 else _over(turn)
    return f"{speaker(turn.number, turn.label)} speaks{held}, {left}"


def _over(turn: TurnReading) -> str:
    return f"{spoken(-turn.remaining)} over" if turn.remaining else "time is up"


def _hand(hand: HandReading) -> str:
    front, again = " in front" if hand.in_front else "", " again" if hand.has_spoken else ""
    return f"{speaker(hand.number, hand.label)}{front}{again}"
