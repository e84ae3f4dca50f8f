"""How bytes get to the disk and stay there: the system calls, and where systems differ.

All functions raise OSError. Files are the owner's alone (0600), folders too (0700).
"""

import contextlib
import errno
import os
import sys
from pathlib import Path


class Spoiled(OSError):
    """The file can no longer be trusted: an I/O error, or a partial line that stays in it.

    After a failed fsync the system may count what it dropped as written, so that a second fsync
    says all is well: everything has to go to a new file.
    """


def create(path: Path) -> int:
    """Open a new file for appending; FileExistsError when there is one."""
    return os.open(path, _APPEND | os.O_CREAT | os.O_EXCL, 0o600)


def open_existing(path: Path) -> int:
    """Open a file for reading and appending."""
    return os.open(path, _APPEND)


def open_for_reading(path: Path) -> int:
    """Open a file for reading only."""
    return os.open(path, os.O_RDONLY | _BINARY)


def read_all(file: int) -> bytes:
    """Read an open file from its beginning."""
    os.lseek(file, 0, os.SEEK_SET)
    with os.fdopen(os.dup(file), "rb") as source:
        return source.read()


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


def make_folder(folder: Path) -> None:
    """Make a folder and those above it, so that a power cut does not take them away again."""
    if folder.is_dir():
        return
    make_folder(folder.parent)
    with contextlib.suppress(FileExistsError):
        folder.mkdir(0o700)
    if not folder.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(folder))
    sync_folder(folder.parent)


def keep_aside(path: Path, name: str) -> Path:
    """Give a file a second name beside its own, and say which (numbered when taken)."""
    for number in range(1, 1000):
        aside = path.with_name(name if number == 1 else f"{name}-{number}")
        try:
            _link(path, aside)
        except FileExistsError:
            continue
        return aside
    raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), name)


def plain_reason(error: OSError) -> str:
    """Say in plain words why something could not be written."""
    return _REASONS.get(error.errno or 0) or (error.strerror or str(error)).lower()


_REASONS = {
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
    return Spoiled(*error.args) if error.errno == errno.EIO else error


def _link(path: Path, aside: Path) -> None:
    try:
        aside.hardlink_to(path)
    except FileExistsError:
        raise
    except OSError:  # no hard links here (FAT, some network disks): for an instant no name at all
        if aside.exists():
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(aside)) from None
        path.rename(aside)


def sync(file: int) -> None:
    """Wait until all of an open file is on the disk; Spoiled when that failed."""
    try:
        _sync(file)
    except OSError as error:
        raise Spoiled(*error.args) from error


_BINARY = getattr(os, "O_BINARY", 0)
_APPEND = os.O_RDWR | os.O_APPEND | _BINARY

if sys.platform == "win32":  # pragma: no cover

    def _sync(file: int) -> None:
        os.fsync(file)

    def sync_folder(folder: Path) -> None:
        """Do nothing: Windows writes a folder's entries through by itself."""

    def is_at(_file: int, _path: Path) -> bool:
        """Say that the file still has its name: Windows keeps open files from being removed."""
        return True

    def replace(file: int, others: list[int], new: Path, path: Path) -> int:
        """Put the open file `new` in the place of `path`; give it open again.

        Open files cannot be renamed here, so the lock is let go for an instant.
        """
        for each in [file, *others]:
            os.close(each)
        new.replace(path)
        return open_existing(path)

else:
    if sys.platform == "darwin":  # pragma: no cover
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

    def sync_folder(folder: Path) -> None:
        """Wait until the names in a folder are on the disk."""
        file = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(file)
        except OSError as error:
            if error.errno not in (errno.EINVAL, errno.ENOTSUP):  # not every system can
                raise
        finally:
            os.close(file)

    def is_at(file: int, path: Path) -> bool:
        """Say whether `path` still names the open file."""
        try:
            named = path.stat()
        except (FileNotFoundError, NotADirectoryError):
            return False
        return os.path.samestat(named, os.fstat(file))

    def replace(file: int, others: list[int], new: Path, path: Path) -> int:
        """Put the open file `new` in the place of `path`; give it open again."""
        new.replace(path)
        for other in others:
            os.close(other)
        return file
