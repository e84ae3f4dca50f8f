"""The instants at which a clock shows a time: seconds since 1970 in UTC.

A zone of None is the system's own.
"""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta, tzinfo


def instant(day: date, clock: time, zone: tzinfo | None) -> int:
    """When a clock shows a time on a day; its fold says which of two.

    A time in the hour that is skipped when summer time begins is read as calendars do: 2:30 is what
    then is called 3:30.
    """
    # A time without a zone is local: timestamp() asks the system's own rules for that day.
    return round(datetime.combine(day, clock, zone).timestamp())


def readings(day: date, clock: time, zone: tzinfo | None) -> list[int]:
    """All instants at which it shows that time on that day: none or two when it is changed."""
    wanted = datetime.combine(day, clock)
    found = {instant(day, clock.replace(fold=fold), zone) for fold in (0, 1)}
    shown = {at: datetime.fromtimestamp(at, zone).replace(tzinfo=None) for at in found}
    return sorted(at for at, local in shown.items() if local.replace(fold=0) == wanted)


def nearest(clock: time, around: int, zone: tzinfo | None) -> int:
    """The instant nearest to another one at which the clock shows that time.

    The nearest one is right across midnight, for a session that starts hours late, and in the
    night in which summer time ends, when a clock shows an hour twice.
    """
    day = datetime.fromtimestamp(around, zone).date()
    days = (day + timedelta(days=offset) for offset in (-1, 0, 1))
    found = [at for one in days for at in _meant(one, clock, zone)]
    return min(found, key=lambda at: (abs(at - around), at))


def _meant(day: date, clock: time, zone: tzinfo | None) -> Iterator[int]:
    """Both, where the clock shows it twice or, across a day that a zone leaves out, on others."""
    first, second = (instant(day, clock.replace(fold=fold), zone) for fold in (0, 1))
    yield first
    if datetime.fromtimestamp(second, zone).time() == clock:
        yield second
