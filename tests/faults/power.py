"""The disk states that a power cut could leave behind, at any instant of a recorded run.

What was synced is on the disk. Of the rest anything may be, in any order: each write and each
name or none, and of the last write any part, torn at any byte, or with zeros for any of its
sectors. This is less than any file system promises.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import product

from tests.faults.recording import FOLDER, Act, Change, Cut, Names, Shown, Synced, Write

SECTOR = 512
MOST = 6
"""So many changes that are not synced are combined in every way; of more, the last ones are."""

Files = dict[str, bytes | None]
"""What lies where: a file's bytes, or None for a folder."""


@dataclass
class Disk:
    """What is on the disk for sure, and what may be."""

    names: dict[str, int | None] = field(default_factory=dict)
    data: dict[int, bytes] = field(default_factory=dict)
    pending: list[Change] = field(default_factory=list)
    doubtful: list[Change] = field(default_factory=list)
    """Changes whose sync failed: a later one that succeeds says nothing of them."""

    def happens(self, act: Act) -> None:
        """Go on by one act."""
        match act:
            case Write() | Cut() | Names():
                self.pending.append(act)
            case Synced(what, succeeded):
                synced = [change for change in self.pending if _of(change) == what]
                self.pending = [change for change in self.pending if _of(change) != what]
                if not succeeded:
                    self.doubtful += synced
                    return
                for change in synced:
                    _apply(change, self.names, self.data)
            case Shown():
                pass

    def states(self) -> Iterator[Files]:
        """Give every state that a power cut could leave now."""
        open_ = [*self.doubtful, *self.pending]
        settled, loose = open_[:-MOST], open_[-MOST:]
        for chosen in product((True, False), repeat=len(loose)):
            kept = [change for change, keep in zip(loose, chosen, strict=True) if keep]
            yield self._with([*settled, *kept])
        for at, change in enumerate(open_):
            if isinstance(change, Write):
                others = open_[:at], open_[at + 1 :]
                for torn in _torn(change):
                    yield self._with([*others[0], *torn])
                    yield self._with([*others[0], *torn, *others[1]])

    def _with(self, changes: Iterable[Change]) -> Files:
        names, data = dict(self.names), dict(self.data)
        for change in changes:
            _apply(change, names, data)
        return {
            path: None if file == FOLDER else data.get(file, b"")
            for path, file in sorted(names.items())
            if file is not None
        }


def _of(change: Change) -> int | str:
    return change.folder if isinstance(change, Names) else change.file


def _apply(change: Change, names: dict[str, int | None], data: dict[int, bytes]) -> None:
    match change:
        case Write(file, at, written):
            before = data.get(file, b"").ljust(at, b"\x00")
            data[file] = before[:at] + written + before[at + len(written) :]
        case Cut(file, length):
            data[file] = data.get(file, b"")[:length].ljust(length, b"\x00")
        case Names(_, to):
            names.update(to)


def _torn(write: Write) -> Iterator[list[Change]]:
    file, at, data = write.file, write.at, write.data
    for length in range(len(data)):
        yield [Write(file, at, data[:length])]
        if length % 16 == 0:  # the size was on the disk, but not what follows
            yield [Write(file, at, data[:length].ljust(len(data), b"\x00"))]
            yield [Write(file, at, bytes(length) + data[length:])]
    first = at // SECTOR * SECTOR
    for sector in range(first, at + len(data), SECTOR):
        start, end = max(0, sector - at), max(0, sector + SECTOR - at)
        hole = bytes(len(data[start:end]))
        yield [Write(file, at, data[:start] + hole + data[end:])]
