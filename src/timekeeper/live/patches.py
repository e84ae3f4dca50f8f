"""What is to be written so that one row becomes another: patches, each in one pen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, zip_longest
from operator import itemgetter
from typing import NamedTuple

from timekeeper.live.cells import BLANK, Cell, Row
from timekeeper.live.pens import PLAIN, Pen

ERASE = "\x1b[K"
"""Erases to the end of the row."""

NEAR = 3
"""Unchanged cells between two changes that are written again: moving the cursor costs as much."""


class Patch(NamedTuple):
    """A text to be written with a pen at a row and column, counted from 1."""

    row: int
    column: int
    pen: Pen
    text: str

    @property
    def end(self) -> int:
        """Give the column at which the cursor stands afterwards."""
        return self.column + (0 if self.text == ERASE else len(self.text))


def patches(number: int, old: Row, new: Row) -> list[Patch]:
    """Give what turns a row of the screen into another, when both are narrow."""
    width = len(new.cells)
    pairs = zip_longest(old.cells[:width], new.cells, fillvalue=BLANK)
    changed = [column for column, (before, after) in enumerate(pairs) if before != after]
    found = [
        patch
        for start, end in _stretches(changed)
        for patch in _in_pens(number, start, new.cells[start:end])
    ]
    if len(old.cells) > width:
        found.append(Patch(number, width + 1, PLAIN, ERASE))
    return found


def anew(number: int, new: Row) -> list[Patch]:
    """Give a whole row, to be written in one go: where its letters stand the terminal decides.

    Erased first: behind a full row the cursor waits on its last cell, which would go.
    """
    return [Patch(number, 1, PLAIN, ERASE), *_in_pens(number, 0, new.cells)]


def _stretches(columns: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Give where stretches of columns begin and end, those that are near to each other as one."""
    start = end = -NEAR - 1
    for column in columns:
        if column - end > NEAR:
            if start >= 0:
                yield start, end
            start = column
        end = column + 1
    if start >= 0:
        yield start, end


def _in_pens(number: int, start: int, cells: Sequence[Cell]) -> Iterator[Patch]:
    """Part cells where the pen has to change."""
    column = start + 1
    for pen, run in groupby(cells, key=itemgetter(1)):
        text = "".join(letter for letter, _ in run)
        yield Patch(number, column, pen, text)
        column += len(text)
