"""Looking at a session from outside, without disturbing whoever runs it."""

from __future__ import annotations

from pathlib import Path

from timekeeper.live.clock import Clock, gap
from timekeeper.live.journal.journal import NewerFormat, News, NotAJournal, Reader, is_live
from timekeeper.live.recorded import Recorded, longer, recorded, unusable
from timekeeper.session.moment import SECOND, Moment
from timekeeper.session.reading import Reading, read


def present(session: Recorded, system: Clock) -> tuple[Moment, bool]:
    """Give the instant at which a session is to be looked at, and whether it runs now.

    A session that nobody runs is looked at as it was left: what happened since is not known.
    """
    if not is_live(session.path):
        return session.last, False
    now = session.clock(system).now()
    away = gap(session.contents.last, now)
    return Moment(session.last.at + away.length, now.wall, session.zone), True


class Follower:
    """A session as it goes on: each look reads only what was written since the last one.

    Raises Unusable when the journal cannot be read.
    """

    def __init__(self, path: Path, system: Clock) -> None:
        self._path = path
        self._system = system
        self._reader = Reader(path)
        self._session = self._begin()

    def look(self) -> tuple[Reading, bool]:
        """Read the session now; the second value says whether its program runs."""
        self._read_on()
        session = self._session
        now, live = present(session, self._system)
        return read(session.agenda, session.state, now, session.speed), live

    def seconds_to_next(self) -> float:
        """Give the real seconds until a figure changes, at least a tenth."""
        now, _ = present(self._session, self._system)
        return max(0.1, (SECOND - now.at % SECOND) / SECOND / self._session.speed)

    def _begin(self) -> Recorded:
        self._news()
        return recorded(self._path, self._reader.contents)

    def _news(self) -> News:
        try:
            return self._reader.news()
        except (OSError, NotAJournal, NewerFormat) as error:
            raise unusable(self._path, error) from error

    def _read_on(self) -> None:
        news = self._news()
        if news.again:
            self._session = recorded(self._path, self._reader.contents)
        elif news.records:
            self._session = longer(self._session, news.records)
