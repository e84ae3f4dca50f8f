"""`timekeeper status`: the live session, seen from a second terminal, a tmux bar or a script."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from timekeeper.cli.choose import choose, directory_of
from timekeeper.cli.options import Rehearsal, SessionName, StateDirectory
from timekeeper.cli.talk import fail
from timekeeper.live import store
from timekeeper.live.clock import SystemClock, wait
from timekeeper.live.following import Follower
from timekeeper.live.journal.journal import is_live
from timekeeper.live.recorded import Unusable
from timekeeper.session.state import Phase
from timekeeper.views.likeness import is_utf_8
from timekeeper.views.status_json import status_json
from timekeeper.views.status_text import status_text


def status(
    session: SessionName = None,
    json: Annotated[bool, typer.Option("--json", help="The whole reading, one JSON line.")] = False,
    follow: Annotated[
        bool,
        typer.Option("--follow", help="A line each second, until the session is over or left."),
    ] = False,
    rehearsal: Rehearsal = False,
    state_dir: StateDirectory = None,
) -> None:
    """Show where the live session stands, without disturbing it; else how the newest was left."""
    path = _path(directory_of(state_dir), session, rehearsal=rehearsal)
    try:
        _show(Follower(path, SystemClock()), json=json, follow=follow)
    except Unusable as error:
        fail(str(error))


SECOND_LOOK = 1.5
"""Seconds to wait for a journal that is gone: who runs the session puts it back within one."""


def _show(follower: Follower, *, json: bool, follow: bool) -> None:
    ascii_only = not is_utf_8(sys.stdout.encoding)
    while True:
        reading, live = follower.look()
        if follow and not live and reading.phase is not Phase.ENDED:
            wait(SECOND_LOOK)
            reading, live = follower.look()
        line = status_json(reading, live) if json else status_text(reading, live, ascii_only)
        print(line.rstrip("\n"), flush=True)
        if not follow or not live or reading.phase is Phase.ENDED:
            return
        wait(follower.seconds_to_next())


def _path(directory: Path, name: str | None, *, rehearsal: bool) -> Path:
    if name is None:
        for entry in store.listing(directory, rehearsal=rehearsal):
            if is_live(entry.path):
                return entry.path
    return choose(directory, name, rehearsal=rehearsal)
