import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.conftest import Golden
from tests.views.report.scenes import forum_report
from tests.views.report.test_text import WHOLE
from tests.views.sessions import Session, at_segment
from timekeeper.views.report import json as module
from timekeeper.views.report.json import report_json

GOLDENS = Path(__file__).parent / "goldens"


def _document(session: Session, at: str) -> Any:
    return json.loads(report_json(session.report(at)))


def test_the_whole_report_is_there(golden: Golden) -> None:
    golden(GOLDENS / "report.json", report_json(WHOLE.report("16:30:00")))


def test_actuals_and_pauses_add_up_to_what_was_used() -> None:
    document = _document(WHOLE, "16:30:00")
    spent = [segment["actual"] + segment["paused"] for segment in document["segments"]]
    assert sum(spent) == document["used"] == 2 * 3600 + 2 * 60 + 33


def test_what_is_not_known_is_null() -> None:
    document = _document(at_segment(2), "14:10:00")
    assert document["finished"] is False
    assert document["ended"] is None
    assert document["segments"][5]["actual"] is None
    assert document["segments"][5]["difference"] is None


def test_a_rehearsal_is_said_to_be_one() -> None:
    document = _document(Session(at_segment(2).events, speed=60), "14:10:00")
    assert (document["rehearsal"], document["speed"]) == (True, 60)


def test_the_forum_is_there(golden: Golden) -> None:
    golden(GOLDENS / "forum.json", report_json(forum_report()))
    golden(GOLDENS / "forum-private.json", report_json(forum_report(private=True)))


def test_few_people_are_not_counted() -> None:
    (floor,) = json.loads(report_json(forum_report()))["floors"]
    assert (floor["distinct_voices"], floor["not_heard"], floor["voices"]) == (6, None, [])
    (floor,) = json.loads(report_json(forum_report(private=True)))["floors"]
    assert (floor["not_heard"], len(floor["voices"])) == (1, 6)


def test_every_key_is_documented() -> None:
    documents = [
        json.loads(report_json(WHOLE.report("16:30:00", private=True))),
        json.loads(report_json(forum_report(private=True))),
    ]
    keys = {key for document in documents for key in _keys(document)}
    assert {"label", "causes", "by", "clock_steps", "text"} <= keys
    assert not [key for key in sorted(keys) if f"`{key}`" not in (module.__doc__ or "")]


def _keys(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        yield from value
    for each in value.values() if isinstance(value, dict) else value:
        if isinstance(each, dict | list):
            yield from _keys(each)
