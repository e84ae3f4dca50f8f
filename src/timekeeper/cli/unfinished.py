"""Sessions that are not over yet: one that runs is not run twice, one that was left is offered."""

from __future__ import annotations

import sys
from pathlib import Path

from timekeeper.cli.choose import newest
from timekeeper.cli.talk import ask, fail, somebody_answers
from timekeeper.live import store
from timekeeper.live.journal import is_live
from timekeeper.live.opening import Plan
from timekeeper.live.recorded import Recorded, Unusable, load
from timekeeper.session.fold import LIVE


def refuse_second(directory: Path, plan: Plan, *, rehearsal: bool) -> None:
    """Leave with a line when this very agenda is being run by another process."""
    for entry in store.listing(directory, rehearsal=rehearsal):
        if is_live(entry.path) and _is_of(entry.path, plan):
            fail(
                f"this agenda is being run already, as {entry.name}: "
                "`timekeeper status` shows it, and `q` there ends or leaves it"
            )


def offer(directory: Path, *, unattended: bool, plain: bool, quiet: bool) -> None:
    """Offer to go on with the newest session when it was left, and do so if that is wanted.

    Asks only somebody who can answer, and tells the others. Anything but yes begins a new
    session, and leaves the old one where it is.
    """
    session = _left(directory)
    if session is None:
        return
    if unattended or not somebody_answers():
        words = f"{_words(session)}; `timekeeper resume` goes on with it, this is a new one"
        print(f"timekeeper: {words}", file=sys.stderr)
        return
    answer = ask(f"{_words(session)}.\nGo on with it? y goes on, Enter begins a new session: ")
    if answer.casefold() in ("y", "yes"):
        from timekeeper.cli.resume import go_on

        go_on(session.path, None, plain=plain, quiet=quiet)


def _left(directory: Path) -> Recorded | None:
    return newest(
        directory,
        rehearsal=False,
        fits=lambda found: found.state.phase in LIVE and not is_live(found.path),
    )


def _words(session: Recorded) -> str:
    from timekeeper.session.local_time import local

    last = local(session.last.wall, session.zone)
    where = f"in segment {session.state.current + 1} of {len(session.agenda.segments)}"
    return f"{session.name} was left unfinished at {last:%Y-%m-%d %H:%M:%S}, {where}"


def _is_of(path: Path, plan: Plan) -> bool:
    try:
        return load(path).contents.header.get("sha256") == plan.sha256
    except Unusable:
        return False
