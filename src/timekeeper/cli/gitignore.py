"""What a repository keeps to itself: the patterns of `.gitignore` files, as git understands them.

The files themselves are asked, and not `git ls-files`: a container for CI or an archive often has
no git, and a file that nobody has added yet is to be checked too.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

NAME = ".gitignore"


class Rules(NamedTuple):
    """The patterns of one file.

    They match paths from the folder of their file on: `above` is the way from there down to the
    folder that is walked, or `below` the number of characters from that to a folder inside it.
    """

    patterns: GitIgnoreSpec
    above: str = ""
    below: int = 0


def of_folder(folder: Path, below: int) -> list[Rules]:
    """Read the patterns that stand in a folder, if any do."""
    patterns = _read(folder / NAME)
    return [] if patterns is None else [Rules(patterns, below=below)]


def of_repository(folder: Path) -> list[Rules]:
    """Read the patterns that stand above a folder, up to the root of its repository.

    Those that ignore the folder itself do not count: it was named all the same.
    """
    folder = folder.resolve()
    above: list[Rules] = []
    for parent in folder.parents if not (folder / ".git").exists() else ():
        patterns = _read(parent / NAME)
        if patterns is not None:
            way = folder.relative_to(parent).as_posix() + "/"
            above.insert(0, Rules(patterns, above=way))
        if (parent / ".git").exists():
            return [rules for rules in above if not is_ignored("", [rules])]
    return []


def is_ignored(path: str, rules: list[Rules]) -> bool:
    """Say whether a path below the folder that is walked is ignored; the innermost file decides."""
    for each in reversed(rules):
        decided = each.patterns.check_file(each.above + path[each.below :]).include
        if decided is not None:
            return decided
    return False


def _read(file: Path) -> GitIgnoreSpec | None:
    try:
        lines = file.read_bytes().decode("utf-8", "surrogateescape").splitlines()
    except OSError:
        return None
    from pathspec import GitIgnoreSpec  # most folders have no such file

    try:
        return GitIgnoreSpec.from_lines(lines)
    except ValueError:
        return GitIgnoreSpec.from_lines(line for line in lines if _is_pattern(line))


def _is_pattern(line: str) -> bool:
    """Say whether a line can be read; git, too, passes over one that cannot."""
    from pathspec import GitIgnoreSpec

    try:
        GitIgnoreSpec.from_lines([line])
    except ValueError:
        return False
    return True
