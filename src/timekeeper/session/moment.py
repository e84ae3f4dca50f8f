"""A moment of a session: where it is on the session's own timeline, and on the room's clock."""

from datetime import tzinfo
from typing import NamedTuple

SECOND = 1_000_000_000
"""Nanoseconds in a second: the timeline counts in nanoseconds, agendas in whole seconds."""


class Moment(NamedTuple):
    """One instant, seen by two clocks.

    `at` is nanoseconds on the session's timeline, 0 when the session was opened: real time,
    which a stepped wall clock or a laptop's sleep does not move. `wall` is nanoseconds since
    1970 UTC as the wall clock said at that instant: clock times on a screen come from it, as
    clocks show them in `zone` (None: the system's own).
    """

    at: int
    wall: int
    zone: tzinfo | None = None

    def wall_at(self, at: int) -> int:
        """Say what today's wall clock calls another instant of the timeline (ns since 1970 UTC)."""
        return self.wall + at - self.at

    def at_wall(self, wall: int) -> int:
        """Say where an instant of today's wall clock (ns since 1970 UTC) is on the timeline."""
        return self.at + wall - self.wall


def seconds_up(nanoseconds: int) -> int:
    """Give whole seconds, a part of one counted as one: who is late by less is late."""
    return -(-nanoseconds // SECOND)
