"""The agenda as rows: planned, allotted, actual and state of each segment, the current in sight."""

from __future__ import annotations

from functools import lru_cache

from rich.text import Text

from timekeeper.session.rows import Place, SegmentReading
from timekeeper.session.state import Phase
from timekeeper.views.scene import Style
from timekeeper.views.screen import rows
from timekeeper.views.screen.columns import HEADINGS, Columns, columns_for, values
from timekeeper.views.screen.fitting import clean
from timekeeper.views.screen.glyphs import glyphs
from timekeeper.views.screen.palette import BOLD, DIM, PLAIN
from timekeeper.views.screen.rows import Piece
from timekeeper.views.screen.view import View

INKS = {
    Place.NOW: BOLD,
    Place.DONE: DIM,
    Place.NEXT: PLAIN,
    Place.LATER: PLAIN,
    Place.SKIPPED: DIM,
}


def agenda_rows(view: View, height: int) -> list[Text]:
    """Draw as many segments as fit under a heading; one row alone is the current segment's."""
    if height == 0:
        return []
    reading = view.reading
    count = len(reading.segments)
    shown = visible(count, reading.number - 1, max(1, height - 1))
    segments = reading.segments[shown.start : shown.stop]
    written = [values(segment, reading.phase, view.style) for segment in segments]
    columns = columns_for(written, count, view.width)
    table = [_row(segment, reading.phase, columns, view.width, view.style) for segment in segments]
    return table if height == 1 else [_heading(view, shown, columns), *table]


def agenda_wanted(view: View) -> int:
    """Give the rows that the whole agenda takes, with its heading."""
    return len(view.reading.segments) + 1


def visible(count: int, current: int, height: int) -> range:
    """Choose the rows to show: all when they fit, else the current one a third from the top."""
    first = max(0, min(current - height // 3, count - height))
    return range(first, min(count, first + height))


def _heading(view: View, shown: range, columns: Columns) -> Text:
    count = len(view.reading.segments)
    part = f" {shown.start + 1}-{shown.stop} of {count}" if len(shown) < count else ""
    heading = columns.written(" ", "#", f"Agenda{part}", HEADINGS, view.glyphs.more)
    return view.row((Piece(heading, DIM),))


@lru_cache(maxsize=512)
def _row(segment: SegmentReading, phase: Phase, columns: Columns, cells: int, style: Style) -> Text:
    more = glyphs(style).more
    title = clean(segment.title, style.ascii)
    written = columns.written(
        _mark(segment, phase, style),
        str(segment.number),
        title,
        values(segment, phase, style),
        more,
    )
    return rows.row((Piece(written, INKS[segment.place]),), cells, more)


def _mark(segment: SegmentReading, phase: Phase, style: Style) -> str:
    signs = glyphs(style)
    match segment.place:
        case Place.NOW:
            return signs.phases[phase][:1]
        case Place.DONE:
            return "-" if segment.actual is None else signs.done
        case Place.SKIPPED:
            return "-"
        case _:
            return " "
