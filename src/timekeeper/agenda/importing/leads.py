"""Who leads a segment, as a cell says it."""

import re

from timekeeper.agenda.identifiers import names_nobody

OPEN = "TBD"
"""What an agenda says as long as nobody knows."""

_NOBODY = frozenset({"-", "–", "—", "n/a", "na", "none", "nil", "no one", "nobody"})
_ONLY_OPEN = re.compile(
    r"(?:\b(?:still|to be (?:confirmed|announced|determined|decided|finali[sz]ed|named|identified)"
    r"|tb[acd]|name|speaker|resource person|for confirmation)\b|[\W_])*",
    re.IGNORECASE,
)
_BULLET = re.compile(r"^(?:[•·▪‣◦●○*–—-]|[0-9]{1,2}[.)])\s+")


def lead_of(cell: str) -> str | None:
    """The lead in a cell: `TBD` for an empty one or a promise, None for a dash."""
    lines = [_BULLET.sub("", line).rstrip(",;") for line in cell.split("\n") if line]
    text = ", ".join(line for line in lines if line)
    if text.lower() in _NOBODY:
        return None
    if not text or (_ONLY_OPEN.fullmatch(text) and (names_nobody(text) or not text.strip("_. "))):
        return OPEN
    return text
