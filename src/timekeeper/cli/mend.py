"""`validate --fix` and `--diff`: what is safe to mend is mended, or only shown."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from difflib import unified_diff
from pathlib import Path

from timekeeper.agenda.fixes.mended import Change, Mended, mended
from timekeeper.cli.agenda_file import FOUND, Unread, content
from timekeeper.cli.agenda_files import STANDARD_INPUT, Source, sources
from timekeeper.cli.output import put, replace
from timekeeper.cli.talk import WRONG_USE, complain
from timekeeper.views.safe_text import safe_text

SOUND = 0
"""The exit status when there is nothing to mend."""


def show(names: Iterable[str], stdin_name: str) -> int:
    """Write what would be mended as a unified diff, and nothing to any file; the exit status."""
    statuses = {SOUND}
    for source in sources(names):
        if isinstance(source.content, Unread):
            complain(f"{source.name}: {source.content.reason}")
            statuses.add(WRONG_USE)
        elif (better := mended(source.content)).changes:
            name = stdin_name if source.name == STANDARD_INPUT else source.name
            sys.stdout.writelines(_diff(name, source.content, better.content))
            statuses.add(FOUND)
    sys.stdout.flush()
    return max(statuses)


def mend(names: Iterable[str]) -> bool:
    """Mend every file that can be written; standard input goes out mended. Say whether all went."""
    went_well = True
    for source in sources(names):
        went_well &= _mend(source)
    return went_well


def _mend(source: Source) -> bool:
    if isinstance(source.content, Unread):
        return True  # the check says so
    better = mended(source.content)
    if source.name == STANDARD_INPUT:
        put(better.content)
        return True
    return not better.changes or _put_in_place(source.name, source.content, better)


def _put_in_place(name: str, before: bytes, better: Mended) -> bool:
    path = Path(name)
    try:
        if content(path) != before:
            complain(f"{name}: changed meanwhile, and was not mended: try again")
            return False
        replace(path.resolve(), better.content)
    except OSError as error:
        complain(f"{name}: cannot be written, and is as it was: {error.strerror or error}")
        return False
    for change in better.changes:
        complain(f"{name}:{change.place.line}: {_said(change)}")
    return True


def _said(change: Change) -> str:
    return f"mended `{safe_text(change.before)}` to `{safe_text(change.instead)}`"


def _diff(name: str, before: bytes, after: bytes) -> Iterable[str]:
    old, new = (text.decode().splitlines(keepends=True) for text in (before, after))
    for line in unified_diff(old, new, fromfile=name, tofile=name):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
