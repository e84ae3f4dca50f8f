"""What is Windows' own about a terminal. Written from its documentation.

A console cannot be waited for together with anything else, so a thread reads it and writes what it
reads into a socket, which can.
"""

from __future__ import annotations

import contextlib
import ctypes
import msvcrt
import os
import select
import socket
import sys
import threading
from collections.abc import Callable, Sequence

assert sys.platform == "win32"

Mode = tuple[int, int]
"""The mode and the code page of the console's output, as they were."""

UTF_8 = 65001
OUTPUT = -11
VIRTUAL_TERMINAL = 0x0004

SPECIAL = {"H": b"\x1b[A", "P": b"\x1b[B", "M": b"\x1b[C", "K": b"\x1b[D"} | {
    "I": b"\x1b[5~",
    "Q": b"\x1b[6~",
    "S": b"\x1b[3~",
}
"""The second half of a function key, and what a terminal elsewhere sends for it."""

UNKNOWN = b"\x1b[0~"
"""What no terminal sends, for a function key that is none of these."""

_sockets: dict[int, socket.socket] = {}


def raw(file: int) -> Mode:  # noqa: ARG001 - there is one console
    """Let escape sequences and UTF-8 through to the console; give what it was set to."""
    kernel = ctypes.windll.kernel32
    handle = kernel.GetStdHandle(OUTPUT)
    mode = ctypes.c_uint32()
    kernel.GetConsoleMode(handle, ctypes.byref(mode))
    before = (mode.value, kernel.GetConsoleOutputCP())
    kernel.SetConsoleMode(handle, mode.value | VIRTUAL_TERMINAL)
    kernel.SetConsoleOutputCP(UTF_8)
    return before


def restore(file: int, mode: Mode) -> None:  # noqa: ARG001 - there is one console
    """Put the console's output back."""
    kernel = ctypes.windll.kernel32
    kernel.SetConsoleMode(kernel.GetStdHandle(OUTPUT), mode[0])
    kernel.SetConsoleOutputCP(mode[1])


def source(file: int, *, keys: bool) -> int:
    """Give a socket into which a thread puts what is typed: keys one by one, or whole lines."""
    ours, theirs = socket.socketpair()
    take = _key if keys else lambda: os.read(file, 65536)
    threading.Thread(target=_pump, args=(take, theirs), daemon=True).start()
    _sockets[ours.fileno()] = ours
    return ours.fileno()


def ready(sources: Sequence[int], seconds: float | None, outlet: int | None = None) -> list[int]:  # noqa: ARG001 - a console always takes more
    """Wait until a source can be read or the outlet takes more; give the sources that can be read.

    Waits for at most so many seconds, for as long as it takes when that is None.
    """
    return select.select(sources, [], [], None if seconds is None else max(0.0, seconds))[0]


def read(from_source: int) -> bytes:
    """Read what there is: nothing at the end of the input. Raises OSError."""
    return _sockets[from_source].recv(65536)


def outlet(file: int) -> int:
    """Give the file itself: a console cannot be asked whether it would wait."""
    return file


def close_outlet(outlet: int, file: int) -> None:
    """Do nothing: `outlet` opened nothing."""


def put(outlet: int, data: bytes) -> int:
    """Write, waiting where the console waits; give how many bytes that was. Raises OSError.

    Python's own writer of consoles shows every letter, whatever the code page is.
    """
    with open(outlet, "wb", buffering=0, closefd=False) as file:
        return file.write(data) or 0


def stop(*, whole_job: bool) -> None:
    """Do nothing: Windows has no jobs to put aside."""


def _key() -> bytes:
    letter = msvcrt.getwch()
    if letter in ("\x00", "\xe0"):
        return SPECIAL.get(msvcrt.getwch(), UNKNOWN)
    return letter.encode("utf-8", "replace")


def _pump(take: Callable[[], bytes], into: socket.socket) -> None:
    with contextlib.suppress(OSError), into:
        while data := take():
            into.sendall(data)
