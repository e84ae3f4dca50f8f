"""The session in one row, for terminals too low for digits: the time left never goes."""

from __future__ import annotations

from rich.style import Style as Ink
from rich.text import Text

from timekeeper.agenda.figures import figures
from timekeeper.session.reading import Reading
from timekeeper.session.state import Phase
from timekeeper.views import words
from timekeeper.views.screen import palette
from timekeeper.views.screen.cells import fit
from timekeeper.views.screen.gauge import budget_left
from timekeeper.views.screen.header import position
from timekeeper.views.screen.rows import Piece, breadth, joined, packed
from timekeeper.views.screen.view import View
from timekeeper.views.wording import behind_or_ahead

LEAST_TITLE = 8
"""Cells below which a title says nothing."""
GOOD_TITLE = 20
"""Cells of the title that matter more than the running total."""
GAP = "  "


def strip(view: View, height: int) -> list[Text]:
    """Write segment, time left, state and running total on the ground of the state."""
    return [strip_row(view)] if height else []


def strip_row(view: View, *others: Piece) -> Text:
    """Write the strip; `others` stand at its end, and stay by their rank."""
    shortest = _figures(view)
    ground = strip_ground(view)
    if len(shortest) > view.width:
        return view.row((Piece(palette.symbol(palette.look(view.reading), view.style)),), ground)
    parts = [_time(view)._replace(text=shortest), *_others(view), *others]
    if breadth(parts[:1]) + len(" left") <= view.width:
        parts[0] = _time(view)
    return view.row(joined(packed(_with_title(view, parts), view.width, len(GAP)), GAP), ground)


def strip_ground(view: View) -> Ink:
    """Give the ink of the strip: bold on the state's ground."""
    return palette.ground(palette.look(view.reading), view.style, bold=True)


def time_words(reading: Reading) -> str:
    """Say in words what the digits would show."""
    ended = reading.phase is Phase.ENDED
    return words.PHASES[Phase.ENDED] if ended else words.time_left(reading.remaining)


def _figures(view: View) -> str:
    """Give the time without words, for terminals a few cells wide."""
    return time_words(view.reading).split()[0]


def _time(view: View) -> Piece:
    return Piece(time_words(view.reading), rank=0)


def _others(view: View) -> tuple[Piece, ...]:
    reading = view.reading
    over = reading.budget_remaining < 0
    used = f"used {figures(reading.used)}/{figures(reading.budget)}"
    return (
        Piece(_state(view), rank=1),
        Piece(words.lasting(reading).strip(), rank=4),
        Piece(words.rehearsal(reading.speed), rank=3),
        Piece(budget_left(reading.budget_remaining) if over else used, rank=6),
        Piece(behind_or_ahead(reading.offset), rank=7),
    )


def _state(view: View) -> str:
    """Say the level with its symbol, or the phase in words: its symbol stands in front already."""
    reading = view.reading
    match reading.phase:
        case Phase.RUNNING:
            return palette.label(palette.look(reading), view.style)
        case Phase.ENDED:
            return ""
        case _:
            return words.state(reading)


def _with_title(view: View, parts: list[Piece]) -> list[Piece]:
    """Put position and title in front; the title takes the room that the rest leaves."""
    where = Piece(position(view), rank=2)
    title = view.text(view.reading.current.title)
    stub = Piece(fit(title, GOOD_TITLE, view.glyphs.more), rank=5)
    kept = packed([where, stub, *parts], view.width, len(GAP))
    others = [piece for piece in kept if piece is not stub]
    room = view.width - breadth(others) - len(GAP) * len(others)
    whole = fit(title, max(0, room), view.glyphs.more) if room >= LEAST_TITLE else ""
    return [where, Piece(whole, rank=5), *(part for part in parts if part in others)]
