"""Every mistake gets one line that says what to do, exit status 2, and never a traceback."""

import os
import socket
import subprocess
from pathlib import Path

import pytest

from tests.end_to_end.pty_program import ROOT, WORKSHOP, PtyProgram, environment, timekeeper

MISTAKES = {
    "no such file": (["run", "nowhere.yaml"], "no such file"),
    "a directory": (["run", "agendas"], "is a directory"),
    "a directory to show": (["show", "agendas"], "is a directory"),
    "a directory without agendas": (["validate", "src"], "there is no agenda in it"),
    "a pattern without a match": (["validate", "agendas/*.json"], "matches no file"),
    "a device": (["run", "/dev/null"], "not a regular file"),
    "a socket": (["run", "{tmp}/socket"], "not a regular file"),
    "no sessions to report": (["report"], "there are no sessions yet"),
    "no sessions to resume": (["resume"], "no unfinished session"),
    "no sessions to look at": (["status"], "there are no sessions yet"),
    "an unknown session": (["resume", "yesterday"], "no session is called 'yesterday'"),
    "an unknown session to report": (["report", "yesterday"], "no session is called 'yesterday'"),
    "a path for a session": (["status", "../../etc/passwd"], "no session is called"),
    "no speed": (["run", str(WORKSHOP), "--speed", "0"], "--speed"),
    "a speed that is no number": (["run", str(WORKSHOP), "--speed", "fast"], "--speed"),
    "an unknown command": (["start"], "start"),
    "an unknown option": (["run", "--loud"], "--loud"),
    "nothing called so to run over": (
        ["simulate", str(WORKSHOP), "--overrun", "presentatoin=3m"],
        "did you mean `presentation`?",
    ),
    "a directory to simulate": (["simulate", "agendas"], "is a directory"),
    "a directory to export": (["export", "agendas"], "is a directory"),
    "a directory to export to": (
        ["export", str(WORKSHOP), "-o", "{tmp}", "--format", "md"],
        "is a directory",
    ),
    "no directory to export to": (
        ["export", str(WORKSHOP), "-o", "{tmp}/no/a.md"],
        "make it first",
    ),
    "a format there is not": (["report", "--format", "odt"], "odt"),
}


def call(words: list[str], state: Path) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        timekeeper(*words),
        env=environment(state),
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
    )


@pytest.mark.parametrize("mistake", MISTAKES, ids=str)
def test_a_mistake(tmp_path: Path, mistake: str) -> None:
    words, said = MISTAKES[mistake]
    if mistake == "a socket":
        listener = socket.socket(socket.AF_UNIX)
        listener.bind(str(tmp_path / "socket"))
    ran = call([word.replace("{tmp}", str(tmp_path)) for word in words], tmp_path / "state")
    assert ran.returncode == 2, ran.stderr
    assert said in ran.stderr
    assert ran.stdout == ""
    assert "Traceback" not in ran.stderr
    own = [line for line in ran.stderr.splitlines() if line.startswith("timekeeper:")]
    assert len(own) <= 1


@pytest.mark.parametrize("command", ["run", "show", "simulate", "validate", "export"])
def test_an_agenda_that_may_not_be_read(tmp_path: Path, command: str) -> None:
    secret = tmp_path / "secret.yaml"
    secret.write_text("title: secret")
    secret.chmod(0)
    # Root reads everything, so root has to give that up first.
    drop = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"]
    ran = subprocess.run(
        [*(drop if os.geteuid() == 0 else []), *timekeeper(command, str(secret))],
        env=environment(tmp_path / "state"),
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert ran.returncode == 2
    assert "not readable" in ran.stderr
    assert "Traceback" not in ran.stderr


def test_an_agenda_with_errors_is_refused_as_validate_shows_it(tmp_path: Path) -> None:
    broken = tmp_path / "broken.yaml"
    broken.write_text("title: A\nsegments:\n  - title: B\n    duration: soon\n")
    ran, checked = call(["run", str(broken)], tmp_path), call(["validate", str(broken)], tmp_path)
    assert ran.returncode == checked.returncode == 1
    assert ran.stdout == ""
    assert "broken.yaml:4:15: error TK204" in ran.stderr
    assert ran.stderr.strip() in checked.stdout


def test_a_live_session_is_not_run_twice(tmp_path: Path) -> None:
    with PtyProgram(timekeeper("run", str(WORKSHOP)), environment(tmp_path)) as program:
        program.until("NOT STARTED")
        again = call(["run", str(WORKSHOP)], tmp_path)
        resumed = call(["resume"], tmp_path)
        watched = call(["status"], tmp_path)
        program.press("\x03")
        program.left()
    assert again.returncode == 2
    assert "being run already" in again.stderr
    assert resumed.returncode == 2
    assert "is running already" in resumed.stderr
    assert watched.returncode == 0
    assert "not started" in watched.stdout


@pytest.mark.parametrize("place", ["/proc/timekeeper", "{tmp}/file/state"])
def test_a_state_directory_that_cannot_be_written(tmp_path: Path, place: str) -> None:
    (tmp_path / "file").write_text("in the way")
    state = Path(place.replace("{tmp}", str(tmp_path)))
    with PtyProgram(timekeeper("run", str(WORKSHOP)), environment(state)) as program:
        program.until("NOT STARTED")
        program.until("NOT SAVED")
        program.press(" ")
        program.until("PLENTY")
        program.quit("y")
        assert program.left() == 0
        assert program.is_put_back()
        assert "NOT SAVED" in program.last_words()


def test_an_unfinished_session_is_offered(tmp_path: Path) -> None:
    run = timekeeper("run", str(WORKSHOP))
    with PtyProgram(run, environment(tmp_path)) as program:
        program.until("NOT STARTED")
        program.press(" ")
        program.until("Started")
        program.press("\x03")
        program.left()
    with PtyProgram(run, environment(tmp_path)) as program:
        program.until("Go on with it")
        program.press("y\n")
        program.until("p +it was a pause")
        program.press("p\n")
        program.until("PLENTY")
        program.quit("y")
        assert program.left() == 0
    assert "ended" in call(["sessions"], tmp_path).stdout
    with PtyProgram(run, environment(tmp_path)) as program:
        program.until("NOT STARTED")  # nothing is left unfinished, so nothing is offered
        program.press("\x03")
        program.left()


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-"])
@pytest.mark.parametrize(
    "words", ["validate {}", "validate -", "show {}", "simulate {}", "run {} --speed 3600"]
)
def test_a_closed_stream_is_no_fault_of_the_program(
    tmp_path: Path, words: str, closed: str
) -> None:
    line = f"{' '.join(timekeeper())} {words.format(WORKSHOP)} {closed}"
    ran = subprocess.run(
        ["sh", "-c", line],
        env=environment(tmp_path),
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert ran.returncode in (0, 1), ran.stderr
    assert "Traceback" not in ran.stderr
