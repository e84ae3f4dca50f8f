"""Which recommendations may be near-duplicates: a hint before they are merged, never more.

Texts are compared by their pairs of letters, so the order of words matters little, and scripts
without spaces between words do as well as others.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache

from timekeeper.session.outcomes.state import Recommendation
from timekeeper.session.remembered import remembered
from timekeeper.session.shelf import Shelf

ALIKE = 0.6
"""From this share of common pairs on two texts are alike: two phrasings of one demand are above it,
two demands on one subject mostly below."""

KEPT = 4096
"""Texts, and pairs of them, that are remembered: after a tally the same are asked for again."""


@lru_cache(maxsize=KEPT)
def likeness(one: str, other: str) -> float:
    """Give the share of letter pairs two texts have in common, from 0 to 1 (Dice)."""
    mine, theirs = _pairs(one), _pairs(other)
    both = len(mine) + len(theirs)
    return 2 * len(mine & theirs) / both if both else 0.0


@remembered
def like(shelf: Shelf[Recommendation], number: int) -> int | None:
    """Give the older recommendation that one which stands may be merged into: the most alike.

    The older one stays, since others may have spoken to its number.
    """
    wanted = shelf.get(number)
    if wanted is None or not wanted.stands:
        return None
    found = [
        (likeness(wanted.text, other.text), -other.number)
        for other in shelf
        if other.stands and other.number < number
    ]
    share, other = max(found, default=(0.0, 0))
    return -other if share >= ALIKE else None


@lru_cache(maxsize=KEPT)
def _pairs(text: str) -> frozenset[str]:
    """Give the pairs of neighbouring letters within words; one letter alone is its own pair.

    A pair has beside it how often it came before, so that as many are in common as in both.
    """
    words = text.casefold().split()
    pairs = [word[place : place + 2] for word in words for place in range(max(1, len(word) - 1))]
    before = Counter[str]()
    numbered = []
    for pair in pairs:
        numbered.append(f"{pair} {before[pair]}")
        before[pair] += 1
    return frozenset(numbered)
