"""From nanoseconds since 1970 UTC to what a clock in the room shows."""

from datetime import UTC, datetime, time, timedelta, timezone, tzinfo

from timekeeper.agenda import instants
from timekeeper.session.moment import SECOND

LAST_SECOND = 253_000_000_000
"""A second of the year 9987: some days short of where Python's calendar ends, in any zone."""

FIRST_SECOND = 86_400 * 2
"""The third day of 1970: local clocks west of Greenwich are still inside what all systems take."""


def local(wall: int, zone: tzinfo | None) -> datetime:
    """Give a local time of the zone (None: the system's own), to the second.

    It carries the offset from UTC and not the zone: of two times in one zone Python compares and
    subtracts what the clock shows, which is an hour off across the end of summer time.

    A wall clock beyond the calendar is shown at its edge: no clock stops a session.
    """
    seconds = _in_calendar(wall)
    offset = datetime.fromtimestamp(seconds, UTC).astimezone(zone).utcoffset()
    return datetime.fromtimestamp(seconds, timezone(offset or timedelta()))


def nearest(clock: time, wall: int, zone: tzinfo | None) -> int:
    """Find the instant nearest to `wall` at which the local clock shows `clock` (both ns, UTC)."""
    return instants.nearest(clock, _in_calendar(wall), zone) * SECOND


def _in_calendar(wall: int) -> int:
    return min(max(wall // SECOND, FIRST_SECOND), LAST_SECOND)
