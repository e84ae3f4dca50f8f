"""Opened anew, and gone on with after any end: as if the program had never been away."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.live.fake_clock import FakeClock
from tests.live.opened import AUTOMATIC_PANEL, PANEL, kill, opened, path_of, plan_of
from timekeeper import __version__
from timekeeper.live.clock import FastClock, Gap
from timekeeper.live.journal.journal import Journal, Locked, is_live, read
from timekeeper.live.journal.record import CRC_FIELD, seal
from timekeeper.live.opening import Absence, open_again
from timekeeper.live.recorded import Unusable, load
from timekeeper.live.running import RunningSession
from timekeeper.live.timeline import Timeline
from timekeeper.session import commands
from timekeeper.session.absence import Choice, Count, Pause, SetElapsed
from timekeeper.session.commands import Command
from timekeeper.session.events import Moved, Reopened
from timekeeper.session.moment import SECOND
from timekeeper.session.reading import Reading
from timekeeper.session.refusal import Refusal
from timekeeper.session.state import Phase

MINUTE = 60 * SECOND
MIXED_PANEL = PANEL.replace("duration: 5 min}", "duration: 5 min, advance: auto}")
Script = list[tuple[int, Command | None, bool]]

AGENDAS = st.sampled_from([PANEL, AUTOMATIC_PANEL, MIXED_PANEL])
SPEEDS = st.sampled_from([1, 1, 60])
GAPS = st.one_of(st.just(0), st.integers(0, 3 * SECOND), st.integers(0, 8 * MINUTE))
COMMANDS: st.SearchStrategy[Command | None] = st.one_of(
    st.none(),
    st.none(),
    st.just(commands.Next()),
    st.sampled_from([commands.Back(), commands.Pause(), commands.Resume(), commands.Undo()]),
    st.sampled_from([commands.Extend(-300), commands.Extend(60), commands.Note("a")]),
)
SCRIPTS = st.lists(st.tuples(GAPS, COMMANDS, st.booleans()), max_size=10)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


def _tick(session: RunningSession, command: Command | None) -> Reading:
    if command is None:
        session.pulse()
    else:
        session.obey(command)
    return session.reading()


@given(AGENDAS, SPEEDS, st.booleans(), SCRIPTS, GAPS)
@settings(max_examples=60)
def test_kill_at_every_event_boundary_and_go_on(
    text: str, speed: int, automatic: bool, script: Script, away: int
) -> None:
    """The same reading, to the second, as of a session that ran on, for every journal there was."""
    with TemporaryDirectory() as folder:
        clock = FakeClock()
        session = opened(Path(folder), clock, text, speed=speed, automatic=automatic)
        origin = Timeline(read(path_of(session)).opened, zone=session.zone)
        for gap, command, _ in [(SECOND, commands.Start(), True), *script]:
            clock.advance(gap / SECOND / speed)
            _tick(session, command)
        lines = kill(session).read_bytes().splitlines(keepends=True)
        clock.advance(away / SECOND / speed)
        for count in range(1, len(lines) + 1):
            path = Path(folder) / f"{count}.jsonl"
            path.write_bytes(b"".join(lines[:count]))
            recorded = load(path)
            uninterrupted = RunningSession(
                recorded.agenda,
                Journal.create(Path(folder) / f"whole-{count}.jsonl", {}, clock.now()),
                recorded.clock(clock),
                origin,
                events=recorded.events,
                speed=speed,
                automatic=automatic,
            )
            again = open_again(path, clock).go_on(Count())
            assert _tick(again, None) == _tick(uninterrupted, None)
            assert again.now() == uninterrupted.now()
            kill(again)
            kill(uninterrupted)


@given(AGENDAS, SPEEDS, SCRIPTS, st.booleans())
@settings(max_examples=60)
def test_a_session_killed_again_and_again_is_like_one_that_never_was(
    text: str, speed: int, script: Script, rebooted: bool
) -> None:
    with TemporaryDirectory() as folder:
        clock, other = FakeClock(), FakeClock()
        whole = opened(Path(folder) / "whole", clock, text, speed=speed)
        killed = opened(Path(folder) / "killed", other, text, speed=speed)
        for gap, command, is_killed in [(SECOND, commands.Start(), True), *script]:
            assert _tick(killed, command) == _tick(whole, command)
            if is_killed:
                kill(killed)
                if rebooted:  # the wall clock is right, so nothing is lost
                    other.reboot()
            clock.advance(gap / SECOND / speed)
            other.advance(gap / SECOND / speed)
            if is_killed:
                killed = open_again(path_of(killed), other).go_on(Count())
            assert _tick(killed, None) == _tick(whole, None)


def test_a_new_session_is_complete_in_itself(tmp_path: Path, clock: FakeClock) -> None:
    session = opened(tmp_path, clock, automatic=True)
    path = path_of(session)
    assert path == tmp_path / "sessions" / "2014-03-22-1430-panel.jsonl"
    assert is_live(path)
    contents = read(path)
    assert (contents.opened, contents.records) == (clock.now(), ())
    assert contents.header == {
        "timekeeper": __version__,
        "title": "Panel",
        "file": "panel.yaml",
        "speed": 1,
        "automatic": True,
        "sha256": plan_of().sha256,
        "agenda": PANEL,
    }
    assert (session.reading().phase, session.automatic) == (Phase.WAITING, True)


def test_two_sessions_of_one_minute_have_two_names(tmp_path: Path, clock: FakeClock) -> None:
    names = [path_of(opened(tmp_path, clock)).name for _ in range(2)]
    assert names == ["2014-03-22-1430-panel.jsonl", "2014-03-22-1430-panel-2.jsonl"]


def test_rehearsals_have_a_folder_of_their_own(tmp_path: Path, clock: FakeClock) -> None:
    session = opened(tmp_path, clock, speed=60)
    assert path_of(session).parent == tmp_path / "rehearsals"
    clock.advance(2)
    assert session.reading().waited == 120


def test_the_digest_is_that_of_the_text() -> None:
    # sha256sum of the three bytes
    assert plan_of()._replace(text="abc").sha256 == (
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    )


def _left(tmp_path: Path, clock: FakeClock, text: str = PANEL, speed: int = 1) -> Path:
    """Leave a session 2:30 after its start, its last heartbeat being 10 s old."""
    session = opened(tmp_path, clock, text, speed=speed)
    session.obey(commands.Start())
    clock.advance(140 / speed)
    session.pulse()
    clock.advance(10 / speed)
    return kill(session)


@pytest.mark.parametrize(
    ("choice", "elapsed", "pause"),
    [
        pytest.param(Count(), 750, 0, id="count"),
        pytest.param(Pause(), 140, 610, id="pause: from the last that is known"),
        pytest.param(SetElapsed(140), 140, 610, id="by hand, least"),
        pytest.param(SetElapsed(200), 200, 550, id="by hand"),
        pytest.param(SetElapsed(750), 750, 0, id="by hand, most"),
        pytest.param(SetElapsed(751), 750, 0, id="refused by now: counted"),
    ],
)
def test_what_the_gap_was(
    tmp_path: Path, clock: FakeClock, choice: Choice, elapsed: int, pause: int
) -> None:
    path = _left(tmp_path, clock)
    clock.advance(600)
    again = open_again(path, clock).go_on(choice)
    reopened = Reopened(750 * SECOND, 610 * SECOND, "boot clock", pause * SECOND)
    assert again.events[-1] == reopened
    assert load(path).events[-1] == reopened
    reading = again.reading()
    assert (reading.elapsed, reading.used, reading.phase) == (elapsed, 750, Phase.RUNNING)


def test_an_absence_is_looked_at_before_it_is_ended(tmp_path: Path, clock: FakeClock) -> None:
    absence = open_again(_left(tmp_path, clock), clock)
    clock.advance(20)
    assert absence.gap() == Gap(30 * SECOND, "boot clock")
    assert absence.now().at == 170 * SECOND
    assert absence.pause(Pause()) == 30 * SECOND
    assert absence.pause(SetElapsed(150)) == 20 * SECOND
    assert isinstance(absence.pause(SetElapsed(139)), Refusal)
    clock.advance(1)  # while the moderator thinks
    assert absence.gap() == Gap(31 * SECOND, "boot clock")
    assert absence.go_on(Pause()).reading().elapsed == 140


def test_the_gap_is_measured_after_a_reboot(tmp_path: Path, clock: FakeClock) -> None:
    path = _left(tmp_path, clock)
    clock.reboot(seconds=90)
    again = open_again(path, clock).go_on(Count())
    assert again.events[-1] == Reopened(240 * SECOND, 100 * SECOND, "wall clock")
    clock.advance(10)
    assert again.reading().elapsed == 250


def test_time_never_runs_back_after_a_reboot_with_the_wall_clock_set_back(
    tmp_path: Path, clock: FakeClock
) -> None:
    path = _left(tmp_path, clock)
    clock.step_wall(-7200)
    clock.reboot(seconds=90)
    again = open_again(path, clock).go_on(Count())
    assert again.events[-1] == Reopened(140 * SECOND, 0, "no clock")
    assert again.reading().elapsed == 140
    clock.advance(10)
    assert (again.reading().elapsed, again.pulse()) == (150, ())


@pytest.mark.parametrize(
    ("choice", "gap", "source", "pause"),
    [
        pytest.param(Pause(), 0, "no clock", 0, id="a pause of unknown length"),
        pytest.param(SetElapsed(140), 0, "no clock", 0, id="by hand, nothing"),
        pytest.param(SetElapsed(240), 100, "moderator's watch", 0, id="by hand"),
        pytest.param(SetElapsed(139), 0, "no clock", 0, id="refused: nothing counts"),
    ],
)
def test_what_no_clock_knows_is_set_by_hand(
    tmp_path: Path, clock: FakeClock, choice: Choice, gap: int, source: str, pause: int
) -> None:
    path = _left(tmp_path, clock)
    clock.step_wall(-7200)
    clock.reboot(seconds=90)
    absence = open_again(path, clock)
    again = absence.go_on(choice)
    assert again.events[-1] == Reopened((140 + gap) * SECOND, gap * SECOND, source, pause)
    assert (again.reading().elapsed, again.reading().used) == (140 + gap, 140 + gap)
    clock.advance(10)
    kill(again)
    clock.advance(50)
    assert open_again(path, clock).go_on(Count()).reading().elapsed == 200 + gap


@pytest.mark.parametrize(
    ("choice", "expected"),
    [
        pytest.param(
            SetElapsed(200),
            Reopened(240 * SECOND, 100 * SECOND, "wall clock", 40 * SECOND),
            id="less",
        ),
        pytest.param(
            SetElapsed(500), Reopened(500 * SECOND, 360 * SECOND, "moderator's watch"), id="more"
        ),
    ],
)
def test_a_wall_clock_may_be_wrong_either_way(
    tmp_path: Path, clock: FakeClock, choice: Choice, expected: Reopened
) -> None:
    path = _left(tmp_path, clock)
    clock.reboot(seconds=90)
    again = open_again(path, clock).go_on(choice)
    assert again.events[-1] == expected
    assert again.reading().elapsed == expected.at // SECOND - expected.paused // SECOND


def test_a_wall_clock_set_while_away_moves_no_time(tmp_path: Path, clock: FakeClock) -> None:
    path = _left(tmp_path, clock)
    clock.step_wall(3600)
    clock.advance(50)
    again = open_again(path, clock).go_on(Count())
    assert again.reading().elapsed == 200
    assert f"{again.reading().clock:%H:%M:%S}" == "15:33:20"


@pytest.mark.parametrize("by", [3600, -3600, 1.5, -1.5])
def test_a_step_before_the_crash_does_not_count_as_a_gap(
    tmp_path: Path, clock: FakeClock, by: float
) -> None:
    session = opened(tmp_path, clock)
    session.obey(commands.Start())
    clock.advance(10)
    clock.step_wall(by)
    session.pulse()
    clock.advance(1)
    path = kill(session)
    clock.reboot(seconds=30)
    assert open_again(path, clock).go_on(Count()).reading().elapsed == 41


@pytest.mark.parametrize("boots", ["one boot", "two boots"])
def test_a_rehearsal_goes_on_as_fast(tmp_path: Path, clock: FakeClock, boots: str) -> None:
    path = _left(tmp_path, clock, speed=60)
    if boots == "two boots":
        clock.reboot()
    clock.advance(10)
    absence = open_again(path, clock)
    assert absence.gap().length == 750 * SECOND  # no heartbeat yet: 30 real seconds
    again = absence.go_on(Count())
    clock.advance(1)
    assert (again.reading().elapsed, again.reading().speed) == (810, 60)


@pytest.mark.parametrize(
    ("command", "phase"),
    [
        pytest.param(None, Phase.WAITING, id="waiting"),
        pytest.param(commands.Pause(), Phase.PAUSED, id="paused"),
    ],
)
@pytest.mark.parametrize("choice", [Count(), Pause(), SetElapsed(5)], ids=str)
def test_a_session_whose_clock_stood_goes_on_standing(
    tmp_path: Path, clock: FakeClock, command: Command | None, phase: Phase, choice: Choice
) -> None:
    session = opened(tmp_path, clock)
    if command:
        session.obey(commands.Start())
        clock.advance(8)
        session.obey(command)
    path = kill(session)
    clock.advance(100)
    reading = open_again(path, clock).go_on(choice).reading()
    assert reading.phase is phase
    assert (reading.elapsed, reading.used) == ((8, 108) if command else (0, 0))
    assert (reading.paused_for, reading.waited) == ((100, 0) if command else (0, 100))


def test_what_was_due_while_nobody_ran_it_is_dated_to_then(
    tmp_path: Path, clock: FakeClock
) -> None:
    path = _left(tmp_path, clock, AUTOMATIC_PANEL)
    clock.advance(600)
    again = open_again(path, clock).go_on(Count())
    assert again.pulse() == (Moved(5 * MINUTE, 1, automatic=True),)
    reading = again.reading()
    assert (reading.number, reading.elapsed, reading.segments[0].actual) == (2, 450, 300)
    kill(again)
    clock.advance(1)
    once_more = open_again(path, clock).go_on(Count())
    assert (once_more.pulse(), once_more.reading().elapsed) == ((), 451)


def test_auto_is_gone_on_with_as_auto(tmp_path: Path, clock: FakeClock) -> None:
    session = opened(tmp_path, clock, automatic=True)
    again = open_again(kill(session), clock).go_on(Count())
    assert again.automatic


def test_a_session_that_runs_is_not_opened_twice(tmp_path: Path, clock: FakeClock) -> None:
    session = opened(tmp_path, clock)
    with pytest.raises(Locked):
        open_again(path_of(session), clock)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        pytest.param(None, "No such file or directory", id="gone"),
        pytest.param(b"", "its first line, the header, is not there", id="empty"),
        pytest.param(b"title: Panel\n", "its first line, the header, is not there", id="an agenda"),
    ],
)
def test_what_is_no_session_is_told_in_a_line(
    tmp_path: Path, clock: FakeClock, content: bytes | None, words: str
) -> None:
    path = tmp_path / "a.jsonl"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(Unusable, match=words) as told:
        open_again(path, clock)
    assert "\n" not in str(told.value)


def test_a_session_without_a_readable_agenda_lets_its_lock_go(
    tmp_path: Path, clock: FakeClock
) -> None:
    session = opened(tmp_path, clock)
    path = kill(session)
    line = path.read_bytes().replace(b"title: Panel", b"tilte: Panel")
    path.write_bytes(seal(line[: -CRC_FIELD - 1] + b"}") + b"\n")
    with pytest.raises(Unusable, match="the agenda in this journal cannot be read"):
        open_again(path, clock)
    assert not is_live(path)


def test_an_absence_of_a_rehearsal_uses_its_own_clock(tmp_path: Path, clock: FakeClock) -> None:
    session = load(_left(tmp_path, clock, speed=60))
    assert isinstance(session.clock(clock), FastClock)
    journal = open_again(session.path, clock).journal
    assert Absence(session, journal, clock).now().at == 150 * SECOND
