"""`timekeeper history`: how long segments really took, and what to plan next time."""

from datetime import UTC
from pathlib import Path
from shutil import get_terminal_size
from typing import Annotated

import typer

from timekeeper.cli.choose import directory_of, readable
from timekeeper.cli.options import Rehearsal, StateDirectory, TextOrJson
from timekeeper.cli.talk import fail
from timekeeper.live.zone import zone_of
from timekeeper.session.booking import Booking, book
from timekeeper.session.history import history as add_up
from timekeeper.session.report import report


def history(
    agenda: Annotated[
        Path | None,
        typer.Argument(metavar="AGENDA", help="An agenda to say something about; `-` for stdin."),
    ] = None,
    format_: Annotated[
        TextOrJson, typer.Option("--format", help="How to write it.")
    ] = TextOrJson.TEXT,
    rehearsal: Rehearsal = False,
    state_dir: StateDirectory = None,
) -> None:
    """Show how long each method really took against plan, over all sessions that were ended.

    With an agenda it shows its segments too, and what to plan for those that usually run over.
    """
    booking = None if agenda is None else _booked(agenda)
    sessions = readable(directory_of(state_dir), rehearsal=rehearsal)
    reports = (report(each.agenda, each.events, each.last, each.speed) for each in sessions)
    found = add_up(reports, booking)
    if not found.sessions:
        kind, how = ("rehearsal", " --speed 60") if rehearsal else ("session", "")
        fail(f"no {kind} was ended yet: `timekeeper run AGENDA{how}` begins one")
    if format_ is TextOrJson.JSON:
        from timekeeper.views.history_json import history_json

        print(history_json(found), end="")
    else:
        from timekeeper.views.history_text import history_text

        print(history_text(found, get_terminal_size().columns), end="")


def _booked(path: Path) -> Booking:
    from timekeeper.cli.agenda_file import agenda_of  # past sessions alone need no YAML file

    agenda, _ = agenda_of(path)
    return book(agenda, None, zone_of(agenda) or UTC)
