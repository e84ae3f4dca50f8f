"""Forgetting: a session, or who spoke in it, is taken from the disk for good.

What disks, backups and synced folders keep behind our back is beyond this: the README says so.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from timekeeper.live.journal import disk, names
from timekeeper.live.journal.contents import parse
from timekeeper.live.journal.place import open_locked
from timekeeper.live.journal.reading import read_all
from timekeeper.live.journal.record import Record, decode, encode
from timekeeper.session.outcomes.mentions import naming

EVENT, LABEL = "event", "label"
"""Where an event says what it is, and the name that a moderator gave a speaker."""


class Forgotten(NamedTuple):
    """How many copies were deleted, and how many events stay that name a speaker in their words."""

    copies: int
    naming: int


def forget_session(path: Path) -> Forgotten:
    """Delete a session's journal and all copies of it.

    Raises Locked while it is running, and OSError.
    """

    def delete(_: int) -> int:
        path.unlink()
        return 0

    return _with_lock(path, delete)


def forget_labels(path: Path) -> Forgotten:
    """Write a journal anew without the speakers' labels.

    What was written down stays as it was typed, even where a label is among the words. The copies
    of damaged journals kept aside are deleted: nobody can say what is in them. Raises Locked while
    it is running, NotAJournal, NewerFormat and OSError.
    """

    def rewrite(file: int) -> int:
        lines = parse(read_all(file)).lines
        _replace(path, b"".join(map(_unlabelled, lines)))
        return _count_naming(lines)

    return _with_lock(path, rewrite)


def _with_lock(path: Path, change: Callable[[int], int]) -> Forgotten:
    """Make a change while nobody else can write, and delete the copies."""
    file, _ = open_locked(path)
    try:
        still = change(file)
        copies = _copies(path)
        for copy in copies:
            copy.unlink()
        names.sync_folder(path.parent)
    finally:
        disk.close(file)
    return Forgotten(len(copies), still)


def _copies(path: Path) -> list[Path]:
    """Give what stands beside a journal under a longer name: kept aside, or left by a crash."""
    return [each for each in path.parent.iterdir() if each.name.startswith(f"{path.name}.")]


def _count_naming(lines: Sequence[bytes]) -> int:
    """Count the events that have a label among their words: some were undone or written anew."""
    bodies = [record.body for record in map(decode, lines) if record and EVENT in record.body]
    names = naming(str(body[LABEL]) for body in bodies if body.get(LABEL))
    return sum(names(_words(body)) for body in bodies)


def _words(body: Mapping[str, object]) -> str:
    typed = (value for key, value in body.items() if key not in (EVENT, LABEL))
    return "\n".join(value for value in typed if isinstance(value, str))


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
