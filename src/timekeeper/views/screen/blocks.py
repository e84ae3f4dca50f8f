"""What a screen of a size is made of: blocks, and how its rows are shared out among them.

A plan has its blocks in the order of the screen and its grants in the order of importance. Every
grant raises a block to a number of rows, as far as rows are left.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from rich.text import Text

from timekeeper.views.screen.view import View


class Block(NamedTuple):
    """A part of the screen: `draw` gives its rows for a height, `most` the rows it can use."""

    draw: Callable[[View, int], Sequence[Text]]
    most: Callable[[View], int]


class Grant(NamedTuple):
    """Raises a block to `rows` rows of a screen that is so many cells high."""

    block: Block
    rows: Callable[[View, int], int]


class Plan(NamedTuple):
    """Blocks from top to bottom, and grants of rows from the first to the last."""

    blocks: tuple[Block, ...]
    grants: tuple[Grant, ...]


def share_out(plan: Plan, view: View, height: int) -> dict[Block, int]:
    """Give every block its rows; they add up to at most `height`."""
    shares = dict.fromkeys(plan.blocks, 0)
    left = height
    for grant in plan.grants:
        have = shares[grant.block]
        wanted = min(grant.rows(view, height), grant.block.most(view))
        more = max(0, min(wanted - have, left))
        shares[grant.block] = have + more
        left -= more
    return shares
