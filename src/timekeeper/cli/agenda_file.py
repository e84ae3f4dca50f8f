"""An agenda file on the way in: read within bounds, and what is wrong with it shown."""

from __future__ import annotations

import stat
import sys
from collections import Counter
from pathlib import Path
from typing import NamedTuple

import typer

from timekeeper.agenda.finding import Severity
from timekeeper.agenda.model import Agenda
from timekeeper.agenda.reader import Read, read
from timekeeper.agenda.source import LARGEST
from timekeeper.cli.talk import fail

FOUND = 1
"""The exit status when an agenda has errors."""


class Unread(NamedTuple):
    """Why a file could not be read, and what to do."""

    reason: str


def content(path: Path) -> bytes | Unread:
    """Read at most a byte more than an agenda may have, from a regular file or standard input."""
    try:
        if str(path) == "-":
            return sys.stdin.buffer.read(LARGEST + 1)
        if problem := _not_a_file(path):
            return Unread(problem)
        with path.open("rb", buffering=0) as file:
            return file.read(LARGEST + 1) or b""
    except FileNotFoundError:
        return Unread("no such file: check the name")
    except PermissionError:
        return Unread("not readable: give yourself permission with `chmod u+r`")
    except (OSError, ValueError) as error:
        return Unread(f"cannot be read: {getattr(error, 'strerror', None) or error}")


def agenda_of(path: Path) -> tuple[Agenda, Read]:
    """Read an agenda that has no errors; otherwise show them as `validate` does, and leave."""
    found = content(path)
    if isinstance(found, Unread):
        fail(f"{path}: {found.reason}")
    result = read(found)
    if result.agenda is None or count(result)[Severity.ERROR]:
        # Only broken agendas need it.
        from timekeeper.views.findings.style import Style
        from timekeeper.views.findings.text import file_report

        report = file_report(str(path), result.findings, result.lines, result.agenda, Style())
        sys.stderr.write(report)
        raise typer.Exit(FOUND)
    return result.agenda, result


def count(result: Read) -> Counter[Severity]:
    """Count the findings of each severity."""
    return Counter(finding.severity for finding in result.findings)


def _not_a_file(path: Path) -> str | None:
    """Name what stands at the path, if it is something one had better not wait for."""
    mode = path.stat().st_mode
    if stat.S_ISDIR(mode):
        return "is a directory: name the files in it, as in `agendas/*.yaml`"
    if not stat.S_ISREG(mode):
        return "is not a regular file: use `-` to read standard input"
    return None
