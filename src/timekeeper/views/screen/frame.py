"""The moderator's screen: a scene and a size in, exactly so many rows of text out."""

from __future__ import annotations

from rich.text import Text

from timekeeper.views.scene import Scene, Style
from timekeeper.views.screen.blocks import share_out
from timekeeper.views.screen.layout import arrange, plan_for
from timekeeper.views.screen.plans import COUNTDOWN, FOOT, FULL
from timekeeper.views.screen.rows import blank
from timekeeper.views.screen.speech import question, rows_in_brief, speech, speech_wanted
from timekeeper.views.screen.view import View

LEAST_BAND = 2
"""Rows that a question may take above the digits, where it has no room below them."""


def frame(scene: Scene, width: int, height: int, style: Style) -> tuple[Text, ...]:
    """Draw a scene as exactly `height` rows of at most `width` cells each.

    Rows that did not change may be the same objects as in earlier frames: nobody changes them.
    """
    view = View(scene, max(1, width), style)
    rows = arrange(view, max(1, height))[:height]
    rows += [blank() for _ in range(height - len(rows))]
    return tuple(_with_words(view, rows))


def _with_words(view: View, rows: list[Text]) -> list[Text]:
    """Lay over a full screen what is asked, or said where it has no row, so that nothing moves.

    The digits are never covered: where nothing is below them, the words lie over what is above.
    """
    height = len(rows)
    if not speech_wanted(view) or plan_for(view, height) is not FULL:
        return rows
    shares = share_out(FULL, view, height)
    if shares[FOOT] and not view.scene.asked:
        return rows
    above = sum(shares[block] for block in FULL.blocks[: FULL.blocks.index(COUNTDOWN)])
    below = height - above - shares[COUNTDOWN]
    room = below if rows_in_brief(view) <= below else max(LEAST_BAND, below)
    band = question(view, room) if view.scene.asked else speech(view, 1)
    start = height - len(band) if len(band) <= below else max(0, above - len(band))
    return [*rows[:start], *band, *rows[start + len(band) :]]
