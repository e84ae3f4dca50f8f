from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from timekeeper.cli.app import app

WORKSHOP = str(Path(__file__).parents[2] / "agendas" / "acsc-apf-2014-child-rights.yaml")


def _run(*arguments: str, given: bytes | None = None, columns: int = 80) -> Result:
    return CliRunner().invoke(app, ["show", *arguments], given, env={"COLUMNS": str(columns)})


def test_an_agenda_is_shown() -> None:
    result = _run(WORKSHOP)
    assert (result.exit_code, result.stderr) == (0, "")
    assert "Planned 120:00 of a budget of 120:00: no slack\n" in result.stdout
    assert "Can absorb 20:00 (segment 5: 20:00)\n" in result.stdout


@pytest.mark.parametrize("start", ["14:00", "2 pm", "14h00"])
def test_a_start_gives_clock_times(start: str) -> None:
    result = _run(WORKSHOP, "--start", start)
    assert "5  14:50  Discussion on" in result.stdout
    assert "Planned end 16:00\nHard end 16:00\n" in result.stdout


def test_a_narrow_terminal_is_respected() -> None:
    assert max(map(len, _run(WORKSHOP, columns=40).stdout.splitlines())) <= 40


def test_standard_input() -> None:
    result = _run("-", given=b"title: T\nsegments: [{title: Talk, duration: 15 min}]\n")
    assert "1  Talk     15:00\n" in result.stdout


def test_an_agenda_with_errors_is_not_shown(tmp_path: Path) -> None:
    path = tmp_path / "broken.yaml"
    path.write_text("title: T\nsegments: [{title: Talk, duration: soon}]\n")
    result = _run(str(path))
    assert (result.exit_code, result.stdout) == (1, "")
    assert "broken.yaml:2:" in result.stderr


def test_an_agenda_that_breaks_its_budget_is_shown_with_its_findings(tmp_path: Path) -> None:
    path = tmp_path / "long.yaml"
    path.write_text("title: T\nbudget: 10 min\nsegments: [{title: Talk, duration: 15 min}]\n")
    result = _run(str(path))
    assert result.exit_code == 1
    assert "Planned 15:00 of a budget of 10:00: 5:00 too much\n" in result.stdout
    assert "TK3" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        pytest.param(("nowhere.yaml",), "nowhere.yaml: no such file", id="no such file"),
        pytest.param(("/",), "is a directory", id="directory"),
        pytest.param((WORKSHOP, "--start", "25:00"), "--start: there is no time", id="no time"),
        pytest.param((WORKSHOP, "--start", "soon"), "--start: `soon` is not a time", id="word"),
    ],
)
def test_bad_use_is_answered_in_one_line(arguments: tuple[str, ...], words: str) -> None:
    result = _run(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert words in result.stderr
    assert result.stderr.count("\n") == 1
