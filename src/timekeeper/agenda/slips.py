"""Signs that stand in the place of YAML's own: long dashes, foreign spaces, `=` for `:`.

Word processors put them there, and habit does. They are mended by as many signs as they are, so
that every place in the mended text is the place in the file.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from timekeeper.agenda.builder import build
from timekeeper.agenda.catalogue import finding
from timekeeper.agenda.finding import Finding
from timekeeper.agenda.keys import KEYS
from timekeeper.agenda.misplaced import another_colon
from timekeeper.agenda.parser import Parser
from timekeeper.agenda.places import LINE_END, Lines
from timekeeper.agenda.reading_on import LONGEST, build_on
from timekeeper.agenda.tree import spans

_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_DASHES = "\u2010-\u2015\u2212\u2022"
_ANY = re.compile(f"[{_SPACES}{_DASHES}=：]")
_SPACE = re.compile(f"[{_SPACES}]")
_BEFORE_VALUE = re.compile(
    rf"[ {_SPACES}]*(?P<dash>(?:-[ {_SPACES}]+)*)"
    rf"(?P<key>\w+[ {_SPACES}]*:(?=[ {_SPACES}]|$)[{_SPACES}]*)?"
)
_LONG_DASH = re.compile(
    rf"[ {_SPACES}]*([{_DASHES}])[ {_SPACES}]+(?P<key>\w+[ {_SPACES}]*[:=：](?=[ {_SPACES}]|$))?"
)
_EQUALS = re.compile(r" *(?:- +)*(\w+) *([=：])(?= |$)")
_TOP_KEY = re.compile(r"(\w+) *[:=：]")
_LISTS = frozenset({"hosts", "objectives", "themes"})
_WORDS = frozenset(key for keys in KEYS.values() for key in keys)


@dataclass(frozen=True, slots=True)
class Slip:
    """A stretch of a line that is mended by another of the same length. `sign` is to blame."""

    sign: str
    start: int
    instead: str

    @property
    def end(self) -> int:
        """The index behind the stretch."""
        return self.start + len(self.instead)


def slips(text: str, parser: Parser) -> list[Slip]:
    """The slips in a text that could not be read.

    Whether something is one shows when the text is read with all of them mended: where it then
    stands inside a value, it is part of that.
    """
    possible = list(_possible(text)) if len(text) <= LONGEST and _ANY.search(text) else []
    if not possible:
        return []
    lines = Lines(mended(text, possible))
    tree = build_on(lines, build(lines, parser), parser)
    values = spans(tree.root)
    return [slip for slip in possible if not _is_inside(slip, values, tree.unread)]


def mended(text: str, found: Iterable[Slip]) -> str:
    """The text with the slips mended; it is as long as before."""
    signs = list(text)
    for slip in found:
        signs[slip.start : slip.end] = slip.instead
    return "".join(signs)


def complaints(found: list[Slip], lines: Lines) -> Iterator[Finding]:
    """One finding for each kind of slip: who makes one makes all of them."""
    by_kind: dict[str, list[Slip]] = {}
    for slip in found:
        by_kind.setdefault(_kind(slip.sign), []).append(slip)
    for kind, alike in by_kind.items():
        first = alike[0]
        more = f", and {len(alike) - 1} more like it" if len(alike) > 1 else ""
        message, advice = _words(kind, first, lines)
        span = lines.span(first.start, first.end)
        yield finding("TK003", f"{message}{more}", advice, span)


def _is_inside(slip: Slip, values: list[tuple[int, int]], unread: list[range]) -> bool:
    before = bisect_right(values, (slip.start, LONGEST)) - 1
    return (before >= 0 and slip.start < values[before][1]) or any(
        slip.start in part for part in unread
    )


def _possible(text: str) -> Iterator[Slip]:
    for start, line, under in _lines(text):
        yield from _in_line(start, line, under)


def _lines(text: str) -> Iterator[tuple[int, str, str]]:
    """Each line with the index of its start and the key of the agenda that it stands under."""
    start, under = 0, ""
    for end in [*LINE_END.finditer(text), None]:
        line = text[start : end.start() if end else None]
        top = _TOP_KEY.match(line)
        under = top[1] if top else under
        yield start, line, under
        start = end.end() if end else start


def _in_line(start: int, line: str, under: str) -> Iterator[Slip]:
    dash = _LONG_DASH.match(line)
    if dash and (dash["key"] or under in _LISTS):
        yield Slip(dash[1], start + dash.start(1), "-")
        line = line[: dash.start(1)] + "-" + line[dash.end(1) :]
    before = _BEFORE_VALUE.match(line)
    if before and (before["dash"] or before["key"] or before[0] == line):
        spaces = [space.start() for space in _SPACE.finditer(before[0])]
        if spaces:
            stretch = line[spaces[0] : spaces[-1] + 1]
            yield Slip(line[spaces[0]], start + spaces[0], _SPACE.sub(" ", stretch))
            line = _SPACE.sub(" ", before[0]) + line[before.end() :]
    equals = _EQUALS.match(line)
    if equals and equals[1] in _WORDS:
        yield Slip(equals[2], start + equals.start(2), ":")


def _kind(sign: str) -> str:
    return "space" if _SPACE.match(sign) else "colon" if sign in "=：" else "dash"


def _words(kind: str, slip: Slip, lines: Lines) -> tuple[str, str]:
    match kind:
        case "space":
            message = f"the invisible space U+{ord(slip.sign):04X} is no space to YAML"
            return message, "Type a plain space; it comes with text pasted from another program."
        case "dash":
            message = f"`{slip.sign}` is not the dash that starts an entry of a list"
            return message, "Type a plain `-`; word processors make a longer one of it."
        case _:
            key = lines.before(slip.start).strip(" -")
            return another_colon(key, slip.sign, lines.rest_of_line(slip.end).strip())
