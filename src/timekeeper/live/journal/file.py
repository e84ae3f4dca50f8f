"""The file that a journal is in: what is known to be in it, and whether it can be written to."""

import os
from collections.abc import Sequence
from pathlib import Path

from timekeeper.live.clock import Stamp
from timekeeper.live.journal import disk, names
from timekeeper.live.journal.place import put_in_place
from timekeeper.live.journal.reading import read_all

AT_ONCE = 3
PAUSE = 60 * 1_000_000_000
"""So many times the file is replaced at once, then once in so many nanoseconds: where another
program or the disk spoils it again and again, what is kept aside must not fill the disk."""


class JournalFile:
    """A journal's file, its lock held until `close`. Methods raise OSError."""

    def __init__(self, path: Path, file: int | None = None) -> None:
        self.path = path
        self.kept: tuple[Path, ...] = ()
        self.is_sound = file is not None
        """Whether lines may be added to it; otherwise there is to be a new one."""
        self.is_there = file is not None
        """Whether there ever was a file."""
        self._file = file
        self._stored = bytearray()
        self._is_settled = True
        self._mark: disk.Mark | None = None
        self._replaced: Stamp | None = None

    @property
    def size(self) -> int:
        """Give how many bytes are known to be in it."""
        return len(self._stored)

    @property
    def unsettled(self) -> int:
        """Give how many lines a power cut could take because the file's name is not on the disk."""
        return 0 if self._is_settled else self._stored.count(b"\n")

    def hold(self, lines: Sequence[bytes]) -> None:
        """Take for granted that the file begins with these lines; cut off what follows them."""
        self._stored += b"".join(lines)
        if self.is_sound and self._file is not None:
            if disk.mark(self._file).size > self.size:
                disk.cut(self._file, self.size)
            self._mark = disk.mark(self._file)

    def look(self) -> str:
        """Say what somebody did to the file, or nothing."""
        if self._file is None or not self.is_sound:
            return ""
        mark = disk.mark(self._file)
        if not names.is_at(self._file, self.path):
            return "the file is gone"
        if mark != self._mark and not self._is_as_stored(self._file):
            return "another program changed the file"
        self._mark = mark
        return ""

    def give_up(self) -> list[bytes]:
        """Write no more to the file; give the lines that were in it."""
        lines = bytes(self._stored).split(b"\n")[:-1]
        self._stored.clear()
        self.is_sound = False
        self._is_settled = True
        return [line + b"\n" for line in lines]

    def append(self, lines: list[bytes]) -> None:
        """Write lines behind the others, and take those from the list that are on the disk."""
        if self._file is None or not lines:
            return
        written = 0
        try:
            for line in lines:
                disk.append(self._file, line)
                written += 1
        finally:
            if written:
                disk.sync(self._file)
                self._accept(lines, written)

    def write_anew(self, lines: list[bytes], stamp: Stamp) -> None:
        """Write everything to a new file, and take the lines from the list.

        Does nothing where that was done too often of late.
        """
        if self._is_contested(stamp):
            return
        names.make_folder(self.path.parent)
        if not self.is_there and os.path.lexists(self.path):
            self.path = names.free(self.path)  # another session took it meanwhile
        whole = bytes(self._stored) + b"".join(lines)
        self._file, kept = put_in_place(self.path, whole, self._file, stamp)
        self.is_there, self.is_sound, self._is_settled = True, True, False
        if kept is not None:
            self.kept += (kept,)
            self._replaced = stamp
        self._accept(lines, len(lines))

    def settle(self) -> None:
        """See that the file's name is on the disk: without it a power cut takes the file."""
        if not self._is_settled:
            names.sync_name(self.path)
            self._is_settled = True

    def close(self) -> None:
        """Let go of the file and its lock."""
        if self._file is not None:
            disk.close(self._file)
            self._file, self.is_sound = None, False

    def _accept(self, lines: list[bytes], count: int) -> None:
        self._stored += b"".join(lines[:count])
        del lines[:count]
        if self._file is not None:
            self._mark = disk.mark(self._file)

    def _is_as_stored(self, file: int) -> bool:
        try:
            return read_all(file) == self._stored
        except OSError:
            return False

    def _is_contested(self, stamp: Stamp) -> bool:
        last = self._replaced
        return len(self.kept) >= AT_ONCE and last is not None and stamp.ticks - last.ticks < PAUSE
