"""What a value is better written as: a duration in the one way, a text without curly quotes."""

from timekeeper.agenda import curly_quotes
from timekeeper.agenda.durations import read_duration, write_duration
from timekeeper.agenda.keys import DURATIONS, TEXTS, Level
from timekeeper.agenda.traps import is_ambiguous
from timekeeper.agenda.tree import Scalar


def better(level: Level, key: str, value: Scalar) -> str | None:
    """What is to stand in the place of a value; of one in quotes, between them. None: itself."""
    in_curly_quotes = value.plain and curly_quotes.surround(value.text)
    text = curly_quotes.unquoted(value.text) if in_curly_quotes else value.text
    if key in DURATIONS[level]:
        seconds = read_duration(text)
        canonical = write_duration(seconds) if isinstance(seconds, int) else value.text
        return canonical if canonical != value.text else None
    misread = value.plain and key in TEXTS[level] and is_ambiguous(text)
    return _in_quotes(text) if in_curly_quotes or misread else None


def _in_quotes(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
