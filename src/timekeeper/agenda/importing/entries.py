"""The rows of an agenda table, each with what its cells say."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from timekeeper.agenda.importing import amounts
from timekeeper.agenda.importing.amounts import Amount
from timekeeper.agenda.importing.clocks import Clock
from timekeeper.agenda.importing.columns import Columns, head
from timekeeper.agenda.importing.document import Table
from timekeeper.agenda.importing.headers import Column

_TOTAL = re.compile(r"(?:grand |sub ?-?|over-?all )?total\b", re.IGNORECASE)
_NUMBERING = re.compile(
    r"\A(?:[0-9]{1,2}(?:\.[0-9]{1,2})+[.)]?|\(?(?:[0-9]{1,2}|[a-zA-Z]|[ivxIVX]{1,5})[.)])\s+"
)
_BULLET = re.compile(r"\A[•·▪‣◦●○*\u2013\u2014-]\s+")

_READ_TIME = {
    Column.TIME: amounts.in_time_column,
    Column.DURATION: amounts.in_duration_column,
    Column.START: amounts.in_clock_column,
    Column.END: amounts.in_clock_column,
}


class Entry(NamedTuple):
    """One row. `shares`: its time is that of the row above, with which it has a cell in common."""

    row: int
    title: str
    notes: str = ""
    method: str = ""
    lead: str = ""
    seconds: int | None = None
    minimum: int | None = None
    start: Clock | None = None
    end: Clock | None = None
    shares: bool = False
    said: tuple[str, ...] = ()

    @property
    def is_timed(self) -> bool:
        """Whether the row itself says anything about time."""
        return self.seconds is not None or self.start is not None


class Total(NamedTuple):
    """A row that adds the others up."""

    row: int
    seconds: int | None


class Another(NamedTuple):
    """A row with which another table begins, below the one that is read."""

    row: int


def entries_of(table: Table, columns: Columns) -> Iterator[Entry | Total | Another]:
    """The rows below the head; heads that are repeated on every page are passed over."""
    for index in range(columns.head + 1, len(table.rows)):
        row = table.rows[index]
        if not any(row):
            continue
        if columns.head >= 0 and (kinds := head(row)):
            if not kinds.items() <= columns.kinds.items() and kinds != head(
                table.rows[columns.head]
            ):
                yield Another(index + 1)
                return
            continue
        if _TOTAL.match(next(cell for cell in row if cell)):
            yield _total(index + 1, row)
        else:
            yield _Row(table, columns, index).entry()


def _total(number: int, row: tuple[str, ...]) -> Total:
    cells = [cell for cell in row if cell]
    found = [amounts.among_words(cell) for cell in cells[:1]]
    found += [amounts.in_duration_column(cell) for cell in cells[1:]]
    return Total(number, next((each.seconds for each in found if each.seconds), None))


class _Row:
    """One row of a table, whose cells may be merged with those above."""

    def __init__(self, table: Table, columns: Columns, index: int) -> None:
        self.table = table
        self.columns = columns
        self.index = index

    def entry(self) -> Entry:
        """What the row says."""
        times, words = self._times_and_words()
        filled = [cell for cell in self.table.rows[self.index] if cell]
        if len(filled) == 1:
            # A cell across the whole table, such as `10:30-10:45 Coffee`, or a heading.
            amount = amounts.in_time_column(filled[0])
            if amount.is_timed and amount.rest:
                times, words = [amount], {Column.TITLE: amount.rest}
            elif not words.get(Column.TITLE):
                words = {Column.TITLE: filled[0]}
        title, notes = _title(words)
        return Entry(
            self.index + 1,
            title,
            "\n".join(text for text in (notes, words.get(Column.NOTES, "")) if text),
            words.get(Column.METHOD, ""),
            words.get(Column.LEAD, ""),
            next((each.seconds for each in times if each.seconds), None),
            next((each.minimum for each in times if each.minimum), None),
            next((each.start for each in times if each.start), None),
            next((each.end for each in times if each.end), None),
            not any(each.is_timed for each in times) and self._time_is_merged(),
            tuple(said for each in times for said in each.said),
        )

    def _times_and_words(self) -> tuple[list[Amount], dict[Column, str]]:
        """What the columns of time say, and the texts of the others."""
        times: list[Amount] = []
        words: dict[Column, str] = {}
        spare: list[str] = []
        for column, kinds in self.columns.kinds.items():
            text = self._text(column)
            timed = [kind for kind in kinds if kind in _READ_TIME]
            if timed:
                pure = kinds.issubset(_READ_TIME)
                amount = _READ_TIME[timed[0]](text) if pure else amounts.among_words(text)
                text = "" if pure else amount.rest
                if pure and amount.is_timed and amount.rest:
                    spare.append(amount.rest)
                if Column.END in timed and Column.START not in timed:
                    amount = Amount("", end=amount.start)
                if not self._is_merged(column):
                    times.append(amount)
            for kind in kinds.difference(_READ_TIME):
                words[kind] = _joined(words.get(kind, ""), text, kind)
                if kind is Column.TITLE:
                    break  # `Activity/Method`: one text cannot be both
        if not words.get(Column.TITLE) and spare:
            words[Column.TITLE] = spare[0]  # `9:00 Registration`, and nothing beside it
        return times, words

    def _text(self, column: int) -> str:
        """A cell's text; of a merged one that of the cell it belongs to."""
        index = self.index
        while (index, column) in self.table.merged:
            index -= 1
        row = self.table.rows[index]
        return row[column] if column < len(row) else ""

    def _is_merged(self, column: int) -> bool:
        return (self.index, column) in self.table.merged

    def _time_is_merged(self) -> bool:
        return any(
            self._is_merged(column)
            for column, kinds in self.columns.kinds.items()
            if kinds.intersection(_READ_TIME)
        )


def _joined(before: str, text: str, kind: Column) -> str:
    """The texts of two columns of a kind."""
    if not before or not text or before == text:
        return before or text
    joint = {Column.TITLE: ": ", Column.NOTES: "\n"}.get(kind, ", ")
    return f"{before}{joint}{text}"


def _title(words: dict[Column, str]) -> tuple[str, str]:
    """The title without its numbering, and what stands below it in its cell."""
    lines = words.get(Column.TITLE, "").split("\n")
    title = [lines[0]]
    rest = lines[1:]
    while rest and rest[0][:1].islower():  # a line that was broken by hand
        title.append(rest.pop(0))
    plain = _BULLET.sub("", _NUMBERING.sub("", " ".join(title), count=1), count=1)
    return plain.strip(), "\n".join(rest)
