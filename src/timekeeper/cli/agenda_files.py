"""The agendas that are meant by files, folders and patterns: each of them once, in order."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from timekeeper.cli.agenda_file import Unread, content
from timekeeper.cli.patterns import is_pattern, matches

STANDARD_INPUT = "-"

NO_MATCH = Unread("matches no file: check the pattern, and the folder it starts from")
NO_NAME = Unread("is no name: is a variable empty?")


class Source(NamedTuple):
    """A file to check: what it is called, and what it holds or why that cannot be read."""

    name: str
    content: bytes | Unread


def sources(names: Iterable[str]) -> Iterator[Source]:
    """Read every agenda that is meant.

    A file that is named is read whatever it is. Of a folder, files that do not mean to be agendas
    are passed over; a folder without any is complained about, as is a pattern without a match.
    """
    met = _Met()
    for name in names:
        for path in _meant(name):
            if isinstance(path, Source):
                yield path
            elif path != STANDARD_INPUT and os.path.isdir(path):  # noqa: PTH112 - never raises
                yield from _in_folder(path, met)
            elif met.first(path):
                yield Source(path, content(path))


def watched(names: Iterable[str]) -> Iterator[str]:
    """Name every file that would be read, agenda or not: a change in it may matter."""
    for name in names:
        for path in _meant(name):
            if isinstance(path, Source):
                continue
            if os.path.isdir(path):  # noqa: PTH112 - never raises
                from timekeeper.cli.folders import yaml_files

                yield from (file for file in yaml_files(path) if isinstance(file, str))
            else:
                yield path


def _meant(name: str) -> Iterable[str | Source]:
    """Give the names that a pattern stands for, or the name itself."""
    if not name:
        return [Source("''", NO_NAME)]
    if not is_pattern(name):
        return [name]
    return matches(name) or [Source(name, NO_MATCH)]


def _in_folder(folder: str, met: _Met) -> Iterator[Source]:
    from timekeeper.agenda.recognised import is_meant_as_agenda
    from timekeeper.cli.folders import Unlisted, yaml_files

    agendas = others = unlisted = 0
    for file in yaml_files(folder):
        if isinstance(file, Unlisted):
            unlisted += 1
            yield Source(file.path, Unread(file.reason))
            continue
        found = content(file)
        if isinstance(found, bytes) and not is_meant_as_agenda(found):
            others += 1
            continue
        agendas += 1
        if met.first(file):
            yield Source(file, found)
    if not agendas and not unlisted:
        yield Source(folder, _none(others))


def _none(others: int) -> Unread:
    if not others:
        return Unread("there is no agenda in it, nor any other YAML file")
    files = "1 YAML file" if others == 1 else f"{others} YAML files"
    return Unread(f"there is no agenda in it: {files} without `segments` passed over")


class _Met:
    """The files that were met, each by its name from the root."""

    def __init__(self) -> None:
        self._names: set[str] = set()
        self._here = ""
        with contextlib.suppress(OSError):  # whoever is in a folder that is gone names few files
            self._here = os.getcwd()  # noqa: PTH109

    def first(self, path: str) -> bool:
        """Say whether a file was not met before, and remember it."""
        name = os.path.normcase(Path(self._here, path))
        if name in self._names:
            return False
        self._names.add(name)
        return True
