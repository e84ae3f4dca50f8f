"""The journal of one session: every record is on the disk before anybody sees what it did.

One append-only JSON Lines file, written by one process and read by any number. The rules, each
forced by a failure that was seen:

1. one write a line, then fdatasync, before `append` returns;
2. a number and a CRC on every line, the folder synced, 0600 in 0700;
3. a torn last line is cut off; other damage is salvaged, the original kept whole;
4. a full disk: the partial line is taken back, lines are held in memory and retried;
5. an I/O error: never the same fsync again, everything goes to a new file;
6. the file is gone, or another one has its name: it is created anew with everything;
7. nowhere to write: the session goes on all the same, and `unsaved` says so;
8. the first line names the format: newer ones are refused, older ones upgraded when read.
"""

import errno
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from timekeeper.live import journal_disk as disk
from timekeeper.live.clock import Stamp
from timekeeper.live.journal_contents import (
    Contents,
    Parsed,
    parse,
    read,
)
from timekeeper.live.journal_follow import News, Reader
from timekeeper.live.journal_format import FORMAT, NewerFormat, NotAJournal
from timekeeper.live.journal_place import Locked, open_locked, put_in_place
from timekeeper.live.lock import is_taken as is_live
from timekeeper.live.record import JSON, Record, encode

__all__ = [
    "Contents",
    "Journal",
    "Locked",
    "NewerFormat",
    "News",
    "NotAJournal",
    "Reader",
    "Unsaved",
    "is_live",
    "read",
]


@dataclass(frozen=True, slots=True)
class Unsaved:
    """What is not on the disk: how many lines, since when, and why in plain words."""

    count: int
    since: Stamp
    reason: str


class Journal:
    """A journal open for writing, its lock held until `close`.

    Nothing that happens to the disk raises from `append` or `retry`: see `unsaved`.
    """

    def __init__(self, path: Path, parsed: Parsed | None = None) -> None:
        self.path = path
        """Where the journal is, or will be as soon as it can be written."""
        self.kept: tuple[Path, ...] = ()
        """The files kept aside whole because they were damaged, oldest first."""
        lines = parsed.lines if parsed else ()
        self._stored = bytearray(b"".join(line + b"\n" for line in lines))
        self._held: list[bytes] = []
        self._next_seq = parsed.next_seq if parsed else 0
        self._file: int | None = None
        self._is_sound = False
        self._unsettled = 0
        self._since: Stamp | None = None
        self._reason = ""

    @classmethod
    def create(cls, path: Path, header: Mapping[str, JSON], stamp: Stamp) -> "Journal":
        """Begin a journal; it is in use by this process from its first byte on.

        Raises FileExistsError when there is a file of that name. Any other trouble of the disk
        leaves a journal that is held in memory, `unsaved`, and retried.
        """
        journal = cls(path)
        _refuse_existing(path)
        journal._write({"format": FORMAT, **header}, stamp)
        if journal._file is None:
            _refuse_existing(path)  # another process was faster
        return journal

    @classmethod
    def reopen(cls, path: Path, stamp: Stamp) -> "tuple[Journal, Contents]":
        """Go on with a journal: a torn last line is cut off, damage is salvaged.

        `stamp` is now; the name of a damaged file that is kept aside comes from it.
        Raises Locked, NotAJournal, NewerFormat, OSError when the file cannot be read.
        """
        file, is_writable = open_locked(path)
        try:
            parsed = parse(disk.read_all(file))
        except BaseException:
            os.close(file)
            raise
        journal = cls(path, parsed)
        journal._file, journal._is_sound = file, is_writable
        journal._repair(parsed.contents, stamp)
        return journal, parsed.contents

    @property
    def unsaved(self) -> Unsaved | None:
        """What is not on the disk, or None when all is."""
        count = len(self._held) + self._unsettled
        if not count or self._since is None:
            return None
        return Unsaved(count, self._since, self._reason)

    def append(self, body: Mapping[str, JSON], stamp: Stamp) -> None:
        """Write a record behind the others; it is on the disk, or `unsaved`, when this returns.

        Raises ValueError or TypeError, and writes nothing, for a body that is no JSON or has a
        key of the line itself: seq, wall, boot, ticks, crc, format.
        """
        if "format" in body:
            raise ValueError("a record's body cannot have the key 'format'")
        self._write(body, stamp)

    def retry(self, stamp: Stamp) -> None:
        """Write what is held when that is possible now, and see that the file is still there.

        Cheap when all is well (two system calls): meant for every tick of a running session.
        """
        try:
            self._notice_a_missing_file(stamp)
            if self._is_sound:
                self._store_held()
                self._settle()
        except OSError as error:
            self._fail(error, stamp)
        if self._held and not self._is_sound:
            self._try_anew(stamp)

    def close(self) -> None:
        """Let go of the file and its lock."""
        if self._file is not None:
            os.close(self._file)
            self._file, self._is_sound = None, False

    def _write(self, body: Mapping[str, JSON], stamp: Stamp) -> None:
        self._held.append(encode(Record(self._next_seq, stamp, body)))
        self._next_seq += 1
        self.retry(stamp)

    def _repair(self, contents: Contents, stamp: Stamp) -> None:
        if contents.damaged:
            self._hold_everything()
            self._is_sound = False
            self.retry(stamp)
        elif contents.torn:
            self._cut_torn_line(stamp)
        if contents.format < FORMAT:
            self._write({"format": FORMAT}, stamp)

    def _cut_torn_line(self, stamp: Stamp) -> None:
        try:
            if self._is_sound and self._file is not None:
                disk.cut(self._file, len(self._stored))
        except OSError as error:
            self._is_sound = False
            self._fail(error, stamp)

    def _notice_a_missing_file(self, stamp: Stamp) -> None:
        if self._is_sound and self._file is not None and not disk.is_at(self._file, self.path):
            self._is_sound = False
            self._hold_everything()
            self._since, self._reason = stamp, "the file is gone"

    def _hold_everything(self) -> None:
        lines = bytes(self._stored).split(b"\n")[:-1]
        self._held[:0] = [line + b"\n" for line in lines]
        self._stored.clear()
        self._unsettled = 0

    def _store_held(self) -> None:
        if self._file is None or not self._held:
            return
        written = 0
        try:
            for line in self._held:
                disk.append(self._file, line)
                written += 1
        finally:
            if written:
                disk.sync(self._file)
                self._accept(written)

    def _accept(self, count: int) -> None:
        self._stored += b"".join(self._held[:count])
        del self._held[:count]

    def _settle(self) -> None:
        # A file whose folder is not on the disk may lose its name in a power cut.
        if self._unsettled:
            disk.sync_folder(self.path.parent)
            self._unsettled = 0
        if not self._held:
            self._since = None

    def _fail(self, error: OSError, stamp: Stamp) -> None:
        self._is_sound = self._is_sound and not isinstance(error, disk.Spoiled)
        self._since = self._since or stamp
        self._reason = disk.plain_reason(error)

    def _try_anew(self, stamp: Stamp) -> None:
        try:
            disk.make_folder(self.path.parent)
            whole = bytes(self._stored) + b"".join(self._held)
            file, kept = put_in_place(self.path, whole, self._file, stamp)
            self._adopt(file, kept)
            self._settle()
        except OSError as error:
            self._fail(error, stamp)

    def _adopt(self, file: int, kept: Path | None) -> None:
        self._file, self._is_sound = file, True
        if kept is not None:
            self.kept += (kept,)
        self._unsettled = len(self._held)
        self._accept(len(self._held))


def _refuse_existing(path: Path) -> None:
    if os.path.lexists(path):
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path))
