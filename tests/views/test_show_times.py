from datetime import UTC, date, datetime, time, tzinfo
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from timekeeper.agenda.model import Agenda, Segment
from timekeeper.views.show_times import (
    SOMEWHERE,
    Room,
    begin,
    clock,
    fixed,
    hard_end,
    planned_end,
    room,
    starts,
)

ON_THE_DAY = Room(date(2014, 3, 22), UTC)
BERLIN, YANGON = ZoneInfo("Europe/Berlin"), ZoneInfo("Asia/Yangon")


def _agenda(*segments: tuple[int, time | None], **more: Any) -> Agenda:
    rows = [Segment(title="a", duration=60 * minutes, start=start) for minutes, start in segments]
    return Agenda(title="t", segments=tuple(rows), **more)


def _clocks(agenda: Agenda, start: time | None, room: Room = SOMEWHERE) -> list[str]:
    return [(at and clock(at)) or "" for at in starts(agenda, begin(agenda, start, room), room)]


@pytest.mark.parametrize(
    ("agenda", "start", "clocks"),
    [
        pytest.param(_agenda((5, None), (10, None)), None, ["", ""], id="nothing known"),
        pytest.param(_agenda((5, None), (10, None)), time(14), ["14:00", "14:05"], id="asked for"),
        pytest.param(
            _agenda((5, None), (9, None), start=time(9)), None, ["09:00", "09:05"], id="its own"
        ),
        pytest.param(
            _agenda((5, None), (9, None), start=time(9)),
            time(0),
            ["00:00", "00:05"],
            id="asked for goes first, midnight too",
        ),
        pytest.param(
            _agenda((5, None), (10, time(14, 30)), (1, None)),
            time(14),
            ["14:00", "14:30", "14:40"],
            id="fixed start after a gap",
        ),
        pytest.param(
            _agenda((45, None), (10, time(14, 30)), (1, None)),
            time(14),
            ["14:00", "14:30", "14:40"],
            id="fixed start before the end of the one before",
        ),
        pytest.param(
            _agenda((5, None), (10, time(14, 30)), (1, None)),
            None,
            ["", "14:30", "14:40"],
            id="known from the first fixed start on",
        ),
        pytest.param(
            _agenda((30, None), (10, time(0, 10))), time(23, 40), ["23:40", "00:10"], id="midnight"
        ),
    ],
)
def test_starts(agenda: Agenda, start: time | None, clocks: list[str]) -> None:
    assert _clocks(agenda, start) == clocks


@pytest.mark.parametrize(
    ("fixed_start", "line"),
    [
        (time(14, 5), "* Segment 2 begins at 14:05 whatever comes before"),
        (time(14, 8), "* Segment 2 begins at 14:08 whatever comes before: 3:00 free before it"),
        (
            time(14, 3, 30),
            "* Segment 2 begins at 14:03:30 whatever comes before: 1:30 too little before it",
        ),
    ],
)
def test_fixed_starts_are_held_against_what_comes_before(fixed_start: time, line: str) -> None:
    agenda = _agenda((5, None), (10, fixed_start))
    assert list(fixed(agenda, starts(agenda, begin(agenda, time(14), SOMEWHERE), SOMEWHERE))) == [
        line
    ]


@pytest.mark.parametrize(
    ("more", "start", "end"),
    [
        pytest.param({}, None, None, id="not known"),
        pytest.param({}, time(14), datetime(2014, 3, 22, 14, 15), id="start and planned"),
        pytest.param(
            {"budget": 1800}, time(14), datetime(2014, 3, 22, 14, 30), id="start and budget"
        ),
        pytest.param(
            {"end": time(16)}, None, datetime(2014, 3, 22, 16), id="its own, without a start"
        ),
        pytest.param(
            {"end": time(0, 5)}, time(23, 50), datetime(2014, 3, 23, 0, 5), id="past midnight"
        ),
        pytest.param(
            {"end": time(0, 5)}, time(23, 40), datetime(2014, 3, 23, 0, 5), id="after midnight"
        ),
        pytest.param(
            {"end": time(23, 55)}, time(23, 50), datetime(2014, 3, 22, 23, 55), id="before midnight"
        ),
    ],
)
def test_hard_end(more: dict[str, Any], start: time | None, end: datetime | None) -> None:
    agenda = _agenda((5, None), (10, None), date=date(2014, 3, 22), **more)
    found = hard_end(agenda, begin(agenda, start, ON_THE_DAY), ON_THE_DAY)
    assert found == (end and end.replace(tzinfo=UTC))


def test_planned_end() -> None:
    agenda = _agenda((5, None), (10, None), date=date(2014, 3, 22))
    assert planned_end(agenda, [None, None], ON_THE_DAY) is None
    begins = starts(agenda, begin(agenda, time(14), ON_THE_DAY), ON_THE_DAY)
    assert planned_end(agenda, begins, ON_THE_DAY) == datetime(2014, 3, 22, 14, 15, tzinfo=UTC)


@pytest.mark.parametrize(
    ("day", "zone", "expected"),
    [
        pytest.param(date(2014, 3, 22), YANGON, Room(date(2014, 3, 22), YANGON), id="known"),
        pytest.param(None, YANGON, SOMEWHERE, id="no day"),
        pytest.param(date(2014, 3, 22), None, SOMEWHERE, id="no zone"),
        pytest.param(date(1, 1, 1), YANGON, SOMEWHERE, id="the first of days"),
        pytest.param(date(9999, 12, 31), YANGON, SOMEWHERE, id="the last of days"),
    ],
)
def test_the_room_is_known_with_day_and_zone(
    day: date | None, zone: tzinfo | None, expected: Room
) -> None:
    assert room(_agenda((5, None), date=day), zone) == expected


LATE = _agenda((45, None), (60, None), (30, None))
FIXED = _agenda((45, None), (60, time(2, 30)), (30, None))


@pytest.mark.parametrize(
    ("agenda", "room", "start", "clocks", "end"),
    [
        pytest.param(
            LATE,
            Room(date(2014, 12, 31), YANGON),
            time(23, 0),
            ["23:00", "23:45", "00:45"],
            "2015-01-01T01:15:00+06:30",
            id="the year ends",
        ),
        pytest.param(
            LATE,
            Room(date(2014, 3, 30), BERLIN),
            time(1, 0),
            ["01:00", "01:45", "03:45"],
            "2014-03-30T04:15:00+02:00",
            id="an hour is skipped",
        ),
        pytest.param(
            LATE,
            Room(date(2014, 10, 26), BERLIN),
            time(1, 30),
            ["01:30", "02:15", "02:15"],
            "2014-10-26T02:45:00+01:00",
            id="an hour comes twice",
        ),
        pytest.param(
            LATE,
            Room(date(2014, 3, 30), BERLIN),
            time(2, 30),
            ["03:30", "04:15", "05:15"],
            "2014-03-30T05:45:00+02:00",
            id="a start that is skipped",
        ),
        pytest.param(
            FIXED,
            Room(date(2014, 10, 26), BERLIN),
            time(2, 50),
            ["02:50", "02:30", "03:30"],
            "2014-10-26T04:00:00+01:00",
            id="a fixed start in the second of two hours",
        ),
        pytest.param(
            LATE,
            Room(date(2014, 10, 5), ZoneInfo("Australia/Lord_Howe")),
            time(1, 0),
            ["01:00", "01:45", "03:15"],
            "2014-10-05T03:45:00+11:00",
            id="half an hour is skipped",
        ),
        pytest.param(
            LATE,
            Room(date(2011, 12, 29), ZoneInfo("Pacific/Apia")),
            time(23, 0),
            ["23:00", "23:45", "00:45"],
            "2011-12-31T01:15:00+14:00",
            id="a day is skipped",
        ),
    ],
)
def test_starts_when_the_clock_changes(
    agenda: Agenda, room: Room, start: time, clocks: list[str], end: str
) -> None:
    assert _clocks(agenda, start, room) == clocks
    last = planned_end(agenda, starts(agenda, begin(agenda, start, room), room), room)
    assert last is not None
    assert last.isoformat() == end


def test_a_fixed_start_is_held_against_real_time() -> None:
    room = Room(date(2014, 10, 26), BERLIN)
    agenda = _agenda((30, None), (60, time(3, 0)))
    lines = list(fixed(agenda, starts(agenda, begin(agenda, time(2, 0), room), room)))
    assert lines == ["* Segment 2 begins at 03:00 whatever comes before: 90:00 free before it"]


@pytest.mark.parametrize(
    ("more", "minute"),
    [
        pytest.param({}, 15, id="nobody promised less: the wait is planned"),
        pytest.param({"budget": 600}, 10, id="a budget that is stated"),
    ],
)
def test_a_wait_for_a_fixed_start(more: dict[str, Any], minute: int) -> None:
    agenda = _agenda((5, None), (5, time(14, 10)), date=date(2014, 3, 22), **more)
    found = hard_end(agenda, begin(agenda, time(14), ON_THE_DAY), ON_THE_DAY)
    assert found == datetime(2014, 3, 22, 14, minute, tzinfo=UTC)


def test_a_hard_end_long_after_the_budget_is_on_the_day_of_the_start() -> None:
    agenda = _agenda((60, None), start=time(8), end=time(22))
    hard = hard_end(agenda, begin(agenda, None, ON_THE_DAY), ON_THE_DAY)
    assert hard == datetime(2014, 3, 22, 22, tzinfo=UTC)
