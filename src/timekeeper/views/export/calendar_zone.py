"""The rules of a time zone for a calendar that does not know the zone: its VTIMEZONE.

The library can write them too, but has summer time begin an hour late: the beginning of a rule is
what the clock shows just before, not after.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, tzinfo
from typing import NamedTuple

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

DAY = 24 * 3600


class Change(NamedTuple):
    """An instant (seconds since 1970 UTC) from which on another offset holds than before."""

    at: int
    before: timedelta
    after: timedelta


def zone_rules(zone: tzinfo, first: datetime, last: datetime) -> Timezone:
    """Give the zone's offsets for the whole years that an event touches."""
    rules = Timezone()
    rules.add("tzid", str(zone))
    # A day more on both sides: somewhere it is the old year still, or the new one already.
    begin, end = _new_year(first.year) - DAY, _new_year(last.year + 1) + DAY
    offset = _offset(begin, zone)
    for change in (Change(begin, offset, offset), *_changes(zone, begin, end)):
        rules.add_component(_rule(change, zone))
    return rules


def _rule(change: Change, zone: tzinfo) -> TimezoneStandard | TimezoneDaylight:
    after = _local(change.at, zone)
    rule = TimezoneDaylight() if after.dst() else TimezoneStandard()
    rule.add("dtstart", (_utc(change.at) + change.before).replace(tzinfo=None))
    rule.add("tzoffsetfrom", change.before)
    rule.add("tzoffsetto", change.after)
    rule.add("tzname", str(after.tzname()))
    return rule


def _changes(zone: tzinfo, begin: int, end: int) -> Iterator[Change]:
    """Look once a day, and find the second between two days with different offsets."""
    for day in range(begin, end, DAY):
        before, after = _offset(day, zone), _offset(day + DAY, zone)
        if before != after:
            yield Change(_first(day, day + DAY, after, zone), before, after)


def _first(low: int, high: int, offset: timedelta, zone: tzinfo) -> int:
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if _offset(middle, zone) == offset else (middle, high)
    return high


def _offset(at: int, zone: tzinfo) -> timedelta:
    return _local(at, zone).utcoffset() or timedelta()


def _local(at: int, zone: tzinfo) -> datetime:
    return _utc(at).astimezone(zone)


def _utc(at: int) -> datetime:
    return datetime.fromtimestamp(at, UTC)


def _new_year(year: int) -> int:
    return round(datetime(year, 1, 1, tzinfo=UTC).timestamp())
