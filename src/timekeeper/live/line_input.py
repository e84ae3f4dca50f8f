"""Where lines come from: bytes of a terminal, a pipe or a file, cut into lines."""

from __future__ import annotations

import contextlib
import os

from timekeeper.live import console

LONGEST_LINE = 65536
"""Bytes kept of a line that does not end: nobody types that much, and memory is not endless."""

SETTLE = 0.03
"""Seconds that nothing more comes from a terminal before what came is taken for all of it.

A terminal hands over a paste line by line; nobody ends two lines in so short a time, and nobody
notices it.
"""

MOST_AT_ONCE = 1 << 20
"""Bytes taken at once: what never ends must not be waited for."""


class LineInput:
    """The lines of one file. `source` is what to wait for, None when the input has ended."""

    def __init__(self, read_from: int) -> None:
        # Asked now: a terminal that hung up no longer says that it is one.
        self.is_terminal = os.isatty(read_from)
        self.source: int | None = console.source(read_from, keys=False)
        self._unfinished = b""

    def take(self) -> list[str]:
        """Give the lines that came; at the end, a last one that nobody ended."""
        *lines, rest = (self._unfinished + self._read_on()).split(b"\n")
        self._unfinished = rest[:LONGEST_LINE]
        if self.source is None and rest:
            lines.append(rest)
        return [line.decode("utf-8", "replace").strip() for line in lines]

    def _read_on(self) -> bytes:
        data = more = self._read()
        while more and self.is_terminal and len(data) < MOST_AT_ONCE and self._settles_not():
            more = self._read()
            data += more
        return data

    def _settles_not(self) -> bool:
        return self.source is not None and bool(console.ready([self.source], SETTLE))

    def _read(self) -> bytes:
        """Read once; a terminal that hung up is at its end too."""
        data = b""
        if self.source is not None:
            with contextlib.suppress(OSError):
                data = console.read(self.source)
        if not data:
            self.source = None
        return data
