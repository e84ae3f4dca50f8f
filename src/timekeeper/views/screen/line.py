"""The whole screen in the one row that there is."""

from __future__ import annotations

from rich.text import Text

from timekeeper.views.screen import palette
from timekeeper.views.screen.fitting import width, wrapped
from timekeeper.views.screen.hints import hint_pieces
from timekeeper.views.screen.palette import BOLD, REVERSE
from timekeeper.views.screen.rows import Piece, joined, packed
from timekeeper.views.screen.speech import entry_line, in_brief, wordings_of
from timekeeper.views.screen.strip import strip_ground, strip_row, time_words
from timekeeper.views.screen.view import View

SHORTEST_BANNER = 9
"""Cells of "NOT SAVED"."""


def line(view: View, height: int) -> list[Text]:
    """Write the strip, or beside the time what is asked, typed, told or to be known of keys."""
    if height == 0:
        return []
    if not _is_interrupted(view):
        return [strip_row(view, *_not_saved(view))]
    time = _time(view)
    beside = Piece(" ") if time else Piece("")
    room = view.width - width(time) - width(beside.text)
    return [view.row((Piece(time, strip_ground(view)), beside, _interruption(view, room)))]


def _is_interrupted(view: View) -> bool:
    scene = view.scene
    return bool(scene.asked or scene.told or scene.help or scene.entry is not None)


def _interruption(view: View, room: int) -> Piece:
    scene = view.scene
    if scene.asked:
        wordings = ["; ".join(said) for said in wordings_of(view)]
        fitting = (said for said in wordings if width(said) <= room)
        return Piece(next(fitting, wordings[-1]), REVERSE)
    if scene.entry is not None:
        return Piece(entry_line(view, scene.entry, max(1, room)), BOLD)
    if scene.help:
        kept = packed(hint_pieces(view), room)
        return Piece("".join(piece.text for piece in joined(kept, "  ")))
    return Piece(view.text(scene.told), BOLD)


def _time(view: View) -> str:
    """Give the time with the state's symbol; less of it, or nothing, where that is too much."""
    symbol = palette.symbol(palette.look(view.reading), view.style)
    words = time_words(view.reading)
    bare = words.split()[0]
    wanted = (f"{symbol} {words} ", f"{symbol} {bare} ", f"{bare} ", "")
    question = width(in_brief(view)) + 1 if view.scene.asked else 0
    room = min(view.width // 2, view.width - question)
    return next(text for text in wanted if width(text) <= max(0, room))


def _not_saved(view: View) -> tuple[Piece, ...]:
    room = max(SHORTEST_BANNER, view.width // 2 - SHORTEST_BANNER)
    lines = wrapped(view.text(view.scene.not_saved), room, view.glyphs.more)
    return tuple(Piece(line, REVERSE) for line in lines[:1])
