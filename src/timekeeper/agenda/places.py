"""Where things stand in a file: from character indexes and paths to lines and columns."""

import re
from bisect import bisect_right
from collections.abc import Sequence as Many
from typing import NamedTuple

from timekeeper.agenda.finding import Place
from timekeeper.agenda.tree import Mapping, Node, Scalar, Sequence

LINE_END = re.compile(r"\r\n|\r|\n")
"""The line ends of YAML 1.2; editors count lines by them too."""

LONGEST_SPAN = 1000
"""Characters a finding points at, at most."""

Path = Many[str | int]
"""Keys and positions from the root of the file to a value."""


class Span(NamedTuple):
    """A stretch of one line."""

    place: Place
    length: int = 1


TOP = Span(Place(1, 1))


class Lines:
    """The lines of a text. They are looked for only when somebody asks for a place."""

    __slots__ = ("_starts", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self._starts: list[int] | None = None

    def span(self, start: int, end: int | None = None) -> Span:
        """From index `start` to `end`, or to the end of the line if that comes first.

        No span is longer than LONGEST_SPAN: no screen shows more, and lines may be endless.
        """
        starts = self._of_lines()
        start = min(start, len(self.text))
        line = bisect_right(starts, start)
        stop = start + 1 if end is None else min(end, start + LONGEST_SPAN)
        if line < len(starts):
            stop = min(stop, starts[line])
        length = len(self.text[start:stop].rstrip())
        return Span(Place(line, start - starts[line - 1] + 1), max(1, length))

    def index(self, place: Place) -> int:
        """The index of a place that `span` gave."""
        return self.start(place.line) + place.column - 1

    def start(self, line: int) -> int:
        """The index at which a line starts."""
        return self._of_lines()[line - 1]

    @property
    def count(self) -> int:
        """How many lines there are."""
        return len(self._of_lines())

    def rest_of_line(self, start: int) -> str:
        """The text from an index to the end of its line."""
        found = LINE_END.search(self.text, start)
        return self.text[start : found.start() if found else None]

    def before(self, index: int) -> str:
        """The text from the start of the line to an index."""
        start = max(self.text.rfind("\n", 0, index), self.text.rfind("\r", 0, index)) + 1
        return self.text[start:index]

    def _of_lines(self) -> list[int]:
        if self._starts is None:
            self._starts = [0, *(found.end() for found in LINE_END.finditer(self.text))]
        return self._starts


class Places:
    """The places of an agenda's values, asked for by path."""

    __slots__ = ("lines", "root")

    def __init__(self, root: Node, lines: Lines) -> None:
        self.root = root
        self.lines = lines

    def walk(self, path: Path) -> list[Node]:
        """The nodes along a path, as far as they exist; the root is always there."""
        nodes: list[Node] = [self.root]
        for step in path:
            node = _child(nodes[-1], step)
            if node is None:
                break
            nodes.append(node)
        return nodes

    def value(self, *path: str | int) -> Span:
        """The value at a path, or the closest thing around it that exists."""
        return self._span(self.walk(path)[-1])

    def key(self, *path: str | int) -> Span:
        """The key at the end of a path, or the closest thing around it that exists."""
        around = self.walk(path[:-1])
        last = around[-1]
        if len(around) == len(path) and isinstance(last, Mapping) and path[-1] in last.entries:
            return self._span(last.entries[str(path[-1])][0])
        return self._span(last)

    def _span(self, node: Node) -> Span:
        """A scalar is shown whole; of a mapping its first key, of a list its start."""
        if isinstance(node, Mapping) and node.entries and not node.flow:
            node = next(iter(node.entries.values()))[0]
        if isinstance(node, Scalar):
            return self.lines.span(node.start, node.end)
        return self.lines.span(node.start, node.end if node.flow else None)


def _child(node: Node, step: str | int) -> Node | None:
    if isinstance(node, Mapping) and isinstance(step, str):
        return node.value(step)
    if isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
        return node.items[step]
    return None
