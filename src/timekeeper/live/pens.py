"""Inks of rich as a terminal is told them: codes of SGR, in as many colours as it knows."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from rich.color import Color, ColorSystem
from rich.style import Style as Ink

ATTRIBUTES = {"bold": "1", "dim": "2", "italic": "3", "underline": "4", "reverse": "7"}
SEEN_ON_BLANKS = (ATTRIBUTES["underline"], ATTRIBUTES["reverse"])


class Pen(NamedTuple):
    """What the terminal writes with, in codes of SGR; an empty colour is its own."""

    attributes: tuple[str, ...] = ()
    front: str = ""
    back: str = ""

    @property
    def ground(self) -> tuple[tuple[str, ...], str]:
        """Give all that is seen of this pen on a blank."""
        shown = tuple(code for code in self.attributes if code in SEEN_ON_BLANKS)
        return shown, self.front if shown else self.back


PLAIN = Pen()


class Pens(NamedTuple):
    """The pens of an ink: for letters, for blanks, and for full blocks written as blanks."""

    letters: Pen
    blanks: Pen
    blocks: Pen


@lru_cache(maxsize=256)
def pens(ink: Ink, system: ColorSystem | None) -> Pens:
    """Give the pens of an ink in the colours of a terminal; None for one that has none."""
    shown = ink if system else ink.without_color
    front, back = (shown.bgcolor, shown.color) if shown.reverse else (shown.color, shown.bgcolor)
    # What shows the terminal's own front colour as a ground is said by turning it around.
    blank = Ink(bgcolor=back, underline=shown.underline)
    if shown.reverse and back is None:
        blank += Ink(reverse=True)
    block = Ink(bgcolor=front, reverse=front is None and not shown.reverse)
    return Pens(*(_pen(each, system) for each in (shown, blank, block)))


def change(before: Pen, after: Pen) -> str:
    """Give what turns one pen into another: only what is new, where nothing has to go."""
    if before == after:
        return ""
    if after == PLAIN:
        return "\x1b[m"
    stays = set(before.attributes) <= set(after.attributes) and all(
        new or not old for old, new in zip(before[1:], after[1:], strict=True)
    )
    kept = before if stays else PLAIN
    attributes = [code for code in after.attributes if code not in kept.attributes]
    colours = [new for old, new in zip(kept[1:], after[1:], strict=True) if new != old]
    return f"\x1b[{';'.join([*([] if stays else ['0']), *attributes, *colours])}m"


def colour_system(environ: Mapping[str, str]) -> ColorSystem:
    """Say how many colours a terminal knows, by what its environment says of it."""
    if sys.platform == "win32" or environ.get("COLORTERM", "").lower() in ("truecolor", "24bit"):
        return ColorSystem.TRUECOLOR
    many = environ.get("TERM", "").lower().endswith(("256color", "kitty"))
    return ColorSystem.EIGHT_BIT if many else ColorSystem.STANDARD


def _pen(ink: Ink, system: ColorSystem | None) -> Pen:
    return Pen(
        tuple(code for name, code in ATTRIBUTES.items() if getattr(ink, name)),
        _codes(ink.color, system, foreground=True),
        _codes(ink.bgcolor, system, foreground=False),
    )


def _codes(colour: Color | None, system: ColorSystem | None, *, foreground: bool) -> str:
    if colour is None or system is None:
        return ""
    return ";".join(colour.downgrade(system).get_ansi_codes(foreground))
