"""The rules are read by dateutil, which knows zones by nothing but what a file says of them."""

from datetime import UTC, datetime, timedelta, tzinfo
from io import StringIO
from zoneinfo import ZoneInfo

import pytest
from dateutil.tz import tzical

from timekeeper.views.export.calendar_zone import zone_rules

YEARLY = "RRULE"
SINGLE = "RDATE"

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


def _text(name: str, year: int) -> str:
    day = datetime(year, 7, 1, tzinfo=UTC)
    return bytes(zone_rules(ZoneInfo(name), day, day).to_ical()).decode()


def _as_read(text: str) -> tzinfo:
    found = tzical(StringIO(text.replace("\r\n", "\n"))).get()
    assert isinstance(found, tzinfo)
    return found


@pytest.mark.parametrize("name", ZONES)
def test_a_reader_finds_the_offset_of_every_hour_of_the_year(name: str) -> None:
    year, _ = ZONES[name]
    zone, read = ZoneInfo(name), _as_read(_text(name, year))
    wrong = []
    for hour in range(365 * 24):
        local = (datetime(year, 1, 1, tzinfo=UTC) + hour * HOUR).astimezone(zone)
        clear = local.replace(fold=0).utcoffset() == local.replace(fold=1).utcoffset()
        # An hour that comes twice is written in UTC: see the calendar file.
        if clear and local.replace(tzinfo=read).utcoffset() != local.utcoffset():
            wrong.append(local.isoformat())
    assert wrong == []


@pytest.mark.parametrize("name", ZONES)
def test_rules_are_yearly_where_the_law_is(name: str) -> None:
    year, kind = ZONES[name]
    text = _text(name, year)
    assert (YEARLY in text, SINGLE in text) == (kind == YEARLY, kind == SINGLE)


def test_a_rule_begins_at_what_the_clock_shows_just_before() -> None:
    lines = _text("Europe/Berlin", 2026).splitlines()
    assert lines[2:8] == [
        "BEGIN:DAYLIGHT",
        "DTSTART:20250330T020000",
        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3",
        "TZNAME:CEST",
        "TZOFFSETFROM:+0100",
        "TZOFFSETTO:+0200",
    ]


def test_the_second_sunday_is_no_last_one() -> None:
    text = _text("America/New_York", 2026)
    assert "BYDAY=2SU;BYMONTH=3" in text
    assert "BYDAY=1SU;BYMONTH=11" in text
