"""How long a turn may take: what is suggested, and who will be heard with it. All in seconds.

The reserve is what the agenda's `close` keeps free before the end: for replies, for merging
near-duplicates, for the show of hands.
"""

from __future__ import annotations

from timekeeper.agenda.model import Floor

STEP = 30
"""Limits are suggested in steps of this: what can be said aloud and kept."""


def reserve(plan: Floor) -> int:
    """Give the seconds before the end that no turn is planned into."""
    return plan.close or 0


def suggested(plan: Floor, remaining: int, waiting: int) -> int:
    """Suggest a limit for those who wait and one more; in the reserve it is the shortest."""
    shortest, longest = plan.range
    share = (remaining - reserve(plan)) // (waiting + 1)
    return min(max(share // STEP * STEP, shortest), longest)


def will_be_heard(plan: Floor, remaining: int, waiting: int, limit: int, rest: int) -> int:
    """Give how many of those who wait will be heard at `limit` each, after the turn's `rest`.

    As long as the reserve is whole it is kept; once it is begun, turns are taken out of it.
    """
    kept = reserve(plan)
    free = (remaining - kept if remaining > kept else remaining) - rest
    return min(waiting, max(0, free // limit))
