"""Rows of text onto the terminal: only what changed is written, in one synchronized piece.

rich lays out and colours; what writes is this difference of rows under it and not `rich.Live`,
which writes every row at every repaint: 244 kB a minute against 45 in the measurements that this
design rests on (`benchmarks/` measures it again).
"""

from __future__ import annotations

import io
from collections.abc import Sequence

from rich.console import Console
from rich.text import Text

from timekeeper.views.scene import Style

BEGIN = "\x1b[?2026h"
END = "\x1b[?2026l"
"""Synchronized output: terminals that know it show the whole change at once."""
CLEAR = "\x1b[2J"


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
        changed = [
            # Erased first: behind a full row the cursor waits on its last cell, which would go.
            f"\x1b[{number};1H\x1b[K{self._ansi(row)}"
            for number, row in enumerate(rows, 1)
            if fresh or row != self._shown[number - 1]
        ]
        self._shown = tuple(rows)
        if not changed:
            return ""
        return "".join([BEGIN, CLEAR if fresh else "", *changed, END])

    def _ansi(self, row: Text) -> str:
        with self._console.capture() as capture:
            self._console.print(row, end="", soft_wrap=True)
        return capture.get()
