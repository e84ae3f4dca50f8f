import os
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from timekeeper.cli.app import app

ROOT = Path(__file__).parent.parent.parent
WORKSHOP = ROOT / "agendas" / "acsc-apf-2014-child-rights.yaml"
PANEL = ROOT / "agendas" / "panel-with-break.yaml"
BAD = "title: x\nsegments:\n  - title: Talk\n"


def validate(*arguments: object, stdin: bytes = b"") -> Result:
    return CliRunner().invoke(app, ["validate", *map(str, arguments)], input=stdin)


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    path = tmp_path / "bad.yaml"
    path.write_text(BAD)
    return path


def test_the_workshop_has_three_warnings_and_passes() -> None:
    result = validate(WORKSHOP)
    assert result.exit_code == 0
    assert result.stdout.count("warning TK502") == 3
    assert "120:00 planned of 120:00; can absorb 20:00" in result.stdout
    assert result.stdout.endswith("1 file checked: 3 warnings\n")
    assert result.stderr == ""


def test_strict_fails_on_warnings() -> None:
    assert validate("--strict", WORKSHOP).exit_code == 1
    assert validate("--strict", PANEL).exit_code == 0


def test_an_error_is_one(bad: Path) -> None:
    result = validate(bad)
    assert result.exit_code == 1
    assert f"{bad}:3:5: error TK202" in result.stdout


def test_all_findings_of_all_files(bad: Path) -> None:
    result = validate(bad, WORKSHOP, bad)
    assert result.exit_code == 1
    assert result.stdout.count("TK202") == 2
    assert result.stdout.endswith("3 files checked: 2 errors, 3 warnings\n")


@pytest.mark.parametrize(
    ("kind", "said"),
    [("absent", "no such file"), ("directory", "is a directory"), ("pipe", "not a regular file")],
)
def test_what_cannot_be_read_is_two_and_the_others_are_checked(
    kind: str, said: str, tmp_path: Path, bad: Path
) -> None:
    path = tmp_path / kind
    if kind == "directory":
        path.mkdir()
    if kind == "pipe":
        os.mkfifo(path)
    result = validate(path, bad)
    assert result.exit_code == 2
    assert result.stderr.startswith(f"timekeeper: {path}: ")
    assert said in result.stderr
    assert result.stderr.count("\n") == 1
    assert "TK202" in result.stdout


def test_a_file_that_is_too_large_is_a_finding(tmp_path: Path) -> None:
    path = tmp_path / "large.yaml"
    path.write_bytes(b"#" * (3 * 1024 * 1024))
    result = validate(path)
    assert result.exit_code == 1
    assert f"{path}:1:1: error TK001" in result.stdout


def test_standard_input() -> None:
    result = validate("-", stdin=BAD.encode())
    assert result.exit_code == 1
    assert result.stdout.startswith("<stdin>:3:5: error TK202")


def test_no_file_is_wrong_usage() -> None:
    assert validate().exit_code == 2


def run(*arguments: str, **options: object) -> "subprocess.CompletedProcess[str]":
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    return subprocess.run(  # type: ignore[call-overload,no-any-return]
        [sys.executable, *arguments],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        **options,
    )


def test_it_imports_no_rich() -> None:
    code = (
        "import sys; from timekeeper.cli.app import app\n"
        f"try: app(['validate', {str(PANEL)!r}])\n"
        "except SystemExit as left: assert left.code == 0\n"
        "heavy = {'rich', 'wcwidth'}\n"
        "assert not heavy & set(sys.modules), heavy & set(sys.modules)\n"
    )
    finished = run("-c", code)
    assert finished.returncode == 0, finished.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="pipes close in another way there")
def test_a_closed_pipe_ends_quietly(bad: Path) -> None:
    many = " ".join([str(bad)] * 600)
    command = f"'{sys.executable}' -m timekeeper validate {many} | head -n 1"
    finished = subprocess.run(
        ["bash", "-c", command],
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert finished.stdout.count("\n") == 1
    assert finished.stderr == ""


def test_an_encoding_that_lacks_the_signs_is_no_obstacle(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "thai.yaml"
    path.write_text("title: x\nsegments:\n  - {title: สิทธิ, duration: 1 h, lead: TBD}\n")
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    finished = run("-m", "timekeeper", "validate", str(path))
    assert finished.returncode == 0, finished.stderr
    assert "TK502" in finished.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pty")
@pytest.mark.parametrize(("no_colour", "coloured"), [("", True), ("1", False)])
def test_colours_on_a_terminal_only(no_colour: str, coloured: bool, bad: Path) -> None:
    import pty

    terminal, inside = pty.openpty()
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "TERM": "xterm-256color"}
    finished = subprocess.run(
        [sys.executable, "-m", "timekeeper", "validate", str(bad)],
        env=environment | {"NO_COLOR": no_colour},
        stdout=inside,
        timeout=60,
        check=False,
    )
    os.close(inside)
    seen = os.read(terminal, 65536).decode()
    os.close(terminal)
    assert finished.returncode == 1
    assert ("\x1b[" in seen) is coloured
    assert "TK202" in seen
