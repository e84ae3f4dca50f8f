"""A session to its end or its leaving, on the screen or in lines, whichever there is."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping

from timekeeper.live.outcome import Outcome
from timekeeper.live.outlet import Outlet
from timekeeper.live.running import RunningSession
from timekeeper.session import commands
from timekeeper.session.state import Phase
from timekeeper.views.likeness import is_utf_8
from timekeeper.views.scene import Style


def has_screen(environ: Mapping[str, str]) -> bool:
    """Say whether there is a terminal to draw on and to press keys in."""
    return environ.get("TERM") != "dumb" and _is_terminal(0) and _is_terminal(1)


def play(session: RunningSession, *, plain: bool, quiet: bool, told: str = "") -> Outcome:
    """Run a session until it is ended or left; its journal is closed when this returns."""
    try:
        if session.automatic and session.state.phase is Phase.WAITING:
            session.obey(commands.Start())
        if plain or not has_screen(os.environ):
            return _in_lines(session, told)
        return _on_screen(session, quiet=quiet, told=told)
    finally:
        session.leave()
        session.journal.close()


def standard_output() -> Outlet:
    """Give standard output as something that nobody stands still for."""
    sys.stdout.flush()
    return Outlet(1, sys.stdout.encoding, sys.stdout.errors or "replace")


def _in_lines(session: RunningSession, told: str) -> Outcome:
    from timekeeper.live.lines import run_in_lines

    with standard_output() as outlet:
        return run_in_lines(session, outlet, 0, told)


def _on_screen(session: RunningSession, *, quiet: bool, told: str) -> Outcome:
    from timekeeper.live.screen import run_on_screen
    from timekeeper.live.terminal import Terminal

    encoding = sys.stdout.encoding or "ascii"
    terminal, style = Terminal(encoding=encoding), _style(os.environ, encoding)
    return run_on_screen(session, terminal, style, quiet=quiet, told=told)


def _style(environ: Mapping[str, str], encoding: str) -> Style:
    return Style(colour=not environ.get("NO_COLOR"), ascii=not is_utf_8(encoding))


def _is_terminal(file: int) -> bool:
    try:
        return os.isatty(file)
    except OSError:
        return False
