"""`timekeeper validate`: all findings of agenda files, with a status for scripts and CI."""

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from timekeeper.agenda.finding import Severity
from timekeeper.agenda.reader import read
from timekeeper.cli.agenda_file import FOUND, Unread, content
from timekeeper.cli.talk import WRONG_USE, complain, nobody_listens
from timekeeper.views.findings import Style, file_report, totals

CLEAN = 0
"""The exit status when nothing is at or above the failing level."""


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
    try:
        status = _check(files, strict, _style())
        sys.stdout.flush()
    except BrokenPipeError:
        nobody_listens()
        status = FOUND
    raise typer.Exit(status)


def _check(files: list[Path], strict: bool, style: Style) -> int:
    """Report on every file; the exit status."""
    seen: list[Severity] = []
    unread = 0
    for path in files:
        source = content(path)
        if isinstance(source, Unread):
            unread += 1
            complain(f"{path}: {source.reason}")
            continue
        result = read(source)
        seen += (found.severity for found in result.findings)
        lines = result.lines if result.findings else ()
        name = "<stdin>" if str(path) == "-" else str(path)
        sys.stdout.write(file_report(name, result.findings, lines, result.agenda, style))
    if unread < len(files):
        sys.stdout.write(totals(seen, len(files) - unread, style))
    failing = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    if unread:
        return WRONG_USE
    return FOUND if failing.intersection(seen) else CLEAN


def _style() -> Style:
    """Colours and width for whoever reads standard output."""
    if not sys.stdout.isatty():
        return Style()
    dumb = os.environ.get("TERM") == "dumb" or bool(os.environ.get("NO_COLOR"))
    return Style(colour=not dumb, columns=os.get_terminal_size(sys.stdout.fileno()).columns)
