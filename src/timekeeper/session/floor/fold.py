"""From floor events to floor state, one step at a time; any event in any order."""

from __future__ import annotations

from typing import assert_never

from timekeeper.agenda.model import Agenda, Floor
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
from timekeeper.session.floor.hands import is_among, joined, left
from timekeeper.session.floor.speakers import MOST_SPEAKERS, Speaker, Speakers
from timekeeper.session.floor.state import FloorState, Turn, TurnTaken

Ground = tuple[FloorState, Speakers]
"""What a floor event changes: one segment's floor, and the session's speakers."""


def happen(agenda: Agenda, index: int, ground: Ground, event: FloorEvent, position: int) -> Ground:
    """Give floor and speakers after an event in a segment that has run up to `position`."""
    floor, speakers = ground
    match event:
        case HandRaised(_, speaker, label, front):
            return _raise(ground, speaker, label, front=front)
        case HandDropped(_, speaker):
            return _without(floor, speaker), speakers
        case Called():
            return _call(ground, event, position, _limit(agenda, index, floor))
        case TurnEnded():
            return end_turn(floor, position), speakers
        case TurnHeld(_, on):
            return _hold(floor, position, on=on), speakers
        case LimitSet(_, seconds):
            return (floor._replace(limit=seconds) if seconds > 0 else floor), speakers
        case QueueSwitched(_, closed):
            return floor._replace(closed=closed), speakers
        case ThemeChosen(_, theme):
            known = 0 <= theme <= len(agenda.themes)
            return (_choose(floor, theme, position) if known else floor), speakers
        case SpeakerLabelled(_, speaker, label):
            return floor, _known(speakers, speaker, label, anew=True)
        case _:
            assert_never(event)


def end_turn(floor: FloorState, position: int) -> FloorState:
    """End the turn that runs; a segment that is left ends it too."""
    turn = floor.turn
    if turn is None:
        return floor
    spoken = turn.spoken(position)
    taken = TurnTaken(turn.speaker, spoken, turn.limit, floor.theme, turn.is_first)
    return floor._replace(
        turn=None,
        turns=floor.turns.put(floor.turns.last + 1, taken),
        spoken=floor.spoken + spoken,
        ended=position,
    )


def moved(floor: FloorState, by: int) -> FloorState:
    """Move all positions: the segment began `by` nanoseconds earlier (or later, when negative).

    A theme that was chosen before the segment began stays the theme of its beginning.
    """
    turn = floor.turn
    if turn is not None:
        held = None if turn.held_since is None else turn.held_since + by
        turn = turn._replace(begun=turn.begun + by, held_since=held)
    return floor._replace(
        turn=turn,
        ended=None if floor.ended is None else floor.ended + by,
        theme_since=max(0, floor.theme_since + by) if floor.theme_since else 0,
        first=None if floor.first is None else floor.first + by,
    )


def _limit(agenda: Agenda, index: int, floor: FloorState) -> int:
    if floor.limit is not None:
        return floor.limit
    plan = agenda.segments[index].floor or Floor()  # a damaged journal may call where none is
    return plan.turn


def _raise(ground: Ground, speaker: int, label: str, *, front: bool) -> Ground:
    floor, speakers = ground
    if not 1 <= speaker <= MOST_SPEAKERS:
        return ground
    known = _known(speakers, speaker, label)
    if is_among(floor.front, speaker) or (is_among(floor.hands, speaker) and not front):
        return floor, known
    if front:
        lowered = _without(floor, speaker)
        return lowered._replace(front=joined(lowered.front, speaker)), known
    return floor._replace(hands=joined(floor.hands, speaker)), known


def _without(floor: FloorState, speaker: int) -> FloorState:
    return floor._replace(front=left(floor.front, speaker), hands=left(floor.hands, speaker))


def _call(ground: Ground, event: Called, position: int, limit: int) -> Ground:
    if not 1 <= event.speaker <= MOST_SPEAKERS:
        return ground
    floor, speakers = ground
    floor = end_turn(floor, position)
    known = _known(speakers, event.speaker, event.label)
    speaker = known.get(event.speaker) or Speaker()
    since = position if floor.ended is None else floor.ended
    called = _without(floor, event.speaker)._replace(
        turn=Turn(event.speaker, position, limit, is_first=not speaker.turns),
        called=event.at,
        handover=floor.handover + position - since,
        first=position if floor.first is None else floor.first,
    )
    return called, known.put(event.speaker, speaker._replace(turns=speaker.turns + 1))


def _hold(floor: FloorState, position: int, *, on: bool) -> FloorState:
    turn = floor.turn
    if turn is None or on == (turn.held_since is not None):
        return floor
    if turn.held_since is None:
        return floor._replace(turn=turn._replace(held_since=position))
    held = position - turn.held_since
    return floor._replace(turn=turn._replace(begun=turn.begun + held, held_since=None))


def _choose(floor: FloorState, theme: int, position: int) -> FloorState:
    chosen = floor._replace(theme=theme, theme_since=position)
    if not floor.theme or position == floor.theme_since:
        return chosen
    count = max(floor.theme, len(floor.themes))
    themes = tuple(
        floor.on_theme(number, position) if number == floor.theme else earlier
        for number, earlier in enumerate((*floor.themes, *(0,) * count)[:count], 1)
    )
    first = floor.theme_since if floor.first is None else min(floor.first, floor.theme_since)
    return chosen._replace(themes=themes, first=first)


def _known(speakers: Speakers, number: int, label: str, *, anew: bool = False) -> Speakers:
    """Know a speaker; a label takes the place of none, and of another one only when `anew`."""
    if not 1 <= number <= MOST_SPEAKERS:
        return speakers
    speaker = speakers.get(number)
    if speaker is None:
        return speakers.put(number, Speaker(label))
    if speaker.label == label or not (anew or (label and not speaker.label)):
        return speakers
    return speakers.put(number, speaker._replace(label=label))
