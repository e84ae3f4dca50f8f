"""Bars that fill up, and go on past their end."""

from rich.style import Style as Ink
from rich.text import Text

from timekeeper.agenda.figures import figures
from timekeeper.views import amounts
from timekeeper.views.screen import palette
from timekeeper.views.screen.palette import BOLD, DIM
from timekeeper.views.screen.rows import Piece, breadth, packed
from timekeeper.views.screen.view import View

SHORTEST = 6
"""Cells below which a bar says nothing."""
FIGURES = 15
"""Cells for two times beside a bar, so that bars under each other are equally long."""
REST = 19
"""Cells for the words behind the times; "OVER BUDGET by 2:10" fits."""
SHORT_REST = 11
"""The same where room is short; "104:14 left" fits."""
ALIGNED = 56
"""Cells of a row from which on bars under each other begin and end together."""
ROOMY = 80
"""Cells of a row that has room for all words."""


def gauge(view: View, label: str, done: int, whole: int, ink: Ink, rest: Piece) -> Text:
    """Draw a row: label, bar, `done / whole` in seconds, and what is left of it in words.

    Where there is no room for all of it, what is left stays if its rank is lower or figures would
    be cut: half a figure is a wrong one.
    """
    numbers = f"{figures(done)} / {figures(whole)}"
    aligned = view.width >= ALIGNED
    words_room = (REST if view.width >= ROOMY else SHORT_REST) if aligned else 0
    head = Piece(view.label(label))
    room = view.width - len(head.text)
    rank = 1 if len(numbers) <= room else 3
    kept = packed(
        (
            Piece(f"{numbers:>{FIGURES if aligned else 0}}", BOLD, rank),
            Piece(f"{rest.text:<{words_room}}", rest.ink, rest.rank),
        ),
        room,
    )
    parts = [part for piece in kept for part in (Piece("  "), piece)]
    room = view.width - breadth(parts) - breadth((head,)) - 1
    if room < SHORTEST:
        return view.row((head, *parts[1:]))
    shown = parts[-1]._replace(text=parts[-1].text.rstrip())
    return view.row((head, *bar(view, done, whole, room, ink), *parts[:-1], shown))


def bar(view: View, done: int, whole: int, cells: int, ink: Ink) -> tuple[Piece, ...]:
    """Draw `done` of `whole`; what goes past the whole is drawn in a sign of its own."""
    full, over = lengths(done, whole, cells)
    glyphs = view.glyphs
    return (
        Piece(glyphs.full * full, ink),
        Piece(glyphs.over * over, palette.accent(palette.OVER, view.style)),
        Piece(glyphs.empty * (cells - full - over), DIM),
    )


def lengths(done: int, whole: int, cells: int) -> tuple[int, int]:
    """Give the cells of a bar that are filled, and those that lie past the whole.

    A bar is full only when the whole is used up, and shows at least a cell of what goes past it.
    """
    if done <= whole:
        return (cells * done // whole if whole else 0), 0
    over = max(1, min(cells, cells * (done - whole) // done))
    return cells - over, over


def segment_bar(view: View, height: int) -> list[Text]:
    """Show how far the segment is: elapsed of allotted."""
    if height == 0:
        return []
    reading = view.reading
    ink = palette.accent(palette.LEVELS[reading.level], view.style)
    rest = Piece(amounts.time_left(reading.remaining), rank=2)
    return [gauge(view, "TIME", reading.elapsed, reading.allotted, ink, rest)]


def budget_bar(view: View, height: int) -> list[Text]:
    """Show the running total: used of the budget, and what remains of it."""
    if height == 0:
        return []
    reading = view.reading
    over = reading.budget_remaining < 0
    ink = palette.accent(palette.OVER, view.style) if over else BOLD
    alarm = palette.ground(palette.OVER, view.style, bold=True) if over else palette.PLAIN
    rest = Piece(_rest_of_budget(view), alarm, 0 if over else 2)
    return [gauge(view, "USED", reading.used, reading.budget, ink, rest)]


def _rest_of_budget(view: View) -> str:
    """Say what remains of the budget, in as many words as there is room for."""
    said = budget_left(view.reading.budget_remaining)
    brief = said.replace(" BUDGET by", " by")
    alone = view.width - len(view.label("USED"))
    beside_both = alone - FIGURES - 2
    wanted = ((said, beside_both), (brief, beside_both), (said, alone))
    return next((text for text, room in wanted if len(text) <= room), brief)


def budget_left(seconds: int) -> str:
    """Say what remains of the budget, or by how much it is overdrawn."""
    return f"{figures(seconds)} left" if seconds >= 0 else f"OVER BUDGET by {figures(-seconds)}"
