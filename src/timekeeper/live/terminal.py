"""The one owner of the terminal: raw keys, the alternate screen, and everything put back.

`enter` and `leave` may be called any number of times, in any order; only the first of each counts.
"""

from __future__ import annotations

import contextlib
import os
import select
import termios
import tty
from typing import Any, Self

ENTER = "\x1b[?1049h\x1b[?25l\x1b[?2004h\x1b[22;0t"
"""Alternate screen, hidden cursor, pastes in brackets, the window's title put aside."""
LEAVE = "\x1b[23;0t\x1b[?2004l\x1b[0m\x1b[?25h\x1b[?1049l"

FALLBACK = (80, 24)


class TerminalLost(Exception):
    """The terminal is gone: closed, hung up, or at its end."""


class Terminal:
    """The terminal at two file descriptors, as a context manager that puts it back."""

    def __init__(self, read_from: int = 0, write_to: int = 1) -> None:
        self._read_from = read_from
        self._write_to = write_to
        self._before: list[Any] | None = None

    def __enter__(self) -> Self:
        self.enter()
        return self

    def __exit__(self, *_: object) -> None:
        self.leave()

    def enter(self) -> None:
        """Take the terminal over."""
        if self._before is not None:
            return
        before = termios.tcgetattr(self._read_from)
        self._before = before
        tty.setraw(self._read_from, termios.TCSADRAIN)
        self._keep_newlines()
        self.write(ENTER)

    def renew(self) -> None:
        """Take the terminal over again after somebody else may have changed it."""
        if self._before is not None:
            before = self._before
            self._before = None
            self.enter()
            self._before = before

    def leave(self) -> None:
        """Put the terminal back as it was; a terminal that is gone is left alone."""
        if self._before is None:
            return
        before, self._before = self._before, None
        with contextlib.suppress(TerminalLost):
            self.write(LEAVE)
        with contextlib.suppress(termios.error, OSError):
            termios.tcsetattr(self._read_from, termios.TCSANOW, before)

    def size(self) -> tuple[int, int]:
        """Give columns and rows."""
        with contextlib.suppress(OSError):
            columns, rows = os.get_terminal_size(self._write_to)
            if columns > 0 and rows > 0:
                return columns, rows
        return FALLBACK

    def write(self, text: str) -> None:
        """Write all of a text, however slowly the terminal takes it."""
        data = text.encode("utf-8", "replace")
        try:
            while data:
                data = data[self._write_some(data) :]
        except OSError as error:
            raise TerminalLost from error

    def read(self) -> bytes:
        """Give what was typed; call it when there is something."""
        try:
            data = os.read(self._read_from, 65536)
        except BlockingIOError:
            return b""
        except OSError as error:
            raise TerminalLost from error
        if not data:
            raise TerminalLost
        return data

    def wait(self, seconds: float, *others: int) -> bool:
        """Wait for a key, for one of the other descriptors, or for the time to pass.

        Says whether there is something to read.
        """
        ready, _, _ = select.select([self._read_from, *others], [], [], max(0.0, seconds))
        return self._read_from in ready

    def _write_some(self, data: bytes) -> int:
        try:
            return os.write(self._write_to, data)
        except BlockingIOError:
            select.select([], [self._write_to], [])
            return 0

    def _keep_newlines(self) -> None:
        # Raw mode turns output processing off, and what others write to this terminal meanwhile
        # (a warning of the system, a background job) would run down the screen like stairs.
        mode = termios.tcgetattr(self._read_from)
        mode[tty.OFLAG] |= termios.OPOST | termios.ONLCR
        termios.tcsetattr(self._read_from, termios.TCSANOW, mode)
