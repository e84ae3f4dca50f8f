"""Whatever ends the program, the terminal is as it was and every event is in the journal."""

import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end_to_end.pty_program import (
    ROOT,
    SIGNALS,
    WORKSHOP,
    PtyProgram,
    environment,
    gone,
    timekeeper,
)
from timekeeper.live.journal.journal import read
from timekeeper.live.recorded import load
from timekeeper.live.store import listing

RUN = timekeeper("run", str(WORKSHOP), "--quiet")


def events(state: Path) -> list[str]:
    """Name the events of the only session there is."""
    (entry,) = listing(state, rehearsal=False)
    return [type(event).__name__ for event in load(entry.path).events]


def last_word(state: Path) -> str:
    """Name what the last line of the only journal says."""
    (entry,) = listing(state, rehearsal=False)
    return str(read(entry.path).records[-1].body["event"])


@pytest.fixture
def running(tmp_path: Path) -> Iterator[PtyProgram]:
    """Give a session that was started and moved on once, in a terminal."""
    with PtyProgram(RUN, environment(tmp_path)) as program:
        program.until("NOT STARTED")
        assert program.mode() != program.before
        program.press(" n")
        program.until("▶ 2/6")
        yield program


@pytest.mark.parametrize("number", SIGNALS, ids=lambda number: signal.Signals(number).name)
def test_a_signal(running: PtyProgram, tmp_path: Path, number: int) -> None:
    running.signal(number)
    assert running.left() == 128 + number
    assert running.is_put_back()
    assert "timekeeper resume" in running.last_words()
    assert events(tmp_path) == ["Started", "Moved"]
    assert last_word(tmp_path) == "alive"


@pytest.mark.parametrize(
    ("keys", "status", "last"),
    [("\x03", 130, "alive"), ("ql", 0, "alive"), ("qy", 0, "ended")],
    ids=["ctrl-c leaves", "q l leaves", "q y ends"],
)
def test_the_keys_that_leave(
    running: PtyProgram, tmp_path: Path, keys: str, status: int, last: str
) -> None:
    for key in keys:
        running.press(key)
        running.rest(0.6)
    assert running.left() == status
    assert running.is_put_back()
    assert last_word(tmp_path) == last


def test_q_and_any_other_key_goes_on(running: PtyProgram) -> None:
    running.press("q")
    running.until("y ends the session")
    running.rest(0.6)
    running.press("n")
    running.until("The session goes on")
    assert "2/6" in running.text()


def test_a_closed_terminal(running: PtyProgram, tmp_path: Path) -> None:
    running.close()
    assert gone(running.process) != 0
    assert events(tmp_path) == ["Started", "Moved"]


def test_a_terminal_that_is_gone_while_hang_up_is_ignored(tmp_path: Path) -> None:
    deaf = ["sh", "-c", 'trap "" HUP; exec "$@"', "sh", *RUN]
    with PtyProgram(deaf, environment(tmp_path)) as program:
        program.until("NOT STARTED")
        program.press(" ")
        program.until("Started")
        program.close()
        gone(program.process)
    assert events(tmp_path) == ["Started"]


@pytest.mark.parametrize("more", [[], ["--plain"]], ids=["screen", "lines"])
def test_a_terminal_that_is_gone_from_a_job_that_lives_on(tmp_path: Path, more: list[str]) -> None:
    deaf = ["sh", "-c", 'trap "" HUP INT QUIT TERM; exec "$@"', "sh", *RUN, *more]
    with PtyProgram(deaf, environment(tmp_path)) as program:
        program.until("(?i)not started")
        program.close()
        gone(program.process)
    assert last_word(tmp_path) == "alive"


@pytest.mark.parametrize("more", [[], ["--plain"]], ids=["screen", "lines"])
def test_what_was_ignored_stays_ignored(tmp_path: Path, more: list[str]) -> None:
    deaf = ["sh", "-c", 'trap "" HUP INT QUIT; exec "$@"', "sh", *RUN, *more]
    with PtyProgram(deaf, environment(tmp_path)) as program:
        program.until("(?i)not started")
        for number in (signal.SIGHUP, signal.SIGINT, signal.SIGQUIT):
            program.signal(number)
        program.press("s\n")
        program.until("PLENTY|Session started")
        program.signal(signal.SIGTERM)
        assert program.left() == 128 + signal.SIGTERM
        assert program.is_put_back()
    assert events(tmp_path) == ["Started"]


def test_a_fault_while_painting(tmp_path: Path) -> None:
    breaker = tmp_path / "breaker"
    breaker.mkdir()
    (breaker / "sitecustomize.py").write_text(
        "import timekeeper.live.painter as painter\n"
        "sound = painter.Painter.paint\n"
        "def paint(self, rows):\n"
        "    if any('2/6' in row.plain for row in rows):\n"
        "        raise RuntimeError('the paint ran out')\n"
        "    return sound(self, rows)\n"
        "painter.Painter.paint = paint\n"
    )
    state = tmp_path / "state"
    with PtyProgram(RUN, environment(state, PYTHONPATH=f"{breaker}:{ROOT / 'src'}")) as program:
        program.until("NOT STARTED")
        program.press(" n")
        assert program.left() == 3
        assert program.is_put_back()
        assert "the paint ran out" in program.last_words()
        assert "timekeeper resume" in program.last_words()
    assert events(state) == ["Started", "Moved"]


def test_stop_and_continue_in_a_shell(tmp_path: Path) -> None:
    # The shell's own use of the terminal is kept out of what the test looks at.
    (tmp_path / "inputrc").write_text("set enable-bracketed-paste off\n")
    environ = environment(tmp_path, PS1="ready> ", INPUTRC=str(tmp_path / "inputrc"))
    with PtyProgram(["bash", "--norc", "--noprofile", "-i"], environ) as program:
        program.until("ready>")
        program.press(f"stty -g > {tmp_path}/before; {' '.join(RUN)}\n")
        program.until("NOT STARTED")
        program.press(" ")
        program.until("Started")
        program.press("\x1a")
        program.until("Stopped")
        assert program.is_screen_put_back()
        program.press(f"stty -g > {tmp_path}/stopped; fg\n")
        program.until("PLENTY")
        program.press("n")
        program.until("▶ 2/6")
        program.quit("l")
        program.until("Left at")
        assert program.is_screen_put_back()
    modes = [(tmp_path / name).read_text() for name in ("before", "stopped")]
    assert modes[0] == modes[1]
    assert events(tmp_path) == ["Started", "Moved"]


def test_stopped_from_outside_and_continued(running: PtyProgram, tmp_path: Path) -> None:
    running.signal(signal.SIGSTOP)
    time.sleep(1.2)
    running.signal(signal.SIGCONT)
    running.until("0:0[1-9] / 15:00")
    running.press("\x03")
    assert running.left() == 130
    assert running.is_put_back()


def test_the_window_has_its_title_back(running: PtyProgram) -> None:
    for _ in range(2):
        running.written = b""
        running.signal(signal.SIGCONT)
        while b"\x1b[?1049h" not in running.written:
            assert running.listen()
        assert b"\x1b[22;0t" not in running.written
    running.press("\x03")
    running.left()
    assert running.written.count(b"\x1b[23;0t") == 1


@pytest.mark.parametrize("sent", ["\x1bn", "\x1b[110;3u", "\x1b[<0;10;20M", "\x1b[M nn"], ids=repr)
def test_a_key_that_nobody_knows_does_nothing(
    running: PtyProgram, tmp_path: Path, sent: str
) -> None:
    running.send(sent)
    running.until("That key does nothing")
    running.press("wkept")
    running.until("NOTE> kept")
    running.send(sent)
    running.press("!")
    running.until("NOTE> kept!")
    running.press("\r")
    running.until("Note kept")
    running.press("\x03")
    running.left()
    assert events(tmp_path) == ["Started", "Moved", "Noted"]


def test_text_that_is_pasted_is_no_command(running: PtyProgram, tmp_path: Path) -> None:
    text = "please undo, then go back to the beginning\rq"
    running.send(text)
    running.until("Pasted text does nothing here")
    running.press("w")
    running.until("NOTE")
    running.send(text)
    running.until("beginning q")
    running.press("\r")
    running.until("Note kept")
    running.press("\x03")
    running.left()
    assert events(tmp_path) == ["Started", "Moved", "Noted"]


@pytest.mark.parametrize("size", [(80, 24), (40, 10), (40, 1), (1, 1), (200, 60)], ids=str)
def test_a_resized_window_is_painted_at_once(running: PtyProgram, size: tuple[int, int]) -> None:
    running.written = b""
    running.resize(*size)
    running.signal(signal.SIGWINCH)
    end = time.monotonic() + 10
    while b"\x1b[2J" not in running.written and time.monotonic() < end:
        running.listen()
    assert b"\x1b[2J" in running.written
    running.press("\x03")
    assert running.left() == 130


def test_an_idle_session_rests(running: PtyProgram) -> None:
    def spent() -> float:
        fields = Path(f"/proc/{running.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    if not Path("/proc/self/stat").exists():
        pytest.skip("there is no /proc to read CPU time from")
    before = spent()
    end = time.monotonic() + 3
    while time.monotonic() < end:
        running.listen()
    # A loop that spins takes all of the three seconds; this one takes some milliseconds.
    assert spent() - before < 1.5
