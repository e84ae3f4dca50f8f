from datetime import date, time

import pytest

from tests.views.export.timetables import BARE, DATED, PANEL, laid, table
from tests.views.sessions import agenda_of
from timekeeper.views.export.timetable import Timetable


def _clocks(timetable: Timetable) -> list[str]:
    return [
        f"{row.start:%H:%M}-{row.end:%H:%M}" if row.start and row.end else ""
        for row in timetable.rows
    ]


def _since(timetable: Timetable) -> list[int | None]:
    return [row.since for row in timetable.rows]


def test_without_a_start_there_are_only_distances() -> None:
    assert _clocks(BARE) == [""] * 6
    assert _since(BARE) == [0, 300, 1200, 2100, 3000, 6600]
    assert (BARE.start, BARE.end, BARE.offset_known) == (None, None, False)


def test_with_day_start_and_zone_everything_is_known() -> None:
    assert _clocks(DATED)[-1] == "15:50-16:00"
    assert _since(DATED) == _since(BARE)
    assert DATED.start is not None
    assert DATED.start.isoformat() == "2014-03-22T14:00:00+06:30"
    assert DATED.end is not None
    assert DATED.end.isoformat() == "2014-03-22T16:00:00+06:30"
    assert DATED.rows[4].id == "discussion"


def test_a_gap_before_a_fixed_start_counts() -> None:
    gap = table({}, {"start": time(14, 30)}, start=time(14))
    assert _clocks(gap) == ["14:00-14:15", "14:30-14:45"]
    assert _since(gap) == [0, 1800]


def test_a_fixed_start_does_not_say_when_the_session_starts() -> None:
    mixed = table({}, {"start": time(14, 30)}, {})
    assert _clocks(mixed) == ["", "14:30-14:45", "14:45-15:00"]
    assert _since(mixed) == [0, None, None]
    assert mixed.start is None


def test_a_first_fixed_start_is_the_start() -> None:
    first = table({"start": time(9)}, {})
    assert first.start == first.rows[0].start
    assert _since(first) == [0, 900]


@pytest.mark.parametrize(
    ("more", "end"),
    [
        pytest.param({}, "14:15", id="as planned"),
        pytest.param({"budget": 3600}, "15:00", id="the budget is kept free"),
        pytest.param({"end": time(16)}, "16:00", id="so is all of it until the hard end"),
    ],
)
def test_the_end_is_the_later_one(more: dict[str, object], end: str) -> None:
    found = table(start=time(14), **more).end
    assert found is not None
    assert f"{found:%H:%M}" == end


def test_a_gap_may_reach_beyond_the_budget() -> None:
    gap = table({}, {"start": time(16)}, start=time(14)).end
    assert gap is not None
    assert f"{gap:%H:%M}" == "16:15"


@pytest.mark.parametrize("zone", [None, "Asia/Yangon"])
def test_the_day_goes_on_at_midnight(zone: str | None) -> None:
    night = table({}, {}, start=time(23, 50), date=date(2014, 3, 22), timezone=zone)
    last = night.rows[1].start
    assert last is not None
    assert night.day(last) == date(2014, 3, 23)


def test_without_a_date_there_is_no_day() -> None:
    assert PANEL.start is not None
    assert laid(agenda_of("panel-with-break.yaml"), date=None).day(PANEL.start) is None


@pytest.mark.parametrize("day", [date(1, 1, 1), date(9999, 12, 31)])
def test_days_at_the_edge_of_the_calendar(day: date) -> None:
    edge = table({"duration": 86400}, {}, start=time(14), date=day, timezone="Asia/Yangon")
    last = edge.rows[1].start
    assert last is not None
    assert edge.day(last) == day
    assert not edge.offset_known
