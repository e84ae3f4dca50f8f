"""Names: ids made from titles, and leads that name nobody yet."""

import re
from collections.abc import Iterator
from functools import lru_cache

_LONGEST = 40
_OPEN = re.compile(
    r"\b(?:tbd|tbc|tba)\b|\bto be (?:confirmed|announced|determined|decided|finali[sz]ed|named)\b"
    r"|^[\s?()]*\?[\s?()]*$|^n\. ?n\.$",
    re.IGNORECASE,
)


@lru_cache(maxsize=256)
def names_nobody(lead: str) -> bool:
    """Whether a lead stands for somebody still to be found; asked of few people, over and over."""
    return _OPEN.search(lead) is not None


@lru_cache(maxsize=16)
def unique(segments: tuple[tuple[str | None, str], ...]) -> tuple[str, ...]:
    """One id for each (stated id, title), all different; the first to state one keeps it."""
    return tuple(_unique(segments))


def _unique(segments: tuple[tuple[str | None, str], ...]) -> Iterator[str]:
    promised = {stated for stated, _ in segments if stated}
    taken: set[str] = set()
    numbers: dict[str, int] = {}
    for position, (stated, title) in enumerate(segments, 1):
        wanted = stated or _slug(title) or f"segment-{position}"
        found = wanted
        while found in taken or (found in promised and found != stated):
            numbers[wanted] = numbers.get(wanted, 1) + 1
            found = f"{wanted}-{numbers[wanted]}"
        taken.add(found)
        yield found


def _slug(title: str) -> str:
    """Letters and digits of any script, joined by hyphens."""
    if title.isascii():
        kept = re.sub(r"[^a-z0-9]+", "-", title.lower())
    else:
        # Only titles beyond ASCII need to know which signs are vowels and tone marks.
        import unicodedata

        kept = "".join(
            sign if sign.isalnum() or unicodedata.category(sign)[0] == "M" else "-"
            for sign in title.lower()
        )
        kept = re.sub(r"-+", "-", kept)
    return kept.strip("-")[:_LONGEST].strip("-")
