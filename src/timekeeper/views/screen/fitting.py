"""Foreign text made safe and fitting for a row of the screen, which must wrap in no terminal."""

import unicodedata
from functools import lru_cache

from rich.cells import get_character_cell_size

from timekeeper.views.likeness import likeness
from timekeeper.views.safe_text import safe_text

LONGEST = 2000
"""Characters of one text that are looked at: more than any row can show."""

_JOINERS = "\u200c\u200d"
_SELECTORS = range(0xFE00, 0xFE10)
_FLAGS = range(0x1F1E6, 0x1F200)


@lru_cache(maxsize=1024)
def clean(text: str, ascii_only: bool = False) -> str:
    """Make a text safe for one row: no control, escape or direction characters, single spaces.

    With `ascii_only` accents go, and what has no ASCII likeness becomes `?`.
    """
    words = " ".join(safe_text(text[:LONGEST]).split())
    if words.isascii():
        return words
    shown = "".join(_shown(words))
    return _ascii(shown) if ascii_only else shown


def width(text: str) -> int:
    """Count the cells a text takes at most.

    Terminals differ over vowel signs that stand beside their letter, and over joined emoji and
    flags; the widest count is taken, so that no row wraps in any of them.
    """
    return len(text) if text.isascii() else _width(text)


@lru_cache(maxsize=4096)
def fit(text: str, cells: int, more: str = "…") -> str:
    """Cut a text to a number of cells; `more` says that something was cut off."""
    if width(text) <= cells:
        return text
    if cells <= width(more):
        return _head(text, cells)
    return _head(text, cells - width(more)).rstrip() + more


@lru_cache(maxsize=1024)
def fit_end(text: str, cells: int, more: str = "…") -> str:
    """Cut a text at its front, so that its end is in sight."""
    if width(text) <= cells:
        return text
    room = max(0, cells - width(more))
    start = len(text)
    while start > 0 and width(text[start - 1 :]) <= room:
        start -= 1
    return fit(more, cells, "") + text[start:] if room else _head(text[-1:], cells)


def padded(text: str, cells: int, more: str = "…") -> str:
    """Cut or fill a text to exactly a number of cells."""
    cut = fit(text, cells, more)
    return cut + " " * (cells - width(cut))


@lru_cache(maxsize=256)
def wrapped(text: str, cells: int, more: str = "…") -> tuple[str, ...]:
    """Break a text between words into lines of at most a number of cells."""
    lines: list[str] = []
    for word in text.split():
        if lines and width(lines[-1]) + 1 + width(word) <= cells:
            lines[-1] += f" {word}"
        else:
            lines.append(fit(word, cells, more))
    return tuple(lines)


def _shown(text: str) -> list[str]:
    kept: list[str] = []
    for character in text:
        if character in _JOINERS:
            # Letters of Persian and Sinhala need them; emoji come apart into sure widths.
            if kept and unicodedata.category(kept[-1]) in ("Lo", "Mn", "Mc"):
                kept.append(character)
        elif ord(character) not in _SELECTORS and unicodedata.category(character)[0] != "C":
            kept.append(character)
    return kept


def _ascii(text: str) -> str:
    return likeness(text).encode("ascii", "replace").decode("ascii")


@lru_cache(maxsize=4096)
def _width(text: str) -> int:
    return sum(map(_character_width, text))


@lru_cache(maxsize=4096)
def _character_width(character: str) -> int:
    known = get_character_cell_size(character)
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return known
    is_wide = ord(character) in _FLAGS or unicodedata.east_asian_width(character) in "WF"
    return max(known, 2 if is_wide else 1)


def _head(text: str, cells: int) -> str:
    taken = 0
    for position, character in enumerate(text):
        taken += width(character)
        if taken > cells:
            return text[:position]
    return text
