"""Who writes a journal: one process holds the write lock, any number may ask whether one does.

The lock goes with the open file, so it ends with the process however that ends. Where a file
system has no locks at all the session runs without one.
"""

import os
import sys
from pathlib import Path

from timekeeper.live.clock import wait

_TRIES = 7
_PAUSE = 0.05
"""Seconds between tries: another process that only asks holds the lock for an instant."""


def take(file: int) -> bool:
    """Take the write lock of an open file; False when another process keeps it for 0.3 s."""
    for _ in range(_TRIES - 1):
        if take_now(file):
            return True
        wait(_PAUSE)
    return take_now(file)


def take_now(file: int) -> bool:
    """Take the write lock of an open file; False when another process has it at this instant."""
    return _try_to_lock(file, shared=False)


def is_taken(path: Path) -> bool:
    """Say whether some process holds the write lock of the file at `path`."""
    try:
        file = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    except OSError:
        return False
    try:
        return not _try_to_lock(file, shared=True)
    finally:
        os.close(file)


if sys.platform == "win32":  # pragma: no cover
    import msvcrt

    # Windows locks bytes, and a locked byte cannot be read: lock one that no journal reaches.
    _FAR_AWAY = 0x7FFF_FFF0

    def _try_to_lock(file: int, *, shared: bool) -> bool:
        os.lseek(file, _FAR_AWAY, os.SEEK_SET)
        try:
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        if shared:  # only asking: there are no shared locks here
            os.lseek(file, _FAR_AWAY, os.SEEK_SET)
            msvcrt.locking(file, msvcrt.LK_UNLCK, 1)
        return True

else:
    import fcntl

    def _try_to_lock(file: int, *, shared: bool) -> bool:
        try:
            fcntl.flock(file, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:  # a file system without locks: nobody can hold one
            return True
        return True
