"""`validate --watch`: files are edited under it, as editors do."""

import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end_to_end.pty_program import ROOT, PtyProgram, environment, heed_signals, timekeeper

GOOD = "title: x\nsegments:\n  - {title: Talk, duration: 1 h}\n"
BAD = "title: x\nsegments:\n  - {title: Talk, duration: soon}\n"
CLEAR = b"\x1b[H\x1b[2J"


@pytest.fixture
def agenda(tmp_path: Path) -> Path:
    path = tmp_path / "agendas" / "a.yaml"
    path.parent.mkdir()
    path.write_text(GOOD)
    return path


@pytest.fixture
def watching(agenda: Path, tmp_path: Path) -> Iterator[PtyProgram]:
    command = timekeeper("validate", "--watch", str(agenda.parent))
    with PtyProgram(command, environment(tmp_path / "state"), columns=160) as program:
        program.until("watching 1 file, ")
        yield program


def test_it_checks_again_whatever_way_a_file_changes(watching: PtyProgram, agenda: Path) -> None:
    watching.until("1 file checked: nothing")
    agenda.write_text(BAD)
    watching.until("1 file checked: 1 error")
    other = agenda.with_suffix(".yaml.new")
    other.write_text(GOOD)
    other.replace(agenda)  # as editors do that are afraid of losing something
    watching.until("1 file checked: nothing")
    agenda.with_name("b.yaml").write_text(BAD)
    watching.until("2 files checked: 1 error")
    agenda.unlink()
    watching.until("1 file checked: 1 error")
    agenda.with_name("b.yaml").unlink()
    watching.until("there is no agenda in it")
    agenda.write_text(GOOD)
    watching.until("1 file checked: nothing")


def test_the_screen_is_cleared_before_each_look(watching: PtyProgram, agenda: Path) -> None:
    agenda.write_text(BAD)
    shown = watching.until("1 error")
    assert "nothing" not in shown
    assert watching.written.count(CLEAR) == 2


def test_what_does_not_change_is_not_checked_again(watching: PtyProgram) -> None:
    watching.rest(2)
    assert watching.written.count(CLEAR) == 1


def test_settings_are_heeded_and_broken_ones_are_told(watching: PtyProgram, agenda: Path) -> None:
    agenda.write_text(GOOD.replace("1 h", "15 min, lead: TBD"))
    watching.until("1 file checked: 1 warning")
    settings = agenda.with_name("timekeeper.toml")
    settings.write_text('ignore = ["TK502"]\n')
    watching.until("1 file checked: nothing")
    settings.write_text('ignore = ["TK502"\n')
    watching.until("not TOML")
    watching.until("watching 1 file, ")
    settings.unlink()
    watching.until("1 file checked: 1 warning")
    settings.with_name("pyproject.toml").write_text('[tool.timekeeper]\nignore = ["TK5"]\n')
    watching.until("1 file checked: nothing")


def test_it_ends_when_it_is_interrupted(watching: PtyProgram) -> None:
    watching.send("\x03")
    assert watching.left() == 130
    assert watching.is_put_back()
    assert b"Traceback" not in watching.written


def test_without_a_terminal_nothing_is_cleared(agenda: Path, tmp_path: Path) -> None:
    with subprocess.Popen(
        timekeeper("validate", "--watch", str(agenda)),
        env=environment(tmp_path / "state"),
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=heed_signals,
    ) as process:
        assert process.stdout
        assert process.stderr
        assert b"can absorb" in process.stdout.readline()
        assert b"1 file checked" in process.stdout.readline()
        assert b"watching 1 file" in process.stderr.readline()
        process.send_signal(signal.SIGINT)
        rest, told = process.communicate(timeout=60)
    assert (process.returncode, rest, told) == (130, b"", b"")


def test_nobody_who_reads_ends_it_quietly(agenda: Path, tmp_path: Path) -> None:
    process = subprocess.Popen(
        timekeeper("validate", "--watch", str(agenda)),
        env=environment(tmp_path / "state"),
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout
    assert process.stderr
    process.stderr.readline()
    process.stdout.close()
    agenda.write_text(BAD)
    assert process.wait(timeout=60) == 1
    assert process.stderr.read() == b""
    process.stderr.close()
