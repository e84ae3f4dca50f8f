"""What a program costs: one whole run of it, or a stretch of its life on a terminal."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import termios
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Self

COLUMNS, ROWS = 100, 30
ENVIRONMENT = {
    "PATH": os.environ["PATH"],
    "HOME": os.environ.get("HOME", "/"),
    "LANG": "C.UTF-8",
    "TERM": "xterm-256color",
}
"""The same for all programs, whatever the person at the keyboard has set."""

PICTURE = 60
"""Marks on the alternate screen from which on there is a picture: one row of it has that many."""
CALM = 0.05
"""Seconds of silence after which a picture is taken for complete."""

LOOK = 0.002
"""Seconds between two looks at the memory of a program's helpers."""

_ALTERNATE_SCREEN = b"\x1b[?1049h"
_CONTROL = re.compile(rb"\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b\[[0-?]*[ -/]*[@-~]|\x1b[(=>].?|\s")


@dataclass(frozen=True, slots=True)
class Run:
    """One whole run: wall and CPU seconds, peak memory in bytes, exit status."""

    seconds: float
    cpu: float
    memory: int
    status: int


def run(command: Sequence[str], directory: Path) -> Run:
    """Run a command to its end, its output thrown away.

    Linux counts this process's own memory for the program's until that begins, so nothing below
    the benchmark's own 15 MiB or so can be told apart.
    """
    began = time.perf_counter()
    silent = subprocess.DEVNULL
    program = subprocess.Popen(
        command, cwd=directory, env=ENVIRONMENT, stdin=silent, stdout=silent, stderr=silent
    )
    _, status, used = os.wait4(program.pid, 0)
    seconds = time.perf_counter() - began
    program.returncode = os.waitstatus_to_exitcode(status)
    return Run(seconds, used.ru_utime + used.ru_stime, used.ru_maxrss * 1024, program.returncode)


def of_helpers(command: Sequence[str], directory: Path) -> int:
    """Run a command to its end, and give the bytes that its other processes had to themselves.

    The peak of it, of all of them together. What a program shares with them is its own already.
    Looking takes time, so this run is not timed.
    """
    silent = subprocess.DEVNULL
    program = subprocess.Popen(
        command, cwd=directory, env=ENVIRONMENT, stdin=silent, stdout=silent, stderr=silent
    )
    most = 0
    while program.poll() is None:
        most = max(most, sum(map(_private, _below(program.pid))))
        time.sleep(LOOK)
    return most


def _below(process: int) -> list[int]:
    """The processes that a process has begun, and those that they have."""
    try:
        names = Path(f"/proc/{process}/task/{process}/children").read_text().split()
    except OSError:
        return []
    return [one for name in names for one in (int(name), *_below(int(name)))]


def _private(process: int) -> int:
    try:
        rows = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return sum(int(row.split()[1]) * 1024 for row in rows if row.startswith("Private_"))


@dataclass(frozen=True, slots=True)
class Usage:
    """What a process has used since it began, and holds now: CPU seconds, wake-ups, bytes.

    A wake-up is a voluntary context switch: the process waited, and was woken.
    """

    cpu: float
    wakeups: int
    memory: int


class Screen:
    """A program on a terminal of its own, 100 by 30; ended when the block is left."""

    def __init__(self, command: Sequence[str]) -> None:
        self._began = time.perf_counter()
        self._process, self._terminal = pty.fork()
        if self._process == 0:
            _become(command)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        os.killpg(self._process, signal.SIGKILL)
        os.waitpid(self._process, 0)
        os.close(self._terminal)

    def first_paint(self, within: float = 10.0) -> float:
        """Give the seconds from the start until the last byte of the first whole picture."""
        shown, last = b"", self._began
        while time.perf_counter() - self._began < within:
            came = self.receive(CALM)
            if came:
                shown, last = shown + came, time.perf_counter()
            elif marks(shown) >= PICTURE:
                return last - self._began
        raise TimeoutError(f"no picture within {within} s, only {shown[-300:]!r}")

    def press(self, keys: str) -> None:
        """Press keys without waiting for an answer."""
        os.write(self._terminal, keys.encode())

    def key(self, key: str, within: float = 0.7) -> float | None:
        """Press a key and give the seconds until the screen answers; None when it does not."""
        pressed = time.perf_counter()
        self.press(key)
        came = self.receive(within)
        return time.perf_counter() - pressed if came else None

    def settle(self, within: float = 2.0) -> None:
        """Wait until the next tick has been painted, so that there is none for most of a second."""
        self.receive(within)
        while self.receive(2 * CALM):
            pass

    def watch(self, seconds: float) -> int:
        """Let the program run and give the bytes it writes."""
        until = time.perf_counter() + seconds
        count = 0
        while (left := until - time.perf_counter()) > 0:
            count += len(self.receive(left))
        return count

    def usage(self) -> Usage:
        """Read what the process has used until now, of all its threads, from /proc."""
        tasks = list(Path(f"/proc/{self._process}/task").iterdir())
        # schedstat counts nanoseconds; stat counts ticks of 10 ms, one tenth of what is measured.
        cpu = sum(int((task / "schedstat").read_text().split()[0]) for task in tasks) / 1e9
        wakeups = sum(_status(task, "voluntary_ctxt_switches") for task in tasks)
        return Usage(cpu, wakeups, _status(Path(f"/proc/{self._process}"), "VmRSS") * 1024)

    def receive(self, within: float) -> bytes:
        """Give what the program writes next, or nothing when it writes nothing in time."""
        ready, _, _ = select.select([self._terminal], [], [], within)
        try:
            return os.read(self._terminal, 65536) if ready else b""
        except OSError as error:
            raise EOFError("the program ended while it was measured") from error


def marks(shown: bytes) -> int:
    """Count what a person sees on the alternate screen: no blanks, no controls, no title."""
    _, _, picture = shown.partition(_ALTERNATE_SCREEN)
    return len(_CONTROL.sub(b"", picture))


def _become(command: Sequence[str]) -> None:
    try:
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        os.execvpe(command[0], list(command), ENVIRONMENT)
    finally:
        os._exit(127)


def _status(process: Path, name: str) -> int:
    for line in (process / "status").read_text().splitlines():
        key, _, value = line.partition(":")
        if key == name:
            return int(value.split()[0])
    raise LookupError(f"{process}/status has no {name}")
