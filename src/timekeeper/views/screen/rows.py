"""Rows of text put together from pieces, by importance where not all of them fit."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from rich.style import Style as Ink
from rich.text import Span, Text

from timekeeper.views.screen.fitting import fit, width
from timekeeper.views.screen.palette import PLAIN


class Piece(NamedTuple):
    """A stretch of a row in one ink; the lower its rank, the longer it stays when room is short."""

    text: str
    ink: Ink = PLAIN
    rank: int = 0


def packed(pieces: Iterable[Piece], cells: int, gap: int = 2) -> tuple[Piece, ...]:
    """Keep the most important pieces that fit beside each other, in the order given.

    A piece is kept whole or not at all, save the first in importance, which is cut if it must be.
    Empty pieces are left out.
    """
    wanted = [piece for piece in pieces if piece.text]
    sizes = tuple((width(piece.text), piece.rank) for piece in wanted)
    return tuple(wanted[position] for position in _fitting(sizes, cells, gap))


@lru_cache(maxsize=256)
def _fitting(sizes: tuple[tuple[int, int], ...], cells: int, gap: int) -> tuple[int, ...]:
    """Give the positions of the pieces that fit, of each so many cells and such a rank."""
    kept: list[int] = []
    room = cells
    for position in sorted(range(len(sizes)), key=lambda position: sizes[position][1]):
        needed = sizes[position][0] + (gap if kept else 0)
        if needed <= room or not kept:
            kept.append(position)
            room -= needed
    return tuple(sorted(kept))


def joined(pieces: Sequence[Piece], separator: str) -> tuple[Piece, ...]:
    """Put a separator between pieces."""
    between = Piece(separator)
    spread = [part for piece in pieces for part in (between, piece)]
    return tuple(spread[1:])


def breadth(pieces: Iterable[Piece]) -> int:
    """Count the cells of pieces that stand side by side."""
    return sum(width(piece.text) for piece in pieces)


def cut(pieces: Iterable[Piece], cells: int, more: str) -> tuple[Piece, ...]:
    """Cut pieces that stand side by side to a number of cells."""
    kept: list[Piece] = []
    room = cells
    for piece in pieces:
        if room <= 0:
            break
        text = fit(piece.text, room, more)
        room -= width(text)
        kept.append(piece if text is piece.text else Piece(text, piece.ink))
    return tuple(kept)


def row(pieces: Iterable[Piece], cells: int, more: str, ground: Ink = PLAIN) -> Text:
    """Write pieces side by side, cut to a number of cells; a ground is painted to the end.

    The same pieces give the same object: most rows of a picture are those of the last one.
    """
    return _row(tuple(pieces), cells, more, ground)


@lru_cache(maxsize=256)
def _row(pieces: tuple[Piece, ...], cells: int, more: str, ground: Ink) -> Text:
    kept = cut(pieces, cells, more)
    written = "".join(piece.text for piece in kept)
    if ground is PLAIN:
        return Text(written, spans=_spans(kept), no_wrap=True, end="")
    written += " " * (cells - breadth(kept))
    # A span and not the text's own style: rich leaves that out when it compares two texts.
    under = Span(0, len(written), ground)
    return Text(written, spans=[under, *_spans(kept)], no_wrap=True, end="")


def spread(
    left: Sequence[Piece],
    right: Sequence[Piece],
    cells: int,
    more: str,
    ground: Ink = PLAIN,
) -> Text:
    """Write pieces at both ends of a row; the right ones stay whole, or go when they cannot."""
    room = cells - breadth(right) - 2
    if not right or room < min(breadth(left), 8):
        return row(left, cells, more, ground)
    kept = cut(left, room, more)
    gap = Piece(" " * (cells - breadth(right) - breadth(kept)))
    return row((*kept, gap, *right), cells, more, ground)


def blank() -> Text:
    """Give an empty row."""
    return Text("", no_wrap=True, end="")


def _spans(pieces: Iterable[Piece]) -> list[Span]:
    spans: list[Span] = []
    start = 0
    for piece in pieces:
        end = start + len(piece.text)
        if piece.ink is not PLAIN and piece.text:
            spans.append(Span(start, end, piece.ink))
        start = end
    return spans
