"""Which recommendations may be near-duplicates: a hint before they are merged, never more.

Texts are compared by their pairs of letters, so the order of words matters little, and scripts
without spaces between words do as well as others.
"""

from __future__ import annotations

from collections import Counter

from timekeeper.session.outcomes.state import Recommendation
from timekeeper.session.remembered import remembered
from timekeeper.session.shelf import Shelf

ALIKE = 0.6
"""From this share of common pairs on two texts are alike: two phrasings of one demand are above it,
two demands on one subject mostly below."""


def likeness(one: str, other: str) -> float:
    """Give the share of letter pairs two texts have in common, from 0 to 1 (Dice)."""
    return _likeness(_pairs(one), _pairs(other))


@remembered
def like(shelf: Shelf[Recommendation], number: int) -> int | None:
    """Give the older recommendation that one which stands may be merged into: the most alike.

    The older one stays, since others may have spoken to its number.
    """
    wanted = shelf.get(number)
    if wanted is None or not wanted.stands:
        return None
    pairs = _pairs(wanted.text)
    found = [
        (_likeness(pairs, _pairs(other.text)), -other.number)
        for other in shelf
        if other.stands and other.number < number
    ]
    share, other = max(found, default=(0.0, 0))
    return -other if share >= ALIKE else None


def _pairs(text: str) -> Counter[str]:
    """Count the pairs of neighbouring letters within words; one letter alone is its own pair."""
    words = text.casefold().split()
    return Counter(
        word[place : place + 2] for word in words for place in range(max(1, len(word) - 1))
    )


def _likeness(one: Counter[str], other: Counter[str]) -> float:
    both = one.total() + other.total()
    return 2 * (one & other).total() / both if both else 0.0
