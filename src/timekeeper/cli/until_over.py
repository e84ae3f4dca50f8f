"""From an open session to the words that are said after it, and the exit status."""

from __future__ import annotations

import sys
from typing import NoReturn

import typer

from timekeeper.cli.talk import nobody_listens
from timekeeper.live.outcome import Way
from timekeeper.live.play import play
from timekeeper.live.running import RunningSession
from timekeeper.live.unsaved import banner


def until_over(session: RunningSession, *, plain: bool, quiet: bool, told: str = "") -> NoReturn:
    """Run a session to its end or its leaving, and say how to go on. Always raises typer.Exit."""
    outcome = play(session, plain=plain, quiet=quiet, told=told)
    if outcome.way is Way.LOST:
        nobody_listens()
    else:
        _take_leave(session)
    raise typer.Exit(outcome.status)


def _take_leave(session: RunningSession) -> None:
    from timekeeper.views.farewell import farewell  # the first picture does not wait for this

    print(farewell(session.reading(), session.journal.path.stem))
    _say_what_is_lost(session)
    sys.stdout.flush()


def _say_what_is_lost(session: RunningSession) -> None:
    """Show what no disk took: it is gone when this program is."""
    words = banner(session)
    if words:
        from timekeeper.session.report import report
        from timekeeper.views.report_text import report_text

        print(f"{words}. What is known of the session, since it is kept nowhere else:\n")
        print(report_text(report(session.agenda, session.events, session.now(), session.speed)))
