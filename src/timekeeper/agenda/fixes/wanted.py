"""Which words of a file are to be others.

A word that aliases repeat is one word with several uses: it is changed only when all of them want
the same.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from timekeeper.agenda.fixes.renamed import renamed
from timekeeper.agenda.fixes.values import better
from timekeeper.agenda.keys import KEYS, Level
from timekeeper.agenda.model import Agenda, Floor, Segment
from timekeeper.agenda.tree import Mapping, Node, Scalar, Sequence, scalars

_ANCHOR = re.compile(r"&\S+[ \t]+")


class Fix(NamedTuple):
    """What is to stand from one index of the text to another."""

    start: int
    end: int
    instead: str


class _Use(NamedTuple):
    """A word where it is used, and what it is to be there; None: what it is."""

    word: Scalar
    instead: str | None = None


def wanted(root: Mapping, text: str) -> list[Fix]:
    """Everything that is to be changed, in the order of the text."""
    words: dict[tuple[int, int], Scalar] = {}
    asked: dict[tuple[int, int], set[str | None]] = defaultdict(set)
    for use in _of_mapping(root, Agenda):
        where = (use.word.start, use.word.end)
        words[where] = use.word
        asked[where].add(use.instead)
    agreed = [
        (words[where], instead.pop()) for where, instead in asked.items() if len(instead) == 1
    ]
    fixes = (_fix(word, instead, text) for word, instead in agreed if instead is not None)
    return sorted(fix for fix in fixes if fix)


def _of_mapping(mapping: Mapping, level: Level) -> Iterator[_Use]:
    names = renamed(mapping, level)
    for key, (word, value) in mapping.entries.items():
        yield _Use(word, names.get(key))
        yield from _of_value(level, names.get(key, key), value)


def _of_value(level: Level, key: str, value: Node) -> Iterator[_Use]:
    if key not in KEYS[level]:
        yield from map(_Use, scalars(value))
    elif isinstance(value, Scalar):
        yield _Use(value, better(level, key, value))
    elif isinstance(value, Mapping):
        is_floor = (level, key) == (Segment, "floor")
        yield from _of_mapping(value, Floor) if is_floor else map(_Use, scalars(value))
    else:
        yield from _of_items(level, key, value)


def _of_items(level: Level, key: str, items: Sequence) -> Iterator[_Use]:
    for item in items.items:
        if isinstance(item, Scalar):
            yield _Use(item, better(level, key, item))
        elif isinstance(item, Mapping) and (level, key) == (Agenda, "segments"):
            yield from _of_mapping(item, Segment)
        else:
            yield from map(_Use, scalars(item))


def _fix(word: Scalar, instead: str, text: str) -> Fix | None:
    """The change of a word, if it is written in the way it is read: folded it is not."""
    anchor = _ANCHOR.match(text, word.start)
    start = anchor.end() if anchor else word.start
    written = text[start : word.end]
    if word.plain:
        return Fix(start, word.end, instead) if written == word.text else None
    quote = written[:1]
    if quote not in ("'", '"') or written != f"{quote}{word.text}{quote}":
        return None
    return Fix(start + 1, word.end - 1, instead)
