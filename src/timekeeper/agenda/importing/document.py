"""What every format comes down to: lines of text, and tables of cells."""

import re
from collections.abc import Iterable
from typing import NamedTuple

MOST_ROWS = 500
"""Rows of a table that are read; a full day's agenda has forty."""
MOST_COLUMNS = 40
"""Columns of a table that are read."""
MOST_TABLES = 200
"""Tables of a document that are looked at."""
MOST_LINES = 20_000
"""Lines outside of tables that are looked at."""
LONGEST_CELL = 2_000
"""Characters of a cell or line that are kept."""

_NO_TEXT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\ufeff\ufffe\uffff\ud800-\udfff]")
_LINE_END = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")


class Table(NamedTuple):
    """Cells in rows, all as texts; a row's number is its index + 1, as in the document.

    `merged` are the (row, column) indexes of cells that belong to the cell above them. `line` is
    how many of the document's lines stand before the table.
    """

    rows: tuple[tuple[str, ...], ...]
    name: str
    line: int = 0
    merged: frozenset[tuple[int, int]] = frozenset()


class Document(NamedTuple):
    """The lines outside of tables, the tables, and the title if the format marks one."""

    lines: tuple[str, ...] = ()
    tables: tuple[Table, ...] = ()
    title: str | None = None


def clean(text: str) -> str:
    """A cell or line without what belongs in no agenda: control characters, endless length."""
    whole = _NO_TEXT.sub("", _LINE_END.sub("\n", text[: 2 * LONGEST_CELL]))
    lines = (" ".join(line.split()) for line in whole[:LONGEST_CELL].split("\n"))
    return "\n".join(line for line in lines if line)


def row_of(cells: Iterable[str]) -> tuple[str, ...]:
    """Clean cells, without the empty ones at the end."""
    row = [clean(cell) for cell in cells][:MOST_COLUMNS]
    while row and not row[-1]:
        row.pop()
    return tuple(row)


def one_line(text: str) -> str:
    """A clean cell's lines as one."""
    return text.replace("\n", " ")
