"""The re-plan in one row: what is shortened and why, or by how much the session will be late."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from timekeeper.agenda.figures import figures
from timekeeper.session.rows import SegmentReading
from timekeeper.session.state import Phase
from timekeeper.views import replanned
from timekeeper.views.screen import palette
from timekeeper.views.screen.fitting import fit
from timekeeper.views.screen.palette import BOLD, DIM
from timekeeper.views.screen.rows import Piece
from timekeeper.views.screen.view import View

ROOMY = 60
"""Cells of a row from which on segments are called by their titles and not by their numbers."""


def replan_row(view: View, height: int) -> list[Text]:
    """Say what the re-plan does now; a row that is always there does not make the others jump."""
    if height == 0 or view.reading.phase is Phase.ENDED:
        return []
    return [view.labelled("RE-PLAN", tuple(_pieces(view)))]


def _pieces(view: View) -> Iterator[Piece]:
    reading = view.reading
    late, cuts = replanned.late(reading), replanned.cuts(reading)
    if not late and not cuts:
        yield Piece(replanned.standing(reading), DIM)
        return
    alarm = palette.ground(palette.OVER, view.style, bold=True)
    yield Piece(f" {late} " if late else "", alarm, 0)
    yield Piece(replanned.why_late(reading), rank=1)
    if cuts:
        yield Piece(_cut(view, cuts[0]), BOLD, 2)
    if len(cuts) > 1:
        others = sum(segment.taken for segment in cuts[1:])
        yield Piece(f"{len(cuts) - 1} more give {figures(others)}", rank=3)
    yield Piece(view.text(replanned.reasons(reading)), rank=4)


def _cut(view: View, segment: SegmentReading) -> str:
    name = f"segment {segment.number}:"
    if view.width >= ROOMY:
        name = fit(view.text(segment.title), view.width // 3, view.glyphs.more)
    return f"{name} {replanned.cut(segment, view.glyphs.arrow)}"
