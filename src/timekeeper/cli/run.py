"""`timekeeper run`: an agenda becomes a live session."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from timekeeper.agenda.finding import Severity
from timekeeper.agenda.reader import Read
from timekeeper.cli.agenda_file import agenda_of, count
from timekeeper.cli.choose import directory_of
from timekeeper.cli.options import Plain, Quiet, StateDirectory
from timekeeper.cli.unfinished import offer, refuse_second
from timekeeper.cli.until_over import until_over
from timekeeper.live.clock import SystemClock
from timekeeper.live.opening import Plan, open_new

FASTEST = 3600


def run(
    agenda: Annotated[Path, typer.Argument(metavar="AGENDA", help="The agenda file.")],
    auto: Annotated[
        bool,
        typer.Option("--auto", help="Start at once, and go on by itself at each segment's end."),
    ] = False,
    speed: Annotated[
        int,
        typer.Option(
            min=1, max=FASTEST, metavar="N", help="Rehearse: let time run N times as fast."
        ),
    ] = 1,
    plain: Plain = False,
    quiet: Quiet = False,
    state_dir: StateDirectory = None,
) -> None:
    """Run an agenda as a live session.

    Space starts it, then pauses and resumes; n goes to the next segment; ? shows all keys. What
    happens is on the disk before it is shown: `timekeeper resume` goes on after any crash.
    """
    planned, result = agenda_of(agenda)
    plan = Plan(planned, result.text, agenda.name)
    warnings = _say_warnings(agenda, result)
    directory = directory_of(state_dir)
    refuse_second(directory, plan, rehearsal=speed > 1)
    if speed == 1:
        offer(directory, unattended=auto, plain=plain, quiet=quiet)
    session = open_new(directory, plan, SystemClock(), speed=speed, automatic=auto)
    until_over(session, plain=plain, quiet=quiet, told=warnings)


def _say_warnings(path: Path, result: Read) -> str:
    """Say in one line, before the screen and on it, that the agenda has warnings."""
    warnings = count(result)[Severity.WARNING]
    if not warnings:
        return ""
    many = "1 warning" if warnings == 1 else f"{warnings} warnings"
    said = f"{many} in {path.name}: `timekeeper validate` shows them"
    print(f"timekeeper: {said}", file=sys.stderr)
    return said
