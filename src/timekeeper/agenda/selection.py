"""Which codes are looked for: the usual ones, those selected, and not those ignored.

A word is a code or the beginning of one: `TK301`, `TK6` for all about pacing, `TK` for all.
"""

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from timekeeper.agenda.catalogue import CATALOGUE, cannot_be_ignored
from timekeeper.agenda.showing import shown
from timekeeper.agenda.unreadable import Unreadable

USUAL = frozenset(code for code, entry in CATALOGUE.items() if not entry.asked)
"""The codes that are looked for when nobody says anything."""


class Wishes(NamedTuple):
    """What one place says about codes: a settings file, or the command line.

    `select` starts anew with its codes, `extend` adds to those chosen before, `ignore` takes away.
    """

    select: tuple[str, ...] | None = None
    extend: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()


@cache
def chosen(*wishes: Wishes) -> frozenset[str]:
    """The codes to look for: later wishes win, and among one place's the longer word.

    Between words of the same length `ignore` wins.
    """
    codes = USUAL
    for wish in wishes:
        if wish.select is not None:
            codes = frozenset()
        wanted = (*(wish.select or ()), *wish.extend)
        steps = [(len(word), 0, word) for word in wanted]
        steps += [(len(word), 1, word) for word in wish.ignore]
        for _, away, word in sorted(steps):
            codes = codes - meant(word) if away else codes | meant(word)
    return codes


def meant(word: str) -> frozenset[str]:
    """The codes that a word stands for."""
    return frozenset(code for code in CATALOGUE if code.startswith(word))


def read_words(words: Iterable[str], ignored: bool = False) -> tuple[str, ...] | Unreadable:
    """Words as they are written, parted by commas or not; or what is wrong with one of them."""
    found = [word.strip().upper() for written in words for word in written.split(",")]
    for word in found:
        if not word or not meant(word):
            return unknown(word)
        if ignored and word in CATALOGUE and cannot_be_ignored(word):
            advice = "A file with it cannot be run: mend what it is about."
            return Unreadable(f"{word} cannot be ignored", advice)
    return tuple(found)


def unknown(word: str) -> Unreadable:
    """A word that stands for no code, with what was most likely meant."""
    return Unreadable(f"`{shown(word, 20)}` is no code of a finding", _suggestion(word.upper()))


def _suggestion(word: str) -> str:
    if f"TK{word}" in CATALOGUE:
        return f"Did you mean TK{word}?"
    group = sorted(meant(word[:3])) if len(word) > 2 else []
    if group:
        return f"Those that begin so are {group[0]} to {group[-1]}."
    # Only a misspelt code pays for the import.
    from difflib import get_close_matches

    near = get_close_matches(word[:20], CATALOGUE, n=1)
    return f"Did you mean {near[0]}?" if near else "`timekeeper explain` lists the codes."
