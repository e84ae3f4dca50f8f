"""What the screen says while the journal cannot be written."""

from timekeeper.live.running import RunningSession
from timekeeper.session.local_time import local


def banner(session: RunningSession) -> str:
    """Say how many events are held and since when, in local time; nothing when all is stored."""
    unsaved = session.journal.unsaved
    if unsaved is None:
        return ""
    since = local(unsaved.since.wall, session.zone)
    return f"NOT SAVED ({unsaved.lines}) since {since:%H:%M:%S}: {unsaved.reason}"
