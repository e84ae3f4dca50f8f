import json
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Golden
from tests.views.sessions import Session, at_segment, clock
from timekeeper.session.events import Extended, Noted
from timekeeper.session.floor.events import HandRaised
from timekeeper.views import status_json as module
from timekeeper.views.status_json import status_json

GOLDENS = Path(__file__).parent / "goldens"
SESSION = Session(
    [
        *at_segment(2, "14:05:20").events,
        Extended(clock("14:07:00"), 60),
        Noted(clock("14:08:00"), "ကလေး \x1b[2J\nask Aung"),
    ]
)


def _document(session: Session, live: bool = True) -> Any:
    return json.loads(status_json(session.reading("14:15:46"), live))


def test_the_whole_reading_is_there(golden: Golden) -> None:
    line = status_json(SESSION.reading("14:15:46"), True)
    golden(GOLDENS / "status.json", json.dumps(json.loads(line), indent=2) + "\n")


def test_it_is_one_line_of_ascii() -> None:
    line = status_json(SESSION.reading("14:15:46"), True)
    assert line.isascii()
    assert line.isprintable()


def test_times_are_whole_seconds_and_instants_have_an_offset() -> None:
    document = _document(SESSION)
    assert document["remaining"] == 16 * 60 - (10 * 60 + 26)
    assert document["clock"] == "2014-03-22T14:15:46+06:30"
    assert document["hard_end"] == "2014-03-22T16:05:20+06:30"


@pytest.mark.parametrize("live", [True, False])
def test_it_says_whether_the_program_runs(live: bool) -> None:
    assert _document(SESSION, live)["live"] is live


def test_who_waits_to_speak_and_what_was_recorded_is_the_moderators_own() -> None:
    recorded = Session([*SESSION.events, HandRaised(clock("14:09:00"), 1, "Ana")])
    assert "Ana" not in status_json(recorded.reading("14:15:46"), True)
    assert not {"floor", "outcomes", "left_open"} & _document(recorded).keys()


def test_every_key_is_documented() -> None:
    document = _document(SESSION)
    parts = (document, document["replan"], document["segments"][0], document["notes"][0])
    keys = {key for part in parts for key in part}
    assert not [key for key in sorted(keys) if f"`{key}`" not in (module.__doc__ or "")]
