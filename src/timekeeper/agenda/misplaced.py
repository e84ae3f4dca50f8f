"""What is wrong with a line that a parser cannot fit in: most often it is the line above it."""

import re

from timekeeper.agenda.keys import KEYS, home
from timekeeper.agenda.model import Agenda, Segment
from timekeeper.agenda.places import Lines, Span
from timekeeper.agenda.showing import shown

Said = tuple[str, str, Span]
"""Message, advice and place."""

_NO_SPACE_AFTER_COLON = re.compile(r"(\w+):\S")
_NO_SPACE_AFTER_DASH = re.compile(r"-\w+:(?:\s|$)")
_ANOTHER_COLON = re.compile(r"(\w+)[ \t]*([=：])[ \t]*([^\r\n]*)")
_COLON = re.compile(r":(?:\s|$)")
_KEY_AT_THE_MARGIN = re.compile(r"(\w+):\s")


def key(lines: Lines, start: int, end: int) -> Said:
    """A key from `start` to `end` where no key can be."""
    above = _line_above(lines, start)
    if above is not None:
        said = (
            dash(lines, above)
            or _no_key_above(lines, above, start)
            or _at_the_margin(lines, above)
            or _no_dash(lines, above)
        )
        if said:
            return said
    message = "this key is indented deeper than the line above allows"
    advice = "Let it start under the first letter of the key above."
    return message, advice, lines.span(start, end)


def dash(lines: Lines, start: int) -> Said | None:
    """A line that starts with `-key:`."""
    if not _NO_SPACE_AFTER_DASH.match(lines.rest_of_line(start)):
        return None
    return "a space is missing after the dash", "Write `- title: …`.", lines.span(start)


def no_key(lines: Lines, start: int) -> Said:
    """A line that starts with no `key: `."""
    line = lines.rest_of_line(start)
    if found := _NO_SPACE_AFTER_COLON.match(line):
        span = lines.span(start, start + len(found[1]) + 1)
        return f"a space is missing after `{shown(found[1])}:`", "Write `key: value`.", span
    if found := _ANOTHER_COLON.match(line):
        return *another_colon(found[1], found[2], found[3]), lines.span(start + found.start(2))
    span = lines.span(start, start + len(line))
    return "this line has no `key: value`", "Write a colon and a space after the key.", span


def another_colon(key: str, sign: str, value: str) -> tuple[str, str]:
    """What to say about `key = value`."""
    message = f"`{sign}` stands where the colon behind `{shown(key)}` belongs"
    return message, f"Write `{shown(f'{key}: {value}'.strip())}`."


def _line_above(lines: Lines, start: int) -> int | None:
    """Where the text of the last line above starts that is not empty; none for a comment."""
    end = len(lines.text[: start - len(lines.before(start))].rstrip())
    above = lines.before(end)
    text = above.lstrip()
    return end - len(text) if text and not text.startswith("#") else None


def _no_key_above(lines: Lines, above: int, start: int) -> Said | None:
    """The line above has no colon, and both lines begin one text: their columns are the same."""
    line = lines.rest_of_line(above)
    dashes = len(line) - len(line.lstrip("- "))
    column = len(lines.before(above)) + dashes
    if _COLON.search(line) or column != len(lines.before(start)):
        return None
    return no_key(lines, above + dashes)


def _at_the_margin(lines: Lines, above: int) -> Said | None:
    """The key above ends the list of segments, because it is not indented."""
    found = _KEY_AT_THE_MARGIN.match(lines.rest_of_line(above))
    if lines.before(above) or found is None or found[1] in KEYS[Agenda]:
        return None
    if home(found[1], Agenda) is not Segment:
        return None
    message = f"`{found[1]}` stands at the margin, but belongs to a segment"
    return (
        message,
        "Indent it like the keys of that segment.",
        lines.span(above, above + len(found[1])),
    )


def _no_dash(lines: Lines, above: int) -> Said | None:
    """The key above is the first under `segments:` and has no dash."""
    first = _line_above(lines, above)
    if first is None or lines.rest_of_line(first).rstrip() != "segments:":
        return None
    if lines.rest_of_line(above).startswith("-"):
        return None
    return "a dash is missing in front of this segment", "Write `- title: …`.", lines.span(above)
