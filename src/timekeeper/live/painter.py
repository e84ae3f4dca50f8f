"""Rows of text onto the terminal: only the cells that changed are written, in one piece.

rich lays out and colours; what writes is this difference of cells under it and not `rich.Live`,
which writes every row at every repaint: `benchmarks/live.py` compares the two.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.color import ColorSystem
from rich.text import Text

from timekeeper.live.cells import EMPTY, Row, row_of
from timekeeper.live.patches import Patch, anew, patches
from timekeeper.live.pens import PLAIN, change

BEGIN = "\x1b[?2026h"
END = "\x1b[?2026l"
"""Synchronized output: terminals that know it show the whole change at once."""
CLEAR = "\x1b[2J"

ONE_PIECE = 1000
"""Characters that come to any terminal in one piece, over a network too: a packet holds more."""


class Painter:
    """Remembers what stands on the screen and gives what has to be written to change it."""

    def __init__(self, system: ColorSystem | None) -> None:
        self._system = system
        self._texts: tuple[Text, ...] = ()
        self._rows: list[Row] = []

    def forget(self) -> None:
        """Take nothing for shown: the next picture is written whole."""
        self._texts = ()

    def paint(self, texts: Sequence[Text]) -> str:
        """Give what turns the picture on the screen into `texts`; empty when nothing changed."""
        if len(self._texts) != len(texts):
            self._texts = (Text(),) * len(texts)
            self._rows = [EMPTY] * len(texts)
            whole, parts = self._changes(texts)
            return f"{BEGIN}{CLEAR}{_written([*whole, *parts])}{END}"
        whole, parts = self._changes(texts)
        row_by_row, by_pen = _written([*whole, *parts]), _written([*whole, *_by_pen(parts)])
        shorter = min(row_by_row, by_pen, key=len)
        return shorter if len(shorter) <= ONE_PIECE else f"{BEGIN}{shorter}{END}"

    def _changes(self, texts: Sequence[Text]) -> tuple[list[Patch], list[Patch]]:
        """Give the rows that are written whole, and what changed in the others."""
        whole: list[Patch] = []
        parts: list[Patch] = []
        rows: dict[int, Row] = {}  # by their text: those of tall digits are the same several times
        for index, (before, text) in enumerate(zip(self._texts, texts, strict=True)):
            if before is text or before == text:
                continue
            old = self._rows[index]
            new = self._rows[index] = rows.get(id(text)) or row_of(text, self._system)
            rows[id(text)] = new
            if old.is_narrow and new.is_narrow:
                parts += patches(index + 1, old, new)
            else:
                whole += anew(index + 1, new)
        self._texts = tuple(texts)
        return whole, parts


def _by_pen(changes: Sequence[Patch]) -> list[Patch]:
    """Bring together what one pen can write; blanks take any that leaves them alike."""
    return sorted(changes, key=lambda patch: (patch.pen.ground, patch.text.isspace(), patch.pen))


def _written(changes: Iterable[Patch]) -> str:
    """Write patches in their order, with the shortest moves from each to the next."""
    pieces: list[str] = []
    before: Patch | None = None
    pen = PLAIN
    for patch in changes:
        pieces.append(_move(before, patch))
        if not (patch.text.isspace() and patch.pen.ground == pen.ground):
            pieces.append(change(pen, patch.pen))
            pen = patch.pen
        pieces.append(patch.text)
        before = patch
    return "".join([*pieces, change(pen, PLAIN)])


def _move(before: Patch | None, to: Patch) -> str:
    if before is None or before.row != to.row or before.end > to.column:
        return f"\x1b[{to.row};{to.column}H"
    if before.end == to.column:
        return ""
    # Signs are two cells wide in some terminals of East Asia: behind them only places are sure.
    by = to.column - before.end
    return f"\x1b[{by}C" if before.text.isascii() else f"\x1b[{to.row};{to.column}H"
