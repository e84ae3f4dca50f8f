"""The YAML files below a folder: in order, without what is hidden or ignored, and without end."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from timekeeper.cli.gitignore import Rules, is_ignored, of_folder, of_repository

ENDINGS = (".yaml", ".yml")


class Unlisted(NamedTuple):
    """A folder that cannot be looked into, and why."""

    path: str
    reason: str


class _Place(NamedTuple):
    """A file or a folder on the way: its path, also from where the walk began, and its rules."""

    path: str
    below: str
    rules: list[Rules]
    is_folder: bool


def yaml_files(folder: str) -> Iterator[str | Unlisted]:
    """Give the YAML files below a folder, by name; what begins with a dot is hidden.

    Links to other folders are not followed: they may lead back, and what they lead to has a place
    of its own.
    """
    pending = [_Place(folder, "", of_repository(Path(folder)), is_folder=True)]
    while pending:
        place = pending.pop()
        if not place.is_folder:
            yield str(Path(place.path))
        else:
            try:
                pending += reversed(_inside(place))
            except OSError as error:
                yield Unlisted(place.path, f"cannot be looked into: {error.strerror}")


def _inside(folder: _Place) -> list[_Place]:
    """List a folder: the folders and YAML files in it that are neither hidden nor ignored."""
    with os.scandir(folder.path) as listing:
        entries = sorted(listing, key=lambda entry: entry.name)
    rules = [*folder.rules, *of_folder(Path(folder.path), len(folder.below))]
    places = (_place(entry, folder.below, rules) for entry in entries)
    return [place for place in places if place and not is_ignored(place.below, rules)]


def _place(entry: os.DirEntry[str], below: str, rules: list[Rules]) -> _Place | None:
    if entry.name.startswith("."):
        return None
    if entry.is_dir(follow_symlinks=False):
        return _Place(entry.path, f"{below}{entry.name}/", rules, is_folder=True)
    if entry.name.casefold().endswith(ENDINGS) and entry.is_file():
        return _Place(entry.path, below + entry.name, rules, is_folder=False)
    return None
