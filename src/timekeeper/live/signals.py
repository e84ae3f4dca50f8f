"""Signals as values: caught while the program runs, waiting to be looked at by its loop."""

from __future__ import annotations

import contextlib
import signal
import socket
from collections import deque
from types import FrameType
from typing import Any, Self

CAUGHT = tuple(
    getattr(signal, name)
    for name in (
        "SIGINT",
        "SIGTERM",
        "SIGHUP",
        "SIGQUIT",
        "SIGBREAK",
        "SIGTSTP",
        "SIGCONT",
        "SIGWINCH",
    )
    if hasattr(signal, name)
)
"""Everything that may come to a program in a terminal, as far as the system has it."""


class Signals:
    """While entered, signals are kept for `take`, and `wake` becomes readable when one comes."""

    def __init__(self) -> None:
        self._came: deque[int] = deque()
        self._before: dict[int, Any] = {}
        self.wake = -1
        """A file to wait for: a socket, since Windows waits for nothing else."""

    def __enter__(self) -> Self:
        self._reader, self._writer = socket.socketpair()
        self._reader.setblocking(False)
        self._writer.setblocking(False)
        self.wake = self._reader.fileno()
        signal.set_wakeup_fd(self._writer.fileno(), warn_on_full_buffer=False)
        for number in CAUGHT:
            self._before[number] = signal.signal(number, self._catch)
        return self

    def __exit__(self, *_: object) -> None:
        for number, handler in self._before.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(-1)
        self._reader.close()
        self._writer.close()

    def take(self) -> list[int]:
        """Give the signals that came since the last call, oldest first."""
        with contextlib.suppress(BlockingIOError):
            self._reader.recv(4096)
        came = []
        while self._came:
            came.append(self._came.popleft())
        return came

    def _catch(self, number: int, _frame: FrameType | None) -> None:
        self._came.append(number)
