"""Reading on behind a syntax error, with what cannot be read left out.

A parser stops at the first thing that it cannot fit in. Here that is blanked out, and the text is
read again as if nothing had stood there. It may have held anything: nothing counts as missing from
the entry it stood in. An error that shows up then is believed only behind that entry: anywhere
else it may be the first one over again, and reading ends there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from timekeeper.agenda.builder import Tree, build
from timekeeper.agenda.finding import Finding
from timekeeper.agenda.parser import Parser
from timekeeper.agenda.places import Lines
from timekeeper.agenda.tree import Mapping, Node, Scalar, Sequence

if TYPE_CHECKING:
    from timekeeper.agenda.gaps import Gap

MOST_ERRORS = 10
"""Syntax errors of a file that are found; each costs another reading or two."""
LONGEST = 64 * 1024
"""Characters of the longest text that is read again; an agenda has a few thousand."""

_SIGN = re.compile(r"[^\r\n]")


def build_on(lines: Lines, tree: Tree, parser: Parser) -> Tree:
    """The tree of a text without what cannot be read, and every syntax error that is sure.

    `tree` is what came of the text as it stands.
    """
    gaps: list[Gap] = []
    errors: list[Finding] = []
    while tree.error and len(errors) < MOST_ERRORS and len(lines.text) <= LONGEST:
        step = next(_further(lines, tree, parser), None)
        if step is None:
            break
        errors.append(tree.error)
        gap, lines, tree = step
        gaps.append(gap)
    for gap in gaps:
        _cut(tree.root, gap)
    tree.findings += errors
    tree.unread += [range(gap.start, gap.end) for gap in gaps]
    return tree


def _further(lines: Lines, tree: Tree, parser: Parser) -> Iterator[tuple[Gap, Lines, Tree]]:
    """The ways to leave an error out after which more can be read, the least first."""
    # Only a broken file pays for the import.
    from timekeeper.agenda.gaps import gaps_for

    assert tree.error is not None
    text = lines.text
    for gap in gaps_for(text, lines.index(tree.error.place), tree.stopped):
        hole = _SIGN.sub(" ", text[gap.start : gap.end])
        rest = Lines(text[: gap.start] + hole + text[gap.end :])
        again = build(rest, parser)
        is_further = again.error is None or lines.index(again.error.place) >= gap.entry_end
        if is_further and _is_agenda(again.root, rest):
            yield gap, rest, again


def _is_agenda(root: Node | None, lines: Lines) -> bool:
    """Whether keys stand at the margin: only there the rows tell where an entry ends."""
    return isinstance(root, Mapping) and not root.flow and not lines.before(root.start)


def _cut(root: Node | None, gap: Gap) -> None:
    """Remember that something is missing where the gap is."""
    node = root
    if gap.item is not None:
        around = _last_before(root, gap.start)
        items = around.items if isinstance(around, Sequence) else []
        node = items[gap.item] if gap.item < len(items) else root
    while node is not None:
        if isinstance(node, Scalar):
            # Empty because its value was left out, or complete: the parser went past it.
            node.broken = node.broken or not node.text.strip()
            return
        node.cut = True
        node = _last_before(node, gap.start)


def _last_before(node: Node | None, at: int) -> Node | None:
    """The last value of a list or mapping that starts before an index."""
    if isinstance(node, Sequence):
        return next((item for item in reversed(node.items) if item.start <= at), None)
    if isinstance(node, Mapping):
        entries = reversed(node.entries.values())
        return next((value for key, value in entries if key.start <= at), None)
    return None
