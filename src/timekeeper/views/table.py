"""A table as plain lines: columns side by side, long cells wrapped, no frame, no colour."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from timekeeper.views import measured

GAP = 2
"""Cells between two columns."""

Row = Sequence[str]

RULE: Row = ()
"""A row that is a line across the table."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column; `least` is the width in cells down to which its cells may be wrapped."""

    header: str
    right: bool = False
    least: int | None = None


def fits(columns: Sequence[Column], rows: Sequence[Row], width: int) -> bool:
    """Say whether the table can be as narrow as `width` cells."""
    return _widths(columns, rows, width) is not None


def table(columns: Sequence[Column], rows: Sequence[Row], width: int) -> list[str]:
    """Give the lines of a table; wider than `width` only where `fits` says no."""
    widths = _widths(columns, rows, width) or _natural(columns, rows)
    headers = [column.header for column in columns]
    return [line for row in (headers, *rows) for line in _row(columns, row, widths)]


def _row(columns: Sequence[Column], row: Row, widths: Sequence[int]) -> list[str]:
    if not row:
        return ["-" * (sum(widths) + GAP * (len(widths) - 1))]
    wrapped = [measured.wrap(text, width) for text, width in zip(row, widths, strict=True)]
    return [_line(columns, texts, widths) for texts in zip_longest(*wrapped, fillvalue="")]


def _line(columns: Sequence[Column], texts: Sequence[str], widths: Sequence[int]) -> str:
    padded = (
        measured.pad(text, width, column.right)
        for column, text, width in zip(columns, texts, widths, strict=True)
    )
    return (" " * GAP).join(padded).rstrip()


def _natural(columns: Sequence[Column], rows: Sequence[Row]) -> list[int]:
    """Give the widths at which nothing is wrapped."""
    texts = [[column.header] for column in columns]
    for row in rows:
        for column, text in zip(texts, row, strict=False):
            column.append(text)
    return [max(map(measured.width, column)) for column in texts]


def _widths(columns: Sequence[Column], rows: Sequence[Row], width: int) -> list[int] | None:
    """Take what is missing from the widest column that may wrap, cell by cell."""
    room = width - GAP * (len(columns) - 1)
    # No column needs more than the whole room, however long a text somebody wrote.
    widths = [
        natural if column.least is None else min(natural, max(room, column.least))
        for column, natural in zip(columns, _natural(columns, rows), strict=True)
    ]
    while sum(widths) > room:
        able = [
            index
            for index, column in enumerate(columns)
            if column.least is not None and widths[index] > column.least
        ]
        if not able:
            return None
        widths[max(able, key=lambda index: widths[index])] -= 1
    return widths
