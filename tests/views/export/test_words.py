from datetime import date, time
from typing import Any

import pytest

from tests.views.export.timetables import table
from timekeeper.views.export.words import details, length, times, when

NIGHT = {"date": date(2014, 10, 26), "start": time(1), "timezone": "Europe/Berlin"}


@pytest.mark.parametrize(
    ("more", "words"),
    [
        pytest.param({}, "15 min", id="nothing known"),
        pytest.param({"budget": 5400}, "1 h 30 min", id="the budget"),
        pytest.param({"date": date(2014, 3, 2)}, "Sunday 2 March 2014, 15 min", id="a day"),
        pytest.param({"start": time(14)}, "14:00–14:15", id="a start"),
        pytest.param({"end": time(16)}, "until 16:00", id="only an end"),
        pytest.param({"timezone": "Asia/Yangon"}, "15 min", id="a zone of no times"),
        pytest.param(
            {"start": time(14), "timezone": "Asia/Yangon"},
            "14:00–14:15, times of Asia/Yangon",
            id="no day, so the distance to UTC is not known",
        ),
        pytest.param(
            {"date": date(2014, 7, 1), "start": time(14), "timezone": "Europe/Berlin"},
            "Tuesday 1 July 2014, 14:00–14:15, times of Europe/Berlin (UTC+02:00)",
            id="everything",
        ),
        pytest.param(
            NIGHT | {"budget": 10800},
            "Sunday 26 October 2014, 01:00–03:00, times of Europe/Berlin",
            id="the distance to UTC changes meanwhile",
        ),
    ],
)
def test_when(more: dict[str, Any], words: str) -> None:
    assert ", ".join(when(table(**more))) == words


@pytest.mark.parametrize(
    ("segments", "more", "words"),
    [
        pytest.param(({}, {}), {}, ["0–15 min", "15–30 min"], id="minutes from the start"),
        pytest.param(
            ({"duration": 90}, {"duration": 30}), {}, ["0:00–1:30", "1:30–2:00"], id="odd seconds"
        ),
        pytest.param(({}, {}), {"start": time(14)}, ["14:00–14:15", "14:15–14:30"], id="clock"),
        pytest.param(
            ({}, {"start": time(14, 30)}), {}, ["0–15 min", "14:30–14:45"], id="a fixed start"
        ),
        pytest.param(({},), {"start": time(23, 50)}, ["23:50–00:05"], id="midnight"),
        pytest.param(
            ({"duration": 90},), {"start": time(14)}, ["14:00–14:01:30"], id="seconds on the clock"
        ),
        pytest.param(
            ({"duration": 5400}, {}),
            NIGHT | {"start": time(1, 30)},
            ["01:30–02:00", "02:00–02:15"],
            id="an hour comes twice",
        ),
    ],
)
def test_times(
    segments: tuple[dict[str, Any], ...], more: dict[str, Any], words: list[str]
) -> None:
    assert [times(row) for row in table(*segments, **more).rows] == words


@pytest.mark.parametrize(
    ("segment", "words"),
    [
        ({}, ""),
        ({"method": "panel"}, "panel"),
        ({"lead": "Ana"}, "Ana"),
        ({"method": "panel", "lead": "Ana\u202e"}, "panel, Ana�"),
    ],
)
def test_details(segment: dict[str, Any], words: str) -> None:
    assert details(table(segment).agenda.segments[0]) == words


def test_length() -> None:
    assert length(table({"duration": 5400}).agenda.segments[0]) == "1 h 30 min"
