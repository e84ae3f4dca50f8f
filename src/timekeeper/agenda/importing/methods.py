"""The ways to hold a segment, as concept notes name them and as agendas do."""

import re

from timekeeper.agenda.methods import BREAKS

_DRINKS = r"(?:coffee|tea|snacks?)(?:(?: ?/ ?| and | & )(?:coffee|tea|snacks?))?"
_BREAKS = rf"(?:{_DRINKS}|lunch|health|comfort|bio) ?breaks?|{BREAKS}"
_METHODS = (
    ("break", _BREAKS),
    ("group work", r"group ?-?works?|(?:small|break-?out) groups?|break-?outs?(?: sessions?)?"
     r"|group (?:discussions?|exercises?)"),
    ("panel", r"panel(?: discussions?)?|panels|talk ?show"),
    ("forum", r"open forum|forum|q ?(?:&|and|/) ?a|questions? (?:and|&) answers?"),
    ("presentation", r"presentations?|power ?points?|ppts?|slide ?shows?"),
    ("keynote", r"key ?note(?: (?:speech|address))?"),
    ("lecture", r"lectures?|lecturettes?"),
    ("synthesis", r"synthesis|synthesi[sz]ing|wrap-? ?up|summing[- ]up"),
    ("opening", r"opening(?: (?:remarks|ceremony))?|welcome(?: remarks)?"),
    ("closing", r"closing(?: (?:remarks|ceremony))?"),
    ("exercise", r"exercises?"),
    ("discussion", r"(?:plenary |open )?discussions?"),
)  # fmt: skip
"""In the order in which they win where two begin at the same word."""

_FIND = re.compile(
    "|".join(rf"(?P<m{index}>\b(?:{words})\b)" for index, (_, words) in enumerate(_METHODS)),
    re.IGNORECASE,
)
_TITLE_OF_BREAK = re.compile(rf"(?:{_BREAKS})(?:\W.{{0,25}})?|{_DRINKS}", re.IGNORECASE | re.DOTALL)


def known_method(text: str) -> str | None:
    """The method that a text names first, as agendas write it."""
    found = _FIND.search(text)
    return _METHODS[int(found.lastgroup[1:])][0] if found and found.lastgroup else None


def method_of(text: str) -> str:
    """The method of a cell: a known one, or the cell's own words in small letters."""
    return known_method(text) or " ".join(
        word if len(word) > 1 and word.isupper() else word.lower() for word in text.split()
    )


def is_pause(title: str) -> bool:
    """Whether a segment with this title is a pause that nobody has to lead."""
    return _TITLE_OF_BREAK.fullmatch(title.strip()) is not None
