"""The moderator's screen: a scene and a size in, exactly so many rows of text out."""

from __future__ import annotations

from rich.text import Text

from timekeeper.views.scene import Scene, Style
from timekeeper.views.screen.layout import FULL, arrange, plan_for, rows_below_digits
from timekeeper.views.screen.rows import blank
from timekeeper.views.screen.speech import question
from timekeeper.views.screen.view import View

LEAST_BAND = 2
"""Rows above the digits, for a question that has no room below them: title and state."""


def frame(scene: Scene, width: int, height: int, style: Style) -> tuple[Text, ...]:
    """Draw a scene as exactly `height` rows of at most `width` cells each.

    Rows that did not change may be the same objects as in earlier frames: nobody changes them.
    """
    view = View(scene, max(1, width), style)
    rows = arrange(view, max(1, height))[:height]
    rows += [blank() for _ in range(height - len(rows))]
    return tuple(_asking(view, rows))


def _asking(view: View, rows: list[Text]) -> list[Text]:
    """Lay the question over the last rows of a full screen, so that nothing else moves.

    It never covers the digits: on a screen that ends with them it lies over the rows above.
    """
    if not view.scene.asked or plan_for(view, len(rows)) is not FULL:
        return rows
    below = rows_below_digits(view, len(rows))
    band = question(view, max(LEAST_BAND, below))
    if len(band) > below:
        return [*band, *rows[len(band) :]]
    return [*rows[: len(rows) - len(band)], *band]
