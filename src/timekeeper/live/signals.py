"""Signals as values: caught while the program runs, waiting to be looked at by its loop."""

from __future__ import annotations

import contextlib
import os
import signal
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

    def __enter__(self) -> Self:
        self.wake, self._write = os.pipe()
        os.set_blocking(self.wake, False)
        os.set_blocking(self._write, False)
        signal.set_wakeup_fd(self._write, warn_on_full_buffer=False)
        for number in CAUGHT:
            self._before[number] = signal.signal(number, self._catch)
        return self

    def __exit__(self, *_: object) -> None:
        for number, handler in self._before.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(-1)
        os.close(self.wake)
        os.close(self._write)

    def take(self) -> list[int]:
        """Give the signals that came since the last call, oldest first."""
        with contextlib.suppress(BlockingIOError):
            os.read(self.wake, 4096)
        came = []
        while self._came:
            came.append(self._came.popleft())
        return came

    def stop(self, *, whole_job: bool) -> None:
        """Stop this process, or its whole job as ^Z does, until it is continued."""
        before = signal.signal(signal.SIGTSTP, signal.SIG_DFL)
        if whole_job:
            os.killpg(0, signal.SIGTSTP)
        else:
            os.kill(os.getpid(), signal.SIGTSTP)
        signal.signal(signal.SIGTSTP, before)

    def _catch(self, number: int, _frame: FrameType | None) -> None:
        self._came.append(number)
