"""Checking again whenever a file changes: a look at the files' times, twice a second."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable, Iterable
from datetime import datetime
from typing import NamedTuple, NoReturn

import typer

from timekeeper.cli import settings
from timekeeper.cli.agenda_files import watched
from timekeeper.cli.talk import complain
from timekeeper.live.clock import SystemClock, wait

PAUSE = 0.5
"""Seconds between two looks, at least."""

SHARE = 20
"""A pause is this many times as long as a look: a large folder, too, costs a twentieth at most."""

CALM = 0.1
"""Seconds in which nothing may change: some editors take a file away before it is there again."""

CLEAR = "\x1b[H\x1b[2J"
"""Home, and the screen is empty; what was scrolled away stays."""

Stamps = dict[str, tuple[int, int, int] | None]
"""What tells that a file has changed: when it was written, how long, which it is; None: gone."""


class Seen(NamedTuple):
    """The agendas that are meant, and the settings files that hold for them or would."""

    agendas: Stamps
    settings: Stamps


def watch(names: Iterable[str], check: Callable[[], object]) -> NoReturn:
    """Check now and after every change, until the process is told to end.

    Settings that cannot be read are told like anything else that is wrong, and looked for again.
    """
    clock = SystemClock()
    checked: Seen | None = None
    while True:
        began = clock.now().ticks
        seen = look(names)
        took = (clock.now().ticks - began) / 1e9
        if seen != checked:
            checked = _calmed(names, seen)
            _clear()
            settings.forget()
            with contextlib.suppress(typer.Exit):
                check()
            sys.stdout.flush()
            _say(len(checked.agendas), clock)
        wait(max(PAUSE, SHARE * took))


def look(names: Iterable[str]) -> Seen:
    """Look at every file that is meant, without reading it."""
    agendas = [*watched(names)]
    return Seen(_stamps(agendas), _stamps(settings.files_for(agendas)))


def _stamps(names: Iterable[str]) -> Stamps:
    return {name: _stamp(name) for name in names}


def _stamp(name: str) -> tuple[int, int, int] | None:
    try:
        found = os.stat(name)  # noqa: PTH116 - a thousand of them, twice a second
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino


def _calmed(names: Iterable[str], seen: Seen) -> Seen:
    """Wait until two looks are alike."""
    while True:
        wait(CALM)
        again = look(names)
        if again == seen:
            return seen
        seen = again


def _clear() -> None:
    if sys.stdout.isatty() and os.environ.get("TERM") != "dumb":
        print(CLEAR, end="", flush=True)  # before anything is said on standard error


def _say(count: int, clock: SystemClock) -> None:
    """Say when that was, so that one sees that something was done."""
    files = "1 file" if count == 1 else f"{count} files"
    at = datetime.fromtimestamp(clock.now().wall / 1e9)
    complain(f"checked at {at:%H:%M:%S}; watching {files}, ^C ends")
