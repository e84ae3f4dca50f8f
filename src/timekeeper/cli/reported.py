"""How a file is called in what goes to a CI system: by its path from the root of the repository."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path, PurePath

CHECKOUTS = ("GITHUB_WORKSPACE", "CI_PROJECT_DIR", "WORKSPACE")
"""Where GitHub, GitLab and Jenkins say into what folder they have put the repository."""


def root(environ: Mapping[str, str], here: Path) -> Path:
    """Find the root of the repository: as the CI system says, or where git's own folder lies."""
    stated = [Path(environ[name]) for name in CHECKOUTS if environ.get(name)]
    found = [folder for folder in (here, *here.parents) if (folder / ".git").exists()]
    return next((each for each in [*stated, *found] if here.is_relative_to(each)), here)


def from_root(name: str, here: PurePath, top: PurePath) -> str:
    """Write a file's path from the root on, with slashes; whole if it lies elsewhere."""
    path = _without_dots(here / name)
    return (path.relative_to(top) if path.is_relative_to(top) else path).as_posix()


def _without_dots(path: PurePath) -> PurePath:
    parts: list[str] = []
    for part in path.parts:
        if part == os.pardir and len(parts) > 1:
            parts.pop()
        elif part != os.pardir:
            parts.append(part)
    return type(path)(*parts)
