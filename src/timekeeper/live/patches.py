"""What is to be written so that one row becomes another: patches, each in one pen."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise, zip_longest
from operator import itemgetter
from typing import NamedTuple

from rich.color import ColorSystem
from rich.style import Style as Ink
from rich.text import Text

from timekeeper.live.pens import PLAIN, Pen, pens

ERASE = "\x1b[K"
"""Erases to the end of the row."""

NEAR = 3
"""Unchanged cells between two changes that are written again: moving the cursor costs as much."""

NARROW = re.compile(r"[ -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2190-\u25ff\u2700-\u27bf]*")
"""Latin letters and the program's own signs. Terminals disagree over the cells of other scripts."""

FULL_BLOCK = "█"

Cell = tuple[str, Pen]
BLANK: Cell = (" ", PLAIN)


class Row(NamedTuple):
    """A row of text as cells, the blank ones at its end left out."""

    cells: tuple[Cell, ...]
    is_narrow: bool
    """Whether every letter surely takes one cell, so that a letter's place is its column."""


EMPTY = Row((), True)


class Patch(NamedTuple):
    """A text to be written with a pen at a row and column, counted from 1."""

    row: int
    column: int
    pen: Pen
    text: str

    @property
    def end(self) -> tuple[int, int]:
        """Give the row and column at which the cursor stands afterwards."""
        return self.row, self.column + (0 if self.text == ERASE else len(self.text))


def row_of(text: Text, system: ColorSystem | None) -> Row:
    """Make cells of a row of rich's, in the colours of a terminal (None: in none)."""
    cells: list[Cell] = []
    for stretch, ink in _stretches(text):
        letters, blank, block = pens(ink, system)
        # A full block is a blank on a ground of its colour: fewer bytes, and without seams.
        instead = {" ": (" ", blank), FULL_BLOCK: (" ", block)}
        cells += [instead.get(letter) or (letter, letters) for letter in stretch]
    while cells and cells[-1] == BLANK:
        cells.pop()
    return Row(tuple(cells), NARROW.fullmatch(text.plain) is not None)


def patches(number: int, old: Row, new: Row) -> list[Patch]:
    """Give what turns a row of the screen into another, when both are narrow."""
    width = len(new.cells)
    pairs = list(zip_longest(old.cells[:width], new.cells, fillvalue=BLANK))
    found = [
        patch
        for start, end in _changes(pairs)
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


def _changes(pairs: Sequence[tuple[Cell, Cell]]) -> Iterator[tuple[int, int]]:
    """Give where the changes begin and end, those that are near to each other as one."""
    start = end = -1
    for column, (old, new) in enumerate(pairs):
        if old == new:
            continue
        if start >= 0 and column - end > NEAR:
            yield start, end
            start = column
        start = column if start < 0 else start
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


def _stretches(text: Text) -> Iterator[tuple[str, Ink]]:
    """Part a text where its ink changes: its own under those of its spans, in their order."""
    whole = len(text.plain)
    spans = [(span.start, min(span.end, whole), _ink(span.style)) for span in text.spans]
    ends = sorted({0, whole}.union(*((start, end) for start, end, _ in spans)))
    for start, end in pairwise(ends):
        ink = _ink(text.style)
        for first, last, over in spans:
            if first <= start and end <= last:
                ink += over
        yield text.plain[start:end], ink


def _ink(style: str | Ink) -> Ink:
    return Ink.parse(style) if isinstance(style, str) else style
