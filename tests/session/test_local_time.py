"""Local times of any wall clock, also of one that is far off."""

from datetime import UTC, datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

import pytest

from timekeeper.session.local_time import local
from timekeeper.session.moment import SECOND, Moment


@pytest.mark.parametrize(
    ("wall", "zone", "expected"),
    [
        pytest.param(1_395_475_200, UTC, "2014-03-22T08:00:00+00:00", id="UTC"),
        pytest.param(
            1_395_475_200, ZoneInfo("Asia/Yangon"), "2014-03-22T14:30:00+06:30", id="half an hour"
        ),
        pytest.param(
            1_395_475_200,
            ZoneInfo("Asia/Kathmandu"),
            "2014-03-22T13:45:00+05:45",
            id="three quarters",
        ),
        pytest.param(
            1_396_141_199, ZoneInfo("Europe/Berlin"), "2014-03-30T01:59:59+01:00", id="before DST"
        ),
        pytest.param(
            1_396_141_200, ZoneInfo("Europe/Berlin"), "2014-03-30T03:00:00+02:00", id="into DST"
        ),
        pytest.param(-5, UTC, "1970-01-03T00:00:00+00:00", id="before 1970"),
        pytest.param(
            10**15, timezone(timedelta(hours=14)), "9987-04-03T07:46:40+14:00", id="after 9999"
        ),
    ],
)
def test_a_wall_clock_is_shown_in_its_zone(wall: int, zone: tzinfo, expected: str) -> None:
    assert local(wall * SECOND, zone).isoformat() == expected


BERLIN = ZoneInfo("Europe/Berlin")


def test_local_times_of_one_zone_are_subtracted_and_compared_in_utc() -> None:
    """Two times with one ZoneInfo would be by what the clock shows, whatever it did between."""
    before, after = (local(wall * SECOND, BERLIN) for wall in (1_414_281_000, 1_414_285_200))
    assert (f"{before:%H:%M}", f"{after:%H:%M}") == ("01:50", "02:00")
    assert (after - before).total_seconds() == 4200
    first, second = (local(wall * SECOND, BERLIN) for wall in (1_414_284_600, 1_414_286_400))
    assert (f"{first:%H:%M}", f"{second:%H:%M}") == ("02:50", "02:20")
    assert first < second


def test_parts_of_a_second_are_cut_off() -> None:
    assert local(1_395_475_200 * SECOND + 999_999_999, UTC) == datetime(2014, 3, 22, 8, tzinfo=UTC)


def test_no_zone_is_the_systems_own() -> None:
    seen = local(1_395_475_200 * SECOND, None)
    assert seen == datetime(2014, 3, 22, 8, tzinfo=UTC)
    assert seen.utcoffset() == datetime(2014, 3, 22, 8, tzinfo=UTC).astimezone().utcoffset()


def test_other_instants_are_called_by_todays_wall_clock() -> None:
    moment = Moment(at=100, wall=1_000_000)
    assert (moment.wall_at(40), moment.wall_at(160)) == (999_940, 1_000_060)
