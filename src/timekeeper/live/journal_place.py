"""How a journal gets its file: opened with its lock, or written anew in the place of another.

The session's name never points at half a file, and its lock is never let go meanwhile (but for
an instant on Windows): readers and other writers see the old file or the new one.
"""

import errno
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

from timekeeper.live import journal_disk as disk
from timekeeper.live import lock
from timekeeper.live.clock import Stamp


class Locked(Exception):
    """Another process writes this journal."""


def open_locked(path: Path) -> tuple[int, bool]:
    """Open a journal and take its lock; say too whether it may be written.

    Raises Locked, OSError.
    """
    while True:
        file, is_writable = _open(path)
        if not lock.take(file):
            os.close(file)
            raise Locked(f"another process is running this session: {path.name}")
        if disk.is_at(file, path):
            return file, is_writable
        os.close(file)  # replaced between opening and locking: look again


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
            os.close(own)
        return file, None
    others = [] if own is None else [own]
    guard = None
    if own is None or not disk.is_at(own, path):
        guard = _lock_stranger(path)
        others.append(guard)
    try:
        return _replace(path, whole, others, stamp)
    except OSError:
        if guard is not None:
            os.close(guard)
        raise


def _open(path: Path) -> tuple[int, bool]:
    try:
        return disk.open_existing(path), True
    except OSError as error:
        if error.errno not in (errno.EACCES, errno.EPERM, errno.EROFS):
            raise
        return disk.open_for_reading(path), False


def _lock_stranger(path: Path) -> int:
    file, _ = _open(path)
    if not lock.take_now(file):  # a running session does not wait; it asks again soon
        os.close(file)
        raise _busy(path)
    return file


def _replace(path: Path, whole: bytes, others: list[int], stamp: Stamp) -> tuple[int, Path | None]:
    new = path.with_name(path.name + ".new")
    new.unlink(missing_ok=True)  # left by a process that was killed: the lock is ours
    file = _fill(new, whole)
    try:
        kept = disk.keep_aside(path, f"{path.name}.damaged-{_digits(stamp)}")
        file = disk.replace(file, others, new, path)
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
    os.close(file)
    path.unlink(missing_ok=True)


def _busy(path: Path) -> OSError:
    return OSError(errno.EBUSY, os.strerror(errno.EBUSY), str(path))


def _digits(stamp: Stamp) -> str:
    moment = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=stamp.wall // 1000)
    return moment.strftime("%Y%m%dT%H%M%SZ")
