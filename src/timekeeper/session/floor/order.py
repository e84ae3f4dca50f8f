"""Who is called next, and whether new hands are taken."""

from __future__ import annotations

from timekeeper.agenda.model import Floor
from timekeeper.session.floor.speakers import Speakers
from timekeeper.session.floor.state import FloorState
from timekeeper.session.remembered import remembered


def following(plan: Floor, floor: FloorState, speakers: Speakers) -> int | None:
    """Give the number of the speaker who is called next, None when no hand is up."""
    if floor.front:
        return floor.front[0]
    if plan.order == "new-voices-first":
        new = next((hand for hand in floor.hands if not has_spoken(speakers, hand)), None)
        if new is not None:
            return new
    return floor.hands[0] if floor.hands else None


@remembered
def in_order(
    plan: Floor, front: tuple[int, ...], hands: tuple[int, ...], speakers: Speakers
) -> tuple[int, ...]:
    """Give all hands as they are called: those in front, new voices, then as they came."""
    if plan.order != "new-voices-first":
        return (*front, *hands)
    new: list[int] = []
    others: list[int] = []
    for hand in hands:
        (others if has_spoken(speakers, hand) else new).append(hand)
    return (*front, *new, *others)


def has_spoken(speakers: Speakers, number: int) -> bool:
    """Say whether a speaker had a turn in this session, or has one now."""
    speaker = speakers.get(number)
    return speaker is not None and speaker.turns > 0


def is_closed(plan: Floor, floor: FloorState, remaining: int) -> bool:
    """Say whether no new hands are taken, in a segment with so many seconds remaining.

    By the agenda the queue closes `close` before the end; what was said by hand goes before that.
    """
    if floor.closed is not None:
        return floor.closed
    return plan.close is not None and remaining <= plan.close
