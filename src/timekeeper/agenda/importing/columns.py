"""What the columns of a table hold: by the words over them, or by what stands in them."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from timekeeper.agenda.importing import amounts, headers
from timekeeper.agenda.importing.document import Table
from timekeeper.agenda.importing.headers import TIMED, Column
from timekeeper.agenda.importing.methods import known_method

Rows = tuple[tuple[str, ...], ...]
Kinds = dict[int, frozenset[Column]]

ENOUGH = 0.5
"""The share of a column's cells that have to be of a kind for the column to be of it."""

MOST_ABOVE = 30
"""Rows above the head of a table that are looked at: sheets begin with title, date and place."""


class Columns(NamedTuple):
    """What each column holds, and the index of the row over them (-1: there is none)."""

    kinds: Kinds
    head: int = -1

    def having(self, kind: Column) -> tuple[int, ...]:
        """The columns of a kind, from the left."""
        return tuple(index for index, found in self.kinds.items() if kind in found)


def columns_of(table: Table) -> Columns | None:
    """What an agenda table's columns hold; None if it is no agenda."""
    for index, row in enumerate(table.rows[:MOST_ABOVE]):
        kinds = head(row)
        if kinds:
            rows = table.rows[index + 1 :]
            named = _with_time(kinds, rows)
            return Columns(named, index) if named else None
    return _by_contents(table.rows)


def head(row: Iterable[str]) -> Kinds | None:
    """The kinds that a row names, if it stands over the columns of an agenda."""
    kinds: Kinds = {}
    cells = [cell for cell in row if cell]
    for index, cell in enumerate(row):
        if found := headers.kinds(cell):
            kinds[index] = found
    named = frozenset().union(*kinds.values())
    if len(kinds) < 2 or 2 * len(kinds) < len(cells) or Column.TITLE not in named:
        return None
    return kinds


def _with_time(kinds: Kinds, rows: Rows) -> Kinds | None:
    """The kinds, and a time in a column of words if none is named; None without any."""
    if TIMED & frozenset().union(*kinds.values()):
        return kinds
    for index in sorted(kinds, key=lambda index: Column.METHOD not in kinds[index]):
        if _share(rows, index, _holds_time) >= ENOUGH:
            return {**kinds, index: kinds[index] | {Column.TIME}}
    return None


def _by_contents(rows: Rows) -> Columns | None:
    """The kinds as the cells show them, where nothing stands over the columns."""
    rows = tuple(row for row in rows if len(row) > 1) or rows
    width = max(map(len, rows), default=0)
    kinds: Kinds = {}
    left = [index for index in range(width) if not _counts_rows(rows, index)]
    timed = [index for index in left if _share(rows, index, _is_time) >= ENOUGH]
    if timed:
        kinds = {index: frozenset({Column.TIME}) for index in timed}
        left = [index for index in left if index not in kinds]
    else:
        mixed = [index for index in left if _share(rows, index, amounts.stands_apart) >= ENOUGH]
        if not mixed:
            return None
        has_method = len(left) > 1 and _share(rows, mixed[0], _names_method) >= ENOUGH
        kinds[mixed[0]] = frozenset({Column.METHOD if has_method else Column.TITLE, Column.TIME})
        left.remove(mixed[0])
    return _with_words(kinds, left, rows)


def _with_words(kinds: Kinds, left: list[int], rows: Rows) -> Columns | None:
    """Titles are the longest texts; behind them come methods, which are known, and leads."""
    left = [index for index in left if _share(rows, index, bool, of_all=True) > 0]
    named = frozenset().union(*kinds.values())
    if Column.TITLE not in named:
        if not left:
            return None
        title = max(left, key=lambda index: _length(rows, index))
        kinds[title] = frozenset({Column.TITLE})
        left.remove(title)
    if Column.METHOD not in named:
        for index in left:
            if _share(rows, index, _names_method) >= ENOUGH:
                kinds[index] = frozenset({Column.METHOD})
                left.remove(index)
                break
    for index, kind in zip(left, (Column.LEAD, *[Column.NOTES] * len(left)), strict=False):
        kinds[index] = frozenset({kind})
    return Columns(kinds)


def _is_time(cell: str) -> bool:
    """Whether a cell is a time and nothing else; a bare number may count anything."""
    amount = amounts.in_time_column(cell)
    return amount.is_timed and not amount.rest and not cell.replace(".", "").isdecimal()


def _holds_time(cell: str) -> bool:
    return amounts.among_words(cell).is_timed


def _names_method(cell: str) -> bool:
    return known_method(cell) is not None and len(cell) <= 60


def _counts_rows(rows: Rows, index: int) -> bool:
    """Whether a column only numbers the rows: 1, 2, 3."""
    cells = [row[index].rstrip(".)") for row in rows if index < len(row) and row[index]]
    numbers = [int(cell) for cell in cells if cell.isdecimal() and len(cell) < 4]
    return len(numbers) > 1 and numbers == list(range(numbers[0], numbers[0] + len(cells)))


def _share(rows: Rows, index: int, test: Callable[[str], object], of_all: bool = False) -> float:
    """The share of a column's filled cells, or of all, that pass a test."""
    cells = [row[index] if index < len(row) else "" for row in rows]
    asked = cells if of_all else [cell for cell in cells if cell]
    return sum(1 for cell in asked if test(cell)) / len(asked) if asked else 0.0


def _length(rows: Rows, index: int) -> int:
    return sum(len(row[index]) for row in rows if index < len(row))
