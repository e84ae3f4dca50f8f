"""Many values under numbers from 1 on, kept so that a changed copy costs little.

Undo keeps every state there was: a tuple of 2,000 values copied at each of 5,000 events would be
80 MB of it. Of a shelf a change copies one board.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

Item = TypeVar("Item")

BOARD = 64
"""Values on a board: with some thousands of them, boards and their number are about as long."""


@dataclass(frozen=True, slots=True)
class Shelf(Generic[Item]):
    """Values by number; a number without one (its line of the journal was lost) has None."""

    boards: tuple[tuple[Item | None, ...], ...] = ()

    def __iter__(self) -> Iterator[Item]:
        """Go through the values there are, in the order of their numbers."""
        return (item for board in self.boards for item in board if item is not None)

    @property
    def last(self) -> int:
        """Give the highest number in use, 0 when there is none."""
        return BOARD * (len(self.boards) - 1) + len(self.boards[-1]) if self.boards else 0

    def numbered(self) -> Iterator[tuple[int, Item]]:
        """Go through the values there are, each with its number."""
        items = (item for board in self.boards for item in board)
        return ((number, item) for number, item in enumerate(items, 1) if item is not None)

    def get(self, number: int) -> Item | None:
        """Give the value under a number, None when there is none."""
        if not 1 <= number <= self.last:
            return None
        board, place = divmod(number - 1, BOARD)
        return self.boards[board][place]

    def put(self, number: int, item: Item) -> Shelf[Item]:
        """Give a shelf with a value under a number from 1 on."""
        index, place = divmod(number - 1, BOARD)
        boards = self.boards
        if index >= len(boards):
            filled = (*boards[:-1], _filled(boards[-1], BOARD)) if boards else ()
            boards = (*filled, *((None,) * BOARD,) * (index - len(filled)), ())
        board = _filled(boards[index], place)
        changed = (*board[:place], item, *board[place + 1 :])
        return Shelf((*boards[:index], changed, *boards[index + 1 :]))


def _filled(board: tuple[Item | None, ...], length: int) -> tuple[Item | None, ...]:
    return (*board, *(None,) * (length - len(board)))
