"""Sheets of an Excel file as tables. Formulas count with the value that was stored last."""

import datetime
import re
from collections.abc import Iterator
from typing import IO, Any

import openpyxl
from openpyxl.utils.cell import range_boundaries

from timekeeper.agenda.importing.document import (
    MOST_COLUMNS,
    MOST_ROWS,
    MOST_TABLES,
    Document,
    Table,
    row_of,
)
from timekeeper.agenda.importing.package import DAMAGED, problem
from timekeeper.agenda.unreadable import Unreadable

_MERGED = re.compile(rb"<(?:\w+:)?mergeCell\s+ref=\"([A-Z]{1,3}[0-9]{1,7}:[A-Z]{1,3}[0-9]{1,7})\"")
_MOST_MERGED = 2_000


def read_excel(file: IO[bytes]) -> Document | Unreadable:
    """The visible sheets of a workbook, each a table."""
    if refused := problem(file):
        return refused
    try:
        # Read only: row after row, so that nothing is built up for the rows nobody asks for.
        workbook: Any = openpyxl.load_workbook(
            file, read_only=True, data_only=True, keep_links=False
        )
        sheets = [sheet for sheet in workbook.worksheets if sheet.sheet_state == "visible"]
        return Document(tables=tuple(map(_table, sheets[:MOST_TABLES])))
    except Exception:  # the library trusts a file, and fails in as many ways as files are damaged
        return DAMAGED


def _table(sheet: Any) -> Table:
    rows = sheet.iter_rows(max_row=MOST_ROWS, max_col=MOST_COLUMNS, values_only=True)
    texts = [row_of(map(_text, row)) for row in rows]
    while texts and not texts[-1]:
        texts.pop()
    return Table(tuple(texts), f"the sheet “{sheet.title}”", 0, frozenset(_merged(sheet)))


def _merged(sheet: Any) -> Iterator[tuple[int, int]]:
    """The cells that belong to one above them; the library keeps no account of them here."""
    with sheet._get_source() as source:
        found = _MERGED.findall(source.read())
    for each in found[:_MOST_MERGED]:
        left, top, right, bottom = range_boundaries(each.decode())
        for row in range(top or 1, min(bottom or 1, MOST_ROWS)):
            for column in range((left or 1) - 1, min(right or 1, MOST_COLUMNS)):
                yield row, column


def _text(value: object) -> str:
    """A cell's value as a human would type it."""
    if value is None or isinstance(value, bool):
        return ""
    if isinstance(value, float):
        return f"{value:.10g}"
    if isinstance(value, datetime.datetime):
        return f"{value:%Y-%m-%d}" if value.time() == datetime.time() else f"{value:%Y-%m-%d %H:%M}"
    if isinstance(value, datetime.time):
        return f"{value:%H:%M:%S}" if value.second else f"{value:%H:%M}"
    return str(value)
