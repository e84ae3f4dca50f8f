"""A running session: stored before it is shown, on time however late the program looks."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.live.fake_clock import FakeClock
from tests.live.opened import AUTOMATIC_PANEL, PANEL, opened, path_of
from timekeeper.live.clock import wall_step
from timekeeper.live.journal.journal import read
from timekeeper.live.journal.record import JSON
from timekeeper.live.running import DRIFT, HEARTBEAT, RunningSession
from timekeeper.session import commands
from timekeeper.session.events import (
    ClockStepped,
    Ended,
    Extended,
    Moved,
    Paused,
    Slept,
    Started,
)
from timekeeper.session.moment import SECOND
from timekeeper.session.refusal import Refusal
from timekeeper.session.state import Phase

MINUTE = 60 * SECOND


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


def _stored(session: RunningSession) -> list[dict[str, JSON]]:
    return [dict(record.body) for record in read(path_of(session)).records]


def test_a_command_is_stored_when_obey_returns(tmp_path: Path, clock: FakeClock) -> None:
    session = opened(tmp_path, clock)
    clock.advance(3)
    assert session.obey(commands.Start()) == (Started(3 * SECOND),)
    assert _stored(session) == [{"event": "started", "at": 3 * SECOND, "ago": 0}]
    clock.advance(61)
    assert session.obey(commands.Pause()) == (Paused(64 * SECOND),)
    assert session.events == (Started(3 * SECOND), Paused(64 * SECOND))
    assert [record.stamp for record in read(path_of(session)).records][-1] == clock.now()
    reading = session.reading()
    assert (reading.phase, reading.elapsed, reading.clock.isoformat()) == (
        Phase.PAUSED,
        61,
        "2014-03-22T14:31:04+06:30",
    )


def test_a_refusal_stores_nothing(tmp_path: Path, clock: FakeClock) -> None:
    session = opened(tmp_path, clock)
    assert session.obey(commands.Next()) == Refusal("Not started yet: Space or s starts")
    assert (_stored(session), session.events) == ([], ())


def test_undo_is_recorded_and_erases(tmp_path: Path, clock: FakeClock) -> None:
    session = opened(tmp_path, clock)
    session.obey(commands.Start())
    before = session.state
    session.obey(commands.Next())
    clock.advance(20)
    session.obey(commands.Undo())
    assert session.state == before
    assert [record["event"] for record in _stored(session)] == ["started", "moved", "undone"]


def test_a_heartbeat_every_30_seconds(tmp_path: Path, clock: FakeClock) -> None:
    session = opened(tmp_path, clock)
    for _ in range(95):
        clock.advance(1)
        assert session.pulse() == ()
    assert _stored(session) == [{"event": "alive", "at": at * SECOND} for at in (30, 60, 90)]
    assert HEARTBEAT == 30 * SECOND


def test_what_is_stored_is_a_sign_of_life_too(tmp_path: Path, clock: FakeClock) -> None:
    session = opened(tmp_path, clock)
    clock.advance(20)
    session.obey(commands.Start())
    for seconds in (29, 1):
        clock.advance(seconds)
        session.pulse()
    assert [record["at"] for record in _stored(session)] == [20 * SECOND, 50 * SECOND]


def test_a_rehearsals_heart_beats_every_30_real_seconds(tmp_path: Path, clock: FakeClock) -> None:
    session = opened(tmp_path, clock, speed=60)
    for _ in range(65):
        clock.advance(1)
        session.pulse()
    assert [record["at"] for record in _stored(session)] == [30 * MINUTE, 60 * MINUTE]


def test_leaving_is_the_last_that_is_known(tmp_path: Path, clock: FakeClock) -> None:
    session = opened(tmp_path, clock)
    clock.advance(4)
    session.leave()
    assert _stored(session) == [{"event": "alive", "at": 4 * SECOND}]
    session.obey(commands.Start())
    clock.advance(7)
    session.leave()
    assert _stored(session)[-1] == {"event": "alive", "at": 11 * SECOND}


def test_a_session_that_is_over_has_its_end(tmp_path: Path, clock: FakeClock) -> None:
    session = opened(tmp_path, clock)
    session.obey(commands.Start())
    session.obey(commands.End())
    clock.advance(7)
    session.leave()
    assert _stored(session)[-1] == {
        "event": "ended",
        "at": 0,
        "automatic": False,
        "taken": 0,
    }


@pytest.mark.parametrize("last", ["alive", "ended"])
def test_what_is_refused_once_at_the_very_end_is_saved(
    tmp_path: Path, clock: FakeClock, last: str
) -> None:
    session = opened(tmp_path, clock)
    session.obey(commands.Start())
    with _one_write_refused(path_of(session)):
        if last == "ended":
            session.obey(commands.End())
            assert session.journal.unsaved is not None
        session.leave()
    assert session.journal.unsaved is None
    assert [record["event"] for record in _stored(session)][-2:] == ["started", last]


@contextmanager
def _one_write_refused(path: Path) -> Iterator[None]:
    """Let a file not grow, until that has been refused once: the system tells by a signal."""
    resource = pytest.importorskip("resource", reason="Unix limits how far a file may grow")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)

    def may_grow_again(*_: object) -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))

    before = signal.signal(signal.SIGXFSZ, may_grow_again)
    resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size, hard))
    try:
        yield
        assert resource.getrlimit(resource.RLIMIT_FSIZE) == (soft, hard), "nothing was refused"
    finally:
        may_grow_again()
        signal.signal(signal.SIGXFSZ, before)


@pytest.mark.parametrize(
    ("speed", "by", "recorded"),
    [
        pytest.param(1, 2.0, [], id="two seconds are an adjustment"),
        pytest.param(1, -2.0, [], id="two seconds back are an adjustment"),
        pytest.param(1, 2.1, [2_100_000_000], id="forward"),
        pytest.param(1, -2.1, [-2_100_000_000], id="back"),
        pytest.param(1, -3600, [-3600 * SECOND], id="an hour back"),
        pytest.param(60, 2.0, [], id="rehearsal: an adjustment"),
        pytest.param(60, 3.0, [180 * SECOND], id="rehearsal: a step, as fast as all else"),
    ],
)
def test_a_step_of_the_wall_clock_is_recorded_and_told_once(
    tmp_path: Path, clock: FakeClock, speed: int, by: float, recorded: list[int]
) -> None:
    session = opened(tmp_path, clock, speed=speed)
    session.obey(commands.Start())
    clock.advance(10)
    clock.step_wall(by)
    expected = tuple(ClockStepped(10 * speed * SECOND, amount) for amount in recorded)
    assert session.pulse() == expected
    assert session.pulse() == ()
    assert session.events[1:] == expected
    assert session.reading().elapsed == 10 * speed


def test_a_slow_drift_is_recorded_and_not_told(tmp_path: Path, clock: FakeClock) -> None:
    session = opened(tmp_path, clock)
    session.obey(commands.Start())
    for _ in range(8 * 60):  # NTP slews by 500 ppm at most: 14.4 s in eight hours
        clock.advance(60)
        clock.step_wall(60 * 500e-6)
        assert session.pulse() == ()
        last = read(path_of(session)).last
        assert abs(wall_step(last, clock.now())) <= DRIFT
    assert session.reading().elapsed == 8 * 3600


@pytest.mark.parametrize(
    ("by", "told"),
    [
        pytest.param(1.0, None, id="a second: the next heartbeat is soon enough"),
        pytest.param(-1.1, {"event": "alive", "at": 10 * SECOND}, id="more: a heartbeat at once"),
        pytest.param(
            -573,
            {"event": "clock-stepped", "at": 10 * SECOND, "by": -573 * SECOND},
            id="a step is a line of its own",
        ),
    ],
)
def test_the_last_line_knows_the_wall_clock(
    tmp_path: Path, clock: FakeClock, by: float, told: dict[str, JSON] | None
) -> None:
    """Or a kill and a reboot would measure the time away from a wall clock of before the step."""
    session = opened(tmp_path, clock)
    session.obey(commands.Start())
    clock.advance(10)
    clock.step_wall(by)
    for _ in range(2):
        session.pulse()
    assert _stored(session)[1:] == ([] if told is None else [told])


@pytest.mark.parametrize(
    ("speed", "length", "told"),
    [
        pytest.param(1, 2.0, (), id="two seconds are not worth a word"),
        pytest.param(1, 2.1, (Slept(2_100_000_000, 2_100_000_000),), id="longer"),
        pytest.param(1, 750, (Slept(750 * SECOND, 750 * SECOND),), id="twelve minutes and a half"),
        pytest.param(60, 10, (Slept(600 * SECOND, 10 * SECOND),), id="rehearsal: the laptop's own"),
    ],
)
def test_a_sleep_is_time_and_told_once(
    tmp_path: Path, clock: FakeClock, speed: int, length: float, told: tuple[Slept, ...]
) -> None:
    session = opened(tmp_path, clock, speed=speed)
    session.obey(commands.Start())
    clock.sleep(length)
    assert session.pulse() == told
    assert session.pulse() == ()
    assert session.events[1:] == told
    assert session.reading().used == int(length * speed)
    clock.sleep(60)
    session.obey(commands.Pause())
    assert [type(event) for event in session.events[-2:]] == [Slept, Paused]


def test_a_program_that_stood_still_did_not_sleep(tmp_path: Path, clock: FakeClock) -> None:
    """SIGSTOP, and ^Z with fg: the machine went on all along, and so did the session."""
    session = opened(tmp_path, clock)
    session.obey(commands.Start())
    clock.advance(30)
    assert (session.pulse(), session.reading().elapsed) == ((), 30)


def test_a_look_held_up_between_two_clocks_tells_of_no_sleep(
    tmp_path: Path, clock: FakeClock
) -> None:
    session = opened(tmp_path, clock)
    clock.slept -= 30 * SECOND  # stopped for 30 s after the one was read and before the other
    assert session.pulse() == ()
    clock.slept += 30 * SECOND
    assert session.pulse() == ()


def test_a_wall_clock_set_right_after_a_sleep_is_both(tmp_path: Path, clock: FakeClock) -> None:
    session = opened(tmp_path, clock)
    clock.sleep(100)
    clock.step_wall(-5)
    assert session.pulse() == (
        ClockStepped(100 * SECOND, -5 * SECOND),
        Slept(100 * SECOND, 100 * SECOND),
    )


def test_after_a_long_sleep_every_move_has_its_own_time(tmp_path: Path, clock: FakeClock) -> None:
    session = opened(tmp_path, clock, AUTOMATIC_PANEL)
    session.obey(commands.Start())
    clock.sleep(16 * 60)
    assert session.pulse() == (
        Slept(16 * MINUTE, 16 * MINUTE),
        Moved(5 * MINUTE, 1, automatic=True),
        Moved(15 * MINUTE, 2, automatic=True),
    )
    assert session.reading().elapsed == 60
    clock.advance(3600)
    assert session.pulse() == (Ended(20 * MINUTE, automatic=True),)
    assert (session.reading().used, session.reading().phase) == (20 * 60, Phase.ENDED)


def test_what_was_due_comes_before_a_command(tmp_path: Path, clock: FakeClock) -> None:
    session = opened(tmp_path, clock, AUTOMATIC_PANEL)
    session.obey(commands.Start())
    clock.advance(5 * 60 + 2)
    assert session.obey(commands.Extend(60)) == (
        Moved(5 * MINUTE, 1, automatic=True),
        Extended(5 * MINUTE + 2 * SECOND, 60),
    )
    assert [row.allotted for row in session.reading().segments] == [300, 660, 300]


def test_by_itself_when_asked_for(tmp_path: Path, clock: FakeClock) -> None:
    session = opened(tmp_path, clock, PANEL, automatic=True)
    session.obey(commands.Start())
    clock.advance(301)
    assert session.pulse() == (Moved(5 * MINUTE, 1, automatic=True),)


def test_letting_go_in_an_overrun_skips_no_segment(tmp_path: Path, clock: FakeClock) -> None:
    session = opened(tmp_path, clock)
    session.obey(commands.Start())
    clock.advance(3600)
    assert (session.pulse(), session.automatic) == ((), False)
    session.go_by_itself()
    clock.advance(1)
    session.go_by_itself()
    assert session.automatic
    assert session.pulse() == (Moved(60 * MINUTE, 1, automatic=True),)
    assert session.reading().elapsed == 1


@pytest.mark.parametrize(
    ("speed", "command", "seconds", "left"),
    [
        pytest.param(1, None, 2.25, 0.75, id="waiting"),
        pytest.param(1, commands.Start(), 2.25, 0.75, id="running"),
        pytest.param(1, commands.Start(), 2, 1.0, id="on the second"),
        pytest.param(60, commands.Start(), 0.05, 0.1, id="ten a second in a rehearsal"),
        pytest.param(4, commands.Start(), 0.1, 0.15, id="rehearsal"),
    ],
)
def test_the_next_figure_changes_at_the_next_second(
    tmp_path: Path,
    clock: FakeClock,
    speed: int,
    command: commands.Command | None,
    seconds: float,
    left: float,
) -> None:
    session = opened(tmp_path, clock, speed=speed)
    if command is not None:
        session.obey(command)
    clock.advance(seconds)
    assert session.seconds_to_next() == pytest.approx(left)


def test_a_pause_has_seconds_of_its_own(tmp_path: Path, clock: FakeClock) -> None:
    session = opened(tmp_path, clock)
    session.obey(commands.Start())
    clock.advance(10.5)
    session.obey(commands.Pause())
    clock.advance(2.25)
    assert session.seconds_to_next() == 0.75
    session.obey(commands.Resume())
    clock.advance(0.25)
    assert session.seconds_to_next() == 0.25


def test_a_session_runs_without_a_disk(tmp_path: Path, clock: FakeClock) -> None:
    (tmp_path / "file").write_text("not a folder")
    session = opened(tmp_path / "file", clock)
    session.obey(commands.Start())
    clock.advance(5)
    session.pulse()
    assert session.reading().elapsed == 5
    assert session.journal.unsaved is not None
    assert session.journal.unsaved.lines == 2
    (tmp_path / "file").unlink()
    session.pulse()
    assert session.journal.unsaved is None
    assert _stored(session) == [{"event": "started", "at": 0, "ago": 0}]
