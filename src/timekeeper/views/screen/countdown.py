"""The countdown: the time that is read from across the room, on the ground of its state."""

from __future__ import annotations

from rich.style import Style as Ink
from rich.text import Text

from timekeeper.agenda.figures import figures
from timekeeper.session.reading import Reading
from timekeeper.session.state import Phase
from timekeeper.views import naming
from timekeeper.views.scene import Style
from timekeeper.views.screen import palette
from timekeeper.views.screen.fitting import width
from timekeeper.views.screen.ground import figures_height, figures_on_ground
from timekeeper.views.screen.palette import BOLD, REVERSE, Look
from timekeeper.views.screen.rows import Piece, packed
from timekeeper.views.screen.view import INDENT, View


def countdown(view: View, height: int) -> list[Text]:
    """Draw the state's line and under it the figures, in the middle of what is left."""
    if height == 0:
        return []
    reading = view.reading
    look = palette.look(reading)
    drawn = figures_on_ground(look, big_text(reading), view.width, height - 1, view.style)
    has_gap = height - 1 > digits_height(view, height - 1)
    return [state_line(view, has_gap), *drawn]


def big_text(reading: Reading) -> str:
    """Give what the digits show: time left, overrun with its `+`, or that all is over."""
    match reading.phase:
        case Phase.ENDED:
            return "END"
        case _ if reading.remaining < 0:
            return f"+{figures(-reading.remaining)}"
        case _:
            return figures(reading.remaining)


def digits_height(view: View, height: int) -> int:
    """Give the rows that the digits would take of `height`; 1 when they are only written."""
    return figures_height(big_text(view.reading), view.width, height)


def state_line(view: View, has_gap: bool) -> Text:
    """Name the state, a rehearsal, and what the figures are of.

    Only with a gap under it may the line be turned around: it would grow into the digits.
    """
    reading, style = view.reading, view.style
    look = palette.look(reading)
    ground, bold, chip = _inks(look, style, has_gap)
    speed = naming.rehearsal(reading.speed)
    meaning = _meaning(reading) + INDENT
    kept = packed(
        (
            Piece(INDENT + _state_words(view, view.width - width(meaning) - 3), bold, 0),
            Piece(f" {speed} " if speed else "", chip, 1),
            Piece(meaning, ground, 2),
        ),
        view.width,
    )
    left, right = _ends(kept)
    return view.spread(left, right, ground)


def _state_words(view: View, room: int) -> str:
    """Say the state with its symbol and sign, and how long it has lasted where that matters.

    Which key starts matters more than how long nobody pressed it.
    """
    reading = view.reading
    label = palette.label(palette.look(reading), view.style)
    level = f"{view.dot}{naming.LEVELS[reading.level]}" if reading.phase is Phase.PAUSED else ""
    words = f"{label}{naming.lasting(reading)}{level}"
    return label if reading.phase is Phase.WAITING and width(words) > room else words


def _meaning(reading: Reading) -> str:
    match reading.phase:
        case Phase.WAITING:
            return "Space starts"
        case Phase.ENDED:
            return f"used {figures(reading.used)} of {figures(reading.budget)}"
        case _:
            # "over 1:00" would name the allotted time as if it were the overrun.
            what = "past its" if reading.remaining < 0 else "left of"
            return f"{what} {figures(reading.allotted)}"


def _inks(look: Look, style: Style, may_turn: bool) -> tuple[Ink, Ink, Ink]:
    """Give the inks of the state's line: its ground, bold on it, and what stands out from it.

    A session that does not run has its line turned around where it has no ground in colour.
    """
    ground = palette.ground(look, style)
    if may_turn and not ground.bgcolor and look in palette.PHASES.values():
        ground = Ink(reverse=True)
    chip = Ink(reverse=False, bold=True) if ground.reverse else REVERSE
    return ground, ground + BOLD, chip


def _ends(pieces: tuple[Piece, ...]) -> tuple[list[Piece], list[Piece]]:
    """Put the last piece to the right when there is more than one, with space between."""
    if len(pieces) < 2:
        return list(pieces), []
    middle = [part for piece in pieces[1:-1] for part in (Piece("  "), piece)]
    return [pieces[0], *middle], [pieces[-1]]
