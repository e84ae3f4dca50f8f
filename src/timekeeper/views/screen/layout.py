"""Which plan a screen of a size follows, and its rows."""

from __future__ import annotations

from rich.text import Text

from timekeeper.views.screen.blocks import Block, Plan, share_out
from timekeeper.views.screen.help import help_wanted
from timekeeper.views.screen.plans import (
    CLOCK_ONLY,
    FEW_ROWS,
    FULL,
    HELP,
    HELP_UNDER_STRIP,
    ONE_ROW,
    READING,
)
from timekeeper.views.screen.rows import blank
from timekeeper.views.screen.view import View

FEW = 16
"""Rows of a screen below which the outcomes have no room under digits."""
LEAST_WIDTH = 24
"""Cells below which figures are not drawn, but written."""
LEAST_HEIGHT = 7
"""Rows below which there are no digits."""


def arrange(view: View, height: int) -> list[Text]:
    """Draw the blocks of the plan for this size; at most `height` rows."""
    plan = plan_for(view, height)
    shares = share_out(plan, view, height)
    return [row for block in plan.blocks for row in _drawn(block, view, shares[block])]


def plan_for(view: View, height: int) -> Plan:
    """Choose the plan for a size, and for what is asked of the screen."""
    has_digits = height >= LEAST_HEIGHT and view.width >= LEAST_WIDTH
    if height == 1:
        return ONE_ROW
    if view.scene.clock_only and not view.scene.help:
        return CLOCK_ONLY if has_digits else FEW_ROWS
    if view.scene.outcomes and height < FEW and not view.scene.help:
        return READING
    if view.scene.help:
        room_beside = height - help_wanted(view) >= LEAST_HEIGHT and has_digits
        return HELP if room_beside else HELP_UNDER_STRIP
    return FULL if has_digits else FEW_ROWS


def _drawn(block: Block, view: View, height: int) -> list[Text]:
    rows = list(block.draw(view, height)) if height else []
    return rows + [blank() for _ in range(height - len(rows))]
