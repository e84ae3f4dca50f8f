"""Planned, projected and hard end: with and without `start` and `end`, in any zone, any night."""

from datetime import UTC, date, datetime, time, tzinfo
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.session.agendas import agenda
from timekeeper.agenda.model import Agenda
from timekeeper.session.events import Ended, Event, Extended, Moved, Paused, Started
from timekeeper.session.fold import fold
from timekeeper.session.local_time import local, nearest
from timekeeper.session.moment import SECOND, Moment
from timekeeper.session.reading import Reading, read
from timekeeper.session.replan import replan

YANGON = ZoneInfo("Asia/Yangon")
KATHMANDU = ZoneInfo("Asia/Kathmandu")
BERLIN = ZoneInfo("Europe/Berlin")
LORD_HOWE = ZoneInfo("Australia/Lord_Howe")  # its summer time is half an hour
APIA = ZoneInfo("Pacific/Apia")  # without a 30th of December in 2011
MINUTE = 60 * SECOND
DAY = 24 * 60 * MINUTE


def _wall(text: str, zone: tzinfo) -> int:
    return round(datetime.fromisoformat(text).replace(tzinfo=zone).timestamp()) * SECOND


def _walls(plan: Agenda, happened: list[Event], now: Moment) -> tuple[int, int, int]:
    seen = replan(plan, fold(plan, happened), now)
    return seen.ends.planned, now.wall_at(seen.projected), seen.ends.hard


def _ends(plan: Agenda, happened: list[Event], minutes: float, zone: tzinfo = YANGON) -> list[str]:
    """Give the three ends of a session opened at 14:00, some minutes later, as the room's clock."""
    at = round(minutes * MINUTE)
    now = Moment(at, _wall("2014-03-22 14:00", zone) + at, zone)
    return [f"{local(wall, zone):%H:%M:%S}" for wall in _walls(plan, happened, now)]


FLOATING = agenda(20, 30, budget=3600)
END = agenda(20, 30, budget=3600, end=time(15, 0))
STARTS_LATER = agenda(20, 30, budget=3600, start=time(14, 5), end=time(15, 0))
START_AND_END = agenda(20, 30, budget=3600, start=time(14, 0), end=time(15, 0))
AT_ELEVEN = agenda(20, 30, budget=3600, start=time(11, 0))
OVER_FULL = agenda(40, 30, budget=3600, end=time(15, 0))


def _first_at(clock: time) -> Agenda:
    first, second = FLOATING.segments
    fixed = first.model_copy(update={"start": clock})
    return FLOATING.model_copy(update={"segments": (fixed, second)})


FIRST_FIXED = _first_at(time(14, 10))
FIXED_AT_FIVE = _first_at(time(17, 0))


@pytest.mark.parametrize(
    ("plan", "happened", "minutes", "expected"),
    [
        pytest.param(
            FLOATING, [], 5, ["14:55:00", "14:55:00", "15:05:00"], id="waiting: taken to start now"
        ),
        pytest.param(
            FLOATING,
            [Started(5 * MINUTE)],
            10,
            ["14:55:00", "14:55:00", "15:05:00"],
            id="floating with the start",
        ),
        pytest.param(
            FLOATING,
            [Started(5 * MINUTE)],
            27,
            ["14:55:00", "14:57:00", "15:05:00"],
            id="an overrun pushes the projected end only",
        ),
        pytest.param(
            FLOATING,
            [Started(0), Paused(2 * MINUTE)],
            5,
            ["14:50:00", "14:53:00", "15:00:00"],
            id="so does a pause",
        ),
        pytest.param(
            FLOATING,
            [Started(0), Extended(1, 600), Moved(5 * MINUTE, 1)],
            6,
            ["14:50:00", "14:35:00", "15:00:00"],
            id="ahead after an early end; its extension is forgotten",
        ),
        pytest.param(
            FLOATING,
            [Started(0), Ended(40 * MINUTE)],
            55,
            ["14:50:00", "14:40:00", "15:00:00"],
            id="ended: the end stands still",
        ),
        pytest.param(
            FLOATING,
            [Ended(3 * MINUTE)],
            9,
            ["14:59:00", "14:03:00", "15:09:00"],
            id="ended before the start",
        ),
        pytest.param(
            END,
            [Started(8 * MINUTE)],
            10,
            ["14:50:00", "14:58:00", "15:00:00"],
            id="bound to its end: late at the start is behind",
        ),
        pytest.param(
            START_AND_END,
            [Started(8 * MINUTE)],
            10,
            ["14:50:00", "14:58:00", "15:00:00"],
            id="bound to start and end",
        ),
        pytest.param(
            STARTS_LATER,
            [Started(8 * MINUTE)],
            10,
            ["14:55:00", "14:58:00", "15:00:00"],
            id="planned from the stated start, whatever slack there is",
        ),
        pytest.param(
            START_AND_END,
            [],
            75,
            ["14:50:00", "16:05:00", "15:00:00"],
            id="passed before the start",
        ),
        pytest.param(
            OVER_FULL,
            [],
            0,
            ["15:00:00", "15:10:00", "15:00:00"],
            id="more than fits before its end: it should have begun before",
        ),
        pytest.param(
            AT_ELEVEN, [], 0, ["11:50:00", "14:50:00", "12:00:00"], id="three hours late is late"
        ),
        pytest.param(
            AT_ELEVEN,
            [],
            1 / 60,
            ["14:50:01", "14:50:01", "15:00:01"],
            id="later than that is another session",
        ),
        pytest.param(
            FIRST_FIXED,
            [],
            3,
            ["15:00:00", "15:00:00", "15:10:00"],
            id="waiting for the start of its first segment",
        ),
        pytest.param(
            FIRST_FIXED,
            [],
            12,
            ["15:02:00", "15:02:00", "15:12:00"],
            id="waiting, and the first segment is late",
        ),
        pytest.param(
            FIRST_FIXED,
            [Started(3 * MINUTE)],
            4,
            ["15:00:00", "14:53:00", "15:03:00"],
            id="who did not wait for the first segment's start",
        ),
        pytest.param(
            FIXED_AT_FIVE,
            [],
            0,
            ["17:50:00", "17:50:00", "18:00:00"],
            id="a first segment in three hours is waited for",
        ),
        pytest.param(
            FIXED_AT_FIVE,
            [],
            -1 / 60,
            ["14:49:59", "14:49:59", "14:59:59"],
            id="one that is further off is not",
        ),
    ],
)
def test_when_it_should_will_and_must_be_over(
    plan: Agenda, happened: list[Event], minutes: float, expected: list[str]
) -> None:
    assert _ends(plan, happened, minutes) == expected


def test_the_ends_follow_a_wall_clock_that_was_set() -> None:
    at = 10 * MINUTE
    now = Moment(at, _wall("2014-03-22 15:10", YANGON), YANGON)  # set forward
    floating = _walls(FLOATING, [Started(0)], now)
    assert [f"{local(wall, YANGON):%H:%M}" for wall in floating] == ["15:50", "15:50", "16:00"]
    bound = _walls(END, [Started(0)], now)
    assert [f"{local(wall, YANGON):%H:%M}" for wall in bound] == ["14:50", "15:50", "15:00"]


@pytest.mark.parametrize(
    ("clock", "near", "zone", "expected"),
    [
        pytest.param("16:00", "2014-03-22T15:59", YANGON, "2014-03-22T16:00+06:30", id="ahead"),
        pytest.param("16:00", "2014-03-22T18:00", YANGON, "2014-03-22T16:00+06:30", id="passed"),
        pytest.param(
            "00:30", "2014-03-22T23:50", YANGON, "2014-03-23T00:30+06:30", id="across midnight"
        ),
        pytest.param(
            "23:30", "2014-03-22T00:10", YANGON, "2014-03-21T23:30+06:30", id="back across midnight"
        ),
        pytest.param(
            "12:00", "2014-03-22T00:00", YANGON, "2014-03-21T12:00+06:30", id="as near: the earlier"
        ),
        pytest.param(
            "00:15", "2014-03-31T23:59", YANGON, "2014-04-01T00:15+06:30", id="across a month"
        ),
        pytest.param(
            "04:00", "2014-03-30T01:30", BERLIN, "2014-03-30T04:00+02:00", id="across a lost hour"
        ),
        pytest.param(
            "04:00", "2014-10-26T01:30", BERLIN, "2014-10-26T04:00+01:00", id="across a won hour"
        ),
        pytest.param(
            "02:30",
            "2014-10-26T02:20+02:00",
            BERLIN,
            "2014-10-26T02:30+02:00",
            id="doubled: first",
        ),
        pytest.param(
            "02:30",
            "2014-10-26T02:40+01:00",
            BERLIN,
            "2014-10-26T02:30+01:00",
            id="doubled: the second is nearer",
        ),
        pytest.param(
            "02:30", "2014-03-30T01:50", BERLIN, "2014-03-30T03:30+02:00", id="skipped: as if later"
        ),
        pytest.param(
            "02:30",
            "2014-03-30T01:00",
            BERLIN,
            "2014-03-30T03:30+02:00",
            id="skipped: not half an hour after one, which no clock calls 2:30",
        ),
        pytest.param(
            "02:15",
            "2014-10-05T01:00",
            LORD_HOWE,
            "2014-10-05T02:45+11:00",
            id="skipped: half an hour",
        ),
        pytest.param(
            "01:45",
            "2014-04-06T01:40+11:00",
            LORD_HOWE,
            "2014-04-06T01:45+11:00",
            id="doubled: half an hour",
        ),
        pytest.param(
            "00:10", "2014-12-31T23:55", YANGON, "2015-01-01T00:10+06:30", id="across a year"
        ),
        pytest.param(
            "00:05", "2016-02-28T23:55", KATHMANDU, "2016-02-29T00:05+05:45", id="a leap day"
        ),
        pytest.param(
            "00:10",
            "2011-12-29T23:50-10:00",
            APIA,
            "2011-12-31T00:10+14:00",
            id="ahead across a skipped day",
        ),
        pytest.param(
            "23:50",
            "2011-12-31T00:10+14:00",
            APIA,
            "2011-12-29T23:50-10:00",
            id="back across a skipped day",
        ),
    ],
)
def test_the_nearest_instant_is_taken(clock: str, near: str, zone: tzinfo, expected: str) -> None:
    instant = datetime.fromisoformat(near)
    wall = instant if instant.tzinfo else instant.replace(tzinfo=zone)
    seen = nearest(time.fromisoformat(clock), round(wall.timestamp()) * SECOND, zone)
    assert seen == round(datetime.fromisoformat(expected).timestamp()) * SECOND


def _night(
    plan: Agenda, begin: str, minutes: float, zone: tzinfo
) -> tuple[list[str], int, list[str]]:
    """Give the ends of a session begun at `begin`, some minutes later, and what has been used."""
    at = round(minutes * MINUTE)
    started = round(datetime.fromisoformat(begin).timestamp()) * SECOND
    state = fold(plan, [Started(0)])
    reading = read(plan, state, Moment(at, started + at, zone))
    shown = [f"{instant:%d. %H:%M}" for instant in (reading.clock, *_instants_of(reading))]
    left = [
        f"{(instant - reading.clock).total_seconds() / 60:g}" for instant in _instants_of(reading)
    ]
    return shown, reading.used // 60, left


def _instants_of(reading: Reading) -> tuple[datetime, datetime, datetime]:
    return reading.planned_end, reading.projected_end, reading.hard_end


def _bound(end: str) -> Agenda:
    """Give an agenda of two hours in two segments that has to be over at `end`."""
    return agenda(60, 60, budget=7200, end=time.fromisoformat(end))


@pytest.mark.parametrize(
    ("plan", "begin", "minutes", "zone", "shown", "left"),
    [
        pytest.param(
            _bound("00:30"),
            "2014-12-31T22:30+06:30",
            100,
            YANGON,
            ["01. 00:10", "01. 00:30", "01. 01:10", "01. 00:30"],
            ["20", "60", "20"],
            id="the year ends: 40 min over in the first segment",
        ),
        pytest.param(
            _bound("04:00"),
            "2014-03-30T01:00+01:00",
            50,
            BERLIN,
            ["30. 01:50", "30. 04:00", "30. 04:00", "30. 04:00"],
            ["70", "70", "70"],
            id="the hour that is skipped lies ahead",
        ),
        pytest.param(
            _bound("04:00"),
            "2014-03-30T01:00+01:00",
            70,
            BERLIN,
            ["30. 03:10", "30. 04:00", "30. 04:10", "30. 04:00"],
            ["50", "60", "50"],
            id="the hour that is skipped lies behind",
        ),
        pytest.param(
            _bound("03:00"),
            "2014-10-26T02:00+02:00",
            30,
            BERLIN,
            ["26. 02:30", "26. 03:00", "26. 03:00", "26. 03:00"],
            ["90", "90", "90"],
            id="the hour comes again",
        ),
        pytest.param(
            _bound("02:30"),
            "2014-10-26T01:30+02:00",
            70,
            BERLIN,
            ["26. 02:40", "26. 02:30", "26. 02:40", "26. 02:30"],
            ["50", "60", "50"],
            id="to end the second time that the clock shows it",
        ),
        pytest.param(
            _bound("02:15"),
            "2014-04-06T00:45+11:00",
            90,
            LORD_HOWE,
            ["06. 01:45", "06. 02:15", "06. 02:45", "06. 02:15"],
            ["30", "60", "30"],
            id="half an hour comes again",
        ),
        pytest.param(
            _bound("01:15"),
            "2014-06-01T23:15+05:45",
            45,
            KATHMANDU,
            ["02. 00:00", "02. 01:15", "02. 01:15", "02. 01:15"],
            ["75", "75", "75"],
            id="three quarters of an hour, at midnight",
        ),
        pytest.param(
            _bound("01:00"),
            "2011-12-29T23:00-10:00",
            61,
            APIA,
            ["31. 00:01", "31. 01:00", "31. 01:01", "31. 01:00"],
            ["59", "60", "59"],
            id="a day is skipped",
        ),
    ],
)
def test_a_session_in_a_night_that_is_not_like_others(
    plan: Agenda, begin: str, minutes: float, zone: tzinfo, shown: list[str], left: list[str]
) -> None:
    assert _night(plan, begin, minutes, zone) == (shown, minutes, left)


def test_without_a_zone_the_systems_rules_are_asked() -> None:
    wall = 1_395_475_200 * SECOND
    clock = local(wall, None).time()
    assert nearest(clock, wall, None) == wall


ZONES = st.sampled_from(
    [
        ZoneInfo(name)
        for name in (
            "Asia/Yangon",
            "Asia/Kathmandu",
            "Europe/Berlin",
            "America/New_York",
            "Australia/Lord_Howe",
            "Pacific/Apia",
            "UTC",
        )
    ]
)
DAYS = st.one_of(
    st.dates(date(2014, 1, 1), date(2014, 12, 31)),
    st.sampled_from(
        [
            *(date(2014, 3, 30), date(2014, 10, 26), date(2014, 3, 9), date(2014, 11, 2)),
            *(date(2014, 4, 6), date(2014, 10, 5), date(2011, 12, 29), date(2011, 12, 31)),
        ]
    ),
)


@given(ZONES, DAYS, st.integers(0, 86_399), st.integers(0, 1439))
def test_the_hard_end_shows_its_clock_time_and_none_is_nearer(
    zone: ZoneInfo, day: date, second: int, minute: int
) -> None:
    near = round(datetime.combine(day, time(), UTC).timestamp() + second) * SECOND
    clock = time(minute // 60, minute % 60)
    # The oracle asks the zone at every instant of two days either way that could show it.
    first = near // DAY * DAY - 2 * DAY + minute % 15 * MINUTE
    instants = range(first, first + 5 * DAY, 15 * MINUTE)
    showing = [instant for instant in instants if local(instant, zone).time() == clock]
    distances = sorted(abs(instant - near) for instant in showing)
    found = nearest(clock, near, zone)
    if local(found, zone).time() == clock:
        assert abs(found - near) == distances[0]
    else:  # skipped on that day: shown as much later, and nearer than the day before or after
        assert abs(found - near) <= distances[0]
        assert local(found, zone).time() > clock
