from datetime import date, datetime, time
from typing import Any

import pytest

from timekeeper.agenda.model import Agenda, Segment
from timekeeper.views.show_times import begin, clock, fixed, hard_end, planned_end, starts


def _agenda(*segments: tuple[int, time | None], **more: Any) -> Agenda:
    rows = [Segment(title="a", duration=60 * minutes, start=start) for minutes, start in segments]
    return Agenda(title="t", segments=tuple(rows), **more)


def _clocks(agenda: Agenda, start: time | None) -> list[str]:
    return [(at and clock(at)) or "" for at in starts(agenda, begin(agenda, start))]


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
    assert list(fixed(agenda, starts(agenda, begin(agenda, time(14))))) == [line]


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
    assert hard_end(agenda, begin(agenda, start)) == end


def test_planned_end() -> None:
    agenda = _agenda((5, None), (10, None), date=date(2014, 3, 22))
    assert planned_end(agenda, starts(agenda, begin(agenda, None))) is None
    found = planned_end(agenda, starts(agenda, begin(agenda, time(14))))
    assert found == datetime(2014, 3, 22, 14, 15)
