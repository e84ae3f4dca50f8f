"""Who speaks: numbers for the whole session, and the labels the moderator gives them.

All that is counted is counted by number: two people may have one label.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from timekeeper.session.shelf import Shelf

MOST_SPEAKERS = 9999
"""Speakers in a session: no room holds more, and a damaged journal must not ask for any number."""

LONGEST_LABEL = 40
"""Characters in a label: it stands in a row of the queue."""


class Speaker(NamedTuple):
    """One who raised a hand or spoke, and how many turns were begun."""

    label: str = ""
    turns: int = 0


Speakers = Shelf[Speaker]
"""All speakers of a session, by number."""

NOBODY_YET: Speakers = Shelf()
"""The speakers of a session in which nobody raised a hand."""

_NUMBER = re.compile(r"[sS]?\s*(\d{1,9})")
"""Digits of any script: a moderator writes in the room's language."""


def typed_number(text: str) -> int | None:
    """Read `S7` or `7`, or None when it is no speaker's number."""
    seen = _NUMBER.fullmatch(text.strip())
    return int(seen[1]) if seen else None


def called_like(speakers: Speakers, label: str) -> tuple[int, ...]:
    """Give the numbers of those who have just this label, capitals aside."""
    wanted = folded(label)
    return tuple(
        number
        for number, speaker in speakers.numbered()
        if speaker.label and folded(speaker.label) == wanted
    )


def one_line(text: str) -> str:
    """Fold white space, as wherever a text is shown on one line."""
    return " ".join(text.split())


def folded(label: str) -> str:
    """Give a label as it is compared."""
    return one_line(label).casefold()
