"""`timekeeper resume`: go on with a session that was left, killed or lost."""

from pathlib import Path
from typing import Annotated, NoReturn

import typer

from timekeeper.cli.choose import choose, directory_of, newest
from timekeeper.cli.gap import choose_gap
from timekeeper.cli.options import Plain, Quiet, Rehearsal, SessionName, StateDirectory
from timekeeper.cli.talk import fail
from timekeeper.cli.until_over import until_over
from timekeeper.live.clock import SystemClock
from timekeeper.live.journal.journal import Locked
from timekeeper.live.opening import Absence, open_again
from timekeeper.live.recorded import Unusable
from timekeeper.session.fold import LIVE
from timekeeper.session.state import Phase
from timekeeper.views.damage import damage
from timekeeper.views.happened import said


def resume(
    session: SessionName = None,
    gap: Annotated[
        str | None,
        typer.Option(
            metavar="count|pause|TIME",
            help="What the time away was: time of the segment, a pause, or as much of it as "
            "makes the segment's time TIME, like 9:30. Asked for when absent.",
        ),
    ] = None,
    rehearsal: Rehearsal = False,
    plain: Plain = False,
    quiet: Quiet = False,
    state_dir: StateDirectory = None,
) -> None:
    """Go on with a session that was left, killed or lost; the newest unfinished one by default."""
    directory = directory_of(state_dir)
    if session is None:
        path = _newest_unfinished(directory, rehearsal=rehearsal)
    else:
        path = choose(directory, session, rehearsal=rehearsal)
    go_on(path, gap, plain=plain, quiet=quiet)


def go_on(path: Path, gap: str | None, *, plain: bool, quiet: bool) -> NoReturn:
    """Go on with the session at `path`. Always raises typer.Exit."""
    absence = _take_hold(path)
    running = absence.go_on(choose_gap(absence, gap))
    told = (said(running.events[-1], running.reading()), _damage(absence))
    words = ". ".join(filter(None, told))
    until_over(running, plain=plain, quiet=quiet, told=words)


def _damage(absence: Absence) -> str:
    contents, kept = absence.session.contents, absence.journal.kept
    return damage(len(contents.damaged), contents.lost, kept[-1].name if kept else "")


def _newest_unfinished(directory: Path, *, rehearsal: bool) -> Path:
    found = newest(
        directory, rehearsal=rehearsal, fits=lambda found: found.state.phase in LIVE
    ) or newest(
        directory, rehearsal=rehearsal, fits=lambda found: found.state.phase is Phase.WAITING
    )
    if found is None:
        fail("there is no unfinished session to resume: `timekeeper sessions` lists all")
    return found.path


def _take_hold(path: Path) -> Absence:
    try:
        absence = open_again(path, SystemClock())
    except Locked:
        fail(f"{path.stem} is running already: `{_typed('status', path)}` shows it")
    except Unusable as error:
        fail(str(error))
    if absence.session.state.phase is Phase.ENDED:
        fail(f"{path.stem} is over: `{_typed('report', path)}` shows what became of it")
    return absence


def _typed(command: str, path: Path) -> str:
    from timekeeper.cli.typed import typed  # what goes well says nothing

    return typed(command, path)
