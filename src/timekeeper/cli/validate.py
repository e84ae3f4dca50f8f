"""`timekeeper validate`: all findings of agenda files, with a status for scripts and CI."""

import os
import stat
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from timekeeper.agenda.finding import Severity
from timekeeper.agenda.reader import read
from timekeeper.agenda.source import LARGEST
from timekeeper.views.findings import Style, file_report, totals
from timekeeper.views.safe_text import safe_text

CLEAN, FOUND, UNREADABLE = 0, 1, 2
"""The exit statuses: nothing at or above the failing level, findings, a file that cannot be read.
Status 3, a fault of the program itself, is given by whoever catches what nobody expected."""


@dataclass(frozen=True, slots=True)
class Unread:
    """Why a file could not be read, and what to do."""

    reason: str


def validate(
    files: Annotated[
        list[Path], typer.Argument(metavar="FILE...", help="Agenda files; `-` for standard input.")
    ],
    strict: Annotated[bool, typer.Option("--strict", help="Fail on warnings too.")] = False,
) -> None:
    """Check agenda files: everything that is wrong, where, and what to write instead.

    Exit status: 0 when nothing has to be mended, 1 when something has, 2 when a file cannot be
    read.
    """
    _never_fail_to_encode()
    try:
        status = _check(files, strict, _style())
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read this has gone, as `head` does; python would complain once more at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        status = FOUND
    raise typer.Exit(status)


def _check(files: list[Path], strict: bool, style: Style) -> int:
    """Report on every file; the exit status."""
    seen: list[Severity] = []
    unread = 0
    for path in files:
        content = _content(path)
        if isinstance(content, Unread):
            unread += 1
            print(f"{safe_text(str(path))}: {content.reason}", file=sys.stderr)
            continue
        result = read(content)
        seen += (found.severity for found in result.findings)
        lines = result.lines if result.findings else ()
        name = "<stdin>" if str(path) == "-" else str(path)
        sys.stdout.write(file_report(name, result.findings, lines, result.agenda, style))
    if unread < len(files):
        sys.stdout.write(totals(seen, len(files) - unread, style))
    failing = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    if unread:
        return UNREADABLE
    return FOUND if failing.intersection(seen) else CLEAN


def _content(path: Path) -> bytes | Unread:
    """At most one byte more than an agenda may have, from a regular file or standard input."""
    if str(path) == "-":
        return sys.stdin.buffer.read(LARGEST + 1)
    try:
        if problem := _not_a_file(path):
            return Unread(problem)
        with path.open("rb", buffering=0) as file:
            return file.read(LARGEST + 1) or b""
    except FileNotFoundError:
        return Unread("no such file. Check the name, or list the files with `ls`.")
    except PermissionError:
        return Unread("not readable. Give yourself permission with `chmod u+r`.")
    except (OSError, ValueError) as error:
        return Unread(f"cannot be read: {error.strerror if isinstance(error, OSError) else error}.")


def _not_a_file(path: Path) -> str | None:
    """What stands at the path, if it is something one had better not wait for."""
    mode = path.stat().st_mode
    if stat.S_ISDIR(mode):
        return "is a directory. Name the files in it, like `agendas/*.yaml`."
    if not stat.S_ISREG(mode):
        return "is not a regular file. Use `-` to read standard input."
    return None


def _style() -> Style:
    """Colours and width for whoever reads standard output."""
    if not sys.stdout.isatty():
        return Style()
    dumb = os.environ.get("TERM") == "dumb" or bool(os.environ.get("NO_COLOR"))
    return Style(colour=not dumb, columns=os.get_terminal_size(sys.stdout.fileno()).columns)


def _never_fail_to_encode() -> None:
    """A file name or a title that the terminal's encoding lacks is shown as escapes."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors="backslashreplace")
