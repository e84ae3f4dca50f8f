"""The program itself: its commands, its version, and bad use answered with exit status 2."""

import pytest
from typer.testing import CliRunner, Result

from timekeeper import __version__
from timekeeper.cli.app import COMMANDS, app


def _run(*arguments: str) -> Result:
    return CliRunner().invoke(app, list(arguments), env={"COLUMNS": "80", "TERM": "dumb"})


def test_the_version() -> None:
    result = _run("--version")
    assert (result.exit_code, result.stdout) == (0, f"timekeeper {__version__}\n")


@pytest.mark.parametrize("option", ["--help", "-h"])
def test_help_names_every_command_in_order(option: str) -> None:
    result = _run(option)
    assert result.exit_code == 0
    named = [
        line.split()[0] for line in result.stdout.partition("Commands:\n")[2].splitlines() if line
    ]
    assert named == list(COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_that_begins_with_what_it_does(command: str) -> None:
    result = _run(command, "--help")
    assert result.exit_code == 0
    usage, blank, first = result.stdout.splitlines()[:3]
    assert usage.startswith(f"Usage: root {command} ")
    assert blank == ""
    assert first.strip()
    assert result.stdout.count("--help") == 1


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        pytest.param([], "Usage:", id="nothing at all"),
        pytest.param(["rune"], "No such command 'rune'", id="a misspelt command"),
        pytest.param(["timekeeper.cli.run"], "No such command", id="a module is no command"),
        pytest.param(["gap"], "No such command 'gap'", id="nor is one beside the commands"),
        pytest.param(["status", "--jsn"], "No such option: --jsn", id="a misspelt option"),
        pytest.param(["run"], "Missing argument 'AGENDA'", id="no agenda"),
        pytest.param(["run", "a.yaml", "--speed", "0"], "--speed", id="no speed"),
        pytest.param(["run", "a.yaml", "--speed", "3601"], "--speed", id="too fast"),
        pytest.param(["status", "a", "b"], "unexpected extra argument", id="one too many"),
    ],
)
def test_bad_use_is_told(arguments: list[str], words: str) -> None:
    result = _run(*arguments)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert words in result.stderr
    assert "Traceback" not in result.stderr
