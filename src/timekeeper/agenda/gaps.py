"""Which rows of a text have to be left out for a syntax error, so that the rest can be read.

The text is only looked at in rows here: where its structure is broken, its indentation is what is
left to go by. An entry is an item of a list under a key of the agenda, or such a key itself.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate

_KEY_OF_THE_AGENDA = re.compile(r"[^\s#-]|-(?!\s)")
_OPEN = re.compile(r":\s*(?:#.*)?$")
_DASHES = re.compile(r" *(?:-(?:\s+|$))*")
_ITEM = re.compile(r"( *)-(?=\s|$)")
_SAYS_NOTHING = re.compile(r"\s*(?:#|$)")
_ANCHOR = re.compile(r"(?:^|\s)&\w")


@dataclass(frozen=True, slots=True)
class Gap:
    """What is left out of a text: from `start` to `end`, in an entry that goes to `entry_end`.

    `item` is the entry's position in its list, None when the entry is a key of the agenda.
    """

    start: int
    end: int
    entry_end: int
    item: int | None


def gaps_for(text: str, at: int, stopped: int) -> list[Gap]:
    """The gaps that may do for an error at index `at`, the smaller one first.

    Where the parser stopped (at index `stopped`) in the row at fault, that row may be all, with
    what is indented under it. An anchor is in no gap: what repeats it would be at fault next.
    """
    rows = text.splitlines(keepends=True)
    starts = [0, *accumulate(map(len, rows))]
    row = min(bisect_right(starts, at), len(rows)) - 1
    keys = [number for number, line in enumerate(rows) if _KEY_OF_THE_AGENDA.match(line)]
    key = max((number for number in keys if number <= row), default=0)
    next_key = min((number for number in keys if number > row), default=len(rows))
    items = _items(rows, range(key + 1, next_key)) if _OPEN.search(rows[key]) else []
    item = bisect_right(items, row) - 1
    if item < 0:
        # A key of a segment at the margin, with a value, parts a list that goes on behind it.
        ends = [row + 1, next_key] if row == key and not _OPEN.search(rows[key]) else [next_key]
        found = [Gap(starts[row], starts[end], starts[next_key], None) for end in ends]
    else:
        entry_end = starts[items[item + 1] if item + 1 < len(items) else next_key]
        dash = _ITEM.match(rows[row]) if items[item] == row else None
        start = starts[row] + (dash.end() if dash else 0)
        under = starts[_behind_what_is_under(rows, row)]
        found = [Gap(start, end, entry_end, item) for end in sorted({under, entry_end})]
        if not starts[row] <= stopped < starts[row + 1]:
            del found[:-1]
    return [gap for gap in found if not _ANCHOR.search(text[gap.start : gap.end])]


def _items(rows: list[str], among: range) -> list[int]:
    """The rows that start the items of the list that stands there; none when none does."""
    spoken = [number for number in among if not _SAYS_NOTHING.match(rows[number])]
    first = _ITEM.match(rows[spoken[0]]) if spoken else None
    if first is None:
        return []
    found = ((number, _ITEM.match(rows[number])) for number in spoken)
    return [number for number, item in found if item and item[1] == first[1]]


def _behind_what_is_under(rows: list[str], row: int) -> int:
    """The first row behind one that is not indented deeper than its key."""
    column = _column(rows[row])
    following = range(row + 1, len(rows))
    return next(
        (
            number
            for number in following
            if rows[number].strip() and _indentation(rows[number]) <= column
        ),
        len(rows),
    )


def _column(row: str) -> int:
    """Where the key of a row stands, behind the dashes of lists."""
    dashes = _DASHES.match(row)
    return dashes.end() if dashes else 0


def _indentation(row: str) -> int:
    return len(row) - len(row.lstrip())
