"""GitHub's runner reads what is written here: `Runner` is what it does with a line of a log."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.views.findings.samples import FILES, ODD
from timekeeper.agenda.finding import Finding, Place, Severity
from timekeeper.views.findings.checked import Checked
from timekeeper.views.findings.github import report
from timekeeper.views.safe_text import safe_text

GOLDENS = Path(__file__).parent / "goldens"


class Command(NamedTuple):
    """A workflow command as the runner understands it."""

    name: str
    properties: dict[str, str]
    data: str


def understood(line: str) -> Command | None:
    """Take a line as the runner does: leading blanks do not matter, escapes are undone last."""
    plain = line.lstrip()
    if not plain.startswith("::") or "::" not in plain[2:]:
        return None
    head, data = plain[2:].split("::", 1)
    name, _, rest = head.partition(" ")
    pairs = (pair.split("=", 1) for pair in rest.split(",") if pair)
    return Command(name, {key: unescaped(value) for key, value in pairs}, unescaped(data))


def unescaped(text: str) -> str:
    for escape, sign in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(escape, sign)
    return text


def commands(files: tuple[Checked, ...]) -> list[Command]:
    lines = "".join(report(files)).splitlines()
    return [command for line in lines if (command := understood(line))]


def test_several_files(golden: Callable[[Path, str], None]) -> None:
    golden(GOLDENS / "github.txt", "".join(report(FILES)))


def test_a_command_says_all_that_was_found() -> None:
    broken = FILES[2]
    seen = commands((broken,))
    assert len(seen) == len(broken.findings)
    for command, found in zip(seen, broken.findings, strict=True):
        assert command.properties["file"] == broken.name
        assert int(command.properties["line"]) == found.place.line
        assert int(command.properties["col"]) == found.place.column
        assert int(command.properties["endColumn"]) == found.place.column + found.length
        assert command.properties["title"].startswith(f"{found.code} ")
        assert command.data.startswith(f"{broken.name}:{found.place.line}:{found.place.column}: ")
        assert command.data.endswith(f"{found.message}\n{found.advice}")


@pytest.mark.parametrize(
    ("severity", "name"),
    [
        (Severity.ERROR, "error"),
        (Severity.WARNING, "warning"),
        (Severity.INFO, "notice"),
    ],
)
def test_severities(severity: Severity, name: str) -> None:
    found = Finding("TK007", severity, "empty", "Write.", Place(1, 1))
    assert [command.name for command in commands((Checked("a.yaml", (found,)),))] == [name]


@pytest.mark.parametrize("file", ODD, ids=lambda file: ascii(file.name))
def test_what_a_file_is_called_changes_nothing(file: Checked) -> None:
    written = "".join(report((file,)))
    seen = commands((file,))
    assert len(seen) == len(file.findings) + bool(file.unread)
    assert {command.properties.get("file") for command in seen} <= {safe_text(file.name), None}
    assert not re.search(r"[\x00-\x09\x0b-\x1f\ud800-\udfff]", written)


@pytest.mark.parametrize("file", ODD, ids=lambda file: ascii(file.name))
def test_a_line_that_is_no_command_is_taken_for_none(file: Checked) -> None:
    lines = "".join(report((file._replace(findings=(), unread=""),))).splitlines()
    assert lines
    for line in lines:
        assert understood(line) is None
        assert "##[" not in line  # the old spelling, which is looked for anywhere in a line
