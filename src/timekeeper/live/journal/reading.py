"""Reading a journal's bytes off a disk that may have bad spots."""

import errno
import os
from pathlib import Path

from timekeeper.live.journal.disk import open_for_reading

LARGEST = 64 * 1024 * 1024
"""Bytes. A journal grows by some 20 kB an hour: what is larger than this is something else."""

_PIECE = 1024 * 1024
_PAGE = 4096
"""Bytes: where a disk fails, the system reads nothing smaller."""


def read_file(path: Path) -> bytes:
    """Read a file, as `read_all` does."""
    file = open_for_reading(path)
    try:
        return read_all(file)
    finally:
        os.close(file)


def read_all(file: int) -> bytes:
    """Read an open file from its beginning; where the disk cannot read there are zeros.

    Raises OSError, also when the disk gives nothing at all, or when no journal is so large.
    """
    size = os.fstat(file).st_size
    if size > LARGEST:
        raise OSError(errno.EFBIG, "larger than any journal")
    bad: list[OSError] = []
    starts = range(0, size, _PIECE)
    data = b"".join(_read(file, start, min(_PIECE, size - start), bad) for start in starts)
    if bad and not data.strip(b"\x00"):
        raise bad[0]
    return data


def _read(file: int, start: int, length: int, bad: list[OSError]) -> bytes:
    try:
        os.lseek(file, start, os.SEEK_SET)
        return os.read(file, length)
    except OSError as error:
        if error.errno != errno.EIO:
            raise
        if length <= _PAGE:
            bad.append(error)
            return bytes(length)
    half = -(-length // 2 // _PAGE) * _PAGE  # whole pages
    return _read(file, start, half, bad) + _read(file, start + half, length - half, bad)
