"""Sessions that are not over yet: one that runs is not run twice, one that was left is offered."""

from __future__ import annotations

from pathlib import Path

from timekeeper.cli.choose import readable
from timekeeper.cli.talk import ask, complain, fail, somebody_answers
from timekeeper.live import store
from timekeeper.live.journal.journal import is_live
from timekeeper.live.opening import Plan
from timekeeper.live.recorded import Recorded, Unusable, load
from timekeeper.session.fold import LIVE


def refuse_second(directory: Path, plan: Plan, *, rehearsal: bool) -> None:
    """Leave with a line when this very agenda is being run by another process."""
    for entry in store.listing(directory, rehearsal=rehearsal):
        if is_live(entry.path) and _is_a_session_of(entry.path, plan):
            from timekeeper.cli.typed import typed

            fail(
                f"this agenda is being run already, as {entry.name}: "
                f"`{typed('status', entry.path)}` shows it, and `q` there ends or leaves it"
            )


def offer(directory: Path, plan: Plan, *, unattended: bool, plain: bool, quiet: bool) -> None:
    """Offer to go on with a session that was left, and do so if that is wanted.

    It is the newest of this very agenda, and the newest of all when there is none. Asks only
    somebody who can answer, and tells the others; the old session stays where it is.
    """
    session = _left(directory, plan)
    if session is None:
        return
    if unattended or not somebody_answers():
        from timekeeper.cli.typed import typed

        how = f"`{typed('resume', session.path)}` goes on with it, this is a new one"
        complain(f"{_words(session)}; {how}")
    elif _is_wanted(session):
        from timekeeper.cli.resume import go_on

        go_on(session.path, None, plain=plain, quiet=quiet)


def _is_wanted(session: Recorded) -> bool:
    """Ask until the answer is one: a session is neither begun nor gone on with by a slip."""
    print(f"{_words(session)}.")
    while True:
        answer = ask("Go on with it? y goes on, n or Enter begins a new session: ").casefold()
        if answer in ("y", "yes"):
            return True
        if answer in ("", "n", "no"):
            return False


def _left(directory: Path, plan: Plan) -> Recorded | None:
    newest = None
    for session in readable(directory, rehearsal=False):
        if session.state.phase in LIVE and not is_live(session.path):
            if _is_of(session, plan):
                return session
            newest = newest or session
    return newest


def _words(session: Recorded) -> str:
    from timekeeper.session.local_time import local

    last = local(session.last.wall, session.zone)
    where = f"in segment {session.state.current + 1} of {len(session.agenda.segments)}"
    return f"{session.name} was left unfinished at {last:%Y-%m-%d %H:%M:%S}, {where}"


def _is_a_session_of(path: Path, plan: Plan) -> bool:
    try:
        return _is_of(load(path), plan)
    except Unusable:
        return False


def _is_of(session: Recorded, plan: Plan) -> bool:
    return session.contents.header.get("sha256") == plan.sha256
