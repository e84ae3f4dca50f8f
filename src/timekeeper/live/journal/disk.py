"""How bytes get to the disk and stay there: the system calls, and where systems differ.

All functions raise OSError. Files are the owner's alone (0600).
"""

import contextlib
import errno
import os
import sys
from pathlib import Path
from typing import NamedTuple


class Spoiled(OSError):
    """The file can no longer be trusted: an I/O error, or a partial line that stays in it.

    After a failed fsync the system may count what it dropped as written, so that a second fsync
    says all is well: everything has to go to a new file.
    """


class Mark(NamedTuple):
    """What tells whether somebody else wrote to a file: its size, and when it was last written."""

    size: int
    written: int


def create(path: Path) -> int:
    """Open a new file for appending; FileExistsError when there is one."""
    return os.open(path, _APPEND | os.O_CREAT | os.O_EXCL, 0o600)


def open_existing(path: Path) -> int:
    """Open a file for reading and appending."""
    return os.open(path, _APPEND)


def open_for_reading(path: Path) -> int:
    """Open a file for reading only."""
    return os.open(path, os.O_RDONLY | _BINARY)


def close(file: int) -> None:
    """Close a file; what it held was synced before, so there is nothing to learn from failing."""
    with contextlib.suppress(OSError):
        os.close(file)


def mark(file: int) -> Mark:
    """Look at an open file; Spoiled when not even that is possible any more."""
    try:
        status = os.fstat(file)
    except OSError as error:  # a network disk that lost it
        raise Spoiled(*error.args) from error
    return Mark(status.st_size, status.st_mtime_ns)


def append(file: int, line: bytes) -> None:
    """Write a line in one call; what a full disk took only in part is taken back."""
    start = os.fstat(file).st_size
    try:
        _write(file, line)
    except OSError as error:
        _cut(file, start)
        raise _judged(error) from error


def cut(file: int, length: int) -> None:
    """Cut an open file off at `length` bytes."""
    os.ftruncate(file, length)


def sync(file: int) -> None:
    """Wait until all of an open file is on the disk; Spoiled when that failed."""
    try:
        _sync(file)
    except OSError as error:
        raise Spoiled(*error.args) from error


def plain_reason(error: OSError) -> str:
    """Say in plain words why something could not be written."""
    return _REASONS.get(error.errno) or (error.strerror or str(error)).lower()


_REASONS: dict[int | None, str] = {
    errno.ENOSPC: "disk full",
    errno.EDQUOT: "disk quota used up",
    errno.EFBIG: "file may not grow further",
    errno.EIO: "disk error",
    errno.EROFS: "read-only disk",
    errno.EACCES: "no permission to write",
    errno.EPERM: "no permission to write",
    errno.EBUSY: "another program writes the file",
    errno.ENOTDIR: "a file stands where its folder should be",
}

_PASSING = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.ENOMEM, errno.EAGAIN, errno.EINTR}
"""What a write may say of a file that is sound all the same: after anything else it is given up
(a disk that was pulled out, a network disk that forgot the file, a disk gone read-only)."""


def _write(file: int, line: bytes) -> None:
    rest = memoryview(line)
    while rest:  # a short write is followed by one that says why
        rest = rest[os.write(file, rest) :]


def _cut(file: int, length: int) -> None:
    try:
        os.ftruncate(file, length)
    except OSError as error:
        raise Spoiled(*error.args) from error


def _judged(error: OSError) -> OSError:
    return error if error.errno in _PASSING else Spoiled(*error.args)


_BINARY = getattr(os, "O_BINARY", 0)
_APPEND = os.O_RDWR | os.O_APPEND | _BINARY

if sys.platform == "win32":  # pragma: no cover

    def _sync(file: int) -> None:
        os.fsync(file)

elif sys.platform == "darwin":  # pragma: no cover
    import fcntl

    def _sync(file: int) -> None:
        try:
            fcntl.fcntl(file, fcntl.F_FULLFSYNC)
        except OSError as error:
            if error.errno == errno.EIO:
                raise
            os.fsync(file)  # a network disk knows no full fsync

else:

    def _sync(file: int) -> None:
        os.fdatasync(file)
