"""The one owner of the terminal: raw keys, the alternate screen, and everything put back.

`enter` and `leave` may be called any number of times, in any order; only the first of each counts.
"""

from __future__ import annotations

import contextlib
import os
from typing import Self

from timekeeper.live import console

ENTER = "\x1b[?1049h\x1b[?25l\x1b[?2004h\x1b[22;0t"
"""Alternate screen, hidden cursor, pastes in brackets, the window's title put aside."""
LEAVE = "\x1b[23;0t\x1b[?2004l\x1b[0m\x1b[?25h\x1b[?1049l"

FALLBACK = (80, 24)
"""The size of a terminal that does not say."""


class TerminalLost(Exception):
    """The terminal is gone: closed, hung up, or at its end."""


class Terminal:
    """The terminal at two file descriptors, as a context manager that puts it back."""

    def __init__(self, read_from: int = 0, write_to: int = 1) -> None:
        self._read_from = read_from
        self._write_to = write_to
        self._source = console.source(read_from, keys=True)
        self._before: console.Mode | None = None

    def __enter__(self) -> Self:
        self.enter()
        return self

    def __exit__(self, *_: object) -> None:
        self.leave()

    def enter(self) -> None:
        """Take the terminal over."""
        if self._before is None:
            self._before = self._take()

    def renew(self) -> None:
        """Take the terminal over again after somebody else may have changed it."""
        if self._before is not None:
            self._take()

    def leave(self) -> None:
        """Put the terminal back as it was; a terminal that is gone is left alone."""
        if self._before is None:
            return
        before, self._before = self._before, None
        with contextlib.suppress(TerminalLost):
            self.write(LEAVE)
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
        """Write all of a text, however slowly the terminal takes it. Raises TerminalLost."""
        data = text.encode("utf-8", "replace")
        try:
            while data:
                data = data[self._write_some(data) :]
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
        """Wait for a key, for one of the other files, or for the time to pass.

        Says whether there is something to read.
        """
        return self._source in console.ready([self._source, *others], seconds)

    def _take(self) -> console.Mode:
        try:
            before = console.raw(self._read_from)
        except OSError as error:
            raise TerminalLost from error
        self._before = self._before or before
        self.write(ENTER)
        return self._before

    def _write_some(self, data: bytes) -> int:
        try:
            return os.write(self._write_to, data)
        except BlockingIOError:
            console.wait_for_room(self._write_to)
            return 0
