"""The one owner of the terminal: raw keys, the alternate screen, and everything put back.

`enter` and `leave` may be called any number of times, in any order; only the first of each counts.
"""

from __future__ import annotations

import contextlib
import os
from typing import Self

from timekeeper.live import console
from timekeeper.live.outlet import PATIENCE, Outlet

ENTER = "\x1b[?1049h\x1b[?25l\x1b[?2004h"
"""Alternate screen, hidden cursor, pastes in brackets: as often as somebody else changed them."""
LEAVE = "\x1b[?2004l\x1b[0m\x1b[?25h\x1b[?1049l"

KEEP_TITLE = "\x1b[22;0t"
"""The window's title onto a pile, so once for each time that it is taken from there."""
GIVE_TITLE_BACK = "\x1b[23;0t"

FALLBACK = (80, 24)
"""The size of a terminal that does not say."""


class TerminalLost(Exception):
    """The terminal is gone: closed, hung up, or at its end."""


class Terminal:
    """The terminal at two file descriptors, as a context manager that puts it back."""

    def __init__(self, read_from: int = 0, write_to: int = 1, encoding: str = "utf-8") -> None:
        self._read_from = read_from
        self._write_to = write_to
        self._encoding = encoding
        self._source = console.source(read_from, keys=True)
        self._before: console.Mode | None = None
        self._outlet: Outlet | None = None

    def __enter__(self) -> Self:
        self.enter()
        return self

    def __exit__(self, *_: object) -> None:
        self.leave()

    @property
    def is_behind(self) -> bool:
        """Say whether something written has not been taken yet."""
        return self._outlet is not None and self._outlet.blocked is not None

    def enter(self) -> None:
        """Take the terminal over, or leave it as it is. Raises TerminalLost."""
        if self._before is not None:
            return
        try:
            self._before = console.raw(self._read_from)
        except OSError as error:
            raise TerminalLost from error
        try:
            self._outlet = Outlet(self._write_to, self._encoding)
            self.write(KEEP_TITLE + ENTER)
        except BaseException:
            self.leave()
            raise

    def renew(self) -> None:
        """Take the terminal over again after somebody else may have changed it."""
        if self._before is None:
            return
        try:
            console.raw(self._read_from)
        except OSError as error:
            raise TerminalLost from error
        self.write(ENTER)

    def leave(self) -> None:
        """Put the terminal back as it was; one that is gone, or takes nothing, is left alone."""
        if self._before is None:
            return
        before, self._before = self._before, None
        outlet, self._outlet = self._outlet, None
        if outlet is not None:
            with contextlib.suppress(OSError), outlet:
                outlet.write(GIVE_TITLE_BACK + LEAVE)
                outlet.drain(PATIENCE)
        with contextlib.suppress(OSError):
            console.restore(self._read_from, before)

    def size(self) -> tuple[int, int]:
        """Give columns and rows."""
        with contextlib.suppress(OSError):
            columns, rows = os.get_terminal_size(self._write_to)
            if columns > 0 and rows > 0:
                return columns, rows
        return FALLBACK

    def write(self, text: str) -> None:
        """Write a text: what is not taken at once waits, see `is_behind`. Raises TerminalLost."""
        if self._outlet is None:
            return
        try:
            self._outlet.write(text)
        except OSError as error:
            raise TerminalLost from error

    def read(self) -> bytes:
        """Give what was typed; call it when there is something. Raises TerminalLost."""
        try:
            data = console.read(self._source)
        except OSError as error:
            raise TerminalLost from error
        if not data:
            raise TerminalLost
        return data

    def wait(self, seconds: float, *others: int) -> bool:
        """Wait for a key, for one of the other files, for room, or for the time to pass.

        Writes what waits, as far as there is room now. Says whether there is something to read.
        Raises TerminalLost.
        """
        blocked = None if self._outlet is None else self._outlet.blocked
        ready = console.ready([self._source, *others], seconds, blocked)
        self.write("")
        return self._source in ready
