"""Writing a file that a command makes: whole or not at all, and never over another unasked."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

from timekeeper.cli.talk import fail


def write_file(path: Path, text: str, *, force: bool = False) -> None:
    """Write a new file; with `force` also in the place of one that is there. Or leave, and say why."""
    try:
        if force:
            _replace(path.resolve(), text)
        else:
            _create(path, text)
    except FileExistsError:
        fail(f"{path}: is there already: choose another name{_or_force(path, force)}")
    except FileNotFoundError:
        fail(f"{path}: there is no such directory: make it first")
    except (OSError, ValueError) as error:
        fail(f"{path}: cannot be written: {getattr(error, 'strerror', None) or error}")


def _or_force(path: Path, force: bool) -> str:
    return "" if force or path.is_dir() else ", or delete the file first"


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
