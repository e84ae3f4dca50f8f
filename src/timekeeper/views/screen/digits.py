"""Figures as tall as there is room for: one small font, and how it is stretched.

A glyph is drawn on a raster of five rows and one to four columns. Strokes and the space between
them grow by themselves, so that there is a clean shape for nearly every height. A cell of a
terminal is twice as tall as wide: a stroke two cells wide and one row tall is even.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

FONT: dict[str, tuple[str, ...]] = {
    "0": ("###", "#.#", "#.#", "#.#", "###"),
    "1": ("##.", ".#.", ".#.", ".#.", "###"),
    "2": ("###", "..#", "###", "#..", "###"),
    "3": ("###", "..#", "###", "..#", "###"),
    "4": ("#.#", "#.#", "###", "..#", "..#"),
    "5": ("###", "#..", "###", "..#", "###"),
    "6": ("###", "#..", "###", "#.#", "###"),
    "7": ("###", "..#", "..#", "..#", "..#"),
    "8": ("###", "#.#", "###", "#.#", "###"),
    "9": ("###", "#.#", "###", "..#", "###"),
    ":": (".", "#", ".", "#", "."),
    "+": ("...", ".#.", "###", ".#.", "..."),
    "E": ("###", "#..", "###", "#..", "###"),
    "N": ("#..#", "##.#", "#.##", "#..#", "#..#"),
    "D": ("##.", "#.#", "#.#", "#.#", "##."),
}

LEAST_HEIGHT = 5
"""Rows below which figures cannot be drawn, only written."""


class Shape(NamedTuple):
    """How far the raster is stretched: `stroke` and `gap` in rows, the rest in cells."""

    stroke: int
    gap: int
    stroke_width: int
    gap_width: int
    space: int

    @property
    def height(self) -> int:
        """Give the rows that a glyph takes."""
        return 3 * self.stroke + 2 * self.gap

    def rows(self) -> tuple[int, ...]:
        """Give how tall each of the five rows of the raster is."""
        return (self.stroke, self.gap, self.stroke, self.gap, self.stroke)

    def columns(self, glyph: tuple[str, ...]) -> tuple[int, ...]:
        """Give how wide each column of a glyph is."""
        half = self.gap_width // 2
        match len(glyph[0]):
            case 1:
                return (self.stroke_width,)
            case 3:
                return (self.stroke_width, self.gap_width, self.stroke_width)
            case _:
                return (self.stroke_width, half, self.gap_width - half, self.stroke_width)

    def width(self, text: str) -> int:
        """Give the cells that a text takes."""
        glyphs = sum(sum(self.columns(FONT[character])) for character in text)
        return glyphs + self.space * (len(text) - 1)


@lru_cache(maxsize=256)
def drawn(text: str, width: int, height: int, full: str) -> tuple[str, ...]:
    """Draw a text as tall as fits, in rows of equal width; no rows when it cannot be drawn.

    Every character of `text` has to be in the font.
    """
    shape = best_shape(text, width, height)
    return () if shape is None else tuple(_rows(text, shape, full))


@lru_cache(maxsize=256)
def best_shape(text: str, width: int, height: int) -> Shape | None:
    """Find the tallest shape that fits, and of those the widest; None when none does."""
    for rows in range(height, LEAST_HEIGHT - 1, -1):
        for shape in _shapes(rows):
            if shape.width(text) <= width:
                return shape
    return None


def _shapes(height: int) -> Iterator[Shape]:
    """Give the shapes of one height, roomy ones first; none when it cannot be even."""
    stroke = max(1, height // 5)
    gap, odd = divmod(height - 3 * stroke, 2)
    if odd:
        return
    even = 2 * stroke
    yield Shape(stroke, gap, even, 2 * gap, even)
    yield Shape(stroke, gap, even, 2 * gap, stroke)
    yield Shape(stroke, gap, even, even, stroke)
    yield Shape(stroke, gap, even, -(-3 * stroke // 2), stroke)
    if height == LEAST_HEIGHT:
        yield Shape(stroke, gap, even, gap, stroke)
        yield Shape(stroke, gap, stroke, gap, stroke)


def _rows(text: str, shape: Shape, full: str) -> Iterator[str]:
    for raster_row, times in enumerate(shape.rows()):
        row = (" " * shape.space).join(
            _stretched(FONT[character], raster_row, shape, full) for character in text
        )
        yield from [row] * times


@lru_cache(maxsize=512)
def _stretched(glyph: tuple[str, ...], raster_row: int, shape: Shape, full: str) -> str:
    return "".join(
        (full if dot == "#" else " ") * cells
        for dot, cells in zip(glyph[raster_row], shape.columns(glyph), strict=True)
    )
