"""The head of the screen: what is held, the room's clock, and the segment that runs."""

from rich.text import Text

from timekeeper.agenda.figures import figures
from timekeeper.session.reading import Reading
from timekeeper.views import naming
from timekeeper.views.screen.palette import BOLD, DIM
from timekeeper.views.screen.rows import Piece, joined, packed
from timekeeper.views.screen.view import INDENT, View


def header(view: View, height: int) -> list[Text]:
    """Name the event and the agenda, and show the wall clock."""
    if height == 0:
        return []
    reading = view.reading
    clock = f"{reading.clock:%H:%M:%S}"
    names = (Piece(view.text(reading.event), DIM, 1), Piece(view.text(reading.title), DIM, 0))
    kept = packed(names, view.width - len(clock) - 4, len(view.dot))
    return [view.spread((Piece(INDENT), *joined(kept, view.dot)), (Piece(clock + INDENT, BOLD),))]


def segment(view: View, height: int) -> list[Text]:
    """Say which segment of how many it is, its title, and in a second row who holds it and how."""
    if height == 0:
        return []
    where = position(view)
    title = Piece(view.text(view.reading.current.title), BOLD)
    if height > 1:
        under = Piece(" " * (len(where) + 3) + view.dot.join(_particulars(view)))
        return [view.row((Piece(f"{INDENT}{where}  ", BOLD), title)), view.row((under,))]
    lead = view.text(naming.lead(view.reading.current.lead))
    beside = (Piece(lead + INDENT),) if lead and view.width >= 80 else ()
    return [view.spread((Piece(f"{INDENT}{where}  ", BOLD), title), beside)]


def position(view: View) -> str:
    """Say whether the session runs, and in which segment of how many: "▶ 2/6"."""
    return f"{view.glyphs.phases[view.reading.phase]} {place(view.reading)}"


def place(reading: Reading) -> str:
    """Say which segment it is of how many: "2/6"."""
    return f"{reading.number}/{len(reading.segments)}"


def _particulars(view: View) -> list[str]:
    current = view.reading.current
    planned = f"{figures(current.planned)} planned"
    named = (view.text(naming.lead(current.lead)), view.text(current.method), planned)
    return [name for name in named if name]
