"""Rows of text onto the terminal: only the cells that changed are written, in one piece.

rich lays out and colours; what writes is this difference of cells under it and not `rich.Live`,
which writes every row at every repaint: 244 kB a minute in the measurements that this design rests
on. `benchmarks/live.py` measures what it is now.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence
from itertools import groupby, zip_longest
from operator import itemgetter

from rich.console import Console
from rich.style import Style as RichStyle
from rich.text import Text

from timekeeper.views.scene import Style

BEGIN = "\x1b[?2026h"
END = "\x1b[?2026l"
"""Synchronized output: terminals that know it show the whole change at once."""
CLEAR = "\x1b[2J"

NEAR = 8
"""Unchanged cells between two changes that are written again: moving the cursor costs as much."""

NARROW = re.compile(r"[ -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2190-\u25ff\u2700-\u27bf]*")
"""Latin letters and the program's own signs. Terminals disagree over the cells of other scripts."""

Cell = tuple[str, RichStyle | None]
BLANK: Cell = (" ", None)


class Painter:
    """Remembers what stands on the screen and gives what has to be written to change it."""

    def __init__(self, style: Style) -> None:
        self._console = Console(
            file=io.StringIO(),
            force_terminal=True,
            no_color=not style.colour,
            legacy_windows=False,
            width=10_000,
            highlight=False,
            markup=False,
            emoji=False,
        )
        self._shown: tuple[Text, ...] = ()

    def forget(self) -> None:
        """Take nothing for shown: the next picture is written whole."""
        self._shown = ()

    def paint(self, rows: Sequence[Text]) -> str:
        """Give what turns the picture on the screen into `rows`; empty when nothing changed."""
        fresh = len(self._shown) != len(rows)
        before = (Text(),) * len(rows) if fresh else self._shown
        self._shown = tuple(rows)
        changed = [
            self._change(number, old, new)
            for number, (old, new) in enumerate(zip(before, rows, strict=True), 1)
            if old is not new and old != new
        ]
        if not fresh and not changed:
            return ""
        return "".join([BEGIN, CLEAR if fresh else "", *changed, END])

    def _change(self, number: int, old: Text, new: Text) -> str:
        if not (_is_narrow(old) and _is_narrow(new)):
            # Erased first: behind a full row the cursor waits on its last cell, which would go.
            return f"\x1b[{number};1H\x1b[K{self._ansi(self._cells(new))}"
        pairs = list(zip_longest(self._cells(old), self._cells(new), fillvalue=BLANK))
        return "".join(
            f"\x1b[{number};{start + 1}H{self._ansi([cell for _, cell in pairs[start:end]])}"
            for start, end in _runs(pairs)
        )

    def _cells(self, row: Text) -> list[Cell]:
        # rich leaves a row's base style out when it has no spans; assembled, it is one.
        segments = Text.assemble(row).render(self._console, end="")
        return [(letter, segment.style) for segment in segments for letter in segment.text]

    def _ansi(self, cells: Sequence[Cell]) -> str:
        pieces = [
            ("".join(letter for letter, _ in run), style or "")
            for style, run in groupby(cells, key=itemgetter(1))
        ]
        with self._console.capture() as capture:
            self._console.print(Text.assemble(*pieces), end="", soft_wrap=True)
        return capture.get()


def _is_narrow(row: Text) -> bool:
    """Say whether every letter surely takes one cell, so that a letter's place is its column."""
    return NARROW.fullmatch(row.plain) is not None


def _runs(pairs: Sequence[tuple[Cell, Cell]]) -> Iterator[tuple[int, int]]:
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
