"""A file with everything mended that is safe to mend. All else in it stays, byte for byte."""

from collections.abc import Iterable
from typing import NamedTuple

from timekeeper.agenda.builder import build
from timekeeper.agenda.finding import Place
from timekeeper.agenda.fixes.wanted import Fix, wanted
from timekeeper.agenda.parser import Parser, fastest_parser
from timekeeper.agenda.places import Lines
from timekeeper.agenda.source import decode
from timekeeper.agenda.tree import Mapping

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


class Change(NamedTuple):
    """What was mended where: the text before and after."""

    place: Place
    before: str
    instead: str


class Mended(NamedTuple):
    """A file's content with its changes, in the order of the file."""

    content: bytes
    changes: tuple[Change, ...] = ()


def mended(content: bytes, parser: Parser | None = None) -> Mended:
    """Mend a file. One that is not sound YAML is left alone: what is meant in it is a guess."""
    source = decode(content)
    if source.findings:
        return Mended(content)
    lines = Lines(source.text)
    tree = build(lines, parser or fastest_parser())
    if tree.findings or not isinstance(tree.root, Mapping):
        return Mended(content)
    fixes = wanted(tree.root, lines.text)
    changes = [
        Change(lines.span(fix.start).place, lines.text[fix.start : fix.end], fix.instead)
        for fix in fixes
    ]
    mark = _BYTE_ORDER_MARK if content.startswith(_BYTE_ORDER_MARK) else b""
    return Mended(mark + _applied(lines.text, fixes).encode(), tuple(changes))


def _applied(text: str, fixes: Iterable[Fix]) -> str:
    pieces, end = [], 0
    for fix in fixes:
        pieces += [text[end : fix.start], fix.instead]
        end = fix.end
    return "".join([*pieces, text[end:]])
