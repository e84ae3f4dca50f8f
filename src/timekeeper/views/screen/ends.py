"""When the session will be over, against when it was to be and has to be."""

from rich.text import Text

from timekeeper.agenda.figures import figures
from timekeeper.session.reading import Reading
from timekeeper.session.state import Phase
from timekeeper.views.amounts import behind_or_ahead
from timekeeper.views.screen import palette
from timekeeper.views.screen.palette import BOLD, DIM
from timekeeper.views.screen.rows import Piece
from timekeeper.views.screen.view import View

NAMED = 30
"""Cells of a row in which the projected end can be named without being cut."""


def ends(view: View, height: int) -> list[Text]:
    """Show the ends on the clock, and in words how far behind or ahead the session is."""
    if height == 0:
        return []
    reading = view.reading
    late = past_hard_end(reading) if reading.phase is Phase.ENDED else 0
    alarm = palette.ground(palette.OVER, view.style, bold=True)
    coming = _coming(reading.phase) if view.width >= NAMED else ""
    parts = (
        Piece(f"planned {reading.planned_end:%H:%M}", rank=3),
        Piece(f"{coming} {reading.projected_end:%H:%M}".lstrip(), BOLD, 0),
        Piece(behind_or_ahead(reading.offset), BOLD, 1),
        Piece(f"hard end {reading.hard_end:%H:%M}", rank=4),
        Piece(_counted_from(reading), DIM, 5),
        Piece(f"{figures(late)} PAST THE HARD END" if late else "", alarm, 2),
    )
    return [view.labelled("ENDS", parts)]


def past_hard_end(reading: Reading) -> int:
    """Give the seconds by which the session will be, or was, over too late; 0 when it is not."""
    return max(0, round((reading.projected_end - reading.hard_end).total_seconds()))


def _coming(phase: Phase) -> str:
    match phase:
        case Phase.WAITING:
            return "if started now"
        case Phase.ENDED:
            return "ended"
        case _:
            return "projected"


def _counted_from(reading: Reading) -> str:
    """Say which hard end it is: one that the agenda has on the clock, or one from the start."""
    if reading.hard_end_bound:
        return "by the agenda"
    return f"start + {figures(reading.budget)}"
