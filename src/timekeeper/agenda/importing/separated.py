"""Tables as sheets export them: CSV with commas, semicolons, tabs or bars."""

import csv
from collections import Counter

from timekeeper.agenda.importing.document import MOST_ROWS, Document, Table, row_of

_SIGNS = (",", ";", "\t", "|")


def read_separated(text: str) -> Document:
    """The one table of a text; `sep=;` in its first line is Excel's word for the sign."""
    first, _, rest = text.partition("\n")
    if first.strip().lower().startswith("sep=") and len(first.strip()) == 5:
        return _document(_rows(rest, first.strip()[4]))
    return _document(max((_rows(text, sign) for sign in _SIGNS), key=_evenness))


def _document(rows: list[tuple[str, ...]]) -> Document:
    return Document(tables=(Table(tuple(rows), "the table"),))


def _rows(text: str, sign: str) -> list[tuple[str, ...]]:
    rows: list[tuple[str, ...]] = []
    try:
        for cells in csv.reader(text.replace("\0", "").splitlines(keepends=True), delimiter=sign):
            rows.append(row_of(cells))
            if len(rows) == MOST_ROWS:
                break
    except csv.Error:  # a field without an end, longer than the library reads
        return rows
    return rows


def _evenness(rows: list[tuple[str, ...]]) -> tuple[int, int]:
    """How many rows have as many cells as most, if that is more than one; and how many cells."""
    counts = Counter(len(row) for row in rows if len(row) > 1)
    width, same = counts.most_common(1)[0] if counts else (0, 0)
    return same, width
