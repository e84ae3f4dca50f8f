"""What a run of the program did to the disk, and what it showed, in one order: from strace."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tests.faults.tracing import TRACE

FOLDER = -1
"""Stands for a folder where names stand for files."""


@dataclass(frozen=True)
class Write:
    """Bytes written to a file, from a place in it on."""

    file: int
    at: int
    data: bytes


@dataclass(frozen=True)
class Cut:
    """A file cut off."""

    file: int
    length: int


@dataclass(frozen=True)
class Names:
    """Names that from now on mean a file or a folder, or nothing: all of them, or none."""

    folder: str
    to: tuple[tuple[str, int | None], ...]


@dataclass(frozen=True)
class Synced:
    """What was written to a file, or the names in a folder, is on the disk; or that failed."""

    what: int | str
    succeeded: bool


@dataclass(frozen=True)
class Shown:
    """Something was written to the terminal."""

    text: str


Change = Write | Cut | Names
Act = Change | Synced | Shown


def recorder(log: Path, *injections: str) -> list[str]:
    """Give the command to run the program under."""
    words = ["strace", "-f", "-qq", "-y", "-xx", "-s", "1000000", "-o", str(log)]
    words += ["-e", f"trace={TRACE}"]
    return words + [word for injection in injections for word in ("-e", f"inject={injection}")]


def recorded_acts(log: Path, root: Path, before: dict[str, bytes]) -> list[Act]:
    """Read what was done in a folder, where these files were before (numbered in this order)."""
    reading = _Reading(str(root))
    for number, (path, data) in enumerate(before.items()):
        reading.names[path] = number
        reading.lengths[number] = len(data)
    return list(reading.acts(log.read_text()))


@dataclass
class _Reading:
    root: str
    names: dict[str, int | None] = field(default_factory=dict)
    lengths: dict[int, int] = field(default_factory=dict)
    opened: dict[int, int | str] = field(default_factory=dict)

    def acts(self, log: str) -> Iterator[Act]:
        for name, arguments, result in _LINE.findall(log):
            words = [bytes.fromhex(text.replace("\\x", "")) for text in _TEXT.findall(arguments)]
            first = _NUMBER.match(arguments)
            yield from self._acts(
                name.removesuffix("2").removesuffix("at"),
                words,
                int(first[0]) if first else -1,
                int(result),
                arguments,
            )

    def _acts(
        self, name: str, words: list[bytes], file: int, result: int, arguments: str
    ) -> Iterator[Act]:
        paths = [word.decode("utf-8", "replace") for word in words]
        if name in ("fdatasync", "fsync") and file in self.opened:
            yield Synced(self.opened[file], result == 0)
        elif result < 0:
            return
        elif name == "open" and paths[0].startswith(self.root):
            yield from self._open(paths[0], result, arguments)
        elif name == "close":
            self.opened.pop(file, None)
        elif name == "write":
            yield from self._write(file, words[0][:result])
        elif name == "ftruncate":
            yield from self._cut(file, int(arguments.rpartition(", ")[2]))
        elif name in _NAMING and paths[-1].startswith(self.root):
            yield self._name(name, paths)

    def _open(self, path: str, file: int, arguments: str) -> Iterator[Act]:
        if "O_DIRECTORY" in arguments:
            self.opened[file] = path
            return
        if "O_EXCL" in arguments:
            if self.names.get(path) is not None:  # somebody else removed it
                yield self._call({path: None})
            number = len(self.lengths)
            self.lengths[number] = 0
            yield self._call({path: number})
        known = self.names.get(path)
        if known is not None:
            self.opened[file] = known

    def _write(self, file: int, data: bytes) -> Iterator[Act]:
        known = self.opened.get(file)
        if isinstance(known, int):
            yield Write(known, self.lengths[known], data)
            self.lengths[known] += len(data)
        elif file == 1:
            yield Shown(data.decode("utf-8", "replace"))

    def _cut(self, file: int, length: int) -> Iterator[Act]:
        known = self.opened.get(file)
        if isinstance(known, int) and length != self.lengths[known]:
            self.lengths[known] = length
            yield Cut(known, length)

    def _name(self, name: str, paths: list[str]) -> Names:
        match name:
            case "mkdir":
                return self._call({paths[0]: FOLDER})
            case "link":
                return self._call({paths[1]: self.names[paths[0]]})
            case "rename":
                return self._call({paths[1]: self.names[paths[0]], paths[0]: None})
            case _:
                return self._call({paths[0]: None})

    def _call(self, to: dict[str, int | None]) -> Names:
        self.names.update(to)
        folder = next(iter(to)).rpartition("/")[0]
        return Names(folder, tuple(to.items()))


_LINE = re.compile(r"^\d+ +(\w+)\((.*)\) += (-?\d+)", re.MULTILINE)
_TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
_NUMBER = re.compile(r"\d+")
_NAMING = ("mkdir", "link", "rename", "unlink")
