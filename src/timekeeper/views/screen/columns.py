"""The columns of the agenda's rows: what stands in them, and how a row is shared out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from timekeeper.agenda.figures import figures
from timekeeper.session.rows import Place, SegmentReading
from timekeeper.session.state import Phase
from timekeeper.views import amounts, naming
from timekeeper.views.scene import Style
from timekeeper.views.screen.fitting import clean, padded, width
from timekeeper.views.screen.glyphs import glyphs

LONGEST_LEAD = 22
"""Cells of a lead's name: a full name, not a whole institution."""
LEAST_TITLE = 12
"""Cells of a title that times may not take; a lead's name leaves it twice that."""
GAP = 2
MARK = 4
"""Cells for the margins, the mark in front of the number, and the space behind it."""


class Values(NamedTuple):
    """What stands in the columns of one row, besides number and title."""

    lead: str
    planned: str
    actual: str
    difference: str
    standing: str


HEADINGS = Values("Lead", "Planned", "Actual", "+/-", "")


class Columns(NamedTuple):
    """The cells of each column; 0 for one that has no room."""

    number: int
    title: int
    lead: int
    planned: int
    actual: int
    difference: int
    standing: int

    def written(self, mark: str, number: str, title: str, values: Values, more: str) -> str:
        """Write one row."""
        parts = [f" {mark} {number:>{self.number}}", padded(title, self.title, more)]
        if self.lead:
            parts.append(padded(values.lead, self.lead, more))
        for value, cells in (
            (values.planned, self.planned),
            (values.actual, self.actual),
            (values.difference, self.difference),
        ):
            if cells:
                parts.append(f"{value:>{cells}}")
        if self.standing:
            parts.append(values.standing)
        return (" " * GAP).join(parts).rstrip()


@lru_cache(maxsize=256)
def values(segment: SegmentReading, phase: Phase, style: Style) -> Values:
    """Give what stands in a segment's row."""
    return Values(
        clean(segment.lead or "", style.ascii),
        _planned(segment, glyphs(style).arrow),
        "" if segment.actual is None else figures(segment.actual),
        _difference(segment),
        naming.standing(segment, phase),
    )


def columns_for(shown: Sequence[Values], count: int, cells: int) -> Columns:
    """Share a row out among the columns of the rows shown; `count` is the highest number.

    Times come first, then the state, then how it differs from the plan, then who leads; the title
    has what is left.
    """
    number = len(str(count))
    room = cells - number - MARK - GAP
    wanted = {
        "planned": _widest("Planned", (row.planned for row in shown)),
        "standing": _widest("NOW", (row.standing for row in shown)),
        "actual": _widest("Actual", (row.actual for row in shown)),
        "difference": _widest("+/-", (row.difference for row in shown)),
        "lead": min(LONGEST_LEAD, max((width(row.lead) for row in shown), default=0)),
    }
    taken = dict.fromkeys(wanted, 0)
    for name, needed in wanted.items():
        least = 2 * LEAST_TITLE if name == "lead" else LEAST_TITLE
        if needed and room - needed - GAP >= least:
            taken[name] = needed
            room -= needed + GAP
    return Columns(number=number, title=max(0, room), **taken)


def _widest(heading: str, shown: Iterable[str]) -> int:
    return max(len(heading), *map(len, shown))


def _planned(segment: SegmentReading, arrow: str) -> str:
    planned = figures(segment.planned)
    if segment.allotted == segment.planned:
        return planned
    return f"{planned} {arrow} {figures(segment.allotted)}"


def _difference(segment: SegmentReading) -> str:
    """Give actual less planned once it is known: at the end, or as soon as it is an overrun."""
    if segment.actual is None:
        return ""
    over = segment.actual - segment.planned
    return amounts.difference(over) if segment.place is not Place.NOW or over > 0 else ""
