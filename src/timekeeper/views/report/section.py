"""The parts that a report is made of."""

from __future__ import annotations

from typing import NamedTuple


class Table(NamedTuple):
    """Rows under headers, the last one a total or none; figures stand at the right.

    `words` are the columns that hold some, besides the one with the names.
    """

    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    total: tuple[str, ...] = ()
    words: tuple[int, ...] = ()

    def is_right(self, index: int) -> bool:
        """Say whether a column holds figures."""
        return index != self.names and index not in self.words

    @property
    def lines(self) -> tuple[tuple[str, ...], ...]:
        """Give the rows, and the total when there is one."""
        return (*self.rows, self.total) if self.total else self.rows

    @property
    def names(self) -> int:
        """Give the index of the column with the names: the second where the first has numbers."""
        return 1 if self.headers[0] == "#" else 0


class Bar(NamedTuple):
    """A segment in the chart, in seconds; `actual` is None when it was not held."""

    number: int
    title: str
    planned: int
    actual: int | None


class Section(NamedTuple):
    """A heading with a table, a chart or lines under it."""

    heading: str
    lines: tuple[str, ...] = ()
    table: Table | None = None
    bars: tuple[Bar, ...] = ()

    @property
    def is_filled(self) -> bool:
        """Say whether there is anything under the heading."""
        return bool(self.lines or self.table or self.bars)

    @property
    def longest(self) -> int:
        """Give the seconds that the longest bar stands for, at least one."""
        return max([1, *(max(bar.planned, bar.actual or 0) for bar in self.bars)])
