"""Standard output that takes nothing more is told in a line, and costs no session anything."""

import subprocess
from pathlib import Path

import pytest

from tests.end_to_end.pty_program import ROOT, WORKSHOP, environment, timekeeper
from timekeeper.live.journal.journal import read
from timekeeper.live.store import listing

FULL = Path("/dev/full")
WORKS = str(WORKSHOP)

pytestmark = pytest.mark.skipif(not FULL.exists(), reason="there is no /dev/full here")


def into(
    output: Path, state: Path, *words: str, typed: str = "", errors: Path | None = None
) -> "subprocess.CompletedProcess[str]":
    with output.open("w") as stdout, (errors or Path("/dev/null")).open("w") as stderr:
        return subprocess.run(
            timekeeper(*words),
            input=typed,
            stdout=stdout,
            stderr=subprocess.PIPE if errors is None else stderr,
            env=environment(state),
            cwd=ROOT,
            text=True,
            timeout=60,
        )


def leave(state: Path) -> str:
    """Leave a session that was started; give its name."""
    into(Path("/dev/null"), state, "run", WORKS, "--plain", typed="s\nq\nl\n")
    return listing(state, rehearsal=False)[0].name


@pytest.mark.parametrize(
    "words",
    [
        ["validate", WORKS],
        *(
            ["validate", WORKS, "--format", chosen]
            for chosen in ("concise", "json", "github", "gitlab", "junit", "sarif")
        ),
        ["show", WORKS],
        ["export", WORKS],
        ["export", WORKS, "--format", "html"],
        ["status"],
        ["status", "--json"],
        ["sessions"],
        ["report"],
        ["report", "--format", "json"],
        ["report", "--format", "html"],
        ["report", "--format", "docx"],
        ["--version"],
        ["--help"],
        ["run", "--help"],
    ],
    ids=" ".join,
)
def test_a_command_says_so_in_a_line(tmp_path: Path, words: list[str]) -> None:
    leave(tmp_path)
    ran = into(FULL, tmp_path, *words)
    assert ran.returncode == 2
    assert ran.stderr == (
        "timekeeper: standard output: No space left on device; send it elsewhere, or make room\n"
    )


@pytest.mark.parametrize("typed", ["", "s\n", "s\nn\nq\ny\n"], ids=["nothing", "start", "end"])
def test_a_session_in_lines_can_be_resumed(tmp_path: Path, typed: str) -> None:
    ran = into(FULL, tmp_path, "run", WORKS, "--plain", typed=typed)
    assert ran.returncode == 2
    _, told = ran.stderr.splitlines()  # the first is of the agenda's warnings
    name = listing(tmp_path, rehearsal=False)[0].name
    assert told.startswith("timekeeper: standard output: No space left on device; ")
    assert f"timekeeper resume {name}` goes on with it" in told
    assert read(listing(tmp_path, rehearsal=False)[0].path).records[-1].body["event"] == "alive"


def test_a_session_that_is_gone_on_with_can_be_gone_on_with_again(tmp_path: Path) -> None:
    name = leave(tmp_path)
    ran = into(FULL, tmp_path, "resume", "--plain", "--gap", "count", typed="q\ny\n")
    assert ran.returncode == 2
    assert f"timekeeper resume {name}` goes on with it" in ran.stderr
    assert ran.stderr.count("\n") == 1


def test_a_session_that_is_kept_nowhere_is_not_said_to_be(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    ran = into(FULL, tmp_path / "file", "run", WORKS, "--plain", typed="s\n")
    assert ran.returncode == 2
    assert "NOT SAVED" in ran.stderr
    assert "is kept" not in ran.stderr


def test_standard_error_that_is_full_changes_no_status(tmp_path: Path) -> None:
    assert into(Path("/dev/null"), tmp_path, "run", "nowhere.yaml", errors=FULL).returncode == 2
    typed = "s\nq\ny\n"
    ran = into(Path("/dev/null"), tmp_path, "run", WORKS, "--plain", typed=typed, errors=FULL)
    assert ran.returncode == 0
