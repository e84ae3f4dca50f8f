"""A session as its journal has it."""

from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tests.live.fake_clock import FakeClock
from tests.live.opened import AUTOMATIC_PANEL, PANEL, kill, opened, path_of
from timekeeper.live.clock import FastClock, Stamp
from timekeeper.live.journal.journal import Contents, Journal
from timekeeper.live.journal.record import JSON, Record
from timekeeper.live.recorded import Unusable, events_of, load, recorded, unusable
from timekeeper.session import commands
from timekeeper.session.events import Moved, Paused, Started
from timekeeper.session.moment import SECOND, Moment
from timekeeper.session.state import Phase


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


def test_a_session_is_read_from_its_journal(tmp_path: Path, clock: FakeClock) -> None:
    session = opened(tmp_path, clock, automatic=True)
    clock.advance(5)
    session.obey(commands.Start())
    clock.advance(35)
    session.pulse()
    found = load(path_of(session))
    assert (found.name, found.agenda) == ("2014-03-22-1430-panel", session.agenda)
    assert found.events == (Started(5 * SECOND),)
    assert found.state == session.state
    assert (found.speed, found.automatic, str(found.zone)) == (1, True, "Asia/Yangon")
    assert found.last == session.now() == Moment(40 * SECOND, clock.wall, ZoneInfo("Asia/Yangon"))
    assert found.clock(clock) is clock


def test_the_last_known_instant_is_that_of_the_last_line(tmp_path: Path, clock: FakeClock) -> None:
    session = opened(tmp_path, clock, AUTOMATIC_PANEL)
    session.obey(commands.Start())
    clock.sleep(400)
    session.pulse()  # one heartbeat, and a move dated a hundred seconds back
    path = kill(session)
    assert load(path).events[-1] == Moved(300 * SECOND, 1, automatic=True)
    assert load(path).last == Moment(400 * SECOND, clock.wall, ZoneInfo("Asia/Yangon"))
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join(lines[:-1]))  # killed before the heartbeat
    assert load(path).last == Moment(400 * SECOND, clock.wall, ZoneInfo("Asia/Yangon"))


def test_a_rehearsal_has_a_clock_of_its_own(tmp_path: Path, clock: FakeClock) -> None:
    session = opened(tmp_path, clock, speed=60)
    clock.advance(1)
    found = load(path_of(session))
    seen = found.clock(clock)
    assert isinstance(seen, FastClock)
    assert seen.now().ticks - found.contents.opened.ticks == 60 * SECOND
    assert found.speed == 60


def _contents(header: dict[str, JSON]) -> Contents:
    return Contents(header, Stamp("a", 1, 1), (), torn=False, damaged=(), lost=0, format=1)


@pytest.mark.parametrize(
    ("value", "speed"),
    [
        pytest.param(60, 60, id="as it was"),
        pytest.param(None, 1, id="not there"),
        pytest.param("60", 1, id="a text"),
        pytest.param(0, 1, id="zero"),
        pytest.param(-5, 1, id="negative"),
        pytest.param(True, 1, id="true"),
    ],
)
def test_a_header_that_was_salvaged_may_say_anything(value: JSON, speed: int) -> None:
    header = {"agenda": PANEL, "speed": value, "automatic": "yes"}
    found = recorded(Path("a.jsonl"), _contents(header))
    assert (found.speed, found.automatic) == (speed, False)
    assert found.state.phase is Phase.WAITING


@pytest.mark.parametrize(
    "agenda",
    [
        pytest.param(None, id="no agenda"),
        pytest.param(7, id="a number"),
        pytest.param("segments: [", id="no YAML"),
        pytest.param("title: T\n", id="no segments"),
    ],
)
def test_without_an_agenda_there_is_no_session(agenda: JSON) -> None:
    with pytest.raises(Unusable, match=r"a\.jsonl: the agenda in this journal cannot be read"):
        recorded(Path("a.jsonl"), _contents({"agenda": agenda}))


def test_heartbeats_and_the_unknown_are_no_events() -> None:
    bodies: list[dict[str, JSON]] = [
        {"event": "alive", "at": 1},
        {"event": "paused", "at": 2},
        {"event": "hand-raised", "at": 3},
        {"event": "paused", "at": "four"},
        {},
    ]
    records = [Record(seq, Stamp("a", seq, seq), body) for seq, body in enumerate(bodies, 1)]
    assert list(events_of(records)) == [Paused(2)]


def test_a_journal_that_cannot_be_read_is_told_in_a_line(tmp_path: Path) -> None:
    with pytest.raises(Unusable) as told:
        load(tmp_path)
    assert str(told.value) == f"{tmp_path}: Is a directory"
    assert str(unusable(Path("a"), ValueError("what it is"))) == "a: what it is"


def test_a_journal_with_a_lost_line_is_still_a_session(tmp_path: Path, clock: FakeClock) -> None:
    session = opened(tmp_path, clock)
    for command in (commands.Start(), commands.Pause(), commands.Next()):
        clock.advance(10)
        session.obey(command)
    path = kill(session)
    path.write_bytes(path.read_bytes().replace(b'"paused"', b'"pau?ed"'))
    found = load(path)
    assert found.events == (Started(10 * SECOND), Moved(30 * SECOND, 1))
    assert found.contents.lost == 1
    journal, _ = Journal.reopen(path, clock.now())
    journal.close()
    assert load(path).events == found.events
