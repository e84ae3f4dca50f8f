"""What to type for a command, as this program was called: a hint that works when it is copied."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from string import ascii_letters, digits

from timekeeper.live.store import state_directory

NAME = "timekeeper"

PLAIN = frozenset(ascii_letters + digits + "_./-") | frozenset(os.sep + ":" * (os.name == "nt"))
"""Letters that mean nothing else to a shell."""


def typed(command: str, journal: Path) -> str:
    """Give what to type for a command about the session whose journal this is."""
    words = [program(), command, journal.stem]
    directory = journal.parent.parent
    if directory != state_directory(None, os.environ):
        words += ["--state-dir", quoted(str(directory))]
    return " ".join(words)


def program() -> str:
    """Give the program as it was called: by its name, by its path, or as a module."""
    called = Path(sys.argv[0])
    if called.name == "__main__.py":
        return f"{quoted(sys.executable)} -m {NAME}"
    if called.stem != NAME or _is_what_the_name_finds(called):
        return NAME
    return quoted(sys.argv[0])


def _is_what_the_name_finds(called: Path) -> bool:
    found = shutil.which(NAME)
    return found is not None and called.exists() and called.samefile(found)


def quoted(word: str) -> str:
    """Give a word as a shell takes it for one."""
    if word and PLAIN.issuperset(word):
        return word
    if os.name == "nt":
        return f'"{word}"'
    import shlex  # most paths are plain

    return shlex.quote(word)
