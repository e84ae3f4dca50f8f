from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.views import readings
from timekeeper.session.reading import Reading
from timekeeper.views.scene import Scene, Style
from timekeeper.views.screen.agenda_rows import agenda_rows, visible
from timekeeper.views.screen.frame import frame
from timekeeper.views.screen.view import View


def shown(reading: Reading, width: int, height: int, ascii_only: bool = False) -> list[str]:
    view = View(Scene(reading), width, Style(ascii=ascii_only))
    return [row.plain for row in agenda_rows(view, height)]


@given(count=st.integers(1, 300), height=st.integers(1, 60), data=st.data())
def test_the_current_row_is_always_in_sight(count: int, height: int, data: st.DataObject) -> None:
    current = data.draw(st.integers(0, count - 1))
    rows = visible(count, current, height)
    assert current in rows
    assert len(rows) == min(count, height)
    assert 0 <= rows.start <= rows.stop <= count


def test_a_changed_allotment_is_shown_beside_the_planned_time() -> None:
    assert "15:00 → 17:00   10:26" in shown(readings.paused(), 100, 7)[2]
    assert "15:00 -> 17:00   10:26" in shown(readings.paused(), 100, 7, ascii_only=True)[2]


def test_what_was_passed_over_is_not_held() -> None:
    early = shown(readings.ended_early(), 100, 7)
    assert [row.split()[-1] for row in early[1:]] == [
        "done",
        "done",
        "held",
        "held",
        "held",
        "held",
    ]


def test_one_row_is_the_current_segment() -> None:
    assert shown(readings.plenty(), 80, 1)[0].startswith(" ▶ 2  Actions to Protect")


@pytest.mark.parametrize("width", range(1, 130))
def test_a_time_is_whole_or_not_there(width: int) -> None:
    for row in shown(readings.paused(), width, 7)[2:3]:
        times = [part for part in row.split() if ":" in part]
        assert set(times) <= {"15:00", "17:00", "10:26"}


class Uncounted(tuple[Any, ...]):
    """Segments of which one may be asked for, or a stretch, but never all in turn."""

    __slots__ = ()

    def __iter__(self) -> Iterator[Any]:
        raise AssertionError("a picture looks at every segment of the agenda")


@pytest.mark.parametrize("size", [(100, 30), (80, 24), (40, 10), (100, 3), (100, 1)], ids=str)
def test_a_picture_looks_at_the_segments_it_shows_alone(size: tuple[int, int]) -> None:
    reading = readings.many_segments(1000, 500)
    scene = Scene(replace(reading, segments=Uncounted(reading.segments)))
    assert frame(scene, *size, Style()) == frame(Scene(reading), *size, Style())
