"""What may be published of a count of people."""

from __future__ import annotations

FEWEST = 5
"""People below which a count is not published: the usual least cell of official statistics.

Of fewer, whoever was in the room can tell who it was.
"""


def is_withheld(count: int, private: bool) -> bool:
    """Say whether so few people are meant that they could be told apart; nobody is no group.

    Nothing is withheld from a private report.
    """
    return not private and 0 < count < FEWEST
