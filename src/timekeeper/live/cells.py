"""Rows of rich's as cells: a letter and the pen that writes it, in each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from rich.color import ColorSystem
from rich.style import Style as Ink
from rich.text import Text

from timekeeper.live.pens import PLAIN, Pen, pens

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
