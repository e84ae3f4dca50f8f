"""Ontime's project file: the shape below is what the types of Ontime 4.11.0 say.

The files of the shipped agendas also went through that version's own parser, which found nothing
wrong and changed nothing.
"""

import json
from datetime import date, time
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Golden
from tests.views.export.timetables import DATED, PANEL, TRAINING, laid, table
from timekeeper.views.export.ontime import ontime, unfit

GOLDENS = Path(__file__).parent / "goldens"

HELD = {"workshop": DATED, "panel": PANEL, "training": laid(TRAINING.agenda, start=time(23))}

PROJECT: dict[str, Any] = {
    "rundowns": dict,
    "project": {"title": str, "description": str, "url": str, "info": str, "logo": None,
                "custom": list},
    "settings": {"version": "4.11.0", "editorKey": None, "operatorKey": None, "timeFormat": "24",
                 "language": str},
    "viewSettings": {"overrideStyles": bool, "normalColor": str, "warningColor": str,
                     "dangerColor": str},
    "urlPresets": list,
    "customFields": dict,
    "automation": {"enabledAutomations": bool, "enabledOscIn": bool, "oscPortIn": int,
                   "triggers": list, "automations": dict},
}  # fmt: skip
RUNDOWN = {"id": str, "title": str, "order": list, "flatOrder": list, "entries": dict,
           "revision": int}  # fmt: skip
EVENT = {
    "type": "event", "id": str, "flag": bool, "cue": str, "title": str, "note": str,
    "endAction": str, "timerType": "count-down", "countToEnd": bool, "linkStart": bool,
    "timeStrategy": "lock-duration", "timeStart": int, "timeEnd": int, "duration": int,
    "skip": bool, "colour": str, "timeWarning": int, "timeDanger": int, "custom": dict,
    "triggers": list, "parent": None, "revision": int, "delay": int, "dayOffset": int, "gap": int,
}  # fmt: skip
DAY = 24 * 3600 * 1000


def _document(name: str) -> Any:
    return json.loads(ontime(HELD[name]))


def _events(document: Any) -> list[Any]:
    rundown = document["rundowns"]["agenda"]
    return [rundown["entries"][id_] for id_ in rundown["order"]]


def _check(shape: Any, value: Any) -> None:
    """Hold a value against a shape, key by key: none may be missing, none too many."""
    if isinstance(shape, dict):
        assert shape.keys() == value.keys()
        for key, inner in shape.items():
            _check(inner, value[key])
    elif isinstance(shape, type):
        assert type(value) is shape
    else:
        assert value == shape


@pytest.mark.parametrize("name", HELD)
def test_the_shape(name: str) -> None:
    document = _document(name)
    _check(PROJECT, document)
    for id_, rundown in document["rundowns"].items():
        _check(RUNDOWN, rundown)
        assert rundown["id"] == id_
        assert rundown["order"] == rundown["flatOrder"] == list(rundown["entries"])
        for entry_id, event in rundown["entries"].items():
            _check(EVENT, event)
            assert event["id"] == entry_id
            assert event["endAction"] in ("none", "play-next")
            assert event["custom"].keys() <= document["customFields"].keys()
            assert "" not in event["custom"].values()
            assert event["timeEnd"] == (event["timeStart"] + event["duration"]) % DAY
    for key, field in document["customFields"].items():
        _check({"type": "text", "colour": str, "label": str}, field)
        assert field["label"].replace(" ", "_") == key
    for fact in document["project"]["custom"]:
        _check({"title": str, "value": str, "url": str}, fact)


def test_the_panel(golden: Golden) -> None:
    golden(GOLDENS / "panel-ontime.json", ontime(PANEL))


def test_a_segment_follows_the_one_before_unless_its_start_is_fixed() -> None:
    assert [event["linkStart"] for event in _events(_document("panel"))] == [
        False, True, False, False, True, True
    ]  # fmt: skip


def test_an_automatic_segment_plays_the_next_one() -> None:
    actions = [event["endAction"] for event in _events(_document("panel"))]
    assert actions == ["none", "none", "play-next", "none", "none", "none"]


def test_times_go_on_at_midnight() -> None:
    starts = [event["timeStart"] / 60_000 for event in _events(_document("training"))]
    assert starts[:4] == [1380, 1390, 1415, 0]


def test_thresholds_are_those_of_the_agenda() -> None:
    events = _events(_document("training"))
    assert [events[4][name] / 1000 for name in ("timeWarning", "timeDanger")] == [600, 180]


@pytest.mark.parametrize(
    ("segments", "more", "reason"),
    [
        pytest.param(({}, {}), {}, None, id="fits"),
        pytest.param(({}, {"duration": 86399}), {}, None, id="just short of a day"),
        pytest.param(
            ({}, {"duration": 86400}),
            {},
            "segment 2 lasts a day or longer, and an event of Ontime cannot",
            id="a day long",
        ),
        pytest.param(({}, {"start": time(14, 5)}), {}, None, id="an overlap"),
        pytest.param(
            ({}, {"start": time(14)}),
            {},
            "segment 2 begins no later than segment 1: Ontime would take it for the next day",
            id="the same start",
        ),
        pytest.param(
            ({"duration": 10800}, {}),
            {"date": date(2014, 10, 26), "start": time(1), "timezone": "Europe/Berlin"},
            "the clock changes during the session, and Ontime knows nothing of that",
            id="summer time ends",
        ),
    ],
)
def test_what_ontime_cannot_hold_is_said(
    segments: tuple[dict[str, Any], ...], more: dict[str, Any], reason: str | None
) -> None:
    assert unfit(table(*segments, **({"start": time(14)} | more))) == reason
