"""Sharing whole seconds out in proportion, so that they add up exactly."""

from collections.abc import Sequence
from fractions import Fraction
from heapq import heapify, heapreplace


def apportion(seconds: int, most: Sequence[int]) -> tuple[int, ...]:
    """Share `seconds` out in proportion to what each can take at `most`; all when it is too much.

    By the largest quotients (D'Hondt's rule, by which parliaments share out seats): nobody gets
    less when there is more to share, which rounding each share by itself does not promise. Of
    equal quotients the first wins.
    """
    total = sum(most)
    seconds = min(max(0, seconds), total)
    if not seconds:
        return (0,) * len(most)
    # Nobody gets less than the whole seconds of the exact share; few are left to share out then.
    shares = [seconds * mine // total for mine in most]
    waiting = [
        (-Fraction(mine, shares[index] + 1), index) for index, mine in enumerate(most) if mine
    ]
    heapify(waiting)
    for _ in range(seconds - sum(shares)):
        index = waiting[0][1]
        shares[index] += 1
        heapreplace(waiting, (-Fraction(most[index], shares[index] + 1), index))
    return tuple(shares)
