"""Writing a file that a command makes: whole or not at all, and never over another unasked."""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path
from typing import NoReturn

from timekeeper.cli.talk import fail


def print_file(text: str) -> None:
    """Print what would be in the file; where it goes into one, in UTF-8 whatever the locale is."""
    if sys.stdout.isatty():
        sys.stdout.write(text)
    else:
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode())
    sys.stdout.flush()


def refuse_existing(path: Path) -> None:
    """Leave early where `write_file` would: before questions that nobody wants to answer twice."""
    if str(path) != "-" and path.exists():
        _is_there(path)
    if not path.parent.is_dir():
        _no_directory(path)


def write_file(path: Path, text: str, *, force: bool = False) -> None:
    """Write a new file, with `force` in the place of one that is there; or say why, and leave."""
    try:
        if force:
            _replace(path.resolve(), text)
        else:
            _create(path, text)
    except FileExistsError:
        _is_there(path)
    except FileNotFoundError:
        _no_directory(path)
    except (OSError, ValueError) as error:
        fail(f"{path}: cannot be written: {getattr(error, 'strerror', None) or error}")


def _is_there(path: Path) -> NoReturn:
    fail(f"{path}: is there already, and stays as it is: name another file")


def _no_directory(path: Path) -> NoReturn:
    fail(f"{path}: there is no directory {path.parent}: make it first")


def _create(path: Path, text: str) -> None:
    with path.open("x", encoding="utf-8", newline="\n") as file:
        try:
            file.write(text)
            file.flush()
        except BaseException:
            with contextlib.suppress(OSError):
                path.unlink()
            raise


def _replace(path: Path, text: str) -> None:
    if path.exists() and not path.is_file():
        raise FileExistsError(path)
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    _create(beside, text)
    try:
        beside.replace(path)
    except OSError:
        beside.unlink()
        raise
