"""Pasted tables with a row on each line: parted by tabs, by wide gaps, or known by its time."""

import re
from collections.abc import Callable, Iterator

from timekeeper.agenda.importing.amounts import stands_apart
from timekeeper.agenda.importing.clocks import find_range, find_single
from timekeeper.agenda.importing.document import clean, row_of

Block = tuple[range, list[tuple[str, ...]]]
"""The lines that a table takes, and its rows."""

_WIDE = re.compile(r"\t+| {2,}|\s+\|\s+")
_LONGEST = 200
"""Characters of a line that is a row by its time alone; longer ones are prose with a time in it."""
_BEFORE_TIME = "•·▪*-–— "
_BEHIND_TIME = " :|–—-)\t"


def rows_in_lines(source: list[str]) -> Iterator[Block]:
    """Cells parted by tabs."""
    yield from _blocks(source, lambda line: row_of(line.split("\t")) if "\t" in line else ())


def wide_gaps(source: list[str]) -> Iterator[Block]:
    """Cells parted by several spaces, as PDFs are copied."""
    yield from _blocks(source, lambda line: row_of(_WIDE.split(line.strip())))


def times_first(source: list[str]) -> Iterator[Block]:
    """No table at all: a time, and behind it what is on then."""
    yield from _blocks(source, _time_and_text)


def times_last(source: list[str]) -> Iterator[Block]:
    """No table at all: what is on, and behind it how long it takes."""
    yield from _blocks(source, _text_and_time)


def _text_and_time(line: str) -> tuple[str, ...]:
    text = clean(line[:_LONGEST]).lstrip(_BEFORE_TIME)
    return row_of([text]) if stands_apart(text) else ()


def _time_and_text(line: str) -> tuple[str, ...]:
    text = clean(line[:_LONGEST]).lstrip(_BEFORE_TIME)
    found = find_range(text) or find_single(text)
    if found is None or found.place[0] > 1:
        return ()
    return row_of([text[: found.place[1]], text[found.place[1] :].lstrip(_BEHIND_TIME)])


def _blocks(source: list[str], row: Callable[[str], tuple[str, ...]]) -> Iterator[Block]:
    """Tables of consecutive lines with at least two rows; empty lines do not part them."""
    rows: list[tuple[str, ...]] = []
    first = last = 0
    for at, line in enumerate([*source, "the end"]):
        cells = row(line) if at < len(source) else ()
        if cells:
            first = first if rows else at
            last = at
            rows.append(cells)
        elif line.strip() and rows:
            if len(rows) > 1:
                yield range(first, last + 1), rows
            rows = []
