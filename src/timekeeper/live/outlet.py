"""Output that nobody stands still for: what a terminal or a pipe does not take at once waits."""

from __future__ import annotations

import contextlib
from typing import Self

from timekeeper.live import console

PATIENCE = 1.0
"""Seconds without a byte taken after which nobody is taken to read any more: a terminal that is
stopped, or whose window hangs. Whoever asked the program to leave waits for it."""


class Outlet:
    """What is written goes out as far as there is room, and the rest with the next `push`.

    A context manager: what still waits when it is left is dropped, see `drain`.
    """

    def __init__(self, file: int, encoding: str = "utf-8", errors: str = "replace") -> None:
        self._file = file
        self._encoding = encoding
        self._errors = errors
        self._outlet = console.outlet(file)
        self._waiting = bytearray()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def blocked(self) -> int | None:
        """The file to wait for until it takes more; None while nothing waits."""
        return self._outlet if self._waiting else None

    def write(self, text: str) -> None:
        """Write a text behind all that waits. Raises OSError."""
        self._waiting += text.encode(self._encoding, self._errors)
        self.push()

    def push(self) -> None:
        """Write what waits, as far as there is room. Raises OSError."""
        while self._waiting:
            taken = console.put(self._outlet, bytes(self._waiting))
            if not taken:
                return
            del self._waiting[:taken]

    def drain(self, seconds: float | None) -> None:
        """Write all that waits, unless nothing is taken for so many seconds. Raises OSError."""
        while before := len(self._waiting):
            console.ready([], seconds, self.blocked)
            self.push()
            if len(self._waiting) == before:
                return

    def close(self) -> None:
        """Let go of what was opened for it."""
        with contextlib.suppress(OSError):
            console.close_outlet(self._outlet, self._file)
