"""A bell and a title at each threshold, once."""

from datetime import UTC

import pytest

from tests.session.agendas import agenda
from timekeeper.live.alerts import BELL, Alerts
from timekeeper.session.events import Event, Extended, Moved, Paused, Started
from timekeeper.session.fold import fold
from timekeeper.session.moment import SECOND, Moment
from timekeeper.session.reading import Reading, read

PLAN = agenda(15, 15)
START: list[Event] = [Started(0)]
TITLE = "\x1b]0;"


def _reading(seconds: int, happened: list[Event] = START) -> Reading:
    return read(PLAN, fold(PLAN, happened), Moment(seconds * SECOND, seconds * SECOND, UTC))


def _rings(*readings: Reading) -> list[bool]:
    alerts = Alerts(quiet=False)
    return [alerts.of(reading).startswith(BELL) for reading in readings]


def test_each_threshold_rings_once() -> None:
    seconds = [0, 779, 780, 781, 839, 840, 841, 900, 901, 902, 999]
    rang = [at for at, rings in zip(seconds, _rings(*map(_reading, seconds)), strict=True) if rings]
    assert rang == [780, 840, 901]


def test_after_a_sleep_two_thresholds_ring_once() -> None:
    assert _rings(_reading(0), _reading(950), _reading(951)) == [False, True, False]


def test_what_is_so_from_the_beginning_does_not_ring() -> None:
    assert _rings(_reading(950), _reading(951)) == [False, False]


def test_a_new_segment_does_not_ring_whatever_is_left_of_it() -> None:
    moved = [*START, Moved(870 * SECOND, 1)]
    back = [*moved, Moved(880 * SECOND, 0)]
    readings = [_reading(869), _reading(871, moved), _reading(881, back)]
    assert _rings(*readings) == [False, False, False]


def test_a_threshold_passed_again_rings_again() -> None:
    longer = [*START, Extended(790 * SECOND, 300)]
    readings = [_reading(779), _reading(790), _reading(791, longer), _reading(1080, longer)]
    assert _rings(*readings) == [False, True, False, True]


def test_nothing_rings_in_a_pause() -> None:
    shorter = [*START, Paused(700 * SECOND), Extended(701 * SECOND, -300)]
    assert _rings(_reading(700), _reading(702, shorter)) == [False, False]


def test_the_title_is_sent_when_it_changes() -> None:
    alerts = Alerts(quiet=False)
    first = alerts.of(_reading(10))
    assert (first[: len(TITLE)], first[-1], first.count(BELL)) == (TITLE, BELL, 1)
    assert "Part 1" in first
    assert alerts.of(_reading(10)) == ""
    assert alerts.of(_reading(11)) == ""
    assert alerts.of(_reading(61)) not in ("", first)


@pytest.mark.parametrize("seconds", [0, 780, 901])
def test_quiet_sends_nothing(seconds: int) -> None:
    alerts = Alerts(quiet=True)
    assert alerts.of(_reading(seconds)) + alerts.of(_reading(seconds + 200)) == ""
