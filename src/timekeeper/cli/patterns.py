"""Names with `*`, `?` and `[...]` in them, for shells that leave them as they are: `cmd` does, and
so does every shell between quotes, as in a file for CI.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

MAGIC = frozenset("*?[")
ANY_DEPTH = "**"


def is_pattern(name: str) -> bool:
    """Say whether a name stands for others; a file that is called so is that file."""
    return not MAGIC.isdisjoint(name) and not os.path.lexists(name)


def matches(pattern: str) -> list[str]:
    """Give the names that a pattern matches, in order; `**` stands for folders of any depth.

    As in a shell, what begins with a dot is matched only by a pattern that says so.
    """
    path = Path(pattern)
    if path.name == ANY_DEPTH:  # all that is below a folder, which is looked through as one
        return matches(str(path.parent)) if is_pattern(str(path.parent)) else [str(path.parent)]
    start = Path(path.anchor)
    wanted = [_one_star(part) for part in path.relative_to(start).parts]
    hidden = any(part.startswith(".") for part in wanted)
    try:
        found = [each for each in start.glob("/".join(wanted)) if hidden or not _is_hidden(each)]
    except OSError:  # longer than any name can be
        return []
    return sorted(map(str, found))


def _one_star(part: str) -> str:
    """Two stars beside other letters mean no more than one."""
    return part if part == ANY_DEPTH else re.sub(r"\*+", "*", part)


def _is_hidden(path: Path) -> bool:
    return any(part.startswith(".") and part != ".." for part in path.parts)
