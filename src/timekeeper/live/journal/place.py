"""How a journal gets its file: opened with its lock, or written anew in the place of another.

Where a file has the session's name, that name never points at half a file, and its lock is never
let go (but for an instant on Windows): readers and other writers see the old file or the new one.
"""

import errno
import os
from pathlib import Path

from timekeeper.live import lock
from timekeeper.live.clock import Stamp
from timekeeper.live.journal import disk, names
from timekeeper.live.journal.record import write_wall


class Locked(Exception):
    """Another process writes this journal."""


def open_locked(path: Path) -> tuple[int, bool]:
    """Open a journal and take its lock; say too whether it may be written.

    Raises Locked, OSError.
    """
    while True:
        file, is_writable = _open(path)
        if not lock.take(file):
            disk.close(file)
            raise Locked(f"another process is running this session: {path.name}")
        if names.is_at(file, path):
            return file, is_writable
        disk.close(file)  # replaced between opening and locking: look again


def put_in_place(
    path: Path, whole: bytes, own: int | None, stamp: Stamp
) -> tuple[int, Path | None]:
    """Write a whole journal to `path`; give it open and locked, and the old file's new name.

    `own` is this process's file until now; it is closed when all went well. What has the name
    `path` by now is kept aside whole, unless another process writes it. Raises OSError.
    """
    if not os.path.lexists(path):
        file = _fill(path, whole)
        if own is not None:
            disk.close(own)
        return file, None
    guards = [] if own is not None and names.is_at(own, path) else _lock_stranger(path)
    try:
        return _replace(path, whole, guards if own is None else [own, *guards], stamp)
    except OSError:
        for guard in guards:
            disk.close(guard)
        raise


def _open(path: Path) -> tuple[int, bool]:
    try:
        return disk.open_existing(path), True
    except OSError as error:
        if error.errno not in (errno.EACCES, errno.EPERM, errno.EROFS):
            raise
        return disk.open_for_reading(path), False


def _lock_stranger(path: Path) -> list[int]:
    """Lock what has the session's name by now; there is nothing to lock in what is no file."""
    try:
        file, _ = _open(path)
    except OSError as error:
        if error.errno in _NO_FILE:
            return []
        raise
    if not lock.take_now(file):  # a running session does not wait; it asks again soon
        disk.close(file)
        raise _busy(path)
    return [file]


_NO_FILE = {errno.EISDIR, errno.ENOENT, errno.ELOOP, errno.ENXIO}
"""How opening fails for a folder, a link to nowhere or to itself, and a socket."""


def _replace(path: Path, whole: bytes, others: list[int], stamp: Stamp) -> tuple[int, Path | None]:
    new = path.with_name(path.name + ".new")
    new.unlink(missing_ok=True)  # left by a process that was killed: the lock is ours
    file = _fill(new, whole)
    try:
        kept = names.keep_aside(path, f"{path.name}.damaged-{_digits(stamp)}")
        try:
            file = names.replace(file, others, new, path)
        except OSError:
            names.take_back(kept, path)
            raise
    except OSError:
        _discard(file, new)
        raise
    lock.take(file)  # Windows had to let go of it; elsewhere it is still held
    return file, kept


def _fill(path: Path, whole: bytes) -> int:
    file = disk.create(path)
    try:
        if not lock.take(file):
            raise _busy(path)
        disk.append(file, whole)
        disk.sync(file)
    except OSError:
        _discard(file, path)
        raise
    return file


def _discard(file: int, path: Path) -> None:
    disk.close(file)
    path.unlink(missing_ok=True)


def _busy(path: Path) -> OSError:
    return OSError(errno.EBUSY, os.strerror(errno.EBUSY), str(path))


def _digits(stamp: Stamp) -> str:
    second, _, _ = write_wall(stamp.wall).partition(".")
    return second.replace("-", "").replace(":", "") + "Z"
