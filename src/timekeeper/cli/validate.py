"""`timekeeper validate`: all findings of agenda files, with a status for scripts and CI."""

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer

from timekeeper.agenda.finding import Finding, Severity
from timekeeper.agenda.reader import read
from timekeeper.agenda.selection import Wishes
from timekeeper.cli.agenda_file import FOUND, Unread, content
from timekeeper.cli.settings import ExtendSelect, Ignore, Select, settings_for, typed
from timekeeper.cli.talk import WRONG_USE, complain, nobody_listens
from timekeeper.views.findings import Style, file_report, totals

CLEAN = 0
"""The exit status when nothing is at or above the failing level."""


def validate(
    files: Annotated[
        list[Path], typer.Argument(metavar="FILE...", help="Agenda files; `-` for standard input.")
    ],
    strict: Annotated[bool, typer.Option("--strict", help="Fail on warnings too.")] = False,
    select: Select = None,
    extend_select: ExtendSelect = None,
    ignore: Ignore = None,
) -> None:
    """Check agenda files: everything that is wrong, where, and what to write instead.

    Exit status: 0 when nothing has to be mended, 1 when something has, 2 when a file cannot be
    read.
    """
    wishes = typed(select, extend_select, ignore)
    try:
        status = _check(files, strict, wishes, _style())
        sys.stdout.flush()
    except BrokenPipeError:
        nobody_listens()
        status = FOUND
    raise typer.Exit(status)


def _check(files: list[Path], strict: bool, wishes: Wishes, style: Style) -> int:
    """Report on every file; the exit status."""
    seen: list[Severity] = []
    failing: set[Severity] = set()
    unread = 0
    for path in files:
        source = content(path)
        if isinstance(source, Unread):
            unread += 1
            complain(f"{path}: {source.reason}")
            continue
        chosen = settings_for(path, wishes)
        result = read(source, settings=chosen.settings)
        failing |= _failing(result.findings, strict or chosen.strict)
        seen += (found.severity for found in result.findings)
        lines = result.lines if result.findings else ()
        name = "<stdin>" if str(path) == "-" else str(path)
        sys.stdout.write(file_report(name, result.findings, lines, result.agenda, style))
    if unread < len(files):
        sys.stdout.write(totals(seen, len(files) - unread, style))
    if unread:
        return WRONG_USE
    return FOUND if failing else CLEAN


def _failing(findings: Iterable[Finding], strict: bool) -> set[Severity]:
    """Name the severities among the findings that a file fails for."""
    levels = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return levels.intersection(found.severity for found in findings)


def _style() -> Style:
    """Colours and width for whoever reads standard output."""
    if not sys.stdout.isatty():
        return Style()
    dumb = os.environ.get("TERM") == "dumb" or bool(os.environ.get("NO_COLOR"))
    return Style(colour=not dumb, columns=os.get_terminal_size(sys.stdout.fileno()).columns)
