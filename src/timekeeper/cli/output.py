"""What a command writes that is no talk: to standard output, or to a file of its own."""

import os
import sys
from pathlib import Path

from timekeeper.cli.talk import fail


def put(content: bytes) -> None:
    """Write to standard output: the very bytes, and to a terminal what it can show of them."""
    if sys.stdout.isatty():
        print(content.decode(), end="", flush=True)
        return
    sys.stdout.flush()
    sys.stdout.buffer.write(content)
    sys.stdout.buffer.flush()


def save(path: Path, content: bytes, force: bool) -> None:
    """Write a file, whole or not at all; over one that is there already only by `force`."""
    try:
        if path.is_dir():
            fail(f"{path}: is a directory: name the file to write in it")
        if force and path.is_file():
            replace(path.resolve(), content)
        else:
            _write(path, content, "wb" if force else "xb")
    except FileExistsError:
        fail(f"{path}: is there already: name another file, or write over it with --force")
    except FileNotFoundError:
        fail(f"{path}: there is no directory {path.parent}: make it first")
    except (OSError, ValueError) as error:
        fail(f"{path}: cannot be written: {getattr(error, 'strerror', None) or error}")


def replace(path: Path, content: bytes) -> None:
    """Put a file in the place of an old one, which stays until the new one is whole.

    Raises OSError.
    """
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    _write(beside, content, "xb")
    try:
        beside.chmod(path.stat().st_mode & 0o777)
        beside.replace(path)
    except OSError:
        beside.unlink()
        raise


def _write(path: Path, content: bytes, mode: str) -> None:
    file = path.open(mode)
    try:
        with file:
            file.write(content)
    except OSError:
        if mode == "xb":
            path.unlink()  # half a file is worse than none
        raise
