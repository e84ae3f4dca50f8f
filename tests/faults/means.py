"""What the rows need of a machine, and why it may not be here."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from tests.faults.life import Need


@cache
def _no_strace() -> str:
    if shutil.which("strace") is None:
        return "no strace"
    ran = subprocess.run(["strace", "-qq", "true"], capture_output=True, check=False)
    return "" if ran.returncode == 0 else "strace may not trace here"


@cache
def _no_compiler() -> str:
    return "" if compiler() else "no C compiler"


def compiler() -> str | None:
    """Name the C compiler there is."""
    return shutil.which("cc") or shutil.which("gcc")


def library(source: Path, folder: Path) -> str:
    """Compile what is to be loaded before everything else of a program."""
    target = folder / source.with_suffix(".so").name
    words = [str(compiler()), "-O1", "-shared", "-fPIC", "-o", str(target), str(source)]
    subprocess.run(words, check=True, capture_output=True)
    return str(target)


@cache
def _no_mount() -> str:
    if os.name != "posix" or os.geteuid() != 0:
        return "only root mounts"
    with tempfile.TemporaryDirectory() as folder:
        words = ["mount", "-t", "tmpfs", "-o", "size=64k", "timekeeper-faults", folder]
        if subprocess.run(words, capture_output=True, check=False).returncode:
            return "mounting is not allowed here"
        subprocess.run(["umount", "-l", folder], check=True)
    return ""


@cache
def _no_disk_tools() -> str:
    missing = [tool for tool in ("mkfs.ext4", "e2fsck", "losetup") if not which(tool)]
    return f"no {missing[0]}" if missing else ""


@cache
def _no_disk() -> str:
    if _no_mount():
        return _no_mount()
    found = subprocess.run([which("losetup") or "losetup", "-f"], capture_output=True, check=False)
    return "" if found.returncode == 0 else "no loop device"


def which(tool: str) -> str | None:
    """Find a system tool, also where a user's PATH does not look."""
    return shutil.which(tool, path=f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin")


@cache
def _no_proc() -> str:
    return "" if sys.platform == "linux" else "only Linux tells"


STRACE = Need(_no_strace)
COMPILER = Need(_no_compiler)
MOUNT = Need(_no_mount, is_tool=False)
DISK_TOOLS = Need(_no_disk_tools)
DISK = Need(_no_disk, is_tool=False)
LINUX = Need(_no_proc, is_tool=False)


@contextmanager
def in_memory(folder: Path) -> Iterator[Path]:
    """Give a folder in memory where there is such a thing: thousands of syncs take no time there.

    For what is opened a thousand times over; whatever a fault strikes lies on a real disk.
    """
    memory = Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else folder) as place:
        yield Path(place)


@contextmanager
def small_disk(folder: Path, size: str = "256k") -> Iterator[Path]:
    """Give a disk of its own that soon is full."""
    place = folder / "disk"
    place.mkdir()
    words = ["mount", "-t", "tmpfs", "-o", f"size={size}", "timekeeper-faults", str(place)]
    subprocess.run(words, check=True, capture_output=True)
    try:
        yield place
    finally:
        subprocess.run(["umount", "-l", str(place)], check=True)
