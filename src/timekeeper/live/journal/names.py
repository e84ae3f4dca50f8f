"""A journal's name in its folder, and that name on the disk: what a power cut takes away again.

All functions raise OSError. Folders are the owner's alone (0700).
"""

import contextlib
import errno
import os
import shutil
import stat
import sys
from itertools import count
from pathlib import Path

from timekeeper.live.journal import disk

_OURS = 3
"""Folders above a journal that timekeeper may have made: sessions, its own, and one above it."""


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


def sync_name(path: Path) -> None:
    """Wait until a file's name, and the names of the folders it lies in, are on the disk.

    Whoever made those may have been killed before they were.
    """
    sync_folder(path.parent)
    for folder in path.parents[1:_OURS]:
        with contextlib.suppress(PermissionError):  # we made none that we may not read
            sync_folder(folder)


def keep_aside(path: Path, name: str) -> Path:
    """Give what is at `path` a second name beside its own, on the disk, and say which.

    Numbered when the name is taken. A folder cannot have two names and loses its own.
    """
    aside = _second_name(path, name)
    try:
        sync_folder(path.parent)
    except OSError:
        take_back(aside, path)
        raise
    return aside


def take_back(aside: Path, path: Path) -> None:
    """Undo what `keep_aside` did."""
    if os.path.lexists(path):
        aside.unlink()
    else:
        aside.rename(path)


def free(path: Path) -> Path:
    """Give the first numbered name beside one that is taken."""
    numbered = (path.with_name(f"{path.stem}-{number}{path.suffix}") for number in count(2))
    return next(name for name in numbered if not os.path.lexists(name))


def _second_name(path: Path, name: str) -> Path:
    for number in range(1, 1000):
        aside = path.with_name(name if number == 1 else f"{name}-{number}")
        if not os.path.lexists(aside):
            _link(path, aside)
            return aside
    raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), name)


def _link(path: Path, aside: Path) -> None:
    try:
        aside.hardlink_to(path)
    except FileExistsError:
        raise
    except OSError:  # no hard links here: FAT, some network disks, and folders anywhere
        if stat.S_ISREG(path.lstat().st_mode):
            _copy(path, aside)
        else:
            path.rename(aside)


def _copy(path: Path, aside: Path) -> None:
    file = disk.create(aside)
    try:
        with path.open("rb") as source, os.fdopen(os.dup(file), "wb") as target:
            shutil.copyfileobj(source, target)
        disk.sync(file)
    except OSError:
        aside.unlink()
        raise
    finally:
        disk.close(file)


if sys.platform == "win32":  # pragma: no cover

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
            disk.close(each)
        new.replace(path)
        return disk.open_existing(path)

else:

    def sync_folder(folder: Path) -> None:
        """Wait until the names in a folder are on the disk."""
        file = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(file)
        except OSError as error:
            if error.errno not in (errno.EINVAL, errno.ENOTSUP):  # not every system can
                raise
        finally:
            disk.close(file)

    def is_at(file: int, path: Path) -> bool:
        """Say whether `path` still names the open file."""
        try:
            named = path.stat()
        except (FileNotFoundError, NotADirectoryError):
            return False
        except PermissionError:  # nobody may look: the file knows whether it has a name at all
            return os.fstat(file).st_nlink > 0
        return os.path.samestat(named, os.fstat(file))

    def replace(file: int, others: list[int], new: Path, path: Path) -> int:
        """Put the open file `new` in the place of `path`; give it open again."""
        new.replace(path)
        for other in others:
            disk.close(other)
        return file
