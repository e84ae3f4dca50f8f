"""Amounts of time in words or with their sign: left, over, behind, ahead, more, less.

They are written as figures for who looks, and as words for who listens: `write` says how.
"""

from collections.abc import Callable

from timekeeper.agenda.figures import figures

Writer = Callable[[int], str]
"""How an amount of time (seconds, not negative) is written."""


def time_left(seconds: int) -> str:
    """Say how much time is left, or how far it is overrun: "4:34 left", "+0:20 over"."""
    return f"{figures(seconds)} left" if seconds >= 0 else f"+{figures(-seconds)} over"


def difference(seconds: int) -> str:
    """Write a difference to the plan with its sign: "+0:20", "-1:00", "0:00"."""
    return f"+{figures(seconds)}" if seconds > 0 else figures(seconds)


def left_or_over(remaining: int, write: Writer = figures) -> str:
    """Say what is left of a segment, or by how much it is over."""
    if remaining == 0:
        return "time is up"
    return f"{write(abs(remaining))} {'left' if remaining > 0 else 'over'}"


def behind_or_ahead(offset: int, write: Writer = figures) -> str:
    """Say an offset (seconds) in words: the sign alone says nothing to most people."""
    if offset == 0:
        return "on time"
    return f"{write(abs(offset))} {'behind' if offset > 0 else 'ahead'}"


def against_budget(remaining: int, write: Writer = figures) -> str:
    """Say how the time used stands to the budget, of which `remaining` seconds are left."""
    if remaining == 0:
        return "exactly the budget"
    return f"{write(abs(remaining))} {'under' if remaining > 0 else 'over'} the budget"


def more_or_less(seconds: int, write: Writer = figures) -> str:
    """Say by how much the allotted time was changed."""
    return f"{write(abs(seconds))} {'less' if seconds < 0 else 'more'}"
