"""From stamps to the session's timeline, also when the journal has holes."""

from datetime import UTC, tzinfo

import pytest

from timekeeper.live.clock import Stamp
from timekeeper.live.journal.record import JSON, Record
from timekeeper.live.timeline import Timeline, timeline_of
from timekeeper.session.moment import Moment

OPENED = Stamp("a", 1000, 50)


@pytest.mark.parametrize(
    ("timeline", "stamp", "expected"),
    [
        pytest.param(Timeline(OPENED), OPENED, Moment(0, 50), id="where it begins"),
        pytest.param(Timeline(OPENED), Stamp("a", 1007, 57), Moment(7, 57), id="later"),
        pytest.param(Timeline(OPENED), Stamp("a", 1007, 2), Moment(7, 2), id="wall set back"),
        pytest.param(Timeline(OPENED, 90), Stamp("a", 1007, 57), Moment(97, 57), id="gone on with"),
        pytest.param(Timeline(OPENED, 90), Stamp("a", 900, 57), Moment(90, 57), id="never before"),
    ],
)
def test_a_stamp_has_a_place(timeline: Timeline, stamp: Stamp, expected: Moment) -> None:
    assert timeline.moment(stamp) == expected


def _record(ticks: int, body: dict[str, JSON], boot: str = "a") -> Record:
    return Record(1, Stamp(boot, ticks, ticks - 950), body)


@pytest.mark.parametrize(
    ("records", "expected"),
    [
        pytest.param([], Timeline(OPENED), id="nothing yet"),
        pytest.param(
            [_record(1005, {"event": "alive", "at": 5})],
            Timeline(Stamp("a", 1005, 55), 5),
            id="a heartbeat",
        ),
        pytest.param(
            [_record(1005, {"event": "started", "at": 5}), _record(3, {"at": 9}, "b")],
            Timeline(Stamp("b", 3, -947), 9),
            id="the newest, of another boot",
        ),
        pytest.param(
            [
                _record(1005, {"event": "started", "at": 5}),
                _record(1009, {"event": "moved", "at": 7, "to": 1, "automatic": True}),
            ],
            Timeline(Stamp("a", 1005, 55), 5),
            id="what happened by itself is stamped later than it was",
        ),
        pytest.param(
            [_record(1005, {"event": "moved", "at": 5, "to": 1, "automatic": False})],
            Timeline(Stamp("a", 1005, 55), 5),
            id="a move by hand",
        ),
        pytest.param(
            [_record(1005, {"event": "new-fangled"}), _record(1006, {"at": "soon"})],
            Timeline(OPENED),
            id="what says no instant",
        ),
    ],
)
@pytest.mark.parametrize("zone", [None, UTC])
def test_the_newest_tie_is_found(
    records: list[Record], expected: Timeline, zone: tzinfo | None
) -> None:
    assert timeline_of(OPENED, records, zone) == expected._replace(zone=zone)
