"""Forgetting: a session, or who spoke in it, is taken from the disk for good.

What disks, backups and synced folders keep behind our back is beyond this: the README says so.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from timekeeper.live.journal import disk, names
from timekeeper.live.journal.contents import parse
from timekeeper.live.journal.place import open_locked
from timekeeper.live.journal.reading import read_all
from timekeeper.live.journal.record import Record, decode, encode

LABEL = "label"
"""What an event calls the name that a moderator gave a speaker."""


def forget_session(path: Path) -> int:
    """Delete a session's journal and all copies of it; give how many copies there were.

    Raises Locked while it is running, and OSError.
    """
    return _with_lock(path, lambda _: path.unlink())


def forget_labels(path: Path) -> int:
    """Write a journal anew without the speakers' labels; give how many copies were deleted.

    The copies of damaged journals kept aside are deleted: nobody can say what is in them. Raises
    Locked while it is running, NotAJournal, NewerFormat and OSError.
    """
    return _with_lock(path, lambda file: _replace(path, _without_labels(read_all(file))))


def _with_lock(path: Path, change: Callable[[int], object]) -> int:
    """Make a change while nobody else can write, and delete the copies."""
    file, _ = open_locked(path)
    try:
        change(file)
        copies = _copies(path)
        for copy in copies:
            copy.unlink()
        names.sync_folder(path.parent)
    finally:
        disk.close(file)
    return len(copies)


def _copies(path: Path) -> list[Path]:
    """Give what stands beside a journal under a longer name: kept aside, or left by a crash."""
    return [each for each in path.parent.iterdir() if each.name.startswith(f"{path.name}.")]


def _without_labels(data: bytes) -> bytes:
    """Write all records again, those that name a speaker with an empty label."""
    return b"".join(_unlabelled(line) for line in parse(data).lines)


def _unlabelled(line: bytes) -> bytes:
    record = decode(line)
    if record is None or not record.body.get(LABEL):
        return line + b"\n"
    return encode(Record(record.seq, record.stamp, {**record.body, LABEL: ""}))


def _replace(path: Path, whole: bytes) -> None:
    new = path.with_name(f"{path.name}.new")
    new.unlink(missing_ok=True)
    file = disk.create(new)
    try:
        disk.append(file, whole)
        disk.sync(file)
        new.replace(path)
    finally:
        disk.close(file)
