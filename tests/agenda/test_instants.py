"""The instants at which a clock shows a time, also in nights in which it is changed."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from timekeeper.agenda.instants import instant, nearest, readings

BERLIN, APIA = ZoneInfo("Europe/Berlin"), ZoneInfo("Pacific/Apia")
FORWARD, BACK, NO_DAY = date(2014, 3, 30), date(2014, 10, 26), date(2011, 12, 30)


def written(*instants: int) -> list[str]:
    return [f"{datetime.fromtimestamp(at, BERLIN):%H:%M%z}" for at in instants]


@pytest.mark.parametrize(
    ("day", "clock", "shown"),
    [
        (FORWARD, time(1, 59), ["01:59+0100"]),
        (FORWARD, time(2, 30), []),
        (BACK, time(2, 30), ["02:30+0200", "02:30+0100"]),
        (BACK, time(3), ["03:00+0100"]),
    ],
)
def test_a_clock_shows_most_times_once(day: date, clock: time, shown: list[str]) -> None:
    assert written(*readings(day, clock, BERLIN)) == shown


def test_a_time_that_is_skipped_is_read_as_calendars_do() -> None:
    assert written(instant(FORWARD, time(2, 30), BERLIN)) == ["03:30+0200"]


def test_no_clock_shows_a_time_of_a_day_that_is_left_out() -> None:
    assert readings(NO_DAY, time(12), APIA) == []


@pytest.mark.parametrize(
    ("around", "clock", "expected"),
    [
        ("2014-03-22T14:02+01:00", time(14), "2014-03-22T14:00+01:00"),
        ("2014-03-22T23:50+01:00", time(0, 10), "2014-03-23T00:10+01:00"),
        ("2014-03-23T00:10+01:00", time(23, 50), "2014-03-22T23:50+01:00"),
        ("2014-10-26T02:40+02:00", time(2, 30), "2014-10-26T02:30+02:00"),
        ("2014-10-26T02:40+01:00", time(2, 30), "2014-10-26T02:30+01:00"),
        ("2014-03-30T01:50+01:00", time(2, 30), "2014-03-30T03:30+02:00"),
    ],
)
def test_the_nearest_is_meant(around: str, clock: time, expected: str) -> None:
    found = nearest(clock, round(datetime.fromisoformat(around).timestamp()), BERLIN)
    assert found == datetime.fromisoformat(expected).timestamp()
