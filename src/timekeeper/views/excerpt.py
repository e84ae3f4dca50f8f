"""One line of a file with a caret under the part in question, placed by display cells."""

from timekeeper.views.measured import width as width_of
from timekeeper.views.safe_text import safe_text

TAB = 4
"""Cells a tab is shown as."""
_CUT = "…"


def excerpt(line: str, column: int, length: int, width: int) -> tuple[str, str]:
    """The line and its carets, both at most `width` cells; a long line is cut around the carets.

    `column` counts characters from 1. Nothing in the line reaches the terminal as a control
    sequence.
    """
    width = max(width, 8)
    # No more of the line than could be shown: a line may be a whole mebibyte.
    first = max(0, column - 1 - 4 * width)
    piece = line[first : column - 1 + max(length, 1) + 4 * width]
    start = column - 1 - first
    signs = [_sign(sign) for sign in piece]
    stop = min(start + max(1, length), len(signs))
    left, right = _window(signs, start, stop, width - 2 * len(_CUT))
    before = (_CUT if first or left else "") + "".join(signs[left:start])
    marked = "".join(signs[start : min(stop, right)])
    after = "".join(signs[stop:right])
    ends_early = right < len(signs) or first + len(piece) < len(line)
    shown = before + marked + after + (_CUT if ends_early else "")
    return shown.rstrip(), " " * width_of(before) + "^" * max(1, width_of(marked.rstrip()))


def _sign(sign: str) -> str:
    return " " * TAB if sign == "\t" else safe_text(sign)


def _window(signs: list[str], start: int, stop: int, width: int) -> tuple[int, int]:
    """The stretch of signs to show: all of them, or as much around the carets as fits."""
    if len(signs) * 2 <= width or width_of("".join(signs)) <= width:
        return 0, len(signs)
    left, right = start, start
    room = width
    while right < stop and (taken := width_of(signs[right])) <= room:
        right, room = right + 1, room - taken
    margin = room // 2
    while left > 0 and (taken := width_of(signs[left - 1])) <= (room - margin):
        left, room = left - 1, room - taken
    while right < len(signs) and right >= stop and (taken := width_of(signs[right])) <= room:
        right, room = right + 1, room - taken
    while left > 0 and (taken := width_of(signs[left - 1])) <= room:
        left, room = left - 1, room - taken
    return _not_inside_a_sign(signs, left, start), right


def _not_inside_a_sign(signs: list[str], left: int, start: int) -> int:
    """A combining mark stays with its letter."""
    while left < start and width_of(signs[left]) == 0:
        left += 1
    return left
