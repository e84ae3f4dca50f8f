"""`timekeeper show`: an agenda as a table, with clock times, total, budget and flexibility."""

import sys
from pathlib import Path
from shutil import get_terminal_size
from typing import Annotated

import typer

from timekeeper.agenda.finding import Severity
from timekeeper.agenda.reader import Read, read
from timekeeper.cli.agenda_file import FOUND, Unread, as_set, content, count
from timekeeper.cli.options import PlannedStart, planned_start
from timekeeper.cli.talk import fail
from timekeeper.live.zone import zone_of
from timekeeper.views.show import show as show_agenda


def show(
    agenda: Annotated[
        Path, typer.Argument(metavar="AGENDA", help="The agenda file; `-` for standard input.")
    ],
    start: PlannedStart = None,
) -> None:
    """Show an agenda as a table: clock times, who and how, the total against the budget.

    Exit status: 0, or 1 when the agenda has errors (an agenda that only breaks its own budget is
    shown all the same), or 2 when the file cannot be read.
    """
    begin = planned_start(start)
    result = _read(agenda)
    if result.agenda is not None:
        zone = zone_of(result.agenda)
        lines = show_agenda(result.agenda, begin, get_terminal_size().columns, zone)
        print("\n".join(lines), flush=True)
    if count(result)[Severity.ERROR]:
        # Only broken agendas need it.
        from timekeeper.views.findings.checked import checked
        from timekeeper.views.findings.style import Style
        from timekeeper.views.findings.text import file_report

        print(file_report(checked(str(agenda), *result), Style()), end="", file=sys.stderr)
        raise typer.Exit(FOUND)


def _read(path: Path) -> Read:
    found = content(path)
    if isinstance(found, Unread):
        fail(f"{path}: {found.reason}")
    return as_set(path, read(found), found)
