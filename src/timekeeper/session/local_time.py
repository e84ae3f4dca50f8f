"""From nanoseconds since 1970 UTC to what a clock in the room shows."""

from datetime import UTC, datetime, tzinfo

from timekeeper.session.moment import SECOND

LAST_SECOND = 253_000_000_000
"""A second of the year 9987: some days short of where Python's calendar ends, in any zone."""

FIRST_SECOND = 86_400 * 2
"""The third day of 1970: local clocks west of Greenwich are still inside what all systems take."""


def local(wall: int, zone: tzinfo | None) -> datetime:
    """Give a local time of the zone (None: the system's own), to the second.

    A wall clock beyond the calendar is shown at its edge: no clock stops a session.
    """
    seconds = min(max(wall // SECOND, FIRST_SECOND), LAST_SECOND)
    return datetime.fromtimestamp(seconds, UTC).astimezone(zone)
