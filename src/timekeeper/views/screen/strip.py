"""The session in one row, for terminals too low for digits: the time left never goes."""

from __future__ import annotations

from collections.abc import Sequence

from rich.style import Style as Ink
from rich.text import Text

from timekeeper.agenda.figures import figures
from timekeeper.session.reading import Reading
from timekeeper.session.state import Phase
from timekeeper.views import amounts, naming
from timekeeper.views.amounts import behind_or_ahead
from timekeeper.views.screen import palette
from timekeeper.views.screen.fitting import fit, width
from timekeeper.views.screen.gauge import budget_left
from timekeeper.views.screen.header import place
from timekeeper.views.screen.rows import Piece, breadth, joined, packed
from timekeeper.views.screen.view import View

LEAST_TITLE = 8
"""Cells below which a title says nothing."""
GOOD_TITLE = 20
"""Cells of the title that matter more than the running total."""
GAP = "  "


def strip(view: View, height: int) -> list[Text]:
    """Write segment, time left, state and running total on the ground of the state."""
    return [strip_row(view)] if height else []


def strip_row(view: View, *others: Piece) -> Text:
    """Write the strip; `others` stand at its end, and stay as long as the state can be told."""
    parts = [Piece(_time_and_state(view, others)), *others, *_totals(view)]
    kept = packed(_with_title(view, parts), view.width, len(GAP))
    return view.row(joined(kept, GAP), strip_ground(view))


def strip_ground(view: View) -> Ink:
    """Give the ink of the strip: bold on the state's ground."""
    return palette.ground(palette.look(view.reading), view.style, bold=True)


def time_words(reading: Reading) -> str:
    """Say in words what the digits would show."""
    ended = reading.phase is Phase.ENDED
    return naming.PHASES[Phase.ENDED] if ended else amounts.time_left(reading.remaining)


def _time_and_state(view: View, others: Sequence[Piece]) -> str:
    """Tell both as fully as there is room for."""
    forms = _forms(view)
    beside = view.width - breadth(others) - len(GAP) * len(others)
    room = beside if width(forms[-3]) <= beside else view.width
    return next((text for text in forms if width(text) <= room), forms[-1])


def _forms(view: View) -> tuple[str, ...]:
    """Give time and state from the fullest form to the barest: the word goes after all but both."""
    look = palette.look(view.reading)
    symbol, label = palette.symbol(look, view.style), palette.label(look, view.style)
    if view.reading.phase is Phase.ENDED:
        return label, look.word, symbol
    words = time_words(view.reading)
    time = words.split()[0]
    return (
        f"{words}{GAP}{label}",
        f"{time}{GAP}{label}",
        f"{time} {symbol} {look.word}",
        f"{time} {look.word}",
        f"{time} {symbol}",
        time,
        symbol,
    )


def _totals(view: View) -> tuple[Piece, ...]:
    reading = view.reading
    over = reading.budget_remaining < 0
    used = f"used {figures(reading.used)}/{figures(reading.budget)}"
    return (
        Piece(naming.lasting(reading).strip(), rank=4),
        Piece(naming.rehearsal(reading.speed), rank=3),
        Piece(budget_left(reading.budget_remaining) if over else used, rank=6),
        Piece(behind_or_ahead(reading.offset), rank=7),
    )


def _with_title(view: View, parts: list[Piece]) -> list[Piece]:
    """Put position and title in front; the title takes the room that the rest leaves."""
    where = Piece(place(view.reading), rank=2)
    title = view.text(view.reading.current.title)
    stub = Piece(fit(title, GOOD_TITLE, view.glyphs.more), rank=5)
    kept = packed([where, stub, *parts], view.width, len(GAP))
    others = [piece for piece in kept if piece is not stub]
    room = view.width - breadth(others) - len(GAP) * len(others)
    whole = fit(title, max(0, room), view.glyphs.more) if room >= LEAST_TITLE else ""
    return [where, Piece(whole, rank=5), *(part for part in parts if part in others)]
