"""The journal of one session: every record is on the disk before anybody sees what it did.

One append-only JSON Lines file, written by one process and read by any number. The rules, each
forced by a failure that was seen:

1. one write a line, then fdatasync, before `append` returns;
2. a number and a CRC on every line, the folder synced, 0600 in 0700;
3. a torn last line is cut off; other damage is salvaged, the original kept whole;
4. a full disk: the partial line is taken back, lines are held in memory and retried;
5. an I/O error: never the same fsync again, everything goes to a new file;
6. the file is gone, another one has its name, or somebody wrote to it: it is created anew with
   everything, and what was there is kept whole;
7. nowhere to write: the session goes on all the same, and `unsaved` says so;
8. the first line names the format: newer ones are refused, older ones upgraded when read;
9. the header, which has the plan, is written again as the journal grows: `header.py`.
"""

import errno
import os
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from timekeeper.live.clock import Stamp
from timekeeper.live.journal.contents import Contents, Parsed, parse, read
from timekeeper.live.journal.disk import Spoiled, plain_reason
from timekeeper.live.journal.file import JournalFile
from timekeeper.live.journal.follow import News, Reader
from timekeeper.live.journal.format import FORMAT, NewerFormat, NotAJournal
from timekeeper.live.journal.header import next_copy
from timekeeper.live.journal.place import Locked, open_locked
from timekeeper.live.journal.reading import read_all
from timekeeper.live.journal.record import JSON, Record, encode
from timekeeper.live.lock import is_taken as is_live

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


class Unsaved(NamedTuple):
    """What is not on the disk: how many `lines`, since when, and why in plain words."""

    lines: int
    since: Stamp
    reason: str


class Journal:
    """A journal open for writing, its lock held until `close`.

    Nothing that happens to the disk raises from `append` or `retry`: see `unsaved`.
    """

    def __init__(self, file: JournalFile, header: Record) -> None:
        self._file = file
        self._header = header
        self._next_copy = next_copy([header], [encode(header)])
        self._is_damaged = False
        self._held: list[bytes] = []
        self._next_seq = 0
        self._since: Stamp | None = None
        self._reason = ""

    @classmethod
    def create(cls, path: Path, header: Mapping[str, JSON], stamp: Stamp) -> "Journal":
        """Begin a journal; it is in use by this process from its first byte on.

        Raises FileExistsError when there is a file of that name. Any other trouble of the disk
        leaves a journal that is held in memory, `unsaved`, and retried.
        """
        _refuse_existing(path)
        first = Record(0, stamp, {"format": FORMAT, **header})
        journal = cls(JournalFile(path), first)
        journal._write(first.body, stamp)
        if not journal._file.is_there:
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
            parsed = parse(read_all(file))
        except BaseException:
            os.close(file)
            raise
        contents = parsed.contents
        header = Record(0, contents.opened, {"format": FORMAT, **contents.header})
        journal = cls(JournalFile(path, file), header)
        journal._file.is_sound = is_writable
        journal._go_on(parsed, stamp)
        return journal, contents

    @property
    def path(self) -> Path:
        """Where the journal is, or will be as soon as it can be written."""
        return self._file.path

    @property
    def kept(self) -> tuple[Path, ...]:
        """The files kept aside whole because they were damaged, oldest first."""
        return self._file.kept

    @property
    def unsaved(self) -> Unsaved | None:
        """What is not on the disk, or None when all is."""
        count = len(self._held) + self._file.unsettled
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

        Cheap when all is well (three system calls): meant for every tick of a running session.
        """
        try:
            self._look(stamp)
            if self._file.is_sound:
                self._file.append(self._held)
                self._file.settle()
        except OSError as error:
            self._fail(error, stamp)
        if not self._file.is_sound and (self._held or self._is_damaged):
            self._try_anew(stamp)
        if not self._held and not self._file.unsettled:
            self._since = None

    def close(self) -> None:
        """Let go of the file and its lock."""
        self._file.close()

    def _write(self, body: Mapping[str, JSON], stamp: Stamp) -> None:
        self._hold(Record(self._next_seq, stamp, body))
        if self._file.size >= self._next_copy:
            self._next_copy = 2 * self._file.size
            self._hold(Record(self._next_seq, self._header.stamp, self._header.body))
        self.retry(stamp)

    def _hold(self, record: Record) -> None:
        self._held.append(encode(record))
        self._next_seq += 1

    def _go_on(self, parsed: Parsed, stamp: Stamp) -> None:
        self._next_seq, self._next_copy = parsed.next_seq, parsed.next_copy
        self._is_damaged = bool(parsed.contents.damaged)
        self._file.is_sound &= not self._is_damaged
        try:
            self._file.hold([line + b"\n" for line in parsed.lines])
        except OSError as error:
            self._file.is_sound = False
            self._fail(error, stamp)
        if self._is_damaged:
            self.retry(stamp)
        if parsed.contents.format < FORMAT:
            self._write({"format": FORMAT}, stamp)

    def _look(self, stamp: Stamp) -> None:
        if happened := self._file.look():
            self._held[:0] = self._file.give_up()
            self._since = self._since or stamp
            self._reason = happened

    def _try_anew(self, stamp: Stamp) -> None:
        try:
            self._file.write_anew(self._held, stamp)
            self._is_damaged = False
            self._file.settle()
        except OSError as error:
            self._fail(error, stamp)

    def _fail(self, error: OSError, stamp: Stamp) -> None:
        self._file.is_sound &= not isinstance(error, Spoiled)
        self._since = self._since or stamp
        self._reason = plain_reason(error)


def _refuse_existing(path: Path) -> None:
    if os.path.lexists(path):
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path))
