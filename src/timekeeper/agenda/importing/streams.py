"""Pasted tables whose cells take lines of their own: only the head says how many make a row."""

from collections.abc import Iterator

from timekeeper.agenda.importing import headers
from timekeeper.agenda.importing.amounts import among_words
from timekeeper.agenda.importing.document import clean, row_of
from timekeeper.agenda.importing.headers import TIMED, Column
from timekeeper.agenda.importing.shapes import Block

_MOST_HEADS = 3
"""Lines that may be the beginning of a head: `Agenda` may stand over `Time`, `Topic`, `Lead`."""
_WIDEST = 10
_LONGEST_TIMED = 80
"""Characters of a cell with a time; longer ones are prose with a time in it."""


def rows_over_lines(source: list[str]) -> Iterator[Block]:
    """Cells parted by tabs, some with several lines: a row has as many tabs as its head."""
    for first, line in enumerate(source):
        width = _head_width(line.split("\t"))
        if width < 2:
            continue
        rows: list[str] = []
        last = first
        for at in range(first, len(source)):
            if not rows or (rows[-1].count("\t") >= width - 1 and "\t" in source[at]):
                rows.append(source[at])
            elif source[at].strip() and (last == at - 1 or "\t" in source[at]):
                rows[-1] += "\n" + source[at]
            elif source[at].strip():
                break
            last = at if source[at].strip() else last
        yield range(first, last + 1), [row_of(row.split("\t")) for row in rows]
        return


def cells_behind_tabs(source: list[str]) -> Iterator[Block]:
    """Every cell behind a tab, at the beginning of a line."""
    for lines, cells in _runs_behind_tabs(source):
        width = _head_width(cells)
        if width > 1:
            yield lines, [row_of(cells[at : at + width]) for at in range(0, len(cells), width)]


def _runs_behind_tabs(source: list[str]) -> Iterator[tuple[range, list[str]]]:
    cells: list[str] = []
    first = last = 0
    for at, line in enumerate([*source, "the end"]):
        if line.startswith("\t"):
            first = first if cells else at
            last = at
            cells += line[1:].split("\t")
        elif line.strip() and cells and last == at - 1 and at < len(source):
            cells[-1] += "\n" + line  # a second line of the cell
            last = at
        elif line.strip() and cells:
            yield range(first, last + 1), cells
            cells = []


def cells_in_lines(source: list[str]) -> Iterator[Block]:
    """Every cell on a line, empty ones lost: the cells with a time keep the rows apart."""
    filled = [(at, clean(line)) for at, line in enumerate(source) if line.strip()]
    texts = [text for _, text in filled]
    heads = [at for at in range(len(texts)) if _head_width(texts[at : at + _WIDEST]) > 1]
    found = [_anchored(texts, at) for at in heads[:_MOST_HEADS]]
    if not found:
        return
    begin, rows = max(found, key=lambda each: sum(map(len, each[1])))
    count = sum(1 for row in rows for cell in row if cell)
    yield range(filled[begin][0], filled[begin + count - 1][0] + 1), rows


def _anchored(texts: list[str], begin: int) -> tuple[int, list[tuple[str, ...]]]:
    """Head and rows: before a cell with a time what the head has before it, then the rest."""
    width = _head_width(texts[begin : begin + _WIDEST])
    head = texts[begin : begin + width]
    anchor = next(index for index, cell in enumerate(head) if headers.kinds(cell) & TIMED)
    cells = texts[begin + width :]
    timed = [
        at
        for at, cell in enumerate(cells)
        if among_words(cell).is_timed and len(cell) <= _LONGEST_TIMED
    ]
    rows = [row_of(head)]
    for at, following in zip(timed, [*timed[1:], len(cells) + anchor], strict=True):
        end = min(following - anchor, at + width - anchor)
        rows.append(row_of(cells[max(0, at - anchor) : max(end, at + 1)]))
    return begin, rows


def _head_width(cells: list[str]) -> int:
    """How many cells at the beginning stand over columns; 0 without both titles and times."""
    found: list[frozenset[Column]] = []
    for cell in cells:
        kinds = headers.kinds(clean(cell))
        if not kinds or kinds in found:
            break
        found.append(kinds)
    named = frozenset().union(*found)
    return len(found) if Column.TITLE in named and named & TIMED else 0
