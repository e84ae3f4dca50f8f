"""What outcomes are called: R1 a recommendation, X1 an action, J1 a pledge, N1 a note."""

from __future__ import annotations

import re
from enum import StrEnum


class Kind(StrEnum):
    """The kinds of outcomes; each value is the letter before the number."""

    RECOMMENDATION = "R"
    ACTION = "X"
    PLEDGE = "J"
    NOTE = "N"


WORDS: dict[Kind, str] = {
    Kind.RECOMMENDATION: "recommendation",
    Kind.ACTION: "action",
    Kind.PLEDGE: "pledge",
    Kind.NOTE: "note",
}
"""Each kind as a noun."""

_NAME = re.compile(r"([RXJN])\s*(\d{1,9})", re.IGNORECASE)


def read_name(text: str) -> tuple[Kind, int] | None:
    """Read `R3`, or None when it is no outcome's name."""
    seen = _NAME.fullmatch(text.strip())
    return (Kind(seen[1].upper()), int(seen[2])) if seen else None
