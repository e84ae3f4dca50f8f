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
        pytest.param(
            ["rune"], "there is no command 'rune': did you mean `run`?", id="a misspelt command"
        ),
        pytest.param(
            ["check"], "there is no command 'check': did you mean `validate`?", id="another's word"
        ),
        pytest.param(
            ["Agenda.YAML"],
            "a command comes first: did you mean `timekeeper run Agenda.YAML`?",
            id="no command at all",
        ),
        pytest.param(
            ["timekeeper.cli.run"],
            "there is no command 'timekeeper.cli.run'; see `timekeeper --help`",
            id="a module is no command",
        ),
        pytest.param(
            ["gap"],
            "there is no command 'gap'; see `timekeeper --help`",
            id="nor is one beside the commands",
        ),
        pytest.param(
            ["\x1b[2J"],
            "there is no command '\\x1b[2J'; see `timekeeper --help`",
            id="an escape is not echoed",
        ),
        pytest.param(
            ["status", "--jsn"],
            "there is no option --jsn: did you mean `--json`?",
            id="a misspelt option",
        ),
        pytest.param(
            ["run", "--loud"],
            "there is no option --loud; see `timekeeper run --help`",
            id="an unknown option",
        ),
        pytest.param(
            ["--json"], "there is no option --json; see `timekeeper --help`", id="before a command"
        ),
        pytest.param(
            ["run", "-x\x1b[2J"],
            "there is no option -x; see `timekeeper run --help`",
            id="an option of one letter",
        ),
        pytest.param(["run"], "AGENDA is missing; see `timekeeper run --help`", id="no agenda"),
        pytest.param(
            ["validate"], "FILE... is missing; see `timekeeper validate --help`", id="no file"
        ),
        pytest.param(
            ["run", "a.yaml", "--speed"],
            "option '--speed' requires an argument; see `timekeeper run --help`",
            id="no value",
        ),
        pytest.param(
            ["run", "a.yaml", "--plain=yes"],
            "option '--plain' does not take a value; see `timekeeper run --help`",
            id="a value too many",
        ),
        pytest.param(
            ["run", "a.yaml", "--speed", "0"],
            "--speed: '0' is not a whole number from 1 to 3600; see `timekeeper run --help`",
            id="no speed",
        ),
        pytest.param(
            ["run", "a.yaml", "--speed", "3601"],
            "--speed: '3601' is not a whole number from 1 to 3600; see `timekeeper run --help`",
            id="too fast",
        ),
        pytest.param(
            ["run", "a.yaml", "--speed", "fast\n"],
            "--speed: 'fast\\n' is not a whole number from 1 to 3600; see `timekeeper run --help`",
            id="a word for a number",
        ),
        pytest.param(
            ["report", "--format", "odt"],
            "--format: 'odt' is not one of 'text', 'md', 'html', 'csv', 'json', 'docx'; "
            "see `timekeeper report --help`",
            id="none of the choices",
        ),
        pytest.param(
            ["status", "a", "b"],
            "there is nothing to do with `b`; see `timekeeper status --help`",
            id="one too many",
        ),
        pytest.param(
            ["simulate", "a.yaml", "--runs", "0"],
            "--runs: write 1 or more; see `timekeeper simulate --help`",
            id="too few",
        ),
        pytest.param(
            ["simulate", "a.yaml", "--allow", "101"],
            "--allow: write 100 or less; see `timekeeper simulate --help`",
            id="too many",
        ),
        pytest.param(
            ["simulate", "a.yaml", "--runs", "many"],
            "--runs: write a number; see `timekeeper simulate --help`",
            id="no number",
        ),
    ],
)
def test_bad_use_is_told_in_a_line(arguments: list[str], words: str) -> None:
    result = _run(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == f"timekeeper: {words}\n"


def test_nothing_at_all_is_a_call_for_help() -> None:
    result = _run()
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == _run("--help").stdout
