"""Looking at a session from outside: the same reading as inside, and no trace of it."""

from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tests.live.fake_clock import FakeClock
from tests.live.opened import AUTOMATIC_PANEL, kill, opened, path_of
from timekeeper.live.following import Follower, present
from timekeeper.live.opening import open_again
from timekeeper.live.recorded import Unusable, load
from timekeeper.session import commands
from timekeeper.session.absence import Count
from timekeeper.session.moment import SECOND, Moment
from timekeeper.session.state import Phase


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.mark.parametrize("speed", [1, 60])
def test_a_live_session_is_seen_as_its_own_screen_shows_it(
    tmp_path: Path, clock: FakeClock, speed: int
) -> None:
    session = opened(tmp_path, clock, speed=speed)
    follower = Follower(path_of(session), clock)
    before = path_of(session).read_bytes()
    for command in (None, commands.Start(), commands.Note("a"), commands.Pause(), commands.Undo()):
        clock.advance(7 / speed)
        if command:
            session.obey(command)
        clock.advance(1.5 / speed)
        assert follower.look() == (session.reading(), True)
    assert path_of(session).read_bytes().startswith(before)


def test_a_step_of_the_wall_clock_does_not_move_what_is_seen(
    tmp_path: Path, clock: FakeClock
) -> None:
    session = opened(tmp_path, clock)
    session.obey(commands.Start())
    follower = Follower(path_of(session), clock)
    clock.advance(10)
    clock.step_wall(500)
    reading, _ = follower.look()
    assert reading == session.reading()
    assert (reading.elapsed, f"{reading.clock:%H:%M:%S}") == (10, "14:38:30")


def test_a_session_that_was_left_is_seen_as_it_was(tmp_path: Path, clock: FakeClock) -> None:
    session = opened(tmp_path, clock)
    session.obey(commands.Start())
    clock.advance(31)
    session.pulse()
    follower = Follower(path_of(session), clock)
    clock.advance(9)
    path = kill(session)
    clock.advance(3600)
    reading, live = follower.look()
    assert (reading.elapsed, f"{reading.clock:%H:%M:%S}", live) == (31, "14:30:31", False)
    assert present(load(path), clock) == (load(path).last, False)


def test_a_session_that_is_gone_on_with_is_followed_on(tmp_path: Path, clock: FakeClock) -> None:
    session = opened(tmp_path, clock, AUTOMATIC_PANEL)
    session.obey(commands.Start())
    follower = Follower(path_of(session), clock)
    path = kill(session)
    clock.reboot(seconds=400)
    again = open_again(path, clock).go_on(Count())
    again.pulse()
    clock.advance(5)
    assert follower.look() == (again.reading(), True)
    assert present(load(path), clock) == (
        Moment(405 * SECOND, clock.wall, ZoneInfo("Asia/Yangon")),
        True,
    )


def test_a_journal_put_back_by_its_writer_is_followed_on(tmp_path: Path, clock: FakeClock) -> None:
    session = opened(tmp_path, clock)
    session.obey(commands.Start())
    follower = Follower(path_of(session), clock)
    path_of(session).unlink()
    reading, live = follower.look()
    assert (reading.phase, live) == ("running", False)
    clock.advance(1)
    session.obey(commands.Next())
    assert follower.look() == (session.reading(), True)


def test_a_journal_emptied_by_somebody_is_followed_when_it_is_back(
    tmp_path: Path, clock: FakeClock
) -> None:
    session = opened(tmp_path, clock)
    follower = Follower(path_of(session), clock)
    path_of(session).write_bytes(b"")
    reading, _ = follower.look()
    assert reading.phase is Phase.WAITING
    session.obey(commands.Start())
    reading, _ = follower.look()
    assert reading.phase is Phase.RUNNING


def test_what_is_no_session_is_told_in_a_line(tmp_path: Path, clock: FakeClock) -> None:
    with pytest.raises(Unusable, match=r"gone\.jsonl: No such file or directory"):
        Follower(tmp_path / "gone.jsonl", clock)


@pytest.mark.parametrize(
    ("speed", "after", "expected"),
    [
        pytest.param(1, 3.25, 0.75, id="to the next second"),
        pytest.param(1, 3.99, 0.1, id="never sooner than a tenth"),
        pytest.param(4, 0.05, 0.2, id="rehearsal"),
        pytest.param(60, 0.0, 0.1, id="fast rehearsal"),
    ],
)
def test_when_to_look_again(
    tmp_path: Path, clock: FakeClock, speed: int, after: float, expected: float
) -> None:
    session = opened(tmp_path, clock, speed=speed)
    follower = Follower(path_of(session), clock)
    clock.advance(after)
    assert follower.seconds_to_next() == pytest.approx(expected)
