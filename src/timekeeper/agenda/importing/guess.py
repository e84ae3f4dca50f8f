"""What an import had to guess, or could not take over."""

from typing import NamedTuple


class Guess(NamedTuple):
    """Words about a row as the document counts them, or (None) about the whole agenda."""

    row: int | None
    words: str

    def __str__(self) -> str:
        return self.words if self.row is None else f"row {self.row}: {self.words}"
