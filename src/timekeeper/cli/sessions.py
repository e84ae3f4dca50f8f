"""`timekeeper sessions`: what has been run, and what became of it."""

from shutil import get_terminal_size

from timekeeper.cli.choose import directory_of
from timekeeper.cli.options import Rehearsal, StateDirectory
from timekeeper.live.journal.journal import is_live
from timekeeper.live.recorded import Recorded, Unusable, load
from timekeeper.live.store import Entry, listing
from timekeeper.session.local_time import local
from timekeeper.session.moment import SECOND
from timekeeper.session.state import Phase
from timekeeper.views.sessions_text import SessionRow, SessionState, sessions_text


def sessions(rehearsal: Rehearsal = False, state_dir: StateDirectory = None) -> None:
    """List the sessions, the newest first: their names, states and times."""
    entries = listing(directory_of(state_dir), rehearsal=rehearsal)
    print(sessions_text([_row(entry) for entry in entries], get_terminal_size().columns), end="")


def _row(entry: Entry) -> SessionRow:
    try:
        session = load(entry.path)
    except Unusable:
        return SessionRow(entry.name, "", None, SessionState.DAMAGED, None, 0)
    state, last = session.state, session.last
    started = None if state.started is None else last.wall_at(state.started)
    return SessionRow(
        name=entry.name,
        title=session.agenda.title,
        started=None if started is None else local(started, session.zone),
        state=_state(session),
        used=None if started is None else state.used(last.at) // SECOND,
        events=len(session.events),
        speed=session.speed,
    )


def _state(session: Recorded) -> SessionState:
    if is_live(session.path):
        return SessionState.RUNNING
    match session.state.phase:
        case Phase.ENDED:
            return SessionState.ENDED
        case Phase.WAITING:
            return SessionState.NOT_STARTED
        case _:
            return SessionState.LEFT
