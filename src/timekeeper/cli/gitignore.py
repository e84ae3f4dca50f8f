"""What a repository keeps to itself: the `.gitignore` files in and above a folder.

The files are read, and git is not asked (`git ls-files`): a container for CI and an unpacked
archive often have none, and files that nobody has added yet are to be checked too.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from timekeeper.cli.ignore_patterns import Pattern, decide, read_patterns

NAME = ".gitignore"


class Rules(NamedTuple):
    """The patterns of one file.

    They match paths from the folder of their file on: `above` is the way from there down to the
    folder that is walked, or `below` the number of characters from that to a folder inside it.
    """

    patterns: list[Pattern]
    above: str = ""
    below: int = 0


def of_folder(folder: Path, below: int) -> list[Rules]:
    """Read the patterns that stand in a folder, if any do."""
    patterns = _read(folder)
    return [Rules(patterns, below=below)] if patterns else []


def of_repository(folder: Path) -> list[Rules]:
    """Read the patterns that stand above a folder, up to the root of its repository.

    Those that ignore the folder itself do not count: it was named all the same.
    """
    folder = folder.resolve()
    found: list[Rules] = []
    for parent in folder.parents if not (folder / ".git").exists() else ():
        way = folder.relative_to(parent).parts
        patterns = _read(parent)
        if not any(decide(patterns, "/".join(way[:end]) + "/") for end in range(1, len(way) + 1)):
            found.insert(0, Rules(patterns, above="/".join(way) + "/"))
        if (parent / ".git").exists():
            return found
    return []


def is_ignored(path: str, rules: list[Rules]) -> bool:
    """Say whether a path below the folder that is walked is ignored; a folder's ends with a slash.

    The innermost file that speaks of it decides. No folder that the path lies in is ignored.
    """
    for each in reversed(rules):
        decided = decide(each.patterns, each.above + path[each.below :])
        if decided is not None:
            return decided
    return False


def _read(folder: Path) -> list[Pattern]:
    try:
        return read_patterns((folder / NAME).read_bytes().decode("utf-8", "surrogateescape"))
    except OSError:
        return []
