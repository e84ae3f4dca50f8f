"""The tall figures on the ground of their state."""

from __future__ import annotations

import re
from functools import lru_cache

from rich.style import Style as Ink
from rich.text import Text

from timekeeper.views.scene import Style
from timekeeper.views.screen import palette
from timekeeper.views.screen.digits import best_shape, drawn
from timekeeper.views.screen.glyphs import glyphs
from timekeeper.views.screen.palette import Look
from timekeeper.views.screen.rows import Piece, row

MARGIN = 25
"""One cell in so many stays free on each side of the figures."""
FILL_GAP = 2
"""Cells between the figures and the fill beside them."""


@lru_cache(maxsize=8)
def figures_on_ground(
    look: Look, text: str, width: int, height: int, style: Style
) -> tuple[Text, ...]:
    """Draw figures in the middle of so many rows; they are written where they are too wide."""
    digit = glyphs(style).digit
    digits = drawn(text, room_for_figures(width), height, digit) or (text,)[:height]
    ground = palette.ground(look, style)
    least, odd = divmod(height - len(digits), 2)
    # Dark figures would grow into a dark screen below; light ones into the light line above.
    below = least + odd if ground.bgcolor or ground.reverse else least
    above = height - len(digits) - below
    across = max(map(len, digits), default=0)
    lines = [*[""] * above, *digits, *[""] * below]
    return tuple(_on_ground(look, f"{line:<{across}}", width, style) for line in lines)


def room_for_figures(width: int) -> int:
    """Give the cells that figures may take of a screen's width."""
    return width - 2 * max(1, width // MARGIN)


def figures_height(text: str, width: int, height: int) -> int:
    """Give the rows of figures that have `height` rows at most; 1 when they are only written."""
    shape = best_shape(text, room_for_figures(width), height)
    return 1 if shape is None else shape.height


@lru_cache(maxsize=128)
def _on_ground(look: Look, line: str, width: int, style: Style) -> Text:
    left = (width - len(line)) // 2
    right = width - len(line) - left
    fill = " " if style.colour else (look.ascii_fill if style.ascii else look.fill)
    pieces = [Piece(_beside(fill, left)), *_solid(look, line, style)]
    pieces.append(Piece(_beside(fill, right)[::-1]))
    return row(pieces, width, "", palette.ground(look, style, bold=True))


def _solid(look: Look, line: str, style: Style) -> list[Piece]:
    """Fill the strokes up where they are drawn in ASCII: a `#` alone is a grey thing from afar."""
    if not style.ascii:
        return [Piece(line)]
    ground = palette.ground(look, style)
    ink = Ink(color="#000000", bgcolor="#000000") if ground.bgcolor else _turned(ground)
    runs = re.findall(r"#+|[^#]+", line)
    return [Piece(run, ink if run[0] == "#" else palette.PLAIN) for run in runs]


def _turned(ground: Ink) -> Ink:
    return Ink(reverse=not ground.reverse)


def _beside(fill: str, cells: int) -> str:
    return fill * max(0, cells - FILL_GAP) + " " * min(cells, FILL_GAP)
