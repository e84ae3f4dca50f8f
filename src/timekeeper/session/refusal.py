"""Why a command is not carried out, and the reasons that several commands share."""

from typing import NamedTuple

from timekeeper.agenda.durations import LONGEST
from timekeeper.agenda.figures import figures
from timekeeper.session.distinct import distinct
from timekeeper.session.state import State


@distinct
class Refusal(NamedTuple):
    """Why a command was not carried out, in words for the moderator."""

    reason: str


def too_long(base: int, seconds: int) -> Refusal | None:
    """Refuse to make a segment of `base` seconds longer than an agenda could."""
    if base + seconds <= LONGEST:
        return None
    has = f"{figures(base)} allotted: a" if base else "A"
    return Refusal(f"{has} segment can have a week at the most")


def no_such(state: State, index: int) -> Refusal | None:
    """Refuse a segment that is not in the agenda."""
    count = len(state.segments)
    if 0 <= index < count:
        return None
    return Refusal(f"There is no segment {index + 1}: they are 1 to {count}")


def not_ahead(state: State, index: int) -> Refusal | None:
    """Refuse a segment that is over."""
    if 0 <= index < state.current:
        return Refusal(f"Segment {index + 1} is over")
    return no_such(state, index)
