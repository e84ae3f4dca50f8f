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

    Keys like ^C and ^Z come as bytes too, and ^S stops nothing. Raises OSError, and has changed
    nothing then.
    """
    before: Mode = _patiently(lambda: termios.tcgetattr(file))
    restore(file, _raw(before))
    return before


def _raw(before: Mode) -> Mode:
    """Change a mode to raw but for its output, as `tty.setraw` cannot.

    What others write to this terminal meanwhile (a warning of the system, a background job) would
    run down the screen like stairs.
    """
    mode: Mode = [*before]
    mode[tty.IFLAG] &= ~(
        termios.BRKINT | termios.ICRNL | termios.INPCK | termios.ISTRIP | termios.IXON
    )
    mode[tty.OFLAG] |= termios.OPOST | termios.ONLCR
    mode[tty.CFLAG] = mode[tty.CFLAG] & ~(termios.CSIZE | termios.PARENB) | termios.CS8
    mode[tty.LFLAG] &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN | termios.ISIG)
    mode[tty.CC] = [*before[tty.CC]]
    mode[tty.CC][termios.VMIN], mode[tty.CC][termios.VTIME] = 1, 0
    return mode


def restore(file: int, mode: Mode) -> None:
    """Put a mode back. Raises OSError when the terminal is gone."""
    _patiently(lambda: termios.tcsetattr(file, termios.TCSANOW, mode))


def source(file: int, *, keys: bool) -> int:  # noqa: ARG001 - Windows tells keys from lines
    """Give a file to wait for and to read from, for what is typed at `file`."""
    return file


def ready(sources: Sequence[int], seconds: float | None, outlet: int | None = None) -> list[int]:
    """Wait until a source can be read or the outlet takes more; give the sources that can be read.

    Waits for at most so many seconds, for as long as it takes when that is None.
    """
    outlets = [] if outlet is None else [outlet]
    return select.select(sources, outlets, [], None if seconds is None else max(0.0, seconds))[0]


def read(from_source: int) -> bytes:
    """Read what there is: nothing at the end of the input. Raises OSError."""
    with contextlib.suppress(BlockingIOError):
        return os.read(from_source, 65536)
    return b""


def outlet(file: int) -> int:
    """Give a file to write to in the place of `file`, for writes that never wait.

    Not to wait is a property of the open file, which a terminal's programs share with their
    shell, so the terminal is opened once more. What cannot be opened again is written to as it is.
    """
    with contextlib.suppress(OSError):
        return os.open(os.ttyname(file), os.O_WRONLY | os.O_NOCTTY | os.O_NONBLOCK)
    return file


def close_outlet(outlet: int, file: int) -> None:
    """Close what `outlet` opened for `file`."""
    if outlet != file:
        os.close(outlet)


def put(outlet: int, data: bytes) -> int:
    """Write as much as there is room for; give how many bytes that was. Raises OSError."""
    with contextlib.suppress(BlockingIOError):
        if select.select([], [outlet], [], 0)[1]:
            return os.write(outlet, data[: _most(outlet)])
    return 0


def _most(outlet: int) -> int:
    """Say how much is taken without waiting where there is room at all.

    A pipe takes PIPE_BUF bytes (4096 on Linux). So may a terminal that never waits; one that could
    not be opened once more says it has room for as little as the 257 bytes measured on Linux.
    """
    return 256 if os.isatty(outlet) and os.get_blocking(outlet) else select.PIPE_BUF


def stop(*, whole_job: bool) -> None:
    """Stop this process, or its whole job as ^Z does, until it is continued.

    Where the signal is ignored nobody would continue it, so it goes on at once.
    """
    if signal.getsignal(signal.SIGTSTP) is signal.SIG_IGN:
        return
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
