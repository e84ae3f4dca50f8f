"""Tables in plain text, as they come out of a word processor, a PDF or a mail.

The same table is pasted in many shapes; each shape has its reader, and the one that finds most rows
of an agenda is right.
"""

from timekeeper.agenda.importing.choosing import quality
from timekeeper.agenda.importing.columns import columns_of
from timekeeper.agenda.importing.document import (
    MOST_LINES,
    MOST_ROWS,
    MOST_TABLES,
    Document,
    Table,
    clean,
)
from timekeeper.agenda.importing.shapes import (
    Block,
    rows_in_lines,
    times_first,
    times_last,
    wide_gaps,
)
from timekeeper.agenda.importing.streams import cells_behind_tabs, cells_in_lines, rows_over_lines

_SHAPES = (
    rows_in_lines,
    cells_behind_tabs,
    rows_over_lines,
    wide_gaps,
    cells_in_lines,
    times_first,
    times_last,
)
"""Of two that are as good, the first is right."""


def read_pasted(text: str) -> Document:
    """The lines of a text and the tables in it."""
    source = text.splitlines()[:MOST_LINES]
    readings = [_document(source, list(find(source))) for find in _SHAPES]
    return max(readings, key=lambda reading: max(map(_fit, reading.tables), default=(0, 0)))


def _document(source: list[str], blocks: list[Block]) -> Document:
    taken = {at for lines, _ in blocks for at in lines}
    kept = [at for at in range(len(source)) if at not in taken]
    tables = [
        Table(tuple(rows[:MOST_ROWS]), f"table {number}", sum(at < lines.start for at in kept))
        for number, (lines, rows) in enumerate(blocks[:MOST_TABLES], 1)
    ]
    return Document(tuple(clean(source[at]) for at in kept), tuple(tables))


def _fit(table: Table) -> tuple[int, int]:
    """How well a table was cut: rows that are segments, less those that are not; its columns."""
    columns = columns_of(table)
    if columns is None:
        return 0, 0
    rows = sum(1 for row in table.rows[columns.head + 1 :] if any(row))
    return 2 * quality(table, columns) - rows, len(columns.kinds)
