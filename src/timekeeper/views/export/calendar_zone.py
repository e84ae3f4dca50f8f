"""The rules of a time zone, for a calendar that does not know the zone: its VTIMEZONE.

The library can write them too, but has summer time begin an hour late: the beginning of a rule is
what the clock shows just before it, not after. And it knows no yearly rules, and Outlook no others.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta, tzinfo
from typing import NamedTuple

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

DAY = 24 * 3600
WEEK = timedelta(days=7)
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")

Rule = TimezoneStandard | TimezoneDaylight


class Change(NamedTuple):
    """An instant (seconds since 1970 UTC) from which on another offset holds than before."""

    at: int
    before: timedelta
    after: timedelta

    @property
    def clock(self) -> datetime:
        """What the clock shows just before it is set."""
        return (_utc(self.at) + self.before).replace(tzinfo=None)

    @property
    def day(self) -> tuple[int, str]:
        """Month and day as a law names them: (3, "-1SU") is the last Sunday in March."""
        clock = self.clock
        is_last = (clock + WEEK).month != clock.month
        number = -1 if is_last else (clock.day + 6) // 7
        return clock.month, f"{number}{WEEKDAYS[clock.weekday()]}"


def zone_rules(zone: tzinfo, first: datetime, last: datetime) -> Timezone:
    """Give the zone's rules for whatever lies between two instants.

    The year before belongs to it, in which the rule in force began, and the year after, which shows
    whether the rules are yearly ones.
    """
    begin, end = _new_year(first.year - 1), _new_year(last.year + 2)
    changes = list(_changes(zone, begin, end))
    rules = Timezone()
    rules.add("tzid", str(zone))
    for rule in _yearly(changes, zone) or _single(changes, zone, first, last):
        rules.add_component(rule)
    return rules


def _yearly(changes: Sequence[Change], zone: tzinfo) -> list[Rule]:
    """Give two rules for all years when the clock is set by the same ones in each of them."""
    years: dict[int, list[Change]] = {}
    for change in changes:
        years.setdefault(change.clock.year, []).append(change)
    laws = {
        tuple((each.day, each.clock.time(), each.after) for each in year) for year in years.values()
    }
    first = next(iter(years.values()), [])
    if len(laws) != 1 or len(first) != 2:
        return []
    rules = []
    for change in first:
        month, day = change.day
        rule = _rule(change, zone)
        rule.add("rrule", {"freq": "yearly", "bymonth": month, "byday": day})
        rules.append(rule)
    return rules


def _single(
    changes: Sequence[Change], zone: tzinfo, first: datetime, last: datetime
) -> Iterator[Rule]:
    """Give the offset at the first instant, and each change until the last.

    No more than is needed: mostly that is one rule, which even the simplest reader understands.
    """
    begin = round(first.timestamp())
    offset = _offset(begin, zone)
    # Standard time, whatever it is called: some readers want one in every zone.
    yield _filled(TimezoneStandard(), Change(begin - DAY, offset, offset), zone)
    for change in changes:
        if begin < change.at <= last.timestamp():
            rule = _rule(change, zone)
            rule.add("rdate", [change.clock])  # some look for nothing but repetitions
            yield rule


def _rule(change: Change, zone: tzinfo) -> Rule:
    rule = TimezoneDaylight() if _local(change.at, zone).dst() else TimezoneStandard()
    return _filled(rule, change, zone)


def _filled(rule: Rule, change: Change, zone: tzinfo) -> Rule:
    rule.add("dtstart", change.clock)
    rule.add("tzoffsetfrom", change.before)
    rule.add("tzoffsetto", change.after)
    rule.add("tzname", str(_local(change.at, zone).tzname()))
    return rule


def _changes(zone: tzinfo, begin: int, end: int) -> Iterator[Change]:
    """Look once a day, and find the second between two days with different offsets."""
    before = _offset(begin, zone)
    for day in range(begin + DAY, end, DAY):
        after = _offset(day, zone)
        if before != after:
            yield Change(_first(day - DAY, day, after, zone), before, after)
        before = after


def _first(low: int, high: int, offset: timedelta, zone: tzinfo) -> int:
    """Find the first second with an offset that `low` does not have yet, and `high` has."""
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
