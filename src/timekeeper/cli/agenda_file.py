"""An agenda file on the way in: read within bounds, and what is wrong with it shown."""

from __future__ import annotations

import os
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


def content(path: Path | str, largest: int = LARGEST) -> bytes | Unread:
    """Read at most a byte more than a file may have, from a regular file or standard input."""
    try:
        if str(path) == "-":
            return sys.stdin.buffer.read(largest + 1)
        found = os.stat(path)  # noqa: PTH116 - a thousand of them may have to be read
        if problem := _not_a_file(found.st_mode):
            return Unread(problem)
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123
            # Room for the most that could be read takes longer to find than a small file to read.
            read = file.read(min(found.st_size, largest) + 1) or b""
            is_all = len(read) <= found.st_size
            return read if is_all else read + (file.read(largest + 1 - len(read)) or b"")
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
    result = as_set(path, read(found), found)
    if result.agenda is None or count(result)[Severity.ERROR]:
        # Only broken agendas need it.
        from timekeeper.views.findings.checked import checked
        from timekeeper.views.findings.style import Style
        from timekeeper.views.findings.text import file_report

        sys.stderr.write(file_report(checked(str(path), *result), Style()))
        raise typer.Exit(FOUND)
    return result.agenda, result


def as_set(path: Path, result: Read, source: bytes) -> Read:
    """Give what was read as the settings beside the file have it, should that forgive an error.

    What passes in CI must run on the day. Only what would be refused looks for settings.
    """
    if result.agenda is None or not count(result)[Severity.ERROR]:
        return result
    from timekeeper.cli.settings import settings_for

    return read(source, settings=settings_for(path).settings._replace(zones=None))


def count(result: Read) -> Counter[Severity]:
    """Count the findings of each severity."""
    return Counter(finding.severity for finding in result.findings)


def _not_a_file(mode: int) -> str | None:
    """Name what something is by its mode, if it is something one had better not wait for."""
    if stat.S_ISDIR(mode):
        return "is a directory: name the files in it, as in `agendas/*.yaml`"
    if not stat.S_ISREG(mode):
        return "is not a regular file: use `-` to read standard input"
    return None
