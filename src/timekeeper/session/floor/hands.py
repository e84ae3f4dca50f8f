"""Hands in the order they came, on boards: undo keeps every queue there was, and a changed copy of
a thousand hands must not take the room of a thousand."""

from __future__ import annotations

BOARD = 64
"""Hands on a board, at most: about as many as boards when a thousand wait."""

Hands = tuple[tuple[int, ...], ...]
"""Speakers' numbers; no board is empty, and no number is there twice."""


def flat(hands: Hands) -> tuple[int, ...]:
    """Give all hands in one row."""
    return tuple(hand for board in hands for hand in board)


def is_among(hands: Hands, speaker: int) -> bool:
    """Say whether a speaker waits there."""
    return any(speaker in board for board in hands)


def joined(hands: Hands, speaker: int) -> Hands:
    """Put a speaker behind all others."""
    if hands and len(hands[-1]) < BOARD:
        return (*hands[:-1], (*hands[-1], speaker))
    return (*hands, (speaker,))


def left(hands: Hands, speaker: int) -> Hands:
    """Take a speaker out; the others keep their order."""
    for index, board in enumerate(hands):
        if speaker in board:
            place = board.index(speaker)
            rest = board[:place] + board[place + 1 :]
            return hands[:index] + ((rest,) if rest else ()) + hands[index + 1 :]
    return hands


def count(hands: Hands) -> int:
    """Give how many wait."""
    return sum(map(len, hands))
