"""From nanoseconds since 1970 UTC to what a clock in the room shows."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo

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
    seconds = min(max(wall // SECOND, FIRST_SECOND), LAST_SECOND)
    offset = datetime.fromtimestamp(seconds, UTC).astimezone(zone).utcoffset()
    return datetime.fromtimestamp(seconds, timezone(offset or timedelta()))


def nearest(clock: time, wall: int, zone: tzinfo | None) -> int:
    """Find the instant nearest to `wall` at which the local clock shows `clock` (both ns, UTC).

    The nearest one is right across midnight, for a session that starts hours late, and in the
    night in which summer time ends, when a clock shows an hour twice. A time in the hour that is
    skipped when summer time begins is read as calendars do: 2:30 is what then is called 3:30.
    """
    day = local(wall, zone).date()
    instants = [
        instant
        for offset in (-1, 0, 1)
        for instant in _instants(day + timedelta(days=offset), clock, zone)
    ]
    return min(instants, key=lambda instant: abs(instant - wall))


def _instants(day: date, clock: time, zone: tzinfo | None) -> Iterator[int]:
    first, second = (instant_of(day, clock.replace(fold=fold), zone) for fold in (0, 1))
    yield first
    if local(second, zone).time() == clock:
        yield second


def instant_of(day: date, clock: time, zone: tzinfo | None) -> int:
    """Give the instant at which a clock shows `clock` on that day; its fold says which of two."""
    # A time without a zone is local: timestamp() asks the system's own rules for that day.
    return round(datetime.combine(day, clock, zone).timestamp()) * SECOND
