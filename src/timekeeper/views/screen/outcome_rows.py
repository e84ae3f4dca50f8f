"""The outcomes in the place of the agenda: read aloud beside the countdown, scrolled by keys."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from timekeeper.views.read_aloud import Line, Weight, unwritten, written
from timekeeper.views.screen.fitting import padded, wrapped
from timekeeper.views.screen.palette import BOLD, DIM, PLAIN
from timekeeper.views.screen.rows import Piece
from timekeeper.views.screen.view import INDENT, View

MARK = 8
"""Cells for a mark, like "=12 R34", and the space behind it."""

FEWEST = 6
"""Rows that the outcomes want at least, so that nothing moves as the first ones are written."""

MOST = 100
"""Lines that are looked at to say how much room is wanted: more than a screen can show."""

INKS = {Weight.HEADING: BOLD, Weight.ENTRY: PLAIN, Weight.OPEN: PLAIN}


def outcome_rows(view: View, height: int) -> list[Text]:
    """Draw lines from the one that was scrolled to; the last row says how many more there are."""
    lines = unwritten(view.reading.outcomes)
    shown: list[Text] = []
    for place in range(view.scene.scroll, len(lines)):
        rows = list(_rows(view, lines[place]()))
        room = height - (place + 1 < len(lines))
        if len(shown) + len(rows) > room:
            rows = rows[: room - len(shown)] if not shown else []
            return [*shown, *rows, _more(view, len(lines) - place - bool(rows))][:height]
        shown += rows
    return shown[:height]


def outcomes_wanted(view: View) -> int:
    """Give the rows that all outcomes take, or as many as any terminal has."""
    lines = written(unwritten(view.reading.outcomes)[:MOST])
    return max(FEWEST, sum(len(list(_rows(view, line))) for line in lines))


def _rows(view: View, line: Line) -> Iterator[Text]:
    words = view.text(line.words)
    if line.weight is Weight.HEADING:
        yield view.row((Piece(INDENT + words, BOLD),))
        return
    room = max(1, view.width - len(INDENT) - MARK)
    for number, part in enumerate(wrapped(words, room, view.glyphs.more)):
        mark = padded(line.mark if number == 0 else "", MARK, view.glyphs.more)
        yield view.row((Piece(INDENT), Piece(mark, BOLD), Piece(part, INKS[line.weight])))


def _more(view: View, count: int) -> Text:
    return view.row((Piece(f"{INDENT}{count} more: Down and Up" if count else "", DIM),))
