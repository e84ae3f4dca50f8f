"""What a command writes that is no talk: to standard output, or to a file of its own."""

import contextlib
import os
import sys
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import NoReturn, TypeVar

from timekeeper.cli.talk import fail

EVERYBODY = 0o666
OWNER = 0o600
"""Who may read a file that is written: whoever the umask lets, or its owner alone."""


Form = TypeVar("Form", bound=StrEnum)


def form_of(output: Path | None, endings: Mapping[str, Form]) -> Form:
    """Read from the end of a file's name in what form it is to be; no name has the empty end's."""
    ending = "" if output is None else output.suffix.casefold()
    if ending not in endings:
        names = ", ".join(type(endings[""]))
        fail(f"{output}: its name does not say the form: add --format, one of {names}")
    return endings[ending]


def put(content: bytes) -> None:
    """Write to standard output: the very bytes, and to a terminal what it can show of them."""
    if sys.stdout.isatty():
        print(content.decode(), end="", flush=True)
        return
    sys.stdout.flush()
    sys.stdout.buffer.write(content)
    sys.stdout.buffer.flush()


def refuse_existing(path: Path) -> None:
    """Leave early where `save` would: before questions that nobody wants to answer twice."""
    if path.exists():
        _is_there(path, can_force=False)
    if not path.parent.is_dir():
        _no_directory(path)


def save(path: Path, content: bytes, force: bool | None, mode: int = EVERYBODY) -> None:
    """Write a file, whole or not at all; over one that is there already only by `force`.

    None: the command has no such option. `mode` are the rights of a new file, from which the user's
    umask takes some.
    """
    try:
        if path.is_dir():
            fail(f"{path}: is a directory: name the file to write in it")
        if force and path.is_file():
            replace(path.resolve(), content, mode)
        else:
            _write(path, content, "wb" if force else "xb", mode)
    except FileExistsError:
        _is_there(path, can_force=force is not None)
    except FileNotFoundError:
        _no_directory(path)
    except (OSError, ValueError) as error:
        fail(f"{path}: cannot be written: {getattr(error, 'strerror', None) or error}")


def replace(path: Path, content: bytes, mode: int = 0o777) -> None:
    """Put a file in the place of an old one, which stays until the new one is whole.

    It keeps the old one's rights, as far as they are among `mode`. Raises OSError.
    """
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    _write(beside, content, "xb", mode)
    try:
        beside.chmod(path.stat().st_mode & mode)
        beside.replace(path)
    except OSError:
        beside.unlink()
        raise


def _is_there(path: Path, *, can_force: bool) -> NoReturn:
    if can_force:
        fail(f"{path}: is there already: name another file, or write over it with --force")
    fail(f"{path}: is there already, and stays as it is: name another file")


def _no_directory(path: Path) -> NoReturn:
    fail(f"{path}: there is no directory {path.parent}: make it first")


def _write(path: Path, content: bytes, way: str, mode: int) -> None:
    def opener(name: str, flags: int) -> int:
        return os.open(name, flags, mode)

    # A Path opens without an opener, and what goes wrong at the opening leaves no half file.
    file = open(path, way, opener=opener)  # noqa: SIM115
    try:
        with file:
            file.write(content)
    except BaseException:
        if way == "xb":
            with contextlib.suppress(OSError):
                path.unlink()  # half a file is worse than none
        raise
