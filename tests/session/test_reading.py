"""What a session looks like at an instant: phases, levels, places and the rounding of seconds."""

from datetime import UTC, time

import pytest

from tests.session.agendas import agenda
from timekeeper.agenda.model import Agenda, Segment
from timekeeper.session.causes import Cause, Why
from timekeeper.session.events import (
    Ended,
    Event,
    Extended,
    Moved,
    Noted,
    Paused,
    Pinned,
    ReplanSwitched,
    Resumed,
    Skipped,
    Started,
)
from timekeeper.session.fold import fold
from timekeeper.session.moment import SECOND, Moment
from timekeeper.session.reading import Level, Reading, ReplanReading, read
from timekeeper.session.rows import Place
from timekeeper.session.state import Phase

TWO_PM = 1_395_496_800 * SECOND
PLAN = agenda(15, 15, 15, budget=3000)


def _read(happened: list[Event], seconds: float, plan: Agenda = PLAN) -> Reading:
    at = round(seconds * SECOND)
    return read(plan, fold(plan, happened), Moment(at, TWO_PM + at, UTC))


@pytest.mark.parametrize(
    ("seconds", "remaining", "level"),
    [
        pytest.param(0, 900, Level.PLENTY, id="full"),
        pytest.param(779.9, 121, Level.PLENTY, id="just before the warning"),
        pytest.param(780, 120, Level.WARNING, id="warning"),
        pytest.param(839.9, 61, Level.WARNING, id="just before danger"),
        pytest.param(840, 60, Level.DANGER, id="danger"),
        pytest.param(900.9, 0, Level.DANGER, id="the last second"),
        pytest.param(901, -1, Level.OVERRUN, id="overrun"),
    ],
)
def test_levels(seconds: float, remaining: int, level: Level) -> None:
    seen = _read([Started(0)], seconds)
    assert (seen.remaining, seen.level) == (remaining, level)


def test_thresholds_are_those_of_the_segment() -> None:
    stated = Segment(title="Talk", duration=900, warning=300, danger=200)
    plan = Agenda(title="T", segments=(stated,))
    assert [_read([Started(0)], at, plan).level for at in (599, 600, 700)] == [
        Level.PLENTY,
        Level.WARNING,
        Level.DANGER,
    ]
    assert (_read([], 0, plan).warning, _read([], 0, plan).danger) == (300, 200)


def test_an_extension_takes_a_segment_out_of_its_overrun() -> None:
    seen = _read([Started(0), Extended(901 * SECOND, 60)], 902)
    assert (seen.remaining, seen.level, seen.allotted, seen.planned) == (58, Level.DANGER, 960, 900)


def test_waiting() -> None:
    seen = _read([], 192.9)
    assert (seen.phase, seen.waited, seen.used, seen.elapsed) == (Phase.WAITING, 192, 0, 0)
    assert (seen.number, seen.remaining, seen.budget_remaining) == (1, 900, 3000)
    assert [row.actual for row in seen.segments] == [None, None, None]
    assert (seen.offset, seen.speed) == (0, 1)


def test_a_pause_stops_the_segment_and_not_the_budget() -> None:
    seen = _read([Started(10 * SECOND), Paused(70 * SECOND)], 100)
    assert (seen.phase, seen.elapsed, seen.paused_for) == (Phase.PAUSED, 60, 30)
    assert (seen.used, seen.budget_remaining, seen.waited) == (90, 2910, 0)
    assert seen.offset == 30


def test_ended() -> None:
    seen = _read([Started(0), Moved(600 * SECOND, 1), Ended(700 * SECOND)], 5000)
    assert (seen.phase, seen.used, seen.elapsed, seen.paused_for) == (Phase.ENDED, 700, 100, 0)
    assert [row.place for row in seen.segments] == [Place.DONE, Place.DONE, Place.NEXT]
    assert [row.actual for row in seen.segments] == [600, 100, None]
    assert f"{seen.projected_end:%H:%M:%S}" == "14:11:40"


def test_an_end_before_the_start() -> None:
    seen = _read([Ended(60 * SECOND)], 90)
    assert (seen.phase, seen.used, seen.waited, seen.elapsed) == (Phase.ENDED, 0, 0, 0)
    assert [row.actual for row in seen.segments] == [None, None, None]


def test_places() -> None:
    seen = _read([Started(0), Moved(SECOND, 1)], 5)
    assert [row.place for row in seen.segments] == [Place.DONE, Place.NOW, Place.NEXT]
    assert (seen.number, seen.current.title) == (2, "Part 2")
    assert seen.next is not None
    assert seen.next.number == 3
    back = _read([Started(0), Moved(SECOND, 1), Moved(4 * SECOND, 0)], 5)
    assert [row.place for row in back.segments] == [Place.NOW, Place.NEXT, Place.LATER]
    assert [row.actual for row in back.segments] == [2, 3, None]
    again = _read([Started(0), Moved(1, 1), Moved(2, 0), Moved(3, 1)], 5)
    assert [row.place for row in again.segments] == [Place.DONE, Place.NOW, Place.NEXT]
    assert _read([Started(0), Moved(1, 1), Moved(2, 2)], 5).next is None
    skipped = _read([Started(0), Skipped(1, 1)], 5)
    assert [row.place for row in skipped.segments] == [Place.NOW, Place.SKIPPED, Place.NEXT]


def test_which_rows_are_pinned() -> None:
    assert [row.pinned for row in _read([Pinned(0, 1, 60)], 5).segments] == [False, True, False]


@pytest.mark.parametrize(
    ("happened", "seconds", "offset"),
    [
        pytest.param([Started(0)], 900, 0, id="at the end of its time: on time"),
        pytest.param([Started(0)], 903.9, 3, id="behind, cut off"),
        pytest.param([Started(0), Moved(890_500_000_000, 1)], 900, -9, id="ahead, cut off"),
        pytest.param(
            [Started(0), Moved(899_500_000_000, 1)], 900, 0, id="less than a second ahead"
        ),
        pytest.param(
            [Started(700), Extended(1, 600)], 9, 600, id="an extension is lateness to come"
        ),
    ],
)
def test_offset(happened: list[Event], seconds: float, offset: int) -> None:
    assert _read(happened, seconds).offset == offset


def test_late_at_the_start_is_behind_only_where_the_clock_binds() -> None:
    bound = agenda(15, 15, 15, start=time(14, 0), end=time(14, 45))
    assert _read([Started(300 * SECOND)], 310, bound).offset == 300
    assert _read([Started(300 * SECOND)], 310).offset == 0


GIVING = Agenda(
    title="T",
    segments=(
        Segment(title="Talk", duration=300),
        Segment(title="Panel", duration=600, minimum=300),
        Segment(title="Forum", duration=1200, minimum=600),
    ),
)
OVER = Cause(Why.OVERRUN, 120, (1,))


@pytest.mark.parametrize(
    ("happened", "expected"),
    [
        pytest.param(
            [Started(300 * SECOND)], ReplanReading(True, (), (), (), 0, 900, 900), id="on time"
        ),
        pytest.param(
            [Started(0)],
            ReplanReading(True, (3, 2), (), (OVER,), 0, 780, 780),
            id="behind: the one that gives most comes first",
        ),
        pytest.param(
            [Started(0), ReplanSwitched(0, False)],
            ReplanReading(False, (), (), (OVER,), 120, 900, 900),
            id="behind, and switched off",
        ),
        pytest.param(
            [Started(0), Pinned(0, 0, 300), Pinned(0, 2, 1200)],
            ReplanReading(True, (2,), (1, 3), (OVER,), 0, 180, 180),
            id="pinned, the current one too",
        ),
        pytest.param(
            [Started(0), Pinned(0, 0, 300), Pinned(0, 1, 600), Moved(420 * SECOND, 1)],
            ReplanReading(True, (3,), (2,), (OVER,), 0, 480, 480),
            id="what is over is not pinned",
        ),
        pytest.param(
            [
                *(Started(0), Pinned(0, 1, 600), Pinned(0, 2, 1200)),
                *(Moved(300 * SECOND, 1), Ended(420 * SECOND, taken=40)),
            ],
            ReplanReading(True, (), (3,), (), 0, 1680, 0),
            id="ended: the last one that was held is over too",
        ),
    ],
)
def test_what_the_replan_does(happened: list[Event], expected: ReplanReading) -> None:
    assert _read(happened, 420, GIVING).replan == expected


def test_a_pause_is_counted_by_itself() -> None:
    seen = _read([Started(0), Paused(SECOND), Resumed(9 * SECOND), Paused(20 * SECOND)], 23.9)
    assert seen.paused_for == 3


@pytest.mark.parametrize(
    ("at", "since"), [(4_999_999_999, 4), (5_000_000_000, 5), (5_999_999_999, 5)]
)
def test_a_note_before_the_start_is_counted_from_the_opening(at: int, since: int) -> None:
    (note,) = _read([Noted(at, "early")], 9).notes
    assert note.since_start == since


def test_clock_times_are_local_and_whole_seconds() -> None:
    seen = _read([Started(10_700_000_000)], 11.9)
    assert f"{seen.clock:%H:%M:%S.%f}" == "14:00:11.000000"
    assert f"{seen.planned_end:%H:%M:%S}" == "14:45:10"
    assert f"{seen.hard_end:%H:%M:%S}" == "14:50:10"
    assert (seen.elapsed, seen.used) == (1, 1)


def test_notes_stand_beside_their_segments() -> None:
    happened: list[Event] = [
        Noted(0, "early"),
        Started(60 * SECOND),
        Moved(90 * SECOND, 1),
        Noted(99 * SECOND, "b"),
    ]
    notes = _read(happened, 100).notes
    assert [(note.number, note.since_start, note.text) for note in notes] == [
        (1, 0, "early"),
        (2, 39, "b"),
    ]


def test_what_the_agenda_says_is_passed_on() -> None:
    plan = Agenda(
        title="T",
        event="E",
        segments=(
            Segment(title="S", duration=60, method="forum", lead="Ana", notes="Ask.", minimum=30),
        ),
    )
    seen = read(plan, fold(plan, []), Moment(0, TWO_PM, UTC), speed=60)
    assert (seen.title, seen.event, seen.speed, seen.segment_notes) == ("T", "E", 60, "Ask.")
    row = seen.current
    assert (row.method, row.lead, row.planned, row.allotted, row.minimum) == (
        "forum",
        "Ana",
        60,
        60,
        30,
    )
