import json
from datetime import date, time
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Golden
from tests.views.export.timetables import DATED, NAMES, table
from timekeeper.agenda.model import Agenda, Floor, Segment
from timekeeper.views.export import agenda_json as module
from timekeeper.views.export.agenda_json import agenda_json

GOLDENS = Path(__file__).parent / "goldens"

NAMED_OTHERWISE = {
    "stated_id": "id",
    "stated_budget": "budget",
    "stated_warning": "warning",
    "stated_danger": "danger",
    "start": "fixed_start",
    "end": "hard_end",
}


def _document(text: str) -> Any:
    return json.loads(text)


@pytest.mark.parametrize("name", NAMES)
def test_the_document(golden: Golden, name: str) -> None:
    golden(GOLDENS / f"{name}.json", agenda_json(NAMES[name]))


@pytest.mark.parametrize(
    ("more", "start", "end"),
    [
        pytest.param({}, None, None, id="nothing known"),
        pytest.param({"start": time(14)}, "14:00:00", "14:15:00", id="a start"),
        pytest.param(
            {"start": time(23, 50), "date": date(2014, 3, 22)},
            "2014-03-22T23:50:00",
            "2014-03-23T00:05:00",
            id="a day",
        ),
        pytest.param(
            {"start": time(14), "timezone": "Asia/Yangon"}, "14:00:00", "14:15:00", id="a zone"
        ),
        pytest.param(
            {"start": time(14), "date": date(2014, 3, 22), "timezone": "Asia/Yangon"},
            "2014-03-22T14:00:00+06:30",
            "2014-03-22T14:15:00+06:30",
            id="all of it",
        ),
    ],
)
def test_an_instant_says_as_much_as_is_known(
    more: dict[str, Any], start: str | None, end: str | None
) -> None:
    document = _document(agenda_json(table(**more)))
    assert (document["start"], document["end"]) == (start, end)
    assert (document["segments"][0]["start"], document["segments"][0]["end"]) == (start, end)


def test_nothing_of_an_agenda_is_left_behind() -> None:
    document = _document(agenda_json(table({"floor": Floor()})))
    segment = document["segments"][0]
    keys = document.keys() | segment.keys()
    for model in (Agenda, Segment):
        assert {NAMED_OTHERWISE.get(name, name) for name in model.model_fields} <= keys
    assert segment["floor"].keys() == Floor.model_fields.keys()


def test_its_keys_are_documented() -> None:
    document = _document(agenda_json(DATED))
    for key in (*document, *document["segments"][0], *Floor.model_fields):
        assert f"`{key}`" in str(module.__doc__)
