"""Signals as values: caught while the program runs, waiting to be looked at by its loop."""

from __future__ import annotations

import contextlib
import signal
import socket
from collections import deque
from types import FrameType
from typing import Any, Self


def _known(*names: str) -> tuple[int, ...]:
    return tuple(getattr(signal, name) for name in names if hasattr(signal, name))


ORDERS = _known("SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT", "SIGBREAK", "SIGTSTP")
"""What tells a program to end or to stop, as far as the system has it."""
NEWS = _known("SIGCONT", "SIGWINCH")
"""What tells it that something may have happened to its terminal."""


class Signals:
    """While entered, signals are kept for `take`, and `wake` becomes readable when one comes.

    An order that is ignored stays so: `nohup` and a shell that starts a job in the background
    (SIGINT, SIGQUIT) say by it that the program is to live on. A terminal that is gone is noticed
    by reading from it and writing to it.
    """

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
        heeded = [each for each in ORDERS if signal.getsignal(each) is not signal.SIG_IGN]
        for number in (*heeded, *NEWS):
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
