"""Who is called next, and whether new hands are taken."""

from __future__ import annotations

from timekeeper.agenda.model import Floor
from timekeeper.session.floor.hands import Hands, flat
from timekeeper.session.floor.speakers import Speakers
from timekeeper.session.floor.state import FloorState
from timekeeper.session.remembered import remembered


@remembered
def in_order(plan: Floor, front: Hands, hands: Hands, speakers: Speakers) -> tuple[int, ...]:
    """Give all hands as they are called: those in front, new voices, then as they came."""
    others = flat(hands)
    if plan.order == "new-voices-first":
        spoken = have_spoken(speakers)
        others = tuple(sorted(others, key=spoken.__contains__))
    return (*flat(front), *others)


@remembered
def have_spoken(speakers: Speakers) -> frozenset[int]:
    """Give the numbers of those who had a turn in this session, or have one now."""
    return frozenset(number for number, speaker in speakers.numbered() if speaker.turns)


def is_closed(plan: Floor, floor: FloorState, remaining: int) -> bool:
    """Say whether no new hands are taken, in a segment with so many seconds remaining.

    By the agenda the queue closes `close` before the end; what was said by hand goes before that.
    """
    if floor.closed is not None:
        return floor.closed
    return plan.close is not None and remaining <= plan.close
