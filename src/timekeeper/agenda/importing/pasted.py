"""Tables in plain text, as they come out of a word processor, a PDF or a mail.

The same table is pasted in many shapes; each reader below knows one, and the one that finds most
rows of an agenda is right.
"""

import re
from collections.abc import Callable, Iterator

from timekeeper.agenda.importing import headers
from timekeeper.agenda.importing.amounts import among_words
from timekeeper.agenda.importing.choosing import quality
from timekeeper.agenda.importing.clocks import find_range, find_single
from timekeeper.agenda.importing.columns import columns_of
from timekeeper.agenda.importing.document import MOST_LINES, MOST_ROWS, MOST_TABLES
from timekeeper.agenda.importing.document import Document, Table, clean, row_of
from timekeeper.agenda.importing.headers import TIMED, Column

Block = tuple[range, list[tuple[str, ...]]]
"""The lines that a table takes, and its rows."""

_WIDE = re.compile(r"\t+| {2,}|\s+\|\s+")


def read_pasted(text: str) -> Document:
    """The lines of a text and the tables in it."""
    source = text.splitlines()[:MOST_LINES]
    readings = [_document(source, list(find(source))) for find in _SHAPES]
    return max(readings, key=_rows_of_agendas)


def _document(source: list[str], blocks: list[Block]) -> Document:
    taken = {at for lines, _ in blocks for at in lines}
    kept = [at for at in range(len(source)) if at not in taken]
    tables = [
        Table(tuple(rows[:MOST_ROWS]), f"table {number}", sum(at < lines.start for at in kept))
        for number, (lines, rows) in enumerate(blocks[:MOST_TABLES], 1)
    ]
    return Document(tuple(clean(source[at]) for at in kept), tuple(tables))


def _rows_of_agendas(document: Document) -> int:
    """How good a reading is: rows that are segments, less those that are not."""
    best = 0
    for table in document.tables:
        if columns := columns_of(table):
            timed = quality(table, columns)
            best = max(best, 3 * timed - sum(1 for row in table.rows if any(row)))
    return best


def _a_row_a_line(source: list[str]) -> Iterator[Block]:
    """Cells parted by tabs, a row on each line."""
    yield from _blocks(source, lambda line: row_of(line.split("\t")) if "\t" in line else ())


def _wide_gaps(source: list[str]) -> Iterator[Block]:
    """Cells parted by several spaces, as PDFs are copied."""
    yield from _blocks(source, lambda line: row_of(_WIDE.split(line.strip())))


def _times_first(source: list[str]) -> Iterator[Block]:
    """No table at all: a time, and behind it what is on then."""
    yield from _blocks(source, _time_and_text)


def _times_last(source: list[str]) -> Iterator[Block]:
    """No table at all: what is on, and behind it how long it takes."""
    yield from _blocks(source, lambda line: row_of([line]) if among_words(line).is_timed else ())


def _time_and_text(line: str) -> tuple[str, ...]:
    text = clean(line).lstrip("•·▪*-– ")
    found = find_range(text) or find_single(text)
    if found is None or found.place[0] > 1:
        return ()
    return row_of([text[: found.place[1]], text[found.place[1] :].lstrip(" :|–—-)\t")])


def _blocks(source: list[str], row: Callable[[str], tuple[str, ...]]) -> Iterator[Block]:
    """Tables of consecutive lines with at least two rows; empty lines do not part them."""
    rows: list[tuple[str, ...]] = []
    first = last = 0
    for at, line in enumerate([*source, "."]):
        cells = row(line) if at < len(source) else ()
        if cells:
            first = at if not rows else first
            last = at
            rows.append(cells)
        elif line.strip() and rows:
            if len(rows) > 1:
                yield range(first, last + 1), rows
            rows = []


def _rows_over_lines(source: list[str]) -> Iterator[Block]:
    """Cells parted by tabs, some with several lines: a row has as many tabs as its head."""
    for lines, rows in _a_row_a_line(source):
        width = len(rows[0])
        whole = [" ".join(source[lines.start].split("\t"))]
        whole = "\n".join(source[lines.start : lines.stop]).split("\n")
        merged: list[str] = []
        for line in whole:
            if merged and merged[-1].count("\t") < width - 1:
                merged[-1] += "\n" + line
            elif line.strip():
                merged.append(line)
        yield lines, [row_of(line.split("\t")) for line in merged]


def _a_cell_a_tab(source: list[str]) -> Iterator[Block]:
    """Every cell on lines of its own, behind a tab: only the head says how many make a row."""
    for lines, cells in _runs_of_cells(source):
        width = _head_width(cells)
        if width > 1:
            rows = [row_of(cells[at : at + width]) for at in range(0, len(cells), width)]
            yield lines, rows


def _runs_of_cells(source: list[str]) -> Iterator[tuple[range, list[str]]]:
    cells: list[str] = []
    first = last = 0
    for at, line in enumerate([*source, "."]):
        if line.startswith("\t"):
            first = at if not cells else first
            last = at
            cells += line[1:].split("\t")
        elif line.strip() and cells and last == at - 1 and at < len(source):
            cells[-1] += "\n" + line  # a second line of the cell
            last = at
        elif line.strip() and cells:
            yield range(first, last + 1), cells
            cells = []


def _a_cell_a_line(source: list[str]) -> Iterator[Block]:
    """Every cell on a line of its own, empty ones lost: the cell with the time keeps the rows apart."""
    filled = [(at, clean(line)) for at, line in enumerate(source) if line.strip()]
    for begin in range(len(filled)):
        cells = [cell for _, cell in filled[begin : begin + 8]]
        width = _head_width(cells)
        if (
            width < 2
            or _head_width([cell for _, cell in filled[begin - 1 : begin + 8]] if begin else [])
            > width
        ):
            continue
        anchor = next(
            (i for i, cell in enumerate(cells[:width]) if headers.kinds(cell) & TIMED), None
        )
        if anchor is None:
            return
        rows = _anchored([cell for _, cell in filled[begin + width :]], anchor, width)
        if len(rows) > 1:
            head = row_of(cells[:width])
            used = sum(len([cell for cell in row if cell]) for row in rows)
            yield range(filled[begin][0], filled[begin + width + used - 1][0] + 1), [head, *rows]
        return


def _anchored(cells: list[str], anchor: int, width: int) -> list[tuple[str, ...]]:
    """Rows around the cells with a time: before it what its head has before it, then the rest."""
    timed = [at for at, cell in enumerate(cells) if among_words(cell).is_timed and len(cell) < 80]
    rows = []
    for number, at in enumerate(timed):
        behind = timed[number + 1] - anchor if number + 1 < len(timed) else at + width - anchor
        before = cells[max(0, at - anchor) : at]
        rows.append(row_of([*before, *cells[at : max(at + 1, min(behind, at + width - anchor))]]))
    return rows


def _head_width(cells: list[str]) -> int:
    """How many cells at the beginning stand over columns: titles and times among them."""
    found: list[frozenset[Column]] = []
    for cell in cells:
        kinds = headers.kinds(clean(cell))
        if not kinds or kinds in found:
            break
        found.append(kinds)
    named = frozenset().union(*found)
    return len(found) if Column.TITLE in named and named & TIMED else 0


_SHAPES = (
    _a_row_a_line,
    _a_cell_a_tab,
    _rows_over_lines,
    _wide_gaps,
    _a_cell_a_line,
    _times_first,
    _times_last,
)
