"""What is Unix's own about a terminal: its modes, and waiting for what is typed."""

from __future__ import annotations

import contextlib
import errno
import os
import select
import signal
import sys
import termios
import tty
from collections.abc import Callable, Sequence
from typing import Any

assert sys.platform != "win32"

Mode = list[Any]


def raw(file: int) -> Mode:
    """Let every key come as it is, at once and unechoed; give the mode as it was.

    Keys like ^C and ^Z come as bytes too, and ^S stops nothing. Raises OSError.
    """
    before: Mode = _patiently(lambda: termios.tcgetattr(file))
    _patiently(lambda: tty.setraw(file, termios.TCSADRAIN))
    # Raw mode turns output processing off, and what others write to this terminal meanwhile
    # (a warning of the system, a background job) would run down the screen like stairs.
    mode = _patiently(lambda: termios.tcgetattr(file))
    mode[tty.OFLAG] |= termios.OPOST | termios.ONLCR
    restore(file, mode)
    return before


def restore(file: int, mode: Mode) -> None:
    """Put a mode back. Raises OSError when the terminal is gone."""
    _patiently(lambda: termios.tcsetattr(file, termios.TCSANOW, mode))


def source(file: int, *, keys: bool) -> int:  # noqa: ARG001 - Windows tells keys from lines
    """Give a file to wait for and to read from, for what is typed at `file`."""
    return file


def ready(sources: Sequence[int], seconds: float) -> list[int]:
    """Wait until a source can be read, or for so many seconds; give those that can be."""
    return select.select(sources, [], [], max(0.0, seconds))[0]


def read(from_source: int) -> bytes:
    """Read what there is: nothing at the end of the input. Raises OSError."""
    with contextlib.suppress(BlockingIOError):
        return os.read(from_source, 65536)
    return b""


def wait_for_room(file: int) -> None:
    """Wait until a file takes more."""
    select.select([], [file], [])


def stop(*, whole_job: bool) -> None:
    """Stop this process, or its whole job as ^Z does, until it is continued."""
    before = signal.signal(signal.SIGTSTP, signal.SIG_DFL)
    if whole_job:
        os.killpg(0, signal.SIGTSTP)
    else:
        os.kill(os.getpid(), signal.SIGTSTP)
    signal.signal(signal.SIGTSTP, before)


def _patiently(call: Callable[[], Any]) -> Any:
    """Call again what a signal interrupted: a job in the background is stopped for asking."""
    while True:
        try:
            return call()
        except termios.error as error:
            if error.args[0] != errno.EINTR:
                raise OSError(*error.args) from error
