"""timekeeper with `rich.Live` in the place of its painter: the same session, loop and rows.

.venv/bin/python benchmarks/with_rich_live.py run agenda.yaml
"""

from __future__ import annotations

import io
import os
from collections.abc import Sequence

from rich.console import Console, Group
from rich.live import Live
from rich.text import Text

from timekeeper.__main__ import main
from timekeeper.live import screen


class LivePainter:
    """Paints as `rich.Live` does when it is told to; timekeeper writes what that has written."""

    def __init__(self, _system: object) -> None:
        self._written = io.StringIO()
        columns, rows = os.get_terminal_size(1)
        console = Console(
            file=self._written,
            force_terminal=True,
            color_system="256",
            width=columns,
            height=rows,
        )
        self._live = Live(console=console, auto_refresh=False, screen=True)
        self._live.start()

    def forget(self) -> None:
        """Do nothing: it writes every row each time."""

    def paint(self, texts: Sequence[Text]) -> str:
        """Give what `rich.Live` writes for these rows."""
        self._live.update(Group(*texts), refresh=True)
        written = self._written.getvalue()
        self._written.seek(0)
        self._written.truncate()
        return written


if __name__ == "__main__":
    vars(screen)["Painter"] = LivePainter
    main()
