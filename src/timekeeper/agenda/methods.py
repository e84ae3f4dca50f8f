"""What the words for methods, and the titles of segments without one, say about a segment.

Methods are free text. What is not known here is nothing in particular: no rule speaks of it.
"""

import re

from timekeeper.agenda.model import Segment

PRESENTATIONS = frozenset({"presentation", "keynote", "lecture", "talk"})
"""Somebody speaks, and the others listen."""

DISCUSSIONS = frozenset(
    {"forum", "discussion", "debate", "questions", "q&a", "qa", "open-floor", "plenary"}
    | {"group-work", "groups", "exercise", "workshop", "world-cafe", "fishbowl", "brainstorm"}
    | {"brainstorming", "consultation", "breakout", "breakouts"}
)
"""Everybody may speak."""

BREAKS = r"breaks?|lunch|dinner|breakfast|meals?|merienda|recess|intermission|pause"
"""People leave their seats."""

_BREAK = rf"(?i)\b(?:{BREAKS}|coffee|tea)\b"
_OPENING = (
    r"(?i)\b(?:open(?:ing|s)?|welcome|introduc\w*|overview|registration|arrival|check-?in"
    r"|greetings?|prayers?|icebreaker|house rules)\b"
)
_CLOSING = (
    r"(?i)\b(?:clos(?:e|ing|es)|synthesis|wrap-?up|summary|conclu\w*|way forward|next steps"
    r"|farewell|evaluation|check-?out|thanks|goodbye)\b"
)


def is_presentation(segment: Segment) -> bool:
    """Whether somebody speaks and the others listen."""
    return _method(segment) in PRESENTATIONS


def is_discussion(segment: Segment) -> bool:
    """Whether everybody may speak; a speaking queue is made for nothing else."""
    return segment.floor is not None or _method(segment) in DISCUSSIONS


def is_break(segment: Segment) -> bool:
    """Whether people may leave their seats; without a method the title has to say so."""
    said = segment.title if segment.method is None else segment.method
    return re.search(_BREAK, said) is not None


def opens(segment: Segment) -> bool:
    """Whether a segment opens a session, by its method or its title."""
    return re.search(_OPENING, f"{segment.method} {segment.title}") is not None


def closes(segment: Segment) -> bool:
    """Whether a segment closes a session, by its method or its title."""
    return re.search(_CLOSING, f"{segment.method} {segment.title}") is not None


def _method(segment: Segment) -> str:
    return "-".join((segment.method or "").lower().split())
