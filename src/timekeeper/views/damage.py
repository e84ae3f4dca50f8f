"""What is wrong with a journal, in words: what was damaged, what is lost, what is kept."""

from __future__ import annotations

from timekeeper.views.safe_text import safe_text


def damage(lines: int, lost: int, kept: str = "") -> str:
    """Say how many lines of a journal were damaged, and how many events are lost with them.

    `kept` is the name of the file that has all of it as it was. Empty when nothing is wrong.
    """
    if not lines and not lost:
        return ""
    words = f"{_count(lines, 'line')} of the journal damaged" if lines else "The journal has a hole"
    said = f"{words}, {_count(lost, 'event')} lost" if lost else f"{words}, nothing lost"
    return f"{said}; as it was it is kept as {safe_text(kept)}" if kept else said


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"
