"""What calls the moderator's attention: a bell and the window's title at each threshold."""

from __future__ import annotations

from timekeeper.session.reading import Level, Reading
from timekeeper.session.state import Phase
from timekeeper.views.screen.title import terminal_title

RANK = {level: rank for rank, level in enumerate(Level)}
BELL = "\a"


class Alerts:
    """Remembers what was announced, so that each threshold rings once."""

    def __init__(self, quiet: bool) -> None:
        self._quiet = quiet
        self._announced: tuple[int, Level] | None = None
        self._title = ""

    def of(self, reading: Reading) -> str:
        """Give what the terminal has to be sent for this reading; nothing when quiet."""
        if self._quiet:
            return ""
        return self._bell(reading) + self._new_title(reading)

    def _bell(self, reading: Reading) -> str:
        now = (reading.number, reading.level)
        before, self._announced = self._announced, now
        if before is None or before[0] != now[0] or reading.phase is not Phase.RUNNING:
            return ""
        return BELL if RANK[now[1]] > RANK[before[1]] else ""

    def _new_title(self, reading: Reading) -> str:
        title = terminal_title(reading)
        if title == self._title:
            return ""
        self._title = title
        return f"\x1b]0;{title}{BELL}"
