"""From an open session to the words that are said after it, and the exit status."""

from __future__ import annotations

from typing import NoReturn

import typer

from timekeeper.cli.talk import cannot_be_written, nobody_listens
from timekeeper.live.outcome import Outcome, Way
from timekeeper.live.outlet import PATIENCE
from timekeeper.live.play import play, standard_output
from timekeeper.live.running import RunningSession
from timekeeper.live.unsaved import banner

NOT_KEPT = "Nothing of this session was written down"

KEPT_NOWHERE = "What is known of the session stands above; it is kept nowhere else"


def until_over(session: RunningSession, *, plain: bool, quiet: bool, told: str = "") -> NoReturn:
    """Run a session to its end or its leaving, and say how to go on. Always raises typer.Exit."""
    outcome = play(session, plain=plain, quiet=quiet, told=told)
    try:
        if outcome.failure is not None:
            raise outcome.failure
        if outcome.way is Way.LOST:
            nobody_listens()
        else:
            _take_leave(session, outcome)
    except BrokenPipeError:
        nobody_listens()
    except OSError as error:
        raise typer.Exit(cannot_be_written(error, _how_to_go_on(session))) from None
    raise typer.Exit(outcome.status)


def _take_leave(session: RunningSession, outcome: Outcome) -> None:
    words = f"{_farewell(session)}\n{_what_is_lost(session)}"
    if not outcome.signal:
        print(words, end="", flush=True)
        return
    # Whoever sent a signal waits for the exit: a stopped terminal does not hold it up.
    with standard_output() as outlet:
        outlet.write(words)
        outlet.drain(PATIENCE)


def _farewell(session: RunningSession) -> str:
    from timekeeper.cli.typed import typed  # the first picture does not wait for these
    from timekeeper.views.farewell import farewell

    path = session.path
    commands = [typed(name, path) for name in ("resume", "report")] if path else []
    return farewell(session.reading(), *commands)


def _how_to_go_on(session: RunningSession) -> str:
    kept = f"the session is kept: {_farewell(session).splitlines()[-1]}"
    return _not_kept(session) or kept


def _not_kept(session: RunningSession) -> str:
    """Say that no disk has the session; nothing when one has."""
    return banner(session) or (NOT_KEPT if session.path is None else "")


def _what_is_lost(session: RunningSession) -> str:
    """Show what no disk took: it is gone when this program is."""
    words = _not_kept(session)
    if not words:
        return ""
    from timekeeper.session.report import report
    from timekeeper.views.report.text import report_text

    now = session.now()
    seen = report(session.agenda, session.events, now, session.speed, private=True)
    # What comes last is still on the screen.
    return f"\n{report_text(seen)}\n{words}. {KEPT_NOWHERE}\n"
