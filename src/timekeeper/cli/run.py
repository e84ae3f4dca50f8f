"""`timekeeper run`: an agenda becomes a live session."""

import os
from pathlib import Path
from typing import Annotated

import typer

from timekeeper.agenda.finding import Severity
from timekeeper.agenda.reader import Read
from timekeeper.cli.agenda_file import agenda_of, count
from timekeeper.cli.choose import directory_of
from timekeeper.cli.options import Plain, Quiet, StateDirectory
from timekeeper.cli.talk import complain
from timekeeper.cli.unfinished import offer, refuse_second
from timekeeper.cli.until_over import until_over
from timekeeper.live.clock import SystemClock
from timekeeper.live.opening import Plan, open_new
from timekeeper.live.play import has_screen

FASTEST = 3600

UNLOGGED = "Nothing of this session is written down"


def speed_of(typed: str | int) -> int:
    """Read how many times as fast time is to run; the default is a number already.

    Raises typer.BadParameter.
    """
    text = str(typed)
    speed = int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else 0
    if not 1 <= speed <= FASTEST:
        raise typer.BadParameter(f"{text!r} is not a whole number from 1 to {FASTEST}")
    return speed


def run(
    agenda: Annotated[Path, typer.Argument(metavar="AGENDA", help="The agenda file.")],
    auto: Annotated[
        bool,
        typer.Option("--auto", help="Start at once, and go on by itself at each segment's end."),
    ] = False,
    speed: Annotated[
        int,
        typer.Option(parser=speed_of, metavar="N", help="Rehearse: let time run N times as fast."),
    ] = 1,
    plain: Plain = False,
    quiet: Quiet = False,
    no_log: Annotated[
        bool,
        typer.Option("--no-log", help="Write nothing down: it is gone when the program ends."),
    ] = False,
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
        offer(directory, plan, unattended=auto, plain=plain, quiet=quiet)
    place = None if no_log else directory
    session = open_new(place, plan, SystemClock(), speed=speed, automatic=auto)
    # In plain mode warnings stand in sight, and are not to be heard twice.
    on_screen = not plain and has_screen(os.environ)
    told = (UNLOGGED if no_log else "", warnings if on_screen else "")
    until_over(session, plain=plain, quiet=quiet, told=". ".join(filter(None, told)))


def _say_warnings(path: Path, result: Read) -> str:
    """Say in one line that the agenda has warnings, and give what the screen says of it."""
    warnings = count(result)[Severity.WARNING]
    if not warnings:
        return ""
    from timekeeper.cli.typed import program, quoted

    many = "1 warning" if warnings == 1 else f"{warnings} warnings"
    said = f"{many} in {path.name}"
    complain(f"{said}: `{program()} validate {quoted(str(path))}` shows them")
    return said
