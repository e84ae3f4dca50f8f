"""What a view shows of the floor: whole seconds, the queue in the order it is called."""

from __future__ import annotations

from typing import NamedTuple

from timekeeper.agenda.model import Agenda, Floor
from timekeeper.session.floor.hands import Hands, count
from timekeeper.session.floor.limit import reserve, suggested, will_be_heard
from timekeeper.session.floor.order import have_spoken, in_order, is_closed
from timekeeper.session.floor.speakers import Speakers
from timekeeper.session.floor.state import FloorState
from timekeeper.session.moment import SECOND
from timekeeper.session.remembered import remembered
from timekeeper.session.state import State


class HandReading(NamedTuple):
    """One who waits; `label` is empty for a bare hand."""

    number: int
    label: str
    has_spoken: bool
    in_front: bool


class TurnReading(NamedTuple):
    """Who speaks, in seconds; `remaining` is negative past the limit.

    `is_first`: it is the speaker's first turn in this session. `held`: its clock stands.
    """

    number: int
    label: str
    is_first: bool
    held: bool
    elapsed: int
    remaining: int
    limit: int


class ThemeReading(NamedTuple):
    """A theme of the agenda and the seconds it was the current one in this segment."""

    number: int
    title: str
    seconds: int


class FloorReading(NamedTuple):
    """The floor of the current segment, in seconds.

    `limit` is what turns have from the next one on, `suggested` what they could have;
    `will_be_heard` of those `waiting` are, at `limit` each. `closes_in` is None when the agenda
    does not close the queue, or the moderator did or undid it. `theme` is the current theme's
    number, 0 when there is none. `turns` were begun here, by so many `voices` of all session.
    `labels` are those that speakers have.
    """

    speaking: TurnReading | None
    waiting: tuple[HandReading, ...]
    limit: int
    suggested: int
    will_be_heard: int
    closed: bool
    closes_in: int | None
    theme: int
    themes: tuple[ThemeReading, ...]
    turns: int
    voices: int
    labels: tuple[str, ...]


def read_floor(agenda: Agenda, state: State, now: int, remaining: int) -> FloorReading | None:
    """Read the current segment's floor, None when it has none; `remaining` is the segment's."""
    index = state.current
    plan, floor = agenda.segments[index].floor, state.segments[index].floor
    if plan is None:
        return None
    position = state.ran(index, now)
    speaking = _speaking(floor, state.speakers, position)
    limit = plan.turn if floor.limit is None else floor.limit
    rest = 0 if speaking is None else max(0, speaking.remaining)
    stays_open = plan.close is None or floor.closed is not None
    return FloorReading(
        speaking=speaking,
        waiting=_waiting(plan, floor.front, floor.hands, state.speakers),
        limit=limit,
        suggested=suggested(plan, remaining, floor.waiting),
        will_be_heard=will_be_heard(plan, remaining, floor.waiting, limit, rest),
        closed=is_closed(plan, floor, remaining),
        closes_in=None if stays_open else max(0, remaining - reserve(plan)),
        theme=floor.theme,
        themes=read_themes(agenda, floor, position),
        turns=floor.turns.last + (floor.turn is not None),
        voices=len(have_spoken(state.speakers)),
        labels=_all_labels(state.speakers),
    )


def read_themes(agenda: Agenda, floor: FloorState, position: int) -> tuple[ThemeReading, ...]:
    """Give each theme of the agenda with its time in a segment that has run up to `position`."""
    return tuple(
        ThemeReading(number, title, floor.on_theme(number, position) // SECOND)
        for number, title in enumerate(agenda.themes, 1)
    )


def _speaking(floor: FloorState, speakers: Speakers, position: int) -> TurnReading | None:
    turn = floor.turn
    if turn is None:
        return None
    elapsed = turn.spoken(position) // SECOND
    held = turn.held_since is not None
    label = _label(speakers, turn.speaker)
    remaining = turn.limit - elapsed
    return TurnReading(turn.speaker, label, turn.is_first, held, elapsed, remaining, turn.limit)


@remembered
def _waiting(
    plan: Floor, front: Hands, hands: Hands, speakers: Speakers
) -> tuple[HandReading, ...]:
    spoken, labels, in_front = have_spoken(speakers), _labels(speakers), count(front)
    return tuple(
        HandReading(hand, labels.get(hand, ""), hand in spoken, place < in_front)
        for place, hand in enumerate(in_order(plan, front, hands, speakers))
    )


@remembered
def _labels(speakers: Speakers) -> dict[int, str]:
    return {number: speaker.label for number, speaker in speakers.numbered() if speaker.label}


@remembered
def _all_labels(speakers: Speakers) -> tuple[str, ...]:
    return tuple(sorted(set(_labels(speakers).values())))


def _label(speakers: Speakers, number: int) -> str:
    speaker = speakers.get(number)
    return "" if speaker is None else speaker.label
