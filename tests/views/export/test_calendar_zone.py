"""The rules are read by dateutil, which knows zones by nothing but what a file says of them."""

from datetime import UTC, datetime, timedelta, tzinfo
from io import StringIO
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from dateutil.tz import tzical

from timekeeper.views.export.calendar_zone import zone_rules

YEARLY = "RRULE"
SINGLE = "one by one"

ZONES = {
    "Asia/Yangon": (2014, ""),
    "Asia/Bangkok": (2026, ""),
    "Etc/GMT-5": (2026, ""),
    "Europe/Berlin": (2026, YEARLY),
    "Europe/Dublin": (2026, YEARLY),
    "America/New_York": (2026, YEARLY),
    "Australia/Sydney": (2026, YEARLY),
    "Australia/Lord_Howe": (2026, YEARLY),
    "Pacific/Apia": (2011, SINGLE),
    "Africa/Casablanca": (2026, SINGLE),
    "Asia/Tehran": (2021, SINGLE),
    "Europe/Moscow": (2011, SINGLE),
}
HOUR = timedelta(hours=1)
WEEK = 7 * 24


def _text(name: str, first: datetime, last: datetime) -> str:
    return bytes(zone_rules(ZoneInfo(name), first, last).to_ical()).decode()


def _summer(name: str, year: int) -> str:
    day = datetime(year, 7, 1, 12, tzinfo=UTC)
    return _text(name, day, day + HOUR)


def _as_read(text: str) -> tzinfo:
    found = tzical(StringIO(text.replace("\r\n", "\n"))).get()
    assert isinstance(found, tzinfo)
    return found


def _hours(year: int) -> list[datetime]:
    return [datetime(year, 1, 1, tzinfo=UTC) + hour * HOUR for hour in range(365 * 24)]


def _is_read_rightly(instant: datetime, zone: ZoneInfo, read: tzinfo) -> bool:
    local = instant.astimezone(zone)
    if local.replace(fold=0).utcoffset() != local.replace(fold=1).utcoffset():
        return True  # an hour that comes twice is written in UTC: see the calendar file
    return local.replace(tzinfo=read).utcoffset() == local.utcoffset()


@pytest.mark.parametrize("name", [name for name, (_, kind) in ZONES.items() if kind == YEARLY])
def test_yearly_rules_are_right_at_every_hour_of_every_year(name: str) -> None:
    year, _ = ZONES[name]
    zone, read = ZoneInfo(name), _as_read(_summer(name, year))
    hours = [*_hours(year), *_hours(year + 1)]
    assert [hour for hour in hours if not _is_read_rightly(hour, zone, read)] == []


@pytest.mark.parametrize("name", [name for name, (_, kind) in ZONES.items() if kind != YEARLY])
def test_single_rules_are_right_at_both_ends_of_what_they_are_for(name: str) -> None:
    year, _ = ZONES[name]
    zone = ZoneInfo(name)
    hours = _hours(year)
    changes = [
        at
        for at, (before, after) in enumerate(pairwise(hours))
        if before.astimezone(zone).utcoffset() != after.astimezone(zone).utcoffset()
    ]
    near = [hours[at + hour] for at in changes for hour in range(-6, 6)]
    for first in [*hours[::WEEK], *near]:
        last = first + 3 * HOUR
        read = _as_read(_text(name, first, last))
        assert _is_read_rightly(first, zone, read)
        assert _is_read_rightly(last, zone, read)


@pytest.mark.parametrize("name", ZONES)
def test_rules_are_yearly_where_the_law_is(name: str) -> None:
    year, kind = ZONES[name]
    assert (YEARLY in _summer(name, year)) == (kind == YEARLY)


def test_a_zone_whose_law_is_not_yearly_has_no_more_rules_than_are_needed() -> None:
    assert _summer("Africa/Casablanca", 2026).count("TZOFFSETTO") == 1
    night = datetime(2026, 2, 14, 23, tzinfo=UTC)
    both = _text("Africa/Casablanca", night, night + 6 * HOUR)
    assert both.count("TZOFFSETTO") == 2
    assert "RDATE:20260215T030000" in both


def test_a_rule_begins_at_what_the_clock_shows_just_before() -> None:
    lines = _summer("Europe/Berlin", 2026).splitlines()
    assert lines[2:8] == [
        "BEGIN:DAYLIGHT",
        "DTSTART:20250330T020000",
        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3",
        "TZNAME:CEST",
        "TZOFFSETFROM:+0100",
        "TZOFFSETTO:+0200",
    ]


def test_the_second_sunday_is_no_last_one() -> None:
    text = _summer("America/New_York", 2026)
    assert "BYDAY=2SU;BYMONTH=3" in text
    assert "BYDAY=1SU;BYMONTH=11" in text
