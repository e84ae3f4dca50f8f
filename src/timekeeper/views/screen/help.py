"""The help: all keys from the one table, in as much detail as there is room for."""

from __future__ import annotations

import re

from rich.text import Text

from timekeeper.views.keymap import KEYMAP, Binding, hint
from timekeeper.views.screen.hints import BRIEF, hint_pieces, hint_row, key_label
from timekeeper.views.screen.palette import BOLD
from timekeeper.views.screen.rows import Piece, packed
from timekeeper.views.screen.view import INDENT, View

WITH_KEYS = tuple(binding for binding in KEYMAP if binding.keys)
"""What has a key; the rest is typed behind the key for commands."""

FULL = len(WITH_KEYS) + 1
"""Rows in which every key has one of its own, under a heading."""
HALF = (len(WITH_KEYS) + 1) // 2 + 1
"""Rows in which two keys share one, under a heading."""
TWO_SENTENCES = 76
"""Cells in which two keys stand beside each other with what they do."""
TWO_COLUMNS = 38
"""Cells in which two keys stand beside each other."""


def help_keys(view: View, height: int) -> list[Text]:
    """List the keys: a row each, else several in a row, else the most important in one row."""
    heading = view.row((Piece(f"{INDENT}KEYS", BOLD),))
    if height >= help_wanted(view):
        return [heading, *(_columns(view, HALF) if view.width >= TWO_SENTENCES else _table(view))]
    if 2 * height >= len(WITH_KEYS) and view.width >= TWO_COLUMNS:
        return _columns(view, height)
    return _flowing(view, height)


def help_wanted(view: View) -> int:
    """Give the rows that the whole help takes."""
    return HALF if view.width >= TWO_SENTENCES else FULL


def _table(view: View) -> list[Text]:
    wide = view.width >= 60
    named = [
        (_keys(binding) if wide else key_label(binding.keys[0]), binding) for binding in WITH_KEYS
    ]
    column = max(len(keys) for keys, _ in named)
    room = view.width - column - 4
    return [
        view.row((Piece(f"{INDENT} {keys:<{column}}  ", BOLD), Piece(_said(binding.help, room))))
        for keys, binding in named
    ]


def _columns(view: View, height: int) -> list[Text]:
    """Put two keys in a row, with the hint or the first words of what they do."""
    cells = (view.width - len(INDENT)) // 2
    shown = [pair for binding in WITH_KEYS if (pair := _cell(view, binding, cells))]
    return [
        view.row([Piece(INDENT), *(part for pair in shown[start : start + 2] for part in pair)])
        for start in range(0, min(len(shown), 2 * height), 2)
    ]


def _flowing(view: View, height: int) -> list[Text]:
    """Write hints row after row, the most important first."""
    left = sorted(hint_pieces(view), key=lambda piece: piece.rank)
    rows: list[Text] = []
    while left and len(rows) < height:
        kept = packed(left, view.width - len(INDENT))
        rows.append(hint_row(view, kept))
        left = [piece for piece in left if piece not in kept]
    return rows


def _cell(view: View, binding: Binding, cells: int) -> tuple[Piece, Piece] | None:
    """Give a key and what it does in so many cells; None when that has no room."""
    key = key_label(binding.keys[0])
    room = cells - len(key) - 2
    said = _said(binding.help, room)
    if len(said) > room:
        said = hint(binding, view.reading.phase)
    return (Piece(key, BOLD), Piece(f" {said:<{room}} ")) if len(said) <= room else None


def _keys(binding: Binding) -> str:
    keys = [key for key in binding.keys if not key.isdigit() or key in BRIEF]
    return " ".join(map(key_label, keys))


def _said(text: str, cells: int) -> str:
    """Give a help text, or only its first clause where it does not fit."""
    return text if len(text) <= cells else re.split(r"[;:,]", text)[0]
